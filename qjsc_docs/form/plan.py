"""The plan of a form: its fields joined with their facts, made once per form and used by check and view. Floor 2."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ..messages import N_, _
from .facts import Fact, Kind
from .model import Field, Form


@dataclass(frozen=True, slots=True)
class Entry:
    """A field with its fact. `keys` lead to the value in nested data; `rows` are the entries of a group's items."""

    path: str
    keys: tuple[str, ...]
    field: Field
    fact: Fact
    rows: tuple[Entry, ...] = ()

    @property
    def label(self) -> str:
        """The printed label, line breaks left out."""
        return (self.field.label or self.keys[-1]).replace("\n", "")

    def dig(self, data: Any) -> Any:
        """Return the value in nested `data`, None where there is none."""
        for key in self.keys:
            if not isinstance(data, dict):
                return None
            data = data.get(key)
        return data


@cache
def plan(form: Form) -> dict[str, Entry]:
    """Return the entries of `form` by path, in the form's order."""
    return {field.fact: _entry(field, form.facts[field.fact]) for field in form.fields}


def _entry(field: Field, fact: Fact) -> Entry:
    rows = tuple(_entry(sub, fact.items[sub.fact]) for sub in field.fields)
    return Entry(field.fact, tuple(field.fact.split(".")), field, fact, rows)


def row_words(entry: Entry, row: dict[str, Any], index: int) -> str:
    """Return how a clerk names a row of a list: `参加人员 第3行`, or by its key: `年度数据 2024`."""
    key = row.get(entry.fact.key) if entry.fact.key else None
    if key is not None:
        return f"{entry.label} {key}"
    return _(N_("{list} row {number}")).format(list=entry.label, number=index + 1)


def is_group(fact: Fact) -> bool:
    """Return whether the fact is a list or a matrix rather than one value."""
    return fact.kind in (Kind.LIST, Kind.MATRIX)
