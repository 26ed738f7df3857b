"""From a row to the record that it stands for: its own cells over those of its 案卷. Floor 5."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..form.model import Form
from ..form.record import Record
from ..problems import Place, Problem
from ..records import load
from ..records.loading import scope_of
from ..records.resolve import Gatherer
from ..records.tree import is_empty
from .model import Row


def record_of(row: Row, form: Form | None) -> Record:
    """Return the record of `row`, understood as data for `form`; raise DataError when its 案卷 cannot be read."""
    gatherer = Gatherer(scope_of(form))
    gatherer.add(row.tree)
    own = gatherer.record()
    if row.problems:
        own = Record(own.data, own.places, (*row.problems, *own.problems))
    if not row.cases:
        return own
    return overlay(load(*map(Path, row.cases), form=form), own)


def overlay(case: Record, over: Record) -> Record:
    """Return `case` with what `over` says in the place of what it says itself."""
    places = dict(case.places)
    data = _laid(case.data, over.data, "", places)
    given = set(_paths(over.data, ""))
    places |= {path: place for path, place in over.places.items() if path in given or path not in places}
    problems: list[Problem] = [problem for problem in case.problems if not problem.path or problem.path not in given]
    return Record(data, places, (*problems, *over.problems))


def _laid(base: Any, over: Any, path: str, places: dict[str, Place]) -> Any:
    if isinstance(over, Mapping) and isinstance(base, Mapping):
        merged = dict(base)
        for key, value in over.items():
            where = f"{path}.{key}" if path else key
            merged[key] = _laid(base[key], value, where, places) if key in base else value
        return merged
    if is_empty(over) or (isinstance(over, list) and not over):
        return base
    if isinstance(base, list):  # a list is given anew as a whole
        over = [_known(row, base) for row in over] if isinstance(over, list) else over
        within = re.compile(re.escape(path) + r"[\[.].*")
        for old in [old for old in places if within.fullmatch(old)]:
            del places[old]
    return over


def _known(row: Any, base: list[Any]) -> Any:
    """Return a row that only names somebody as the one that the case has of that name."""
    if not (isinstance(row, Mapping) and len(row) == 1):
        return row
    [(key, name)] = row.items()
    return next((old for old in base if isinstance(old, Mapping) and str(old.get(key)) == str(name)), row)


def _paths(data: Any, path: str) -> list[str]:
    """Return the paths of everything that `data` holds."""
    if not isinstance(data, Mapping):
        return [] if is_empty(data) else [path]
    return [found for key, value in data.items() for found in _paths(value, f"{path}.{key}" if path else key)]
