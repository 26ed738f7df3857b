"""Rows of a template, ready to be written at any row number, once or for every entry of a list. Floor 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any, NamedTuple

from ...errors import TemplateError
from ...problems import Problem
from .cells import Cell, Sink
from .formulas import Moves, moved
from .measure import HIGHEST
from .refs import Body, RowMap, letters_of
from .strings import escaped
from .tags import For

Here = Mapping[int, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell with a formula: its XML around the formula, from behind the row number on; a stored result is left out."""

    before: str
    formula: str
    after: str

    def write(self, moves: Moves, sheet: str, here: Here) -> str:
        """Return the cell's XML with the references moved."""
        return self.before + escaped(moved(self.formula, moves, sheet, here)) + self.after


class Dynamic(NamedTuple):
    """A cell that changes: its place among the row's parts, and the printed XML that follows it there."""

    place: int
    cell: Cell | Formula
    after: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `parts` are its XML cut where its number stands; `gap` counts the unwritten rows before it.

    `loose` are the columns whose cells belong to no merge, `styles` what each cell of the row looks like: both are
    needed when the row must become several, because Excel has no row as high as its text.
    """

    number: int
    gap: int
    head: str
    height: float | None
    least: float
    parts: tuple[str, ...]
    dynamic: tuple[Dynamic, ...] = ()
    loose: tuple[int, ...] = ()
    styles: tuple[tuple[int, str], ...] = ()
    formulas: bool = False

    def fill(self, context: Mapping[str, Any], entries: Sequence[Any], sink: Sink) -> list[Copy]:
        """Return the row with its cells filled, once for each of `entries`."""
        if not self.dynamic:
            return [Copy(self, self.parts, self.least, turn) for turn in range(len(entries))]
        copies = [Copy(self, list(self.parts), self.least, turn) for turn in range(len(entries))]
        for index, cell, after in self.dynamic:
            if isinstance(cell, Formula):
                continue
            for copy, (rest, need) in zip(copies, cell.fill(context, entries, sink), strict=True):
                copy.parts[index] = rest + after  # type: ignore[index] # a list, of rows that change
                if need:
                    copy.fit(cell, need)
        return copies


@dataclass(slots=True)
class Copy:
    """A row filled once. `height` is what its texts need; `turn` the entry of the list it was filled for."""

    row: Row
    parts: Sequence[str]
    height: float
    turn: int
    pending: list[tuple[Cell, float]] = field(default_factory=list)
    number: int = 0

    @property
    def tall(self) -> int:
        """The number of rows that it takes."""
        return 1 if self.height <= HIGHEST else ceil(self.height / HIGHEST)

    def fit(self, cell: Cell, need: float) -> None:
        """Take note that `cell` needs the height `need`: of this row, or of the rows that it covers together."""
        if cell.rows[0] != cell.rows[1]:
            self.pending.append((cell, need))
        elif need > self.height:
            self.height = need

    def write(self, moves: Moves, sheet: str) -> str:
        """Return the row's XML, and that of the rows that it continues in."""
        parts = self.parts
        if self.row.formulas:
            parts = self._with_formulas(moves, sheet)
        tall = self.tall
        text = self._start(self.number, tall) + str(self.number).join(parts)
        for number in range(self.number + 1, self.number + tall):
            cells = "".join(f'<c r="{letters_of(column)}{number}"{style}/>' for column, style in self.row.styles)
            text += f"{self._start(number, tall)}{cells}</row>"
        return text

    def _start(self, number: int, tall: int) -> str:
        row = self.row
        if self.height > row.least:
            size = f' ht="{ceil(self.height / tall * 4) / 4:g}" customHeight="1"'
        else:
            size = f' ht="{row.height:g}" customHeight="1"' if row.height is not None else ""
        return f'<row r="{number}"{row.head}{size}>'

    def _with_formulas(self, moves: Moves, sheet: str) -> list[str]:
        rows = moves[sheet]
        body = next((body for body in rows.bodies if body.first <= self.row.number <= body.last), None)
        here = {row: rows.copies(row)[self.turn] for row in range(body.first, body.last + 1)} if body else {}
        parts = list(self.parts)
        for part in self.row.dynamic:
            if isinstance(part.cell, Formula):
                parts[part.place] = part.cell.write(moves, sheet, here) + part.after
        return parts


@dataclass(frozen=True, slots=True)
class Loop:
    """Rows that repeat for the entries of a list. The helper rows `opens` and `closes` are left out."""

    tag: For
    opens: int
    closes: int
    gap: int
    rows: tuple[Row, ...]

    @property
    def body(self) -> Body:
        """The template rows that repeat."""
        return Body(self.opens + 1, self.closes - 1)

    def fill(self, context: Mapping[str, Any], sink: Sink) -> list[Copy]:
        """Return the rows, filled for every entry in turn."""
        node: Any = context
        try:
            for step in self.tag.steps:
                node = node[step]
        except (LookupError, TypeError) as error:
            raise self._no_list() from error
        if isinstance(node, str) or not isinstance(node, Sequence):
            raise self._no_list()
        filled = [row.fill(context, node, sink) for row in self.rows]
        return [copy for turn in zip(*filled, strict=True) for copy in turn]

    def _no_list(self) -> TemplateError:
        params = {"tag": self.tag.path, "suggestion": ""}
        return TemplateError(Problem("template-unknown-tag", params=params))


Block = Row | Loop


def fit_merged(copies: Sequence[Copy]) -> None:
    """Make the rows of merged cells together as high as the cells' texts need."""
    for index, copy in enumerate(copies):
        for cell, need in copy.pending:
            top, bottom = cell.rows
            end = index + 1
            while end < len(copies) and top < copies[end].row.number <= bottom:
                end += 1
            rows = copies[index:end]
            lack = need - sum(one.height for one in rows)
            if lack > 0:
                for one in rows:
                    one.height += lack / len(rows)


def place(blocks: Sequence[Block], filled: Sequence[list[Copy]]) -> RowMap:
    """Give every copy its row number and return where the template's rows stand now."""
    spots: dict[int, list[tuple[int, int]]] = {}
    at = 0
    for block, copies in zip(blocks, filled, strict=True):
        at += block.gap
        if isinstance(block, Loop):
            empty = [(at + 1, at)]
            spots[block.opens] = empty
            if not copies:
                spots.update((row.number, empty) for row in block.rows)
        for copy in copies:
            copy.number = at + 1
            at += copy.tall
            spots.setdefault(copy.row.number, []).append((copy.number, at))
        if isinstance(block, Loop):
            spots[block.closes] = [(at + 1, at)]
    return RowMap(spots, [block.body for block in blocks if isinstance(block, Loop)])
