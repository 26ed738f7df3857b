"""From trees of raw values to one record under the vocabulary's words, with every place kept. Floor 3."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from ..form.facts import Fact, Kind
from ..form.record import Record
from ..messages import N_, _
from ..problems import Place, Problem
from .tree import Entry, Group, Leaf, Node, Rows, bare, is_blank, is_empty
from .words import Scope, Target, plain

_NUMBER = re.compile(r"[+-]?[0-9０-９][0-9０-９,，.．\s]*")
_DOT = re.compile("[.．]")
_SHOWN = 60  # letters of a wrong key or value that a problem shows


class Gatherer:
    """Gathers the values of one or several trees. What stands twice with different values is a problem."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.data: dict[str, Any] = {}
        self.places: dict[str, Place] = {}
        self.problems: list[Problem] = []

    def record(self) -> Record:
        """Return what has been gathered."""
        return Record(self.data, self.places, tuple(self.problems))

    def add(self, tree: Group) -> None:
        """Take in the tree of one source."""
        self._group(tree, self.scope, self.data, "", "")

    def _group(self, group: Group, scope: Scope, holder: dict[str, Any], path: str, unit: str) -> None:
        seen: dict[str, Entry] = {}
        for entry in group.entries:
            first = seen.setdefault(entry.key, entry)
            if first is not entry and not (isinstance(first.node, Group) and isinstance(entry.node, Group)):
                self._twice(entry.key, path, first.node, entry.node, first.place, entry.place)
            else:
                self._entry(entry, scope, holder, path, unit)

    def _entry(self, entry: Entry, scope: Scope, holder: dict[str, Any], path: str, unit: str) -> None:
        targets = scope.find(entry.key)
        if len(targets) == 1:
            self._take(targets[0], entry, scope, holder, path, unit)
            return
        head, tail = _split(entry.key)
        if not targets and tail and len(scope.find(head)) == 1:
            below = Group((Entry(tail, entry.place, entry.node),), entry.place)
            self._entry(Entry(head, entry.place, below), scope, holder, path, unit)
        elif targets:
            self._ambiguous(entry, targets, scope)
        else:
            self._unknown(entry, scope)

    def _take(self, target: Target, entry: Entry, scope: Scope, holder: dict[str, Any], path: str, unit: str) -> None:
        path = f"{path}.{target.name}" if path else target.name
        *groups, name = target.name.split(".")
        if target.group:
            self._take_group(target, entry, scope.inner(target), _dig(holder, target.name.split(".")), path)
            return
        holder = _dig(holder, groups)
        fact = target.fact
        if fact is not None and fact.kind is Kind.LIST and not isinstance(entry.node, Leaf):
            self._list(entry, fact, scope.inner(target), holder, name, path)
        elif fact is not None and fact.kind is Kind.MATRIX and isinstance(entry.node, Group):
            self._matrix(entry, scope.inner(target), holder, name, path)
        else:
            self._value(entry, holder, name, path, target.unit or unit)

    def _matrix(self, entry: Entry, scope: Scope, holder: dict[str, Any], name: str, path: str) -> None:
        if is_empty(holder.get(name)):
            holder[name] = {}
        if isinstance(holder[name], dict) and isinstance(entry.node, Group):
            self._place(path, entry.place)
            self._group(entry.node, scope, holder[name], path, "")
        else:
            self._value(entry, holder, name, path, "")

    def _take_group(self, target: Target, entry: Entry, scope: Scope, holder: dict[str, Any], path: str) -> None:
        self._place(path, entry.place)
        if isinstance(entry.node, Group):
            self._group(entry.node, scope, holder, path, target.unit)
        elif not is_blank(entry.node):
            self.problems.append(Problem("bad-group", path, where=entry.key, value=_shown(entry.node), place=entry.place))

    def _value(self, entry: Entry, holder: dict[str, Any], name: str, path: str, unit: str) -> None:
        """Store one value; lists and groups in its stead are kept as they are, for the checker to refuse."""
        node = entry.node
        if isinstance(node, Leaf) and node.fault:
            self.problems.append(Problem(node.fault, path, where=entry.key, value=_shown(node), place=node.place))
            return
        value = _with_unit(node.value, unit) if isinstance(node, Leaf) else bare(node)
        place = node.place if any(node.place) else entry.place
        old = holder.get(name)
        if is_empty(old):
            holder[name] = value
            self.places[path] = place
        elif not is_empty(value) and not _same(old, value):
            before = self.places.get(path, Place())
            self._twice(entry.key, path, Leaf(old, before), Leaf(value, place), before, place)

    def _list(self, entry: Entry, fact: Fact, scope: Scope, holder: dict[str, Any], name: str, path: str) -> None:
        rows = _rows_of(entry.node, fact)
        held = holder.get(name)
        if rows is None or not (is_empty(held) or isinstance(held, list)):  # no list: the checker refuses it
            self._value(entry, holder, name, path, "")
            return
        items = [item for item in rows.items if not is_blank(item)]
        if not items:
            self._place(path, entry.place)
        elif not held or fact.key:
            self._place(path, entry.place)
            self._rows(items, fact, scope, holder, name, path)
        else:
            self._list_again(items, fact, scope, holder, name, path, entry.place)

    def _rows(
        self, items: list[Node], fact: Fact, scope: Scope, holder: dict[str, Any], name: str, path: str
    ) -> None:
        """Append rows; one with the key of a row that another source gave adds to that row."""
        rows = holder[name] = holder.get(name) or []
        earlier = {_key_of_row(row, fact): index for index, row in enumerate(rows)}
        for item in items:
            key = _key_of_item(item, fact, scope)
            index = earlier[key] if key and key in earlier else len(rows)
            self._place(f"{path}[{index}]", item.place)
            if not isinstance(item, Group):
                rows.append(bare(item))
                continue
            if index == len(rows):
                rows.append({})
            elif isinstance(rows[index], dict):  # 2023 and 2023年 are the same year, not two values
                item = Group(tuple(entry for entry in item.entries if not _means(scope, entry, fact.key)), item.place)
            self._group(item, scope, rows[index], f"{path}[{index}]", "")

    def _list_again(
        self, items: list[Node], fact: Fact, scope: Scope, holder: dict[str, Any], name: str, path: str, place: Place
    ) -> None:
        """A list that is given a second time is fine when it says the same."""
        other = Gatherer(self.scope)
        other._rows(items, fact, scope, other.data, name, path)
        self.problems += other.problems
        if other.data[name] != holder[name]:
            before = self.places.get(path, Place())
            old, new = Leaf(_count(holder[name]), before), Leaf(_count(other.data[name]), place)
            self._twice(name, path, old, new, before, place)

    def _twice(self, key: str, path: str, old: Node, new: Node, before: Place, place: Place) -> None:
        params = {"other": _shown(old), "otherplace": str(before)}
        self.problems.append(Problem("duplicate-key", path, params, where=key, value=_shown(new), place=place))

    def _ambiguous(self, entry: Entry, targets: tuple[Target, ...], scope: Scope) -> None:
        names = list(dict.fromkeys(scope.full_word(target) for target in targets))
        params = {"key": _shorten(entry.key), "candidates": "、".join(names), "example": names[0]}
        self.problems.append(Problem("ambiguous-key", "", params, where=_shorten(entry.key), place=entry.place))

    def _unknown(self, entry: Entry, scope: Scope) -> None:
        near = scope.suggest(entry.key)
        suggestion = _(N_("Did you mean {name}?")).format(name=near) if near else ""
        params = {"key": _shorten(entry.key), "suggestion": suggestion}
        value = _shown(entry.node) if isinstance(entry.node, Leaf) else ""
        self.problems.append(
            Problem("unknown-key", "", params, where=_shorten(entry.key), value=value, place=entry.place)
        )

    def _place(self, path: str, place: Place) -> None:
        self.places.setdefault(path, place)


def _means(scope: Scope, entry: Entry, name: str) -> bool:
    targets = scope.find(entry.key)
    return len(targets) == 1 and targets[0].name == name


def _key_of_item(item: Node, fact: Fact, scope: Scope) -> str:
    if not fact.key or not isinstance(item, Group):
        return ""
    return next((_key_text(bare(entry.node)) for entry in item.entries if _means(scope, entry, fact.key)), "")


def _key_of_row(row: object, fact: Fact) -> str:
    return _key_text(row.get(fact.key)) if isinstance(row, dict) else ""


def _key_text(value: object) -> str:
    return "" if is_empty(value) else plain(str(value)).removesuffix("年度").removesuffix("年")


def _rows_of(node: Node, fact: Fact) -> Rows | None:
    """Return the rows of a list; a keyed list may also be written as a mapping: {2023: {...}, 2024: {...}}."""
    if isinstance(node, Rows):
        return node
    if isinstance(node, Leaf) or not fact.key or not all(isinstance(entry.node, Group) for entry in node.entries):
        return None
    items = []
    for entry in node.entries:
        key = Entry(fact.key, entry.place, Leaf(entry.key, entry.place))
        below = entry.node.entries if isinstance(entry.node, Group) else ()
        items.append(Group((key, *below), entry.place))
    return Rows(tuple(items), node.place)


def _split(key: str) -> tuple[str, str]:
    head, *tail = _DOT.split(key, maxsplit=1) if len(key) <= 200 else [key]
    return head, tail[0] if tail else ""


def _dig(holder: dict[str, Any], groups: list[str]) -> dict[str, Any]:
    for name in groups:
        holder = holder.setdefault(name, {})
    return holder


def _with_unit(value: object, unit: str) -> object:
    """Return a bare number with the unit that its label names; anything else as it is."""
    if not unit or value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float | Decimal):
        return f"{value}{unit}"
    return f"{value}{unit}" if isinstance(value, str) and _NUMBER.fullmatch(value.strip()) else value


def _same(old: object, new: object) -> bool:
    return old == new or str(old).strip() == str(new).strip()


def _count(rows: list[Any]) -> str:
    return _(N_("{count} rows")).format(count=len(rows))


def _shown(node: Node) -> str:
    value = bare(node)
    return "" if value is None else _shorten(str(value))


def _shorten(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
