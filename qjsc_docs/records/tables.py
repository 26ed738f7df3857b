"""From a sheet to a tree: a table whose header names the items of a list, or names beside their values. Floor 3."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..errors import DataError
from ..form.facts import Kind
from ..messages import N_, _
from ..problems import Place, Problem
from .crosstab import crosstab
from .grid import Grid, filled, text, uncovered
from .tree import Entry, Group, Leaf, Rows
from .words import Scope, Target, plain

_HEAD_WITHIN = 20  # a header stands among the first filled rows
COUNTER = frozenset(("序号", "no.", "no"))
_KEY_HEADS = frozenset(("项目", "字段", "栏目", "键", "key", "field", "item"))
_COLON = re.compile("[:：]")
_NAMED = re.compile(r"(?:^|(?<=\s))([^\s:：]+)[:：]")  # names after blanks in a cell that holds several
_UNWRITTEN = "年月日 \u3000\n"  # what is printed where a date is to be written
_VALUE_HEADS = frozenset(("内容", "填写内容", "值", "数据", "value"))


class _Header(NamedTuple):
    """A header that names the items of a list: its first row, how many rows it has, and the word of each column."""

    first: int
    depth: int
    target: Target
    words: tuple[str, ...]
    hits: int


def tree_of(grid: Grid, scope: Scope) -> Group:
    """Return the tree of one sheet. Its name may name the list or the section that it holds."""
    named = scope.find(grid.name)
    section = named[0] if len(named) == 1 and named[0].group else None
    inner = scope.inner(section) if section else scope
    header = _header(grid, scope, named)
    if header is not None:
        before = [entry for row in grid.rows[: header.first] for entry in pairs_of(row, scope)]
        return Group((*before, *_table(grid, header, scope)), grid.place)
    cross = None if section else crosstab(grid, scope)
    if cross is not None:
        first, last, entry = cross
        around = [*grid.rows[:first], *grid.rows[last + 1 :]]
        return Group((*(pair for row in around for pair in pairs_of(row, scope)), entry), grid.place)
    entries = tuple(_all_pairs(grid, inner))
    return Group((Entry(section.name, grid.place, Group(entries, grid.place)),) if section else entries, grid.place)


def _header(grid: Grid, scope: Scope, named: tuple[Target, ...]) -> _Header | None:
    found: list[_Header] = []
    for target in scope.lists():
        if target.fact is not None and target.fact.kind is Kind.LIST:
            least = 1 if any(name.name == target.name for name in named) else 2
            found += _headers(grid, target, scope.inner(target), least)
    if not found:
        return None
    best = max(found, key=lambda header: (header.hits, scope.uses(header.target.name), -header.depth, -header.first))
    rivals = [other for other in found if other.hits == best.hits and other.first == best.first]
    names = dict.fromkeys(other.target.name for other in rivals if scope.uses(other.target.name))
    names = names or dict.fromkeys(other.target.name for other in rivals)
    chosen = [header for header in rivals if any(header.target.name == name.name for name in named)]
    if len(names) > 1 and not chosen:
        raise _undecided(grid, best, list(names))
    best = chosen[0] if chosen else best
    beneath = sum(1 for row in grid.rows[best.first + 1 :] if _names_something(row, scope))
    return best if best.hits > beneath else None


def _headers(grid: Grid, target: Target, scope: Scope, least: int) -> Iterator[_Header]:
    """Yield what may be the header for `target`, in one row or in two."""
    for first in range(min(len(grid.rows), _HEAD_WITHIN)):
        for depth in (1, 2):
            words = _words(grid.rows[first : first + depth])
            told = [word for word in words if word and plain(word) not in COUNTER]
            hits = sum(1 for word in told if len(scope.find(word)) == 1)
            if hits >= least and hits * 2 > len(told):
                yield _Header(first, depth, target, words, hits)


def _words(rows: list[list[Leaf]]) -> tuple[str, ...]:
    """Return the word over each column: the lowest one that stands there."""
    words: list[str] = []
    for row in rows:
        words += [""] * (len(row) - len(words))
        for number in filled(row):
            words[number] = text(row[number])
    return tuple(words)


def _names_something(row: list[Leaf], scope: Scope) -> bool:
    cells = filled(row)
    return bool(cells) and bool(scope.find(text(row[cells[0]])))


def _table(grid: Grid, header: _Header, scope: Scope) -> Iterator[Entry]:
    """Yield the list beneath the header, and pairs that stand under it such as 填表人：张三."""
    blocks = _blocks(header.words)
    columns: list[list[Group]] = [[] for _block in blocks]
    heads = grid.rows[header.first : header.first + header.depth]
    for row in grid.rows[header.first + header.depth :]:
        pairs = [entry for number in filled(row)[:1] for entry in _told_in_one(row[number], scope)]
        if pairs and len(filled(row)) == 1:
            yield from pairs
        elif not is_note(row):
            for rows, block in zip(columns, blocks, strict=True):
                rows.append(_item(row, header.words, block, heads))
    items = tuple(item for column in columns for item in column)
    place = heads[0][filled(heads[0])[0]].place
    yield Entry(header.target.name, place, Rows(items, place))


def is_note(row: list[Leaf]) -> bool:
    """Return whether the only filled cell of a row is a note beneath the table rather than the value of a column."""
    cells = filled(row)
    return len(cells) == 1 and text(row[cells[0]]).startswith(("注：", "注:", "注1", "说明：", "说明:"))


def _item(row: list[Leaf], words: tuple[str, ...], block: tuple[int, ...], heads: list[list[Leaf]]) -> Group:
    entries = []
    for number in block:
        if number >= len(row) or plain(words[number]) in COUNTER:
            continue
        head = next(line[number] for line in reversed(heads) if number < len(line) and text(line[number]))
        entries.append(Entry(words[number], head.place, row[number]))
    return Group(tuple(entries), next((entry.node.place for entry in entries), Place()))


def _blocks(words: tuple[str, ...]) -> list[tuple[int, ...]]:
    """Return the columns of each block: a table set in two halves side by side repeats its words."""
    blocks: list[list[int]] = [[]]
    seen: set[str] = set()
    for number, word in enumerate(words):
        if not word:
            continue
        if plain(word) in seen:
            blocks.append([])
            seen = set()
        seen.add(plain(word))
        blocks[-1].append(number)
    return [tuple(block) for block in blocks]


def _all_pairs(grid: Grid, scope: Scope) -> Iterator[Entry]:
    width = None
    for row in grid.rows:
        heads = [plain(text(leaf)) for leaf in row[:2]]
        if width is None and len(heads) == 2 and heads[0] in _KEY_HEADS and heads[1] in _VALUE_HEADS:
            width = 2  # further columns explain
            continue
        yield from pairs_of(row[:width], scope)


def pairs_of(row: list[Leaf], scope: Scope) -> Iterator[Entry]:
    """Yield names with the values beside them; a cell may also hold both, as in 填报单位：某镇."""
    row = uncovered(row)
    cells = filled(row)
    alone = len(cells) == 1
    taken = -1
    for number in cells:
        word = text(row[number])
        if number <= taken:
            continue
        value = row[number + 1] if number + 1 < len(row) else Leaf(None, row[number].place)
        if scope.find(word):
            taken = number + 1
            yield Entry(word, row[number].place, value)
        elif told := list(_told_in_one(row[number], scope)):
            yield from told
        elif not alone:
            taken = number + 1
            yield Entry(word, row[number].place, value)


def _told_in_one(leaf: Leaf, scope: Scope) -> Iterable[Entry]:
    """Yield the names and values of a cell such as 填报单位：某镇　填报日期：某日; a misspelt name is kept, to be reported."""
    whole = text(leaf)
    starts = [found.start() for found in _NAMED.finditer(whole) if scope.find(found[1])]
    if not starts or starts[0]:
        starts.insert(0, 0)
    for start, end in zip(starts, [*starts[1:], len(whole)], strict=True):
        word, *rest = _COLON.split(whole[start:end], maxsplit=1)
        value = "".join(rest).strip()
        if value.strip(_UNWRITTEN) and (scope.find(word) or scope.suggest(word)):
            yield Entry(word.strip(), leaf.place, Leaf(value, leaf.place))


def _undecided(grid: Grid, header: _Header, names: list[str]) -> DataError:
    params = {"key": "、".join(filter(None, header.words)), "candidates": "、".join(names), "example": names[0]}
    where = _(N_("the table’s header"))
    place = grid.rows[header.first][filled(grid.rows[header.first])[0]].place
    return DataError(Problem("ambiguous-key", "", params, where=where, place=place))
