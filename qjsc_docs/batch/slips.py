"""Half-page slips: two to a sheet of A4, one above the other, with a line to cut along. Floor 5."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from ..derive import typst
from ..engine import pdf
from ..engine.volume.geometry import A4, MM, Matrix
from ..engine.volume.outline import WHOLE, Bookmark, write_bookmarks
from ..form.model import Form
from ..form.view import empty_view

_HALF = A4[1] / 2
_ROOM = 8 * MM  # kept free above and beneath a slip
_LINE = b"q 0.5 w [4 3] 0 d 0.45 G 0 %.2f m %.2f %.2f l S Q" % (_HALF, A4[0], _HALF)
_ONE = Matrix(1, 0, 0, 1, 0, 0)
_EDGE = 1.5 * MM  # of lines and letters around the points that are known of them


class Slip(NamedTuple):
    """A document that is put onto a half: its file, its bookmark."""

    source: Path
    title: str


class Ink(NamedTuple):
    """What is printed on a page, in points from below, and how wide the page is."""

    bottom: float
    top: float
    wide: float

    @property
    def fits(self) -> bool:
        """Whether it fits onto half a sheet."""
        return self.top - self.bottom <= _HALF - 2 * _ROOM and self.wide <= A4[0] + 1


@dataclass(frozen=True, slots=True)
class Slips:
    """A file of slips: its sheets, and the titles of those that fill a sheet by themselves."""

    sheets: int
    large: tuple[str, ...]


def is_slip(form: Form) -> bool:
    """Return whether the blank form stands on half a sheet."""
    if not form.layout.blocks:
        return False
    with Pdf.open(BytesIO(pdf.pdf(typst.build(form), empty_view(form)))) as file:
        return len(file.pages) == 1 and _ink(file.pages[0], form).fits


def write_slips(slips: Sequence[Slip], form: Form, path: Path) -> Slips:
    """Write `slips` to `path`; one that does not fit onto a half, or has several pages, is put onto sheets of its own."""
    out = Pdf.new()
    marks: list[Bookmark] = []
    large: list[str] = []
    below = False  # whether the lower half of the last sheet is free
    for slip in slips:
        with Pdf.open(slip.source) as file:
            inks = [_ink(page, form) for page in file.pages]
            if len(inks) == 1 and inks[0].fits:
                page = out.pages[-1] if below else _sheet(out)
                _put(out, page, file.pages[0], inks[0], upper=not below)
                below = not below
            else:
                below = False
                large.append(slip.title)
                first = len(out.pages)
                out.pages.extend(file.pages)
                page = out.pages[first]
            marks.append(Bookmark(slip.title, page.obj))
    write_bookmarks(out, [Bookmark(mark.title, mark.page, WHOLE) for mark in marks])
    out.save(path, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return Slips(len(out.pages), tuple(large))


def _sheet(out: Pdf) -> pikepdf.Page:
    page = out.add_blank_page(page_size=A4)
    page.obj.Resources = Dictionary(XObject=Dictionary())
    page.obj.Contents = out.make_stream(_LINE)
    return page


def _put(out: Pdf, sheet: pikepdf.Page, page: pikepdf.Page, ink: Ink, *, upper: bool) -> None:
    """Draw what is printed on `page` in the middle of a half of `sheet`."""
    name = "A" if upper else "B"
    sheet.obj.Resources.XObject[f"/{name}"] = out.copy_foreign(page.as_form_xobject())
    floor = _HALF if upper else 0.0
    up = floor + (_HALF - (ink.top - ink.bottom)) / 2 - ink.bottom
    box = (0, ink.bottom - _EDGE, A4[0], ink.top - ink.bottom + 2 * _EDGE)
    drawn = b"q 1 0 0 1 0 %.2f cm %.2f %.2f %.2f %.2f re W n /%s Do Q" % (up, *box, name.encode())
    sheet.contents_add(out.make_stream(drawn))


def _ink(page: pikepdf.Page, form: Form) -> Ink:
    """Return what is printed between the margins of a page; number and mark of a draft stand in them or turned."""
    height = float(page.mediabox[3]) - float(page.mediabox[1])
    top, _right, bottom, _left = form.layout.margins
    floor, ceiling = bottom * MM - _EDGE, height - top * MM + _EDGE
    lows = [y for y in _heights(page.obj, _ONE) if floor <= y <= ceiling]
    return Ink(min(lows, default=ceiling) - _EDGE, ceiling, float(page.mediabox[2]) - float(page.mediabox[0]))


def _heights(holder: pikepdf.Object, at: Matrix) -> Iterator[float]:
    """Yield how high the lines and letters of a page, or of a form on it, stand."""
    stack: list[Matrix] = []
    letters = _ONE
    for instruction in pikepdf.parse_content_stream(holder):
        sign, operands = str(instruction.operator), instruction.operands
        numbers = [float(one) for one in operands if isinstance(one, int | float | Decimal)]
        if sign == "q":
            stack.append(at)
        elif sign == "Q":
            at = stack.pop() if stack else at
        elif sign == "cm":
            at = at.after(Matrix(*numbers))
        elif sign == "Tm":
            letters = at.after(Matrix(*numbers))
        elif sign == "Do":
            yield from _drawn(holder, str(operands[0]), at)
        else:
            yield from _points(sign, numbers, at, letters)


def _points(sign: str, numbers: list[float], at: Matrix, letters: Matrix) -> Iterator[float]:
    if sign in ("Tj", "TJ") and not (letters.b or letters.c):
        yield letters.f
    elif sign in ("m", "l"):
        yield at.point(*numbers)[1]
    elif sign == "re":
        x, y, wide, high = numbers
        yield at.point(x, y)[1]
        yield at.point(x + wide, y + high)[1]


def _drawn(holder: pikepdf.Object, name: str, at: Matrix) -> Iterator[float]:
    thing = holder.Resources.XObject[name]
    if thing.Subtype == Name.Form:
        own = Matrix(*map(float, thing.get("/Matrix", Array([1, 0, 0, 1, 0, 0]))))
        yield from _heights(thing, at.after(own))
    else:
        yield at.point(0, 0)[1]
        yield at.point(0, 1)[1]
