"""Boxes to tick in a blank: which □ belongs to which answer, before its words or behind them. Floor 4."""

from __future__ import annotations

import re

from ..form.inline import Tick
from ..form.lines import Box
from ..form.spots import Spot
from .gaps import locate

_BOX = re.compile(r"[□☐○◯〇]")
_SURE = 0.8  # of the words around must be there, in their order


def is_box(value: object) -> bool:
    """Return whether `value` is printed as a box."""
    return isinstance(value, Spot) and isinstance(value.part, Tick) and _BOX.fullmatch(value.part.blank) is not None


def boxes_in(box: Box, text: str) -> dict[int, tuple[int, int]]:
    """Return by the id of each answer the letters of `text` that are its box; none when it is not certain.

    It is when `text` has as many boxes as the layout and its words in the same order: whether an office prints a box
    before its answer or behind it, the first one stands for the first.
    """
    wanted: list[int | None] = []
    for part in box.parts:
        if isinstance(part, str):
            wanted += [None for _printed in _BOX.findall(part)]  # one that is spoken of
        elif is_box(part):
            wanted.append(id(part))
    found = [match.span() for match in _BOX.finditer(text)]
    sure = not box.words or locate(box, text).share >= _SURE
    if len(found) != len(wanted) or not sure:
        return {}
    return {one: span for one, span in zip(wanted, found, strict=True) if one is not None}
