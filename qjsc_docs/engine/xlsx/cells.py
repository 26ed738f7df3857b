"""Cells with tags: what a template's cell becomes for given values, typed, escaped and measured. Floor 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...errors import DataError, TemplateError
from ...problems import Problem
from ..shown import Day, Missing, Number
from .measure import fits, height, surely_one_line
from .strings import LONGEST, ForbiddenError, Run, rich, text_element, units
from .styles import DATE, GENERAL, TEXT, Style, Styles, Wish, number_format
from .tags import Value

_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_FIRST_SAFE_DAY = date(1900, 3, 1)  # before it Excel counts a 29 February that never was
_DIGITS = 15  # more than these Excel does not keep


@dataclass(slots=True)
class Sink:
    """What one filling gathers beside the cells: styles that the template lacks."""

    styles: Styles
    since_1904: bool
    wishes: dict[Wish, int]

    def style(self, wish: Wish) -> int:
        """Return the number of the style that `wish` asks for."""
        return self.wishes.setdefault(wish, len(self.styles.all) + len(self.wishes))


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a cell: a run of printed words, or the value of a tag in that run's type.

    `steps` lead to the value from the context, or `in_row` from the entry of the repeated row.
    """

    run: Run
    value: Value | None = None
    steps: tuple[str | int, ...] = ()
    in_row: bool = False

    def text(self, context: Any, entry: Any) -> str:
        """Return the words, or the value's printed text."""
        if self.value is None:
            return self.run.text
        node = entry if self.in_row else context
        try:
            for step in self.steps:
                node = node[step]
        except (LookupError, TypeError) as error:
            raise _unknown(self.value) from error
        if not isinstance(node, str):
            raise _unknown(self.value)
        return node


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with tags. `room` is its width in points, `ems` in letters, `rows` the template rows it covers."""

    place: str
    number: int
    style: Style
    pieces: tuple[Piece, ...]
    room: float
    ems: float
    rows: tuple[int, int]
    plain: bool  # whether all its words are of the cell's own type

    def fill(self, context: Mapping[str, Any], entry: Any, sink: Sink) -> tuple[str, float]:
        """Return the cell's XML from behind its row number on, and the height that its text needs (0: as it is)."""
        pieces = self.pieces
        if len(pieces) == 1:
            text = pieces[0].text(context, entry)
            texts = [text]
        else:
            texts = [piece.text(context, entry) for piece in pieces]
            text = "".join(texts)
        if not text:
            return f'" s="{self.number}"/>', 0.0
        if type(text) is not str and isinstance(text, Number | Day) and (typed := self._typed(text, sink)):
            return typed, 0.0
        inner = self._inner(texts, text)
        if surely_one_line(text, self.ems):
            return f'" s="{self.number}" t="inlineStr"><is>{inner}</is></c>', 0.0
        style = self.style
        if len(text) > LONGEST // 2 and units(text) > LONGEST:
            raise self._too_long(text)
        need, number = 0.0, self.number
        if not style.wraps and "\n" in text:
            number = sink.style(Wish(number, style.format, True))
        if style.wraps or number != self.number:
            need = height(text, style.size, self.room)
        return f'" s="{number}" t="inlineStr"><is>{inner}</is></c>', need

    def _inner(self, texts: list[str], text: str) -> str:
        try:
            if self.plain and Missing not in map(type, texts):
                return text_element(text)
            red, own = self.style.red, self.style.own
            runs = tuple(
                Run(text, red if isinstance(text, Missing) else piece.run.style or own)
                for text, piece in zip(texts, self.pieces, strict=True)
            )
            return rich(runs)
        except ForbiddenError as error:
            raise self._forbidden(texts, error) from error

    def _typed(self, leaf: Number | Day, sink: Sink) -> str:
        """Return the cell with a number in it; nothing when only text shows the value as it is."""
        # Excel rounds a number to the width of its cell, writes 1.2E+09, or hides it behind ####; text it can wrap
        wide = self.style.wraps and not fits(leaf, self.style.size, self.room)
        if self.style.format == TEXT or wide:
            return ""
        if isinstance(leaf, Day):
            if leaf.value < _FIRST_SAFE_DAY:
                return ""
            value = str((leaf.value - (_EPOCH_1904 if sink.since_1904 else _EPOCH)).days)
            number = self._formatted(DATE, sink)
        else:
            if len(leaf.value.as_tuple().digits) > _DIGITS or not leaf.value.is_finite():
                return ""
            value = format(leaf.value, "f")
            number = self._formatted(number_format(leaf.places), sink)
        return f'" s="{number}"><v>{value}</v></c>'

    def _formatted(self, code: str, sink: Sink) -> int:
        """Return the style with number format `code`, or the template's own where that says a format."""
        if self.style.format != GENERAL or code == GENERAL:
            return self.number
        return sink.style(Wish(self.number, code, self.style.wraps))

    def _too_long(self, text: str) -> DataError:
        params = {"length": str(units(text)), "most": str(LONGEST)}
        return DataError(Problem("too-long", path=self._path(), params=params, where=self._path(), value=text[:40]))

    def _forbidden(self, texts: list[str], error: ForbiddenError) -> DataError:
        path, value = self._path(), ""
        for piece, text in zip(self.pieces, texts, strict=True):
            if piece.value and error.letter in text:
                path, value = piece.value.path, text[:40]
        params = {"character": f"U+{ord(error.letter):04X}"}
        return DataError(Problem("forbidden-character", path=path, params=params, where=path, value=value))

    def _path(self) -> str:
        return next((piece.value.path for piece in self.pieces if piece.value), self.place)


def _unknown(value: Value) -> TemplateError:
    return TemplateError(Problem("template-unknown-tag", params={"tag": value.path, "suggestion": ""}))
