"""Searching an office's blank for values whose line stands elsewhere, or is made up otherwise. Floor 4.

A label that stands in one room only tells where its value belongs: in the room behind it, or in the blanks behind it on
its line. Where two could be meant, none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..form.letters import alike, pattern, squeezed
from ..form.lines import Box, Line
from ..form.spots import Spot
from .beside import Scales
from .gaps import is_room, locate
from .places import Edit, in_room
from .rooms import Blank, Room, Strip

_COLONS = ":：;；"
_LEAST = 2  # letters of a label
_SURE = 0.8  # of the words around values
_BEFORE = r"(?:^|(?<=[\s_＿:：;；,，、。）)]))"
_BEHIND = r"(?:[（(][^（()）\n]{1,12}[）)])?(?P<colon>[:：]?)(?P<room>[ \t\u3000_＿]*)(?=$|[\n（(]|[一-鿿]{2,})"


def search(lines: Sequence[Line], blank: Blank, taken: set[Room], placed: set[int]) -> Iterator[Edit]:
    """Yield places for the values of `lines` that are not `placed`, in rooms that are not `taken`."""
    taken, placed = set(taken), set(placed)
    for find in (_elsewhere, _in_words):
        for label, members in _open_units(lines, placed):
            edits = find(label, members, blank, taken)
            placed |= {id(value) for edit in edits for value in edit.values if isinstance(value, Spot)}
            taken |= {edit.room for edit in edits if find is _elsewhere}
            yield from edits


def _open_units(lines: Sequence[Line], placed: set[int]) -> Iterator[tuple[Box, list[Box]]]:
    """Yield the labels with the boxes behind them whose values have no place; a box with words is its own label."""
    for label, members in (unit for line in lines if not line.each for unit in _units(line)):
        if any(_is_open(member, placed) for member in members):
            yield label, members


def _units(line: Line) -> Iterator[tuple[Box, list[Box]]]:
    """Yield every label of a line with the boxes up to the next one."""
    label: Box | None = None
    members: list[Box] = []
    for box in line.boxes:
        if not box.spots and box.words:
            if label is not None:
                yield label, members
            label, members = box, []
        elif box.spots and label is not None:
            members.append(box)
        elif box.spots and box.words:
            yield box, [box]
    if label is not None:
        yield label, members


def _is_open(box: Box, placed: set[int]) -> bool:
    return any(id(spot) not in placed for spot in box.spots)


def _elsewhere(label: Box, members: list[Box], blank: Blank, taken: set[Room]) -> list[Edit]:
    """Return places in the rooms behind the only room that is `label`, wherever it stands."""

    def is_label(room: Room) -> bool:
        if label.spots:
            located = locate(label, room.text)
            return located.share >= _SURE and len(located.gaps) > 0
        return room.words.strip(_COLONS) == label.words.strip(_COLONS)

    found = _only(blank, lambda room: room not in taken and len(label.words) >= _LEAST and is_label(room))
    if found is None:
        return []
    strip, number = found
    rooms = strip.rooms[number:]
    if label.spots:
        return list(in_room(label, rooms[0], ""))
    part = Strip([room for room in rooms if room not in taken], strip.element, strip.table)
    _score, pairs = Scales().boxes(Line((label, *members), 1), part, {})
    return [edit for box, room in pairs if box.spots for edit in in_room(box, room, "")]


def _only(blank: Blank, fits: Callable[[Room], bool]) -> tuple[Strip, int] | None:
    """Return the strip and the number of the only room that `fits`, None for none or several."""
    found = [
        (strip, number)
        for strip in blank.strips
        for number, room in enumerate(strip.rooms)
        if not room.covered and fits(room)
    ]
    return found[0] if len(found) == 1 else None


def _in_words(label: Box, members: list[Box], blank: Blank, taken: set[Room]) -> list[Edit]:
    """Return places in the blanks behind the words of a label, on the line where they stand, or in the room behind."""
    edits = []
    for words, spot in _labelled(label, members):
        expression = re.compile(f"{_BEFORE}{pattern(words)}{_BEHIND}", re.MULTILINE)
        rooms = (room for room in blank.rooms if room not in taken and len(words) >= _LEAST)
        matches = [(room, match) for room in rooms for match in expression.finditer(room.text)]
        found = [(room, *place) for room, match in matches if (place := _behind(blank, room, match, taken))]
        if len(found) == 1:
            _label, room, start, end = found[0]
            stuck = room.text[end : end + 1].strip() and start < end  # to the words that follow
            edits.append(Edit(room, start, end, (spot, "　") if stuck else (spot,), ""))
    return edits


def _behind(blank: Blank, room: Room, match: re.Match[str], taken: set[Room]) -> tuple[Room, int, int] | None:
    """Return the room and its letters that the value of the label `match` takes, None where there is no room for it."""
    start, end = match.span("room")
    if start < end:
        return room, start, end
    following = None if room.text[end:].strip() else _free_room_behind(blank, room, taken)
    if following is not None:
        return following, 0, len(following.text.partition("\n")[0])
    alone = match["colon"] and room.text[end : end + 1] in ("", "\n") and not _has_answer(blank, room)
    return (room, start, end) if alone else None


def _has_answer(blank: Blank, room: Room) -> bool:
    """Return whether something that is no label stands in the room behind."""
    strip = next(strip for strip in blank.strips if room in strip.rooms)
    behind = strip.rooms[strip.rooms.index(room) + 1 :][:1]
    return any(other.words and ":" not in other.words for other in behind)


def _free_room_behind(blank: Blank, room: Room, taken: set[Room]) -> Room | None:
    for strip in blank.strips:
        if room in strip.rooms[:-1]:
            behind = strip.rooms[strip.rooms.index(room) + 1]
            return behind if behind not in taken and not behind.covered and is_room(behind.text) else None
    return None


def _labelled(label: Box, members: list[Box]) -> Iterator[tuple[str, Spot]]:
    """Yield the values of a unit with the words right before each; those that share their words are left out."""
    if not label.spots:
        spots = [spot for member in members for spot in member.spots]
        if len(spots) == 1:
            yield alike(squeezed(label.words)).strip(_COLONS), spots[0]
        return
    before = ""
    for part in label.parts:
        if isinstance(part, str):
            before = part if squeezed(part) else before
        elif isinstance(part, Spot) and before:
            yield alike(re.split(r"[\s、，,；;]+", before.strip())[-1]).strip(_COLONS), part
            before = ""
