"""The time limits of a procedure: whether it is done in time, and by when a paper of it is due. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ..catalogue.deadlines import DEADLINES
from ..form.intime import InTime
from ..form.procedure import Procedure
from ..problems import Problem
from ..rules.counting import due
from ..rules.dates import Month, show_time
from ..rules.paths import dig


def filed_in_time(procedure: Procedure, values: Mapping[str, Any], on: date | None) -> Iterator[Problem]:
    """Yield what is too late when the papers are handed in on the day that the record says, else on the day `on`."""
    for name in procedure.closes:
        deadline = DEADLINES.get(name)
        done = deadline.done[0] if deadline and deadline.done else procedure.filed
        if deadline is None or not done:
            continue
        moment = dig(values, procedure.filed) if procedure.filed else None
        moment = moment or on
        if dig(values, done) is None and moment is not None:
            values = _with(values, tuple(done.split(".")), moment)
        for problem in InTime(deadline, done=(done,), after=DEADLINES.get(deadline.after))(values):
            yield _worded(problem, deadline.duty, values)


def due_day(name: str, values: Mapping[str, Any]) -> date | None:
    """Return the last day of the deadline `name`, None while the event that it runs from has no day."""
    if name not in DEADLINES:
        return None
    start = dig(values, DEADLINES[name].start)
    return due(start, DEADLINES[name].span, DEADLINES[name].end).day if isinstance(start, date | Month) else None


def _worded(problem: Problem, duty: str, values: Mapping[str, Any]) -> Problem:
    """Return the problem with what a checker of forms would add: the words of the place, and the value."""
    moment = dig(values, problem.path)
    return replace(problem, where=problem.where or duty, value=problem.value or (show_time(moment) if moment else ""))


def _with(values: Mapping[str, Any], keys: tuple[str, ...], value: Any) -> dict[str, Any]:
    inner = values.get(keys[0])
    below = value if len(keys) == 1 else _with(inner if isinstance(inner, Mapping) else {}, keys[1:], value)
    return {**values, keys[0]: below}
