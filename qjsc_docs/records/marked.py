"""The problems of a check as a workbook: a copy of the user's own with comments, or a list alone. Floor 3."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zipfile import BadZipFile

from lxml.etree import LxmlError
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.utils.exceptions import CellCoordinatesException

from ..engine.marking import Link, Listing, RowMarks, SheetMarks, mark
from ..engine.xlsx.listing import Column, Value, list_book
from ..errors import UsageError
from ..messages import N_, _
from ..problems import Place, Problem, Severity

_WORKBOOKS = (".xlsx", ".xlsm")
_HEADS = (
    (N_("No."), 6.0),
    (N_("Severity"), 11.0),
    (N_("Item"), 26.0),
    (N_("Place"), 24.0),
    (N_("Value"), 22.0),
    (N_("Why"), 46.0),
    (N_("To do"), 46.0),
    (N_("Basis"), 30.0),
)
_SEVERITIES = {Severity.ERROR: N_("to be corrected"), Severity.WARNING: N_("to be looked at")}
_NO_WORKBOOK = (ValueError, KeyError, BadZipFile, OSError, zlib.error, LxmlError, StopIteration)


class _Spot(NamedTuple):
    sheet: str
    row: int
    column: int


def marked(name: str, problems: Sequence[Problem], files: Sequence[Path], suffix: str) -> bytes:
    """Return the report on `files` as a workbook that ends in `suffix`.

    Where one of the files is a workbook it is a copy of the first one: a comment on every cell with a problem, and a
    sheet with all problems and links to the cells. Otherwise it is that sheet alone; `name` is its heading.
    """
    source = next((path for path in files if path.suffix.lower() in _WORKBOOKS), None)
    if suffix not in _WORKBOOKS or (suffix == ".xlsm" and (source is None or source.suffix.lower() != ".xlsm")):
        raise UsageError(Problem("bad-output", params={"suffix": suffix or "?", "choices": ".xlsx"}))
    if source is not None and source.suffix.lower() == suffix:
        copy = _copy(source, problems)
        if copy is not None:
            return copy
    return _alone(name, problems)


def _copy(source: Path, problems: Sequence[Problem]) -> bytes | None:
    """Return the copy of a workbook; None where it cannot even be read, which is one of the problems."""
    with TemporaryDirectory() as folder:
        output = Path(folder) / "marked.xlsx"
        try:
            mark(source, output, _marks(source, problems), _listing(source, problems))
        except _NO_WORKBOOK:
            return None
        return output.read_bytes()


def _marks(source: Path, problems: Sequence[Problem]) -> dict[str, SheetMarks]:
    """Return the comments by sheet, row and column; a row with an error is bad."""
    notes: dict[str, dict[int, dict[int, list[Problem]]]] = {}
    for problem in problems:
        if spot := _spot(problem.place, source):
            notes.setdefault(spot.sheet, {}).setdefault(spot.row, {}).setdefault(spot.column, []).append(problem)
    return {sheet: SheetMarks(_rows(rows).get) for sheet, rows in notes.items()}


def _rows(rows: dict[int, dict[int, list[Problem]]]) -> dict[int, RowMarks]:
    return {
        row: RowMarks(
            any(problem.severity is Severity.ERROR for members in cells.values() for problem in members),
            {column: "\n".join(map(_comment, members)) for column, members in cells.items()},
        )
        for row, cells in rows.items()
    }


def _comment(problem: Problem) -> str:
    sign = "×" if problem.severity is Severity.ERROR else "△"
    return f"{sign} {problem.why}\n{problem.todo}" + (f"\n{problem.basis}" if problem.basis else "")


def _spot(place: Place, source: Path) -> _Spot | None:
    """Return the cell of `source` that a place names."""
    if not place.cell or not place.sheet or Path(place.file) != source:
        return None
    try:
        letters, row = coordinate_from_string(place.cell)
    except CellCoordinatesException:
        return None
    return _Spot(place.sheet, row, column_index_from_string(letters))


def _listing(source: Path, problems: Sequence[Problem]) -> Listing:
    def rows() -> Iterator[tuple[str | int | Link, ...]]:
        for number, problem in enumerate(problems, 1):
            severity, where, place, *rest = _words(problem)
            if spot := _spot(problem.place, source):
                words = _(N_("{sheet}, {cell}")).format(sheet=spot.sheet, cell=problem.place.cell)
                yield number, severity, where, Link(words, spot.sheet, problem.place.cell), *rest
            else:
                yield number, severity, where, place, *rest

    heads, widths = tuple(_(head) for head, _width in _HEADS), tuple(width for _head, width in _HEADS)
    return Listing(_(N_("Problems")), heads, widths, rows)


def _alone(name: str, problems: Sequence[Problem]) -> bytes:
    rows: list[list[Value]] = [[number, *_words(problem)] for number, problem in enumerate(problems, 1)]
    columns = [Column(_(head), width) for head, width in _HEADS]
    remarks = () if rows else (_(N_("√ No problems were found.")),)
    return list_book(_(N_("Problems: {name}")).format(name=name), columns, rows, remarks)


def _words(problem: Problem) -> tuple[str, ...]:
    severity = _(_SEVERITIES[problem.severity])
    where = problem.where or problem.path
    return severity, where, str(problem.place), problem.value, problem.why, problem.todo, problem.basis
