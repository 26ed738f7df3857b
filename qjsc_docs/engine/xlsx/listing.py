"""A plain list as a workbook: a title, heads, rows, remarks; real dates and numbers, ready to be sorted and printed. Floor 1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from .measure import HIGHEST, height
from .packed import pack_book

Value = str | int | date | None
_DAY_ONE = datetime(1980, 1, 1)
_DATE = 'yyyy"年"m"月"d"日"'
_SIZE = 11.0
_THIN = Side("thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")  # in a sheet's name
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # in any cell


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head and its width, counted in digits as Excel does (a Chinese letter takes two)."""

    head: str
    width: float


def list_book(title: str, columns: Sequence[Column], rows: Sequence[Sequence[Value]], remarks: Sequence[str]) -> bytes:
    """Return the workbook, the same bytes every time."""
    book = Workbook()
    book.properties = DocumentProperties(creator="qjsc-docs", title=title, created=_DAY_ONE, modified=_DAY_ONE)
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # a new workbook has one
    sheet.title = _FORBIDDEN.sub("", title)[:31] or "Sheet"
    _line(sheet, 1, title, len(columns), Font(name="黑体", size=16), "center")
    sheet.row_dimensions[1].height = 30
    for number, column in enumerate(columns, 1):
        _put(sheet.cell(2, number), column.head, Font(name="黑体", size=_SIZE), "center")
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    for at, row in enumerate(rows, 3):
        for number, value in enumerate(row, 1):
            _put(
                sheet.cell(at, number),
                value,
                Font(name="宋体", size=_SIZE),
                "left" if isinstance(value, str) else "center",
            )
        sheet.row_dimensions[at].height = _high(row, columns)
    last = 2 + len(rows)
    for at, words in enumerate(remarks, last + 1):
        _line(sheet, at, words, len(columns), Font(name="宋体", size=10), "left")
        sheet.row_dimensions[at].height = min(height(words, 10, _room(columns)), HIGHEST)
    sheet.freeze_panes = "A3"
    sheet.auto_filter.ref = f"A2:{get_column_letter(len(columns))}{max(last, 2)}"
    _page(sheet)
    return pack_book(book)


def _put(cell: Cell | MergedCell, value: Value, font: Font, align: str) -> None:
    cell.value = _UNPRINTABLE.sub("", value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"  # “=” begins words here, never a formula
    elif isinstance(value, date):
        cell.number_format = _DATE
    cell.font, cell.border = font, _BOX
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)


def _line(sheet: Worksheet, at: int, words: str, columns: int, font: Font, align: str) -> None:
    """Write `words` across all columns."""
    cell = sheet.cell(at, 1)
    cell.value, cell.data_type, cell.font = _UNPRINTABLE.sub("", words), "s", font
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)
    if columns > 1:
        sheet.merge_cells(None, at, 1, at, columns)


def _room(columns: Sequence[Column]) -> float:
    """Return how wide `columns` are together, in points: a digit of the standard font takes seven pixels."""
    return sum(column.width * 7 + 5 for column in columns) * 0.75


def _high(row: Sequence[Value], columns: Sequence[Column]) -> float:
    """Return how high `row` must be: not every program fits wrapped text when it opens a file."""
    pairs = zip(row, columns, strict=True)
    heights = [height(value, _SIZE, _room([column])) for value, column in pairs if isinstance(value, str)]
    return min(max(heights, default=_SIZE), HIGHEST)


def _page(sheet: Worksheet) -> None:
    """Print it lying on A4, as wide as the paper, with the heads on each page."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    setup = sheet.page_setup
    setup.paperSize, setup.fitToWidth, setup.fitToHeight, setup.orientation = 9, 1, 0, "landscape"
    sheet.page_margins = PageMargins(0.6, 0.6, 0.7, 0.7, header=0.3, footer=0.3)
    sheet.print_options.horizontalCentered = True
    assert sheet.oddFooter is not None
    sheet.oddFooter.center.text = "— &P —"
    sheet.print_title_rows = "2:2"
