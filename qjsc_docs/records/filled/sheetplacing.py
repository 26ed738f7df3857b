"""Sheet placing: the rows of a filled sheet → what stands in each place of the form. Floor 3.

The cells' names tell which row of the form a row is, wherever it went; rows without names are laid beside the layout's
by their words. Rows of a list that were added stand between its others, or right beneath the last.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ...form.captures import capture
from ...form.cellnames import cell_name
from ...form.fit import fit
from ...form.letters import alike, squeezed
from ...form.lines import Box, Line
from ...form.model import Form
from ...form.sheetlines import columns_of, sheet_lines
from ...form.spots import Spot
from ...messages import _
from ...problems import Problem
from ..grid import Grid
from ..refs import Area
from ..tables import is_note
from ..tree import Leaf, unreadable
from .found import Found
from .placing import Placed, shortened
from .sheet import SheetRow, filled, sheet_rows, text_of

_MOST_ROWS = 30_000


def place_rows(form: Form, grid: Grid, names: Mapping[str, Area]) -> Placed:
    """Return what stands in the places of `form` on a sheet whose cells have these names."""
    layout = sheet_lines(form)
    if len(grid.rows) > _MOST_ROWS:
        advice = _("Delete empty rows and columns that are only formatted.")
        raise unreadable(grid.place, _("it holds too many rows or columns"), advice)
    rows = sheet_rows(grid, _columns(form, grid, names))
    lines = _lines_of(form, rows, names)
    placer = _Placer()
    for number, row in enumerate(rows):
        if number in lines:
            placer.take(layout[lines[number]], row)
        else:
            placer.stray(filled(row.leaves))
    return placer.placed


@cache
def _named(form: Form) -> dict[str, tuple[int, Box]]:
    """Return the row and the box of the form's sheet that each name leads to: the first that shows the value."""
    found: dict[str, tuple[int, Box]] = {}
    for number, line in enumerate(sheet_lines(form)):
        for box in line.boxes:
            for spot in box.spots:
                found.setdefault(cell_name(spot.path), (number, box))
    return found


def _lines_of(form: Form, rows: Sequence[SheetRow], names: Mapping[str, Area]) -> dict[int, int]:
    """Return for the rows of a sheet, by their places in `rows`, which rows of the form they are."""
    layout = sheet_lines(form)
    votes: dict[int, Counter[int]] = {}
    numbers = [row.number for row in rows]
    ends: dict[int, int] = {}  # by the number of a list's row on the form: the last row that its names reach
    for name, (number, _box) in _named(form).items():
        if name in names:
            bottom = names[name].bottom if layout[number].each else names[name].top
            for row in numbers[bisect_left(numbers, names[name].top) : bisect_right(numbers, bottom)]:
                votes.setdefault(row, Counter())[number] += 1
            ends[number] = max(bottom, ends.get(number, 0))
    known = {at: votes[row.number].most_common(1)[0][0] for at, row in enumerate(rows) if row.number in votes}
    fitted = {one.number: layout.index(one.line) for one in fit(layout, [row.line for row in rows], known)} | known
    return dict(_with_added(layout, rows, fitted, known, ends))


def _with_added(
    layout: Sequence[Line],
    rows: Sequence[SheetRow],
    fitted: Mapping[int, int],
    known: Mapping[int, int],
    ends: Mapping[int, int],
) -> Iterator[tuple[int, int]]:
    """Yield which row is which, of lists only those rows that may belong there.

    People type on right beneath the last row, in cells that nobody merged, and write notes there too.
    """
    last, each = 0, -1  # the last row of a list, and which row of the form it is
    for at, row in enumerate(rows):
        line = fitted.get(at, -1)
        if at in known or (line >= 0 and not layout[line].each):
            yield at, line
            last, each = (max(row.number, ends.get(line, 0)), line) if layout[line].each else (0, -1)
            continue
        line = each if line < 0 or line in ends else line
        near = row.number <= last + 1 or (line not in ends and (each != line or len(filled(row.leaves)) > 1))
        if line >= 0 and near and not is_note(list(row.leaves)) and _is_row(layout[line], row):
            yield at, line
            last, each = row.number, line


def _is_row(line: Line, row: SheetRow) -> bool:
    """Return whether what stands in a row may be values of the list: a running number is one, something is beside it."""
    told = False
    for box in line.boxes:
        cells = filled(_cells(box, row))
        if not _may_stand(box, cells):
            return False
        told = told or bool(cells and box.spots and box.spots[0].entry)
    return told


def _may_stand(box: Box, cells: Sequence[Leaf]) -> bool:
    """Return whether `cells` may be what stands in `box`; in that of a running number only digits may."""
    numbered = len(box.parts) == 1 and bool(box.spots) and box.spots[0].entry is None
    return not numbered or all(text_of(leaf).strip().isdecimal() for leaf in cells)


def _cells(box: Box, row: SheetRow) -> Sequence[Leaf]:
    """Return the cells of `row` that `box` covers."""
    return row.leaves[box.column - 1 : box.column - 1 + box.span]


def _columns(form: Form, grid: Grid, names: Mapping[str, Area]) -> list[int]:
    """Return where the columns of the form's sheet are now: columns may have been put in between.

    Names tell where a column of values is, printed words where one of labels is.
    """
    seen = _seen_words(form, grid)
    for name, (_number, box) in _named(form).items():
        if name in names:
            seen[box.column] = names[name].left
    found: list[int] = []
    for column in range(1, columns_of(form) + 1):
        found.append(max(found[-1] + 1 if found else 1, seen.get(column, 0)))
    return found


def _seen_words(form: Form, grid: Grid) -> dict[int, int]:
    """Return by column of the form where most of the words that are printed in this column alone stand on the sheet."""
    told = _words_of_columns(form)
    votes: dict[int, Counter[int]] = {}
    for row in grid.rows:
        for at, leaf in enumerate(row, 1):
            column = told.get(alike(squeezed(leaf.value))) if isinstance(leaf.value, str) else None
            if column is not None:
                votes.setdefault(column, Counter())[at] += 1
    return {column: counted.most_common(1)[0][0] for column, counted in votes.items()}


@cache
def _words_of_columns(form: Form) -> dict[str, int]:
    """Return the labels that are printed in one column alone, with the number of the column."""
    columns: dict[str, set[int]] = {}
    for line in sheet_lines(form):
        for box in line.boxes:
            if len(box.words) > 1 and not box.spots:
                columns.setdefault(box.words, set()).add(box.column)
    return {words: next(iter(found)) for words, found in columns.items() if len(found) == 1}


class _Placer:
    """Takes the values of row after row, and counts the rows of lists."""

    def __init__(self) -> None:
        self.placed = Placed()
        self.counts: Counter[str] = Counter()

    def take(self, line: Line, row: SheetRow) -> None:
        """Take the values of a row that is `line`."""
        number = self.counts[line.each]
        self.counts[line.each] += 1
        taken = set()
        for box in line.boxes:
            cells = filled(_cells(box, row))
            if not _may_stand(box, cells):
                continue
            taken |= {leaf.place for leaf in cells}
            if cells and box.spots and not box.covered:
                self.placed.found += _values(box, cells, number)
        self.stray([leaf for leaf in filled(row.leaves) if leaf.place not in taken])

    def stray(self, leaves: Sequence[Leaf]) -> None:
        """Tell of what stands where the form has no place for it."""
        if leaves:
            text = shortened("　".join(text_of(leaf).strip() for leaf in leaves))
            place = leaves[0].place
            self.placed.problems.append(Problem("stray-text", value=text, where=place.cell, place=place))


def _values(box: Box, cells: Sequence[Leaf], row: int) -> Iterator[Found]:
    """Yield the values of a box: of a value alone the typed one, else what stands between the printed words."""
    faulty = next((leaf for leaf in cells if leaf.fault), None)
    place = cells[0].place
    if faulty:
        yield Found(box.spots[0], faulty.value, faulty.place, row, faulty.fault)
    elif len(box.parts) == 1 and len(cells) == 1:
        yield Found(box.spots[0], cells[0].value, place, row)
    else:
        text = "　".join(map(text_of, cells))
        captured: Sequence[tuple[Spot, str]] | None = capture(box, text, marked=False)
        if captured is None:
            yield Found(box.spots[0], text.strip(), place, row, "unfit-cell")
        else:
            yield from (Found(spot, shown, place, row) for spot, shown in captured)
