"""Sheet lines: a layout as the rows of the Excel sheet that is made of it, to lay a filled sheet beside. Floor 2.

A paragraph is a row of one box over the whole width; a cell whose paragraphs stand differently is several rows. Columns
count those of the sheet, from 1. A narrow table has an empty box in every column beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .layout import Para, Table
from .lines import Box, Line, parts_of
from .model import Form
from .sheetgrid import Grid, grid, grouped, sheet_rows, spots, whole_width


class _Area(NamedTuple):
    """A cell of the sheet, perhaps a merged one, with the paragraphs that stand in it."""

    top: int
    bottom: int
    left: int
    right: int
    paras: tuple[Para, ...]


@cache
def sheet_lines(form: Form) -> tuple[Line, ...]:
    """Return the rows of `form`'s sheet; all of them belong to table 1."""
    layout, on, whole = form.layout, grid(form.layout), whole_width(form.layout)
    found: list[Line] = []
    for block in layout.blocks:
        if isinstance(block, Para):
            found.append(Line((Box(parts_of((block,), "", form), 1, on.columns),), 1))
        elif isinstance(block, Table):
            found += _table(block, on, whole, form)
    return tuple(found)


def columns_of(form: Form) -> int:
    """Return how many columns `form`'s sheet has."""
    return grid(form.layout).columns


def _table(table: Table, on: Grid, whole: float, form: Form) -> Iterator[Line]:
    placed = spots(table, on, whole)
    rows = sheet_rows(table, placed, 0)
    areas: list[_Area] = []
    for spot in placed:
        content, align = spot.cell.content, spot.cell.align
        groups = [tuple(content[number] for number in own) for _align, own in grouped(content, align)]
        if spot.row != spot.last_row:  # a cell over several rows is not split
            groups = [content]
        areas += _areas(groups, rows[spot.row][0], rows[spot.last_row][1], spot.left, spot.right)
    for number, row in enumerate(table.rows):
        for at in range(rows[number][0], rows[number][1] + 1):
            yield Line(tuple(_boxes(areas, at, on.columns, row.each, form)), 1, row.each)


def _areas(groups: list[tuple[Para, ...]], top: int, bottom: int, left: int, right: int) -> Iterator[_Area]:
    """Yield the sheet's cells for one cell of a table: one for each alignment in it."""
    start = top
    for index, paras in enumerate(groups):
        end = start if index else bottom - (len(groups) - 1)
        yield _Area(start, end, left, right, paras)
        start = end + 1


def _boxes(areas: list[_Area], at: int, columns: int, each: str, form: Form) -> Iterator[Box]:
    """Yield the boxes of the sheet row `at` from left to right."""
    mine = {area.left: area for area in areas if area.top <= at <= area.bottom}
    column = 1
    while column <= columns:
        area = mine.get(column)
        if area is None:
            yield Box((), column)
            column += 1
            continue
        span = area.right - area.left + 1
        if area.top == at:
            yield Box(parts_of(area.paras, each, form), column, span)
        else:
            yield Box((), column, span, covered=True)
        column += span
