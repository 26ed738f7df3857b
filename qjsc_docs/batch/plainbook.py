"""A table that is no workbook as one: .csv, .jsonl, a folder of records. Floor 5."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from ..engine.widths import width
from ..records.tree import bare
from . import text_lines
from .model import Row

SHEET = "表"
_SAMPLE = 200  # rows after which the columns of .jsonl and their widths are known
_THIN = Side("thin", "FFBFBFBF")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_MOST = 32_000


def write_book(source: Path, rows: Iterator[Row], path: Path) -> tuple[array[int], int]:
    """Write the table at `source` to the workbook `path`; return the line of the file that each row is, and how many columns.

    Rows of the sheet count from 1; in a folder the line is the number of the record.
    """
    if source.is_dir():
        return _write(path, chain([(0, ["序号", "文件名"])], _files(rows)), heads=1)
    if source.suffix.lower() == ".jsonl":
        return _write(path, _objects(source), heads=1)
    [sheet] = text_lines.sheets(source)
    return _write(path, ((line.number, line.values) for line in sheet.lines()), heads=0)


def _files(rows: Iterator[Row]) -> Iterator[tuple[int, list[Any]]]:
    for row in rows:
        yield row.number, [row.number, *(Path(case).name for case in row.cases)]


def _objects(source: Path) -> Iterator[tuple[int, list[Any]]]:
    """Yield the heads, and the values of each line: what is nested as JSON."""
    heads = list(
        dict.fromkeys(
            entry.key for _line, tree in islice(text_lines.objects(source), _SAMPLE) for entry in tree.entries
        )
    )
    yield 0, list(heads)
    for line, tree in text_lines.objects(source):
        values = {entry.key: bare(entry.node) for entry in tree.entries}
        yield line, [_words(values.get(head)) for head in heads]


def _words(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)


def _write(path: Path, lines: Iterator[tuple[int, list[Any]]], heads: int) -> tuple[array[int], int]:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sample = list(islice(lines, _SAMPLE))
    columns = max((len(values) for _number, values in sample), default=1)
    for at in range(columns):
        widest = max((width(str(values[at] or "")) for _number, values in sample if at < len(values)), default=4)
        sheet.column_dimensions[get_column_letter(at + 1)].width = min(max(widest * 2 + 2, 8), 44)
    sheet.freeze_panes = "A2"
    numbers = array("L", [0])
    styles: dict[tuple[bool, bool], Any] = {}
    for number, values in chain(sample, lines):
        numbers.append(number)
        sheet.append([_cell(sheet, value, styles, head=len(numbers) == 2) for value in values])
    book.save(path)
    return numbers, columns


def _cell(sheet: Any, value: Any, styles: dict[tuple[bool, bool], Any], *, head: bool) -> Any:
    words = isinstance(value, str)
    cell: Any = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", value)[:_MOST] if words else value)
    if words:
        cell.data_type = "s"  # “=” begins words here
    if (words, head) not in styles:
        styles[words, head] = _style(sheet, words=words, head=head)
    cell._style = styles[words, head]  # to make it out of its parts takes longer than all the rest
    return cell


def _style(sheet: Any, *, words: bool, head: bool) -> Any:
    cell: Any = WriteOnlyCell(sheet)
    if words:
        cell.number_format = "@"  # zeros stay
    cell.border = _BOX
    cell.font = Font(name="宋体", size=11, bold=head)
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    if head:
        cell.fill = PatternFill("solid", fgColor="FFE7EEF6")
    return cell._style
