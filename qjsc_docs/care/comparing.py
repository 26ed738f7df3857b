"""Comparing an office's blank with a form's layout: which labels were added, are gone, stand elsewhere, read otherwise.

Floor 4.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from pathlib import Path

from ..errors import UsageError
from ..form.lines import Box, Line, lines
from ..form.model import Form
from ..problems import Problem
from .beside import Match, beside
from .gaps import is_room, locate
from .rooms import Blank, Room, read_blank, spot_words

_LIKE = 0.6  # how alike a label must be to be the same one in other words


class Change(StrEnum):
    """What happened to a label."""

    ADDED = "added"
    GONE = "gone"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """A label of the form's layout, or of the blank, that the other one has not, or not there.

    `ours` and `theirs` are its words, `here` and `there` the places; "" where it is not.
    """

    change: Change
    ours: str = ""
    theirs: str = ""
    here: str = ""
    there: str = ""


def compare(blank: Path, form: Form) -> tuple[Difference, ...]:
    """Return how the labels of the office's `blank` differ from those of `form`, in reading order."""
    if not form.layout.blocks:
        raise UsageError(Problem("no-paper", params={"name": form.title}))
    if not blank.is_file():
        raise UsageError(Problem("no-such-file", params={"file": str(blank)}))
    return tuple(differences(lines(form), read_blank(blank)))


def differences(layout: Sequence[Line], blank: Blank) -> Iterator[Difference]:
    """Yield how the labels of `blank` differ from those of `layout`."""
    spots = _spots(layout)
    matches = beside(layout, blank)
    pairs = [pair for match in matches for pair in match.pairs]
    for box, room in pairs:
        if not _same(box, room):
            yield Difference(Change.CHANGED, _said(box), _shown(room), spots[box], room.spot)
    gone = _unmatched_boxes(layout, [box for box, _room in pairs])
    added = _unmatched_rooms(blank, matches)
    for change, alike in ((Change.MOVED, _same), (Change.CHANGED, _is_like)):
        for box, room in _couples(gone, added, alike):
            gone.remove(box)
            added.remove(room)
            yield Difference(change, _said(box), _shown(room), spots[box], room.spot)
    for box in gone:
        yield Difference(Change.GONE, ours=_said(box), here=spots[box])
    for room in added:
        yield Difference(Change.ADDED, theirs=_shown(room), there=room.spot)


def _unmatched_boxes(layout: Sequence[Line], matched: Sequence[Box]) -> list[Box]:
    known = set(map(id, matched))
    return [box for line in layout for box in line.boxes if box.words and id(box) not in known]


def _unmatched_rooms(blank: Blank, matches: Sequence[Match]) -> list[Room]:
    """Return the rooms with words that are no box of the layout; further rows of a list hold numbers at most."""
    known = {id(room) for match in matches for _box, room in match.pairs}
    known |= {
        id(room) for match in matches for strip in match.strips[1:] for room in strip.rooms if room.words.isdigit()
    }
    return [room for room in blank.rooms if id(room) not in known and not is_room(room.text)]


def _couples(
    gone: Sequence[Box], added: Sequence[Room], alike: Callable[[Box, Room], bool]
) -> Iterator[tuple[Box, Room]]:
    """Yield boxes and rooms that are `alike`, each of them once."""
    free = list(added)
    for box in list(gone):
        room = next((room for room in free if alike(box, room)), None)
        if room is not None:
            free.remove(room)
            yield box, room


def _same(box: Box, room: Room) -> bool:
    if box.words == room.words:
        return True
    if not box.words:
        return is_room(room.text, box.parts) or room.words.isdigit()
    return bool(box.spots) and locate(box, room.text).exact


def _is_like(box: Box, room: Room) -> bool:
    return SequenceMatcher(None, box.words, room.words, autojunk=False).ratio() >= _LIKE


def _said(box: Box) -> str:
    return " ".join("".join(part if isinstance(part, str) else "　" for part in box.parts).split())


def _shown(room: Room) -> str:
    return " ".join(room.text.split())


def _spots(layout: Sequence[Line]) -> dict[Box, str]:
    """Return where a person finds each box on the form."""
    rows: Counter[int] = Counter()
    found = {}
    for line in layout:
        rows[line.table] += 1
        for number, box in enumerate(line.boxes, 1):
            found[box] = spot_words(line.table, rows[line.table], number, _said(box))
    return found
