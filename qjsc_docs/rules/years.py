"""The series of years (年度数据): how many there are. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .paths import Values, rows

COLUMNS = 3  # the years that the 绩效表 prints side by side


def three_years(values: Values) -> Iterator[Problem]:
    """The figures cover three years; a younger company says so and leaves the other columns empty."""
    years = rows(values, "年度数据")
    if 0 < len(years) < COLUMNS:
        yield Problem("few-years", "年度数据", {"count": str(len(years)), "columns": str(COLUMNS)})
    elif len(years) > COLUMNS:
        yield Problem("many-years", "年度数据", {"count": str(len(years)), "columns": str(COLUMNS)})
