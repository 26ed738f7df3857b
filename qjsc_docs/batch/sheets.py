"""Sheets beside the table that hold its lists: a sheet 专家 whose column 企业名称 says whose experts they are. Floor 5."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from ..form.facts import Kind
from ..problems import Place, Problem
from ..records.tree import Entry, Group, Leaf, Rows
from ..records.words import Scope, Target, plain
from .heads import WITHIN, Column, Head, find_head
from .lines import Line, Lined
from .vocabulary import Meaning, Role, Vocabulary

_MOST = 300_000  # rows of lists that are kept in memory


class _Key(NamedTuple):
    """The column that a list's rows and the table's have in common."""

    inner: int
    outer: int


@dataclass(frozen=True, slots=True)
class Joined:
    """The rows of a list by what stands in the table's column `at`."""

    name: str
    at: int
    items: dict[str, list[Group]]
    place: Place

    def entries(self, line: Line) -> Iterator[Entry]:
        """Yield the list of the document that a line of the table is."""
        found = self.items.get(_text(line, self.at))
        if found:
            yield Entry(self.name, found[0].place, Rows(tuple(found), self.place))


def joined(sheets: Sequence[Lined], head: Head, words: Vocabulary) -> tuple[tuple[Joined, ...], list[Problem]]:
    """Return the lists that stand on other sheets than the table, and what cannot be understood there."""
    lists: list[Joined] = []
    problems: list[Problem] = []
    for sheet in sheets:
        first = [line for line in islice(sheet.lines(), WITHIN) if line.filled]
        if not first:
            continue
        targets = words.scope.find(sheet.name)
        target = targets[0] if len(targets) == 1 and targets[0].fact else None
        if target is None or target.fact is None or target.fact.kind is not Kind.LIST:
            other = find_head(first, sheet.spread, words)
            if other is not None and other.hits * 2 > head.hits:
                problems.append(Problem("sheet-unused", value=sheet.name, place=sheet.spread.place(1, 0)))
            continue
        found = _read(sheet, first, target, head, words)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            lists.append(found)
    return tuple(lists), problems


def _read(sheet: Lined, first: Sequence[Line], target: Target, head: Head, words: Vocabulary) -> Joined | Problem:
    """Return the list that a sheet holds, by the column that the table has too."""
    inner = words.scope.inner(target)
    top = max(first[:5], key=lambda line: len(_known(line, inner)))
    known = _known(top, inner)
    key = _key(top, known, head, words)
    if key is None or not known:
        params = {"list": sheet.name, "examples": "、".join(head.words[:4])}
        return Problem("sheet-without-key", params=params, value=sheet.name, place=sheet.spread.place(top.number, 0))
    name = target.name if words.read_by.find(target.name) else sheet.name
    made = Joined(name, key.outer, {}, sheet.spread.place(top.number, 0))
    count = 0
    for line in sheet.lines():
        whose = _text(line, key.inner)
        if line.number <= top.number or not whose or count > _MOST:
            continue
        count += 1
        entries = []
        for at, word in known.items():
            if at != key.inner:
                place = sheet.spread.place(line.number, at)
                value = line.values[at] if at < len(line.values) else None
                entries.append(Entry(word, place, Leaf(value, place, line.faults.get(at, ""))))
        made.items.setdefault(whose, []).append(Group(tuple(entries), sheet.spread.place(line.number, key.inner)))
    return made


def _known(line: Line, inner: Scope) -> dict[int, str]:
    """Return the columns of a header that are items of the list."""
    words = {at: str(line.values[at]).strip() for at in line.filled}
    return {at: word for at, word in words.items() if len(inner.find(word)) == 1}


def _key(top: Line, known: dict[int, str], head: Head, words: Vocabulary) -> _Key | None:
    """Return the column that the table has too; best one that is no item of the list."""
    found = [
        (at in known, at, column.at)
        for at in top.filled
        for column in head.columns
        if _same(str(top.values[at]).strip(), column, words)
    ]
    return _Key(*min(found)[1:]) if found else None


def _same(word: str, column: Column, words: Vocabulary) -> bool:
    if plain(word) == plain(column.word):
        return True
    meaning: Meaning = words.meaning((word,))
    return meaning.role is Role.FACT and meaning.key == column.meaning.key


def _text(line: Line, at: int) -> str:
    value = line.values[at] if at < len(line.values) else None
    return "" if value is None else plain(str(value))
