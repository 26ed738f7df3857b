"""Where a number stands on a page: pure reckoning, in points. Floor 1.

Three frames, each with its origin at the lower left: the *user space* of the page's content; the page *as seen* on
screen, cropped and turned by /Rotate; and the *sheet* as it is bound. A page that is wider than high lies in the volume
with its top at the left edge of the sheet (GB/T 9704 clause 8), so its left edge is the sheet's lower one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .parts import LYING, STANDING, Margins

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
SIZE = 14.0  # points: 4号
DASH = 0.275  # of the size: how far the dash stands above the line of the letters, as page.typ reckons
_BELOW = 7 * MM  # from the text area to the dash (clause 7.5)
_EDGE, _SIDE = 10 * MM, 20 * MM  # on attached pages, whose margins nobody knows
_LARGEST, _LEAST = 1.5, 0.7  # times A4: about A3 and A5, between which numbers keep their size


class Box(NamedTuple):
    """A rectangle: left, bottom, right, top."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Box) -> bool:
        """Return whether both share some area."""
        return (
            min(self.right, other.right) > max(self.left, other.left)
            and min(self.top, other.top) > max(self.bottom, other.bottom)
        )  # fmt: skip

    def around(self, other: Box) -> Box:
        """Return the least rectangle that holds both."""
        return Box(*map(min, self[:2], other[:2]), *map(max, self[2:], other[2:]))


class Matrix(NamedTuple):
    """A map of coordinates: x' = ax + cy + e, y' = bx + dy + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where the point comes to lie."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: Matrix) -> Matrix:
        """Return the map that does `first` and then this one."""
        a, b = self.a * first.a + self.c * first.b, self.b * first.a + self.d * first.b
        c, d = self.a * first.c + self.c * first.d, self.b * first.c + self.d * first.d
        return Matrix(a, b, c, d, *self.point(first.e, first.f))

    def box(self, box: Box) -> Box:
        """Return the upright rectangle around the image of `box`."""
        corners = [self.point(x, y) for x in (box.left, box.right) for y in (box.bottom, box.top)]
        xs, ys = zip(*corners, strict=True)
        return Box(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True)
class Page:
    """The visible box of a page in its user space, how far it is turned clockwise, and points per unit."""

    box: Box
    turned: int = 0  # 0, 90, 180 or 270
    unit: float = 1.0

    @property
    def seen(self) -> tuple[float, float]:
        """Width and height in points as seen on screen."""
        width, height = (self.box.right - self.box.left) * self.unit, (self.box.top - self.box.bottom) * self.unit
        return (height, width) if self.turned in (90, 270) else (width, height)

    @property
    def lies(self) -> bool:
        """Whether it is wider than high, and turned when bound."""
        width, height = self.seen
        return width > height + 0.5

    @property
    def sheet(self) -> tuple[float, float]:
        """Width and height in points as bound."""
        width, height = self.seen
        return (height, width) if self.lies else (width, height)

    def from_seen(self) -> Matrix:
        """Return the map from the page as seen to its user space."""
        left, bottom, right, top = self.box
        one = 1 / self.unit
        return {
            0: Matrix(one, 0, 0, one, left, bottom),
            90: Matrix(0, one, -one, 0, right, bottom),
            180: Matrix(-one, 0, 0, -one, right, top),
            270: Matrix(0, -one, one, 0, left, top),
        }[self.turned]

    def from_sheet(self) -> Matrix:
        """Return the map from the bound sheet to the page's user space."""
        if not self.lies:
            return self.from_seen()
        return self.from_seen().after(Matrix(0, -1, 1, 0, 0, self.seen[1]))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a number begins on the bound sheet, and how large it is."""

    x: float
    y: float  # of the line on which the letters stand
    scale: float


def spot(page: Page, width: float, margins: Margins | None, *, odd: bool, own: bool) -> Spot:
    """Return where a number, `width` points wide at full size, stands: outside, which is right on odd pages."""
    wide, high = page.sheet
    scale = _scale(wide, high)
    if own:
        side, up = _own_margins(page, margins, odd)
        y = up - _BELOW - DASH * SIZE
        side += SIZE
    else:
        y, side = _EDGE * scale, (_SIDE + SIZE) * scale
    length = width * scale
    x = wide - side - length if odd else side
    return Spot(min(max(x, 0.0), max(wide - length, 0.0)), max(y, 0.0), scale)


def _scale(wide: float, high: float) -> float:
    """Return 1 for sheets of about A5 to A3; others are taken to be printed on A4, where the number has its size."""
    times = max(wide / A4[0], high / A4[1])
    if times > _LARGEST:
        return times
    least = min(wide / A4[0], times)
    return min(1.0, least / _LEAST)


def _own_margins(page: Page, margins: Margins | None, odd: bool) -> tuple[float, float]:
    """Return the outer and the lower margin of the bound sheet, in points."""
    top, right, bottom, left = margins or (LYING if page.lies else STANDING)
    if page.lies:  # its top is at the sheet's left
        return (bottom if odd else top) * MM, left * MM
    return (right if odd else left) * MM, bottom * MM
