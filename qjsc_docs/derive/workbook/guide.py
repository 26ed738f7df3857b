"""The first sheet of a data-entry workbook: what it is for, how to fill it in, and where everything stands. Floor 3."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from ...form.questions import Questions
from ...messages import N_, _
from .style import (
    BAND,
    BAND_FILL,
    BOX,
    EXAMPLE,
    LABEL,
    LABEL_FILL,
    LEFT,
    LINK,
    MIDDLE,
    MUST,
    REMARK,
    TITLE,
    WANTED_FILL,
    put,
    set_up,
)

TITLE_OF_SHEET = "说明"
REST = "其他"  # the sheet of sections that have only a few values
_HOW = (
    N_("Fill in the white and yellow cells of the sheets listed below. Everything else is locked."),
    N_("Yellow means: it must be filled in and is still empty. Grey slanted words are examples and are not read."),
    N_("Choose from the list where the cell offers one. Write numbers without units, dates as 2023-11-21."),
    N_("Where a number, a date or a telephone does not apply, write “/”. Empty cells count as not given."),
    N_("Paste values only (right click, paste special, values), so that formats and lists stay as they are."),
    N_("When it is filled in, have it checked and printed:"),
)


class Listed(NamedTuple):
    """A sheet as the guide lists it: its name, what it holds, how many inputs there are and how many are required."""

    name: str
    holds: str
    inputs: int
    required: int


def guide(sheet: Worksheet, asked: Questions, listed: Sequence[Listed], mark: str) -> None:
    """Write the guide."""
    for letter, width in zip("ABCD", (24.0, 62.0, 12.0, 12.0), strict=True):
        sheet.column_dimensions[letter].width = width
    put(sheet["A1"], _(N_("Data-entry workbook: {title}")).format(title=asked.title), TITLE)
    sheet.merge_cells("A1:D1")
    sheet.row_dimensions[1].height = 34
    at = _how(sheet, asked, 2)
    at = _legend(sheet, at + 1)
    at = _sheets(sheet, listed, at + 1)
    at = _forms(sheet, asked, at + 1)
    put(sheet.cell(at + 1, 1), _(N_("Version of the questions: {mark}")).format(mark=mark), REMARK)
    sheet.merge_cells(start_row=at + 1, end_row=at + 1, start_column=1, end_column=4)
    set_up(sheet, "A2", None, lying=False)


def _how(sheet: Worksheet, asked: Questions, at: int) -> int:
    for number, words in enumerate(_HOW, 1):
        _wide(sheet, at, f"{number}. {_(words)}")
        at += 1
    command = "bundle" if len(asked.forms) != 1 or asked.forms[0].id != asked.of else "fill"
    target = "--attachments 附件 -o 装订" if command == "bundle" else f"-o {asked.title[:12]}.docx"
    for line in (f"qjsc check {asked.of} 案卷.xlsx", f"qjsc {command} {asked.of} 案卷.xlsx {target}"):
        if command == "bundle" or asked.forms[0].layout.blocks or "check" in line:
            _wide(sheet, at, f"　　{line}")
            at += 1
    return at


def _wide(sheet: Worksheet, row: int, words: str) -> None:
    put(sheet.cell(row, 1), words, LABEL)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
    sheet.row_dimensions[row].height = 20


def _legend(sheet: Worksheet, at: int) -> int:
    samples = (
        (N_("to be filled in"), WANTED_FILL, LABEL, N_("required and still empty")),
        (N_("may be filled in"), PatternFill(), LABEL, N_("an input")),
        (N_("example"), LABEL_FILL, EXAMPLE, N_("shows how to write it; it is not read")),
        (N_("required"), LABEL_FILL, MUST, N_("must be filled in; “as asked”: only if another answer asks for it")),
    )
    for words, fill, font, meaning in samples:
        put(sheet.cell(at, 1), _(words), font, MIDDLE, fill)
        sheet.cell(at, 1).border = BOX
        put(sheet.cell(at, 2), _(meaning), LABEL)
        sheet.row_dimensions[at].height = 20
        at += 1
    return at


def _sheets(sheet: Worksheet, listed: Sequence[Listed], at: int) -> int:
    heads = (N_("Sheet"), N_("What it holds"), N_("Items"), N_("Required items"))
    for column, head in enumerate(heads, 1):
        put(sheet.cell(at, column), _(head), BAND, MIDDLE, BAND_FILL)
    for one in listed:
        at += 1
        put(sheet.cell(at, 1), one.name, LINK, LEFT, LABEL_FILL)
        sheet.cell(at, 1).hyperlink = Hyperlink(f"A{at}", location=f"{quote_sheetname(one.name)}!A1")
        sheet.cell(at, 1).font = LINK
        put(sheet.cell(at, 2), one.holds, LABEL, Alignment("left", "center", wrap_text=True), LABEL_FILL)
        put(sheet.cell(at, 3), one.inputs, LABEL, MIDDLE, LABEL_FILL)
        put(sheet.cell(at, 4), one.required, LABEL, MIDDLE, LABEL_FILL)
        sheet.row_dimensions[at].height = 20 * max(1, -(-len(one.holds) // 30))
    return at + 1


def _forms(sheet: Worksheet, asked: Questions, at: int) -> int:
    for column, head in enumerate((N_("Form"), N_("Source"), "", ""), 1):
        put(sheet.cell(at, column), _(head), BAND, MIDDLE, BAND_FILL)
    for form in asked.forms:
        at += 1
        put(sheet.cell(at, 1), form.short, LABEL, LEFT, LABEL_FILL)
        words = f"{form.title}　{form.provenance.cite if form.provenance.document else ''}"
        put(sheet.cell(at, 2), words, LABEL, LEFT, LABEL_FILL)
        sheet.merge_cells(start_row=at, end_row=at, start_column=2, end_column=4)
        sheet.row_dimensions[at].height = 20 * max(1, -(-len(words) // 38))
    return at + 1
