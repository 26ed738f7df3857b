"""Leaves: what a slot, tick or joint of a layout prints, as a function of the checked values. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ..engine.shown import Day, Number
from .facts import Kind
from .inline import Joint, Picture, Tick
from .model import Form
from .pictures import photo
from .plan import Entry, plan
from .slots import Dynamic, iter_dynamic
from .values import printed_number, show

NO_DATE = "　年　月　日"
_NUMBERS = (Kind.INTEGER, Kind.DECIMAL)


@dataclass(frozen=True, slots=True)
class State:
    """What a leaf may need besides the values: what stands where there is no value, by path.

    That is a slash that somebody wrote, or on drafts a red mark.
    """

    marks: dict[str, str] = field(default_factory=dict)


Leaf = Callable[[Any, State, str], str]
Getter = Callable[[Any], Any]


def single_leaf(part: Dynamic, form: Form) -> Leaf:
    """Return the leaf of a part that stands once on the form."""
    return _leaf(part, flat_entries(form), year_columns(form))


def row_leaf(part: Dynamic, entry: Entry) -> Leaf:
    """Return the leaf of a part in a repeated row of the list `entry`; it is given the row's values.

    Empty rows stay empty: they have no `年　月　日`.
    """
    return _leaf(part, {sub.path: sub for sub in entry.rows}, {}, no_date="")


def indented(leaf: Leaf, characters: int) -> Leaf:
    """Return `leaf` with every line of the text after the first indented too, as paragraphs of an opinion are."""
    room = "\n" + "　" * characters

    def indented_leaf(values: Any, state: State, prefix: str) -> str:
        text = leaf(values, state, prefix)
        return room.join(line.strip() for line in text.split("\n")) if "\n" in text else text

    return indented_leaf


def _leaf(part: Dynamic, entries: dict[str, Entry], indexed: dict[str, int], no_date: str = NO_DATE) -> Leaf:
    if isinstance(part, Joint):
        return _joint(part, _getter(part.left, entries, indexed), _getter(part.right, entries, indexed))
    get = _getter(part.key, entries, indexed)
    entry = entries.get(bare(part.key))
    if isinstance(part, Tick):
        return _tick(part, get)
    if isinstance(part, Picture):
        return _picture(part, get)
    if entry is None:  # a running number of the row, which the view counts
        return lambda values, state, prefix: ""
    blank = part.blank or (no_date if entry.fact.kind is Kind.DATE else "")
    return _slot(part.key, blank, get, entry)


def _slot(key: str, blank: str, get: Getter, entry: Entry) -> Leaf:
    fact, field = entry.fact, entry.field

    def leaf(values: Any, state: State, prefix: str) -> str:
        value = get(values)
        if value is None:
            return state.marks.get(prefix + key, blank) if state.marks else blank
        text = show(value, fact, field)
        if fact.kind in _NUMBERS:
            return Number(text, printed_number(value, fact, field), field.places)
        return Day(text, value) if fact.kind is Kind.DATE else text

    return leaf


def _picture(part: Picture, get: Getter) -> Leaf:
    def leaf(values: Any, state: State, prefix: str) -> str:
        value = get(values)
        return state.marks.get(prefix + part.key, "") if value is None else photo(value, part)

    return leaf


def _tick(part: Tick, get: Getter) -> Leaf:
    marks = dict(part.marks)

    def leaf(values: Any, state: State, prefix: str) -> str:
        value = get(values)
        if isinstance(value, tuple):  # a tick list: the first of its ticked choices that this box stands for
            return next((marks[choice] for choice in value if choice in marks), part.blank)
        return marks.get(value, part.blank)

    return leaf


def _joint(part: Joint, left: Getter, right: Getter) -> Leaf:
    def leaf(values: Any, state: State, prefix: str) -> str:
        if left(values) is not None or right(values) is not None:
            return part.words
        marked = state.marks and not state.marks.keys().isdisjoint((prefix + part.left, prefix + part.right))
        return part.words if marked else ""

    return leaf


def _getter(key: str, entries: dict[str, Entry], indexed: dict[str, int]) -> Getter:
    """Return a function that finds the value of `key`; of a year series the latest years are printed."""
    match = re.fullmatch(r"(.+)\[(\d+)\]\.(.+)", key)
    if match is None:
        entry = entries.get(key)
        keys = (entry.keys if entry and entry.path == key else None) or tuple(key.split("."))
        if len(keys) == 1:
            return lambda values: values.get(keys[0])
        return lambda values: dig(values, keys)
    keys, index, name, columns = tuple(match[1].split(".")), int(match[2]), match[3], indexed[match[1]]

    def get(values: Any) -> Any:
        rows = dig(values, keys) or ()
        number = index + max(0, len(rows) - columns)
        return rows[number].get(name) if number < len(rows) else None

    return get


def dig(values: Any, keys: tuple[str, ...]) -> Any:
    """Return the value under `keys` of nested dicts, None where there is none."""
    for key in keys:
        if not isinstance(values, dict):
            return None
        values = values.get(key)
    return values


def bare(key: str) -> str:
    """Return `key` without the numbers of its rows: `年度数据[].煤耗`."""
    return re.sub(r"\[\d+\]", "[]", key)


@cache
def flat_entries(form: Form) -> dict[str, Entry]:
    """Return the entries by the keys that slots use: `企业.名称`, `年度数据[].煤耗`, `方案效益.COD减排.总计`."""
    flat = dict(plan(form))
    for entry in plan(form).values():
        for sub in entry.rows:
            if entry.fact.kind is Kind.LIST:
                flat[f"{entry.path}[].{sub.path}"] = sub
            for column in entry.fact.columns:
                flat[f"{entry.path}.{sub.path}.{column}"] = sub
    return flat


@cache
def year_columns(form: Form) -> dict[str, int]:
    """Return for each list printed side by side (year columns) how many of its rows the layout has room for."""
    counts: dict[str, int] = {}
    for _each, part in iter_dynamic(form.layout):
        if match := re.match(r"(.+)\[(\d+)\]\.", part.name):
            counts[match[1]] = max(counts.get(match[1], 0), int(match[2]) + 1)
    return counts
