"""The time limits of a procedure: whether it is done in time, and by when a paper of it is due. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ..catalogue.deadlines import DEADLINES, RECURRING
from ..form.deadline import Deadline, Recurring
from ..form.intime import InTime, OnItsDay
from ..form.procedure import Procedure
from ..problems import Problem
from ..rules.counting import due
from ..rules.dates import Month, show_time
from ..rules.paths import dig


def in_time(procedure: Procedure, values: Mapping[str, Any], on: date | None) -> Iterator[Problem]:
    """Yield what is too late, or too early, when the papers are handed in.

    What the procedure closes is done on the day that the record says, else on the day `on`; of single papers the record
    alone says when they were done.
    """
    moment = (dig(values, procedure.filed) if procedure.filed else None) or on
    for name in procedure.closes:
        limit = DEADLINES.get(name) or RECURRING[name]
        done = _done(limit) or procedure.filed
        known = values
        if done and moment is not None and dig(values, done) is None:
            known = _with(values, tuple(done.split(".")), moment)
        yield from _judged(limit, done, known)
    for name in dict.fromkeys(item.deadline for item in procedure.items if item.deadline):
        limit = DEADLINES.get(name) or RECURRING[name]
        yield from _judged(limit, _done(limit), values)


def _done(limit: Deadline | Recurring) -> str:
    """Return the fact that says first when what is owed was done."""
    return next(iter(limit.done), "") if isinstance(limit, Deadline) else limit.done


def _judged(limit: Deadline | Recurring, done: str, values: Mapping[str, Any]) -> Iterator[Problem]:
    if isinstance(limit, Recurring):
        problems = OnItsDay(limit)(values)
    else:
        problems = InTime(limit, done=(done,) if done else (), after=DEADLINES.get(limit.after))(values)
    for problem in problems:
        yield _worded(problem, limit.duty, values)


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
