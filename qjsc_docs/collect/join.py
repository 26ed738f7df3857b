"""The pieces of a company become one row: joined by the credit code, else by the name. Floor 5."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

from ..form.collection import Collection
from ..problems import Place, Problem
from ..rules.dates import Month, show_time
from ..rules.letters import half_width
from ..rules.numbers import plain, round_half_up
from .model import Cell, Clash, Company, Piece, Row
from .sources import row_of

_MOST = 2  # a piece that says more than one part in so many of what another says is no mere supplement


def companies(collection: Collection, pieces: Iterable[Piece]) -> tuple[list[Company], list[Problem]]:
    """Return the companies of `pieces` in the order in which they come, and which names two companies have."""
    groups: list[list[Piece]] = []
    codes: dict[str, int] = {}
    names: dict[str, int] = {}
    problems = []
    for piece in pieces:
        code, name = _text(piece, collection.code), _text(piece, collection.name)
        number = codes.get(code) if code else None
        if number is None and name in names:
            number = names[name]
            first = next((other for other in groups[number] if _text(other, collection.code)), None)
            if code and first is not None:
                problems.append(_same_name(collection, piece, first))
                number = None
        if number is None:
            number = len(groups)
            groups.append([])
        groups[number].append(piece)
        if code:
            codes.setdefault(code, number)
        if name:
            names.setdefault(name, number)
    return [_company(collection, group) for group in groups], problems


def _company(collection: Collection, pieces: Sequence[Piece]) -> Company:
    """Return a company: every column as the first piece has it that does."""
    row: Row = {}
    clashes: dict[str, Clash] = {}
    for piece in pieces:
        for column, cell in piece.row.items():
            known = row.setdefault(column, cell)
            if known.derived and not cell.derived:
                row[column] = cell
            elif known is not cell and not cell.derived and not _same(known.value, cell.value):
                clashes.setdefault(column, Clash(column, known, cell))
    for column, cell in _from_all(collection, pieces).items():
        row.setdefault(column, cell)
    name = row.get(collection.name) or row[collection.code]
    return Company(str(name.value), row, tuple(pieces), tuple(clashes.values()), tuple(_twice(collection, pieces)))


def _from_all(collection: Collection, pieces: Sequence[Piece]) -> Row:
    """Return what follows only from the facts of several files together."""
    facts = [piece.facts for piece in pieces if piece.facts is not None]
    if len(facts) < 2:  # one file has said all that follows from it
        return {}
    merged: dict[str, Any] = {}
    for values in facts:
        _merge(merged, values)
    return row_of(collection, merged, None, pieces[0].place)


def _merge(into: dict[str, Any], values: Mapping[str, Any]) -> None:
    """Add what `values` have and `into` has not."""
    for key, value in values.items():
        if isinstance(value, Mapping):
            known = into.setdefault(key, {})
            if isinstance(known, dict):
                _merge(known, value)
        else:
            into.setdefault(key, value)


def _twice(collection: Collection, pieces: Sequence[Piece]) -> Iterator[tuple[Place, Place]]:
    """Yield the places of pieces that say the same over again; those that complete each other are no duplicates."""
    for one, other in combinations(pieces[: _MOST * 8], 2):
        small, large = sorted((_said(collection, one), _said(collection, other)), key=len)
        both_listed = one.facts is None and other.facts is None and one.span == other.span
        if both_listed or (
            one.facts is not None and other.facts is not None and _MOST * len(small & large) > len(large)
        ):
            yield one.place, other.place
            return


def _said(collection: Collection, piece: Piece) -> set[str]:
    return {*piece.row} - {collection.name, collection.code}


def _text(piece: Piece, column: str) -> str:
    cell = piece.row.get(column)
    return _plain(cell.value) if cell else ""


def _same(one: Any, other: Any) -> bool:
    """Return whether two values say the same; 86.33 and 86.3 do, as one is the other rounded."""
    if isinstance(one, str) and isinstance(other, str):
        return _plain(one) == _plain(other)
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        rough, fine = sorted((one, other), key=_places)
        return one == other or (_places(rough) > 0 and round_half_up(fine, _places(rough)) == rough)
    return bool(one == other)


def _places(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _plain(value: Any) -> str:
    """Return a name as it is compared: blanks and the width of brackets do not count."""
    return "".join(half_width(str(value)).split()).casefold()


def _same_name(collection: Collection, piece: Piece, first: Piece) -> Problem:
    one, other = piece.row[collection.code], first.row[collection.code]
    name = str(piece.row[collection.name].value)
    params = {"other": str(other.value), "otherplace": str(other.place)}
    return Problem("collected-same-name", "", params, where=name, value=str(one.value), place=one.place)


def told(company: Company, path: str, labels: Mapping[str, str], cite: str) -> Iterator[Problem]:
    """Yield what is to be said of a company whose row stands at `path`: where it clashes, where it stands twice."""
    for one, other in company.twice:
        params = {"otherplace": str(one)}
        yield Problem("collected-twice", path, params, where=company.name, value=company.name, place=other, basis=cite)
    for column, one_cell, other_cell in ((clash.column, clash.one, clash.other) for clash in company.clashes):
        params = {"other": shown(one_cell), "otherplace": str(one_cell.place)}
        where = f"{company.name} {labels.get(column, column)}"
        yield Problem(
            "collected-clash", f"{path}.{column}", params, where, shown(other_cell), other_cell.place, basis=cite
        )


def shown(cell: Cell) -> str:
    """Return a value as a clerk reads it."""
    value = cell.value
    if isinstance(value, date | Month):
        return show_time(value)
    return plain(value) if isinstance(value, int | Decimal) else str(value)
