"""A table as lines of raw values, one after the other, however long it is. Floor 5."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from openpyxl.utils import get_column_letter

from ..problems import Place
from ..records.grid import COVERED
from ..records.tree import Leaf, is_empty

NO_FAULTS: Mapping[int, str] = {}


class Line(NamedTuple):
    """One line: its number in the file, what stands in its columns, and codes of problems that were seen in them.

    `covered` are the columns that lie under a merged cell; their values are those of that cell.
    """

    number: int
    values: list[object]
    faults: Mapping[int, str] = NO_FAULTS
    covered: frozenset[int] = frozenset()

    @property
    def filled(self) -> list[int]:
        """The columns that hold something of their own."""
        return [
            column
            for column, value in enumerate(self.values)
            if (not is_empty(value) or column in self.faults) and column not in self.covered
        ]


class Spread(NamedTuple):
    """Where a table lies: its file, and its sheet when it is a workbook."""

    file: str
    sheet: str = ""

    def place(self, line: int, column: int) -> Place:
        """Return the place of a value; in a text file that is its line."""
        if not self.sheet:
            return Place(self.file, line)
        return Place(self.file, sheet=self.sheet, cell=f"{get_column_letter(column + 1)}{line}")

    def leaves(self, line: Line) -> list[Leaf]:
        """Return the line as the readers of records take it."""
        return [
            COVERED
            if column in line.covered
            else Leaf(value, self.place(line.number, column), line.faults.get(column, ""))
            for column, value in enumerate(line.values)
        ]


@dataclass(frozen=True, slots=True)
class Lined:
    """A table that can be read from its beginning as often as one likes."""

    spread: Spread
    lines: Callable[[], Iterator[Line]]
    name: str = ""
