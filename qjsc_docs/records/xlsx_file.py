"""Excel workbooks: what was typed into each cell, with sheet and cell as its place. Floor 3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

from ..engine.package import Package
from ..errors import TemplateError
from ..messages import _
from ..problems import Place
from .grid import COVERED, Grid
from .text_file import read_bytes
from .tree import MOST_LEAVES, Leaf, unreadable
from .xlsx_cells import leaf

Cells = frozenset[tuple[int, int]]  # row, column

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z0-9:$]+)"')
_MOST_ROWS = 1_048_576
_MOST_CELLS = 10 * MOST_LEAVES  # empty ones included


def read(path: Path) -> list[Grid]:
    """Return the visible sheets of the workbook at `path`."""
    content = read_bytes(path)
    try:
        package = Package.open(content, str(path))
        formulas = any(b"<f" in package.read(name) for name in package.names if "worksheets/" in name)
    except TemplateError as error:
        params = error.problems[0].params
        raise unreadable(Place(str(path)), params["reason"], params["advice"]) from None
    try:
        return list(_sheets(content, package, str(path), formulas))
    except TemplateError as error:
        params = error.problems[0].params
        raise unreadable(Place(str(path)), params["reason"], params["advice"]) from None
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, OSError) as error:
        # openpyxl has no error of its own for parts that are missing or make no sense
        reason = _("it is no Excel workbook, or it is damaged ({reason})").format(reason=type(error).__name__)
        advice = _("Open it in Excel or WPS and save it again as .xlsx.")
        raise unreadable(Place(str(path)), reason, advice) from error


def _sheets(content: bytes, package: Package, file: str, formulas: bool) -> Iterator[Grid]:
    shown = load_workbook(BytesIO(content), read_only=True, data_only=True)
    typed = load_workbook(BytesIO(content), read_only=True) if formulas else None
    for sheet in shown.worksheets:
        if sheet.sheet_state == "visible":
            sheet.reset_dimensions()  # what a file says about its own size may be wrong
            covered = _covered(package.read(sheet._worksheet_path))
            unknown = _formulas(typed[sheet.title]) if typed is not None else frozenset()
            place = Place(file, sheet=sheet.title)
            yield Grid(sheet.title, list(_rows(sheet, covered, unknown, place)), place._replace(cell="A1"))


def _rows(sheet: Any, covered: Cells, formulas: Cells, place: Place) -> Iterator[list[Leaf]]:
    """Yield the rows that hold something."""
    seen = held = 0
    for number, cells in enumerate(sheet.iter_rows(), 1):
        row: list[Leaf] = []
        for column, cell in enumerate(cells, 1):
            if (number, column) in covered:
                row.append(COVERED)
                continue
            found = leaf(cell, place._replace(cell=f"{get_column_letter(column)}{number}"))
            lost = found.value is None and (number, column) in formulas
            row.append(found._replace(fault="cell-formula") if lost else found)
        seen += len(row)
        if any(found.value is not None or found.fault for found in row):
            held += 1
            yield row
        if seen > _MOST_CELLS or held > MOST_LEAVES or number >= _MOST_ROWS:
            reason = _("it holds too many rows or columns")
            raise unreadable(place, reason, _("Delete empty rows and columns that are only formatted."))


def _formulas(sheet: Any) -> Cells:
    """Return the cells that hold a formula."""
    sheet.reset_dimensions()
    return frozenset(
        (number, column)
        for number, cells in enumerate(sheet.iter_rows(), 1)
        for column, cell in enumerate(cells, 1)
        if cell.data_type == "f"
    )


def _covered(part: bytes) -> Cells:
    """Return the cells (row, column) that lie under a merged cell's first one."""
    cells: set[tuple[int, int]] = set()
    for match in _MERGED.finditer(part):
        left, top, right, bottom = range_boundaries(match[1].decode())
        if (right - left + 1) * (bottom - top + 1) <= 20_000:
            cells |= {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)} - {(top, left)}
    return frozenset(cells)
