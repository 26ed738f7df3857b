"""Excel files changed as people change them in Excel or WPS: rows and columns put in, names lost, cells typed over."""

from __future__ import annotations

import re
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

_REF = re.compile(r"\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$")


def opened(path: Path) -> tuple[Workbook, Worksheet]:
    """Return the workbook at `path` and its first sheet."""
    book = load_workbook(path)
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return book, sheet


def without_names(path: Path, *, marked: bool = False) -> Path:
    """Take out all names of cells, and the mark too unless `marked`."""
    book, _sheet = opened(path)
    book.defined_names.clear()
    if not marked:
        book.custom_doc_props.props.clear()  # type: ignore[attr-defined]
    book.save(path)
    return path


def insert_row(book: Workbook, sheet: Worksheet, at: int) -> None:
    """Put an empty row before row `at`: what lies below moves down, names and merged cells over it grow."""
    _insert(book, sheet, at, 0)
    sheet.insert_rows(at)


def insert_column(book: Workbook, sheet: Worksheet, at: int) -> None:
    """Put an empty column before column `at`: what lies to the right moves, names and merged cells over it grow."""
    _insert(book, sheet, 0, at)
    sheet.insert_cols(at)


def _insert(book: Workbook, sheet: Worksheet, row: int, column: int) -> None:
    """Move what refers to cells."""
    merged = [CellRange(str(area)) for area in sheet.merged_cells.ranges]
    for area in merged:
        sheet.unmerge_cells(str(area))
    sheet._after = [_moved(area, row, column) for area in merged]  # type: ignore[attr-defined]
    for name in book.defined_names.values():
        head, _bang, ref = str(name.attr_text).rpartition("!")
        area = _moved(CellRange(ref.replace("$", "")), row, column)
        name.attr_text = f"{head}!{_absolute(area)}"


def merge_again(sheet: Worksheet) -> None:
    """Merge the cells that were merged before rows or columns were put in."""
    for area in sheet._after:  # type: ignore[attr-defined]
        sheet.merge_cells(str(area))


def _moved(area: CellRange, row: int, column: int) -> CellRange:
    left, top, right, bottom = area.bounds
    return CellRange(
        min_col=left + (0 < column <= left),
        max_col=right + (0 < column <= right),
        min_row=top + (0 < row <= top),
        max_row=bottom + (0 < row <= bottom),
    )


def _absolute(area: CellRange) -> str:
    first, _colon, last = str(area.coord).partition(":")
    return ":".join(re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", cell) for cell in (first, last) if cell)
