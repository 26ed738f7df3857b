"""A data-entry workbook while it is made: its sheets, its names, and what its hidden sheet will tell. Floor 3."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from ...form.facts import Kind
from ...form.inputs import Axis, Input
from ...form.model import Need
from ...form.plan import Entry
from ...form.questions import Questions
from .offers import Offers
from .style import BOX, FREE, LEFT, TOP, VALUE, WANTED_FILL
from .values import cell_value, format_of


@dataclass(slots=True)
class Book:
    """The workbook, and what its sheets are made from. `values` are raw values that stand in it already, nested."""

    book: Workbook
    asked: Questions
    offers: Offers
    examples: Mapping[str, str]
    values: Mapping[str, Any]
    inputs: list[Input] = field(default_factory=list)
    styles: dict[tuple[str, str | None], Any] = field(default_factory=dict)

    def sheet(self, name: str) -> Worksheet:
        """Return a new sheet called `name`, as far as Excel allows it."""
        sheet = self.book.create_sheet(re.sub(r"[\[\]:*?/\\]", "", name)[:31])
        assert isinstance(sheet, Worksheet)
        return sheet

    def note(self, sheet: Worksheet, one: Input, area: tuple[int, int, int, int]) -> None:
        """Name the area (left, top, right, bottom) of an input, and remember the input."""
        left, top, right, bottom = area
        ref = f"${get_column_letter(left)}${top}:${get_column_letter(right)}${bottom}"
        self.book.defined_names[one.name] = DefinedName(one.name, attr_text=f"{quote_sheetname(sheet.title)}!{ref}")
        self.inputs.append(one)

    def example(self, path: str, entry: Entry) -> str:
        """Return the example that is shown in grey, in the unit that is asked for."""
        words = self.examples.get(path, "")
        return str(cell_value(words, entry)) if words and stored_unit_differs(entry) else words


def input_cell(book: Book, cell: Cell | MergedCell, entry: Entry, raw: object) -> None:
    """Make a cell an input for `entry`, with the value `raw` in it if there is one."""
    assert isinstance(cell, Cell)
    shown, align = format_of(entry.fact), TOP if entry.fact.kind is Kind.PARAGRAPH else LEFT
    style = book.styles.get((shown, align.vertical))
    if style is None:
        cell.font, cell.border, cell.protection, cell.alignment, cell.number_format = VALUE, BOX, FREE, align, shown
        style = book.styles[shown, align.vertical] = cell._style  # type: ignore[attr-defined]
    if raw is not None and raw != "":
        value = cell_value(raw, entry)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"  # never a formula
    cell._style = copy(style)  # type: ignore[attr-defined]  # ten times as fast as to say it anew


def tint(sheet: Worksheet, area: str, entry: Entry, condition: str = "") -> None:
    """Tint the cells `area` while they are empty and must be filled in; `condition` is a further formula."""
    if entry.field.need is Need.OPTIONAL and not condition:
        return
    first = area.partition(":")[0]
    empty = f"LEN(TRIM({first}))=0"
    formula = f"AND({empty},{condition})" if condition else empty
    sheet.conditional_formatting.add(
        area, Rule(type="expression", formula=[formula], dxf=DifferentialStyle(fill=WANTED_FILL))
    )


def stored_unit_differs(entry: Entry) -> str:
    """Return the unit that is asked for, where it is not the stored one."""
    return entry.field.unit if entry.field.unit and entry.field.unit != entry.fact.unit else ""


def single(entry: Entry, sheet: Worksheet, skip: int, label: str) -> Input:
    """Return the input of one value."""
    return Input(entry.path, Axis.ONE, skip, label, sheet.title, stored_unit_differs(entry))
