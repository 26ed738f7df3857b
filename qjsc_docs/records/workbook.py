"""Data-entry workbooks read back: each input is found by its name, wherever its row or column went. Floor 3."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from openpyxl.utils import get_column_letter, range_boundaries

from ..engine.package import Package
from ..errors import QjscError
from ..form.facts import Facts
from ..form.inputs import SHEET, Axis, Input, Mark, mark_of
from ..form.model import Form
from ..form.questions import questions
from ..problems import Place, Problem
from .refs import Area, area_of
from .renamed import new_name
from .text_file import read_bytes
from .tree import Entry, Group, Leaf, Rows, is_blank
from .xlsx_file import read_whole

_WORKBOOK = "xl/workbook.xml"
_COLUMNS, _ROWS = 16_384, 1_048_576  # of an Excel sheet
_CELL = re.compile(r"([A-Z]+)(\d+)")


class Sheet(NamedTuple):
    """The filled cells of a sheet by row and column, and how far they reach."""

    cells: dict[tuple[int, int], Leaf]
    place: Place
    rows: int
    columns: int

    def leaf(self, row: int, column: int) -> Leaf:
        """Return what stands in a cell; an empty leaf with its place where nothing does."""
        place = self.place._replace(cell=f"{get_column_letter(column)}{row}")
        return self.cells.get((row, column)) or Leaf(None, place)


class Read(NamedTuple):
    """What was read of a data-entry workbook: the values, the problems, and what it says of itself."""

    tree: Group
    problems: tuple[Problem, ...]
    mark: Mark


def read(path: Path, form: Form | None = None) -> Read | None:
    """Return what a data-entry workbook holds, None where the file is none; `form` may be one of the user's own."""
    if not _is_one(path):
        return None
    whole = read_whole(path)
    mark = (
        mark_of([[leaf.value for leaf in row] for row in whole.hidden[SHEET].rows]) if SHEET in whole.hidden else None
    )
    if mark is None:
        return None
    sheets = {grid.name: _sheet(grid.place, grid.rows) for grid in whole.grids}
    file = whole.hidden[SHEET].place.file
    found: list[tuple[Input, Area]] = []
    lost: list[Input] = []
    for one in mark.inputs:
        area = area_of(whole.names.get(one.name, ""))
        if area is not None and area.sheet in sheets and area.right <= _COLUMNS and area.bottom <= _ROWS:
            found.append((one, area))
        else:
            lost.append(one)
    facts = _facts(form)
    known = [(one, area) for one, area in found if _is_known(one.path, facts)]
    gone = [(one, area) for one, area in found if not _is_known(one.path, facts)]
    problems = [*_stale(mark, form, file), *_lost(lost, file), *_gone(gone, sheets)]
    return Read(Group(tuple(_entries(known, sheets)), Place(file)), tuple(problems), mark)


def _is_one(path: Path) -> bool:
    """Return whether the file seems to be one of ours; a damaged one is left to the reader of all workbooks."""
    try:
        package = Package.open(read_bytes(path), str(path))
        return any(SHEET.encode() in package.read(name) for name in package.names if name == _WORKBOOK)
    except QjscError:
        return False


def _sheet(place: Place, rows: Sequence[Sequence[Leaf]]) -> Sheet:
    cells: dict[tuple[int, int], Leaf] = {}
    for row in rows:
        for leaf in row:
            match = _CELL.fullmatch(leaf.place.cell)
            if match and (leaf.value is not None or leaf.fault):
                column = range_boundaries(f"{match[1]}1")[0]
                assert column is not None
                cells[int(match[2]), column] = leaf
    return Sheet(
        cells, place, max((row for row, _c in cells), default=0), max((column for _r, column in cells), default=0)
    )


def _entries(found: Sequence[tuple[Input, Area]], sheets: dict[str, Sheet]) -> Iterator[Entry]:
    """Yield the values under the vocabulary's words, in the workbook's order."""
    lists: dict[str, list[tuple[Input, Area]]] = {}
    grids: dict[str, list[tuple[Input, Area]]] = {}
    for one, area in found:
        sheet = sheets[area.sheet]
        if one.axis is Axis.ONE:
            label, value = sheet.leaf(area.top, area.left), sheet.leaf(area.top, area.left + one.skip)
            yield Entry(_key(one.path, one.unit), label.place, value)
        elif one.axis is Axis.CELLS:
            grids.setdefault(one.path.rpartition(".")[0], []).append((one, area))
        else:
            lists.setdefault(one.path.partition("[]")[0], []).append((one, area))
    for path, members in lists.items():
        yield _list(path, members, sheets)
    for path, members in grids.items():
        yield _matrix(path, members, sheets)


def _key(name: str, unit: str) -> str:
    return f"{name}（{unit}）" if unit else name


def _list(path: str, members: Sequence[tuple[Input, Area]], sheets: dict[str, Sheet]) -> Entry:
    """Return a list; its members may reach further than the names, where a clerk typed on beyond them."""
    first, head = members[0]
    sheet = sheets[head.sheet]
    down = first.axis is Axis.DOWN
    start = (head.top if down else head.left) + first.skip
    end = sheet.rows if down else sheet.columns
    items = []
    for number in range(start, end + 1):
        item = Group(tuple(_items(members, sheets, number)), sheet.leaf(number, head.left).place)
        if not is_blank(item):
            items.append(item)
    place = sheet.leaf(head.top, head.left).place
    return Entry(path, place, Rows(tuple(items), place))


def _items(members: Sequence[tuple[Input, Area]], sheets: dict[str, Sheet], number: int) -> Iterator[Entry]:
    """Yield the values of member `number`, a row or a column of the sheet."""
    for one, area in members:
        sheet = sheets[area.sheet]
        row, column = (number, area.left) if one.axis is Axis.DOWN else (area.top, number)
        leaf = sheet.leaf(row, column)
        yield Entry(_key(one.path.partition("[].")[2], one.unit), sheet.leaf(area.top, area.left).place, leaf)


def _matrix(path: str, members: Sequence[tuple[Input, Area]], sheets: dict[str, Sheet]) -> Entry:
    rows = []
    for one, area in members:
        sheet = sheets[area.sheet]
        label = sheet.leaf(area.top, area.left).place
        leaves = [sheet.leaf(area.top, area.left + one.skip + number) for number in range(len(one.columns))]
        entries = [Entry(column, label, leaf) for column, leaf in zip(one.columns, leaves, strict=True)]
        rows.append(Entry(_key(one.path.rpartition(".")[2], one.unit), label, Group(tuple(entries), label)))
    place = rows[0].place
    group = Group(tuple(rows), place)
    return Entry(path, place, Leaf(None, place) if is_blank(group) else group)


def _facts(form: Form | None) -> Facts:
    from ..catalogue.facts import FACTS

    return form.facts if form else FACTS


def _is_known(path: str, facts: Facts) -> bool:
    """Return whether there is still such a fact, under this or another name."""
    group, _each, item = path.partition("[].")
    if item and group in facts:
        return item in facts[group].items or bool(new_name(path, facts))
    if path in facts or new_name(path, facts):
        return True
    matrix, _dot, row = path.rpartition(".")
    return matrix in facts and row in facts[matrix].items


def _gone(gone: Sequence[tuple[Input, Area]], sheets: dict[str, Sheet]) -> Iterator[Problem]:
    """Yield the values that nobody asks for any more."""
    for entry in _entries(gone, sheets):
        if not is_blank(entry.node):
            value = str(entry.node.value) if isinstance(entry.node, Leaf) else ""
            yield Problem("workbook-gone", "", where=entry.key, value=value[:60], place=entry.node.place)


def _stale(mark: Mark, form: Form | None, file: str) -> Iterator[Problem]:
    """Yield that the workbook was made from an earlier definition."""
    from ..catalogue import FORMS
    from ..catalogue.case import CASE
    from ..catalogue.facts import FACTS
    from ..catalogue.procedures import PROCEDURES

    known = {**FORMS, CASE.id: CASE, **({form.id: form} if form else {})}
    thing = known.get(mark.of) or PROCEDURES.get(mark.of)
    if thing is None:  # a form of the user's own, whose file was not given: nothing to compare with
        return
    if questions(thing, known, FACTS).mark != mark.fingerprint:
        yield Problem("workbook-stale", "", {"file": file, "name": mark.of}, place=Place(file))


def _lost(lost: Sequence[Input], file: str) -> Iterator[Problem]:
    """Yield which inputs were deleted, sheet by sheet."""
    sheets: dict[str, list[str]] = {}
    for one in lost:
        sheets.setdefault(one.sheet, []).append(one.label)
    for sheet, labels in sheets.items():
        shown = "、".join(labels[:5]) + ("…" if len(labels) > 5 else "")
        yield Problem("workbook-lost", "", {"sheet": sheet, "labels": shown}, where=sheet, place=Place(file))
