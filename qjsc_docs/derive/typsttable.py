"""Tables as Typst source: rows with their least heights, cells with what Typst must know to tell that they fit. Floor 3."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..engine.widths import BOLD, width
from ..form.layout import PITCH, Align, Cell, Para, Row, Sub, Sup, Table, Valign
from ..form.slots import ITEM
from .typstwords import POINT, Letters, after, content, paragraph, path, values

_INSET_X, _INSET_Y = 1.5, 0.5 + 0.25 * POINT  # mm, as engine/page.typ has it
_VALIGN = {Valign.TOP: "top", Valign.MIDDLE: "horizon", Valign.BOTTOM: "bottom"}
_SIMPLE = (Align.LEFT, Align.CENTER, Align.RIGHT)
_PRINTED = str | Sub | Sup


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cell stands: the letters around it, the width for its text, the height of its rows, whose values it has."""

    base: Letters
    width: float
    height: float
    scope: str


def table(table: Table, base: Letters) -> str:
    """Return the call that sets `table`, where `base` are the letters around it."""
    own = base.over(table.face, table.size)
    heads = next((number for number, row in enumerate(table.rows) if not row.head), len(table.rows))
    columns = "".join(f"{column:g}, " for column in table.widths)
    face = f", face: {own.source()}" if own != base else ""
    return f"T(({columns}), {heads}, (\n" + "\n".join(_rows(table, own)) + f"\n){face})"


def _rows(table: Table, base: Letters) -> Iterator[str]:
    heights = [_height(row, base) for row in table.rows]
    covered = [0] * len(table.widths)  # how many rows each column is still covered from above
    for number, row in enumerate(table.rows):
        scope = ITEM if row.each else "data"
        cells, column = [], 0
        for cell in row.cells:
            while covered[column]:
                column += 1
            room = sum(table.widths[column : column + cell.span]) - 2 * _INSET_X
            covered[column : column + cell.span] = [cell.rows] * cell.span
            column += cell.span
            cells.append(_cell(cell, _Place(base, room, sum(heights[number : number + cell.rows]), scope)))
        covered = [max(0, rows - 1) for rows in covered]
        written = f"({heights[number]:.2f}mm, {', '.join(cells)}),"
        yield f"..{path(row.each, 'data')}.map({ITEM} => {written[:-1]})," if row.each else written


def _height(row: Row, base: Letters) -> float:
    """Return the least height of the row: its own, or that of one line in each of its cells."""
    single = (base.over(c.face, c.size).over(None, p.size) for c in row.cells if c.rows == 1 for p in c.content)
    return max([row.height, *(_lines(letters, 1) for letters in single)])


def _lines(letters: Letters, count: int) -> float:
    """Return the height of a cell with `count` lines."""
    return count * letters.points * PITCH * POINT + 2 * _INSET_Y


def _cell(cell: Cell, place: _Place) -> str:
    """Return the cell: as it is when it certainly fits its row, otherwise as `C`, which tells when the values are known."""
    first = _settled(cell.content[0], cell)
    bare = Para(first.content, first.align, first.face, first.size, first.bold)
    if len(cell.content) == 1 and first == bare and first.align in _SIMPLE:
        return _line(first, place.base.over(first.face, first.size, first.bold), place, cell)
    paras = (after(previous, para) for previous, para in zip((None, *cell.content), cell.content, strict=False))
    body = " + ".join(paragraph(_settled(para, cell), place.base, place.width, place.scope) for para in paras)
    found = [value for para in cell.content for value in values(para.content, place.scope)]
    letters = place.base.over(cell.face, cell.size, cell.bold)
    return _asking(body, found, letters, place, [*_options(cell, cell.align)])


def _line(para: Para, letters: Letters, place: _Place, cell: Cell) -> str:
    """Return a cell of one paragraph without manners of its own."""
    wide = place.width / letters.em
    body = content(para.content, wide, place.scope)
    body = body if letters == place.base else f"text(..{letters.source()}, {body})"
    options = _options(cell, para.align or cell.align)
    found = list(values(para.content, place.scope))
    printed = "".join(
        part if isinstance(part, str) else part.words for part in para.content if isinstance(part, _PRINTED)
    )
    lines = printed.split("\n")
    low = _lines(letters, len(lines)) <= place.height
    if not found and low and all(width(line, bold=letters.bold) <= wide for line in lines):
        return f"table.cell({', '.join([*options, body])})" if options else body
    if found and low and len(lines) == 1 and cell.rows == 1:
        taken = width(printed, bold=letters.bold) + 0.5 * len(para.content)
        options = [f"printed: {taken:.1f}", *options]
    return _asking(body, found, letters, place, options)


def _asking(body: str, found: list[str], letters: Letters, place: _Place, options: list[str]) -> str:
    """Return the call that tells whether the values `found` fit; without `printed` among the options they never do."""
    wide = place.width / letters.em / (BOLD if letters.bold else 1.0)
    asked = "".join(f"{value}, " for value in found)
    return f"C({', '.join([body, f'({asked})', f'{place.width:g}mm', f'{wide:.1f}', *options])})"


def _options(cell: Cell, align: Align) -> list[str]:
    """Return the arguments of the cell itself."""
    across = "left" if align in (Align.JUSTIFY, Align.SPREAD) else align
    centred = align is Align.CENTER and cell.valign is Valign.MIDDLE
    options = [
        f"colspan: {cell.span}" if cell.span > 1 else "",
        f"rowspan: {cell.rows}, breakable: true" if cell.rows > 1 else "",
        "" if centred else f"align: {across} + {_VALIGN[cell.valign]}",
        "stroke: (" + ", ".join(f"{side}: none" for side in cell.open) + ")" if cell.open else "",
    ]
    return [option for option in options if option]


def _settled(para: Para, cell: Cell) -> Para:
    """Return `para` with what its cell says where it is silent itself."""
    return replace(
        para,
        align=para.align or cell.align,
        face=para.face or cell.face,
        size=para.size or cell.size,
        bold=para.bold or cell.bold,
    )
