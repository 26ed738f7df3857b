"""Cell references, and where they point once rows have grown. Floor 1."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

LAST_ROW = 1048576
_AREA = re.compile(
    r"\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})|\$?(\d+):\$?(\d+)"
)


class Area(NamedTuple):
    """A rectangle of cells, both ends included; columns are numbered from 1."""

    left: int
    top: int
    right: int
    bottom: int


def number_of(letters: str) -> int:
    """Return the number of the column `letters`: A is 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


@cache
def letters_of(number: int) -> str:
    """Return the letters of column `number`."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def area(ref: str) -> Area:
    """Return the rectangle of `ref` (`B5`, `A1:E9`, `$5:$6`, `A:C`)."""
    match = _AREA.fullmatch(ref)
    if match is None:
        raise ValueError(ref)
    if match[1]:
        left, top = number_of(match[1]), int(match[2])
        return Area(left, top, number_of(match[3] or match[1]), int(match[4] or match[2]))
    if match[5]:
        return Area(number_of(match[5]), 1, number_of(match[6]), LAST_ROW)
    return Area(1, int(match[7]), 16384, int(match[8]))


def name_of(box: Area) -> str:
    """Return `box` as a reference."""
    first = f"{letters_of(box.left)}{box.top}"
    return first if box[:2] == box[2:] else f"{first}:{letters_of(box.right)}{box.bottom}"


class Body(NamedTuple):
    """Rows of the template, both ends included, that repeat."""

    first: int
    last: int


class RowMap:
    """Where each row of the template stands in the filled sheet.

    `spots` gives for a template row the first and last sheet row of each of its copies. A row left out has one empty
    spot, which ends before it begins; a row that the template does not write out follows the one before it.
    """

    def __init__(self, spots: Mapping[int, Sequence[tuple[int, int]]], bodies: Sequence[Body]) -> None:
        self.bodies = bodies
        self._spots = spots
        self._known = sorted(spots)

    def first(self, row: int) -> int:
        """Return the first sheet row of template row `row`; for one left out, the row that took its place."""
        found = self._spots.get(row)
        return found[0][0] if found else self._unwritten(row)

    def last(self, row: int) -> int:
        """Return the last sheet row of template row `row`; for one left out, the row before its place."""
        found = self._spots.get(row)
        return found[-1][1] if found else self._unwritten(row)

    def _unwritten(self, row: int) -> int:
        index = bisect(self._known, row)
        if not index:
            return row
        before = self._known[index - 1]
        return min(self._spots[before][-1][1] + row - before, LAST_ROW)

    def copies(self, row: int) -> Sequence[tuple[int, int]]:
        """Return the first and last sheet row of every copy of template row `row`."""
        return [spot for spot in self._spots.get(row, ()) if spot[0] <= spot[1]]

    def body_of(self, box: Area) -> Body | None:
        """Return the repeated rows within which `box` lies wholly."""
        return next((body for body in self.bodies if body.first <= box.top and box.bottom <= body.last), None)

    def stretch(self, box: Area) -> Area | None:
        """Return `box` from its first to its last sheet row; None when nothing of it is left."""
        top, bottom = self.first(box.top), self.last(box.bottom)
        return Area(box.left, top, box.right, bottom) if top <= bottom else None

    def spread(self, box: Area) -> list[Area]:
        """Return `box` once for every copy of the repeated rows that it lies in, stretched where it lies in none."""
        if self.body_of(box) is None:
            stretched = self.stretch(box)
            return [stretched] if stretched else []
        pairs = zip(self.copies(box.top), self.copies(box.bottom), strict=True)
        return [Area(box.left, top[0], box.right, bottom[1]) for top, bottom in pairs]

    def cover(self, box: Area) -> list[Area]:
        """Return `box` as few rectangles over all its copies, for what may cover many cells at once."""
        body = self.body_of(box)
        if body is None or (box.top, box.bottom) == body:
            stretched = self.stretch(box)
            return [stretched] if stretched else []
        return self.spread(box)

    def point(self, box: Area) -> Area:
        """Return where a reference that must stay one rectangle points now."""
        return self.stretch(box) or Area(box.left, self.first(box.top), box.right, self.first(box.top))
