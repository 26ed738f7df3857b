"""“Did you mean …?”: the known word nearest to a mistyped one. Floor 0."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .messages import N_, _


def did_you_mean(word: str, known: Mapping[str, str] | Iterable[str]) -> str:
    """Return the question with the nearest of `known`, "" if none is near.

    Of a mapping the keys are compared and the value is shown.
    """
    from difflib import get_close_matches  # only a mistake needs it

    shown = known if isinstance(known, Mapping) else {name: name for name in known}
    near = get_close_matches(word, shown, n=1, cutoff=0.5)
    return question(shown[near[0]]) if near else ""


def question(name: str) -> str:
    """Return the question whether `name` was meant, "" for no name."""
    return _(N_("Did you mean “{name}”?")).format(name=name) if name else ""
