"""How a data-entry workbook looks: its types, colours and locks. Floor 3."""

from __future__ import annotations

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

FACE = "宋体"
TITLE = Font(name="黑体", size=15)
BAND = Font(name="黑体", size=11, color="FF1F4E79")
HEAD = Font(name="黑体", size=11, color="FFFFFFFF")
LABEL = Font(name=FACE, size=11)
VALUE = Font(name=FACE, size=11)
EXAMPLE = Font(name=FACE, size=10, italic=True, color="FF7F7F7F")
REMARK = Font(name=FACE, size=10, color="FF595959")
MUST = Font(name=FACE, size=10, bold=True, color="FFC00000")
LINK = Font(name=FACE, size=11, underline="single", color="FF0563C1")

HEAD_FILL = PatternFill("solid", fgColor="FF2F5597")
BAND_FILL = PatternFill("solid", fgColor="FFDDEBF7")
LABEL_FILL = PatternFill("solid", fgColor="FFF2F2F2")
WANTED_FILL = PatternFill("solid", bgColor="FFFFF2CC", fgColor="FFFFF2CC")
_LINE = Side("thin", color="FFBFBFBF")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
FREE = Protection(locked=False)

MIDDLE = Alignment("center", "center", wrap_text=True)
LEFT = Alignment("left", "center", wrap_text=True, indent=1)
LINE = Alignment("left", "center")  # runs over into the empty cells beside
TOP = Alignment("left", "top", wrap_text=True, indent=1)


def put(
    cell: Cell | MergedCell, value: object, font: Font, align: Alignment = LEFT, fill: PatternFill | None = None
) -> None:
    """Write printed words into a cell."""
    assert isinstance(cell, Cell)
    cell.value = value  # type: ignore[assignment]
    if isinstance(value, str):
        cell.data_type = "s"  # an example may begin with =
    cell.font, cell.alignment = font, align
    if fill is not None:
        cell.fill = fill
        cell.border = BOX


def set_up(sheet: Worksheet, freeze: str, heads: tuple[int, int] | None, *, lying: bool) -> None:
    """Lock the sheet but for its inputs, freeze its heads, and make it fit on paper."""
    sheet.freeze_panes = freeze
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = 100
    lock = sheet.protection
    lock.sheet = True
    lock.formatColumns = lock.formatRows = lock.insertRows = lock.deleteRows = False  # False: a clerk may
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 9, 1, 0
    sheet.page_setup.orientation = "landscape" if lying else "portrait"
    sheet.page_margins = PageMargins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3)
    footer = sheet.oddFooter
    assert footer is not None
    footer.center.text = "&A　&P / &N"
    if heads:
        sheet.print_title_rows = f"{heads[0]}:{heads[1]}"
