"""Sheets of single values: a line for each, with its need, its unit, an example and what to know. Floor 3."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl.worksheet.worksheet import Worksheet

from ...form.facts import Kind
from ...form.model import Need, When
from ...form.plan import Entry
from ...form.questions import unit_of
from ...form.remarks import EXAMPLES, need_words
from ...messages import N_, _
from .book import Book, input_cell, single, tint
from .style import (
    BAND,
    BAND_FILL,
    EXAMPLE,
    HEAD,
    HEAD_FILL,
    LABEL,
    LABEL_FILL,
    LEFT,
    MIDDLE,
    MUST,
    REMARK,
    TITLE,
    put,
    set_up,
)

_HEADS = (N_("Item"), N_("Need"), N_("Write here"), N_("Unit"), N_("Example"), N_("Remarks"))
_WIDTHS = (26.0, 7.0, 44.0, 9.0, 30.0, 46.0)
_INPUT = 3  # the column that is typed into
_HEAD_ROW = 3
_LINE = 19.0  # points
_TALL = 130.0


def single_sheet(book: Book, name: str, entries: Sequence[Entry]) -> Worksheet:
    """Write the sheet `name` for `entries`, in bands by their sections."""
    sheet = book.sheet(name)
    _head(book, sheet, name)
    bands: dict[str, list[Entry]] = {}
    for entry in entries:
        bands.setdefault(entry.path.rpartition(".")[0] or entry.path, []).append(entry)
    around = {entry.path: entry for entry in book.asked.entries}
    rows: dict[str, int] = {}
    at = _HEAD_ROW
    for band, members in bands.items():
        if len(bands) > 1:
            at += 1
            for column in range(1, len(_HEADS) + 1):
                put(sheet.cell(at, column), band if column == 1 else None, BAND, LEFT, BAND_FILL)
            sheet.row_dimensions[at].height = 21
        for entry in members:
            at += 1
            rows[entry.path] = at
            _line(book, sheet, at, entry, _label(entry, members), around)
    for entry in entries:
        _tint(sheet, entry, rows)
    set_up(sheet, f"C{_HEAD_ROW + 1}", (_HEAD_ROW, _HEAD_ROW), lying=True)
    return sheet


def _head(book: Book, sheet: Worksheet, name: str) -> None:
    put(sheet["A1"], f"{name}　—　{book.asked.title}", TITLE)
    sheet.merge_cells("A1:F1")
    sheet.row_dimensions[1].height = 28
    put(
        sheet["A2"],
        _(N_("Only the column “{head}” can be typed into; yellow cells are still to be filled in.")).format(
            head=_(_HEADS[2])
        ),
        REMARK,
    )
    sheet.merge_cells("A2:F2")
    for column, (head, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True), 1):
        put(sheet.cell(_HEAD_ROW, column), _(head), HEAD, MIDDLE, HEAD_FILL)
        sheet.column_dimensions["ABCDEF"[column - 1]].width = width
    sheet.row_dimensions[_HEAD_ROW].height = 24


def _line(book: Book, sheet: Worksheet, row: int, entry: Entry, label: str, around: Mapping[str, Entry]) -> None:
    put(sheet.cell(row, 1), label, LABEL, LEFT, LABEL_FILL)
    put(sheet.cell(row, 2), need_mark(entry), MUST if is_wanted(entry) else REMARK, MIDDLE, LABEL_FILL)
    put(sheet.cell(row, 4), unit_of(entry), LABEL, MIDDLE, LABEL_FILL)
    put(sheet.cell(row, 5), book.example(entry.path, entry), EXAMPLE, LEFT, LABEL_FILL)
    remarks = _remarks(book, entry, around)
    put(sheet.cell(row, 6), remarks, REMARK, LEFT, LABEL_FILL)
    input_cell(book, sheet.cell(row, _INPUT), entry, entry.dig(book.values))
    sheet.row_dimensions[row].height = _height(entry, label, book.example(entry.path, entry), remarks)
    book.offers.watch(sheet, f"C{row}", entry, around, book.asked.offers.get(entry.path, ()))
    book.note(sheet, single(entry, sheet, _INPUT - 1, label), (1, row, len(_HEADS), row))


def is_wanted(entry: Entry) -> bool:
    """Return whether a person has to type the value: it is required, and nothing else gives it."""
    return entry.field.need is Need.REQUIRED and entry.field.compute is None


def need_mark(entry: Entry) -> str:
    """Return the short mark of a need."""
    need = entry.field.need
    if need is Need.REQUIRED and not is_wanted(entry):
        return _(N_("by itself"))
    if isinstance(need, When):
        return _(N_("as asked"))
    return _(N_("required")) if need is Need.REQUIRED else ""


def _remarks(book: Book, entry: Entry, around: Mapping[str, Entry]) -> str:
    """Return what to know, without what other columns say: the need and the unit."""
    told = {need_words(entry.field.need, around)} if not isinstance(entry.field.need, When) else set()
    told |= {_(N_("unit: {unit}")).format(unit=unit_of(entry))}
    if book.example(entry.path, entry):  # it stands beside
        told.add(_(N_("for example {example}")).format(example=EXAMPLES.get(entry.fact.kind, "")))
    words = [remark for remark in book.offers.remarks(entry, around) if remark not in told]
    if entry.field.compute is not None:
        words.insert(0, _(N_("computed from the other data where they are given")))
    if len(book.asked.forms) > 1 and (askers := book.asked.askers(entry.path)):
        words.append(_(N_("for: {forms}")).format(forms="、".join(form.short for form in askers)))
    return "；".join(words)


def _label(entry: Entry, members: Sequence[Entry]) -> str:
    """Return the label; with the fact's name behind it, where another one of the band has the same."""
    same = [other for other in members if other.label == entry.label]
    return f"{entry.label}（{entry.keys[-1]}）" if len(same) > 1 else entry.label


def _height(entry: Entry, label: str, example: str, remarks: str) -> float:
    lines = max(_lines(label, _WIDTHS[0], 11), _lines(example, _WIDTHS[4], 10), _lines(remarks, _WIDTHS[5], 10))
    least = min(_TALL, 30 + entry.fact.longest / 10) if entry.fact.kind is Kind.PARAGRAPH else 0
    return max(least, lines * 14.5 + 5, _LINE + 3)


def _lines(words: str, width: float, size: float) -> int:
    """Return about how many lines the words take in a column so wide."""
    room = max(1, int(width * 11 / size / 2) - 1)  # Chinese letters; a width counts digits
    return sum(-(-max(1, len(line.encode("gbk", "replace"))) // (room * 2)) for line in words.split("\n"))


def _tint(sheet: Worksheet, entry: Entry, rows: Mapping[str, int]) -> None:
    need = entry.field.need
    area = f"C{rows[entry.path]}"
    if is_wanted(entry):
        tint(sheet, area, entry)
    elif isinstance(need, When) and need.key in rows:
        tint(sheet, area, entry, f'TRIM(C{rows[need.key]})="{need.answer}"')
