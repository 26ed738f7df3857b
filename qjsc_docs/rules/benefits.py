"""The benefit grid of the 绩效表: what the measures (方案) save, summed by cost and state. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..problems import Problem
from .numbers import plain, total
from .paths import Values, dig, rows

Grid = dict[str, dict[str, Decimal]]

COSTS = ("无低费", "中高费")
STATES = ("已实施", "待实施")
# the measure's fact: the grid's row; what ends in 减排 is summed under its own name
SUMMED = {"投资": "所需投资"} | {name: name for name in ("经济效益", "节能量", "节电量", "节水量")}
TOTALS = {
    "合计已实施": ("无低费已实施", "中高费已实施"),
    "合计待实施": ("无低费待实施", "中高费待实施"),
    "总计": ("合计已实施", "合计待实施"),
}


def benefit_grid(values: Values) -> Grid | None:
    """The benefit grid is summed from the measures (方案), a row for every benefit that some measure names.

    None where there are no measures, or one whose cost or state is not known: sums would be wrong then.
    """
    measures = rows(values, "方案")
    if not measures or not all(m.get("类别") in COSTS and m.get("状态") in STATES for m in measures):
        return None
    grid = {"方案数": _row([(_column(measure), Decimal(1)) for measure in measures])}
    for fact, name in _summed(measures).items():
        grid[name] = _row([(_column(m), m[fact]) for m in measures if m.get(fact) is not None])
    return grid


def benefit_sums(values: Values) -> Iterator[Problem]:
    """In the benefit grid 合计 is 无低费 plus 中高费, and 总计 is the sum of both 合计."""
    for name, cells in (dig(values, "方案效益") or {}).items():
        for column, parts in TOTALS.items():
            given = [cells[part] for part in parts if cells.get(part) is not None]
            if given and cells.get(column) is not None and cells[column] != total(given):
                yield Problem("sum", f"方案效益.{name}.{column}", {"computed": plain(total(given))})


def _column(measure: Values) -> str:
    return f"{measure['类别']}{measure['状态']}"


def _summed(measures: Sequence[Values]) -> dict[str, str]:
    """Return the facts that some measure names and that are summed, with the names of their rows."""
    named = dict.fromkeys(fact for measure in measures for fact, value in measure.items() if value is not None)
    return {fact: SUMMED.get(fact, fact) for fact in named if fact in SUMMED or fact.endswith("减排")}


def _row(amounts: list[tuple[str, Decimal]]) -> dict[str, Decimal]:
    row = {f"{cost}{state}": total(amount for column, amount in amounts if column == f"{cost}{state}")
           for cost in COSTS for state in STATES}  # fmt: skip
    for column, parts in TOTALS.items():
        row[column] = total(row[part] for part in parts)
    return row
