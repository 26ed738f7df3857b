"""What was found in the places of a filled form → the tree of a record. Floor 3."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ...form.inline import Tick
from ...form.model import Form
from ...form.plan import Entry as FieldEntry
from ...form.plan import plan
from ...form.raw import Bad
from ...form.spots import Spot
from ...form.unprint import answer, ticked, unprint
from ...problems import Place, Problem
from ..tree import NOWHERE, Entry, Group, Leaf, Node, Rows

_NUMBERED = re.compile(r"(.+)\[(\d+)\]\.(.+)")


class Found(NamedTuple):
    """What stands in one place: a text, or the typed value of an Excel cell. `row` counts within a repeated row's list.

    `fault` is the code of a problem that the reader saw in it.
    """

    spot: Spot
    shown: object
    place: Place
    row: int = 0
    fault: str = ""


class Filled(NamedTuple):
    """A filled document: which form it is, what stands in it, and what could not be read."""

    form: Form
    tree: Group
    problems: tuple[Problem, ...] = ()


def tree_of(form: Form, found: Iterable[Found]) -> Group:
    """Return the tree of what was `found` in the places of `form`; empty places are left out."""
    tree = _Tree(form)
    for one in found:
        tree.take(one)
    return tree.group()


@dataclass(slots=True)
class _Boxes:
    """The boxes of one answer that are ticked."""

    entry: FieldEntry
    place: Place
    choices: list[str] = field(default_factory=list)


Key = tuple[str, int, str]  # the list or matrix ("" for neither), the row's number, the name


@lru_cache(20_000)
def _key(form: Form, key: str, each: str, row: int) -> Key:
    """Return where the value of a slot's `key` belongs, in a repeated row of the list `each` as its row number `row`."""
    if each:
        return each, row, key
    if key in plan(form):
        return "", 0, key
    if match := _NUMBERED.fullmatch(key):
        return match[1], int(match[2]), match[3]
    head, name, column = key.rsplit(".", 2)
    return head, -1, f"{name}.{column}"


def _grouped(entries: Iterable[Entry]) -> Iterable[Entry]:
    """Return the entries beneath their groups, 企业.名称 beneath 企业: whoever takes them in looks a group up once."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        head, _dot, name = entry.key.rpartition(".")
        groups.setdefault(head, []).append(Entry(name, entry.place, entry.node))
    alone = groups.pop("", [])
    return (*alone, *(Entry(name, NOWHERE, Group(tuple(own), NOWHERE)) for name, own in groups.items()))


class _Tree:
    """Values by where they belong, in the order in which they were found."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.values: dict[Key, list[Leaf]] = {}
        self.boxes: dict[Key, _Boxes] = {}

    def take(self, found: Found) -> None:
        """Take in what stands in one place."""
        spot, entry = found.spot, found.spot.entry
        if entry is None:  # a running number
            return
        key = _key(self.form, spot.part.key, spot.each, found.row)
        if found.fault:
            self._put(key, Leaf(found.shown, found.place, found.fault))
        elif isinstance(spot.part, Tick):
            self._tick(key, spot.part, entry, found)
        else:
            value = unprint(entry, found.shown, spot.part, indent=spot.indent)
            if value is not None:
                self._put(key, Leaf(value, found.place))

    def group(self) -> Group:
        """Return everything as a tree."""
        for key, boxes in self.boxes.items():
            self._answer(key, boxes)
        singles: list[Entry] = []
        lists: dict[str, dict[int, list[Entry]]] = {}
        for (holder, row, name), leaves in self.values.items():
            entries = lists.setdefault(holder, {}).setdefault(row, []) if holder else singles
            entries += [Entry(name, NOWHERE, leaf) for leaf in leaves]
        return Group((*_grouped(singles), *(self._holder(name, rows) for name, rows in lists.items())), NOWHERE)

    def _holder(self, name: str, rows: dict[int, list[Entry]]) -> Entry:
        first = next(iter(rows.values()))[0].node.place
        if -1 in rows:
            cells: dict[str, list[Entry]] = {}
            for entry in rows[-1]:
                row, _dot, column = entry.key.rpartition(".")
                cells.setdefault(row, []).append(entry._replace(key=column))
            node: Node = Group(
                tuple(Entry(row, NOWHERE, Group(tuple(own), first)) for row, own in cells.items()), first
            )
        else:
            items = (Group(tuple(entries), entries[0].node.place) for _row, entries in sorted(rows.items()))
            node = Rows(tuple(items), first)
        return Entry(name, first, node)

    def _put(self, key: Key, leaf: Leaf) -> None:
        """Keep a value; the same one in another place of the form says nothing new."""
        leaves = self.values.get(key)
        if leaves is None:
            self.values[key] = [leaf]
        elif all(other.value != leaf.value or other.fault != leaf.fault for other in leaves):
            leaves.append(leaf)

    def _tick(self, key: Key, part: Tick, entry: FieldEntry, found: Found) -> None:
        try:
            choice = ticked(part, str(found.shown))
        except Bad as bad:
            self._put(key, Leaf(str(found.shown).strip(), found.place, bad.code))
            return
        boxes = self.boxes.setdefault(key, _Boxes(entry, found.place))
        if choice is not None:
            if not boxes.choices:
                boxes.place = found.place
            boxes.choices.append(choice)

    def _answer(self, key: Key, boxes: _Boxes) -> None:
        try:
            value = None if key in self.values else answer(boxes.entry, boxes.choices)  # a box that cannot be read
        except Bad as bad:
            self._put(key, Leaf("、".join(dict.fromkeys(boxes.choices)), boxes.place, bad.code))
            return
        if value is not None:
            self._put(key, Leaf(value, boxes.place))
