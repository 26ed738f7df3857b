"""Sheets of a workbook, line by line: nothing but the line at hand lies in memory. Floor 5.

openpyxl reads all texts of a workbook before the first cell; here the many are kept on the disk. What a cell holds is
judged as in every other workbook of the user's (records/xlsx_cells.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import IO, Any
from zipfile import ZipFile

from openpyxl.utils import column_index_from_string, range_boundaries
from openpyxl.utils.datetime import from_excel, from_ISO8601
from openpyxl.utils.escape import unescape

from ..problems import Place
from ..records.xlsx_cells import leaf
from .lines import NO_FAULTS, Line, Lined, Spread
from .xlsx_book import Book, Style, each, open_book, refusing, text_of

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z0-9:$]+)"')
_MOST_MERGED = 50_000
_MOST_COLUMNS = 2_000
_CHUNK = 1 << 20
Merged = dict[int, dict[int, tuple[int, int]]]  # row → column → row and column of the cell that covers it, from 0


def sheets(path: Path) -> list[Lined]:
    """Return the visible sheets of the workbook at `path`."""
    with refusing(path):
        book = open_book(path)
    return [Lined(Spread(str(path), name), _reader(book, part, name), name) for name, part in book.parts.items()]


def _reader(book: Book, part: str, name: str) -> Any:
    def lines() -> Iterator[Line]:
        with refusing(book.path), ZipFile(book.path) as package:
            with package.open(part) as first:
                merged = _merged(first)
            with package.open(part) as second:
                yield from _lines(second, book, merged)

    return lines


def _merged(part: IO[bytes]) -> Merged:
    """Return which cells of a sheet lie under which others."""
    found: Merged = {}
    rest, count = b"", 0
    while chunk := part.read(_CHUNK):
        text = rest + chunk
        for match in _MERGED.finditer(text):
            count += _cover(found, match[1].decode()) if count < _MOST_MERGED else 0
        # a tag may stand across two chunks; one that was found is not to be found again
        cut = text.rfind(b"<")
        rest = text[cut:] if cut >= 0 and len(text) - cut < 200 else b""
    return found


def _cover(found: Merged, ref: str) -> int:
    left, top, right, bottom = (bound or 0 for bound in range_boundaries(ref))
    if not (left and top and right and bottom) or (right - left + 1) * (bottom - top + 1) > _MOST_MERGED:
        return 0
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            if (row, column) != (top, left):
                found.setdefault(row, {})[column - 1] = (top, left - 1)
    return (right - left + 1) * (bottom - top + 1)


def _lines(part: IO[bytes], book: Book, merged: Merged) -> Iterator[Line]:
    number = 0
    wanted = {at for row in merged.values() for at in row.values()}
    held: dict[tuple[int, int], object] = {}  # what stands in cells that cover others
    for row in each(part, "row"):
        said = row.get("r")
        number = int(said) if said else number + 1
        line = _line(row, number, book)
        for column in range(len(line.values)) if wanted else ():
            if (number, column) in wanted:
                held[number, column] = line.values[column]
        yield _uncovered(line, merged[number], held) if number in merged else line


def _uncovered(line: Line, merged: dict[int, tuple[int, int]], held: dict[tuple[int, int], object]) -> Line:
    """Return the line with the values of the cells that cover some of its own."""
    values = line.values + [None] * (min(max(merged) + 1, _MOST_COLUMNS) - len(line.values))
    for column, above in merged.items():
        if column < len(values):
            values[column] = held.get(above)
    return line._replace(values=values, covered=frozenset(merged))


def _line(row: Any, number: int, book: Book) -> Line:
    values: list[object] = []
    faults: dict[int, str] = {}
    names = _names(str(row.tag)[:-3])
    for cell in row:
        said = cell.get("r")
        column = _column(said) if said else len(values)
        if column >= _MOST_COLUMNS:
            break
        if column > len(values):
            values += [None] * (column - len(values))
        value, fault = _value(cell, names, book)
        if column < len(values):
            values[column] = value
        else:
            values.append(value)
        if fault:
            faults[column] = fault
    return Line(number, values, faults or NO_FAULTS)


@lru_cache(maxsize=4)
def _names(space: str) -> tuple[str, str, str]:
    """Return what value, string and formula are called in a name space."""
    return f"{space}v", f"{space}is", f"{space}f"


_PLAIN = Style(plain=True, is_date=False, is_span=False, cell=None)
_columns: dict[str, int] = {}


def _column(ref: str) -> int:
    """Return the column of a cell, from 0."""
    letters = ref.rstrip("0123456789")
    column = _columns.get(letters)
    if column is None:
        column = _columns[letters] = column_index_from_string(letters.replace("$", "")) - 1
    return column


def _value(cell: Any, names: tuple[str, str, str], book: Book) -> tuple[object, str]:
    """Return the raw value of a cell and the code of a problem that is seen in it."""
    text, formula = None, False
    for child in cell:
        name = child.tag
        if name == names[0]:
            text = child.text
        elif name == names[1]:
            return text_of(child) or None, ""
        elif name == names[2]:
            formula = True
    if text is None:
        return None, "cell-formula" if formula else ""
    kind = cell.get("t", "n")
    if kind == "s":
        return book.texts[int(text)] or None, ""
    if kind == "n":
        return _number(text, cell.get("s"), book), ""
    return _other(kind, text)


_from_iso: Any = from_ISO8601  # openpyxl says nothing of its types


def _other(kind: str, text: str) -> tuple[object, str]:
    if kind == "b":
        return text in ("1", "true"), ""
    if kind == "e":
        return text, "cell-error"
    if kind == "d":
        return leaf(SimpleNamespace(value=_from_iso(text), data_type="d", number_format=""), Place()).value, ""
    return (str(unescape(text)) if "_x" in text else text), ""


def _number(text: str, style: str | None, book: Book) -> object:
    number: int | float = int(text) if text.isdigit() else float(text)
    index = int(style) if style else 0
    found = book.styles[index] if index < len(book.styles) else _PLAIN
    if not found.plain:
        found.cell.value = _moment(number, found, book)
        return leaf(found.cell, Place()).value
    if isinstance(number, int) or (number.is_integer() and abs(number) < 1e15):
        return int(number)
    return Decimal(format(number, ".15g"))  # Excel shows 15 digits; what lies behind them is noise of binary arithmetic


def _moment(number: int | float, style: Style, book: Book) -> object:
    if not style.is_date:
        return number
    try:
        return from_excel(number, book.epoch, timedelta=style.is_span)
    except (OverflowError, ValueError):
        return number
