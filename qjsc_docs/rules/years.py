"""The series of years (年度数据): how many there are, and whether they contradict each other. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ..problems import Problem
from .numbers import plain
from .paths import Values, rows

COLUMNS = 3  # the years that the 绩效表 prints side by side
JUMP = 3  # a figure that grows or shrinks by more than this from one year to the next wants a second look


def three_years(values: Values) -> Iterator[Problem]:
    """The figures cover three years; a younger company says so and leaves the other columns empty."""
    years = rows(values, "年度数据")
    if 0 < len(years) < COLUMNS:
        yield Problem("few-years", "年度数据", {"count": str(len(years)), "columns": str(COLUMNS)})
    elif len(years) > COLUMNS:
        yield Problem("many-years", "年度数据", {"count": str(len(years)), "columns": str(COLUMNS)})


def steady_series(values: Values) -> Iterator[Problem]:
    """No figure of the yearly data grows or shrinks more than threefold from one year to the next."""
    for number, (one, other) in enumerate(pairwise(rows(values, "年度数据")), start=1):
        for fact, now in other.items():
            before = one.get(fact)
            if isinstance(now, int | Decimal) and isinstance(before, int | Decimal) and _jumps(before, now):
                params = {
                    "year": str(one.get("年度", "")),
                    "before": plain(before),
                    "other": str(other.get("年度", "")),
                    "factor": str(JUMP),
                }
                yield Problem("year-jump", f"年度数据[{number}].{fact}", params)


def _jumps(before: int | Decimal, now: int | Decimal) -> bool:
    return min(before, now) > 0 and max(before, now) > JUMP * min(before, now)
