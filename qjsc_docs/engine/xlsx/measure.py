"""How many lines a text takes in a cell, so that rows can be made high enough: Excel never fits merged cells itself. Floor 1.

Widths are estimates on the safe side: Chinese takes one em, Latin letters by class. They are in em, a hundredth each.
"""

from __future__ import annotations

import unicodedata
from functools import cache

PITCH = 1.3  # line pitch ÷ size, as everywhere else
LOOSE = 1.42  # line pitch ÷ size of wrapped text: free fonts stand further apart than 宋体
PADDING = 4.0  # points that Excel keeps free at the sides of a cell, both together
HIGHEST = 409.0  # points; Excel has no higher row
CELL_MARGIN = 2.9  # points above and below the text of a cell together, 0.5 mm each

_NARROW = 36
_WIDE = 97
_DIGIT = 0.58  # em
_KEEP = frozenset("，。、；：！？）》」』】〕”’…—,.;:!?)]}%")  # never at the start of a line


@cache
def _width(letter: str) -> int:
    if unicodedata.east_asian_width(letter) in "WFA":
        return 100
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0
    if letter in "mwMWÆŒ%@&":
        return _WIDE
    if letter in " .,;:!|'ijl()[]{}/\\`-":
        return 50 if letter == " " else _NARROW
    return 76 if letter.isupper() else 58


def width(text: str, size: float) -> float:
    """Return how wide `text` is on one line, in points."""
    return sum(map(_width, text)) * size / 100


def fits(text: str, size: float, room: float) -> bool:
    """Return whether `text` stands on one line of `room` points."""
    room -= PADDING
    return len(text) * size <= room or width(text, size) <= room  # no letter is wider than its size


def ems(size: float, room: float) -> float:
    """Return how many Chinese letters of `size` stand side by side in `room` points."""
    return max(room - PADDING, size) / size


def surely_one_line(text: str, room: float) -> bool:
    """Return whether `text` fits on one line of `room` ems at a glance; only lines() knows of the others."""
    if "\n" in text:
        return False
    return len(text) <= room or (len(text) * _DIGIT <= room and text.replace("-", "").isdecimal())


def lines(text: str, size: float, room: float) -> int:
    """Return how many lines `text` takes in `room` points."""
    wide = int(ems(size, room) * 100)
    return sum(1 if sum(map(_width, part)) <= wide else _broken(part, wide) for part in text.split("\n"))


def _broken(text: str, room: int) -> int:
    """Return the number of lines of `text`, which holds no line break; Latin words stay whole where they can."""
    count, used, word = 1, 0, 0  # `word` is the width of the Latin word at the end of the line
    for letter in text:
        wide = _width(letter)
        if wide >= 100 or letter == " ":
            word = 0
        else:
            word += wide
        if used + wide <= room:
            used += wide
        elif letter == " ":
            used = room
        else:
            count += 1
            carried = word or wide
            if not word and letter in _KEEP:
                carried += 100  # the letter before comes along
            used = carried if carried <= room else wide
            word = min(word, used)
    return count


def height(text: str, size: float, room: float) -> float:
    """Return how high a row must be for `text`, in points."""
    count = lines(text, size, room)
    return size * PITCH + CELL_MARGIN if count == 1 else count * size * LOOSE + CELL_MARGIN
