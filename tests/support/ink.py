"""Where the letters of a PDF stand, read by PDFium: neither of the two programs that are compared has a hand in it."""

from __future__ import annotations

from ctypes import c_double, c_void_p, cast
from functools import cache
from typing import Any, NamedTuple
from unicodedata import category

import pypdfium2 as pdfium
from pypdfium2 import raw

_MM = 25.4 / 72


class Letter(NamedTuple):
    """A printed letter, its page, and the point on the base line where it begins, in mm from the sheet's upper left."""

    letter: str
    page: int
    x: float
    y: float


@cache
def letters(pdf: bytes) -> list[Letter]:
    """Return the letters of `pdf` in the order in which they were written, blanks left out."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [letter for number in range(len(document)) for letter in _page_letters(document, number)]
    finally:
        document.close()


def _page_letters(document: pdfium.PdfDocument, number: int) -> list[Letter]:
    page = document[number]
    text = page.get_textpage()
    height = page.get_height()
    written = {_address(piece.raw): at for at, piece in enumerate(page.get_objects())}
    found = []
    for index in range(text.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text, index)).replace("\x02", "-")  # so it names a hyphen at a line's end
        if letter.isspace() or category(letter) == "Cf" or raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        x, y = c_double(), c_double()
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        at = written[_address(raw.FPDFText_GetTextObject(text, index))]
        found.append((at, index, Letter(letter, number + 1, x.value * _MM, (height - y.value) * _MM)))
    return [letter for _, _, letter in sorted(found)]  # PDFium sorts by lines, through neighbouring cells


def _address(piece: Any) -> int | None:
    return cast(piece, c_void_p).value


def pages(pdf: bytes) -> int:
    """Return how many pages `pdf` has."""
    document = pdfium.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
