"""Numbers as a reader's eyes find them: the page is drawn with and without its number, and what differs is measured."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array
from PIL import Image, ImageChops

from qjsc_docs.engine.volume import Part, Volume, bind

from .files import A4, changed, pdf, scan

MM = 72 / 25.4
SIDE = 20 * MM + 14  # of an attached page: 20 mm and one letter
LENGTH = 42  # of — 1 —
Turned = tuple[float, float, float, float]


def drawn(path: Path, page: int) -> Image.Image:
    with pypdfium2.PdfDocument(path) as file:
        return file[page].render(scale=4).to_pil().convert("L")


def number_on(path: Path, part: Part, page: int, *, draft: bool = False) -> Turned:
    """The box of the ink that binding adds to a page, in points of the page as seen: left, top, right, bottom."""
    with_number, without = path.with_name("with.pdf"), path.with_name("without.pdf")
    bind(with_number, [part], Volume(draft=draft))
    bind(without, [Part(part.source, numbered=False)])
    box = ImageChops.difference(drawn(with_number, page), drawn(without, page)).getbbox()
    assert box is not None
    left, top, right, bottom = (value / 4 for value in box)
    return left, top, right, bottom


# the page's box, its turn, and what is seen: width and height
STANDING = [((*A4,), 0), ((*A4[::-1],), 90), ((*A4,), 180), ((*A4[::-1],), 270)]
LYING = [((*A4[::-1],), 0), ((*A4,), 90), ((*A4[::-1],), 180), ((*A4,), 270)]


def two_pages(path: Path, size: Any, turned: int, origin: tuple[float, float] = (0, 0)) -> Part:
    def change(file: pikepdf.Pdf) -> None:
        for page in file.pages:
            x, y = origin
            page.obj.MediaBox = Array([x - 50, y - 30, x + size[0] + 70, y + size[1] + 90])
            page.obj.CropBox = Array([x, y, x + size[0], y + size[1]])
            page.obj.Rotate = turned

    return Part(changed(pdf(path, ["a", "b"]), change))


@pytest.mark.parametrize("origin", [(0, 0), (-200, 75)])
@pytest.mark.parametrize(("size", "turned"), STANDING)
def test_seen_standing(tmp_path: Path, size: Any, turned: int, origin: tuple[float, float]) -> None:
    part = two_pages(tmp_path / "1.pdf", size, turned, origin)
    left, top, right, bottom = number_on(tmp_path / "1.pdf", part, 0)
    assert (left, right) == pytest.approx((A4[0] - SIDE - LENGTH, A4[0] - SIDE), abs=1.5)
    assert A4[1] - bottom == pytest.approx(10 * MM, abs=1)
    assert 8 < bottom - top < 11  # digits of 14 points
    left, top, right, bottom = number_on(tmp_path / "1.pdf", part, 1)
    assert (left, right) == pytest.approx((SIDE, SIDE + LENGTH), abs=1.5)
    assert A4[1] - bottom == pytest.approx(10 * MM, abs=1)


@pytest.mark.parametrize("origin", [(0, 0), (-200, 75)])
@pytest.mark.parametrize(("size", "turned"), LYING)
def test_seen_lying(tmp_path: Path, size: Any, turned: int, origin: tuple[float, float]) -> None:
    part = two_pages(tmp_path / "1.pdf", size, turned, origin)
    height = A4[0]
    left, top, right, bottom = number_on(tmp_path / "1.pdf", part, 0)
    assert left == pytest.approx(10 * MM, abs=1)  # digits stand on the left short edge
    assert 8 < right - left < 11
    assert (top, bottom) == pytest.approx((height - SIDE - LENGTH, height - SIDE), abs=1.5)
    left, top, right, bottom = number_on(tmp_path / "1.pdf", part, 1)
    assert left == pytest.approx(10 * MM, abs=1)
    assert (top, bottom) == pytest.approx((SIDE, SIDE + LENGTH), abs=1.5)


def test_units_do_not_change_its_size(tmp_path: Path) -> None:
    path = pdf(tmp_path / "1.pdf", [{"text": "a", "size": (A4[0] / 2, A4[1] / 2), "UserUnit": 2}])
    bind(tmp_path / "out.pdf", [Part(path)])
    with pikepdf.open(tmp_path / "out.pdf") as file:
        assert file.pages[0].obj.UserUnit == 2
        assert b"0.5 0 0 0.5 " in file.pages[0].obj.Contents.read_bytes()


def test_a_scan_has_a_white_plate_beneath_it(tmp_path: Path) -> None:
    path = scan(tmp_path / "1.pdf", Rotate=90)
    left, top, right, bottom = number_on(tmp_path / "1.pdf", Part(path), 0)
    assert 14 < right - left < 20 and 46 < bottom - top < 54  # the plate, a little larger than the number
    page = drawn(tmp_path / "with.pdf", 0)
    plate = page.crop(tuple(int(4 * value) for value in (left + 1, top + 1, right - 1, bottom - 1)))
    colours = {value: count for count, value in plate.getcolors(256) or ()}
    assert colours[255] > 0.6 * plate.width * plate.height  # white
    assert min(colours) < 10  # and black


def test_a_page_of_text_has_no_plate(tmp_path: Path) -> None:
    bind(tmp_path / "out.pdf", [Part(pdf(tmp_path / "1.pdf", ["a"]))])
    with pikepdf.open(tmp_path / "out.pdf") as file:
        assert b" re f" not in file.pages[0].obj.Contents.read_bytes()


def test_a_photograph_elsewhere_on_the_page_needs_no_plate(tmp_path: Path) -> None:
    path = scan(tmp_path / "1.pdf")
    changed(
        path,
        lambda file: file.pages[0].obj.__setitem__(
            "/Contents", file.make_stream(b"q 200 0 0 200 100 400 cm /Im0 Do Q")
        ),
    )
    bind(tmp_path / "out.pdf", [Part(path)])
    with pikepdf.open(tmp_path / "out.pdf") as file:
        assert b" re f" not in file.pages[0].obj.Contents.read_bytes()


def test_a_scan_within_a_form_has_its_plate_too(tmp_path: Path) -> None:
    def change(file: pikepdf.Pdf) -> None:
        page = file.pages[0].obj
        inner = file.make_stream(
            b"q 595 0 0 842 0 0 cm /Im0 Do Q", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form
        )
        inner.BBox, inner.Resources = Array([0, 0, 595, 842]), page.Resources
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Fm=inner))
        page.Contents = file.make_stream(b"/Fm Do")

    bind(tmp_path / "out.pdf", [Part(changed(scan(tmp_path / "1.pdf"), change))])
    with pikepdf.open(tmp_path / "out.pdf") as file:
        assert b" re f" in file.pages[0].obj.Contents.read_bytes()


@pytest.mark.parametrize("page", [0, 1])
def test_a_draft_keeps_the_number_in_its_place(tmp_path: Path, page: int) -> None:
    part = two_pages(tmp_path / "1.pdf", A4, 0)
    final, draft = (number_on(tmp_path / "1.pdf", part, page, draft=draft) for draft in (False, True))
    outer, inner = (2, 0) if page == 0 else (0, 2)
    assert draft[outer] == pytest.approx(final[outer], abs=0.5)
    assert abs(draft[inner] - final[inner]) == pytest.approx(28 + 3.5, abs=2)
