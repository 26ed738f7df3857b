"""From files to the record of the one table. Floor 5."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..form.check import check
from ..form.collection import Collection
from ..form.record import Record
from ..problems import NOWHERE, Place, Problem
from ..records.loading import FILLED, READERS
from .choose import choose, span_of
from .files import files_of
from .heads import clashes, head_data
from .join import companies, told
from .model import Asked, Collected, Company, Order, Source
from .sources import read_file

NOTHING_ASKED = Asked()


def gather(
    collection: Collection, paths: Iterable[Path], asked: Asked = NOTHING_ASKED, base: Path | None = None
) -> Collected:
    """Return the table that the records at `paths` make; `base` is the record of the office that reports.

    What the office says goes before what the records say of it; its record may also lie among them. Raises UsageError where an order is asked for that the
    table does not have.
    """
    if asked.order is Order.PLACE and not collection.place:
        raise UsageError(Problem("collected-no-place", params={"form": collection.form.title}))
    files = files_of([*([base] if base else []), *paths], {*READERS, *FILLED})
    sources = [read_file(collection, path) for path in files]
    return collect(collection, sources, asked, files, office=sources[0] if base else _office_of(collection, sources))


def collect(
    collection: Collection,
    sources: Sequence[Source],
    asked: Asked = NOTHING_ASKED,
    files: Sequence[Path] = (),
    office: Source | None = None,
) -> Collected:
    """Return the table that `sources` make together."""
    found, problems = companies(collection, (piece for source in sources for piece in source.pieces))
    span = span_of(collection, asked.span or (office.span if office else None), found, asked.on)
    chosen, left, later = choose(collection, found, span)
    if asked.order is Order.PLACE:
        chosen.sort(key=lambda company: _place_key(company, collection.place))
    data, places = head_data(collection, sources, office, span, asked.on)
    data |= {collection.table: list(_rows(collection, chosen))}
    places |= dict(_places(collection, chosen))
    said = (
        *_of_sources(collection, sources),
        *problems,
        *_of_companies(collection, chosen),
        *clashes(collection, sources, office),
    )
    record = Record(data, {path: place for path, place in places.items() if place is not NOWHERE}, _once(said))
    return Collected(collection, record, tuple(chosen), (*left, *later), tuple(files), span)


def problems_of(collected: Collected) -> tuple[Problem, ...]:
    """Return every problem of the table: of collecting, and of the form that it fills.

    Where nothing could be read, that is all there is to say.
    """
    found = _once(check(collected.collection.target, collected.record).problems)
    unread = tuple(problem for problem in found if problem.code == "unreadable")
    return unread if unread and not collected.companies else found


def _office_of(collection: Collection, sources: Sequence[Source]) -> Source | None:
    """Return the one record that is about the office and about no company, if there is just one."""
    about = [
        source for source in sources if not source.pieces and any(head in source.heads for head in collection.heads)
    ]
    return about[0] if len(about) == 1 else None


def _rows(collection: Collection, chosen: Sequence[Company]) -> Iterator[dict[str, Any]]:
    shown = tuple(collection.shown())
    for company in chosen:
        yield {name: company.row[name].value for name in shown if name in company.row}


def _places(collection: Collection, chosen: Sequence[Company]) -> Iterator[tuple[str, Place]]:
    shown = tuple(collection.shown())
    for number, company in enumerate(chosen):
        path = f"{collection.table}[{number}]"
        yield path, company.place
        yield from ((f"{path}.{name}", company.row[name].place) for name in shown if name in company.row)


def _of_sources(collection: Collection, sources: Sequence[Source]) -> Iterator[Problem]:
    for source in sources:
        yield from source.problems
        if not (source.pieces or source.problems or source.kept or source.heads):
            params = {"form": collection.form.title, "file": source.place.file}
            yield Problem("collected-nothing", "", params, where=source.place.file, place=source.place)


def _of_companies(collection: Collection, chosen: Sequence[Company]) -> Iterator[Problem]:
    form = collection.target
    table = next(field for field in form.fields if field.fact == collection.table)
    labels = {part.fact: part.label for part in table.fields}
    for number, company in enumerate(chosen):
        yield from told(company, f"{collection.table}[{number}]", labels, form.provenance.cite)


def _once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return `problems` without what two checks have found at the same place."""
    found: dict[object, Problem] = {}
    for problem in problems:
        where = problem.place if any(problem.place) else (problem.path, problem.where)
        path = problem.path if problem.code.startswith("collected") or problem.code == "required" else ""
        found.setdefault((problem.code, where, problem.value, path), problem)
    return tuple(found.values())


def _place_key(company: Company, column: str) -> bytes:
    """Return where a town stands in the order of the national character set, which mostly is that of its pinyin."""
    cell = company.row.get(column)
    return str(cell.value).encode("gb18030", "replace") if cell else b"\xff\xff"
