"""Excel workbooks: what was typed into each cell, with sheet and cell as its place. Floor 3."""

from __future__ import annotations

import re
import warnings
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

from ..engine.marking.listing import MARK
from ..engine.package import Package
from ..errors import TemplateError
from ..form.inputs import SHEET
from ..messages import _
from ..problems import Place
from .grid import COVERED, Grid
from .text_file import read_bytes
from .tree import MOST_LEAVES, Leaf, unreadable
from .xlsx_cells import leaf


class Whole(NamedTuple):
    """A workbook: its visible sheets, the hidden sheet of a data-entry workbook, and what the defined names refer to."""

    grids: list[Grid]
    hidden: dict[str, Grid]
    names: dict[str, str]


Cells = frozenset[tuple[int, int]]  # row, column

LISTED, _HEAD = MARK.encode(), 2_000  # letters within which a sheet says what it is
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z0-9:$]+)"')
_MOST_ROWS = 1_048_576
_MOST_MERGED = 20_000
_MOST_CELLS = 10 * MOST_LEAVES  # empty ones included


_OPENPYXL_FAILS = (
    # openpyxl has no errors of its own for parts that are missing or make no sense
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, OSError, EOFError, OverflowError),
    *(RecursionError, NotImplementedError, BadZipFile, zlib.error),
)


def read(path: Path) -> list[Grid]:
    """Return the visible sheets of the workbook at `path`."""
    return read_whole(path).grids


def read_whole(path: Path) -> Whole:
    """Return the workbook at `path`: its visible sheets, its hidden ones, and what its names refer to."""
    content = read_bytes(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of decoration that it does not read
            return _whole(content, Package.open(content, str(path)), str(path))
    except TemplateError as error:
        params = error.problems[0].params
        raise unreadable(Place(str(path)), params["reason"], params["advice"]) from None
    except _OPENPYXL_FAILS as error:
        reason = _("it is no Excel workbook, or it is damaged ({reason})").format(reason=type(error).__name__)
        advice = _("Open it in Excel or WPS and save it again as .xlsx.")
        raise unreadable(Place(str(path)), reason, advice) from error


def _whole(content: bytes, package: Package, file: str) -> Whole:
    formulas = any(b"<f" in package.read(name) for name in package.names if "worksheets/" in name)
    shown = load_workbook(BytesIO(content), read_only=True, data_only=True)
    typed = load_workbook(BytesIO(content), read_only=True) if formulas else None
    whole = Whole([], {}, {name: str(defined.attr_text) for name, defined in shown.defined_names.items()})
    for sheet in shown.worksheets:
        if sheet.sheet_state == "visible" or sheet.title == SHEET:
            part = str(sheet._worksheet_path)  # type: ignore[attr-defined]
            if LISTED in package.read(part)[:_HEAD]:
                continue  # the list of problems that a check added
            place = Place(file, sheet=sheet.title)
            holding = _formulas(typed[sheet.title], place) if typed is not None else frozenset()
            merged = _merged(package.read(part))
            rows = list(_rows(sheet, _covered(merged), holding, place))
            grid = Grid(sheet.title, rows, place._replace(cell="A1"), tuple(merged))
            if sheet.title == SHEET:
                whole.hidden[SHEET] = grid
            else:
                whole.grids.append(grid)
    return whole


def _rows(sheet: Any, covered: Cells, formulas: Cells, place: Place) -> Iterator[list[Leaf]]:
    """Yield the rows that hold something."""
    for number, cells in _numbered(sheet, place):
        row: list[Leaf] = []
        for column, cell in enumerate(cells, 1):
            if (number, column) in covered:
                row.append(COVERED)
                continue
            found = leaf(cell, place._replace(cell=f"{get_column_letter(column)}{number}"))
            lost = found.value is None and (number, column) in formulas
            row.append(found._replace(fault="cell-formula") if lost else found)
        if any(found.value is not None or found.fault for found in row):
            yield row


def _numbered(sheet: Any, place: Place) -> Iterator[tuple[int, Any]]:
    """Yield the rows of cells with their numbers, as long as a person could have made so many."""
    sheet.reset_dimensions()  # what a file says about its own size may be wrong
    seen = held = 0
    for number, cells in enumerate(sheet.iter_rows(), 1):
        seen += len(cells)
        held += any(cell.value is not None for cell in cells)
        if seen > _MOST_CELLS or held > MOST_LEAVES or number > _MOST_ROWS:
            reason = _("it holds too many rows or columns")
            raise unreadable(place, reason, _("Delete empty rows and columns that are only formatted."))
        yield number, cells


def _formulas(sheet: Any, place: Place) -> Cells:
    """Return the cells that hold a formula."""
    return frozenset(
        (number, column)
        for number, cells in _numbered(sheet, place)
        for column, cell in enumerate(cells, 1)
        if cell.data_type == "f"
    )


def _merged(part: bytes) -> list[tuple[int, int, int, int]]:
    """Return the merged cells of a sheet: left, top, right, bottom."""
    found, cells = [], 0
    for match in _MERGED.finditer(part):
        bounds: Any = range_boundaries(match[1].decode())
        left, top, right, bottom = bounds
        if None in bounds or (right - left + 1) * (bottom - top + 1) > _MOST_MERGED or cells > MOST_LEAVES:
            continue
        cells += (right - left + 1) * (bottom - top + 1)
        found.append((left, top, right, bottom))
    return found


def _covered(merged: Iterable[tuple[int, int, int, int]]) -> Cells:
    """Return the cells that lie under a merged cell's first one."""
    cells: set[tuple[int, int]] = set()
    for left, top, right, bottom in merged:
        area = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
        cells |= area - {(top, left)}
    return frozenset(cells)
