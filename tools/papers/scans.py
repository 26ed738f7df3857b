"""Pages as an office's scanner would give them: a little askew, signed by hand, with a mark where a seal would be.

A seal is never imitated: where one belongs stands a red ring that says 样例.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import NamedTuple

import pypdfium2
from PIL import Image

from qjsc_docs.engine.typesetter import typesetter

from .writers import quoted

_INK = """#import "page.typ": letters
#set document(date: none)
#set page(width: auto, height: auto, margin: 3mm, fill: none)
"""
_HAND = _INK + '#rotate(-5deg, skew(ax: -14deg, text(..letters("楷体", {size}), fill: rgb("#14213d"), {words})))'
_RING = (
    _INK
    + """#circle(radius: 20mm, stroke: 1.4mm + rgb("#d22"), inset: 0mm, align(center + horizon,
  text(..letters("黑体", 13), fill: rgb("#d22"))[样　例 #linebreak() #text(9pt)[{who}] #linebreak() #text(9pt)[盖章处]]))"""
)


class Mark(NamedTuple):
    """Something put on the page by hand: beside the words `after`, this many millimetres to the right and down."""

    after: str
    source: str
    right: float = 3
    down: float = -4


def name(words: str, after: str, right: float = 3, down: float = -4, size: int = 19) -> Mark:
    """Return a signature."""
    return Mark(after, _HAND.format(size=size, words=quoted(words)), right, down)


def ring(who: str, after: str, right: float = -8, down: float = -22) -> Mark:
    """Return the mark where `who` would put its seal."""
    return Mark(after, _RING.format(who=who), right, down)


def scanned(pdf: bytes, marks: Sequence[Mark] = (), *, dpi: int = 150, askew: float = 0.5) -> list[Image.Image]:
    """Return the pages of `pdf` as scanned at `dpi`, turned by `askew` degrees; each mark is put once."""
    document = pypdfium2.PdfDocument(pdf)
    pages, left = [], list(marks)
    for page in document:
        picture = page.render(scale=dpi / 72).to_pil().convert("RGB")
        for mark in list(left):
            at = _found(page, mark.after)
            if at:
                left.remove(mark)
                _put(picture, mark, at, dpi)
        pages.append(picture.rotate(askew, Image.Resampling.BICUBIC, fillcolor=(252, 252, 250)))
    if left:
        raise ValueError(f"no such words on the pages: {[mark.after for mark in left]}")
    return pages


def _found(page: pypdfium2.PdfPage, words: str) -> tuple[float, float] | None:
    """Return where `words` end on the page, in points from its top left."""
    text = page.get_textpage()
    hit = text.search(words).get_next()
    if not hit:
        return None
    _left, bottom, right, _top = text.get_charbox(hit[0] + hit[1] - 1)
    return right, page.get_height() - bottom


def _put(picture: Image.Image, mark: Mark, at: tuple[float, float], dpi: int) -> None:
    drawn = Image.open(io.BytesIO(typesetter().pictures(mark.source, "{}", {}, dpi)[0])).convert("RGBA")
    mm = dpi / 25.4
    picture.paste(drawn, (round(at[0] * dpi / 72 + mark.right * mm), round(at[1] * dpi / 72 + mark.down * mm)), drawn)


def jpeg(picture: Image.Image, dpi: int = 150, *, quality: int = 42, turned: bool = False) -> bytes:
    """Return a JPEG; a `turned` one lies on its side and says so in its EXIF data, as a telephone's does."""
    stream, exif = io.BytesIO(), Image.Exif()
    if turned:
        exif[0x0112] = 6  # to be shown turned a quarter clockwise
        picture = picture.transpose(Image.Transpose.ROTATE_90)
    picture.save(stream, "JPEG", quality=quality, dpi=(dpi, dpi), exif=exif, optimize=True)
    return stream.getvalue()


def tiff(pictures: Sequence[Image.Image], dpi: int = 150) -> bytes:
    """Return a TIFF with a black and white page for each picture, as a copying machine sends it."""
    first, *rest = (
        picture.convert("L").point(lambda grey: 255 if grey > 150 else 0).convert("1") for picture in pictures
    )
    stream = io.BytesIO()
    first.save(stream, "TIFF", save_all=True, append_images=rest, compression="group4", dpi=(dpi, dpi))
    return stream.getvalue()
