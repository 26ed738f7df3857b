"""Form → Word template: the layout's words, tables and slots as WordprocessingML. Floor 3."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ..form.inline import Inline, Joint, Picture, Slot, Sub, Sup, Tick
from ..form.layout import Block, Cell, Face, PageBreak, Para, Row, Side, Table, Valign
from ..form.model import Form
from ..form.slots import ITEM
from .wordcontrols import slot, tag, tick
from .wordml import Frame, Type, el, hairline, paragraph, points, run, twips
from .wordpackage import package

_VALIGN = {Valign.TOP: "top", Valign.MIDDLE: "center", Valign.BOTTOM: "bottom"}
_INSET = {Side.TOP: 0.5, Side.LEFT: 1.5, Side.BOTTOM: 0.5, Side.RIGHT: 1.5}  # mm; the schema's order
_BORDERED = (Side.TOP, Side.LEFT, Side.BOTTOM, Side.RIGHT)


@dataclass(frozen=True, slots=True)
class _Place:
    """A cell's piece in one row: `first` and `last` tell where it begins and ends when it goes over several rows."""

    cell: Cell
    column: int
    first: bool
    last: bool


def build(form: Form) -> bytes:
    """Return the Word template of `form`, the same bytes at every call."""
    return package(form, "".join(_body(form)))


def _body(form: Form) -> Iterator[str]:
    previous: Block | None = None
    for block in form.layout.blocks:
        broken = isinstance(previous, PageBreak)
        if isinstance(block, Para):
            yield _paragraph(block, form, new_page=broken)
        elif isinstance(block, Table):
            if broken or isinstance(previous, Table):  # two tables that touch would become one
                yield hairline(new_page=broken)
            yield _table(block, form)
        previous = block
    if not isinstance(previous, Para):
        yield hairline(new_page=isinstance(previous, PageBreak))


def _table(table: Table, form: Form) -> str:
    edges = [twips(sum(table.widths[:column])) for column in range(len(table.widths) + 1)]
    columns = (el("gridCol", w=right - left) for left, right in pairwise(edges))
    properties = el(
        "tblPr",
        el("tblW", w=edges[-1], type="dxa"),
        el("jc", val="center"),
        el("tblBorders", *(_line(side) for side in (*_BORDERED, "insideH", "insideV"))),
        el("tblLayout", type="fixed"),
        el("tblCellMar", *(el(side, w=twips(mm), type="dxa") for side, mm in _INSET.items())),
    )
    rows = (_row(row, places, edges, table, form) for row, places in zip(table.rows, _places(table), strict=True))
    return el("tbl", properties, el("tblGrid", *columns), *rows)


def _line(side: str) -> str:
    return el(side, val="single", sz=4, space=0, color="000000")


def _places(table: Table) -> Iterator[list[_Place]]:
    """Yield for each row the pieces of cells that lie in it, from left to right."""
    hanging: dict[int, tuple[Cell, int]] = {}  # column → cell from above and how many rows it still covers
    for row in table.rows:
        waiting, column, places = iter(row.cells), 0, []
        while column < len(table.widths):
            cell, left = hanging.pop(column) if column in hanging else _fresh(next(waiting))
            places.append(_Place(cell, column, left == cell.rows, left == 1))
            if left > 1:
                hanging[column] = (cell, left - 1)
            column += cell.span
        yield places


def _fresh(cell: Cell) -> tuple[Cell, int]:
    return cell, cell.rows


def _row(row: Row, places: list[_Place], edges: list[int], table: Table, form: Form) -> str:
    properties = el(
        "trPr",
        el("cantSplit"),
        el("trHeight", val=twips(row.height), hRule="atLeast"),
        el("tblHeader") if row.head else "",
    )
    written = el("tr", properties, *(_cell(place, edges, table, row.each, form) for place in places))
    if not row.each:
        return written
    return _control_row(f"for {ITEM} in {row.each}", edges) + written + _control_row("endfor", edges)


def _control_row(statement: str, edges: list[int]) -> str:
    """Return a row that holds only docxtpl's row tag and goes away when the form is filled."""
    properties = el("tcPr", el("tcW", w=edges[-1], type="dxa"), _span(len(edges) - 1))
    text = paragraph(Frame(), Type(Face.SONG, points("五号")), run(f"{{%tr {statement} %}}", Type(Face.SONG, 10.5)))
    return el("tr", el("tc", properties, text))


def _cell(place: _Place, edges: list[int], table: Table, each: str, form: Form) -> str:
    cell = place.cell
    merge = "" if cell.rows == 1 else el("vMerge", val="restart") if place.first else el("vMerge")
    properties = el(
        "tcPr",
        el("tcW", w=edges[place.column + cell.span] - edges[place.column], type="dxa"),
        _span(cell.span),
        merge,
        _open_sides(place),
        el("vAlign", val=_VALIGN[cell.valign]),
    )
    if not place.first:
        return el("tc", properties, hairline())
    return el("tc", properties, *(_paragraph(para, form, cell, table, each) for para in cell.content))


def _span(columns: int) -> str:
    return el("gridSpan", val=columns) if columns > 1 else ""


def _open_sides(place: _Place) -> str:
    """Return the borders that the cell does not have; a merged cell's upper and lower side belong to its end pieces."""
    hidden = {Side.TOP: not place.first, Side.BOTTOM: not place.last}
    sides = [side for side in _BORDERED if side in place.cell.open and not hidden.get(side, False)]
    return el("tcBorders", *(el(side, val="nil") for side in sides)) if sides else ""


def _paragraph(
    para: Para,
    form: Form,
    cell: Cell | None = None,
    table: Table | None = None,
    each: str = "",
    *,
    new_page: bool = False,
) -> str:
    """Return a paragraph in the type that it, its cell, its table or the layout says, in this order."""
    layout = form.layout
    owners = (para, cell, table, layout)
    face = next(owner.face for owner in owners if owner and owner.face)
    size = next(owner.size for owner in owners if owner and owner.size)
    type_ = Type(face, points(size), para.bold or bool(cell and cell.bold))
    standing = Frame(
        above=para.above,
        below=para.below,
        indent=para.indent,
        right=para.right,
        new_page=new_page,
        close=any(isinstance(part, Sup) for part in para.content),  # an exponent stands close to what it belongs to
        grows=any(isinstance(part, Picture) for part in para.content),
    )
    align = para.align or (cell.align if cell else standing.align)
    content = (_inline(part, each, form, type_) for part in para.content)
    return paragraph(replace(standing, align=align), type_, *content)


def _inline(part: Inline, each: str, form: Form, type_: Type) -> str:
    match part:
        case str():
            return run(part, type_)
        case Picture():
            return run(tag(part.name, each), type_)
        case Slot():
            return slot(part, each, form, type_)
        case Tick():
            return tick(part, each, form, type_)
        case Joint():
            return run(tag(part.name, each) + part.ending, type_)
        case Sub():
            return run(part.words, replace(type_, shift="subscript"))
        case Sup():
            return run(part.words, replace(type_, shift="superscript"))
