"""The rows of lists: keyed lists written as mappings, flat keys, and which row is which. Floor 3."""

from __future__ import annotations

import re

from ..form.facts import Fact
from .tree import Entry, Group, Leaf, Node, Rows, bare, is_empty
from .words import LONGEST, Scope, plain

_DOT = re.compile("[.．]")


def rows_of(node: Node, fact: Fact) -> Rows | None:
    """Return the rows of a list; a keyed list may also be written as a mapping: {2023: {...}, 2024: {...}}."""
    if isinstance(node, Rows):
        return node
    if isinstance(node, Leaf) or not fact.key:
        return None
    items = []
    for entry in map(nested, node.entries):
        if not isinstance(entry.node, Group):
            return None
        key = Entry(fact.key, entry.place, Leaf(entry.key, entry.place))
        items.append(Group((key, *entry.node.entries), entry.place))
    return Rows(tuple(items), node.place)


def nested(entry: Entry) -> Entry:
    """Return an entry with a flat key (`2023.煤耗`) as one within another; any other entry as it is."""
    head, *tail = _DOT.split(entry.key, maxsplit=1) if len(entry.key) <= 2 * LONGEST else [entry.key]
    if not tail or not tail[0]:
        return entry
    return Entry(head, entry.place, Group((Entry(tail[0], entry.place, entry.node),), entry.place))


def with_column(entry: Entry, fact: Fact) -> Entry:
    """Return a matrix of one column with that column named in every row: a score sheet is written `方案实施: 3`."""
    if len(fact.columns) != 1 or not isinstance(entry.node, Group):
        return entry
    rows = (
        row._replace(node=Group((Entry(fact.columns[0], row.place, row.node),), row.place))
        if isinstance(row.node, Leaf)
        else row
        for row in entry.node.entries
    )
    return entry._replace(node=Group(tuple(rows), entry.node.place))


def means(entry: Entry, name: str, scope: Scope) -> bool:
    """Return whether the key of `entry` means the fact `name` and nothing else."""
    targets = scope.find(entry.key)
    return len(targets) == 1 and targets[0].name == name


def key_of_item(item: Node, fact: Fact, scope: Scope) -> str:
    """Return the key of a row that is still to be resolved, "" for none."""
    if not fact.key or not isinstance(item, Group):
        return ""
    return next((_key(bare(entry.node)) for entry in item.entries if means(entry, fact.key, scope)), "")


def key_of_row(row: object, fact: Fact) -> str:
    """Return the key of a resolved row, "" for none."""
    return _key(row.get(fact.key)) if isinstance(row, dict) else ""


def _key(value: object) -> str:
    """Return a key as text; 2023 and 2023年 are the same."""
    return "" if is_empty(value) else plain(str(value)).removesuffix("年度").removesuffix("年")
