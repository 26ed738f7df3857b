"""A sheet of a workbook as lines of boxes, to be laid beside those of a form's own sheet. Floor 3."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ...form.lines import Piece, Seen, SeenLine
from ...rules.dates import show_date
from ..grid import COVERED, Grid
from ..tree import Leaf, is_empty

_ROW = re.compile(r"[A-Z]+(\d+)")
_Area = tuple[int, int, int, int]  # left, top, right, bottom


class SheetRow(NamedTuple):
    """A row that holds something: its number, its cells, and its boxes.

    First among the cells stand those of the form's columns, behind them all others.
    """

    number: int
    leaves: Sequence[Leaf]
    line: SeenLine


def sheet_rows(grid: Grid, columns: Sequence[int]) -> list[SheetRow]:
    """Return the rows of a sheet that hold something; `columns` are the numbers of those that are the form's."""
    merged = _by_row(grid)
    own = frozenset(columns)
    found = []
    for cells in grid.rows:
        number = next(int(match[1]) for leaf in cells if (match := _ROW.fullmatch(leaf.place.cell)))
        leaves = [cells[at - 1] if at <= len(cells) else COVERED for at in columns]
        line = SeenLine(tuple(_boxes(number, leaves, merged.get(number, {}), columns)), 1, number)
        leaves += [leaf for at, leaf in enumerate(cells, 1) if at not in own]
        found.append(SheetRow(number, leaves, line))
    return found


def text_of(leaf: Leaf) -> str:
    """Return what stands in a cell as text: dates as people write them."""
    value = leaf.value
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return show_date(value)
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def filled(leaves: Sequence[Leaf]) -> list[Leaf]:
    """Return the cells that hold something."""
    return [leaf for leaf in leaves if leaf is not COVERED and (leaf.fault or not is_empty(leaf.value))]


def _by_row(grid: Grid) -> dict[int, dict[int, _Area]]:
    """Return the merged cells by each of their rows and their first column."""
    found: dict[int, dict[int, _Area]] = {}
    for area in grid.merged:
        for row in range(area[1], area[3] + 1):
            found.setdefault(row, {})[area[0]] = area
    return found


def _boxes(number: int, leaves: Sequence[Leaf], merged: dict[int, _Area], columns: Sequence[int]) -> Iterator[Seen]:
    column = 1
    while column <= len(columns):
        at = columns[column - 1]
        _left, top, right, _bottom = merged.get(at, (at, number, at, number))
        span = sum(1 for other in columns[column - 1 :] if other <= right)
        text = "" if top < number else text_of(leaves[column - 1])
        yield Seen((Piece(None, text),), column, span, covered=top < number)
        column += span
