"""Where numbers stand: worked out by hand for each turn of a page."""

from __future__ import annotations

import pytest

from qjsc_docs.engine.volume.geometry import A4, MM, SIZE, Box, Matrix, Page, spot
from qjsc_docs.engine.volume.parts import Margins

WIDE, HIGH = 600.0, 800.0
STANDING = Box(0, 0, WIDE, HIGH)
LYING = Box(0, 0, HIGH, WIDE)


# what the sheet's lower left corner and its lower right one are in the page's own coordinates
@pytest.mark.parametrize(
    ("box", "turned", "left", "right"),
    [
        (STANDING, 0, (0, 0), (WIDE, 0)),
        (STANDING, 180, (WIDE, HIGH), (0, HIGH)),
        (LYING, 90, (HIGH, 0), (HIGH, WIDE)),
        (LYING, 270, (0, WIDE), (0, 0)),
        # seen lying: the top of what is seen is the left edge of the sheet, so its left edge is the lower one
        (LYING, 0, (0, WIDE), (0, 0)),
        (LYING, 180, (HIGH, 0), (HIGH, WIDE)),
        (STANDING, 90, (0, 0), (WIDE, 0)),
        (STANDING, 270, (WIDE, HIGH), (0, HIGH)),
    ],
)
def test_the_lower_edge_of_the_sheet(
    box: Box, turned: int, left: tuple[float, float], right: tuple[float, float]
) -> None:
    page = Page(box, turned)
    assert page.sheet == (WIDE, HIGH)
    assert page.from_sheet().point(0, 0) == pytest.approx(left)
    assert page.from_sheet().point(WIDE, 0) == pytest.approx(right)


def test_a_cropped_page_begins_at_its_visible_corner() -> None:
    page = Page(Box(-20, 30, 580, 830))
    assert page.from_sheet().point(0, 0) == (-20, 30)
    assert page.sheet == (600, 800)


def test_units_of_half_an_inch_are_points_again() -> None:
    page = Page(Box(0, 0, 16.5, 23.4), unit=36)
    assert page.seen == pytest.approx((594, 842.4))
    assert page.from_sheet().point(72, 72) == pytest.approx((2, 2))


@pytest.mark.parametrize(("odd", "x"), [(True, 600 - 20 * MM - SIZE - 40), (False, 20 * MM + SIZE)])
def test_on_attached_pages_it_stands_outside_above_the_edge(odd: bool, x: float) -> None:
    at = spot(Page(STANDING), 40, None, odd=odd, own=False)
    assert (at.x, at.y, at.scale) == pytest.approx((x, 10 * MM, 1))


@pytest.mark.parametrize(("odd", "x"), [(True, A4[0] - 26 * MM - 14 - 42), (False, 28 * MM + 14)])
def test_on_our_pages_the_dash_is_7_mm_below_the_text(odd: bool, x: float) -> None:
    at = spot(Page(Box(0, 0, *A4)), 42, None, odd=odd, own=True)
    assert at.x == pytest.approx(x)
    assert at.y + 0.275 * 14 == pytest.approx((35 - 7) * MM)


def test_on_our_lying_pages_the_binding_edge_is_on_top() -> None:
    page = Page(Box(0, 0, A4[1], A4[0]))
    margins = Margins(28, 37, 26, 35)
    odd, even = (spot(page, 42, margins, odd=odd, own=True) for odd in (True, False))
    assert odd.x == pytest.approx(A4[0] - 26 * MM - 14 - 42)  # the page's foot is the sheet's right edge
    assert even.x == pytest.approx(28 * MM + 14)
    assert odd.y == even.y == pytest.approx((35 - 7) * MM - 0.275 * 14)


@pytest.mark.parametrize(
    ("size", "scale"),
    [
        ((420 * MM, 297 * MM), 1),  # A3
        ((148 * MM, 210 * MM), 1),  # A5
        ((105 * MM, 148 * MM), 0.5 / 0.7),  # A6
        ((2480, 3508), 2480 / A4[0]),  # a scan of 300 dpi that says 72
    ],
)
def test_very_large_and_very_small_sheets_scale_it(size: tuple[float, float], scale: float) -> None:
    assert spot(Page(Box(0, 0, *size)), 42, None, odd=True, own=False).scale == pytest.approx(scale, abs=0.01)


@pytest.mark.parametrize("size", [(40.0, 40.0), (30.0, 800.0), (900.0, 30.0)])
@pytest.mark.parametrize("odd", [True, False])
def test_it_never_leaves_the_sheet(size: tuple[float, float], odd: bool) -> None:
    page = Page(Box(0, 0, *size))
    at = spot(page, 42, None, odd=odd, own=False)
    assert at.x >= 0 and at.x + 42 * at.scale <= page.sheet[0] and 0 <= at.y <= page.sheet[1]


def test_maps_follow_one_another() -> None:
    turn, move = Matrix(0, 1, -1, 0, 0, 0), Matrix(1, 0, 0, 1, 10, 0)
    assert turn.after(move).point(1, 0) == turn.point(*move.point(1, 0)) == (0, 11)
    assert turn.box(Box(0, 0, 2, 1)) == (-1, 0, 0, 2)
