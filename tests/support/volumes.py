"""A bound volume as two readers see it that had no part in binding it: pypdf and PDFium."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pypdf
import pypdfium2
from pypdf.generic import DictionaryObject


class Volume:
    """A bound volume, read by pypdf and by PDFium."""

    def __init__(self, folder: Path, titles: Sequence[str]) -> None:
        self.folder, self.titles = folder, [letters(title) for title in titles]
        self.path = folder / "装订本.pdf"
        self.pdf = pypdf.PdfReader(self.path)
        self.shown = pypdfium2.PdfDocument(self.path)
        self.labels = self.pdf.page_labels
        self.manifest = json.loads((folder / "manifest.json").read_text("utf-8"))

    def text(self, index: int) -> str:
        """The letters of a page as PDFium reads them, without blanks."""
        return letters(self.shown[index].get_textpage().get_text_bounded())

    def numbered(self, number: int) -> int:
        """The index of the page with this number."""
        return self.labels.index(str(number))

    @property
    def contents(self) -> list[tuple[str, int]]:
        """The titles and page numbers of the contents pages, as they are printed."""
        pages = [index for index, label in enumerate(self.labels) if label.startswith("目录")]
        words = "\n".join(self.shown[index].get_textpage().get_text_bounded() for index in pages)
        found: list[tuple[str, int]] = []
        rest = unicodedata.normalize("NFKC", words)
        for number, title in enumerate(self.titles, 1):
            spaced = r"\s*".join(map(re.escape, title))
            match = re.search(rf"\b{number}[.、\s]*{spaced}[.…·\s]*?(\d+)\s*$", rest, re.MULTILINE)
            assert match, f"{title} does not stand in the contents: {rest}"
            found.append((title, int(match[1])))
            rest = rest[match.end() :]
        return found


def letters(words: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", words))


def lies(page: pypdfium2.PdfPage) -> bool:
    width, height = page.get_size()
    return bool(width > height)


Box = tuple[float, float, float, float]  # left, bottom, right, top


def place(page: pypdfium2.PdfPage, pattern: str) -> Box:
    """Where what `pattern` finds stands on the page as it is shown."""
    text = page.get_textpage()
    match = re.search(pattern, text.get_text_range())
    assert match, f"{pattern} is not on the page"
    return around(_shown(page, text.get_charbox(at)) for at in range(*match.span()) if match.string[at].strip())


def number_of(label: str) -> str:
    """What finds a page number; PDFium puts blanks between letters that stand apart or above each other."""
    return r"\s*".join(f"—{label}—")


def around(boxes: Iterable[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _shown(page: pypdfium2.PdfPage, box: Box) -> Box:
    """Turn a box as the page is turned: PDFium gives the places of letters as if it were not."""
    width, height = page.get_size()
    left, bottom, right, top = box
    turned = {
        0: box,
        90: (bottom, height - right, top, height - left),
        180: (width - right, height - top, width - left, height - bottom),
        270: (width - top, left, width - bottom, right),
    }
    return turned[page.get_rotation()]


def target(pdf: pypdf.PdfReader, annotation: DictionaryObject) -> int:
    action = annotation.get("/A")
    destination = (action.get_object()["/D"] if action else annotation["/Dest"]).get_object()
    page = pdf.get_page_number(destination[0].get_object())
    assert page is not None
    return page


def flat(outline: list[object]) -> Iterator[dict[str, object]]:
    for one in outline:
        if isinstance(one, list):
            yield from flat(one)
        else:
            yield one  # type: ignore[misc]


def fonts(resources: DictionaryObject) -> Iterator[DictionaryObject]:
    for font in resources.get("/Font", DictionaryObject()).get_object().values():
        yield font.get_object()
    for thing in resources.get("/XObject", DictionaryObject()).get_object().values():
        inner = thing.get_object().get("/Resources")
        if inner is not None:
            yield from fonts(inner.get_object())


def is_embedded(font: DictionaryObject) -> bool:
    for one in font.get("/DescendantFonts", [font]):
        descriptor = one.get_object().get("/FontDescriptor")
        if descriptor is None or not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.get_object()):
            return font.get("/Subtype") == "/Type3"
    return True
