"""Papers that are bound together: their pages follow each other. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ..problems import Problem
from .dates import show_date
from .order import in_order
from .paths import Values, dig, rows


def pages_follow(values: Values) -> Iterator[Problem]:
    """The papers stand in the order of binding: each begins behind the end of the one before."""
    before = 0
    for number, paper in enumerate(rows(values, "材料")):
        first, last = paper.get("起页"), paper.get("止页")
        if first is not None and first <= before:
            yield Problem("page-order", f"材料[{number}].起页", {"before": str(before)})
        if first is not None and last is not None and last < first:
            yield Problem("page-order", f"材料[{number}].止页", {"before": str(first)})
        before = max(before, last or first or 0)


def papers_are_valid(values: Values) -> Iterator[Problem]:
    """A licence or certificate with a last day is still valid on the day the papers are handed over."""
    day = dig(values, "材料清单.日期")
    for number, paper in enumerate(rows(values, "材料")):
        last = paper.get("有效期至")
        if day is not None and last is not None and last < day:
            yield Problem("paper-expired", f"材料[{number}].有效期至", {"day": show_date(day)})


def sheets(row: Values) -> int | None:
    """The paper needed is the sheets of one copy times the copies; two pages share a sheet when both sides are printed."""
    copies, pages, sides = row.get("份数"), row.get("页数"), row.get("单双面")
    if copies is None or pages is None or sides is None:
        return None
    one: int = (pages + 1) // 2 if sides == "双面" else pages
    return one * int(copies)


def revised_before_visit(values: Values) -> Iterator[Problem]:
    """The report is revised after the experts' first review and before their visit."""
    yield from in_order(values, "审核.初审日期", "审核.修改稿完成日期")
    yield from in_order(values, "审核.修改稿完成日期", "验收.时间")


def total(values: Values, table: str, column: str) -> Any:
    """Return the sum of `column` over the rows of `table`, None while one of them is not known."""
    numbers: list[Decimal | int | None] = [row.get(column) for row in rows(values, table)]
    known = [number for number in numbers if number is not None]
    return sum(known) if known and len(known) == len(numbers) else None


def accepted_measures(values: Values) -> int | None:
    """The number of measures (合计) is the sum over the companies."""
    count: int | None = total(values, "验收企业", "实施方案数")
    return count


def accepted_investment(values: Values) -> Decimal | None:
    """The investment (合计) is the sum over the companies."""
    amount: Decimal | None = total(values, "验收企业", "总投资")
    return amount


def accepted_benefit(values: Values) -> Decimal | None:
    """The economic benefit (合计) is the sum over the companies."""
    amount: Decimal | None = total(values, "验收企业", "经济效益")
    return amount


def accepted_energy(values: Values) -> Decimal | None:
    """The energy saved (合计) is the sum over the companies."""
    amount: Decimal | None = total(values, "验收企业", "节能量")
    return amount
