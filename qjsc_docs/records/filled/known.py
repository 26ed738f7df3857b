"""Known structures: files that one template made differ in their texts alone, so that they are taken apart once. Floor 3.

What lies between the texts is a file's skeleton. For a skeleton that was met before it is known which text belongs to
which place, and which of them are the form's own words: if those still read the same, the rest are the values.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from functools import cached_property
from html import unescape
from typing import NamedTuple

from ...form.model import Form
from ...form.spots import Spot
from ...problems import Place
from .found import Found
from .placing import all_by_tags
from .wordtext import text_lines

_TEXT = re.compile(rb">([^<]+)</w:t>")
_MARK = re.compile("\x01(\\d+)\x02")
_MOST = 256


class _Value(NamedTuple):
    """A value: its place, and the numbers of its texts with what stands between them."""

    spot: Spot
    row: int
    where: str
    parts: tuple[int | str, ...]


class _Structure(NamedTuple):
    """The form's own words by the numbers of their texts, and the values."""

    words: tuple[tuple[int, bytes], ...]
    values: tuple[_Value, ...]


_Key = tuple[Form, int, int]
_structures: OrderedDict[_Key, _Structure] = OrderedDict()


class Texts:
    """The texts of a document part and the skeleton around them."""

    def __init__(self, xml: bytes) -> None:
        self._pieces = _TEXT.split(xml)
        self.found = self._pieces[1::2]

    @cached_property
    def skeleton(self) -> tuple[int, int]:
        """What tells one skeleton from another."""
        joined = b"\0".join(self._pieces[::2])
        return hash(joined), len(joined)

    def numbered(self) -> bytes:
        """Return the part with the number of each text in its stead."""
        pieces = list(self._pieces)
        pieces[1::2] = [b">\x01%d\x02</w:t>" % number for number in range(len(self.found))]
        return b"".join(pieces)


def recall(form: Form, texts: Texts, file: str) -> list[Found] | None:
    """Return the values of a document whose skeleton is known, None if it is not or other words were changed."""
    structure = _structures.get((form, *texts.skeleton))
    if structure is None:
        return None
    found = texts.found
    if any(found[number] != words for number, words in structure.words):
        return None
    return [
        Found(spot, _text(parts, found), Place(file, control=where), row)
        for spot, row, where, parts in structure.values
    ]


def learn(form: Form, texts: Texts) -> None:
    """Remember the structure of a document whose lines are all as the form prints them."""
    lines = text_lines(texts.numbered())
    words = [
        (int(number), texts.found[int(number)])
        for line in lines
        for box in line.boxes
        for piece in box.pieces
        if not piece.tag
        for number in _MARK.findall(piece.text)
    ]
    values = (_Value(one.spot, one.row, one.place.control, _parts(str(one.shown))) for one in all_by_tags(form, lines))
    _structures[form, *texts.skeleton] = _Structure(tuple(words), tuple(values))
    if len(_structures) > _MOST:
        _structures.popitem(last=False)


def forget() -> None:
    """Forget every structure, for measuring what a file costs whose structure is not known."""
    _structures.clear()


def _parts(text: str) -> tuple[int | str, ...]:
    pieces = _MARK.split(text)
    parts = [int(piece) if number % 2 else piece for number, piece in enumerate(pieces)]
    return tuple(part for part in parts if part != "")


def _text(parts: tuple[int | str, ...], found: list[bytes]) -> str:
    text = "".join([part if isinstance(part, str) else found[part].decode("utf-8", "replace") for part in parts])
    return unescape(text) if "&" in text else text
