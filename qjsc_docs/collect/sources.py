"""One file becomes pieces: what it says of one company as a case, and of many as a table. Floor 5."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from ..catalogue.case import CASE
from ..errors import DataError
from ..form.check import check
from ..form.collection import Collection, Column, Every
from ..form.model import Form
from ..form.raw import is_empty
from ..form.record import Record
from ..problems import NOWHERE, Place
from ..records import load
from ..rules.counting import due
from ..rules.paths import Values, dig, rows
from ..rules.quarters import reported_quarter, reported_year
from .model import Cell, Piece, Row, Source, Span

REPORTED = "填报.日期"


def read_file(collection: Collection, path: Path) -> Source:
    """Return what the file at `path` says; one that cannot be read says so as its problem."""
    try:
        record = load(path, form=collection.target)
    except DataError as error:
        return Source(Place(str(path)), problems=error.problems)
    return source_of(collection, record, Place(str(path)))


def source_of(collection: Collection, record: Record, place: Place = NOWHERE) -> Source:
    """Return what `record` says of companies and of the office that reports."""
    checked = check(_narrow(collection), record)
    values, span = checked.values, _span(collection, checked.values)
    pieces = [*_case(collection, values, record, place), *_rows(collection, values, record, place, span)]
    raw = {fact: dig(record.data, fact) for fact in _heads(collection)}
    heads = {fact: Cell(found, place_of(record, fact)) for fact, found in raw.items() if not is_empty(found)}
    kept = {name: _only(record, name) for name in collection.kept if rows(record.data, name)}
    return Source(place, tuple(pieces), heads, kept, span, checked.problems)


def row_of(collection: Collection, facts: Values, record: Record | None, place: Place) -> Row:
    """Return the columns that the facts of a case fill, each with where its first fact stands."""
    row: Row = {}
    for column in collection.columns:
        cell = _cell(column, facts)
        if cell is not None:
            told = next((need for need in column.needs if dig(facts, need) is not None), "")
            row[column.name] = cell._replace(place=place_of(record, told) if record and told else place)
    return row


def place_of(record: Record, path: str) -> Place:
    """Return where the value at `path` stands, or the group that it is in."""
    while path and path not in record.places:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return record.places.get(path, NOWHERE)


def _cell(column: Column, facts: Values) -> Cell | None:
    value = dig(facts, column.fact) if column.fact else column.compute(facts) if column.compute else None
    if value is not None:
        return Cell(value, NOWHERE)
    start = dig(facts, column.deadline.start) if column.deadline else None
    if column.deadline is None or start is None:
        return None
    return Cell(due(start, column.deadline.span, column.deadline.end).surely, NOWHERE, derived=True)


def _case(collection: Collection, values: Values, record: Record, place: Place) -> Iterator[Piece]:
    """Yield the company that the file is about, if it is the record of a case."""
    row = row_of(collection, values, record, place)
    if collection.name in row or collection.code in row:
        where = (row.get(collection.name) or row[collection.code]).place
        yield Piece(row, where if any(where) else place, values)


def _rows(collection: Collection, values: Values, record: Record, place: Place, span: Span | None) -> Iterator[Piece]:
    """Yield the companies of the table in the file, if there is one."""
    raw = rows(record.data, collection.table)
    numbers = [number for number, row in enumerate(raw) if not _is_blank(row)]  # as the values hold them
    for number, row in zip(numbers, rows(values, collection.table), strict=True):
        path = f"{collection.table}[{number}]"
        cells = {name: Cell(value, place_of(record, f"{path}.{name}")) for name, value in row.items()}
        where = place_of(record, path)
        yield Piece(cells, where if any(where) else place, None, span)


def _is_blank(row: Any) -> bool:
    return all(is_empty(value) for value in row.values()) if isinstance(row, dict) else is_empty(row)


def _span(collection: Collection, values: Values) -> Span | None:
    """Return the period that a table in the file is about, if it says so."""
    period = collection.period
    if period is None:
        return None
    if period.every is Every.YEAR:
        year = dig(values, period.year)
        return Span(year) if year else None
    year, quarter = reported_year(values), reported_quarter(values)
    return Span(year, quarter) if year and quarter else None


def _heads(collection: Collection) -> Iterator[str]:
    """Yield the form's single facts that somebody fills in."""
    kinds = ("list", "matrix")
    for field in collection.target.fields:
        if collection.target.facts[field.fact].kind not in kinds:
            yield field.fact


def _only(record: Record, name: str) -> Record:
    """Return the one list of `record` called `name`."""
    places = {path: place for path, place in record.places.items() if path == name or path.startswith(f"{name}[")}
    return Record({name: dig(record.data, name)}, places)


@cache
def _narrow(collection: Collection) -> Form:
    """Return the form without paper that asks a record for what this collection needs, and for nothing else."""
    period = collection.period
    heads = (period.year, period.quarter, REPORTED) if period else ()
    wanted = {*collection.needs, collection.table, *heads}
    return replace(CASE, fields=tuple(field for field in CASE.fields if field.fact in wanted), rules=())
