"""Places: where in an office's blank each value of a form belongs, and what is left over. Floor 4."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ..form.lines import Box, Line
from ..form.spots import Spot
from .beside import Match, beside
from .boxes import boxes_in, is_box
from .gaps import Gap, Value, is_room, locate, margins, narrowed
from .rooms import Blank, Room, Strip, empty_copy

_NUMBER = "{{ loop.index }}"  # in a column of numbers that the blank has and the form has not


@dataclass(frozen=True, eq=False)
class Edit:
    """Letters of a room that give way to `values`; `each` is the list of the row that it stands in."""

    room: Room
    start: int
    end: int
    values: tuple[Value, ...]
    each: str


@dataclass
class Places:
    """What is to be done to a blank: letters to replace, rows to repeat, empty rows to leave out."""

    edits: list[Edit] = field(default_factory=list)
    repeated: list[tuple[Any, str]] = field(default_factory=list)
    spare: list[Any] = field(default_factory=list)

    @property
    def placed(self) -> set[int]:
        """The values that have a place, each as itself: the same fact may be printed twice."""
        return {id(value) for edit in self.edits for value in edit.values if isinstance(value, Spot)}

    @property
    def rooms(self) -> set[Room]:
        """The rooms in which something is placed."""
        return {edit.room for edit in self.edits}


def find_places(lines: Sequence[Line], blank: Blank) -> Places:
    """Return where the values of `lines` belong in `blank`; rows for lists that have none yet are put into it."""
    places = Places()
    matches = beside(lines, blank)
    if _add_rows(lines, matches, blank):
        matches = beside(lines, blank)
    for match in matches:
        for box, room in match.pairs:
            if box.spots:
                places.edits += in_room(box, room, match.line.each)
        _repeat(match, places)
    places.edits = list(_apart(places.edits))
    return places


def _apart(edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield `edits` without those whose letters another one takes already."""
    taken: dict[Room, list[tuple[int, int]]] = defaultdict(list)
    for edit in edits:
        if all(edit.end <= start or end <= edit.start for start, end in taken[edit.room]):
            taken[edit.room].append((edit.start, edit.end))
            yield edit


def _add_rows(lines: Sequence[Line], matches: Sequence[Match], blank: Blank) -> bool:
    """Put an empty row behind the head of every list that has no row in `blank`; return whether one was put."""
    found = {id(match.line): match for match in matches}
    added = False
    for head, line in pairwise(lines):
        match = found.get(id(head))
        if not line.each or id(line) in found or match is None or head.table != line.table or head.tags:
            continue
        under = {box.column for box, _room in match.pairs}
        if {box.column for box in line.boxes} <= under:
            strip = match.strips[-1]
            blank.strips.insert(blank.strips.index(strip) + 1, empty_copy(strip))
            added = True
    return added


def _repeat(match: Match, places: Places) -> None:
    """Note the row of `match` as repeated, if it is one and holds values; its further empty rows are spare."""
    first, *others = match.strips
    if match.line.each and any(edit.room in first.rooms for edit in places.edits):
        places.repeated.append((first.element, match.line.each))
        places.spare += [strip.element for strip in others if _is_empty(strip)]
        known = {room for _box, room in match.pairs}
        numbered = (room for room in first.rooms if room not in known and room.words.isdigit())
        places.edits += [Edit(room, *_written(room.text), (_NUMBER,), "") for room in numbered]


def _is_empty(strip: Strip) -> bool:
    return all(_is_free(room) for room in strip.rooms)


def _is_free(room: Room) -> bool:
    """Return whether nothing stands in `room`, or only a row's number."""
    return is_room(room.text) or room.words.isdigit()


def in_room(box: Box, room: Room, each: str) -> Iterator[Edit]:
    """Yield the changes that put the values of `box` into `room`."""
    if not box.words and len(box.spots) == 1 and _is_free(room) and "\n" not in room.text.strip("\n"):
        yield Edit(room, *_written(room.text), tuple(part for part in box.parts if not _is_line(part)), each)
        return
    boxes = boxes_in(box, room.text)
    for gap in locate(box, room.text).gaps:
        pieces = list(narrowed(gap, room.text))
        for number, (start, end, values) in enumerate(pieces):
            if any(map(is_box, values)):
                if span := boxes.get(next(id(value) for value in values if is_box(value))):
                    yield Edit(room, *span, values, each)
                continue
            end = min([end, *(first for first, _last in boxes.values() if start <= first)])
            yield Edit(room, start, end, _spaced(gap, values, number == 0, number == len(pieces) - 1, end, room), each)


def _is_line(part: Value) -> bool:
    return part == "\n"


def _written(text: str) -> tuple[int, int]:
    """Return where the one line of `text` that is not empty begins and ends, the first line if all are."""
    line = text.strip("\n")
    start = text.find(line) if line else 0
    return start, start + len(line)


def _spaced(gap: Gap, values: tuple[Value, ...], first: bool, last: bool, end: int, room: Room) -> tuple[Value, ...]:
    """Return `values` with the blanks that the layout prints between them and the words on their line."""
    before, after = margins(gap)
    head = (before,) if first and before and "\n" not in values[:1] else ()
    tail = (after,) if last and after and end == gap.end and gap.after else ()
    return (*head, *values, *tail)
