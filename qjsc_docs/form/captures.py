"""Captures: which part of a cell's text stands in which of its places, told by the printed words around them. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain, product
from typing import NamedTuple

from .facts import Kind
from .inline import Joint, Tick
from .letters import alike, pattern, squeezed
from .lines import Box, Part
from .spots import Spot

_BLANKS = r"[\s\u200b]*"
_SIGNS = r"[^\n]{0,6}?"  # what may stand in a box: a sign and blanks
_DAY = r"(?:[^年\n]{0,10}年[^月\n]{0,8}月(?:[^日\n]{0,8}日)?)"
_LONGEST = 6_000  # letters of one cell that are laid out
_MOST_JOINTS = 5


class Captured(NamedTuple):
    """The text of one place."""

    spot: Spot
    text: str


def capture(box: Box, text: str, *, marked: bool = True) -> list[Captured] | None:
    """Return what stands in the places of `box` when its text is `text`, None if its printed words are others.

    `marked` tells that the sort of document marks the “/” between two values by an unseen sign, as Word files do.
    """
    if len(box.parts) == 1 and box.spots:
        return [Captured(box.spots[0], text)]
    if len(text) > _LONGEST:
        return None
    for expression, spots in _expressions(box, marked=marked):
        if match := expression.fullmatch(text):
            captured = [Captured(spot, found) for spot, found in zip(spots, match.groups(), strict=True)]
            if not any(map(_is_room_for_a_day, captured)):
                return captured
    return None


def _is_room_for_a_day(captured: Captured) -> bool:
    """Return whether the room of a date was taken for the value of its neighbour."""
    kind = captured.spot.entry.fact.kind if captured.spot.entry else Kind.TEXT
    signs = set(squeezed(captured.text))
    return kind not in (Kind.DATE, Kind.MONTH) and bool(signs) and signs <= set("年月日")


@cache
def _expressions(box: Box, *, marked: bool) -> tuple[tuple[re.Pattern[str], tuple[Spot, ...]], ...]:
    """Return the ways in which the text may be made up: words that come and go are all there, some are, none is.

    Where the unseen sign that marks a “/” between two values was lost, any “/” is taken for it.
    """
    joints = sum(1 for part in box.parts if isinstance(part, Joint))
    ways = list(product((True, False), repeat=joints)) if joints <= _MOST_JOINTS else [(True,) * joints]
    if not joints:
        return (_expression(box.parts, (), _loose),)
    exactly = _marked if marked else _plain
    tries = [(shown, exactly) for shown in ways], [(shown, _loose) for shown in ways]
    order = chain(*tries) if marked else chain(*zip(*tries, strict=True))
    return tuple(_expression(box.parts, shown, write) for shown, write in order)


def _expression(
    parts: tuple[Part, ...], shown: tuple[bool, ...], write: Callable[[Joint], str]
) -> tuple[re.Pattern[str], tuple[Spot, ...]]:
    showing = iter(shown)
    standing = [part for part in parts if not isinstance(part, Joint) or next(showing)]
    written, spots = [], []
    for part, before, after in _with_neighbours(standing):
        if isinstance(part, Spot):
            if isinstance(before, Spot):  # nothing between them: all of it is the first one's
                continue
            beside = any(isinstance(other, Joint) and other.words == "/" for other in (before, after))
            written.append(f"({_gap(part, beside=beside)})")
            spots.append(part)
        elif isinstance(part, Joint):
            written.append(write(part))
        else:
            written.append(f"{_BLANKS}{pattern(part)}{_BLANKS}")
    return re.compile("".join(written), re.DOTALL), tuple(spots)


def _with_neighbours(parts: list[Part]) -> Iterator[tuple[Part, Part | None, Part | None]]:
    yield from zip(parts, [None, *parts[:-1]], [*parts[1:], None], strict=True)


def _gap(spot: Spot, *, beside: bool) -> str:
    """Return the expression for what may stand in a place; `beside` tells that a “/” follows or stands before it."""
    if isinstance(spot.part, Tick):
        return _SIGNS
    kind = spot.entry.fact.kind if spot.entry else Kind.TEXT
    if kind in (Kind.DATE, Kind.MONTH):
        return f"{_DAY}|.*?"
    if kind is Kind.CHOICE and spot.entry:
        return "|".join([*map(re.escape, spot.entry.fact.choices), ".*?"])
    return "/|[^/]*?|.*?" if beside else ".*?"


def _marked(joint: Joint) -> str:
    return re.escape(joint.words + joint.ending)


def _plain(joint: Joint) -> str:
    return re.escape(joint.words)


def _loose(joint: Joint) -> str:
    if not squeezed(joint.words):
        return r"[ \t\u3000\n]+"
    return f"{_BLANKS}{pattern(alike(joint.words))}{_BLANKS}"
