"""How the papers of a procedure stand, as data for programs and as a workbook. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..engine.xlsx.listing import Column, Value, list_book
from ..form.procedure import Procedure
from ..messages import N_, _
from ..problems import Problem, Severity
from .model import Stand, State
from .verify import Match

_STATES = {
    State.THERE: N_("there"),
    State.FAULTY: N_("has errors"),
    State.MISSING: N_("missing"),
    State.EXPIRED: N_("no longer valid"),
    State.TOO_FEW: N_("too few"),
    State.EXTRA: N_("not asked for"),
    State.UNREADABLE: N_("cannot be read"),
    State.LEFT_OUT: N_("left out, not needed"),
}
_MATCHES = {
    Match.SAME: N_("the same"),
    Match.CHANGED: N_("changed"),
    Match.MISSING: N_("not there"),
    Match.NEW: N_("new"),
}
HEADS = (N_("No."), N_("Paper"), N_("Stand"), N_("Files"), N_("Looked for in"))


def state_words(state: State) -> str:
    """Return what people call the state, in the current language."""
    return _(_STATES[state])


def match_words(match: Match) -> str:
    """Return what people call the match, in the current language."""
    return _(_MATCHES[match])


def stand_rows(stands: Iterable[Stand]) -> list[tuple[str, ...]]:
    """Return the rows of the table of papers; where it was looked is told of what was not found."""
    return [
        (
            str(stand.number),
            stand.title,
            state_words(stand.state),
            "、".join(stand.files),
            stand.where if stand.state in (State.MISSING, State.TOO_FEW) else "",
        )
        for stand in stands
    ]


def as_data(procedure: Procedure, stands: Iterable[Stand], problems: Sequence[Problem]) -> dict[str, Any]:
    """Return the stands as plain data with stable keys."""
    severities = [problem.severity for problem in problems]
    return {
        "procedure": procedure.id,
        "ok": Severity.ERROR not in severities,
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "papers": [
            {
                "number": stand.number,
                "title": stand.title,
                "state": stand.state.value,
                "files": [*stand.files],
                "looked": stand.where,
            }
            for stand in stands
        ],
    }


def as_book(procedure: Procedure, stands: Iterable[Stand], problems: Sequence[Problem]) -> bytes:
    """Return the stands as a workbook, the problems beneath them."""
    columns = [Column(_(head), width) for head, width in zip(HEADS, (6, 44, 14, 44, 40), strict=True)]
    rows: list[list[Value]] = [[int(number), *words] for number, *words in stand_rows(stands)]
    remarks = [
        _(N_("{number}. {where}: {why} {todo}")).format(
            number=number, where=problem.where or problem.path, why=problem.why, todo=problem.todo
        )
        for number, problem in enumerate(problems, 1)
    ]
    return list_book(procedure.title, columns, rows, remarks)
