"""Layout: HTML's table model as plain data, from which Word, Excel and PDF are all derived. Floor 2.

A layout is paragraphs and tables; a table is rows of cells with `span` and `rows`; a cell is paragraphs; a paragraph is
printed words, slots for values, ticks, sub- and superscripts. The lower-case functions build these with less writing.
Lengths are millimetres, sizes of type the Chinese 字号.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .inline import Inline

POINTS = {
    "二号": 22.0,
    "小二": 18.0,
    "三号": 16.0,
    "小三": 15.0,
    "四号": 14.0,
    "小四": 12.0,
    "五号": 10.5,
    "小五": 9.0,
    "六号": 7.5,
}
LYING = (28.0, 37.0, 26.0, 35.0)  # margins of a landscape sheet: the binding edge is at its top (GB/T 9704 clause 8)
PITCH = 1.3  # line pitch ÷ size of type; fixed, so that Word, LibreOffice and Typst set the same lines


class Face(StrEnum):
    """The five faces of official papers; each engine has its chain of fonts for them."""

    TITLE = "小标宋"
    SONG = "宋体"
    FANG = "仿宋"
    HEI = "黑体"
    KAI = "楷体"


class Align(StrEnum):
    """How a paragraph's lines stand."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"
    SPREAD = "spread"  # 分散对齐: the letters are spread over the line


class Valign(StrEnum):
    """Where a cell's text stands."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Side(StrEnum):
    """A border of a cell."""

    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"


class Turn(StrEnum):
    """How the sheet lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph. None means: as the cell, table or layout says. `indent` counts characters of the first line."""

    content: tuple[Inline, ...]
    align: Align | None = None
    face: Face | None = None
    size: str = ""
    bold: bool = False
    indent: int = 0
    right: int = 0  # characters kept free at the right
    above: float = 0.0
    below: float = 0.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell over `span` columns and `rows` rows. Sides in `open` have no border."""

    content: tuple[Para, ...]
    span: int = 1
    rows: int = 1
    align: Align = Align.CENTER
    valign: Valign = Valign.MIDDLE
    face: Face | None = None
    size: str = ""
    bold: bool = False
    open: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row at least `height` high. With `each` it repeats for every row of that list, at least `blanks` times.

    Rows of the head (`head`) are printed again on every page that the table runs over to.
    """

    cells: tuple[Cell, ...]
    height: float = 8.0
    head: bool = False
    each: str = ""
    blanks: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table with fixed column widths."""

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    face: Face | None = None
    size: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The rest starts on a new page."""


Block = Para | Table | PageBreak


@dataclass(frozen=True, slots=True)
class Layout:
    """A form as it stands on paper. Margins are top, right, bottom, left, as GB/T 9704 asks unless said otherwise."""

    blocks: tuple[Block, ...]
    turn: Turn = Turn.PORTRAIT
    margins: tuple[float, float, float, float] = (37.0, 26.0, 35.0, 28.0)
    face: Face = Face.SONG
    size: str = "五号"


def para(
    *content: Inline,
    align: Align | None = None,
    face: Face | None = None,
    size: str = "",
    bold: bool = False,
    indent: int = 0,
    right: int = 0,
    above: float = 0.0,
    below: float = 0.0,
) -> Para:
    """Return a paragraph of `content`."""
    return Para(content, align, face, size, bold, indent, right, above, below)


def cell(
    *content: Inline | Para,
    span: int = 1,
    rows: int = 1,
    align: Align = Align.CENTER,
    valign: Valign = Valign.MIDDLE,
    face: Face | None = None,
    size: str = "",
    bold: bool = False,
    open: tuple[Side, ...] = (),
) -> Cell:
    """Return a cell; words and slots given side by side make one paragraph."""
    paras: list[Para] = []
    line: list[Inline] = []
    for part in content:
        if isinstance(part, Para):
            paras += [Para(tuple(line))] if line else []
            paras.append(part)
            line = []
        else:
            line.append(part)
    if line or not paras:
        paras.append(Para(tuple(line)))
    return Cell(tuple(paras), span, rows, align, valign, face, size, bold, open)


def row(*cells: Cell | Inline, height: float = 8.0, head: bool = False, each: str = "", blanks: int = 0) -> Row:
    """Return a row; words or a slot stand for a cell of their own."""
    return Row(tuple(c if isinstance(c, Cell) else cell(c) for c in cells), height, head, each, blanks)


def annex(words: str) -> Para:
    """Return the line `附件1` at the head of an annex: 三号 in 黑体, flush left (GB/T 9704 7.3.7)."""
    return Para((words,), Align.LEFT, Face.HEI, "三号")


def title(words: str, size: str = "二号", below: float = 4.0) -> Para:
    """Return the title, in 小标宋 and centred."""
    return Para((words,), Align.CENTER, Face.TITLE, size, above=4.0, below=below)
