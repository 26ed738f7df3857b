"""Finding a form or a procedure by the name that a person would give it. Floor 2."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from ..errors import UsageError
from ..problems import Problem
from ..suggest import did_you_mean
from .model import Form
from .procedure import Procedure


class Named(Protocol):
    """What people ask for by name."""

    @property
    def id(self) -> str:
        """Its id (`gd2009-绩效表`)."""

    @property
    def title(self) -> str:
        """Its literal title."""

    @property
    def short(self) -> str:
        """The part of the id behind the notice."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """What else it is called."""


N = TypeVar("N", bound=Named)
Forms = Mapping[str, Form]


def by_id(*forms: Form) -> dict[str, Form]:
    """Return `forms` by their ids, in the order of the ids."""
    return {form.id: form for form in sorted(forms, key=lambda form: form.id)}


def in_order(*procedures: Procedure) -> dict[str, Procedure]:
    """Return `procedures` by their ids, in the order given, which is that of a case."""
    return {procedure.id: procedure for procedure in procedures}


def names_of(thing: Named) -> tuple[str, ...]:
    """Return every name under which `thing` may be asked for."""
    return (thing.id, thing.title, thing.short, *thing.aliases)


def find(forms: Forms, name: str) -> Form:
    """Return the form that `name` means: its id, title, short title or an alias.

    A name that nothing has, or that several forms have, is a UsageError with the suggestion or the candidates.
    """
    return _find(forms, name, "unknown-form", "ambiguous-form")


def find_procedure(procedures: Mapping[str, Procedure], name: str) -> Procedure:
    """Return the procedure that `name` means, found and refused as forms are."""
    return _find(procedures, name, "unknown-procedure", "ambiguous-procedure")


def find_any(forms: Forms, procedures: Mapping[str, Procedure], name: str) -> Form | Procedure:
    """Return the form or the procedure that `name` means, where either may be asked for."""
    things: dict[str, Form | Procedure] = {**forms, **procedures}
    return _find(things, name, "unknown-name", "ambiguous-name")


def named(things: Mapping[str, N], name: str) -> list[N]:
    """Return those of `things` that `name` may mean."""
    wanted = _plain(name)
    return [thing for thing in things.values() if wanted in map(_plain, names_of(thing))]


def _find(things: Mapping[str, N], name: str, unknown: str, ambiguous: str) -> N:
    matches = named(things, name)
    if len(matches) == 1:
        return matches[0]
    if matches:
        candidates = "、".join(f"{thing.id}（{thing.title}）" for thing in matches)
        raise UsageError(Problem(ambiguous, value=name, params={"name": name, "candidates": candidates}))
    raise UsageError(Problem(unknown, value=name, params={"name": name, "suggestion": _suggestion(things, name)}))


def _plain(name: str) -> str:
    """Return `name` without blanks and book-title marks, in one case."""
    return "".join(name.split()).strip("《》").casefold()


def _suggestion(things: Mapping[str, N], name: str) -> str:
    known = {_plain(known): thing.id for thing in things.values() for known in names_of(thing)}
    return did_you_mean(_plain(name), known)
