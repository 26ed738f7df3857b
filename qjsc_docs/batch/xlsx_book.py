"""A workbook as it is known before its sheets are read: their parts, its styles, its texts. Floor 5."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import IO, Any, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900
from openpyxl.utils.escape import unescape

from ..errors import DataError
from ..messages import _
from ..problems import Place
from ..records.tree import unreadable
from .kept import Kept

_MAIN = "{*}"  # workbooks of the strict kind have other names for the same
_REL = re.compile(r"\{[^}]*/relationships\}id")
_RATIO, _RATIO_FROM = 300, 1 << 20  # a part that shrank to less is a bomb
_MOST_BYTES = 4 << 30  # of one part, unpacked: a full sheet of Excel has less
_FAILS = (BadZipFile, zlib.error, etree.LxmlError, KeyError, ValueError, OSError, EOFError, NotImplementedError)


class Style(NamedTuple):
    """What the format of a cell says of its number; `plain` when it says nothing."""

    plain: bool
    is_date: bool
    is_span: bool
    cell: Any


@dataclass(slots=True)
class Book:
    """A workbook as far as it is known before its sheets are read."""

    file: str
    path: Path
    parts: dict[str, str]  # visible sheets: name → part
    styles: list[Style]
    texts: Kept
    epoch: Any


class refusing:  # noqa: N801 - a context manager that reads like a verb
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


def open_book(path: Path) -> Book:
    """Return the workbook at `path`."""
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
                for item in each(part, "si"):
                    texts.add(text_of(item))
    return Book(str(path), path, parts, styles, texts, epoch)


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


def each(part: IO[bytes], tag: str) -> Iterator[Any]:
    """Yield the elements `tag` of a part; each is forgotten when the next is read."""
    for _event, element in etree.iterparse(
        part, tag=f"{_MAIN}{tag}", resolve_entities=False, no_network=True, remove_comments=True
    ):
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def text_of(item: Any) -> str:
    """Return the text of a string item, without the sounds that Japanese Excel writes above it."""
    if len(item) == 1 and not len(item[0]):
        text = item[0].text or ""
    else:
        parts = (part for part in item.iter(f"{_MAIN}t") if not str(part.getparent().tag).endswith("}rPh"))
        text = "".join(part.text or "" for part in parts)
    return str(unescape(text)) if "_x" in text else text


def _styles(root: Any, epoch: Any) -> list[Style]:
    own = {int(one.get("numFmtId")): one.get("formatCode") for one in root.iterfind(f"{_MAIN}numFmts/{_MAIN}numFmt")}
    return [_style(int(one.get("numFmtId", 0)), own, epoch) for one in root.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")]


def _style(number: int, own: dict[int, str], epoch: Any) -> Style:
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
    return Style(plain, is_date, is_timedelta_format(shown), cell)
