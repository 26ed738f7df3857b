"""Names that facts once had, and those they have today. Floor 3."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from .tree import Entry, Group
from .words import plain

_ROW = re.compile(r"\[\d+\]")


def new_name(path: str, known: Container[str]) -> str:
    """Return what the fact `path` is called today, "" where it was not renamed; `known` are the names in use."""
    old = plain(_ROW.sub("[]", path))
    return "" if old in known else _renamed().get(old, "")


def divided(entry: Entry, path: str, known: Container[str]) -> tuple[list[tuple[Entry, str]], Entry | None]:
    """Return the values in the group `entry` that were renamed, with their new names, and the group without them.

    `path` is where the group stands. Nothing is left of a group that has no other values.
    """
    if not isinstance(entry.node, Group) or plain(path) not in _groups():
        return [], entry
    named = [(part, new_name(f"{path}.{part.key}", known)) for part in entry.node.entries]
    rest = tuple(part for part, name in named if not name)
    left = entry._replace(node=entry.node._replace(entries=rest)) if rest else None
    return [(part, name) for part, name in named if name], left


@cache
def _renamed() -> dict[str, str]:
    from ..catalogue.renamed import RENAMED

    return {plain(old): new for old, new in RENAMED.items()}


@cache
def _groups() -> frozenset[str]:
    return frozenset(old.rpartition(".")[0] for old in _renamed() if "." in old)
