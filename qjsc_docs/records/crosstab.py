"""Tables with names at the left and years, or a matrix's columns, at the top, as the 绩效表 prints them. Floor 3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..form.facts import Kind
from .grid import Grid, filled, text
from .tree import Entry, Group, Leaf, Node
from .words import Scope, Target

_HEAD_WITHIN = 20
_YEAR = re.compile(r"(19|20)\d\d\s*(年|年度)?")


class _Cross(NamedTuple):
    """A row of heads: where it stands, what list or matrix it heads, the columns of the heads."""

    row: int
    target: Target
    columns: tuple[int, ...]


def crosstab(grid: Grid, scope: Scope) -> tuple[int, int, Entry] | None:
    """Return the first and the last row of a cross table in `grid`, and what it says; None if there is none."""
    for cross in _crosses(grid, scope):
        inner = scope.inner(cross.target)
        rows = [(number, row) for number, row in enumerate(grid.rows) if number > cross.row and _label(row, cross)]
        known = [number for number, row in rows if len(inner.find(_label(row, cross))) == 1]
        if known:
            body = [row for number, row in rows if number <= known[-1]]
            return cross.row, known[-1], _entry(grid.rows[cross.row], body, cross)
    return None


def _crosses(grid: Grid, scope: Scope) -> Iterator[_Cross]:
    for number, row in enumerate(grid.rows[:_HEAD_WITHIN]):
        for target in scope.lists():
            columns = tuple(column for column in filled(row) if column > 0 and _is_head(text(row[column]), target))
            if len(columns) >= (1 if _has_years(target) else 2) and len(columns) >= len(filled(row)) - 1:
                yield _Cross(number, target, columns)


def _is_head(word: str, target: Target) -> bool:
    if _has_years(target):
        return bool(_YEAR.fullmatch(word))
    return target.fact is not None and word in target.fact.columns


def _has_years(target: Target) -> bool:
    fact = target.fact
    return fact is not None and bool(fact.key) and fact.items[fact.key].kind is Kind.YEAR


def _label(row: list[Leaf], cross: _Cross) -> str:
    """Return the name of a row: the last words left of the heads."""
    left = [column for column in filled(row) if column < cross.columns[0]]
    return text(row[left[-1]]) if left else ""


def _entry(heads: list[Leaf], rows: list[list[Leaf]], cross: _Cross) -> Entry:
    place = heads[cross.columns[0]].place
    parts: list[Entry] = []
    if _has_years(cross.target):
        for column in cross.columns:
            cells = [_cell(row, column, _label(row, cross)) for row in rows]
            parts.append(_group(heads[column], text(heads[column]), cells))
    else:
        for row in rows:
            cells = [_cell(row, column, text(heads[column])) for column in cross.columns]
            parts.append(_group(row[0], _label(row, cross), cells))
    return Entry(cross.target.name, place, Group(tuple(parts), place))


def _group(head: Leaf, word: str, cells: list[Entry]) -> Entry:
    return Entry(word, head.place, Group(tuple(cells), head.place))


def _cell(row: list[Leaf], column: int, word: str) -> Entry:
    node: Node = row[column] if column < len(row) else Leaf(None, row[0].place)
    return Entry(word, node.place, node)
