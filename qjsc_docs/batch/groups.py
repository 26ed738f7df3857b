"""Tables of a form that is itself a table: the rows of one office become one document. Floor 5."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..form.model import Field, Form, Need
from ..records.tree import Entry, Group, Leaf, Rows, is_empty
from .heads import Column, Head
from .lines import Line, Spread
from .model import Row
from .vocabulary import Role, Vocabulary

_Key = tuple[str, ...]


def grouped(lines: Iterator[Line], spread: Spread, head: Head, words: Vocabulary) -> Iterator[Row]:
    """Yield a row for each group of lines, in the order in which the groups begin.

    A group need not stand together, so all lines are read before the first row is known. Where the column that tells the
    groups apart is empty, a line belongs to the group of the line above it.
    """
    assert words.rows is not None
    by = _columns(head, words)
    groups: dict[_Key, list[Line]] = {}
    key: _Key = ()
    for line in lines:
        said = tuple(_text(line, column.at) for column in by)
        key = said if any(said) else key
        groups.setdefault(key, []).append(line)
    for number, found in enumerate(groups.values(), 1):
        yield _row(number, found, spread, head, words.rows.name)


def _columns(head: Head, words: Vocabulary) -> tuple[Column, ...]:
    """Return the columns that tell groups apart: the first that the form needs, or all that are no items of the list."""
    facts = [column for column in head.having(Role.FACT) if column.meaning.own]
    fields = words.thing.fields if isinstance(words.thing, Form) else ()
    for field in fields:
        for column in facts:
            if field.need is Need.REQUIRED and _means(column, field, words):
                return (column,)
    return tuple(facts or head.having(Role.FACT))


def _means(column: Column, field: Field, words: Vocabulary) -> bool:
    targets = words.scope.find(column.meaning.key)
    return len(targets) == 1 and targets[0].name == field.fact


def _row(number: int, lines: list[Line], spread: Spread, head: Head, rows: str) -> Row:
    first = lines[0]
    place = spread.place(first.number, first.filled[0] if first.filled else 0)
    facts: list[Entry] = []
    for column in head.having(Role.FACT):
        said: dict[str, Entry] = {}
        for line in lines:
            entry = _entry(column, line, spread)
            said.setdefault(_text(line, column.at), entry)
        filled = [entry for word, entry in said.items() if word]
        facts += filled or list(said.values())  # those that differ are told as values given twice
    items = tuple(
        Group(tuple(_entry(column, line, spread) for column in head.having(Role.ITEM)), spread.place(line.number, 0))
        for line in lines
    )
    cases = next((told for line in lines for column in head.having(Role.CASE) if (told := _text(line, column.at))), "")
    files = (str(Path(spread.file).parent / cases),) if cases else ()
    tree = Group((*facts, *head.common, Entry(rows, place, Rows(items, place))), place)
    return Row(number, tree, place, files)


def _entry(column: Column, line: Line, spread: Spread) -> Entry:
    place = spread.place(line.number, column.at)
    value = line.values[column.at] if column.at < len(line.values) else None
    return Entry(column.meaning.key, place, Leaf(value, place, line.faults.get(column.at, "")))


def _text(line: Line, at: int) -> str:
    value = line.values[at] if at < len(line.values) else None
    return "" if is_empty(value) else str(value).strip()
