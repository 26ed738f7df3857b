"""The XML of a sheet, passed through row by row. Floor 1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import IO, Any, NamedTuple

from lxml import etree

from .model import RowMarks, SheetMarks
from .styles import Styles, Tint
from .text import inner, letters, number

_CHUNK = 1 << 20
_LONGEST_TAG = 400
_DATA = re.compile(rb"<((?:[\w.-]+:)?)sheetData\b[^>]*?(/?)>")
_STYLE = re.compile(rb'\ss="(\d+)"')
_REF = re.compile(rb'\sr="([A-Z]*)(\d+)"')
_SPANS = re.compile(rb'\sspans="[^"]*"')
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


@dataclass(slots=True)
class Rewriter:
    """Writes a sheet anew. `notes` are the comments that were met, by row and column."""

    frame: Frame
    marks: SheetMarks
    styles: Styles
    notes: dict[tuple[int, int], str] = field(default_factory=dict)
    most_notes: int = 20_000

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that are added."""
        beside = self.marks.beside
        if beside is None:
            return ()
        first = max(beside.after, self.frame.last) + 1
        return beside.at or tuple(range(first, first + len(beside.heads)))

    def skeleton(self, drawing: str) -> tuple[bytes, bytes]:
        """Return what stands before and behind the rows, the latter with the reference `drawing` to the comments."""
        head, tail = self.frame.head, self.frame.tail
        closed = head if head.rstrip().endswith(b"/>") else head + b"</%ssheetData>" % self.frame.prefix
        rest = tail if head.rstrip().endswith(b"/>") else tail[len(b"</%ssheetData>" % self.frame.prefix) :]
        root = etree.fromstring(closed + rest, etree.XMLParser(resolve_entities=False, no_network=True))
        space = str(root.tag)[: -len("worksheet")]
        if self.marks.beside:
            _widen(root, space, self.columns, self.marks.beside.widths)
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
            return start, b"</%ssheetData>" % self.frame.prefix + whole[opened.end() :]
        return start, whole[opened.end() :]

    def rows(self, part: IO[bytes]) -> Iterator[bytes]:
        """Yield the rows of a sheet, piece by piece, as they shall be."""
        prefix = self.frame.prefix
        row = re.compile(rb"<%srow\b[^>]*?(?:/>|>.*?</%srow>)" % (prefix, prefix), re.DOTALL)
        text = part.read(len(self.frame.head))[len(self.frame.head) :]
        end = b"</%ssheetData>" % prefix
        count = 0
        while chunk := part.read(_CHUNK):
            text += chunk
            done = text.find(end)
            stop = len(text) if done < 0 else done
            at = 0
            for found in row.finditer(text, 0, stop):
                yield text[at : found.start()]
                count = self._number(found[0], count)
                yield self._row(found[0], count)
                at = found.end()
            if done >= 0:
                yield text[at:done]
                return
            text = text[at:]

    def _number(self, row: bytes, before: int) -> int:
        said = _REF.search(row, 0, row.find(b">"))
        return int(said[2]) if said else before + 1

    def _row(self, row: bytes, count: int) -> bytes:
        beside = self.marks.beside
        marks = self.marks.rows(count)
        if beside and count == beside.row:
            marks = (marks or RowMarks())._replace(beside=beside.heads)
        return row if marks is None else self._written(row, count, marks)

    def _written(self, row: bytes, count: int, marks: RowMarks) -> bytes:
        """Return a row with its marks."""
        close = row.find(b">")
        opening = row[: close - 1] if row[close - 1 : close] == b"/" else row[:close]
        cells = self._cells(row[close + 1 :])
        last = _style(cells[max(column for column in cells if column not in self.columns)]) if self._told(cells) else 0
        first, end = self.marks.span
        notes = {
            self.columns[0] if not column and self.columns else column: text for column, text in marks.notes.items()
        }
        for column in {*cells, *(notes if notes else ()), *(range(first, end + 1) if marks.bad else ())} - {0}:
            tint = (
                Tint.CELL
                if column in notes and marks.bad
                else Tint.ROW
                if marks.bad and first <= column <= end
                else Tint.NONE
            )
            self._tint(cells, column, count, tint)
        tint = Tint.ROW if marks.bad else Tint.NONE
        for column, words in zip(self.columns, marks.beside, strict=False):
            cells[column] = self._words(column, count, self.styles.tinted(last, tint), words)
        for column, text in notes.items():
            if column and len(self.notes) < self.most_notes:
                self.notes[count, column] = text
        body = b"".join(cells[column] for column in sorted(cells))
        return b"%s>%s</%srow>" % (_SPANS.sub(b"", opening), body, self.frame.prefix)

    def _told(self, cells: dict[int, bytes]) -> bool:
        return any(column not in self.columns for column in cells)

    def _cells(self, body: bytes) -> dict[int, bytes]:
        """Return the cells of a row by their columns."""
        cells: dict[int, bytes] = {}
        at = 0
        for found in _cell(self.frame.prefix).finditer(body):
            said = _REF.search(found[0], 0, found[0].find(b">") + 1)
            at = number(said[1].decode()) if said else at + 1
            cells[at] = found[0]
        return cells

    def _tint(self, cells: dict[int, bytes], column: int, count: int, tint: Tint) -> None:
        cell = cells.get(column)
        if cell is None:
            if tint:
                ref = f"{letters(column)}{count}".encode()
                cells[column] = b'<%sc r="%s" s="%d"/>' % (self.frame.prefix, ref, self.styles.tinted(0, tint))
            return
        old = _style(cell)
        new = self.styles.tinted(old, tint)
        if new != old:
            cells[column] = _with_style(cell, new)

    def _words(self, column: int, count: int, style: int, words: str) -> bytes:
        ref, prefix = f"{letters(column)}{count}".encode(), self.frame.prefix
        if not words:
            return b'<%sc r="%s" s="%d"/>' % (prefix, ref, style)
        text = inner(words).encode()
        return b'<%sc r="%s" s="%d" t="inlineStr"><%sis><%st xml:space="preserve">%s</%st></%sis></%sc>' % (
            prefix, ref, style, prefix, prefix, text, prefix, prefix, prefix,
        )  # fmt: skip


@lru_cache(maxsize=8)
def _cell(prefix: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<%sc\b[^>]*?(?:/>|>.*?</%sc>)" % (prefix, prefix), re.DOTALL)


def _style(cell: bytes) -> int:
    found = _STYLE.search(cell, 0, cell.find(b">") + 1)
    return int(found[1]) if found else 0


def _with_style(cell: bytes, style: int) -> bytes:
    close = cell.find(b">") + 1
    opening, rest = cell[:close], cell[close:]
    said = b' s="%d"' % style
    if _STYLE.search(opening):
        return _STYLE.sub(said, opening, count=1) + rest
    cut = close - 2 if opening.endswith(b"/>") else close - 1
    return opening[:cut] + said + opening[cut:] + rest


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
