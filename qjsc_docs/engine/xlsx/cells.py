"""Cells with tags: what a template's cell becomes for given values, typed, escaped and measured. Floor 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ...errors import DataError, TemplateError
from ...problems import Problem
from ..shown import Day, Missing, Number
from .measure import PADDING, fits, height, surely_one_line
from .strings import LONGEST, ForbiddenError, Run, rich, text_element, units
from .styles import DATE, GENERAL, TEXT, Style, Styles, Wish, number_format
from .tags import Value

_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_FIRST_SAFE_DAY = date(1900, 3, 1)  # before it Excel counts a 29 February that never was
_DIGITS = 15  # more than these Excel does not keep
_MOST_KNOWN = 1000  # texts of a cell that are kept while a table is filled
_TYPED = (Number, Day)
Filled = tuple[str, float]  # the XML of a cell from behind its row number on, and the height that its text needs


@dataclass(slots=True)
class Sink:
    """What one filling gathers beside the cells: styles that the template lacks, and what was made before.

    `numbers` are styles by that of the cell and the decimals; `texts` hold for each cell what became of its words: a table
    says the same again and again.
    """

    styles: Styles
    since_1904: bool
    wishes: dict[Wish, int]
    numbers: dict[int, dict[int | None, int]] = field(default_factory=dict)
    texts: dict[int, dict[object, Filled]] = field(default_factory=dict)

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
    key: str | int | None = None  # of the value in the entry of a repeated row, when the cell holds nothing else

    def fill(self, context: Mapping[str, Any], entries: Sequence[Any], sink: Sink) -> list[Filled]:
        """Return what becomes of the cell for each of `entries`: a column of a table is made in one go."""
        if self.key is None:
            return [self._composed(context, entry, sink) for entry in entries]
        try:
            leaves = [entry[self.key] for entry in entries]
        except (LookupError, TypeError) as error:
            raise _unknown(self.pieces[0].value) from error
        return self._column(leaves, sink)

    def _column(self, leaves: list[Any], sink: Sink) -> list[Filled]:
        """Return the cell for each of `leaves`; what a table says often, and short numbers, take the short way."""
        known, numbers = sink.texts.setdefault(id(self), {}), sink.numbers.setdefault(self.number, {})
        style = self.style
        most = (self.room - PADDING) / style.size if style.wraps else LONGEST  # letters that surely stand on one line
        column = []
        for leaf in leaves:
            kind, filled = type(leaf), None
            if kind is Number:
                value, number = str(leaf.value), numbers.get(leaf.places)
                short = number is not None and len(leaf) <= most and len(value) <= _DIGITS
                if short and "E" not in value and leaf.value.is_finite():
                    filled = f'" s="{number}"><v>{value}</v></c>', 0.0
            elif kind is str:
                filled = known.get(leaf)
            elif kind is Day:
                filled = known.get((leaf, leaf.value))
            column.append(filled or self._leaf(leaf, sink))
        return column

    def _composed(self, context: Mapping[str, Any], entry: Any, sink: Sink) -> Filled:
        texts = [piece.text(context, entry) for piece in self.pieces]
        text = texts[0] if len(texts) == 1 else "".join(texts)
        return self._leaf(text, sink) if len(texts) == 1 else self._words(text, texts, sink)

    def _leaf(self, leaf: Any, sink: Sink) -> Filled:
        """Return the cell that holds nothing but `leaf`."""
        if not isinstance(leaf, str):
            raise _unknown(self.pieces[0].value)
        typed = self._typed(leaf, sink) if isinstance(leaf, _TYPED) else ""
        filled = (typed, 0.0) if typed else self._words(leaf, [leaf], sink)
        known = sink.texts.setdefault(id(self), {})
        if len(known) < _MOST_KNOWN and type(leaf) in (str, Day):
            known[(leaf, leaf.value) if isinstance(leaf, Day) else leaf] = filled
        return filled

    def _words(self, text: str, texts: list[str], sink: Sink) -> Filled:
        """Return what `fill` does for words; `texts` are those of the pieces."""
        if not text:
            return f'" s="{self.number}"/>', 0.0
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
        style = self.style
        # Excel rounds a number to the width of its cell, writes 1.2E+09, or hides it behind ####; text it can wrap
        if style.format == TEXT or (style.wraps and not fits(leaf, style.size, self.room)):
            return ""
        if isinstance(leaf, Day):
            if leaf.value < _FIRST_SAFE_DAY:
                return ""
            value = str((leaf.value - (_EPOCH_1904 if sink.since_1904 else _EPOCH)).days)
            return f'" s="{self._formatted(DATE, sink)}"><v>{value}</v></c>'
        if len(leaf.value.as_tuple().digits) > _DIGITS or not leaf.value.is_finite():
            return ""
        number = self._formatted(number_format(leaf.places), sink)
        sink.numbers.setdefault(self.number, {})[leaf.places] = number
        return f'" s="{number}"><v>{format(leaf.value, "f")}</v></c>'

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


def _unknown(value: Value | None) -> TemplateError:
    path = value.path if value else ""
    return TemplateError(Problem("template-unknown-tag", params={"tag": path, "suggestion": ""}))
