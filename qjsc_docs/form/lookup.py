"""Finding a form by the name that a person would give it. Floor 2."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import UsageError
from ..problems import Problem
from ..suggest import did_you_mean
from .model import Form

Forms = Mapping[str, Form]


def by_id(*forms: Form) -> dict[str, Form]:
    """Return `forms` by their ids, in the order of the ids."""
    return {form.id: form for form in sorted(forms, key=lambda form: form.id)}


def names_of(form: Form) -> tuple[str, ...]:
    """Return every name under which `form` may be asked for."""
    return (form.id, form.title, form.short, *form.aliases)


def find(forms: Forms, name: str) -> Form:
    """Return the form that `name` means: its id, title, short title or an alias.

    A name that nothing has, or that several forms have, is a UsageError with the suggestion or the candidates.
    """
    wanted = _plain(name)
    matches = [form for form in forms.values() if wanted in map(_plain, names_of(form))]
    if len(matches) == 1:
        return matches[0]
    if matches:
        candidates = "、".join(f"{form.id}（{form.title}）" for form in matches)
        raise UsageError(Problem("ambiguous-form", value=name, params={"name": name, "candidates": candidates}))
    raise UsageError(Problem("unknown-form", value=name, params={"name": name, "suggestion": _suggestion(forms, name)}))


def _plain(name: str) -> str:
    """Return `name` without blanks and book-title marks, in one case."""
    return "".join(name.split()).strip("《》").casefold()


def _suggestion(forms: Forms, name: str) -> str:
    known = {_plain(known): form.id for form in forms.values() for known in names_of(form)}
    return did_you_mean(_plain(name), known)
