"""Working days by the State Council's yearly table (放假调休): which days are worked, and how far the table reaches. Floor 1.

The table comes with the library chinesecalendar; `use_holidays` puts a user's own beside it, for a year that the
library does not know yet. Where no table reaches, Monday to Friday are taken for working days, and `known` says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib.metadata import version

from ..messages import N_, _
from .dates import show_date

DAY = timedelta(days=1)
SATURDAY = 5
# every table of a whole year names these two
MARKS = ((1, 1), (10, 1))


@dataclass(frozen=True, slots=True)
class _Table:
    """What is known: the days off and the working weekends, the years that are whole, and where it comes from."""

    off: frozenset[date]
    worked: frozenset[date]
    years: frozenset[int]
    source: str = ""


@dataclass(slots=True)
class _Chosen:
    """The user's own table, where one was given."""

    table: _Table | None = field(default=None)


_chosen = _Chosen()


def is_workday(day: date) -> bool:
    """Return whether `day` is worked; where no table reaches, whether it is a Monday to Friday."""
    table = _table()
    return day in table.worked or (day.weekday() < SATURDAY and day not in table.off)


def known(day: date) -> bool:
    """Return whether a table says which days of the year of `day` are worked."""
    return day.year in _table().years


def known_until() -> date:
    """Return the last day of the last year that a table reaches to."""
    return date(max(_table().years), 12, 31)


def next_workday(day: date) -> date:
    """Return `day`, or the first working day after it where it is a day off."""
    while not is_workday(day):
        day += DAY
    return day


def last_workday(day: date) -> date:
    """Return `day`, or the last working day before it where it is a day off."""
    while not is_workday(day):
        day -= DAY
    return day


def whole_years(days: Mapping[date, bool]) -> frozenset[int]:
    """Return the years that `days` (True: a day off) is a whole table of: New Year's Day and 1 October are in it."""
    years = {day.year for day in days}
    return frozenset(year for year in years if all(days.get(date(year, *mark)) for mark in MARKS))


def use_holidays(days: Mapping[date, bool], source: str) -> None:
    """Make `days` (True: a day off, False: worked) count besides the library's table, none to go back to that alone.

    A whole year of `days` replaces the library's; single days of other years are set right.
    """
    _table.cache_clear()
    if not days:
        _chosen.table = None
        return
    off = frozenset(day for day, is_off in days.items() if is_off)
    _chosen.table = _Table(off, frozenset(days) - off, whole_years(days), source)


def source() -> str:
    """Return where the tables come from and how far they reach, in the current language."""
    own, table = _chosen.table, _library()
    last = show_date(date(max(table.years), 12, 31))
    said = _(N_("State Council holiday table in chinesecalendar {version}, to {last}")).format(
        version=version("chinesecalendar"), last=last
    )
    if own is None:
        return said
    years = "、".join(str(year) for year in sorted(own.years)) or "—"
    return _(N_("{library}; and {source} (whole years: {years})")).format(library=said, source=own.source, years=years)


def unknown_years(days: Iterator[date]) -> tuple[int, ...]:
    """Return the years of `days` that no table reaches."""
    return tuple(sorted({day.year for day in days if not known(day)}))


@cache
def _table() -> _Table:
    library, own = _library(), _chosen.table
    if own is None:
        return library
    keep = frozenset(day for day in library.off if day.year not in own.years)
    work = frozenset(day for day in library.worked if day.year not in own.years)
    return _Table(keep | own.off, (work - own.off) | own.worked, library.years | own.years)


@cache
def _library() -> _Table:
    from chinese_calendar import constants  # only when days are counted: it is a big table

    off, worked = frozenset(constants.holidays), frozenset(constants.workdays)
    return _Table(off, worked, frozenset(day.year for day in off))
