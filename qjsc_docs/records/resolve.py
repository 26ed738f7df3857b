"""From trees of raw values to one record under the vocabulary's words, with every place kept. Floor 3."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from ..form.facts import Fact, Kind
from ..form.record import Record
from ..messages import N_, _
from ..problems import Place, Problem
from .renamed import divided, new_name
from .rows import key_of_item, key_of_row, means, nested, rows_of, with_column
from .tree import NOWHERE, Entry, Group, Leaf, Node, bare, is_blank, is_empty
from .words import Scope, Target

_NUMBER = re.compile(r"[+-]?[0-9０-９][0-9０-９,，.．\s]*")
_SHOWN = 60  # letters of a wrong key or value that a problem shows
_NO_LIST = Fact(Kind.LIST, "")

Data = dict[str, Any]


class _Spot(NamedTuple):
    """Where a group of a tree belongs: the words that count there, the data it goes into, its path.

    `unit` is the unit that a matrix row's label names for all its cells.
    """

    scope: Scope
    holder: Data
    path: str
    unit: str = ""


class _Seat(NamedTuple):
    """Where one value or list goes: under `name` of `holder`."""

    holder: Data
    name: str
    path: str


class Gatherer:
    """Gathers the values of one or several trees. What stands twice with different values is a problem."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.data: Data = {}
        self.places: dict[str, Place] = {}
        self.problems: list[Problem] = []

    def record(self) -> Record:
        """Return what has been gathered."""
        return Record(self.data, self.places, tuple(self.problems))

    def add(self, tree: Group) -> None:
        """Take in the tree of one source."""
        self._group(tree, _Spot(self.scope, self.data, ""))

    def _group(self, group: Group, spot: _Spot) -> None:
        seen: dict[str, Entry] = {}
        singles, start = spot.scope.singles, spot.path and spot.path + "."
        for entry in group.entries:
            key = entry.key
            first = seen.setdefault(key, entry)
            if first is not entry and not (isinstance(first.node, Group) and isinstance(entry.node, Group)):
                self._twice(entry, spot.path, bare(first.node), first.place)
            elif key in singles:  # most keys
                groups, name, path, unit = singles[key]
                holder = _dig(spot.holder, groups) if groups else spot.holder
                self._value(entry, _Seat(holder, name, start + path), unit or spot.unit)
            else:
                self._entry(entry, spot)

    def _entry(self, entry: Entry, spot: _Spot) -> None:
        path = f"{spot.path}.{entry.key}" if spot.path else entry.key
        if name := new_name(path, self.scope.facts):
            self._moved(entry, path, name, spot)
            return
        parts, left = divided(entry, path, self.scope.facts)
        for part, name in parts:
            self._moved(part, f"{path}.{part.key}", name, spot)
        if left is None:
            return
        entry = left
        targets = spot.scope.find(entry.key)
        if len(targets) == 1:
            self._take(entry, targets[0], spot)
            return
        inner = nested(entry)
        if not targets and inner is not entry and len(spot.scope.find(inner.key)) == 1:
            self._entry(inner, spot)
        elif targets:
            self._ambiguous(entry, targets, spot.scope)
        else:
            self._unknown(entry, spot.scope)

    def _moved(self, entry: Entry, old: str, name: str, spot: _Spot) -> None:
        """Take in a value under the name that its fact has today."""
        if is_blank(entry.node):
            return
        place = entry.node.place if entry.node.place is not NOWHERE else entry.place
        self.problems.append(Problem("moved-key", "", {"old": old, "new": name}, where=entry.key, place=place))
        inside, _each, item = name.rpartition("[].")
        if inside:
            self._entry(entry._replace(key=item), spot)
        else:
            self._entry(entry._replace(key=name), _Spot(self.scope, self.data, ""))

    def _take(self, entry: Entry, target: Target, spot: _Spot) -> None:
        path = f"{spot.path}.{target.name}" if spot.path else target.name
        scope = spot.scope.inner(target) if target.group or _has_rows(target.fact) else spot.scope
        if target.group:
            holder = _dig(spot.holder, target.name.split("."))
            self._section(entry, _Spot(scope, holder, path, target.unit))
            return
        *groups, name = target.name.split(".")
        seat = _Seat(_dig(spot.holder, groups), name, path)
        if target.fact is not None and target.fact.kind is Kind.LIST and not isinstance(entry.node, Leaf):
            self._list(entry, target.fact, scope, seat)
        elif target.fact is not None and target.fact.kind is Kind.MATRIX and isinstance(entry.node, Group):
            self._matrix(with_column(entry, target.fact), scope, seat)
        else:
            self._value(entry, seat, target.unit or spot.unit)

    def _section(self, entry: Entry, spot: _Spot) -> None:
        self._place(spot.path, entry.place)
        if isinstance(entry.node, Group):
            self._group(entry.node, spot)
        elif not is_blank(entry.node):
            value = _shown(bare(entry.node))
            code = "bad-colon" if ":" in value or "：" in value else "bad-group"
            self.problems.append(Problem(code, spot.path, where=entry.key, value=value, place=entry.place))

    def _value(self, entry: Entry, seat: _Seat, unit: str = "") -> None:
        """Store one value; lists and groups in its stead are kept as they are, for the checker to refuse."""
        node = entry.node
        if isinstance(node, Leaf) and node.fault:
            value = _shown(node.value)
            self.problems.append(Problem(node.fault, seat.path, where=entry.key, value=value, place=node.place))
            return
        raw = _with_unit(node.value, unit) if isinstance(node, Leaf) else bare(node)
        holder, name, path = seat
        old = holder.get(name)
        if old is None or is_empty(old):
            holder[name] = raw
            self.places[path] = node.place if node.place is not NOWHERE else entry.place
        elif not is_empty(raw) and not _same(old, raw):
            self._twice(entry, path, old, self.places.get(path, NOWHERE), raw)

    def _matrix(self, entry: Entry, scope: Scope, seat: _Seat) -> None:
        if is_empty(seat.holder.get(seat.name)):
            seat.holder[seat.name] = {}
        holder = seat.holder[seat.name]
        if isinstance(holder, dict) and isinstance(entry.node, Group):
            self._place(seat.path, entry.place)
            self._group(entry.node, _Spot(scope, holder, seat.path))
        else:
            self._value(entry, seat)

    def _list(self, entry: Entry, fact: Fact, scope: Scope, seat: _Seat) -> None:
        rows = rows_of(entry.node, fact)
        held = seat.holder.get(seat.name)
        if rows is None or not (is_empty(held) or isinstance(held, list)):  # no list: the checker refuses it
            self._value(entry, seat)
            return
        items = [item for item in rows.items if not is_blank(item)]
        if items and held and not fact.key:
            self._list_again(entry, items, scope, seat)
            return
        self._place(seat.path, entry.place)
        if items:
            self._rows(items, fact, scope, seat)

    def _rows(self, items: list[Node], fact: Fact, scope: Scope, seat: _Seat) -> None:
        """Append rows; one with the key of a row that another source gave adds to that row."""
        rows = seat.holder[seat.name] = seat.holder.get(seat.name) or []
        earlier = {key_of_row(row, fact): index for index, row in enumerate(rows)}
        for item in items:
            key = key_of_item(item, fact, scope)
            index = earlier[key] if key and key in earlier else len(rows)
            self._place(f"{seat.path}[{index}]", item.place)
            if not isinstance(item, Group):
                rows.append(bare(item))
                continue
            if index == len(rows):
                rows.append({})
            else:  # 2023 and 2023年 are the same year, not two values
                item = Group(tuple(entry for entry in item.entries if not means(entry, fact.key, scope)), item.place)
            self._group(item, _Spot(scope, rows[index], f"{seat.path}[{index}]"))

    def _list_again(self, entry: Entry, items: list[Node], scope: Scope, seat: _Seat) -> None:
        """Compare a list that is given once more with the first; it may only say the same."""
        other = Gatherer(self.scope)
        other._rows(items, _NO_LIST, scope, seat._replace(holder=other.data))
        self.problems += other.problems
        old, new = seat.holder[seat.name], other.data[seat.name]
        if old != new:
            before = self.places.get(seat.path, NOWHERE)
            self._twice(entry, seat.path, _count(old), before, _count(new))

    def _twice(self, entry: Entry, path: str, old: object, before: Place, new: object = None) -> None:
        place = entry.node.place if entry.node.place is not NOWHERE else entry.place
        value = _shown(bare(entry.node) if new is None else new)
        params = {"other": _shown(old), "otherplace": str(before)}
        self.problems.append(Problem("duplicate-key", path, params, where=entry.key, value=value, place=place))

    def _ambiguous(self, entry: Entry, targets: tuple[Target, ...], scope: Scope) -> None:
        names = list(dict.fromkeys(scope.full_word(target) for target in targets))
        key = _shown(entry.key)
        params = {"key": key, "candidates": "、".join(names), "example": names[0]}
        self.problems.append(Problem("ambiguous-key", "", params, where=key, place=entry.place))

    def _unknown(self, entry: Entry, scope: Scope) -> None:
        key, value = _shown(entry.key), _shown(bare(entry.node)) if isinstance(entry.node, Leaf) else ""
        params = {"key": key, "suggestion": scope.suggest(entry.key)}
        self.problems.append(Problem("unknown-key", "", params, where=key, value=value, place=entry.place))

    def _place(self, path: str, place: Place) -> None:
        self.places.setdefault(path, place)


def _has_rows(fact: Fact | None) -> bool:
    return fact is not None and fact.kind in (Kind.LIST, Kind.MATRIX)


def _dig(holder: Data, groups: Sequence[str]) -> Data:
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


def _shown(value: object) -> str:
    """Return a key or value as a problem shows it, cut to what a line can hold."""
    text = "" if value is None else str(value).encode("utf-8", "replace").decode()  # half characters cannot be printed
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
