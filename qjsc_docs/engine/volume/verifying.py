"""A volume read again by another reader: what the contents promise is where they say. Floor 1.

What is wrong here is a defect of ours, never of the data, and nothing of it may reach an office.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import QjscError
from ...problems import Problem
from .glyphs import codes
from .parts import Part, Placed

if TYPE_CHECKING:  # pypdf is imported only when there is a volume
    from pypdf import PageObject, PdfReader

_TYPESET = re.compile(rb"(/\w+) [\d.]+ Tf|\(((?:\\.|[^\\()])*)\)|\b(ET)\b", re.S)  # as Typst writes text
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.S)
_SIGNS = {b"b": b"\b", b"t": b"\t", b"n": b"\n", b"f": b"\f", b"r": b"\r"}
_SHOWN = re.compile(rb"(/\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj")  # as numbers.py writes them


def verify(path: Path, parts: Sequence[Part], placed: Sequence[Placed]) -> None:
    """Read the volume at `path` anew; raise QjscError unless it is what `parts` and `placed` say.

    Asked are: the number of pages, the number that each page prints and is labelled with, the words on the first page
    of each part, its bookmark, and for what is listed its row and its link on the contents pages.
    """
    found = _Found(path)
    wrong = [reason for check in _CHECKS for reason in check(found, parts, placed)]
    if wrong:
        raise QjscError(*(Problem("volume-wrong", params={"file": path.name, "reason": reason}) for reason in wrong))


class _Found:
    """What pypdf finds in the file."""

    def __init__(self, path: Path) -> None:
        from pypdf import PdfReader

        self.reader: PdfReader = PdfReader(path)
        self.pages: list[PageObject] = list(self.reader.pages)
        self._texts: dict[int, str] = {}
        self._quick: dict[int, str] = {}
        self._fonts: dict[str, dict[int, str]] = {}

    @cached_property
    def labels(self) -> list[str]:
        return self.reader.page_labels

    @cached_property
    def bookmarks(self) -> list[tuple[int, str, int]]:
        """Level, title and page from 1 of every bookmark."""
        return list(self._bookmarks(self.reader.outline, 0))

    def _bookmarks(self, items: list[Any], level: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            if isinstance(item, list):
                yield from self._bookmarks(item, level + 1)
            else:
                yield level, str(item.title), self._number(item.page)

    def links(self, page: int) -> set[int]:
        """Return the pages that links on a page lead to."""
        notes = [note.get_object() for note in self.pages[page - 1].get("/Annots") or ()]
        return {self._number(note["/Dest"].get_object()[0]) for note in notes if "/Dest" in note}

    def text(self, page: int) -> str:
        """Return the letters of a page without blanks, line by line."""
        if page not in self._texts:
            lines = self.pages[page - 1].extract_text().splitlines()
            self._texts[page] = "\n".join(map(plain, lines))
        return self._texts[page]

    def quick(self, page: int) -> str:
        """Return the letters of a page that the typesetter made, each piece of text on a line of its own.

        Its content is simple, and reading it so takes a tenth of the time; what is not found so is looked for in `text`.
        """
        if page not in self._quick:
            self._quick[page] = "\n".join(map(plain, self._typeset(self.pages[page - 1]).split("\n")))
        return self._quick[page]

    def _typeset(self, page: Any) -> str:
        form = page["/Resources"].get("/XObject", {}).get("/P")
        if form is None:
            return ""
        form, parts, letters = form.get_object(), list[str](), dict[int, str]()
        fonts = form["/Resources"].get("/Font", {})
        for font, string, end in _TYPESET.findall(form.get_data()):
            if font:
                letters = self._font(fonts.raw_get(font.decode()))
            elif end:
                parts.append("\n")
            else:
                text = _ESCAPED.sub(_unescaped, string)
                parts += [letters.get(text[at] << 8 | text[at + 1], "") for at in range(0, len(text) - 1, 2)]
        return "".join(parts)

    def _font(self, reference: Any) -> dict[int, str]:
        """Return the letters of a font by code, read once however many pages have it."""
        key = str(getattr(reference, "idnum", ""))
        if key not in self._fonts or not key:
            self._fonts[key] = {
                int(code, 16): letter for code, letter in codes(reference.get_object()["/ToUnicode"].get_data())
            }
        return self._fonts[key]

    def printed(self, page: int) -> str:
        """Return what we printed on a page, without what stood there before: its number, if any."""
        content = self.pages[page - 1].get_contents()
        words, letters = [], {}
        for font, code in _SHOWN.findall(content.get_data()) if content is not None else ():
            if font:
                letters = self._letters(page, font.decode())
            words.append(letters.get(int(code, 16), "") if code else "")
        return plain("".join(words))

    def _letters(self, page: int, name: str) -> dict[int, str]:
        """Return the letters of a font by code, as the file says; the fonts of all numbers are the same."""
        if name not in self._fonts:
            resources: Any = self.pages[page - 1]["/Resources"]
            map_ = resources["/Font"][name]["/ToUnicode"].get_data()
            self._fonts[name] = {int(code, 16): letter for code, letter in codes(map_)}
        return self._fonts[name]

    def _number(self, reference: Any) -> int:
        """Return the page, from 1, that a reference names; 0 when there is none."""
        return self._index.get(getattr(reference, "idnum", None), 0)

    @cached_property
    def _index(self) -> dict[int | None, int]:
        return {
            page.indirect_reference.idnum: number
            for number, page in enumerate(self.pages, 1)
            if page.indirect_reference is not None
        }


def _unescaped(match: re.Match[bytes]) -> bytes:
    sign = match[1]
    return bytes([int(sign, 8)]) if sign[:1].isdigit() else _SIGNS.get(sign, sign)


def plain(text: str) -> str:
    """Return `text` as two readers of a PDF agree on it: compatible forms made alike, no blanks, no control letters."""
    return re.sub(r"[\s\x00-\x1f\u200b]+", "", unicodedata.normalize("NFKC", text))


def _counts(found: _Found, parts: Sequence[Part], placed: Sequence[Placed]) -> Iterator[str]:
    expected = sum(one.blank + one.count for one in placed)
    if len(found.pages) != expected:
        yield f"{len(found.pages)} pages instead of {expected}"


def _numbers(found: _Found, parts: Sequence[Part], placed: Sequence[Placed]) -> Iterator[str]:
    """Say which page is labelled with, or prints, another number than its own."""
    for one in placed:
        for page in range(one.first, min(one.last, len(found.pages)) + 1) if one.number else ():
            number = one.number + page - one.first
            if found.labels[page - 1] != str(number):
                yield f"page {page} is labelled {found.labels[page - 1]} instead of {number}"
            if f"—{number}—" not in found.printed(page):
                yield f"page {page} does not print its number {number}"


def _words(found: _Found, parts: Sequence[Part], placed: Sequence[Placed]) -> Iterator[str]:
    for part, one in zip(parts, placed, strict=True):
        if not part.words or one.first > len(found.pages):
            continue
        words, ways = plain(part.words), (found.quick, found.text) if part.own else (found.text,)
        if not any(words in way(one.first).replace("\n", "") for way in ways):
            yield f"“{part.words}” is not on page {one.first}"


def _marks(found: _Found, parts: Sequence[Part], placed: Sequence[Placed]) -> Iterator[str]:
    there = {(plain(title), page) for _level, title, page in found.bookmarks}
    for part, one in zip(parts, placed, strict=True):
        if part.title and (plain(part.title), one.first) not in there:
            yield f"no bookmark “{part.title}” leads to page {one.first}"


def _rows(found: _Found, parts: Sequence[Part], placed: Sequence[Placed]) -> Iterator[str]:
    """Say what the contents pages, which are those without numbers of our own, do not name or lead to."""
    pages = [
        page
        for part, one in zip(parts, placed, strict=True)
        if part.own and not part.numbered
        for page in range(one.first, min(one.last, len(found.pages)) + 1)
    ]
    links = {target for page in pages for target in found.links(page)}
    for part, one in zip(parts, placed, strict=True):
        if not part.listed:
            continue
        title = r"\n?".join(map(re.escape, plain(part.title)))  # a long one goes on in the next line
        if not _reads(found, pages, title):
            yield f"the contents do not name “{part.title}”"
        if not _reads(found, pages, rf"{title}[.\n]*{one.number}$"):
            yield f"the contents do not say page {one.number} for “{part.title}”"
        if one.first not in links:
            yield f"no link of the contents leads to “{part.title}” on page {one.first}"


def _reads(found: _Found, pages: Sequence[int], pattern: str) -> bool:
    """Return whether `pattern` stands on the contents pages, which are looked at in both ways."""
    ways = (found.quick, found.text)
    return any(re.search(pattern, "\n".join(map(way, pages)), re.MULTILINE) for way in ways)


_CHECKS = (_counts, _numbers, _words, _marks, _rows)
