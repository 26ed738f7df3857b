"""Compare: what of a form's printed values differs between two records. Floor 2.

What is compared is what is printed: a number that the form rounds is the same if it rounds the same, and blanks alone
make no difference. Values that the form does not print are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from ..problems import NOWHERE, Place
from .check import check
from .facts import Kind
from .leaves import year_columns
from .model import Form, Pen
from .plan import Entry, plan, row_words
from .raw import is_empty
from .reading import Reading
from .reading import read as read_values
from .record import Record
from .spots import spots
from .values import show

_COLUMN = "，"  # between the values of a row that came or went
Texts = dict[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: the path and the label of the value, what it was, what it is, and where that stands."""

    path: str
    label: str
    old: str
    new: str
    place: Place = NOWHERE


def compare(form: Form, old: Record, new: Record) -> tuple[Change, ...]:
    """Return what `form` would print differently for `old` and for `new`, in the form's order.

    What `old` leaves to be computed counts as what the computation makes; a date that the stamp fills in is no change.
    """
    checked, before, after = check(form, old), read_values(form, old), read_values(form, new)
    before.values = checked.values
    shown = _shown(form)
    changes: list[Change] = []
    for entry in plan(form).values():
        sides = _Side(before, old), _Side(after, new)
        if entry.fact.kind is Kind.LIST:
            columns = year_columns(form).get(entry.path, 0)
            changes += _lists(entry, *sides, shown, columns)
        elif entry.fact.kind is Kind.MATRIX:
            changes += _cells(entry, *sides, shown)
        elif entry.path in shown:
            changes += _single(entry, *sides)
    return tuple(changes)


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two records, read."""

    reading: Reading
    record: Record

    def text(self, entry: Entry, path: str, value: Any, raw: Any = None) -> str:
        """Return what is printed at `path`: the value, else what was written there instead."""
        if value is not None:
            return show(value, entry.fact, entry.field)
        if entry.field.pen is Pen.OTHERS and not is_empty(raw):
            return str(raw)
        refused = self.reading.refused.get(path, "")
        return self.reading.slashes.get(path, "") or ("" if is_empty(refused) else str(refused))


def _shown(form: Form) -> frozenset[str]:
    """Return the paths that the form prints, the rows of lists without their numbers."""
    return frozenset(_without_number(spot.path) for spot in spots(form).values())


def _without_number(path: str) -> str:
    head, bracket, rest = path.partition("[")
    return f"{head}[]{rest.partition(']')[2]}" if bracket else path


def _single(entry: Entry, old: _Side, new: _Side) -> Iterator[Change]:
    before, after = (
        side.text(entry, entry.path, entry.dig(side.reading.values), entry.dig(side.record.data)) for side in (old, new)
    )
    if entry.field.stamp and not before:
        return
    yield from _changed(entry.path, entry.label, before, after, new)


def _cells(entry: Entry, old: _Side, new: _Side, shown: frozenset[str]) -> Iterator[Change]:
    for row in entry.rows:
        for column in entry.fact.columns:
            path = f"{entry.path}.{row.path}.{column}"
            if path in shown:
                before, after = (
                    side.text(row, path, (entry.dig(side.reading.values) or {}).get(row.path, {}).get(column))
                    for side in (old, new)
                )
                yield from _changed(path, f"{row.label} {column}", before, after, new)


def _lists(entry: Entry, old: _Side, new: _Side, shown: frozenset[str], columns: int) -> Iterator[Change]:
    """Yield the rows that came and went, and the values that changed in those that stayed."""
    subs = [sub for sub in entry.rows if f"{entry.path}[].{sub.path}" in shown]
    key = entry.fact.key if any(sub.path == entry.fact.key for sub in subs) else ""
    before, after = _rows(entry, subs, old, columns), _rows(entry, subs, new, columns)
    for one, other in _pairs(list(before.values()), list(after.values()), key):
        if other is not None:
            number = list(after)[other]
            words = row_words(entry, entry.dig(new.reading.values)[number], number)
        elif one is not None:
            number = list(before)[one]
            words = row_words(entry, entry.dig(old.reading.values)[number], number)
        path = f"{entry.path}[{number}]"
        if one is None or other is None:
            texts = [_COLUMN.join(filter(None, row.values())) for row in _either(before, one, after, other)]
            yield from _changed(path, words, texts[0], texts[1], new)
            continue
        was, now = _either(before, one, after, other)
        for sub in subs:
            yield from _changed(f"{path}.{sub.path}", f"{words} {sub.label}", was[sub.path], now[sub.path], new)


def _either(before: dict[int, Texts], one: int | None, after: dict[int, Texts], other: int | None) -> list[Texts]:
    """Return the two rows; one that is not there is empty."""
    return [{} if at is None else list(rows.values())[at] for rows, at in ((before, one), (after, other))]


def _rows(entry: Entry, subs: Sequence[Entry], side: _Side, columns: int) -> dict[int, Texts]:
    """Return the texts of a list's rows that are printed, by their numbers: of a series of years the latest."""
    rows: Sequence[Mapping[str, Any]] = entry.dig(side.reading.values) or ()
    first = max(0, len(rows) - columns) if columns else 0
    return {
        number: {sub.path: side.text(sub, f"{entry.path}[{number}].{sub.path}", row.get(sub.path)) for sub in subs}
        for number, row in enumerate(rows)
        if number >= first
    }


def _pairs(old: Sequence[Texts], new: Sequence[Texts], key: str) -> Iterator[tuple[int | None, int | None]]:
    """Yield which rows are the same one: by their key, else by what stands in them and by their order."""
    if key:
        here = {row[key]: number for number, row in enumerate(old)}
        for number, row in enumerate(new):
            yield here.pop(row[key], None), number
        yield from ((number, None) for number in here.values())
        return
    told = [[tuple(map(_told, row.values())) for row in rows] for rows in (old, new)]
    for what, left, right, up, down in SequenceMatcher(None, told[0], told[1], autojunk=False).get_opcodes():
        if what == "equal":
            yield from zip(range(left, right), range(up, down), strict=True)
        else:
            yield from _alike(told[0], told[1], range(left, right), range(up, down))


def _alike(
    old: Sequence[tuple[str, ...]], new: Sequence[tuple[str, ...]], left: range, right: range
) -> Iterator[tuple[int | None, int | None]]:
    """Yield the rows of two stretches in pairs that have most in common; what is over came or went."""
    rest = list(left)
    for number in right:
        best = max(rest, key=lambda at: (_common(old[at], new[number]), -at), default=None)
        if best is None or (len(left) != len(right) and not _common(old[best], new[number])):
            yield None, number
        else:
            rest.remove(best)
            yield best, number
    yield from ((number, None) for number in rest)


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    return sum(1 for a, b in zip(one, other, strict=True) if a and a == b)


def _changed(path: str, label: str, old: str, new: str, side: _Side) -> Iterator[Change]:
    if _told(old) != _told(new):
        yield Change(path, label, old, new, side.reading.place(path))


def _told(text: str) -> str:
    return " ".join(text.split())
