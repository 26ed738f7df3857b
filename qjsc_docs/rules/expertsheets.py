"""The sheets that each expert fills in: who the expert is, the comments, the scores. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ..problems import Problem
from .numbers import plain
from .papers import total
from .paths import Values, dig, rows


def expert_employer(values: Values) -> str | None:
    """The expert's employer is the one in the list of the panel."""
    employer: str | None = _of_expert(values, "单位")
    return employer


def expert_title(values: Values) -> str | None:
    """The expert's title is the one in the list of the panel."""
    title: str | None = _of_expert(values, "职称")
    return title


def expert_field(values: Values) -> str | None:
    """The expert's field is the one in the list of the panel."""
    field: str | None = _of_expert(values, "专业")
    return field


def expert_comments(values: Values) -> str | None:
    """What the expert asks for is what is typed, or the expert's own comments one after the other."""
    typed: str | None = dig(values, "填表专家.修改意见")
    name = dig(values, "填表专家.姓名")
    own = [row["意见"] for row in rows(values, "专家意见") if name and row.get("专家") == name and row.get("意见")]
    return typed or "\n".join(f"{number}．{comment}" for number, comment in enumerate(own, start=1)) or None


def full_score(values: Values) -> Decimal | None:
    """The greatest total is the sum of the items' greatest scores."""
    full: Decimal | None = total(values, "打分项目", "分值")
    return full


def score_total(values: Values) -> Decimal | None:
    """The total is the sum of the items' scores."""
    scores: Decimal | None = total(values, "打分项目", "得分")
    return scores


def scores_within_full(values: Values) -> Iterator[Problem]:
    """No item has more than its greatest score."""
    for number, row in enumerate(rows(values, "打分项目")):
        full, score = row.get("分值"), row.get("得分")
        if full is not None and score is not None and score > full:
            yield Problem("score-above-full", f"打分项目[{number}].得分", {"full": plain(full)})


def expert_is_on_panel(values: Values) -> Iterator[Problem]:
    """Who fills in an expert's sheet is on the panel, if the panel is given."""
    name, panel = dig(values, "填表专家.姓名"), [row.get("姓名") for row in rows(values, "专家")]
    if name and panel and name not in panel:
        yield Problem("not-on-panel", "填表专家.姓名", {"panel": "、".join(filter(None, panel))})


def comments_are_answered(values: Values) -> Iterator[Problem]:
    """Every comment has its answer, and an accepted one says where in the report it was followed."""
    for number, row in enumerate(rows(values, "专家意见")):
        if row.get("是否采纳") == "是" and not row.get("修改位置"):
            params = {"other": "是否采纳", "answer": "是"}
            yield Problem("required-when", f"专家意见[{number}].修改位置", params)


def _of_expert(values: Values, fact: str) -> Any:
    name = dig(values, "填表专家.姓名")
    return next((row.get(fact) for row in rows(values, "专家") if name and row.get("姓名") == name), None)
