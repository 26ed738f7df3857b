"""What is marked in a workbook. Frozen data; rows and columns count from 1. Floor 1."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class RowMarks(NamedTuple):
    """What is marked in a row: whether it is bad as a whole, comments on bad cells, the words of the columns added.

    The comment under column 0 belongs to the first column that is added.
    """

    bad: bool = False
    notes: Mapping[int, str] = {}
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """Columns that are added at the right of a table, or written anew where they are there already (`at`)."""

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    row: int  # of the header
    after: int  # the last column of the table
    at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetMarks:
    """What is marked on a sheet: a function of the row's number, the columns that are coloured, the columns added."""

    rows: Callable[[int], RowMarks | None]
    span: tuple[int, int] = (1, 0)  # first and last column of what is coloured in a bad row
    beside: Beside | None = None


class Link(NamedTuple):
    """Words of a cell that lead to another cell of the workbook."""

    words: str
    sheet: str
    cell: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A sheet of words that is added; one of the same name that was added before is replaced."""

    name: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: Callable[[], Iterator[tuple[str | int | Link, ...]]] = field(repr=False)
