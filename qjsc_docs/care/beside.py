"""The lines of a form's layout laid beside those of an office's blank: which box is which room. Floor 4.

The labels say it. The order of the lines is kept, what was added or left out is passed over; within a line, the heads
of the columns help where cells are empty.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Any

from ..form.lines import Box, Line
from .gaps import is_room, locate
from .rooms import Blank, Room, Strip
from .synonyms import synonyms

_MOST = 24  # letters of a label that count
_LIKE = 0.7  # how alike a changed label must be
_SHARE = 0.5  # how much of the words around values must be there
_EMPTY, _HEAD, _BESIDE = 1.0, 2.0, 3.0
_OTHER = 0.6  # of a label's weight, for other words that mean the same
_COLONS = ":"
_AGAIN = 0.9  # another row of a list


@dataclass
class Match:
    """A line of the layout and the lines of the blank that it is, several for a repeated row."""

    line: Line
    strips: list[Strip]
    pairs: list[tuple[Box, Room]] = field(default_factory=list)


def beside(lines: Sequence[Line], blank: Blank) -> list[Match]:
    """Return the lines of the layout that the blank has too, in reading order."""
    weigh = Scales(synonyms(lines))
    strips = blank.strips
    scores = [[weigh.line(line, strip) for strip in strips] for line in lines]
    found: dict[int, Match] = {}
    for i, j in _path(scores, [bool(line.each) for line in lines], len(strips)):
        found.setdefault(i, Match(lines[i], [])).strips.append(strips[j])
    matches = [found[i] for i in sorted(found)]
    columns: dict[int, dict[int, int]] = {}
    for match in matches:
        heads = columns.setdefault(match.line.table, {})
        _score, match.pairs = weigh.boxes(match.line, match.strips[0], heads)
        heads |= {box.column: room.column for box, room in match.pairs if box.words and not box.spots}
    return matches


class Scales:
    """Weighs boxes against rooms, each pair once."""

    def __init__(self, others: Mapping[int, Collection[str]] = MappingProxyType({})) -> None:
        self._others = others
        self._known: dict[tuple[int, int], float | None] = {}

    def line(self, line: Line, strip: Strip) -> float:
        """Return how sure it is that `strip` is `line`, 0 if it cannot be."""
        if (line.table == 0) != (strip.table == 0):
            return 0.0
        score, pairs = self.boxes(line, strip, {})
        words = [box for box in line.boxes if box.words]
        if words and not any(box.words for box, _room in pairs):
            return 0.0
        return score if words or _is_whole(line, strip, pairs) else 0.0

    def boxes(self, line: Line, strip: Strip, heads: dict[int, int]) -> tuple[float, list[tuple[Box, Room]]]:
        """Return the weight of the best pairs of boxes and rooms from left to right, and the pairs."""
        boxes = [box for box in line.boxes if not box.covered]
        rooms = [room for room in strip.rooms if not room.covered]

        def weight(i: int, j: int) -> float:
            found = self.pair(boxes[i], rooms[j], repeated=bool(line.each))
            if found is None:
                return 0.0
            return found + (_HEAD if heads.get(boxes[i].column) == rooms[j].column and not boxes[i].words else 0.0)

        beside_label = [i > 0 and bool(boxes[i - 1].words) and not boxes[i].words for i in range(len(boxes))]
        score, path = best(len(boxes), len(rooms), weight, beside_label)
        return score, [(boxes[i], rooms[j]) for i, j in _without_leaps(path, boxes, rooms, heads)]

    def pair(self, box: Box, room: Room, *, repeated: bool) -> float | None:
        """Return how well `room` can be `box`, None if it cannot."""
        key = (id(box), id(room))
        if key not in self._known:
            found = _weight(box, room, repeated=repeated)
            if found is None and room.words.strip(_COLONS) in self._others.get(id(box), ()):
                found = min(len(box.words), _MOST) * _OTHER
            self._known[key] = found
        return self._known[key]


def _is_whole(line: Line, strip: Strip, pairs: Sequence[tuple[Box, Room]]) -> bool:
    """Return whether a line without words is a strip that has none either: all its values have their room."""
    boxes = [box for box in line.boxes if not box.covered]
    empty = all(is_room(room.text) or room.words.isdigit() for room in strip.rooms if not room.covered)
    known = {room for _box, room in pairs}
    return bool(line.tags) and len(pairs) == len(boxes) and (empty or known.issuperset(strip.rooms))


def _without_leaps(
    path: Sequence[tuple[int, int]], boxes: Sequence[Box], rooms: Sequence[Room], heads: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of `path` without values behind something else than their label; a unit may stand before one."""
    partner = dict(path)
    for i, j in path:
        label = partner.get(i - 1)
        if not boxes[i].words and label is not None and boxes[i - 1].words and heads.get(boxes[i].column) is None:
            between = rooms[label + 1 : j]
            if any(not (is_room(room.text) or _is_unit(room, boxes[i])) for room in between):
                continue
        unit = not boxes[i].words and _is_unit(rooms[j], boxes[i]) and j + 1 not in partner.values()
        yield i, j + (unit and j + 1 < len(rooms) and is_room(rooms[j + 1].text))


def _weight(box: Box, room: Room, *, repeated: bool) -> float | None:
    if not box.words:  # the rows of a list often have numbers printed already
        free = is_room(room.text, box.parts) or (repeated and room.words.isdigit()) or _is_unit(room, box)
        return _EMPTY if free else None
    if not room.words:
        return None
    full = min(len(box.words), _MOST) + 1.0
    if box.words == room.words:
        return full
    if box.spots:
        located = locate(box, room.text)
        return full * located.share if located.share >= _SHARE else None
    like = SequenceMatcher(None, box.words, room.words, autojunk=False)
    if like.real_quick_ratio() < _LIKE or like.quick_ratio() < _LIKE:
        return None
    return full * like.ratio() * 0.8 if like.ratio() >= _LIKE else None


def _is_unit(room: Room, box: Box) -> bool:
    """Return whether only the unit of the box's value stands in `room`."""
    entries = [spot.entry for spot in box.spots if spot.entry]
    return bool(room.words) and room.words in {unit for each in entries for unit in (each.field.unit, each.fact.unit)}


def best(
    rows: int, columns: int, weight: Callable[[int, int], float], beside_label: Sequence[bool]
) -> tuple[float, list[tuple[int, int]]]:
    """Return the pairs of two sequences, in order, whose weights add up to the most; pairs of no weight are none.

    A value that stands right behind its label on both sides (`beside_label`) is worth more than one that does not.
    """
    table = [[0.0] * (columns + 1) for _row in range(rows + 1)]
    paired = [[float("-inf")] * (columns + 1) for _row in range(rows + 1)]  # the best that ends with this pair
    for i in range(rows):
        for j in range(columns):
            if found := weight(i, j):
                neighbours = paired[i][j] + (_BESIDE if beside_label[i] else 0.0)
                paired[i + 1][j + 1] = found + max(table[i][j], neighbours)
            table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j], paired[i + 1][j + 1])
    i, j, path, bound = rows, columns, [], False
    while i and j:
        if not bound and table[i][j] == table[i - 1][j]:
            i -= 1
        elif not bound and table[i][j] == table[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            path.append((i, j))
            bound = beside_label[i] and paired[i][j] + _BESIDE > table[i][j]
    return table[rows][columns], path[::-1]


def _path(scores: list[list[float]], repeats: list[bool], count: int) -> list[tuple[int, int]]:
    """Return the pairs of lines, in order, whose scores add up to the most; a repeated line may stand in many."""
    table: list[list[float]] = [[0.0] * (count + 1)]
    steps: list[list[str]] = [[""] * (count + 1)]
    for i, line in enumerate(scores):
        above, row, how = table[-1], [0.0], ["up"]
        for j in range(count):
            options = [(above[j + 1], "up"), (row[j], "left")]
            if line[j]:
                options.append((above[j] + line[j], "pair"))
                if repeats[i]:
                    options.append((row[j] + line[j] * _AGAIN, "again"))
            value, step = max(options, key=_value)
            row.append(value)
            how.append(step)
        table.append(row)
        steps.append(how)
    return _walk(steps, count)


def _walk(steps: list[list[str]], j: int) -> list[tuple[int, int]]:
    path, i = [], len(steps) - 1
    while i and j:
        step = steps[i][j]
        if step in ("pair", "again"):
            path.append((i - 1, j - 1))
        i, j = (i - 1 if step in ("up", "pair") else i), (j if step == "up" else j - 1)
    return path[::-1]


def _value(option: tuple[float, Any]) -> float:
    return option[0]
