"""The grid of a sheet: the column edges of all tables of a layout together, and where cells of a table lie. Floor 2."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from .layout import Align, Cell, Layout, Para, Table, Turn

A4 = (210.0, 297.0)
_NEAR = 0.6  # mm; edges that are closer are one
_PIXEL = 25.4 / 96  # mm
_FLUSH = {Align.LEFT, Align.JUSTIFY}  # both begin at the left: one cell can hold them
_DIGIT = 8  # pixels of a digit in Times New Roman 12, the sheet's normal font: what column widths count


@dataclass(frozen=True, slots=True)
class Grid:
    """Column edges in mm, from the left edge of the widest table."""

    edges: tuple[float, ...]

    @property
    def columns(self) -> int:
        """The number of columns."""
        return len(self.edges) - 1

    def widths(self) -> list[float]:
        """Return the column widths as Excel counts them."""
        pixels = [round(edge / _PIXEL) for edge in self.edges]
        return [(right - left) / _DIGIT for left, right in pairwise(pixels)]

    def points(self, left: int, right: int) -> float:
        """Return the width of columns `left` to `right`, both included and counted from 1, in points."""
        return (self.edges[right] - self.edges[left - 1]) * 72 / 25.4

    def column(self, edge: float) -> int:
        """Return the number of the edge nearest to `edge`."""
        return min(range(len(self.edges)), key=lambda index: abs(self.edges[index] - edge))


def text_width(layout: Layout) -> float:
    """Return the width of the text column in mm."""
    width = A4[0] if layout.turn is Turn.PORTRAIT else A4[1]
    return width - layout.margins[1] - layout.margins[3]


def edges_of(table: Table, whole: float) -> list[float]:
    """Return the column edges of `table`, centred in `whole` mm."""
    left = (whole - sum(table.widths)) / 2
    return list(accumulate(table.widths, initial=left))


def whole_width(layout: Layout) -> float:
    """Return the width of the widest table, of the text column where there is none."""
    return max((sum(b.widths) for b in layout.blocks if isinstance(b, Table)), default=text_width(layout))


def grid(layout: Layout) -> Grid:
    """Return the grid on which all tables of `layout` fit."""
    whole = whole_width(layout)
    found = sorted({0.0, whole}.union(*(edges_of(b, whole) for b in layout.blocks if isinstance(b, Table))))
    edges = [found[0]]
    for edge in found[1:]:
        if edge - edges[-1] > _NEAR:
            edges.append(edge)
    return Grid(tuple(edges))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cell of a table lies: rows of the table and sheet columns, both ends included."""

    cell: Cell
    row: int
    last_row: int
    left: int
    right: int


def spots(table: Table, on: Grid, whole: float) -> list[Spot]:
    """Return where every cell of `table` lies, in reading order."""
    columns = [on.column(edge) for edge in edges_of(table, whole)]
    hanging = [0] * len(table.widths)  # how many rows each column is still covered from above
    found = []
    for number, row in enumerate(table.rows):
        at = 0
        for cell in row.cells:
            while hanging[at]:
                at += 1
            end = at + cell.span
            found.append(Spot(cell, number, number + cell.rows - 1, columns[at] + 1, columns[end]))
            hanging[at:end] = [cell.rows] * cell.span
            at = end
        hanging = [max(0, rows - 1) for rows in hanging]
    return found


def covered(spots: Sequence[Spot], row: int) -> list[Spot]:
    """Return the cells that begin in `row`."""
    return [spot for spot in spots if spot.row == row]


def grouped(paras: Sequence[Para], align: Align) -> list[tuple[Align, list[int]]]:
    """Return the numbers of the paragraphs of a cell in groups that one cell of a sheet can show: of one alignment each."""
    groups: list[tuple[Align, list[int]]] = []
    for number, para in enumerate(paras):
        now = para.align or align
        if groups and {groups[-1][0], now} <= _FLUSH:
            groups[-1] = (max(groups[-1][0], now, key=list(Align).index), groups[-1][1])
        elif not groups or groups[-1][0] is not now:
            groups.append((now, []))
        groups[-1][1].append(number)
    return groups


def sheet_rows(table: Table, placed: Sequence[Spot], at: int, helpers: int = 0) -> list[tuple[int, int]]:
    """Return for each row of `table` its first and last sheet row, when the sheet is written up to row `at`.

    Above and below a repeated row there are `helpers` rows of a template.
    """
    found = []
    for number, row in enumerate(table.rows):
        cells = [spot.cell for spot in placed if spot.row == number == spot.last_row]
        first = at + 1 + helpers * bool(row.each)
        found.append((first, first + max((len(grouped(one.content, one.align)) for one in cells), default=1) - 1))
        at = found[-1][1] + helpers * bool(row.each)
    return found
