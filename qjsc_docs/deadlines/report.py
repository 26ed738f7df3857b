"""The calendar as data for programs, as a workbook, and as a file that calendar programs open. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..engine.ics import Entry, calendar_file
from ..form.deadline import Deadline, Recurring
from ..messages import N_, _
from ..rules.counting import explain
from ..rules.dates import Month, show_time
from .agenda import Agenda
from .lines import Line
from .words import WARNING, event_words, how, limit, parties, remarks, state_words, unknown_words

_COLUMNS = (
    (N_("Due"), 16),
    (N_("Standing"), 18),
    (N_("Days left"), 9),
    (N_("Company"), 22),
    (N_("Duty"), 26),
    (N_("Owed by"), 15),
    (N_("Owed to"), 15),
    (N_("Basis"), 20),
    (N_("Start"), 16),
    (N_("How it was counted"), 40),
    (N_("Remarks"), 22),
    (N_("Id"), 18),
)


def title(agenda: Agenda) -> str:
    """Return the heading: what for, whose, on which day."""
    company = "".join(agenda.case[:1])
    words = _(N_("Deadlines: {name}")).format(name=agenda.name)
    return "　".join(filter(None, [words, company, show_time(agenda.today)]))


def foot(agenda: Agenda) -> tuple[str, ...]:
    """Return what must be known of all its days: the table of holidays, and the years that it does not reach."""
    source = _(N_("Working days by: {source}.")).format(source=agenda.holidays)
    return (source, unknown_words(agenda.unknown)) if agenda.unknown else (source,)


def as_data(agenda: Agenda) -> dict[str, Any]:
    """Return `agenda` as plain values with stable keys."""
    return {
        "name": agenda.name,
        "case": list(agenda.case),
        "today": agenda.today.isoformat(),
        "holidays": agenda.holidays,
        "unknown_years": list(agenda.unknown),
        "deadlines": [_plain(line) for line in agenda.lines],
    }


def as_book(agenda: Agenda) -> bytes:
    """Return `agenda` as a workbook, whose dates are dates."""
    from ..engine.xlsx.listing import Column, list_book

    columns = [Column(_(head), width) for head, width in _COLUMNS]
    return list_book(title(agenda), columns, [_row(line) for line in agenda.lines], foot(agenda))


def as_ics(agenda: Agenda) -> bytes:
    """Return `agenda` as a calendar file: one entry for each day that is due, with alarms where it is not yet done."""
    entries = (_entry(line, day, agenda) for line in agenda.lines if (day := line.day) is not None)
    return calendar_file(_(N_("Deadlines: {name}")).format(name=agenda.name), entries, agenda.today)


def _plain(line: Line) -> dict[str, Any]:
    rule = line.rule
    return {
        "id": rule.id,
        "state": line.state.value,
        "due": _iso(line.day),
        "left": line.left,
        "case": list(line.subject),
        "duty": rule.duty,
        "who": rule.who,
        "whom": rule.whom,
        "region": rule.region,
        "basis": rule.cite,
        "recurring": isinstance(rule, Recurring),
        "event": event_words(rule),
        "start": _iso(line.start),
        "done": _iso(line.done),
        "planned": _iso(line.planned),
        "following": [_iso(day) for day in line.following],
        "limit": limit(rule) if isinstance(rule, Deadline) else "",
        "counted": explain(line.due) if line.due else "",
        "remarks": list(remarks(line)),
        "loose": rule.loose,
        "advice": _iso(line.due.advice) if line.due else None,
        "unknown_years": list(line.unknown),
    }


def _iso(moment: date | Month | None) -> str | None:
    if isinstance(moment, Month):
        return f"{moment.year}-{moment.month:02}"
    return moment.isoformat() if moment else None


def _row(line: Line) -> list[str | int | date | None]:
    rule = line.rule
    start = show_time(line.start) if isinstance(line.start, Month) else line.start
    mark = f" {WARNING}" if line.unknown else ""
    return [
        line.day,
        state_words(line) + mark,
        line.left,
        "".join(line.subject[:1]),
        rule.duty,
        rule.who,
        rule.whom,
        rule.cite,
        start,
        how(line),
        "；".join(remarks(line)),
        rule.id,
    ]


def _entry(line: Line, day: date, agenda: Agenda) -> Entry:
    rule = line.rule
    return Entry(
        key=_key(line),
        day=day,
        summary=_summary(line),
        description="\n".join(_description(line, agenda)),
        category=rule.region,
        rule=_repeat(rule) if line.next and isinstance(rule, Recurring) else "",
        alarmed=not line.settled,
    )


def _key(line: Line) -> str:
    """Return what stays the same when the day moves: the deadline and the company; its start where no company is known."""
    if isinstance(line.rule, Recurring):
        return line.rule.id if line.next else f"{line.rule.id}/{_iso(line.day)}"
    return f"{line.rule.id}/{''.join(line.subject[-1:]) or _iso(line.start)}"


def _summary(line: Line) -> str:
    """Return what stands in the calendar: the duty first, for a telephone shows only its beginning."""
    company = "".join(line.subject[:1])
    duty = _(N_("{duty} ({company})")).format(duty=line.rule.duty, company=company) if company else line.rule.duty
    return _(N_("done: {duty}")).format(duty=duty) if line.settled else duty


def _description(line: Line, agenda: Agenda) -> Iterator[str]:
    said = _(N_("{label}: {words}"))
    yield parties(line.rule)
    yield said.format(label=_(N_("Basis")), words=line.rule.cite)
    yield said.format(label=_(N_("How it was counted")), words=how(line))
    yield from remarks(line)
    if line.unknown:
        yield unknown_words(line.unknown)
    yield _(N_("Working days by: {source}.")).format(source=agenda.holidays)


def _repeat(rule: Recurring) -> str:
    """Return how it comes again, in the standard's words; its -1 is the last day of a month."""
    days = ",".join(str(day or -1) for day in rule.days)
    if not rule.months:
        return f"FREQ=MONTHLY;BYMONTHDAY={days}"
    return f"FREQ=YEARLY;BYMONTH={','.join(map(str, rule.months))};BYMONTHDAY={days}"
