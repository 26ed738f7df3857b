"""A line of a table as the tree of a row, which travels between processes as nothing but its values. Floor 5."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from openpyxl.utils import get_column_letter

from ..problems import Place
from ..records.tree import Entry, Group, Leaf, Node, Rows
from .lines import Line, Spread

_NAMES = re.compile(r"[、，,；;/／\n\t\u3000 ]+")  # between the names of several people in one cell


@dataclass(frozen=True)
class Packed:
    """What all lines of a table have in common: where it lies, its columns, their words.

    `names` are words of lists of people, with the item that each of several names in a cell is.
    """

    spread: Spread
    columns: tuple[int, ...]
    keys: tuple[str, ...]
    names: Mapping[str, str]
    common: tuple[Entry, ...] = ()

    @cached_property
    def _letters(self) -> tuple[str, ...]:
        return tuple(get_column_letter(at + 1) for at in self.columns)

    def tree(self, line: Line, more: tuple[Entry, ...] = ()) -> Group:
        """Return the tree of a line; `more` are entries that are found elsewhere."""
        values = tuple(line.values[at] if at < len(line.values) else None for at in self.columns)
        return Tight(self, line.number, values, dict(line.faults), more)

    def entries(self, number: int, values: tuple[object, ...], faults: Mapping[int, str]) -> Iterator[Entry]:
        """Yield the values of a line under their words."""
        file, sheet = self.spread
        line = 0 if sheet else number
        for at, letters, key, value in zip(self.columns, self._letters, self.keys, values, strict=True):
            place = Place(file, line, sheet, f"{letters}{number}" if sheet else "")
            node: Node = Leaf(value, place, faults[at]) if at in faults else Leaf(value, place)
            if self.names and isinstance(value, str) and key in self.names:
                node = _rows(value, self.names[key], place)
            yield Entry(key, place, node)


class Tight(Group):
    """The tree of a line of a table."""

    _parts: tuple[Any, ...]

    def __new__(
        cls, packed: Packed, number: int, values: tuple[object, ...], faults: Mapping[int, str], more: tuple[Entry, ...]
    ) -> Tight:
        """Return the tree of the line `number`."""
        entries = (*packed.entries(number, values, faults), *packed.common, *more)
        place = next(
            (entry.place for entry in entries if isinstance(entry.node, Leaf) and entry.node.value is not None), None
        )
        made = super().__new__(cls, entries, place or packed.spread.place(number, 0))
        made._parts = (packed, number, values, faults, more)
        return made

    @property
    def line(self) -> int:
        """Its number in the file."""
        return int(self._parts[1])

    def __reduce__(self) -> tuple[Any, ...]:
        """Return how it is made again, from what other trees of the table have too and its values."""
        return Tight, self._parts


def _rows(names: str, item: str, place: Place) -> Rows:
    return Rows(
        tuple(Group((Entry(item, place, Leaf(name, place)),), place) for name in _NAMES.split(names) if name), place
    )
