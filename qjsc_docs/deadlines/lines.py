"""One line of the calendar: a deadline, the day it falls on in this case, and how matters stand. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ..catalogue.deadlines import DEADLINES
from ..form.deadline import Deadline, Recurring
from ..form.intime import last_day
from ..rules.counting import Due, End, due, occurrences
from ..rules.dates import Month, is_before
from ..rules.life import MILESTONES
from ..rules.paths import Values, dig
from .choice import Rule
from .companies import companies, subject_of

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
    CLOSED = "closed"  # the day is past, and what comes after it is refused
    PASSED = "passed"  # the case is further on: it must have been done, the day is not recorded
    UNKNOWN = "unknown"  # the day from which it runs is not known
    DONE = "done"
    LATE = "late"  # done after its day
    EARLY = "early"  # done before it was allowed


_LAST = (
    State.POSSIBLE,
    State.UNKNOWN,
    State.CLOSED,
    State.PASSED,
    State.DONE,
    State.LATE,
    State.EARLY,
)  # what no date presses comes last


@dataclass(frozen=True, slots=True)
class Line:
    """A deadline on a day: `left` days until it is due, fewer than none when that day is past.

    `done` is when it was done, `planned` when the record says that it will be. `following` are the further dates of
    what comes again, within a year. `subject` is the company's name and code, as far as they are known.
    """

    rule: Rule
    state: State
    due: Due | None = None
    left: int | None = None
    done: date | Month | None = None
    planned: date | Month | None = None
    following: tuple[date, ...] = ()
    subject: tuple[str, ...] = ()

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
    def next(self) -> bool:
        """Whether it is the next date of what comes again, rather than that of a period past or reported already."""
        return isinstance(self.rule, Recurring) and self.state in (State.OPEN, State.TODAY)

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do."""
        return self.done is not None or self.state in (State.CLOSED, State.PASSED)


def lines(rules: Iterable[Rule], values: Values, today: date) -> tuple[Line, ...]:
    """Return the lines of `rules` as things stand on `today`: what presses first comes first.

    Where an office's list has the days from which a deadline runs, there is a line for each company of the list.
    """
    listed = companies(values)
    found = [line for rule in rules for line in _lines(rule, values, listed, today)]
    return tuple(sorted(found, key=_rank))


def _lines(rule: Rule, values: Values, listed: Sequence[Values], today: date) -> Iterator[Line]:
    if isinstance(rule, Recurring):
        yield from _again(rule, values, today)
        return
    own = _once(rule, values, today)
    others = [line for case in listed if (line := _once(rule, case, today)).due is not None]
    if not others or (own.due is not None and own.subject):
        yield own
    yield from others


def _rank(line: Line) -> tuple[int, date]:
    return (_LAST.index(line.state) + 1 if line.state in _LAST else 0), line.day or date.max


def _once(rule: Deadline, values: Values, today: date) -> Line:
    done, planned = _done(rule, values, today)
    counted, subject = _count(rule, values), subject_of(values)
    state = _state(rule, counted, done, today)
    if done is None and _is_passed(rule, values, today):
        state = State.PASSED
    left = (counted.day - today).days if counted and done is None and state is not State.PASSED else None
    return Line(rule, state, counted, left, done, planned, subject=subject)


def _is_passed(rule: Deadline, values: Values, today: date) -> bool:
    """Return whether the case has reached a milestone that comes after what `rule` asks for."""
    places = [MILESTONES.index(fact) for fact in rule.done if fact in MILESTONES]
    later = [dig(values, fact) for fact in MILESTONES[max(places) + 1 :]] if places else []
    return any(moment is not None and not is_before(today, moment) for moment in later)


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


def _state(rule: Deadline, counted: Due | None, done: date | Month | None, today: date) -> State:
    if counted is None:
        return State.UNKNOWN if done is None else State.DONE
    day = counted.day
    if done is not None:
        return _settled(rule, day, done)
    if rule.end is End.EARLIEST:
        return State.WAITING if today < day else State.POSSIBLE
    if rule.end is End.LAPSE:
        return State.EXPIRED if day < today else State.VALID
    if day < today:
        return State.CLOSED if rule.barred else State.OVERDUE
    return State.TODAY if day == today else State.OPEN


def _settled(rule: Deadline, day: date, done: date | Month) -> State:
    if rule.end is End.EARLIEST:
        return State.EARLY if is_before(done, day) else State.DONE
    return State.LATE if is_before(day, done) else State.DONE


def _again(rule: Recurring, values: Values, today: date) -> Iterator[Line]:
    """Yield the date of the period that the record is about, and the next date with those of a year behind it."""
    coming = occurrences(rule.days, rule.months, today, today + 2 * _YEAR)
    period, done = _reported(rule, values)
    if period is not None and done is not None and not is_before(today, done):
        state = State.LATE if is_before(period.day, done) else State.DONE
        yield Line(rule, state, period, done=done)
        coming = tuple(due for due in coming if due.day > period.day)
    elif period is not None and period.day < today:
        yield Line(rule, State.OVERDUE, period, (period.day - today).days)
    first, *others = coming
    left = (first.day - today).days
    following = tuple(due.day for due in others if due.day <= today + _YEAR)
    yield Line(rule, State.OPEN if left else State.TODAY, first, left, following=following)


def _reported(rule: Recurring, values: Values) -> tuple[Due | None, date | Month | None]:
    """Return when the period is due that the record is about, and when it was reported."""
    if rule.about and not dig(values, rule.about):
        return None, None
    return last_day(rule, values), dig(values, rule.done) if rule.done else None
