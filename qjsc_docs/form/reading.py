"""Reading: the raw values of a record become typed ones, field by field; what cannot be read is a problem. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..problems import NOWHERE, Place, Problem
from .facts import Kind
from .model import Form, Pen
from .pictures import located
from .plan import Entry, plan
from .record import Record
from .values import Bad, is_empty, parse, show, warnings_of

_ROW = re.compile(r"(.+?)\[(\d+)\](?:\.(.+))?")
_SLASHES = frozenset({"/", "／", "-", "－", "—", "——", "无"})
_WORDED = frozenset({Kind.TEXT, Kind.PARAGRAPH, Kind.CHOICE, Kind.YESNO, Kind.TICKS})  # kinds that read these as words


@dataclass(slots=True)
class Reading:
    """Typed values under the vocabulary's words, and the problems met.

    Empty rows are dropped and keyed lists are sorted, so `origin` tells for each list which row of the record a row of
    `values` was. By path, `refused` holds the raw values that could not be read, and `slashes` what was written where
    no value applies (“/” or “无” for a number, a date, a telephone): it is printed as it stands.
    """

    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    origin: dict[str, list[int]] = field(default_factory=dict)
    refused: dict[str, Any] = field(default_factory=dict)
    slashes: dict[str, str] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    def place(self, path: str) -> Place:
        """Return where the value at `path` stands in the user's file; an empty one where its group stands."""
        if match := _ROW.fullmatch(path):
            original = self.origin.get(match[1], [])
            index = int(match[2])
            number = original[index] if index < len(original) else index
            path = f"{match[1]}[{number}]" + (f".{match[3]}" if match[3] else "")
        while path and path not in self.places:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.places.get(path, NOWHERE)


def read(form: Form, record: Record) -> Reading:
    """Return the typed values of `record` that `form` asks for."""
    reading = Reading(places=record.places)
    for entry in plan(form).values():
        raw = entry.dig(record.data)
        if is_empty(raw):
            continue
        if entry.field.pen is Pen.OTHERS:
            reading.problems.append(Problem("others-pen", entry.path, value=str(raw)))
            continue
        reader = _READERS.get(entry.fact.kind, _read_scalar)
        value = reader(raw, entry, entry.path, reading)
        if value is not None:
            put(reading.values, entry.keys, value)
    return reading


def put(values: dict[str, Any], keys: tuple[str, ...], value: object) -> None:
    """Store `value` under `keys` of nested dicts."""
    for key in keys[:-1]:
        values = values.setdefault(key, {})
    values[keys[-1]] = value


def _read_scalar(raw: object, entry: Entry, path: str, reading: Reading) -> Any:
    if isinstance(raw, str) and raw.strip() in _SLASHES and entry.fact.kind not in _WORDED:
        reading.slashes[path] = raw.strip()
        return None
    try:
        value = parse(raw, entry.fact, entry.field)
        if entry.fact.kind is Kind.PICTURE:
            value = located(value, Path(reading.place(path).file).parent)
    except Bad as bad:
        reading.refused[path] = raw
        reading.problems.append(Problem(bad.code, path, bad.params, value=str(raw)))
        return None
    for warning in warnings_of(value, entry.fact):
        reading.problems.append(Problem(warning.code, path, warning.params, value=str(raw)))
    return value


def _read_list(raw: object, entry: Entry, path: str, reading: Reading) -> list[dict[str, Any]] | None:
    if not isinstance(raw, list):
        reading.refused[path] = raw
        reading.problems.append(Problem("bad-list", path, value=str(raw)))
        return None
    rows = [(index, row) for index, row in enumerate(raw) if not _is_blank_row(row)]
    if entry.fact.key:
        rows.sort(key=lambda pair: str(pair[1].get(entry.fact.key, "")) if isinstance(pair[1], dict) else "")
    reading.origin[path] = [index for index, _row in rows]
    values = [_read_row(row, entry, f"{path}[{number}]", reading) for number, (_index, row) in enumerate(rows)]
    _find_duplicates(values, entry, path, reading)
    return values


def _read_row(row: object, entry: Entry, path: str, reading: Reading) -> dict[str, Any]:
    if not isinstance(row, dict):
        reading.problems.append(Problem("bad-group", path, value=str(row)))
        return {}
    values = {}
    for sub in entry.rows:
        raw = row.get(sub.path)
        if is_empty(raw):
            continue
        value = _read_scalar(raw, sub, f"{path}.{sub.path}", reading)
        if value is not None:
            values[sub.path] = value
    return values


def _read_matrix(raw: object, entry: Entry, path: str, reading: Reading) -> dict[str, dict[str, Any]] | None:
    if not isinstance(raw, dict):
        reading.refused[path] = raw
        reading.problems.append(Problem("bad-group", path, value=str(raw)))
        return None
    values: dict[str, dict[str, Any]] = {}
    for sub in entry.rows:
        cells = raw.get(sub.path)
        if not isinstance(cells, dict):
            continue
        for column in entry.fact.columns:
            if not is_empty(cells.get(column)):
                value = _read_scalar(cells[column], sub, f"{path}.{sub.path}.{column}", reading)
                if value is not None:
                    values.setdefault(sub.path, {})[column] = value
    return values


def _is_blank_row(row: object) -> bool:
    return all(is_empty(value) for value in row.values()) if isinstance(row, dict) else is_empty(row)


def _find_duplicates(rows: list[dict[str, Any]], entry: Entry, path: str, reading: Reading) -> None:
    """Report rows of a keyed list that have the same key."""
    seen = set()
    for number, row in enumerate(rows):
        key = row.get(entry.fact.key) if entry.fact.key else None
        if key is not None and key in seen:
            sub = next(sub for sub in entry.rows if sub.path == entry.fact.key)
            params = {"key": show(key, sub.fact, sub.field)}
            reading.problems.append(Problem("duplicate-row", f"{path}[{number}].{entry.fact.key}", params))
        seen.add(key)


_READERS: dict[Kind, Callable[[object, Entry, str, Reading], Any]] = {Kind.LIST: _read_list, Kind.MATRIX: _read_matrix}
