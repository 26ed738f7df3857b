"""Sheets of lists and matrices: a table with room to grow, years side by side, or a cross table. Floor 3."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from ...form.facts import Kind
from ...form.inputs import Axis, Input
from ...form.model import Need, When
from ...form.plan import Entry
from ...form.questions import unit_of
from ...messages import N_, _
from .book import Book, input_cell, stored_unit_differs, tint
from .single import need_mark
from .style import EXAMPLE, HEAD, HEAD_FILL, LABEL, LABEL_FILL, LEFT, LINE, MIDDLE, MUST, REMARK, TITLE, put, set_up

_ROOM = 100  # rows of a list
_YEARS = 10  # columns of a list by years
_HEAD_ROW = 3
_FIRST = _HEAD_ROW + 3  # behind head, need and unit, example
_WIDE = {Kind.TEXT: 18.0, Kind.PARAGRAPH: 40.0, Kind.USCC: 22.0, Kind.DATE: 17.0, Kind.PHONE: 16.0, Kind.MOBILE: 14.0}
_LEFT_HEADS = (N_("Item"), N_("Need"), N_("Unit"), N_("Example"))
_LEFT_WIDTHS = (28.0, 7.0, 11.0, 22.0)


def group_sheet(book: Book, entry: Entry) -> Worksheet:
    """Write the sheet of a list or matrix."""
    sheet = book.sheet(entry.path.replace(".", ""))
    title = entry.path if entry.label == entry.path else f"{entry.path}（{entry.label}）"
    put(sheet["A1"], f"{title}　—　{book.asked.title}", TITLE, LINE)
    sheet.row_dimensions[1].height = 28
    if entry.fact.kind is Kind.MATRIX:
        _matrix(book, sheet, entry)
    elif entry.fact.key:
        _across(book, sheet, entry)
    else:
        _table(book, sheet, entry)
    return sheet


def _note(sheet: Worksheet, words: list[str]) -> None:
    put(sheet["A2"], "　".join(filter(None, words)), REMARK, LINE)


def _count(entry: Entry) -> str:
    least, most = entry.field.least_rows, entry.field.most_rows
    words = [
        _(N_("at least {least} rows")).format(least=least) if least else "",
        _(N_("at most {most} rows")).format(most=most) if most else "",
    ]
    computed = _(N_("computed from the other data where they are given")) if entry.field.compute else ""
    return "，".join(filter(None, [*words, computed]))


def _rows(book: Book, entry: Entry) -> list[Any]:
    held = entry.dig(book.values)
    return list(held) if isinstance(held, list) else []


def _held(rows: Sequence[Any], number: int, name: str) -> object:
    row = rows[number] if number < len(rows) else None
    return row.get(name) if isinstance(row, dict) else None


def _table(book: Book, sheet: Worksheet, entry: Entry) -> None:
    """Write a list as a table: an item in each column, a row for each member."""
    _note(sheet, [_(N_("One row for each; rows are added by typing on beneath.")), _count(entry)])
    rows = _rows(book, entry)
    last = _FIRST + max(_ROOM, len(rows) + _ROOM // 2) - 1
    around = {sub.path: sub for sub in entry.rows}
    end = get_column_letter(len(entry.rows) + 1)
    put(sheet.cell(_HEAD_ROW, 1), _(N_("No.")), HEAD, MIDDLE, HEAD_FILL)
    put(sheet.cell(_HEAD_ROW + 1, 1), None, REMARK, MIDDLE, LABEL_FILL)
    put(sheet.cell(_HEAD_ROW + 2, 1), _(N_("example")), EXAMPLE, MIDDLE, LABEL_FILL)
    for row in range(_FIRST, last + 1):
        put(sheet.cell(row, 1), row - _FIRST + 1, REMARK, MIDDLE, LABEL_FILL)
    sheet.column_dimensions["A"].width = 6
    columns = {sub.path: get_column_letter(number) for number, sub in enumerate(entry.rows, 2)}
    for number, sub in enumerate(entry.rows, 2):
        path = f"{entry.path}[].{sub.path}"
        letter = get_column_letter(number)
        example = book.example(path, sub)
        _column_head(sheet, number, sub, example)
        for row in range(_FIRST, last + 1):
            input_cell(book, sheet.cell(row, number), sub, _held(rows, row - _FIRST, sub.path))
        area = f"{letter}{_FIRST}:{letter}{last}"
        book.offers.watch(sheet, area, sub, around, book.asked.offers.get(path, ()))
        _tint_row(sheet, area, sub, f"COUNTA($B{_FIRST}:${end}{_FIRST})>0", columns)
        one = Input(path, Axis.DOWN, _FIRST - _HEAD_ROW, sub.label, sheet.title, stored_unit_differs(sub))
        book.note(sheet, one, (number, _HEAD_ROW, number, last))
    sheet.row_dimensions[_HEAD_ROW].height = 16.0 * max(2, max((len(sub.label) + 5) // 6 for sub in entry.rows))
    sheet.row_dimensions[_HEAD_ROW + 2].height = 28
    set_up(
        sheet, f"{'C' if len(entry.rows) > 3 else 'B'}{_FIRST}", (_HEAD_ROW, _HEAD_ROW + 1), lying=len(entry.rows) > 4
    )


def _column_head(sheet: Worksheet, number: int, sub: Entry, example: str) -> None:
    remark = "　".join(filter(None, (need_mark(sub), unit_of(sub))))
    put(sheet.cell(_HEAD_ROW, number), sub.label, HEAD, MIDDLE, HEAD_FILL)
    font = MUST if sub.field.need is Need.REQUIRED else REMARK
    put(sheet.cell(_HEAD_ROW + 1, number), remark, font, MIDDLE, LABEL_FILL)
    put(sheet.cell(_HEAD_ROW + 2, number), example, EXAMPLE, LEFT, LABEL_FILL)
    width = max(_WIDE.get(sub.fact.kind, 12.0), min(16.0, len(sub.label) * 2.2 + 2), min(34.0, len(example) * 1.3))
    sheet.column_dimensions[get_column_letter(number)].width = width


def _tint_row(sheet: Worksheet, area: str, sub: Entry, begun: str, columns: Mapping[str, str]) -> None:
    """Tint what is missing in a row that was begun."""
    need = sub.field.need
    if need is Need.REQUIRED:
        tint(sheet, area, sub, begun)
    elif isinstance(need, When) and need.key in columns:
        tint(sheet, area, sub, f'TRIM(${columns[need.key]}{_FIRST})="{need.answer}"')


def _left(book: Book, sheet: Worksheet, subs: Sequence[Entry], paths: Sequence[str]) -> None:
    """Write the words on the left of a sheet whose rows are items: label, need, unit, example."""
    for column, (head, width) in enumerate(zip(_LEFT_HEADS, _LEFT_WIDTHS, strict=True), 1):
        put(sheet.cell(_HEAD_ROW, column), _(head), HEAD, MIDDLE, HEAD_FILL)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row, (sub, path) in enumerate(zip(subs, paths, strict=True), _HEAD_ROW + 1):
        put(sheet.cell(row, 1), sub.label, LABEL, LEFT, LABEL_FILL)
        font = MUST if sub.field.need is Need.REQUIRED else REMARK
        put(sheet.cell(row, 2), need_mark(sub), font, MIDDLE, LABEL_FILL)
        put(sheet.cell(row, 3), unit_of(sub), LABEL, MIDDLE, LABEL_FILL)
        put(sheet.cell(row, 4), book.example(path, sub), EXAMPLE, LEFT, LABEL_FILL)
        sheet.row_dimensions[row].height = 20 if len(sub.label) < 13 else 34
    sheet.row_dimensions[_HEAD_ROW].height = 24


def _across(book: Book, sheet: Worksheet, entry: Entry) -> None:
    """Write a list that is told apart by a key (years) with its members side by side."""
    key = next((sub.label for sub in entry.rows if sub.path == entry.fact.key), entry.fact.key)
    _note(sheet, [_(N_("One column for each: write its {key} at the top.")).format(key=key), _count(entry)])
    rows = _rows(book, entry)
    room = max(_YEARS, len(rows) + 2)
    first, last = len(_LEFT_HEADS) + 1, len(_LEFT_HEADS) + room
    subs = sorted(entry.rows, key=lambda sub: sub.path != entry.fact.key)
    paths = [f"{entry.path}[].{sub.path}" for sub in subs]
    around = {sub.path: sub for sub in subs}
    _left(book, sheet, subs, paths)
    for number in range(room):
        put(sheet.cell(_HEAD_ROW, first + number), f"（{number + 1}）", HEAD, MIDDLE, HEAD_FILL)
        sheet.column_dimensions[get_column_letter(first + number)].width = 14
    start, end = get_column_letter(first), get_column_letter(last)
    bottom = _HEAD_ROW + len(subs)
    for row, (sub, path) in enumerate(zip(subs, paths, strict=True), _HEAD_ROW + 1):
        for number in range(room):
            input_cell(book, sheet.cell(row, first + number), sub, _held(rows, number, sub.path))
        area = f"{start}{row}:{end}{row}"
        book.offers.watch(sheet, area, sub, around)
        if sub.field.need is Need.REQUIRED or sub.path == entry.fact.key:
            tint(sheet, area, sub, f"COUNTA({start}${_HEAD_ROW + 1}:{start}${bottom})>0")
        one = Input(path, Axis.RIGHT, len(_LEFT_HEADS), sub.label, sheet.title, stored_unit_differs(sub))
        book.note(sheet, one, (1, row, last, row))
    set_up(sheet, f"{start}{_HEAD_ROW + 2}", (_HEAD_ROW, _HEAD_ROW + 1), lying=True)


def _matrix(book: Book, sheet: Worksheet, entry: Entry) -> None:
    """Write a matrix as a cross table."""
    _note(sheet, [_(N_("Write into the cross table.")), _count(entry)])
    held = entry.dig(book.values)
    columns, first = entry.fact.columns, len(_LEFT_HEADS) + 1
    paths = [f"{entry.path}.{sub.path}" for sub in entry.rows]
    around = {sub.path: sub for sub in entry.rows}
    _left(book, sheet, entry.rows, paths)
    long = any(sub.fact.kind in (Kind.TEXT, Kind.PARAGRAPH) for sub in entry.rows)
    for number, column in enumerate(columns, first):
        put(sheet.cell(_HEAD_ROW, number), column, HEAD, MIDDLE, HEAD_FILL)
        sheet.column_dimensions[get_column_letter(number)].width = 28 if long else 16
    last = first + len(columns) - 1
    for row, (sub, path) in enumerate(zip(entry.rows, paths, strict=True), _HEAD_ROW + 1):
        cells = held.get(sub.path) if isinstance(held, dict) else None
        for number, column in enumerate(columns, first):
            input_cell(book, sheet.cell(row, number), sub, cells.get(column) if isinstance(cells, dict) else None)
        area = f"{get_column_letter(first)}{row}:{get_column_letter(last)}{row}"
        book.offers.watch(sheet, area, sub, around)
        tint(sheet, area, sub)
        unit = stored_unit_differs(sub)
        one = Input(path, Axis.CELLS, len(_LEFT_HEADS), sub.label, sheet.title, unit, columns)
        book.note(sheet, one, (1, row, last, row))
    set_up(sheet, f"{get_column_letter(first)}{_HEAD_ROW + 1}", (_HEAD_ROW, _HEAD_ROW), lying=True)
