"""View: checked values × form → the context of printed texts that every engine renders. Floor 2.

The shape of the context follows from the layout and is compiled once per form: a tree whose leaves are functions from
the values to a text. What is empty prints as the layout says (room to write in, or nothing).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from ..engine.shown import Context, Missing, Number
from ..problems import Severity
from .check import Checked
from .inline import Slot
from .layout import Table
from .leaves import Leaf, State, bare, dig, flat_entries, indented, row_leaf, single_leaf, year_columns
from .model import Form
from .plan import plan
from .raw import printable
from .slots import Dynamic, iter_paras

_UNFILLED = ("required", "required-when", "slash")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def view(checked: Checked, *, on: date | None = None, draft: bool = False) -> Context:
    """Return the printed texts of `checked`. `on` is the stamp date of empty dates that the filler owns."""
    form, values = checked.form, checked.values
    if on is not None:
        values = _stamped(form, values, on)
    state = State(_marks(checked, draft=draft))
    shape = _shape(form)
    context = {name: _build(part, values, state) for name, part in shape.single.items()}
    for keys, rows in shape.lists.items():
        _place_rows(context, keys, rows, values, state)
    return context


def empty_view(form: Form) -> Context:
    """Return the texts of the blank form."""
    return view(Checked(form, {}, ()))


@dataclass(frozen=True, slots=True)
class _Rows:
    """A repeated row: its leaves and the number of rows that the blank form has."""

    path: str
    leaves: tuple[tuple[str, Leaf], ...]
    blanks: int


@dataclass(frozen=True, slots=True)
class _Shape:
    single: dict[Any, Any]
    lists: dict[tuple[str, ...], _Rows]


@cache
def _shape(form: Form) -> _Shape:
    single: dict[Any, Any] = {}
    rows: dict[str, dict[str, Leaf]] = {}
    for each, para in iter_paras(form.layout):
        for part in (part for part in para.content if isinstance(part, Dynamic)):
            leaf = row_leaf(part, plan(form)[each]) if each else single_leaf(part, form)
            leaf = indented(leaf, para.indent) if para.indent and isinstance(part, Slot) else leaf
            if each:
                rows.setdefault(each, {})[part.name] = leaf
            else:
                steps: list[Any] = [word or int(index) for word, index in _STEP.findall(part.name)]
                _graft(single, steps, leaf)
    blanks = {row.each: row.blanks for block in form.layout.blocks if isinstance(block, Table) for row in block.rows}
    lists = {tuple(each.split(".")): _Rows(each, tuple(leaves.items()), blanks[each]) for each, leaves in rows.items()}
    return _Shape(single, lists)


def _graft(tree: dict[Any, Any], steps: list[Any], leaf: Leaf) -> None:
    for step in steps[:-1]:
        tree = tree.setdefault(step, {})
    tree[steps[-1]] = leaf


def _build(part: Any, values: Any, state: State) -> Any:
    """Return the subtree with every leaf evaluated; a node whose keys are numbers is a list."""
    if not isinstance(part, dict):
        return part(values, state, "")
    if 0 in part:
        return [_build(part[index], values, state) for index in range(max(part) + 1)]
    return {name: _build(sub, values, state) for name, sub in part.items()}


def _place_rows(context: Any, keys: tuple[str, ...], rows: _Rows, values: Any, state: State) -> None:
    filled = list(dig(values, keys) or [])
    printed = []
    for number, row in enumerate(filled + [{}] * (rows.blanks - len(filled))):
        prefix = f"{rows.path}[{number}]."
        texts = {name: leaf(row, state, prefix) for name, leaf in rows.leaves}
        if "序号" in texts and not texts["序号"] and row:
            texts["序号"] = Number(str(number + 1), Decimal(number + 1))
        printed.append(texts)
    for key in keys[:-1]:
        context = context.setdefault(key, {})
    context[keys[-1]] = printed


def _stamped(form: Form, values: dict[str, Any], on: date) -> dict[str, Any]:
    """Return `values` with the stamp date in the empty dates that the filler owns."""
    for entry in plan(form).values():
        if entry.field.stamp and entry.dig(values) is None:
            values = _with(values, entry.keys, on)
    return values


def _with(values: dict[str, Any], keys: tuple[str, ...], value: object) -> dict[str, Any]:
    """Return a copy of `values` with `value` under `keys`; what is not on the way is shared."""
    inner = value if len(keys) == 1 else _with(values.get(keys[0], {}), keys[1:], value)
    return {**values, keys[0]: inner}


def _marks(checked: Checked, *, draft: bool) -> dict[str, str]:
    """Return what stands where there is no value, by the slot's key: slashes; on drafts what is missing or wrong."""
    marks: dict[str, str] = dict(checked.slashes)
    entries = flat_entries(checked.form)
    for problem in checked.problems if draft else ():
        if problem.severity is not Severity.ERROR:
            continue
        if problem.path in checked.refused:
            words = printable(checked.refused[problem.path], entries[bare(problem.path)].fact.longest)
            marks[problem.path] = Missing(f"【待改：{words}】")
        elif problem.code in _UNFILLED and bare(problem.path) in entries:
            marks[problem.path] = Missing(f"【待填：{entries[bare(problem.path)].label}】")
    return {_slot_key(path, checked): mark for path, mark in marks.items()}


def _slot_key(path: str, checked: Checked) -> str:
    """Return the key of the slot where the value at `path` is printed: of a year series the latest years are."""
    match = re.match(r"(.+)\[(\d+)\](.*)", path)
    columns = year_columns(checked.form).get(match[1]) if match else None
    if match is None or columns is None:
        return path
    rows = dig(checked.values, tuple(match[1].split("."))) or ()
    return f"{match[1]}[{int(match[2]) - max(0, len(rows) - columns)}]{match[3]}"
