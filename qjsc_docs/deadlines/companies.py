"""The companies that a record speaks of: its own, and those of an office's lists. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..catalogue.events import LISTED
from ..rules.paths import Values, dig, rows

NAME, CODE = "企业.名称", "企业.统一社会信用代码"


def subject_of(values: Values) -> tuple[str, ...]:
    """Return the name and the code of the company, as far as they are known."""
    return tuple(filter(None, [dig(values, NAME), dig(values, CODE)]))


def companies(values: Values) -> tuple[Values, ...]:
    """Return what is known of each company of the lists, as the facts of a case of its own.

    What the record says outside its lists holds for all of them, unless it is the case of one company. A company that
    several lists have is taken once, with what they say together.
    """
    shared = {} if dig(values, NAME) else values
    found: dict[str, Values] = {}
    for table, columns in LISTED.items():
        for number, row in enumerate(rows(values, table)):
            own = dict(_facts(row, columns))
            name = str(own.get(NAME, f"{table} {number + 1}"))
            found[name] = with_facts(found.get(name, shared), own)
    return tuple(found.values())


def listed_days() -> frozenset[str]:
    """Return the columns of the lists (`审核情况[].评估时间`)."""
    return frozenset(f"{table}[].{column}" for table, columns in LISTED.items() for column in columns.values())


def with_facts(values: Values, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return `values` with `facts` (by path) set; `values` stays as it is."""
    changed = dict(values)
    for path, value in facts.items():
        group, _dot, name = path.partition(".")
        changed[group] = {**(changed.get(group) or {}), name: value}
    return changed


def _facts(row: Values, columns: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    return ((fact, row[column]) for fact, column in columns.items() if row.get(column) is not None)
