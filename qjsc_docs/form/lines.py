"""Lines: a layout, or a document that somebody filled, as the paragraphs and table rows that it consists of. Floor 2.

Both are brought to the same shape, so that they can be laid beside each other: a line is a paragraph, or a table row
with its boxes from left to right; a box that a merged one covers stands there too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product
from typing import NamedTuple

from .inline import Joint, Picture, Sub, Sup
from .layout import Cell, Layout, Para, Row, Table
from .letters import alike, squeezed
from .model import Form
from .spots import Spot, spot_of

_MOST_JOINTS = 6  # of one line; more of them have too many ways to be printed or not


class Piece(NamedTuple):
    """A stretch of a document's text: in a content control with this tag ("" if it has none), outside with None."""

    tag: str | None
    text: str


class Seen(NamedTuple):
    """A cell or paragraph of a document. `column` and `span` count columns of its grid."""

    pieces: tuple[Piece, ...]
    column: int = 0
    span: int = 1
    covered: bool = False
    pictures: tuple[str, ...] = ()  # under the names that the document has for them

    @property
    def text(self) -> str:
        """All that stands in it."""
        return "".join([piece.text for piece in self.pieces])


class SeenLine(NamedTuple):
    """A paragraph (`table` is 0) or table row of a document; tables and rows count from 1."""

    boxes: tuple[Seen, ...]
    table: int
    row: int


Part = str | Spot | Joint


@dataclass(frozen=True, eq=False)
class Box:
    """A cell or paragraph of a layout: printed words, places for values, and words that come and go with a value."""

    parts: tuple[Part, ...]
    column: int = 0
    span: int = 1
    covered: bool = False

    @cached_property
    def words(self) -> str:
        """Its printed words without blanks."""
        return "".join(alike(squeezed(part)) for part in self.parts if isinstance(part, str))

    @cached_property
    def looks(self) -> frozenset[str]:
        """Every way in which its words beside the values may be printed."""
        return _looks([part for part in self.parts if not isinstance(part, Spot)])

    @cached_property
    def spots(self) -> tuple[Spot, ...]:
        """Its places for values."""
        return tuple(part for part in self.parts if isinstance(part, Spot))


@dataclass(frozen=True, eq=False)
class Line:
    """A paragraph (`table` is 0) or table row of a layout; with `each` it stands for all rows of that list."""

    boxes: tuple[Box, ...]
    table: int = 0
    each: str = ""

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The tags of its controls in reading order."""
        return tuple(spot.tag for box in self.boxes for spot in box.spots if not isinstance(spot.part, Picture))

    @cached_property
    def looks(self) -> frozenset[str]:
        """Every way in which its words beside the values may be printed."""
        return _looks([part for box in self.boxes for part in box.parts if not isinstance(part, Spot)])


def _looks(parts: list[str | Joint]) -> frozenset[str]:
    joints = sum(isinstance(part, Joint) for part in parts)
    if joints > _MOST_JOINTS:
        return frozenset()
    return frozenset(_look(parts, shown) for shown in product((True, False), repeat=joints))


def _look(parts: list[str | Joint], shown: tuple[bool, ...]) -> str:
    showing = iter(shown)
    words = (part if isinstance(part, str) else part.words if next(showing) else "" for part in parts)
    return "".join(alike(squeezed(word)) for word in words)


@cache
def lines(form: Form) -> tuple[Line, ...]:
    """Return the lines of `form`'s layout in reading order."""
    return tuple(_lines(form.layout, form))


def _lines(layout: Layout, form: Form) -> Iterator[Line]:
    table = 0
    for block in layout.blocks:
        if isinstance(block, Para):
            yield Line((Box(parts_of((block,), "", form)),))
        elif isinstance(block, Table):
            table += 1
            for row, boxes in _rows(block, form):
                yield Line(tuple(boxes), table, row.each)


def _rows(table: Table, form: Form) -> Iterator[tuple[Row, list[Box]]]:
    hanging: dict[int, tuple[int, int]] = {}  # column → how many rows a cell from above still covers, and its span
    for row in table.rows:
        waiting, column, boxes = iter(row.cells), 0, []
        while column < len(table.widths):
            if column in hanging:
                left, span = hanging.pop(column)
                boxes.append(Box((), column, span, covered=True))
            else:
                cell: Cell = next(waiting)
                left, span = cell.rows, cell.span
                boxes.append(Box(parts_of(cell.content, row.each, form), column, span))
            if left > 1:
                hanging[column] = (left - 1, span)
            column += span
        yield row, boxes


def parts_of(paras: tuple[Para, ...], each: str, form: Form) -> tuple[Part, ...]:
    """Return the parts of a cell's or a paragraph's text; a list's row is one of `each`."""
    found: list[Part] = []
    for para in paras:
        found += ["\n"] if found else []
        for part in para.content:
            if isinstance(part, str | Sub | Sup):
                found.append(part if isinstance(part, str) else part.words)
            elif isinstance(part, Joint):
                found.append(part)
            else:
                found.append(spot_of(part, each, para.indent, form))
    return tuple(_joined(found))


def _joined(parts: list[Part]) -> Iterator[Part]:
    """Yield `parts` with words that touch made one."""
    words = ""
    for part in parts:
        if isinstance(part, str):
            words += part
            continue
        if words:
            yield words
        words = ""
        yield part
    if words:
        yield words
