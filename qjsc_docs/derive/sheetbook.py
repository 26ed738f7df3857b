"""The workbook around a derived sheet: its page and its names. Floor 3.

Every value has a defined name that leads to its cell: `_q_` and the key, with dots for brackets and `_` for what no name
may hold. The name's comment is the key itself. Values that share a cell share the place; `参加人员[].姓名` names the
column of a repeated row, and spans all its rows once the sheet is filled.
"""

from __future__ import annotations

import re
from datetime import datetime

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from ..form.cellnames import cell_name
from ..form.fingerprint import FORM_MARK, STATE_MARK, fingerprint
from ..form.layout import POINTS, Layout, Turn
from ..form.model import Form
from ..form.sheetgrid import Grid
from .sheettext import Words

_DAY_ONE = datetime(1980, 1, 1)
_INCH = 25.4
_FOOTER = 7.0  # mm between text and page number
_SLACK = 4.0  # mm given to the text: printers' drivers round rows up, and a form must not spill over for that


def new_book(form: Form) -> Workbook:
    """Return an empty workbook for `form`."""
    book = Workbook()
    book.properties = DocumentProperties(creator="qjsc-docs", title=form.title, created=_DAY_ONE, modified=_DAY_ONE)
    for name, value in ((FORM_MARK, form.id), (STATE_MARK, fingerprint(form))):
        book.custom_doc_props.append(StringProperty(name=name, value=value))  # type: ignore[attr-defined]  # not in the stubs
    # column widths count its digits: half its size wide, as in 宋体, but also on machines that have only a substitute
    normal = Font(name="Times New Roman", size=12)
    book._fonts[0] = normal  # type: ignore[attr-defined]  # the normal font has no other door
    book._named_styles["Normal"].font = normal  # type: ignore[attr-defined]
    assert isinstance(book.active, Worksheet)
    book.active.title = re.sub(r"[\[\]:*?/\\]", "", form.short)[:31]
    return book


def page(sheet: Worksheet, layout: Layout, grid: Grid, last: int, repeated: tuple[int, int] | None) -> None:
    """Set up columns, paper, margins, page number, what is printed and which rows repeat on each page."""
    for number, width in enumerate(grid.widths(), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    setup = sheet.page_setup
    setup.paperSize, setup.fitToWidth, setup.fitToHeight = 9, 1, 0
    setup.orientation = "portrait" if layout.turn is Turn.PORTRAIT else "landscape"
    top, right, bottom, left = layout.margins
    footer = bottom - _FOOTER - POINTS["四号"] * 1.3 / 72 * _INCH
    sheet.page_margins = PageMargins(
        left / _INCH, right / _INCH, top / _INCH, (bottom - _SLACK) / _INCH, header=15 / _INCH, footer=footer / _INCH
    )
    sheet.print_options.horizontalCentered = True
    sheet.HeaderFooter.differentOddEven = True
    odd, even = sheet.oddFooter, sheet.evenFooter
    assert odd is not None
    assert even is not None
    for part, words in ((odd.right, "— &P —　"), (even.left, "　— &P —")):
        part.text, part.font, part.size = words, "宋体,Regular", 14
    sheet.print_area = f"A1:{get_column_letter(grid.columns)}{last}"
    if repeated:
        sheet.print_title_rows = f"{repeated[0]}:{repeated[1]}"


def name_cell(book: Workbook, sheet: Worksheet, words: Words, row: int, column: int) -> None:
    """Name the cell after each value in it."""
    ref = f"{quote_sheetname(sheet.title)}!${get_column_letter(column)}${row}"
    for value in words.values():
        key = f"{words.each}[].{value}" if words.each else value
        name = cell_name(key)
        if name not in book.defined_names:  # a second cell with the same value only shows it again
            book.defined_names[name] = DefinedName(name, attr_text=ref, comment=key)
