"""From files to the record of the one table. Floor 5."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..form.check import check
from ..form.collection import Collection
from ..form.record import Record
from ..problems import NOWHERE, Place, Problem
from ..records.loading import READERS
from .choose import choose, span_of
from .files import files_of
from .join import companies, told
from .model import Asked, Cell, Collected, Company, Left, Order, Source, Span
from .sources import read_file


def gather(
    collection: Collection, paths: Iterable[Path], asked: Asked = Asked(), base: Path | None = None
) -> Collected:
    """Return the table that the records at `paths` make; `base` is the record of the office that reports.

    What the office says goes before what the records say of it. Raises UsageError where an order is asked for that the
    table does not have.
    """
    if asked.order is Order.PLACE and not collection.place:
        raise UsageError(Problem("collected-no-place", params={"form": collection.form.title}))
    files = files_of([*([base] if base else []), *paths], READERS)
    sources = [read_file(collection, path) for path in files]
    return collect(collection, sources, asked, files, office=sources[0] if base else None)


def collect(
    collection: Collection,
    sources: Sequence[Source],
    asked: Asked = Asked(),
    files: Sequence[Path] = (),
    office: Source | None = None,
) -> Collected:
    """Return the table that `sources` make together."""
    found, problems = companies(collection, (piece for source in sources for piece in source.pieces))
    span = span_of(collection, asked.span or (office.span if office else None), found, asked.on)
    chosen, left, later = choose(collection, found, span)
    if asked.order is Order.PLACE:
        chosen.sort(key=lambda company: _place_key(company, collection.place))
    record = _record(collection, chosen, span, sources, office)
    said = (*_of_sources(collection, sources), *problems, *_of_companies(collection, chosen))
    heads = tuple(_of_heads(collection, sources, office))
    whole = replace(record, problems=_once((*record.problems, *said, *heads)))
    return Collected(collection, whole, tuple(chosen), (*left, *later), tuple(files), span)


def problems_of(collected: Collected) -> tuple[Problem, ...]:
    """Return every problem of the table: of collecting, and of the form that it fills."""
    return _once(check(collected.collection.target, collected.record).problems)


def _record(
    collection: Collection,
    chosen: Sequence[Company],
    span: Span | None,
    sources: Sequence[Source],
    office: Source | None,
) -> Record:
    data: dict[str, Any] = {}
    places: dict[str, Place] = {}
    for fact, cell in _head_cells(collection, sources, office).items():
        _put(data, fact, cell.value)
        places[fact] = cell.place
    if collection.period and span:
        for fact, number in ((collection.period.year, span.year), (collection.period.quarter, span.quarter)):
            if fact and number:
                _put(data, fact, number)
                places.pop(fact, None)
    for name in collection.kept:
        kept = next((source.kept[name] for source in _in_order(sources, office) if name in source.kept), None)
        if kept is not None:
            data |= kept.data
            places |= kept.places
    shown = tuple(collection.shown())
    data[collection.table] = [_values(company, shown) for company in chosen]
    for number, company in enumerate(chosen):
        path = f"{collection.table}[{number}]"
        places[path] = company.place
        places |= {f"{path}.{name}": company.row[name].place for name in shown if name in company.row}
    return Record(data, {path: place for path, place in places.items() if place is not NOWHERE})


def _values(company: Company, shown: Iterable[str]) -> dict[str, Any]:
    return {name: company.row[name].value for name in shown if name in company.row}


def _in_order(sources: Sequence[Source], office: Source | None) -> Iterator[Source]:
    """Yield the office's own record first."""
    if office is not None:
        yield office
    yield from (source for source in sources if source is not office)


def _head_cells(collection: Collection, sources: Sequence[Source], office: Source | None) -> Mapping[str, Cell]:
    """Return what is said of the office: all that its own record says, and of the others what befits any of them."""
    cells: dict[str, Cell] = dict(office.heads) if office else {}
    for source in sources:
        for fact in collection.heads:
            if fact in source.heads:
                cells.setdefault(fact, source.heads[fact])
    return cells


def _of_heads(collection: Collection, sources: Sequence[Source], office: Source | None) -> Iterator[Problem]:
    """Yield where the records say different things of the office, and its own record says nothing."""
    labels = {field.fact: field.label for field in collection.target.fields}
    for fact in collection.heads:
        if office is not None and fact in office.heads:
            continue
        first, *others = [source.heads[fact] for source in sources if fact in source.heads] or [None]
        other = next((cell for cell in others if cell and first and str(cell.value) != str(first.value)), None)
        if first is not None and other is not None:
            params = {"other": str(first.value), "otherplace": str(first.place)}
            yield Problem("collected-clash", fact, params, labels[fact], str(other.value), other.place)


def _of_sources(collection: Collection, sources: Sequence[Source]) -> Iterator[Problem]:
    for source in sources:
        yield from source.problems
        if not (
            source.pieces or source.problems or source.kept or any(head in source.heads for head in collection.heads)
        ):
            params = {"form": collection.form.title, "file": source.place.file}
            yield Problem("collected-nothing", "", params, where=source.place.file, place=source.place)


def _of_companies(collection: Collection, chosen: Sequence[Company]) -> Iterator[Problem]:
    form = collection.target
    table = next(field for field in form.fields if field.fact == collection.table)
    labels = {part.fact: part.label for part in table.fields}
    for number, company in enumerate(chosen):
        yield from told(company, f"{collection.table}[{number}]", labels, form.provenance.cite)


def _once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return `problems` without those that two checks have found at the same place."""
    found: dict[object, Problem] = {}
    for problem in problems:
        known = problem.place if any(problem.place) else (problem.path, problem.where)
        found.setdefault(
            (problem.code, known, problem.value, problem.path if "collected" in problem.code else ""), problem
        )
    return tuple(found.values())


def _place_key(company: Company, column: str) -> tuple[bytes, ...]:
    """Return where a town stands in the order of the national character set, which is that of its pinyin mostly."""
    cell = company.row.get(column)
    return (str(cell.value).encode("gb18030", "replace"),) if cell else (b"\xff\xff",)


def _put(data: dict[str, Any], path: str, value: Any) -> None:
    *groups, name = path.split(".")
    for group in groups:
        data = data.setdefault(group, {})
    data[name] = value


__all__ = ["Asked", "Collected", "Left", "collect", "gather", "problems_of"]
