"""Placing: the lines of a filled document → what stands in each place of the form. Floor 3.

Most lines are as the form prints them, with a content control around every value: the tags say what is what. Where
somebody typed beside a control, added rows or saved the file without controls, the lines are laid beside the layout's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from ...form.captures import capture
from ...form.fit import boxes_of, fit
from ...form.inline import Picture
from ...form.letters import alike, squeezed
from ...form.lines import Box, Line, Piece, Seen, SeenLine, lines
from ...form.model import Form
from ...form.spots import Spot, spots
from ...messages import N_, _
from ...problems import Place, Problem
from .found import Found

_SHOWN = 60  # letters of a stray text that a problem shows


@dataclass(slots=True)
class Placed:
    """What stands in the places of the form; `exact` tells that every line is as the form prints it."""

    found: list[Found] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    exact: bool = True


@dataclass(frozen=True, slots=True)
class _Expected:
    """The lines of a form: by the tags of their controls, and the words of those without."""

    by_tags: dict[tuple[str, ...], list[Line]]
    words: frozenset[str]


def place_lines(form: Form, seen: Sequence[SeenLine], file: str) -> Placed:
    """Return what stands in the places of `form` in the document whose lines are `seen`."""
    expected = _expected(form)
    known = [_known(line, expected) for line in seen]
    placer = _Placer(form, file)
    fitted = {}
    if any(line is None for line in known):
        placer.placed.exact = False
        fitted = {one.number: one for one in fit(lines(form), seen)}
    for number, (line, told) in enumerate(zip(seen, known, strict=True)):
        if told is not None:
            placer.by_tags(line)
        elif number in fitted:
            placer.by_boxes(fitted[number].line, list(boxes_of(fitted[number])), line)
        else:
            placer.stray(line)
    return placer.placed


def all_by_tags(form: Form, seen: Sequence[SeenLine]) -> list[Found]:
    """Return what the tags of the lines name, whatever else stands in them."""
    placer = _Placer(form, "")
    for line in seen:
        placer.by_tags(line)
    return placer.placed.found


@cache
def _expected(form: Form) -> _Expected:
    by_tags: dict[tuple[str, ...], list[Line]] = {}
    words: set[str] = set()
    for line in lines(form):
        if line.tags:
            by_tags.setdefault(line.tags, []).append(line)
        else:
            words |= line.looks
    return _Expected(by_tags, frozenset(words | {""}))


def _known(line: SeenLine, expected: _Expected) -> bool | None:
    """Return whether a line is as the form prints it (True), None if not."""
    if any(box.pictures for box in line.boxes):  # a photograph, or a seal
        return None
    tags = tuple([piece.tag for box in line.boxes for piece in box.pieces if piece.tag])
    words = alike(squeezed("".join([piece.text for box in line.boxes for piece in box.pieces if not piece.tag])))
    if not tags:
        return True if words in expected.words else None
    return True if any(words in known.looks for known in expected.by_tags.get(tags, ())) else None


class _Placer:
    """Finds the values of line after line, and counts the rows of lists."""

    def __init__(self, form: Form, file: str) -> None:
        self.spots = spots(form)
        self.file = file
        self.placed = Placed()
        self.rows: dict[str, int] = {}
        self.cell_words = _(N_("table {table}, row {row}, cell {cell}"))
        self.paragraph_words = _(N_("paragraph {number}"))

    def by_tags(self, line: SeenLine) -> None:
        """Take the values that the tags of a line name."""
        lists: dict[str, int] = {}
        for number, box in enumerate(line.boxes, 1):
            for piece in box.pieces:
                spot = self.spots.get(piece.tag) if piece.tag else None
                if spot is not None:
                    self._take(spot, piece.text, self._place(line, number), self._row(spot.each, lists))

    def by_boxes(self, line: Line, pairs: list[tuple[Box, Seen]], seen: SeenLine) -> None:
        """Take the values of a line that was found by the words around it."""
        row = self._row(line.each, {})
        numbers = {id(box): number for number, box in enumerate(seen.boxes, 1)}
        for box, shown in pairs:
            place = self._place(seen, numbers[id(shown)])
            for spot, text, fault in _box_values(box, shown):
                self._take(spot, text, place, row, fault)

    def stray(self, line: SeenLine) -> None:
        """Take what the tags name of a line that is none of the form's, and tell of its other words."""
        self.by_tags(line)
        text = "　".join(filter(None, (_loose(box).strip() for box in line.boxes)))
        if text:
            place = self._place(line, next(n for n, box in enumerate(line.boxes, 1) if _loose(box).strip()))
            self.placed.problems.append(Problem("stray-text", value=shortened(text), where=place.control, place=place))

    def _take(self, spot: Spot, text: str, place: Place, row: int, fault: str = "") -> None:
        self.placed.found.append(Found(spot, text, place, row, fault))

    def _row(self, each: str, lists: dict[str, int]) -> int:
        """Return the number of a line among those of the list `each`; `lists` are those met in this line already."""
        if each and each not in lists:
            lists[each] = self.rows.get(each, 0)
            self.rows[each] = lists[each] + 1
        return lists[each] if each else 0

    def _place(self, line: SeenLine, cell: int) -> Place:
        if line.table:
            return Place(self.file, control=self.cell_words.format(table=line.table, row=line.row, cell=cell))
        return Place(self.file, control=self.paragraph_words.format(number=line.row))


def _box_values(box: Box, seen: Seen) -> Iterator[tuple[Spot, str, str]]:
    """Yield the places of a box with their text and the code of what is wrong."""
    photos = [spot for spot in box.spots if isinstance(spot.part, Picture)]
    yield from ((spot, name, "") for spot, name in zip(photos, seen.pictures, strict=False))
    if len(photos) == len(box.spots):
        return
    controls = [piece for piece in seen.pieces if piece.tag is not None]
    if len(controls) == len(box.spots) and alike(squeezed(_loose(seen))) in box.looks:
        yield from ((spot, piece.text, "") for spot, piece in zip(box.spots, controls, strict=True))
        return
    captured = capture(box, seen.text)
    if captured is not None:
        yield from ((spot, text, "") for spot, text in captured)
    elif seen.text.strip():
        yield box.spots[0], seen.text.strip(), "unfit-cell"


def shortened(text: str) -> str:
    """Return `text` as a problem shows it."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _loose(box: Seen) -> str:
    return "".join(piece.text for piece in box.pieces if _is_loose(piece))


def _is_loose(piece: Piece) -> bool:
    return piece.tag is None
