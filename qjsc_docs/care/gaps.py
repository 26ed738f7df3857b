"""Gaps: where in the letters of a blank's cell the values of a layout's box belong, told by the words around. Floor 4."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..form.facts import Kind
from ..form.inline import Joint, Slot, Tick
from ..form.letters import alike, pattern, squeezed
from ..form.lines import Box, Part
from ..form.spots import Spot

_YEAR = r"20\d{0,2}(?=[\s_＿]*年)"  # the century, or the year of the blank, is often printed
_ROOM = re.compile(rf"(?:[\s_＿—\-/／年月日时分第页.…·□☐○◯〇:：()（）\u200b]|{_YEAR})*")
_ANY = r"[ \t\u3000_＿]*"
_DAY = re.compile(rf"{_ANY}(?:{_YEAR})?{_ANY}年(?:{_ANY}月(?:{_ANY}日)?)?")
_BOX = re.compile(r"[□☐○◯〇]")
_ENDS = (12, 6, 3)  # letters of words that are looked for when the whole is not there
_LEAST = 2
_WHITE = " \t\u3000\u200b"
Value = Spot | Joint | str  # a string: blanks between two values


@dataclass(frozen=True)
class Gap:
    """Room for `values` between the letters `start` and `end`. `before` and `after` are the words of the layout there."""

    values: tuple[Value, ...]
    start: int
    end: int
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Located:
    """The gaps of a box in a text, and what part of its printed words was found there."""

    gaps: tuple[Gap, ...]
    share: float
    exact: bool  # all words are there and nothing else


def is_room(text: str, values: Sequence[Value] = ()) -> bool:
    """Return whether `text` is only room to write in: blanks, lines, boxes to tick, 年　月　日."""
    if _ROOM.fullmatch(text):
        return True
    return squeezed(text) in (
        "".join(squeezed(blank) for blank in map(_blank, values)),
        *map(squeezed, map(_blank, values)),
    )


def locate(box: Box, text: str) -> Located:
    """Return where the values of `box` belong in `text`; those behind words that are not there belong nowhere."""
    total = sum(len(squeezed(part)) for part in box.parts if isinstance(part, str))
    at, found, exact, before, lost = 0, 0, True, "", False
    gaps: list[Gap] = []
    waiting: list[Value] = []
    for part in box.parts:
        if not isinstance(part, str) or not squeezed(part):
            waiting += [] if lost else [part]
            continue
        span, length = _find(part, text, at)
        lost = span is None
        if span is None:
            exact = False
            continue
        found += length
        exact = exact and length == len(squeezed(part)) and is_room(text[at : span[0]], waiting)
        gaps.append(Gap(tuple(waiting), at, span[0], before, part))
        waiting, at, before = [], span[1], part
    exact = exact and is_room(text[at:], waiting)
    gaps.append(Gap(tuple(waiting), at, len(text), before, ""))
    return Located(tuple(gap for gap in gaps if _spots(gap.values)), found / total if total else 0.0, exact)


def narrowed(gap: Gap, text: str) -> Iterator[tuple[int, int, tuple[Value, ...]]]:
    """Yield for the values of `gap` the letters of `text` that they take the place of, from left to right.

    A date takes that of 年　月　日, a box that of □; others that of the blanks on the first line of the gap that has
    nothing else. Values on lines of their own get one in the blank too, if it has so many.
    """
    at = gap.start
    new_line = "\n" in gap.before[len(gap.before.rstrip()) :]
    for number, values in enumerate(_groups(gap.values)):
        if values[0] == "\n":
            new_line, values = True, values[1:]
        if new_line:
            line = text.find("\n", at, gap.end)
            at = line + 1 if line >= 0 else at
            values = ("\n", *values) if line < 0 and number else values
            new_line = False
        start, end = _room(values, text, at, gap.end)
        yield start, end, values
        at = max(end, at)


def _groups(values: tuple[Value, ...]) -> Iterator[tuple[Value, ...]]:
    """Yield the values that are written side by side: a box stands for itself, a line end begins a group."""
    group: list[Value] = []
    for value in values:
        line = isinstance(value, str) and "\n" in value
        if group and (line or (_spots(group) and _is_tick(value)) or _is_tick(group[-1])):
            yield tuple(group)
            group = []
        group.append("\n" if line else value)
    if _spots(group):
        yield tuple(group)


def _spots(values: Sequence[Value]) -> list[Spot]:
    return [value for value in values if isinstance(value, Spot)]


def _is_tick(value: Value) -> bool:
    return isinstance(value, Spot) and isinstance(value.part, Tick)


def _room(values: tuple[Value, ...], text: str, start: int, end: int) -> tuple[int, int]:
    first = _spots(values)[0]
    special = _BOX if isinstance(first.part, Tick) else _DAY if _is_day(first) else None
    if special and (match := special.search(text, start, end)):
        return match.span()
    blank = _blank(first)
    if blank.strip() and (match := re.compile(pattern(blank)).search(text, start, end)):
        return match.span()
    at = start
    for line in text[start:end].split("\n"):
        if _ROOM.fullmatch(line):
            return at, at + len(line)
        at += len(line) + 1
    return start, start


def _is_day(spot: Spot) -> bool:
    if "年" in _blank(spot):
        return True
    return spot.entry is not None and spot.entry.fact.kind in (Kind.DATE, Kind.MONTH)


def _blank(value: Value) -> str:
    return value.part.blank if isinstance(value, Spot) and isinstance(value.part, Slot | Tick) else ""


def _find(part: str, text: str, at: int) -> tuple[tuple[int, int] | None, int]:
    """Return where the words `part` stand in `text`, or the end of them, and how many of their letters do."""
    words = alike(squeezed(part))
    if match := _compiled(words).search(text, at):
        return match.span(), len(words)
    for length in _ENDS:
        if _LEAST <= length < len(words) and (match := _compiled(words[-length:]).search(text, at)):
            return match.span(), length
    return None, 0


@lru_cache(4096)
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(pattern(words))


def margins(gap: Gap) -> tuple[str, str]:
    """Return the blanks that the layout prints before and behind the values of `gap`, on their line."""
    before = gap.before[len(gap.before.rstrip(_WHITE)) :]
    after = gap.after[: len(gap.after) - len(gap.after.lstrip(_WHITE))]
    return before, after


__all__ = ["Gap", "Located", "Part", "Value", "is_room", "locate", "margins", "narrowed"]
