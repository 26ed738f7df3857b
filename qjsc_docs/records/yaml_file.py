"""YAML with line marks; every plain scalar stays the text that was written. Floor 3.

The tree is built from the parser's events on a stack of our own: no recursion for deep files, and every alias is
counted at its full size, so that a bomb of aliases is refused before it goes off.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ..messages import _
from ..problems import Place
from .text_file import read_text
from .tree import DEEPEST, MOST_LEAVES, Entry, Group, Leaf, Node, Rows, unreadable

_EMPTY = frozenset(("", "~", "null", "Null", "NULL"))
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet; in a mapping, keys and values alternate."""

    anchor: str
    place: Place
    pairs: bool
    size: int = 1
    nodes: list[Node] = field(default_factory=list)


class _Builder:
    """Builds the tree from events, one at a time."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Node | None = None
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Node, int]] = {}

    def take(self, event: Any) -> None:
        place = Place(self.file, event.start_mark.line + 1)
        if isinstance(event, yaml.ScalarEvent):
            plain = event.implicit[0] and event.value in _EMPTY
            self._add(Leaf(None if plain else event.value, place), 1, event.anchor)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event, place)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event.anchor, place)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise unreadable(
                place,
                _("line {line}: a second document begins (---)").format(line=place.line),
                _("Put every record into a file of its own."),
            )

    def _open(self, event: Any, place: Place) -> None:
        if len(self.stack) >= DEEPEST:
            raise unreadable(
                place, _("line {line}: it is nested too deeply").format(line=place.line), _("Check the indentation.")
            )
        self.stack.append(_Open(event.anchor or "", place, isinstance(event, yaml.MappingStartEvent)))

    def _close(self) -> None:
        top = self.stack.pop()
        node: Node = Rows(tuple(top.nodes), top.place)
        if top.pairs:
            pairs = zip(top.nodes[::2], top.nodes[1::2], strict=True)
            node = Group(tuple(Entry(self._key(key), key.place, value) for key, value in pairs), top.place)
        self._add(node, top.size, top.anchor)

    def _key(self, key: Node) -> str:
        if isinstance(key, Leaf):
            return "" if key.value is None else str(key.value)
        raise unreadable(
            key.place,
            _("line {line}: a name is expected before the colon").format(line=key.place.line),
            _("Put quotation marks around values that begin with a bracket."),
        )

    def _alias(self, anchor: str | None, place: Place) -> None:
        if anchor is None or anchor not in self.anchors:
            raise unreadable(
                place,
                _("line {line}: “*{anchor}” stands for nothing").format(line=place.line, anchor=anchor),
                _("Put quotation marks around values that begin with an asterisk."),
            )
        node, size = self.anchors[anchor]
        self._add(node, size, "")

    def _add(self, node: Node, size: int, anchor: str | None) -> None:
        if anchor:
            self.anchors[anchor] = node, size
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        top.nodes.append(node)
        top.size += size
        if top.size > MOST_LEAVES:
            raise unreadable(node.place, _("it holds too many values"), _("Check that it is the right file."))


def read(path: Path) -> Node:
    """Return the tree of the YAML file at `path`."""
    builder = _Builder(str(path))
    for event in _events(read_text(path), str(path)):
        builder.take(event)
    return builder.root or Group((), Place(str(path)))


def _events(text: str, file: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        raise unreadable(Place(file, line), _reason(text, line, str(error.problem)), _advice(text, line)) from None
    except yaml.YAMLError as error:
        line = text[: getattr(error, "position", 0)].count("\n") + 1
        reason = _("it holds an invisible control character")
        raise unreadable(
            Place(file), reason, _("Delete the character, or save the file again as plain text.")
        ) from None


def _reason(text: str, line: int, problem: str) -> str:
    return _("line {line} is not written as YAML asks ({problem})").format(line=line, problem=problem)


def _advice(text: str, line: int) -> str:
    lines = text.split("\n")
    if "\t" in "".join(lines[line - 1 : line]):
        return _("Indent with spaces; the line holds a tab.")
    if any("：" in shown and ":" not in shown for shown in lines[max(0, line - 3) : line]):
        return _("Write a colon of half width and a blank after it (“: ”) between name and value.")
    return _("Check the indentation and the colons there; put quotation marks around values with special signs.")
