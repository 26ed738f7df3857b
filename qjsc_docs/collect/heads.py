"""What the table says of the office that reports: from its own record, or from the records of the cases. Floor 5."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from ..form.collection import Collection
from ..form.record import Record
from ..messages import N_, _
from ..problems import NOWHERE, Place, Problem
from ..rules.paths import dig
from .model import Cell, Source, Span


def head_data(
    collection: Collection, sources: Sequence[Source], office: Source | None, span: Span | None, on: date | None
) -> tuple[dict[str, Any], dict[str, Place]]:
    """Return the data around the list, with their places. The day of the report is `on` where none is given."""
    data: dict[str, Any] = {}
    places: dict[str, Place] = {}
    for fact, cell in _cells(collection, sources, office).items():
        _put(data, fact, cell.value)
        places[fact] = cell.place
    if collection.period and span:
        for fact, number in ((collection.period.year, span.year), (collection.period.quarter, span.quarter)):
            if fact and number:
                _put(data, fact, number)
                places.pop(fact, None)
    for field in collection.target.fields:  # so that the rules know the day that will be printed
        if field.stamp and on is not None and not dig(data, field.fact):
            _put(data, field.fact, on)
    for kept in _kept(collection, sources):
        data |= kept.data
        places |= kept.places
    return data, places


def clashes(collection: Collection, sources: Sequence[Source], office: Source | None) -> Iterator[Problem]:
    """Yield where the records say different things of the office, and its own record says nothing."""
    yield from _lists_that_differ(collection, sources)
    labels = {field.fact: field.label for field in collection.target.fields}
    for fact in collection.heads:
        if office is not None and fact in office.heads:
            continue
        cells = [source.heads[fact] for source in sources if fact in source.heads]
        first = next(iter(cells), None)
        other = next((cell for cell in cells if first and str(cell.value) != str(first.value)), None)
        if first is not None and other is not None:
            params = {"other": str(first.value), "otherplace": str(first.place)}
            yield Problem("collected-clash", fact, params, labels[fact], str(other.value), other.place)


def _cells(collection: Collection, sources: Sequence[Source], office: Source | None) -> Mapping[str, Cell]:
    """Return all that the office's own record says, and of the others what befits any of them."""
    cells: dict[str, Cell] = dict(office.heads) if office else {}
    for source in sources:
        for fact in collection.heads:
            if fact in source.heads:
                cells.setdefault(fact, source.heads[fact])
    return cells


def _kept(collection: Collection, sources: Sequence[Source]) -> Iterator[Record]:
    """Yield each list that is taken as it is, from the first that has it: the office's own record is."""
    for name in collection.kept:
        yield from [source.kept[name] for source in sources if name in source.kept][:1]


def _lists_that_differ(collection: Collection, sources: Sequence[Source]) -> Iterator[Problem]:
    for name in collection.kept:
        first, *others = [source.kept[name] for source in sources if name in source.kept] or [Record({})]
        other = next((record for record in others if record.data != first.data), None)
        if other is not None:
            count = N_("{count} rows")
            said, before = (_(count).format(count=len(record.data[name])) for record in (other, first))
            params = {"other": before, "otherplace": str(first.places.get(name, NOWHERE))}
            yield Problem("collected-clash", name, params, name, said, other.places.get(name, NOWHERE))


def _put(data: dict[str, Any], path: str, value: Any) -> None:
    *groups, name = path.split(".")
    for group in groups:
        data = data.setdefault(group, {})
    data[name] = value
