"""One line of the calendar: a deadline, the day it falls on in this case, and how matters stand. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ..catalogue.deadlines import DEADLINES
from ..form.deadline import Deadline, Recurring
from ..rules.counting import Due, End, due, occurrences
from ..rules.dates import Month, is_before
from ..rules.paths import Values, dig
from .choice import Rule

_YEAR = timedelta(days=366)


class State(StrEnum):
    """How matters stand on a day."""

    OVERDUE = "overdue"
    TODAY = "today"
    OPEN = "open"
    WAITING = "waiting"  # it may not be done yet
    POSSIBLE = "possible"  # it may be done now
    VALID = "valid"
    EXPIRED = "expired"
    UNKNOWN = "unknown"  # the day from which it runs is not known
    DONE = "done"
    LATE = "late"  # done after its day
    EARLY = "early"  # done before it was allowed


_LAST = (State.POSSIBLE, State.UNKNOWN, State.DONE, State.LATE, State.EARLY)  # what no date presses comes last


@dataclass(frozen=True, slots=True)
class Line:
    """A deadline on a day: `left` days until it is due, fewer than none when that day is past.

    `done` is when it was done, `planned` when the record says that it will be. `following` are the further dates of
    what comes again, within a year.
    """

    rule: Rule
    state: State
    due: Due | None = None
    left: int | None = None
    done: date | Month | None = None
    planned: date | Month | None = None
    following: tuple[date, ...] = ()

    @property
    def day(self) -> date | None:
        """The day that it is due."""
        return self.due.day if self.due else None

    @property
    def start(self) -> date | Month | None:
        """The day that it is counted from."""
        return self.due.start if self.due else None

    @property
    def unknown(self) -> tuple[int, ...]:
        """The years whose holidays were not known when it was counted."""
        return self.due.unknown if self.due else ()

    @property
    def settled(self) -> bool:
        """Whether it was done, in time or not."""
        return self.done is not None


def lines(rules: Iterable[Rule], values: Values, today: date) -> tuple[Line, ...]:
    """Return a line for each of `rules` as things stand on `today`: what presses first comes first."""
    found = [_again(rule, today) if isinstance(rule, Recurring) else _once(rule, values, today) for rule in rules]
    return tuple(sorted(found, key=_rank))


def _rank(line: Line) -> tuple[int, date]:
    return (_LAST.index(line.state) + 1 if line.state in _LAST else 0), line.day or date.max


def _once(rule: Deadline, values: Values, today: date) -> Line:
    done, planned = _done(rule, values, today)
    counted = _count(rule, values)
    if counted is None:
        return Line(rule, State.UNKNOWN if done is None else State.DONE, done=done, planned=planned)
    left = None if done else (counted.day - today).days
    return Line(rule, _state(rule, counted.day, done, today), counted, left, done, planned)


def _done(rule: Deadline, values: Values, today: date) -> tuple[date | Month | None, date | Month | None]:
    """Return when it was done, and when it will be: the last of the days given that is not after `today`, and the first."""
    given = [moment for fact in rule.done if (moment := dig(values, fact)) is not None]
    past = [moment for moment in given if not is_before(today, moment)]
    coming = [moment for moment in given if is_before(today, moment)]
    return max(past, key=_order, default=None), min(coming, key=_order, default=None)


def _order(moment: date | Month) -> tuple[int, ...]:
    return tuple(moment) if isinstance(moment, Month) else (moment.year, moment.month, moment.day)


def _count(rule: Deadline, values: Values) -> Due | None:
    start = dig(values, rule.start)
    if start is None and rule.after:
        before = _count(DEADLINES[rule.after], values)
        start = before.day if before else None
    return None if start is None else due(start, rule.span, rule.end)


def _state(rule: Deadline, day: date, done: date | Month | None, today: date) -> State:
    if done is not None:
        return _settled(rule, day, done)
    if rule.end is End.EARLIEST:
        return State.WAITING if today < day else State.POSSIBLE
    if rule.end is End.LAPSE:
        return State.EXPIRED if day < today else State.VALID
    if day == today:
        return State.TODAY
    return State.OVERDUE if day < today else State.OPEN


def _settled(rule: Deadline, day: date, done: date | Month) -> State:
    if rule.end is End.EARLIEST:
        return State.EARLY if is_before(done, day) else State.DONE
    return State.LATE if is_before(day, done) else State.DONE


def _again(rule: Recurring, today: date) -> Line:
    """Return the next date of what comes again, with those of the year behind it."""
    first, *others = occurrences(rule.days, rule.months, today, today + _YEAR)
    left = (first.day - today).days
    return Line(rule, State.OPEN if left else State.TODAY, first, left, following=tuple(due.day for due in others))
