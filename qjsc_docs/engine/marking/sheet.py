"""The XML of a sheet, passed through row by row. Floor 1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import IO

from .frame import Frame
from .model import RowMarks, SheetMarks
from .styles import Styles, Tint
from .text import inner, letters, number

_CHUNK = 1 << 20
_STYLE = re.compile(rb'\ss="(\d+)"')
_REF = re.compile(rb'\sr="([A-Z]*)(\d+)"')
_SPANS = re.compile(rb'\sspans="[^"]*"')


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
        if not (marks.bad or marks.notes) and (body := self._untouched(row[close + 1 :], count, marks)):
            return b"%s>%s</%srow>" % (_SPANS.sub(b"", opening), body, self.frame.prefix)
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

    def _untouched(self, row: bytes, count: int, marks: RowMarks) -> bytes:
        """Return the cells of a row that nothing is wrong with, and what is added; nothing when they are to be looked at."""
        prefix = self.frame.prefix
        at = row.rfind(b"<%sc " % prefix)
        said = _REF.search(row, at, row.find(b">", at) + 1) if at >= 0 else None
        beside = self.marks.beside
        if said is None or (beside and beside.at) or self.styles.coloured:  # columns of ours, or colours, from before
            return b""
        if self.columns and number(said[1].decode()) >= self.columns[0]:
            return b""
        style = _style(row[at:])
        added = [
            self._words(column, count, style, words) for column, words in zip(self.columns, marks.beside, strict=False)
        ]
        return row[: row.rfind(b"</%srow>" % prefix)] + b"".join(added)

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
