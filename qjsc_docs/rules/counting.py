"""Spans of time as notices give them, and how they are counted (民法典 第二百条至第二百零四条). Floor 1.

The day of the event is not counted (第二百零一条). A month or a year ends on the same day of the month, or on the
month's last (第二百零二条). A period that ends on a day off ends on the next working day (第二百零三条). Counting back from
an event gives the latest day that still is early enough; it is not moved, what is said is the last working day before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ..messages import N_, _
from .dates import Month, months_later, show_date, show_time
from .workdays import DAY, SATURDAY, is_workday, last_workday, next_workday, unknown_years


class Unit(StrEnum):
    """What a span is counted in, in the words of the notices."""

    DAYS = "日"
    WORKDAYS = "个工作日"
    WEEKS = "周"
    MONTHS = "个月"
    YEARS = "年"


class End(StrEnum):
    """What the day is that a span ends on."""

    LATEST = "latest"  # something must be done by it
    LAPSE = "lapse"  # something is valid to it: it is not moved when it is a day off
    EARLIEST = "earliest"  # something may be done from it on: not moved either


@dataclass(frozen=True, slots=True)
class Span:
    """So many days, weeks … after an event, or before it (前3个工作日)."""

    count: int
    unit: Unit
    before: bool = False


SPANS = {
    Unit.DAYS: N_("days: {count}"),
    Unit.WORKDAYS: N_("working days: {count}"),
    Unit.WEEKS: N_("weeks of seven days: {count}"),
    Unit.MONTHS: N_("months: {count}, to the same day of the month or, where it has none, its last"),
    Unit.YEARS: N_("years: {count}, to the same day of the month or, where it has none, its last"),
}


LONGEST = timedelta(days=14)  # no holiday with its weekends takes longer


@dataclass(frozen=True, slots=True)
class Due:
    """A day that was counted, and how.

    `start` and `span` are None for a date that stands fixed in the calendar (每年3月15日前). `rolled_from` is the day off
    that the period would have ended on. `advice` is the last working day before a `day` that is a day off and is not
    moved. `unknown` are the years that no holiday table reaches: only weekends were taken for days off there.
    """

    day: date
    start: date | Month | None = None
    span: Span | None = None
    end: End = End.LATEST
    rolled_from: date | None = None
    advice: date | None = None
    unknown: tuple[int, ...] = ()

    @property
    def surely(self) -> date:
        """The day until which one is in time, whatever the days off of the `unknown` years are."""
        if not self.unknown or self.span is None or self.start is None:
            return self.day
        if self.span.unit is Unit.WORKDAYS:  # at the least, every day on the way is worked
            return self.day - LONGEST if self.span.before else _counted(_day_of(self.start, self.end), self.span)
        return self.rolled_from or self.day

    @property
    def steps(self) -> tuple[str, ...]:
        """How it was counted, in short parts, in the current language."""
        parts = (_from(self), _along(self), _off_days(self), _at_the_end(self), _beyond(self))
        return tuple(part for part in parts if part)


def due(start: date | Month, span: Span, end: End = End.LATEST) -> Due:
    """Return the day that `span` ends on, counted from `start`, or back from it.

    Of a month the day is not known: it is taken as late as possible for what must be done, as early as possible for
    what may not be done before.
    """
    first = _day_of(start, end)
    if span.unit is Unit.WORKDAYS:
        day, asked = _count_workdays(first, span)
        return Due(day, start, span, end, unknown=unknown_years(iter(asked)))
    day = _counted(first, span)
    if isinstance(start, Month) and end is not End.EARLIEST and span.unit in (Unit.MONTHS, Unit.YEARS):
        day = _month_end(Month(day.year, day.month))
    if end is not End.LATEST:
        return Due(day, start, span, end)
    if span.before:
        return Due(day, start, span, end, advice=_advice(day), unknown=_asked(last_workday(day), day))
    worked = next_workday(day)
    return Due(worked, start, span, end, day if worked != day else None, unknown=_asked(day, worked))


def occurrences(days: Sequence[int], months: Sequence[int], first: date, last: date) -> tuple[Due, ...]:
    """Return the `days` (0: the last) of every month in `months` (none: all) from `first` to `last`, both included.

    A fixed date is not moved; where it is a day off, `advice` is the working day before.
    """
    month, found = Month(first.year, first.month), []
    while month <= (last.year, last.month):
        if not months or month.month in months:
            found += [day for number in days if first <= (day := _nth(month, number)) <= last]
        month = Month(month.year + month.month // 12, month.month % 12 + 1)
    return tuple(Due(day, advice=_advice(day), unknown=_asked(last_workday(day), day)) for day in sorted(found))


def explain(due: Due) -> str:
    """Return how `due` was counted, as one line in the current language."""
    return _(N_("; ")).join(due.steps)


def _day_of(start: date | Month, end: End) -> date:
    """Return the day that is counted from: of a month its last, or its first for what may not be done before."""
    if not isinstance(start, Month):
        return start
    return date(start.year, start.month, 1) if end is End.EARLIEST else _month_end(start)


def _month_end(month: Month) -> date:
    return months_later(date(month.year, month.month, 1), 1) - DAY


def _nth(month: Month, number: int) -> date:
    last = _month_end(month)
    return last.replace(day=min(number or last.day, last.day))


def _counted(first: date, span: Span) -> date:
    """Return the day `span` away from `first`, days off counted like others."""
    count = -span.count if span.before else span.count
    if span.unit in (Unit.DAYS, Unit.WEEKS, Unit.WORKDAYS):
        return first + timedelta(days=count * (7 if span.unit is Unit.WEEKS else 1))
    return months_later(first, count * (12 if span.unit is Unit.YEARS else 1))


def _count_workdays(first: date, span: Span) -> tuple[date, list[date]]:
    """Return the working day that many working days away, and every day that was asked about."""
    step, day, left, asked = (-DAY if span.before else DAY), first, span.count, []
    while left:
        day += step
        asked.append(day)
        left -= is_workday(day)
    return day, asked


def _advice(day: date) -> date | None:
    return None if is_workday(day) else last_workday(day)


def _asked(one: date, other: date) -> tuple[int, ...]:
    return unknown_years(_days(one, other))


def _days(one: date, other: date) -> Iterator[date]:
    while one <= other:
        yield one
        one += DAY


def _from(due: Due) -> str:
    if due.start is None or due.span is None:
        return _(N_("a fixed date"))
    said = N_("counted from {start}, which is not counted")
    if isinstance(due.start, Month):
        said = N_("counted from the end of {start}, no day being given")
        if due.end is End.EARLIEST:
            said = N_("counted from the beginning of {start}, no day being given")
    if due.span.before:
        said = N_("counted back from {start}, which is not counted")
    return _(said).format(start=show_time(due.start))


def _along(due: Due) -> str:
    return _(SPANS[due.span.unit]).format(count=due.span.count) if due.span else ""


def _off_days(due: Due) -> str:
    """Return which holidays a count of working days passed over, and which weekends it counted."""
    if due.span is None or due.span.unit is not Unit.WORKDAYS or not isinstance(due.start, date):
        return ""
    one, other = sorted((due.start, due.day))
    days = [day for day in _days(one, other) if day != due.start]
    off = [day for day in days if day.weekday() < SATURDAY and not is_workday(day)]
    worked = [day for day in days if day.weekday() >= SATURDAY and is_workday(day)]
    parts = ((N_("holidays passed over: {days}"), off), (N_("weekend days worked instead and counted: {days}"), worked))
    return _(N_("; ")).join(_(said).format(days=_shown(days)) for said, days in parts if days)


def _at_the_end(due: Due) -> str:
    if due.rolled_from is not None:
        said = N_("{day} is a day off, so it ends on the next working day (Civil Code, article 203)")
        return _(said).format(day=show_date(due.rolled_from))
    if due.advice is not None:
        said = N_("{day} is a day off; the last working day before it is {advice}")
        return _(said).format(day=show_date(due.day), advice=show_date(due.advice))
    if due.end is End.LAPSE:
        return _(N_("the last day of validity is not moved by days off"))
    return _(N_("the first day on which it may be done")) if due.end is End.EARLIEST else ""


def _beyond(due: Due) -> str:
    if not due.unknown:
        return ""
    years = "、".join(str(year) for year in due.unknown)
    said = N_("there is no holiday table for {years} yet: only Saturdays and Sundays were taken for days off")
    return _(said).format(years=years)


def _shown(days: list[date]) -> str:
    return "、".join(show_date(day) for day in days)
