"""The items of one expert's score sheet: those that the user names, or those of the older sheets. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from ..problems import Problem
from .numbers import total
from .paths import Values, dig, rows
from .scoresheets import ASSESSMENT, REVIEW, Sheet
from .scoring import ASSESSED, REVIEWED, score

ITEMS = "评分表项目"
_SCORED = {"自愿性": ASSESSED, "强制性": REVIEWED}  # where the scores of each kind of audit are typed


def sheet_items(
    assessment: Mapping[str, str], review: Mapping[str, str], values: Values
) -> list[dict[str, Any]] | None:
    """The items are those that are named (打分项目); else those of 附件2 for a voluntary and of 附件5 for a mandatory audit.

    `assessment` and `review` are the printed words of the items of these two sheets.
    """
    named = rows(values, "打分项目")
    if named:
        return [dict(row) for row in named]
    match dig(values, "审核.类型"):
        case "自愿性":
            return _items(values, ASSESSED, ASSESSMENT, assessment)
        case "强制性":
            return _items(values, REVIEWED, REVIEW, review)
        case _:
            return None


def sheet_full(values: Values) -> Decimal | None:
    """The greatest total is the sum of the items' greatest scores."""
    return _sum(values, "分值")


def sheet_total(values: Values) -> Decimal | None:
    """The total is the sum of the items' scores; there is none while an item is not scored."""
    return _sum(values, "得分")


def sheet_is_scored(values: Values) -> Iterator[Problem]:
    """A sheet without a single score is none."""
    if not any(row.get("得分") is not None for row in rows(values, ITEMS)):
        yield Problem("required", _SCORED.get(dig(values, "审核.类型"), "打分项目"))


def _items(values: Values, matrix: str, sheet: Sheet, words: Mapping[str, str]) -> list[dict[str, Any]]:
    reasons = "评审扣分" if matrix == REVIEWED else ""
    return [
        {
            "项目": words[item],
            "分值": Decimal(points),
            "得分": score(values, matrix, item),
            "扣分原因": dig(values, f"{reasons}.{item}.原因"),
        }
        for items in sheet.values()
        for item, points in items.items()
    ]


def _sum(values: Values, column: str) -> Decimal | None:
    numbers = [row.get(column) for row in rows(values, ITEMS)]
    known = [number for number in numbers if number is not None]
    return total(known) if known and len(known) == len(numbers) else None
