"""A sheet without its rows: what stands before and behind them, and how it is changed for the marks. Floor 1."""

from __future__ import annotations

import re
from typing import IO, Any, NamedTuple

from lxml import etree

from .model import Beside
from .text import number

_CHUNK = 1 << 20
_LONGEST_TAG = 400
_DATA = re.compile(rb"<((?:[\w.-]+:)?)sheetData\b[^>]*?(/?)>")
# what stands behind the reference to the comments' boxes
_BEHIND = frozenset(
    [
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
        "AlternateContent",
    ]
)


class Frame(NamedTuple):
    """A sheet without its rows: what stands before and behind them, the prefix of its tags, its last used column."""

    head: bytes
    tail: bytes
    prefix: bytes
    last: int


def read_frame(part: IO[bytes]) -> Frame:
    """Return the frame of a sheet, whose rows are read once and forgotten."""
    text = b""
    while (opened := _DATA.search(text)) is None:
        chunk = part.read(_CHUNK)
        if not chunk:
            raise ValueError("a sheet has no rows")
        text += chunk
    prefix, head = opened[1], text[: opened.end()]
    if opened[2]:  # <sheetData/>
        return Frame(head, text[opened.end() :] + part.read(), prefix, 0)
    filled = re.compile(rb'<%sc\b[^>]*?\sr="([A-Z]+)\d+"[^>/]*>' % prefix)
    end = b"</%ssheetData>" % prefix
    text, columns = text[opened.end() :], set()
    while (at := text.find(end)) < 0:
        columns.update(filled.findall(text))
        chunk = part.read(_CHUNK)
        if not chunk:
            raise ValueError("a sheet does not end")
        text = text[-_LONGEST_TAG:] + chunk
    columns.update(filled.findall(text[:at]))
    return Frame(head, text[at:] + part.read(), prefix, max((number(name.decode()) for name in columns), default=0))


def skeleton(frame: Frame, beside: Beside | None, columns: tuple[int, ...], drawing: str) -> tuple[bytes, bytes]:
    """Return what stands before and behind the rows, the latter with the reference `drawing` to the comments."""
    head, tail = frame.head, frame.tail
    closed = head if head.rstrip().endswith(b"/>") else head + b"</%ssheetData>" % frame.prefix
    rest = tail if head.rstrip().endswith(b"/>") else tail[len(b"</%ssheetData>" % frame.prefix) :]
    root = etree.fromstring(closed + rest, etree.XMLParser(resolve_entities=False, no_network=True))
    space = str(root.tag)[: -len("worksheet")]
    if beside:
        _widen(root, space, columns, beside.widths)
    for dimension in root.findall(f"{space}dimension"):
        root.remove(dimension)  # what a sheet says of its own size is not asked for
    if drawing:
        _refer(root, space, drawing)
    whole = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    opened = _DATA.search(whole)
    assert opened is not None
    start = whole[: opened.end()]
    if opened[2]:
        start = start[: start.rindex(b"/")] + b">"
        return start, b"</%ssheetData>" % frame.prefix + whole[opened.end() :]
    return start, whole[opened.end() :]


def _widen(root: Any, space: str, columns: tuple[int, ...], widths: tuple[float, ...]) -> None:
    """Give the columns that are added their widths."""
    cols = root.find(f"{space}cols")
    if cols is None:
        cols = etree.Element(f"{space}cols")
        root.insert(list(root).index(root.find(f"{space}sheetData")), cols)
    for column, width in zip(columns, widths, strict=True):
        for old in list(cols):
            _cut(cols, old, column)
        cols.append(etree.Element(f"{space}col", min=str(column), max=str(column), width=str(width), customWidth="1"))
    cols[:] = sorted(cols, key=lambda col: int(col.get("min")))


def _cut(cols: Any, old: Any, column: int) -> None:
    """Take one column out of what a `col` says of several."""
    first, last = int(old.get("min")), int(old.get("max"))
    if not first <= column <= last:
        return
    for begin, end in ((first, column - 1), (column + 1, last)):
        if begin <= end:
            rest = etree.SubElement(cols, old.tag, **dict(old.attrib))
            rest.set("min", str(begin))
            rest.set("max", str(end))
    cols.remove(old)


def _refer(root: Any, space: str, relation: str) -> None:
    """Refer to the drawing of the comments, in the place that the schema has for it."""
    strict = "purl.oclc.org" in space
    relations = (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
        if strict
        else "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    )
    made = etree.Element(f"{space}legacyDrawing", nsmap={"r": relations})
    made.set(f"{{{relations}}}id", relation)
    for at, child in enumerate(root):
        if str(child.tag).rpartition("}")[2] in _BEHIND:
            root.insert(at, made)
            return
    root.append(made)
