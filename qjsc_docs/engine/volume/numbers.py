"""A page number as operators of a content stream: — 7 —, upright on the bound sheet. Floor 1."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .geometry import SIZE, Box, Page, spot
from .glyphs import Letters
from .parts import Margins

_DRAFT = "草稿"
_RED, _BLACK, _WHITE = b"1 0 0 rg", b"0 g", b"1 g"
_PAD, _DOWN, _UP = 0.3 * SIZE, 0.3 * SIZE, 0.9 * SIZE  # the plate reaches beyond the number, below and above its line


class Mark(NamedTuple):
    """A number on a page: the place that it takes in the page's user space, and the operators before and after it."""

    area: Box
    begin: bytes
    shown: bytes

    def operators(self, *, plate: bool) -> bytes:
        """Return the operators that print it, on a white plate if asked."""
        left, bottom, right, top = self.area
        white = b"%s %.3f %.3f %.3f %.3f re f " % (_WHITE, left, bottom, right - left, top - bottom) if plate else b""
        return b"q %s%s BT %s %s ET Q" % (white, _BLACK, self.begin, self.shown)


def mark(drawn: Letters, page: Page, number: int, *, margins: Margins | None, own: bool, draft: bool) -> Mark:
    """Return `number` on `page`, and 草稿 on its inner side where the volume is a draft."""
    dashes = f"— {number} —"
    beside = drawn.width(f"{_DRAFT} ") if draft else 0.0
    area, begin = _placed(page, number % 2 == 1, drawn.width(dashes), beside, margins, own)
    if not draft:
        return Mark(area, begin, drawn.number(number))
    words = [(f"{_DRAFT} ", _RED), (dashes, _BLACK)] if number % 2 else [(dashes, _BLACK), (f" {_DRAFT}", _RED)]
    return Mark(area, begin, b" ".join(part for text, colour in words for part in (colour, drawn.shown(text))))


@lru_cache(maxsize=1024)
def _placed(
    page: Page, odd: bool, width: float, beside: float, margins: Margins | None, own: bool
) -> tuple[Box, bytes]:
    """Return the place of a number `width` points wide, with `beside` points before or behind it, and how to go there."""
    at = spot(page, width, margins, odd=odd, own=own)
    one, matrix = at.scale, page.from_sheet()
    left = at.x - beside * one if odd else at.x
    right = left + (width + beside) * one
    area = matrix.box(Box(left - _PAD * one, at.y - _DOWN * one, right + _PAD * one, at.y + _UP * one))
    a, b, c, d = (factor * one for factor in matrix[:4])
    return area, b"%g %g %g %g %.3f %.3f Tm" % (a, b, c, d, *matrix.point(left, at.y))
