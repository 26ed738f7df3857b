"""Excel templates from layouts: the same words in the same cells as on paper, with tags for the values. Floor 3.

A template is an ordinary workbook that can be changed by hand in Excel or WPS. `{{ 企业.名称 }}` in a cell stands for a value;
words and several tags may share a cell. A repeated row stands between two helper rows, `{%tr for 项 in 参加人员 %}` and
`{%tr endfor %}`, and calls its values `{{ 项.姓名 }}`; the filled sheet has no helper rows. Every value has a defined name
that leads to its cell, so that a filled sheet can be read back: see `sheetbook`.
"""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Border, Font
from openpyxl.styles import Side as Line
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from ..engine.xlsx.measure import CELL_MARGIN, HIGHEST
from ..engine.xlsx.packed import pack_book
from ..form.layout import Align, PageBreak, Para, Row, Side, Table, Valign
from ..form.model import Form
from ..form.sheetgrid import Grid, Spot, grid, sheet_rows, spots, whole_width
from ..form.slots import ITEM
from .sheetbook import name_cell, new_book, page
from .sheettext import Type, Words, choices_of, format_of, grouped

_MM = 72 / 25.4
_THIN = Line("thin")
_HELPER = Font(name="宋体", size=9, italic=True, color="FF808080")


def build(form: Form) -> bytes:
    """Return the Excel template of `form`, the same bytes every time."""
    book = new_book(form)
    sheet = book.active
    assert isinstance(sheet, Worksheet)  # a new workbook has one
    _Builder(form, book, sheet).build()
    return pack_book(book)


class _Builder:
    """Writes a layout into a sheet, from top to bottom; `_at` is the last row written."""

    def __init__(self, form: Form, book: Workbook, sheet: Worksheet) -> None:
        self._form, self._book, self._sheet = form, book, sheet
        self._layout = form.layout
        self._grid: Grid = grid(self._layout)
        self._whole = whole_width(self._layout)
        self._at = 0
        self._choices: dict[tuple[str, ...], DataValidation] = {}

    def build(self) -> None:
        """Write the whole layout."""
        heads: list[tuple[int, int]] = []
        for block in self._layout.blocks:
            if isinstance(block, Para):
                self._para(block)
            elif isinstance(block, Table):
                heads.append(self._table(block))
            else:
                assert isinstance(block, PageBreak)
                self._sheet.row_breaks.append(Break(id=self._at))
        titles = [head for head in heads if head[1]]
        repeated = titles[0] if len(titles) == 1 and heads[-1] == titles[0] else None
        page(self._sheet, self._layout, self._grid, self._at, repeated)

    def _para(self, para: Para) -> None:
        """Write a paragraph outside tables as one row over the whole width."""
        style = Type(para.face or self._layout.face, para.size or self._layout.size, para.bold)
        align = para.align or Align.LEFT
        upright = (
            Valign.TOP
            if para.below and not para.above
            else Valign.BOTTOM
            if para.above and not para.below
            else Valign.MIDDLE
        )
        words = Words(((para, style),), align, upright)
        self._at += 1
        height = words.need(self._grid.points(1, self._grid.columns))
        self._sheet.row_dimensions[self._at].height = _quarters(height)
        self._write(words, self._at, self._at, 1, self._grid.columns)

    def _table(self, table: Table) -> tuple[int, int]:
        """Write a table; return the first and last sheet row of its head, zeros if it has none."""
        placed = spots(table, self._grid, self._whole)
        rows = sheet_rows(table, placed, self._at, helpers=1)
        for number, row in enumerate(table.rows):
            mine = [spot for spot in placed if spot.row == number]
            first, last = rows[number]
            if row.each:
                free = _free_column(placed, number)
                self._helper(first - 1, free, f"{{%tr for {ITEM} in {row.each} %}}")
                self._helper(last + 1, free, "{%tr endfor %}")
            self._heights(table, row, mine, first, last)
            for spot in mine:
                self._cell(table, row, spot, first, rows[spot.last_row][1])
            self._at = last + bool(row.each)
        heads = [rows[number] for number, row in enumerate(table.rows) if row.head]
        return (heads[0][0], heads[-1][1]) if heads else (0, 0)

    def _helper(self, row: int, column: int, command: str) -> None:
        cell = self._sheet.cell(row, column, command)
        cell.font = _HELPER

    def _heights(self, table: Table, row: Row, mine: list[Spot], first: int, last: int) -> None:
        """Set the heights of the sheet rows of a table row: as the layout says, or as its printed words need."""
        count = last - first + 1
        heights = [0.0] * count
        for spot in mine:
            if spot.row == spot.last_row:
                room = self._grid.points(spot.left, spot.right)
                needs = [words.need(room) for words in self._groups(table, row, spot)]
                needs[0] += CELL_MARGIN
                start = 0 if len(needs) == count else count - len(needs)
                for index, need in enumerate(needs, start):
                    heights[index] = max(heights[index], need)
        slack = row.height * _MM - sum(heights)
        if slack > 0:
            heights[0] += slack
        for index, height in enumerate(heights):
            self._sheet.row_dimensions[first + index].height = min(_quarters(height), HIGHEST)

    def _groups(self, table: Table, row: Row, spot: Spot) -> list[Words]:
        cell, layout = spot.cell, self._layout
        face, size = cell.face or table.face or layout.face, cell.size or table.size or layout.size
        paras = [(para, Type(para.face or face, para.size or size, para.bold or cell.bold)) for para in cell.content]
        return grouped(paras, cell.align, cell.valign, row.each)

    def _cell(self, table: Table, row: Row, spot: Spot, first: int, last: int) -> None:
        """Write a cell of a table: one cell of the sheet for each alignment in it, without lines between them."""
        groups = self._groups(table, row, spot)
        if spot.row != spot.last_row and len(groups) > 1:  # rows of its own are not there to split
            groups = [Words(tuple(para for group in groups for para in group.paras), groups[0].align, groups[0].valign)]
        start = first
        for index, words in enumerate(groups):
            end = last - (len(groups) - 1 - index)
            sides = set(Side) - set(spot.cell.open)
            sides -= {Side.TOP} if index else set()
            sides -= {Side.BOTTOM} if index < len(groups) - 1 else set()
            self._write(words, start, end if not index else start, spot.left, spot.right, frozenset(sides))
            start = end + 1

    def _write(
        self, words: Words, top: int, bottom: int, left: int, right: int, sides: frozenset[Side] = frozenset()
    ) -> None:
        """Write a text into a rectangle of the sheet, with lines at `sides`."""
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                border = _border(sides, row == top, row == bottom, column == left, column == right)
                self._style(self._sheet.cell(row, column), words, border)
        self._sheet.cell(top, left).value = words.value()
        if (top, left) != (bottom, right):
            self._sheet.merge_cells(None, top, left, bottom, right)
        self._offer(words, top, left)
        name_cell(self._book, self._sheet, words, top, left)

    def _style(self, cell: object, words: Words, border: Border) -> None:
        cell.font = words.type.font()  # type: ignore[attr-defined]
        cell.alignment = words.alignment()  # type: ignore[attr-defined]
        cell.border = border  # type: ignore[attr-defined]
        cell.number_format = format_of(words, self._form)  # type: ignore[attr-defined]

    def _offer(self, words: Words, row: int, column: int) -> None:
        """Give the cell a drop-down where its value is one of a few."""
        choices = choices_of(words, self._form)
        if not choices:
            return
        if choices not in self._choices:
            offer = DataValidation("list", formula1=f'"{",".join(choices)}"', allow_blank=True, errorStyle="warning")
            offer.showErrorMessage = True
            self._choices[choices] = offer
            self._sheet.add_data_validation(offer)
        self._choices[choices].add(self._sheet.cell(row, column))


def _free_column(placed: list[Spot], number: int) -> int:
    """Return the first column whose cell belongs to row `number` alone, so that its helper rows can hold a command."""
    return next((spot.left for spot in placed if spot.row == number == spot.last_row), 1)


def _border(sides: frozenset[Side], top: bool, bottom: bool, left: bool, right: bool) -> Border:
    """Return the lines of a cell at the named edges of its rectangle."""
    return Border(
        left=_THIN if left and Side.LEFT in sides else None,
        right=_THIN if right and Side.RIGHT in sides else None,
        top=_THIN if top and Side.TOP in sides else None,
        bottom=_THIN if bottom and Side.BOTTOM in sides else None,
    )


def _quarters(points: float) -> float:
    return round(points * 4) / 4
