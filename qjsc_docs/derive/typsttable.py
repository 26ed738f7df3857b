"""Tables as Typst source: rows with their least heights, cells with what Typst must know to tell that they fit. Floor 3."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ..engine.widths import BOLD, width
from ..form.inline import Sub, Sup
from ..form.layout import PITCH, Align, Cell, Para, Row, Side, Table, Valign
from ..form.slots import ITEM
from .typstwords import Letters, after, content, paragraph, path, points, values

_INSET_X, _INSET_Y = 4.25, 1.4  # points, 1.5 and 0.5 mm in twips; as engine/page.typ has them
_BORDER = 0.25  # points: a border's half that belongs to the cell
_VALIGN = {Valign.TOP: "top", Valign.MIDDLE: "horizon", Valign.BOTTOM: "bottom"}
_SIMPLE = (Align.LEFT, Align.CENTER, Align.RIGHT)
_PRINTED = str | Sub | Sup


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cell stands: letters around it, width of its text and height of its rows in points, whose values it has."""

    base: Letters
    width: float
    height: float
    scope: str


def table(table: Table, base: Letters) -> str:
    """Return the call that sets `table`, where `base` are the letters around it."""
    own = base.over(table.face, table.size)
    heads = next((number for number, row in enumerate(table.rows) if not row.head), len(table.rows))
    columns = "".join(f"{column:g}, " for column in _columns(table))
    face = f", face: {own.source()}" if own != base else ""
    return f"T(({columns}), {heads}, (\n" + "\n".join(_rows(table, own)) + f"\n){face})"


def _columns(table: Table) -> list[float]:
    """Return the columns' widths in points; their edges are rounded as Word's are."""
    edges = [points(sum(table.widths[:column])) for column in range(len(table.widths) + 1)]
    return [round(right - left, 2) for left, right in pairwise(edges)]


def _rows(table: Table, base: Letters) -> Iterator[str]:
    heights = [_height(row, base) for row in table.rows]
    widths = _columns(table)
    covered = [0] * len(table.widths)  # how many rows each column is still covered from above
    for number, row in enumerate(table.rows):
        scope = ITEM if row.each else "data"
        cells, column = [], 0
        for cell in row.cells:
            while covered[column]:
                column += 1
            room = sum(widths[column : column + cell.span]) - 2 * _INSET_X
            covered[column : column + cell.span] = [cell.rows] * cell.span
            column += cell.span
            cells.append(_cell(cell, _Place(base, room, sum(heights[number : number + cell.rows]), scope)))
        covered = [max(0, rows - 1) for rows in covered]
        written = f"({heights[number]:g}pt, {', '.join(cells)}),"
        yield f"..{path(row.each, 'data')}.map({ITEM} => {written[:-1]})," if row.each else written


def _height(row: Row, base: Letters) -> float:
    """Return the least height of the row: its own, or that of one line in each of its cells."""
    single = (cell for cell in row.cells if cell.rows == 1)
    lines = (_lines(base.over(c.face, c.size).over(None, p.size), 1, c) for c in single for p in c.content)
    return max([points(row.height), *lines])


def _lines(letters: Letters, count: int, cell: Cell) -> float:
    """Return the height of a cell with `count` lines."""
    return count * letters.points * PITCH + sum(_insets(cell))


def _insets(cell: Cell) -> tuple[float, float]:
    """Return the room above and below the text, with the borders that the cell has there."""
    top, bottom = (_INSET_Y + _BORDER * (side not in cell.open) for side in (Side.TOP, Side.BOTTOM))
    return top, bottom


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
    wide = place.width / letters.points
    body = content(para.content, wide, place.scope)
    body = body if letters == place.base else f"text(..{letters.source()}, {body})"
    options = _options(cell, para.align or cell.align)
    found = list(values(para.content, place.scope))
    printed = "".join(
        part if isinstance(part, str) else part.words for part in para.content if isinstance(part, _PRINTED)
    )
    lines = printed.split("\n")
    low = _lines(letters, len(lines), cell) <= place.height
    if not found and low and all(width(line, bold=letters.bold) <= wide for line in lines):
        return f"table.cell({', '.join([*options, body])})" if options else body
    if found and low and len(lines) == 1 and cell.rows == 1:
        taken = width(printed, bold=letters.bold) + 0.5 * len(para.content)
        options = [f"printed: {taken:.1f}", *options]
    return _asking(body, found, letters, place, options)


def _asking(body: str, found: list[str], letters: Letters, place: _Place, options: list[str]) -> str:
    """Return the call that tells whether the values `found` fit; without `printed` among the options they never do."""
    wide = place.width / letters.points / (BOLD if letters.bold else 1.0)
    asked = "".join(f"{value}, " for value in found)
    return f"C({', '.join([body, f'({asked})', f'{place.width:g}pt', f'{wide:.1f}', *options])})"


def _options(cell: Cell, align: Align) -> list[str]:
    """Return the arguments of the cell itself."""
    across = "left" if align in (Align.JUSTIFY, Align.SPREAD) else align
    top, bottom = _insets(cell)
    plain = top == bottom == _INSET_Y + _BORDER
    centred = align is Align.CENTER and cell.valign is Valign.MIDDLE
    options = [
        f"colspan: {cell.span}" if cell.span > 1 else "",
        f"rowspan: {cell.rows}, breakable: true" if cell.rows > 1 else "",
        "" if centred else f"align: {across} + {_VALIGN[cell.valign]}",
        "" if plain else f"inset: (x: {_INSET_X}pt, top: {top:g}pt, bottom: {bottom:g}pt)",
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
