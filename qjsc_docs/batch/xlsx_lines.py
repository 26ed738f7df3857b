"""Sheets of a workbook, line by line: nothing but the line at hand lies in memory. Floor 5.

openpyxl reads all texts of a workbook before the first cell; here the many are kept on the disk. What a cell holds is
judged as in every other workbook of the user's (records/xlsx_cells.py).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import IO, Any, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils import column_index_from_string, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel, from_ISO8601
from openpyxl.utils.escape import unescape

from ..errors import DataError
from ..messages import _
from ..problems import Place
from ..records.tree import unreadable
from ..records.xlsx_cells import leaf
from .kept import Kept
from .lines import NO_FAULTS, Line, Lined, Spread

_MAIN = "{*}"  # workbooks of the strict kind have other names for the same
_REL = re.compile(r"\{[^}]*/relationships\}id")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z0-9:$]+)"')
_MOST_MERGED = 50_000
_MOST_COLUMNS = 2_000
_CHUNK = 1 << 20
_RATIO, _RATIO_FROM = 300, 1 << 20  # a part that shrank to less is a bomb
_MOST_BYTES = 4 << 30  # of one part, unpacked: a full sheet of Excel has less
_FAILS = (BadZipFile, zlib.error, etree.LxmlError, KeyError, ValueError, OSError, EOFError, NotImplementedError)
Merged = dict[int, dict[int, tuple[int, int]]]  # row → column → row and column of the cell that covers it, from 0


class _Style(NamedTuple):
    """What the format of a cell says of its number; `plain` when it says nothing."""

    plain: bool
    is_date: bool
    is_span: bool
    cell: Any


@dataclass(slots=True)
class _Book:
    """A workbook as far as it is known before its sheets are read."""

    file: str
    path: Path
    parts: dict[str, str]  # visible sheets: name → part
    styles: list[_Style]
    texts: Kept
    epoch: Any


def sheets(path: Path) -> list[Lined]:
    """Return the visible sheets of the workbook at `path`."""
    with _refusing(path):
        book = _open(path)
    return [Lined(Spread(str(path), name), _reader(book, part, name), name) for name, part in book.parts.items()]


class _refusing:  # noqa: N801 - a context manager that reads like a verb
    """Tells what the libraries raise about a broken workbook as a problem of the file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, FileNotFoundError):
            raise unreadable(Place(str(self._path)), _("there is no such file"), _("Check the name and the folder."))
        if isinstance(error, _FAILS) and not isinstance(error, DataError):
            reason = _("it is no Excel workbook, or it is damaged ({reason})").format(reason=type(error).__name__)
            advice = _("Open it in Excel or WPS and save it again as .xlsx.")
            raise unreadable(Place(str(self._path)), reason, advice) from error


def _open(path: Path) -> _Book:
    with ZipFile(path) as package:
        if any(_swollen(info) for info in package.infolist()):
            raise ValueError("it would unpack to an unreasonable size")
        main, relations = _main_part(package)
        tree = _tree(package, main)
        parts = {}
        for sheet in tree.iterfind(f"{_MAIN}sheets/{_MAIN}sheet"):
            relation = next(value for key, value in sheet.attrib.items() if _REL.fullmatch(str(key)))
            kind, target = relations[str(relation)]
            if sheet.get("state", "visible") == "visible" and kind == "worksheet":
                parts[str(sheet.get("name"))] = target
        known = dict(relations.values())
        properties = tree.find(f"{_MAIN}workbookPr")
        mac = properties is not None and properties.get("date1904") in ("1", "true")
        epoch = CALENDAR_MAC_1904 if mac else CALENDAR_WINDOWS_1900
        styles = _styles(_tree(package, known["styles"]), epoch) if "styles" in known else []
        texts = Kept()
        if "sharedStrings" in known:
            with package.open(known["sharedStrings"]) as part:
                for item in _each(part, "si"):
                    texts.add(_text(item))
    return _Book(str(path), path, parts, styles, texts, epoch)


def _swollen(info: ZipInfo) -> bool:
    large = info.file_size > _RATIO_FROM and info.file_size > _RATIO * max(info.compress_size, 1)
    return large or info.file_size > _MOST_BYTES


def _main_part(package: ZipFile) -> tuple[str, dict[str, tuple[str, str]]]:
    """Return the workbook's own part, and what its relations lead to: id → kind, part."""
    root = _tree(package, "_rels/.rels")
    main = next(str(one.get("Target")) for one in root if str(one.get("Type")).endswith("/officeDocument")).lstrip("/")
    folder, _slash, name = main.rpartition("/")
    relations = {}
    for one in _tree(package, f"{folder}/_rels/{name}.rels".lstrip("/")):
        target = str(one.get("Target"))
        whole = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
        relations[str(one.get("Id"))] = (str(one.get("Type")).rpartition("/")[2], whole)
    return main, relations


def _tree(package: ZipFile, name: str) -> Any:
    with package.open(name) as part:
        return etree.parse(part, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()


def _each(part: IO[bytes], tag: str) -> Iterator[Any]:
    """Yield the elements `tag` of a part; each is forgotten when the next is read."""
    for _event, element in etree.iterparse(
        part, tag=f"{_MAIN}{tag}", resolve_entities=False, no_network=True, remove_comments=True
    ):
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def _text(item: Any) -> str:
    """Return the text of a string item, without the sounds that Japanese Excel writes above it."""
    if len(item) == 1 and not len(item[0]):
        text = item[0].text or ""
    else:
        parts = (part for part in item.iter(f"{_MAIN}t") if not str(part.getparent().tag).endswith("}rPh"))
        text = "".join(part.text or "" for part in parts)
    return str(unescape(text)) if "_x" in text else text


def _styles(root: Any, epoch: Any) -> list[_Style]:
    own = {int(one.get("numFmtId")): one.get("formatCode") for one in root.iterfind(f"{_MAIN}numFmts/{_MAIN}numFmt")}
    return [_style(int(one.get("numFmtId", 0)), own, epoch) for one in root.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")]


def _style(number: int, own: dict[int, str], epoch: Any) -> _Style:
    shown = own.get(number) or BUILTIN_FORMATS.get(number, "General")
    book = SimpleNamespace(epoch=epoch)
    cell = SimpleNamespace(
        value=None, data_type="n", number_format=shown, style_array=SimpleNamespace(numFmtId=number),
        parent=SimpleNamespace(parent=book),
    )  # fmt: skip
    is_date = is_date_format(shown)
    plain = shown in ("General", "@") or (
        not is_date and number < 27 and re.fullmatch(r"[#,]*0?(\.0+)?", shown) is not None
    )
    return _Style(plain, is_date, is_timedelta_format(shown), cell)


def _reader(book: _Book, part: str, name: str) -> Any:
    def lines() -> Iterator[Line]:
        with _refusing(book.path), ZipFile(book.path) as package:
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


def _lines(part: IO[bytes], book: _Book, merged: Merged) -> Iterator[Line]:
    number = 0
    wanted = {at for row in merged.values() for at in row.values()}
    held: dict[tuple[int, int], object] = {}  # what stands in cells that cover others
    for row in _each(part, "row"):
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


def _line(row: Any, number: int, book: _Book) -> Line:
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


_PLAIN = _Style(plain=True, is_date=False, is_span=False, cell=None)
_columns: dict[str, int] = {}


def _column(ref: str) -> int:
    """Return the column of a cell, from 0."""
    letters = ref.rstrip("0123456789")
    column = _columns.get(letters)
    if column is None:
        column = _columns[letters] = column_index_from_string(letters.replace("$", "")) - 1
    return column


def _value(cell: Any, names: tuple[str, str, str], book: _Book) -> tuple[object, str]:
    """Return the raw value of a cell and the code of a problem that is seen in it."""
    text, formula = None, False
    for child in cell:
        name = child.tag
        if name == names[0]:
            text = child.text
        elif name == names[1]:
            return _text(child) or None, ""
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


def _number(text: str, style: str | None, book: _Book) -> object:
    number: int | float = int(text) if text.isdigit() else float(text)
    index = int(style) if style else 0
    found = book.styles[index] if index < len(book.styles) else _PLAIN
    if not found.plain:
        found.cell.value = _moment(number, found, book)
        return leaf(found.cell, Place()).value
    if isinstance(number, int) or (number.is_integer() and abs(number) < 1e15):
        return int(number)
    return Decimal(format(number, ".15g"))  # Excel shows 15 digits; what lies behind them is noise of binary arithmetic


def _moment(number: int | float, style: _Style, book: _Book) -> object:
    if not style.is_date:
        return number
    try:
        return from_excel(number, book.epoch, timedelta=style.is_span)
    except (OverflowError, ValueError):
        return number
