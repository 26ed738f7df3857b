"""What a reader returns: a tree of raw values as they stand in the file, each with its place. Floor 3."""

from __future__ import annotations

from typing import NamedTuple

from ..errors import DataError
from ..problems import Place, Problem

MOST_LEAVES = 300_000
DEEPEST = 40


NOWHERE = Place()


class Leaf(NamedTuple):
    """One raw value. `fault` is the code of a problem that the reader saw in it (a formula without a result)."""

    value: object
    place: Place
    fault: str = ""


class Rows(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    place: Place


class Group(NamedTuple):
    """A mapping. Entries keep their order; a key may stand twice."""

    entries: tuple[Entry, ...]
    place: Place


class Entry(NamedTuple):
    """A key of a mapping, where it stands, and what it holds."""

    key: str
    place: Place
    node: Node


Node = Leaf | Rows | Group


def is_empty(value: object) -> bool:
    """Return whether a raw value says nothing."""
    return value is None or (isinstance(value, str) and not value.strip())


def is_blank(node: Node) -> bool:
    """Return whether nothing stands in `node` nor beneath it."""
    if isinstance(node, Leaf):
        return is_empty(node.value) and not node.fault
    if isinstance(node, Rows):
        return all(is_blank(item) for item in node.items)
    return all(is_blank(entry.node) for entry in node.entries)


def bare(node: Node) -> object:
    """Return `node` as plain Python values, without places."""
    if isinstance(node, Leaf):
        return node.value
    if isinstance(node, Rows):
        return [bare(item) for item in node.items]
    return {entry.key: bare(entry.node) for entry in node.entries}


def unreadable(place: Place, reason: str, advice: str) -> DataError:
    """Return the error that says why a file cannot be read and what to do about it."""
    return DataError(
        Problem("unreadable", params={"file": place.file, "reason": reason, "advice": advice}, place=place)
    )
