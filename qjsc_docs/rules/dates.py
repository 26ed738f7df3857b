"""Days, months and years: reading them as people write them, and printing them as GB/T 9704 asks. Floor 1."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from .letters import half_width

YEARS = range(1900, 2100)

_DIGITS = str.maketrans("〇○◯零Oo一二三四五六七八九", "000000123456789")
_PART = "[0-9〇○◯零Oo一二三四五六七八九十廿卅元]"
_SIGNS = re.compile(r"([0-9]{4})(?:([-/.])|年)([0-9]{1,2})(?:\2|月)([0-9]{1,2})日?")
_WORDS = re.compile(rf"({_PART}{{4}})年({_PART}{{1,4}})月({_PART}{{1,4}})[日号]")
_SOLID = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_TIME = re.compile(r"[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?$")
_MONTH_SIGNS = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})|([0-9]{4})([0-9]{2})")
_MONTH_WORDS = re.compile(rf"({_PART}{{4}})年({_PART}{{1,4}})月份?")
_YEAR = re.compile(rf"({_PART}{{4}})年?度?")


class Month(NamedTuple):
    """A month of a year; months compare by time."""

    year: int
    month: int


def parse_date(text: str) -> date | None:
    """Return the day that `text` names, None if it names none.

    Read are 2023年11月21日, 2023-11-21, 2023/11/21, 2023.11.21, 20231121 and 二〇二三年十一月二十一日; a time of day
    behind it is passed over.
    """
    if match := _SIGNS.fullmatch(text):
        return _day(int(match[1]), int(match[3]), int(match[4]))
    text = _TIME.sub("", half_width(text).strip())
    if match := _SIGNS.fullmatch(text):
        return _day(int(match[1]), int(match[3]), int(match[4]))
    if match := _SOLID.fullmatch(text) or _WORDS.fullmatch(text.replace(" ", "")):
        return _day(*(_number(part) for part in match.groups()))
    return None


def parse_month(text: str) -> Month | None:
    """Return the month that `text` names (2023年11月, 2023-11, 2023.11, 202311, 二〇二三年十一月), else None."""
    text = half_width(text).strip()
    if match := _MONTH_SIGNS.fullmatch(text):
        return _month(int(match[1] or match[3]), int(match[2] or match[4]))
    if match := _MONTH_WORDS.fullmatch(text.replace(" ", "")):
        return _month(_number(match[1]), _number(match[2]))
    return None


def parse_year(text: str) -> int | None:
    """Return the year that `text` names (2023, 2023年, 2023年度, 二〇二三年), None if it names none."""
    match = _YEAR.fullmatch(half_width(text).replace(" ", ""))
    year = _number(match[1]) if match else 0
    return year if year in YEARS else None


def show_date(day: date) -> str:
    """Return `day` as 2023年11月21日, without zeros before the digits (GB/T 9704 7.3.5)."""
    return f"{day.year}年{day.month}月{day.day}日"


def show_month(month: Month) -> str:
    """Return `month` as 2023年11月."""
    return f"{month.year}年{month.month}月"


def show_time(moment: date | Month | int) -> str:
    """Return a day, month or year as it is printed."""
    if isinstance(moment, Month):
        return show_month(moment)
    return show_date(moment) if isinstance(moment, date) else f"{moment}年"


def is_before(one: date | Month | int, other: date | Month | int) -> bool:
    """Return whether `one` surely lies before `other`; of a month and a day in it neither is before the other."""
    ones, others = _parts(one), _parts(other)
    known = min(len(ones), len(others))
    return ones[:known] < others[:known]


def months_later(day: date, months: int) -> date:
    """Return the same day `months` later (or earlier), the month's last day where there is none (民法典 第二百零二条)."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _parts(moment: date | Month | int) -> tuple[int, ...]:
    if isinstance(moment, date):
        return moment.year, moment.month, moment.day
    return tuple(moment) if isinstance(moment, Month) else (moment,)


def _day(year: int, month: int, day: int) -> date | None:
    if year not in YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> Month | None:
    return Month(year, month) if year in YEARS and 1 <= month <= 12 else None


def _number(words: str) -> int:
    """Return the number that digits or Chinese numerals (十一, 廿一, 二〇二三, 元 of 元月) mean, 0 if none."""
    digits = words.replace("元", "一").replace("廿", "二十").replace("卅", "三十").translate(_DIGITS)
    tens, ten, ones = digits.rpartition("十")
    if not ten:  # Chinese digits stand side by side in years only
        return int(digits) if words.isascii() or len(words) in (1, 4) else 0
    if not all(part == "" or part in "123456789" for part in (tens, ones)):
        return 0
    return int(tens or 1) * 10 + int(ones or 0)
