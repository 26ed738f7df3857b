"""A line of the calendar in words: how matters stand, who owes what, how the day was counted. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..form.deadline import Deadline
from ..messages import N_, _
from ..rules.counting import End, Span, Unit, explain
from ..rules.dates import is_before, show_date, show_time
from .choice import Rule
from .events import event_name
from .lines import Line, State

WARNING = "△"  # in GBK too, so that a Chinese Windows console shows it

_STATES = {
    State.OVERDUE: N_("{count} day(s) overdue"),
    State.TODAY: N_("due today"),
    State.OPEN: N_("{count} day(s) left"),
    State.WAITING: N_("not before that day, {count} day(s) away"),
    State.POSSIBLE: N_("possible since that day"),
    State.VALID: N_("valid, {count} day(s) left"),
    State.EXPIRED: N_("expired {count} day(s) ago"),
    State.CLOSED: N_("closed {count} day(s) ago"),
    State.PASSED: N_("done, no day recorded"),
    State.UNKNOWN: N_("no day yet for “{event}”"),
    State.DONE: N_("done {day}"),
    State.LATE: N_("done late, {day}"),
    State.EARLY: N_("done too early, {day}"),
}
_SPANS = {
    Unit.DAYS: N_("{count} days"),
    Unit.WORKDAYS: N_("{count} working days"),
    Unit.WEEKS: N_("{count} weeks"),
    Unit.MONTHS: N_("{count} months"),
    Unit.YEARS: N_("{count} years"),
}
_ONE = {
    Unit.DAYS: N_("one day"),
    Unit.WORKDAYS: N_("one working day"),
    Unit.WEEKS: N_("one week"),
    Unit.MONTHS: N_("one month"),
    Unit.YEARS: N_("one year"),
}
_ENDS = {
    End.LATEST: N_("within {span} after “{event}”"),
    End.LAPSE: N_("valid for {span} after “{event}”"),
    End.EARLIEST: N_("not before {span} after “{event}”"),
}
_BEFORE = N_("{span} before “{event}” at the latest")
_WEEK = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))


def state_words(line: Line) -> str:
    """Return how matters stand."""
    day = show_time(line.done) if line.done else ""
    return _(_STATES[line.state]).format(count=abs(line.left or 0), day=day, event=event_words(line.rule))


def day_words(line: Line) -> str:
    """Return the day with its weekday, marked where the holidays of its year are not known."""
    if line.day is None:
        return "—"
    mark = f" {WARNING}" if line.unknown else ""
    return f"{show_date(line.day)} {_(_WEEK[line.day.weekday()])}{mark}"


def duty_words(line: Line, case: tuple[str, ...] = ()) -> str:
    """Return what is owed, with the company's name where it is not that of the whole `case`."""
    company = "".join(line.subject[:1]) if line.subject != case else ""
    return _(N_("{label}: {words}")).format(label=company, words=line.rule.duty) if company else line.rule.duty


def parties(rule: Rule) -> str:
    """Return who owes it to whom."""
    return f"{rule.who} → {rule.whom}" if rule.whom else rule.who


def event_words(rule: Rule) -> str:
    """Return the event that it runs from."""
    return event_name(rule.start) if isinstance(rule, Deadline) else ""


def how(line: Line) -> str:
    """Return from what the day was counted and how, or from what it will be."""
    if line.due is None:
        return limit(line.rule) if isinstance(line.rule, Deadline) else ""
    counted, event = explain(line.due), event_words(line.rule)
    return _(N_("{label}: {words}")).format(label=event, words=counted) if event else counted


def limit(rule: Deadline) -> str:
    """Return the time limit as the notice sets it."""
    span = rule.span
    said = _BEFORE if span.before else _ENDS[rule.end]
    return _(said).format(span=_span(span), event=event_words(rule))


def remarks(line: Line) -> tuple[str, ...]:
    """Return what else there is to know of it."""
    return tuple(_remarks(line))


def unknown_words(years: tuple[int, ...]) -> str:
    """Return the warning that the holidays of `years` are not known."""
    said = N_("There is no holiday table for {years} yet; days marked {mark} take only weekends for days off.")
    return _(said).format(years="、".join(map(str, years)), mark=WARNING)


def _span(span: Span) -> str:
    said = _ONE if span.count == 1 else _SPANS
    return _(said[span.unit]).format(count=span.count)


def _remarks(line: Line) -> Iterator[str]:
    rule = line.rule
    if rule.loose:
        yield _(N_("as a rule (原则上)"))
    if line.planned is not None:
        late = line.day is not None and is_before(line.day, line.planned)
        said = N_("planned for {day}, which is too late") if late else N_("planned for {day}")
        yield _(said).format(day=show_time(line.planned))
    if line.following:
        yield _(N_("then {days}")).format(days=_days(line.following))
    if isinstance(rule, Deadline) and rule.barred:
        yield rule.barred
    if rule.note:
        yield rule.note


def _days(days: tuple[date, ...]) -> str:
    """Return the first few of `days`."""
    shown = "、".join(show_date(day) for day in days[:3])
    return shown if len(days) <= 3 else f"{shown} …"
