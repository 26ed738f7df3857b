"""Typst source of a form: its layout as static source; values arrive as inputs when a document is made. Floor 3.

The functions that the source calls (`F` form, `P` paragraph, `T` table, `R` row, `S` slot) stand in prelude.typ.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from ..form.layout import (
    PITCH,
    POINTS,
    Align,
    Block,
    Cell,
    Face,
    Inline,
    Layout,
    PageBreak,
    Para,
    Row,
    Slot,
    Sub,
    Sup,
    Table,
    Turn,
    Valign,
)
from ..form.model import Form
from ..form.slots import ITEM

_POINT = 25.4 / 72  # mm
_INSET_X, _INSET_Y = 1.5, 0.5 + 0.25 * _POINT  # mm, as prelude.typ has it
_SHEET = {Turn.PORTRAIT: (210.0, 297.0), Turn.LANDSCAPE: (297.0, 210.0)}
_OPENING, _CLOSING = frozenset("“‘〈《「『【〔〖（［｛"), frozenset("”’〉》」』】〕〗）］｝")
_VALIGN = {Valign.TOP: "top", Valign.MIDDLE: "horizon", Valign.BOTTOM: "bottom"}


def build(form: Form) -> str:
    """Return the Typst source of `form`, whole and without values."""
    layout = form.layout
    margins = ", ".join(f"{side:g}" for side in layout.margins)
    flipped = "true" if layout.turn is Turn.LANDSCAPE else "false"
    base = _Type(layout.face, layout.size)
    head = f"#show: F.with({_string(form.title)}, ({margins}), {flipped}, {base.source()})\n"
    top, right, bottom, left = layout.margins
    width, height = _SHEET[layout.turn]
    room = f"#let room = {height - top - bottom:g}mm\n"
    return room + _prelude() + head + "\n".join(_blocks(layout, base, width - left - right)) + "\n"


@cache
def _prelude() -> str:
    return Path(__file__).with_name("prelude.typ").read_text(encoding="utf-8")


def _blocks(layout: Layout, base: _Type, width: float) -> Iterator[str]:
    previous: Block | None = None
    for block in layout.blocks:
        if isinstance(block, Para):
            yield "#" + _paragraph(_after(previous, block), base, width, "data")
        elif isinstance(block, Table):
            if isinstance(previous, Table | PageBreak):  # Word needs a paragraph there
                yield "#hairline"
            yield "#" + _table(block, base)
        else:
            yield "#pagebreak()"
        previous = block


def _after(previous: Block | None, para: Para) -> Para:
    """Return `para` without the room above that the paragraph before it leaves already: Word takes the larger one."""
    return replace(para, above=max(0.0, para.above - previous.below)) if isinstance(previous, Para) else para


class _Type:
    """Face, size and weight that hold where nothing else is said."""

    def __init__(self, face: Face, size: str, bold: bool = False) -> None:
        self.face, self.size, self.bold = face, size, bold

    def over(self, face: Face | None, size: str, bold: bool = False) -> _Type:
        """Return the type of something inside, which may say otherwise."""
        return _Type(face or self.face, size or self.size, bold or self.bold)

    @property
    def points(self) -> float:
        return POINTS[self.size]

    def source(self) -> str:
        bold = ", bold: true" if self.bold else ""
        return f"letters({_string(self.face)}, {self.points:g}{bold})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Type) and self.source() == other.source()

    __hash__ = None  # type: ignore[assignment]


def _paragraph(para: Para, base: _Type, width: float, scope: str) -> str:
    """Return the call that sets `para` in a column of `width` millimetres."""
    own = base.over(para.face, para.size, para.bold)
    em = own.points * _POINT
    words = _content(para.content, (width - para.right * em) / em, scope)
    options = [
        f"at: {_at(para.align)}" if para.align else "",
        f"above: {para.above:g}mm" if para.above else "",
        f"below: {para.below:g}mm" if para.below else "",
        f"right: {para.right * own.points:g}pt" if para.right else "",
        f"indent: {para.indent * own.points:g}pt" if para.indent else "",
        f"face: {own.source()}" if own != base else "",
    ]
    return f"P({', '.join([words, *filter(None, options)])})"


def _at(align: Align) -> str:
    return f'"{align}"' if align in (Align.JUSTIFY, Align.SPREAD) else str(align)


def _content(parts: tuple[Inline, ...], wide: float, scope: str) -> str:
    """Return the joined words and slots of a line that holds `wide` letters."""
    return " + ".join(_inline(part, wide, scope) for part in parts) or '""'


def _inline(part: Inline, wide: float, scope: str) -> str:
    if isinstance(part, str):
        return _words(part)
    if isinstance(part, Sub):
        return f"sub-text({_string(part.words)})"
    if isinstance(part, Sup):
        return f"sup-text({_string(part.words)})"
    value = _path(part.name, scope)
    return f"S({value}, {wide:.1f})" if isinstance(part, Slot) else value


def _words(words: str) -> str:
    """Return printed words; brackets at the edges of their lines are marked, for they keep their full width."""
    lines = words.split("\n")
    opened = any(line[:1] in _OPENING for line in lines[1:])
    closed = any(line[-1:] in _CLOSING for line in lines[:-1])
    inner = " + br + ".join(map(_string, lines)) if opened or closed else _string(words)
    before = "edge + " if words[:1] in _OPENING else ""
    after = " + edge" if words[-1:] in _CLOSING else ""
    return before + inner + after


def _path(name: str, scope: str) -> str:
    """Return the expression for the value under `name`: `data.年度数据.at(0).煤耗`."""
    return f"{scope}." + re.sub(r"\[(\d+)\]", r".at(\1)", name)


def _table(table: Table, base: _Type) -> str:
    own = base.over(table.face, table.size)
    rows = list(_rows(table, own))
    heads = next((number for number, row in enumerate(table.rows) if not row.head), len(table.rows))
    if heads:
        rows[:heads] = ["table.header(\n" + "\n".join(rows[:heads]) + "\n),"]
    widths = "".join(f"{width:g}, " for width in table.widths)
    face = f", face: {own.source()}" if own != base else ""
    return f"T(({widths}), () => (\n" + "\n".join(rows) + f"\n){face})"


def _rows(table: Table, base: _Type) -> Iterator[str]:
    hanging = [0] * len(table.widths)  # how many rows each column is still covered from above
    for row in table.rows:
        cells, widths = [], []
        column = 0
        for cell in row.cells:
            while hanging[column]:
                column += 1
            width = sum(table.widths[column : column + cell.span]) - 2 * _INSET_X
            hanging[column : column + cell.span] = [cell.rows] * cell.span
            column += cell.span
            cells.append(_cell(cell, base, width, ITEM if row.each else "data"))
            widths.append(f"{width:g}, ")
        hanging = [max(0, rows - 1) for rows in hanging]
        call = f"..R({_height(row, base):.2f}mm, ({''.join(widths)}), {', '.join(cells)}),"
        yield f"..{_path(row.each, 'data')}.map({ITEM} => ({call})).flatten()," if row.each else call


def _height(row: Row, base: _Type) -> float:
    """Return the least height of the row: its own, or that of one line in each of its cells."""
    single = (base.over(c.face, c.size).over(None, p.size).points for c in row.cells if c.rows == 1 for p in c.content)
    return max([row.height, *(points * PITCH * _POINT + 2 * _INSET_Y for points in single)])


def _cell(cell: Cell, base: _Type, width: float, scope: str) -> str:
    own = base.over(cell.face, cell.size, cell.bold)
    body = _body(cell, own, base, width, scope)
    options = [
        f"colspan: {cell.span}" if cell.span > 1 else "",
        f"rowspan: {cell.rows}, breakable: true" if cell.rows > 1 else "",
        _cell_align(cell),
        "stroke: (" + ", ".join(f"{side}: none" for side in cell.open) + ")" if cell.open else "",
    ]
    said = ", ".join(filter(None, options))
    return f"table.cell({said}, {body})" if said else body


def _cell_align(cell: Cell) -> str:
    if cell.align is Align.CENTER and cell.valign is Valign.MIDDLE:
        return ""
    across = "left" if cell.align in (Align.JUSTIFY, Align.SPREAD) else cell.align
    return f"align: {across} + {_VALIGN[cell.valign]}"


def _body(cell: Cell, own: _Type, base: _Type, width: float, scope: str) -> str:
    """Return the paragraphs of a cell; a single one without manners of its own is just its words."""
    only = cell.content[0]
    plain = len(cell.content) == 1 and only == Para(only.content) and own == base
    if plain and cell.align not in (Align.JUSTIFY, Align.SPREAD):
        em = own.points * _POINT
        return _content(only.content, width / em, scope)
    paras = (_after(previous, para) for previous, para in zip((None, *cell.content), cell.content, strict=False))
    return " + ".join(_paragraph(_settled(para, cell), base, width, scope) for para in paras)


def _settled(para: Para, cell: Cell) -> Para:
    """Return `para` with what its cell says where it is silent itself."""
    return replace(
        para,
        align=para.align or cell.align,
        face=para.face or cell.face,
        size=para.size or cell.size,
        bold=para.bold or cell.bold,
    )


def _string(words: str) -> str:
    """Return `words` as a string literal of Typst."""
    return json.dumps(words, ensure_ascii=False)
