"""A district's quarterly reports: which quarter, whose district, and whether they come in time. Floor 1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..messages import N_, _
from ..problems import Problem
from .dates import show_date
from .paths import Values, dig

_DISTRICT = re.compile(r"(?:上海市)?(\S+?)区(?:生态环境局)?")


def reported_year(values: Values) -> int | None:
    """The year reported is the one typed, or that of the quarter before the day of reporting."""
    year: int | None = dig(values, "填报.年度")
    before = _quarter_before(values)
    return year or (before[0] if before else None)


def reported_quarter(values: Values) -> int | None:
    """The quarter reported is the one typed, or the one before the day of reporting."""
    quarter: int | None = dig(values, "填报.季度")
    before = _quarter_before(values)
    return quarter or (before[1] if before else None)


def office(values: Values) -> str | None:
    """The office that reports is the one typed, or that of the district, which alone is printed on the form."""
    name, area = dig(values, "填报.单位"), dig(values, "填报.区名")
    return name or (f"上海市{area}区生态环境局" if area else None)


def district(values: Values) -> str | None:
    """The district is named as its office is: 浦东新 of 上海市浦东新区生态环境局."""
    match = _DISTRICT.fullmatch(dig(values, "填报.单位") or "")
    return match[1] if match else None


def office_is_of_a_district(values: Values) -> Iterator[Problem]:
    """The office that reports and puts its seal is a district's.

    Rule: SH10
    """
    if dig(values, "填报.单位") and district(values) is None:
        yield Problem("no-district", "填报.单位", basis="六")


def quarter_is_over(values: Values) -> Iterator[Problem]:
    """A quarter is reported after its end.

    Rule: SH5
    """
    year, quarter, day = dig(values, "填报.年度"), dig(values, "填报.季度"), dig(values, "填报.日期")
    if not (year and quarter in range(1, 5) and day):
        return
    first = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    if day < first:
        params = {"earliest": show_date(first), "counted": _(N_("the day after the quarter")), "other": "填报.季度"}
        yield Problem("too-early", "填报.日期", params, basis="六")


def _quarter_before(values: Values) -> tuple[int, int] | None:
    """Return year and number of the quarter before the day of reporting."""
    day = dig(values, "填报.日期")
    if day is None:
        return None
    number = (day.month - 1) // 3
    return (day.year, number) if number else (day.year - 1, 4)
