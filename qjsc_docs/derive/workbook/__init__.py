"""The data-entry workbook of a form or procedure: a sheet for each section, list and matrix, and a guide. Floor 3.

What is typed into it is found again by defined names and by what the hidden sheet says of them: see `form/inputs`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Font
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from ...engine.xlsx.packed import pack_book
from ...form.inputs import SHEET, Mark, rows_of
from ...form.plan import Entry, is_group
from ...form.questions import Questions
from .book import Book
from .guide import REST, TITLE_OF_SHEET, Listed, guide
from .lists import group_sheet
from .offers import Offers
from .single import is_wanted, single_sheet
from .style import FACE

__all__ = ["build"]

_FEW = 3  # sections with fewer values share a sheet
_DAY_ONE = datetime(1980, 1, 1)


def build(asked: Questions, values: Mapping[str, Any] | None = None) -> bytes:
    """Return the workbook, the same bytes every time; `values` are raw values that stand in it already, nested."""
    from ...catalogue.examples import EXAMPLES

    book = Workbook()
    book.properties = DocumentProperties(creator="qjsc-docs", title=asked.title, created=_DAY_ONE, modified=_DAY_ONE)
    normal = Font(name=FACE, size=11)
    book._fonts[0] = normal  # type: ignore[attr-defined]  # the normal font has no other door
    book._named_styles["Normal"].font = normal  # type: ignore[attr-defined]
    first = book.active
    assert isinstance(first, Worksheet)  # a new workbook has one
    first.title = TITLE_OF_SHEET
    hidden = book.create_sheet(SHEET)
    assert isinstance(hidden, Worksheet)
    work = Book(book, asked, Offers(hidden, asked.forms), EXAMPLES, values or {})
    listed = [_listed(_sheet(work, name, entries), entries) for name, entries in _sheets(asked.entries)]
    mark = Mark(asked.of, tuple(form.id for form in asked.forms), asked.mark, tuple(work.inputs))
    guide(first, asked, listed, mark.fingerprint)
    _hide(hidden, mark)
    book.move_sheet(hidden, len(book.sheetnames))
    book.security = WorkbookProtection(lockStructure=True)
    return pack_book(book)


def _sheets(entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
    """Return the sheets with their entries: those of sections in the catalogue's order, then lists in the papers' order."""
    from ...catalogue.sheets import SHEETS

    sheet_of = {section: name for name, sections in SHEETS.items() for section in sections}
    single: dict[str, list[Entry]] = {name: [] for name in SHEETS}
    groups: list[tuple[str, list[Entry]]] = []
    for entry in entries:
        if is_group(entry.fact):
            groups.append((entry.path, [entry]))
        else:
            single.setdefault(sheet_of.get(entry.keys[0], entry.keys[0]), []).append(entry)
    small = [name for name, members in single.items() if 0 < len(members) < _FEW]
    if len(small) > 1:
        single[REST] = [entry for name in small for entry in single.pop(name)]
    return [(name, members) for name, members in single.items() if members] + groups


def _sheet(work: Book, name: str, entries: list[Entry]) -> Worksheet:
    return group_sheet(work, entries[0]) if is_group(entries[0].fact) else single_sheet(work, name, entries)


def _listed(sheet: Worksheet, entries: Sequence[Entry]) -> Listed:
    members = entries[0].rows if is_group(entries[0].fact) else entries
    required = sum(map(is_wanted, members))
    labels = "、".join(entry.label for entry in members)
    return Listed(sheet.title, labels if len(labels) <= 60 else f"{labels[:59]}…", len(members), required)


def _hide(hidden: Worksheet, mark: Mark) -> None:
    for number, row in enumerate(rows_of(mark), 1):
        for column, value in enumerate(row, 1):
            hidden.cell(number, column, value).data_type = "s" if isinstance(value, str) else "n"
    hidden.sheet_state = "veryHidden"
    hidden.protection.sheet = True
