"""Where the letters of a PDF stand, read by PDFium: neither of the two programs that are compared has a hand in it."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_double
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

_MM = 25.4 / 72


class Letter(NamedTuple):
    """A printed letter, its page, and the point on the base line where it begins, in mm from the sheet's upper left."""

    letter: str
    page: int
    x: float
    y: float


def letters(pdf: bytes) -> list[Letter]:
    """Return the letters of `pdf` in the order in which they were written, blanks left out."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [letter for number in range(len(document)) for letter in _page_letters(document, number)]
    finally:
        document.close()


def _page_letters(document: pdfium.PdfDocument, number: int) -> Iterator[Letter]:
    page = document[number]
    text = page.get_textpage()
    height = page.get_height()
    x, y = c_double(), c_double()
    for index in range(text.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text, index))
        if letter.isspace() or raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        yield Letter(letter, number + 1, x.value * _MM, (height - y.value) * _MM)


def pages(pdf: bytes) -> int:
    """Return how many pages `pdf` has."""
    document = pdfium.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
