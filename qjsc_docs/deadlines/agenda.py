"""A calendar for one case on one day: the record's days and those given beside it, counted. Floor 4."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..catalogue.case import CASE
from ..form.check import Checked, check
from ..form.record import Record
from ..problems import Problem
from ..rules.dates import Month, show_time
from ..rules.paths import dig
from ..rules.workdays import source
from .choice import Choice, choose
from .companies import listed_days, subject_of, with_facts
from .events import event_days, event_name
from .lines import Line, lines


@dataclass(frozen=True, slots=True)
class Agenda:
    """The calendar that `calendar` makes.

    `case` is the company's name and code, as far as the record has them. `holidays` says where the table of working days
    comes from. `problems` are days of the record that could not be read, and what was given in vain.
    """

    name: str
    today: date
    lines: tuple[Line, ...]
    holidays: str
    case: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def unknown(self) -> tuple[int, ...]:
        """The years whose holidays were not known."""
        return tuple(sorted({year for line in self.lines for year in line.unknown}))


def calendar(
    name: str, record: Record | None = None, events: Mapping[str, str | date] | None = None, *, today: date
) -> Agenda:
    """Return what is due in a procedure, a region, a notice, or the single deadline called `name`.

    The days stand in `record`; `events` are given beside it, by event, alias or fact, and go before it. Raises
    UsageError for a name that nothing has.
    """
    choice = choose(name)
    given = event_days(events or {}, choice)
    record = record or Record({})
    checked = check(CASE, record)
    values = checked.values
    problems = [*record.problems, *(problem for problem in checked.problems if _hides_a_day(problem, choice, checked))]
    problems += _in_vain(given, choice)
    for fact, day in given.items():
        problems += _overruled(fact, day, dig(values, fact))
    values = with_facts(values, given)
    return Agenda(choice.name, today, lines(choice.rules, values, today), source(), subject_of(values), tuple(problems))


def _hides_a_day(problem: Problem, choice: Choice, checked: Checked) -> bool:
    """Return whether `problem` is that a day of the calendar cannot be read."""
    path = re.sub(r"\[\d+\]", "[]", problem.path)
    return problem.path in checked.refused and (path in choice.facts or path in listed_days())


def _in_vain(given: Mapping[str, date | Month], choice: Choice) -> list[Problem]:
    """Return the events from which none of the deadlines runs."""
    idle = [fact for fact in given if fact not in choice.facts]
    return [Problem("idle-event", params={"event": event_name(fact), "name": choice.name}) for fact in idle]


def _overruled(fact: str, day: date | Month, recorded: date | Month | None) -> list[Problem]:
    """Return that the record has another day than the one given."""
    if recorded is None or recorded == day:
        return []
    words = {"event": event_name(fact), "given": show_time(day), "recorded": show_time(recorded)}
    return [Problem("event-overruled", params=words)]
