"""Known structures: files that one template made differ in their texts alone, so that they are taken apart once. Floor 3.

What lies between the texts is a file's skeleton. For a skeleton that was met before it is known which text belongs to
which place, and which of them are the form's own words: if those still read the same, the rest are the values.
"""

from __future__ import annotations

import re
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
_MOST = 16  # structures of one form that are remembered
_MOST_MET = 10_000


class _Value(NamedTuple):
    """A value: its place, and the numbers of its texts with what stands between them."""

    spot: Spot
    row: int
    where: str
    parts: tuple[int | str, ...]


class _Structure(NamedTuple):
    """A skeleton, the form's own words by the numbers of their texts, and the values."""

    skeleton: tuple[bytes, ...]
    words: tuple[tuple[int, bytes], ...]
    values: tuple[_Value, ...]


_structures: dict[Form, list[_Structure]] = {}  # those used last stand first
_met: set[int] = set()  # skeletons that were met once; one that comes again is worth learning


def recall(form: Form, xml: bytes, file: str) -> list[Found] | None:
    """Return the values of a document whose skeleton is known, None if it is not or other words were changed."""
    known = _structures.get(form, [])
    for number, structure in enumerate(known):
        texts = _texts(xml, structure.skeleton)
        if texts is not None:
            if number:
                known.insert(0, known.pop(number))
            return _values(structure, texts, file)
    return None


def learn(form: Form, xml: bytes) -> None:
    """Remember the structure of a document whose lines are all as the form prints them, when it is met again."""
    pieces = _TEXT.split(xml)
    skeleton = _skeleton(pieces[::2])
    met = hash(skeleton)
    if met not in _met:
        if len(_met) >= _MOST_MET:
            _met.clear()
        _met.add(met)
        return
    texts = pieces[1::2]
    pieces[1::2] = [b">\x01%d\x02</w:t>" % number for number in range(len(texts))]
    lines = text_lines(b"".join(pieces))
    loose = [piece.text for line in lines for box in line.boxes for piece in box.pieces if not piece.tag]
    words = tuple((int(number), texts[int(number)]) for text in loose for number in _MARK.findall(text))
    found = all_by_tags(form, lines)
    values = tuple(_Value(one.spot, one.row, one.place.control, _parts(str(one.shown))) for one in found)
    known = _structures.setdefault(form, [])
    known.insert(0, _Structure(skeleton, words, values))
    del known[_MOST:]


def _skeleton(pieces: list[bytes]) -> tuple[bytes, ...]:
    """Return what stands before the first text, between each two, and behind the last."""
    first, *between, last = (b"</w:t>%s>" % piece for piece in pieces)
    return (first.removeprefix(b"</w:t>"), *between, last.removesuffix(b">")) if len(pieces) > 1 else tuple(pieces)


def _texts(xml: bytes, skeleton: tuple[bytes, ...]) -> list[bytes] | None:
    """Return the texts of a document with this skeleton, None if it has another."""
    if not xml.startswith(skeleton[0]):
        return None
    texts, at = [], len(skeleton[0])
    for piece in skeleton[1:]:
        end = xml.find(b"<", at)
        if not xml.startswith(piece, end):
            return None
        texts.append(xml[at:end])
        at = end + len(piece)
    return texts if at == len(xml) else None


def _values(structure: _Structure, texts: list[bytes], file: str) -> list[Found] | None:
    for number, words in structure.words:
        if texts[number] != words:
            return None
    return [
        Found(spot, _text(parts, texts), Place(file, 0, "", "", where), row)
        for spot, row, where, parts in structure.values
    ]


def forget() -> None:
    """Forget every structure, for measuring what a file costs whose structure is not known."""
    _structures.clear()
    _met.clear()


def _parts(text: str) -> tuple[int | str, ...]:
    pieces = _MARK.split(text)
    parts = [int(piece) if number % 2 else piece for number, piece in enumerate(pieces)]
    return tuple(part for part in parts if part != "")


def _text(parts: tuple[int | str, ...], texts: list[bytes]) -> str:
    if len(parts) == 1 and isinstance(parts[0], int):  # as nearly all are
        text = texts[parts[0]].decode("utf-8", "replace")
        return unescape(text) if "&" in text else text
    text = "".join([part if isinstance(part, str) else texts[part].decode("utf-8", "replace") for part in parts])
    return unescape(text) if "&" in text else text
