"""Which form a filled document is: by the mark that our files carry, else by title, tags and labels. Floor 3."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from html import unescape
from typing import NamedTuple

from ...form.fingerprint import FORM_MARK, STATE_MARK, fingerprint
from ...form.letters import alike, squeezed
from ...form.lines import SeenLine, lines
from ...form.model import Form
from ...form.spots import spots

_PROPERTY = re.compile(r'<property\b[^>]*\bname="([^"]*)"[^>]*>\s*<(?:\w+:)?lpwstr\b[^>]*>([^<]*)<')
_LEAST = 0.6  # of a form's printed words must be there
_CLEAR = 0.15  # by so much the best form must be ahead of the next


class Mark(NamedTuple):
    """What a file says of itself: the form's id and the fingerprint of its definition."""

    form: str = ""
    state: str = ""


@lru_cache(64)
def mark_of(custom: bytes) -> Mark:
    """Return the mark in the part docProps/custom.xml."""
    properties = {name: unescape(value) for name, value in _PROPERTY.findall(custom.decode("utf-8", "replace"))}
    return Mark(properties.get(FORM_MARK, ""), properties.get(STATE_MARK, ""))


def is_older(form: Form, mark: Mark) -> bool:
    """Return whether a file was made when `form` had other fields."""
    return bool(mark.state) and mark.form == form.id and mark.state != fingerprint(form)


def marked(mark: Mark, forms: Mapping[str, Form], asked: Form | None) -> Form | None:
    """Return the form that a file says it is: the one that was `asked` for, or one of `forms`; None if neither."""
    if asked is not None and mark.form == asked.id:
        return asked
    return forms.get(mark.form)


def by_words(seen: Sequence[SeenLine], forms: Iterable[Form]) -> Form | None:
    """Return the form whose printed words and tags are those of the document, None if it is not clear which."""
    words = {alike(squeezed(box.text)) for line in seen for box in line.boxes}
    tags = {piece.tag for line in seen for box in line.boxes for piece in box.pieces if piece.tag}
    likely = sorted(((_likeness(form, words, tags), form.id, form) for form in forms), reverse=True, key=_by_likeness)
    best, rest = likely[0], likely[1:]
    if best[0] < _LEAST or (rest and rest[0][2] is not best[2] and best[0] - rest[0][0] < _CLEAR):
        return None
    return best[2]


def _by_likeness(entry: tuple[float, str, Form]) -> float:
    return entry[0]


def _likeness(form: Form, words: set[str], tags: set[str]) -> float:
    """Return how much of a form's words, tags and title is there: 1 for all."""
    alone, beside = _words(form)
    text = "\n".join(words)
    share = (len(alone & words) + sum(part in text for part in beside)) / max(len(alone) + len(beside), 1)
    known = len(tags & spots(form).keys()) / len(tags) if tags else share
    titled = 0.2 if alike(squeezed(form.title)) in words else 0.0
    return max(share, known) * 0.8 + titled


@cache
def _words(form: Form) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of a form that fill a cell or paragraph, and those that stand beside a value."""
    boxes = [box for line in lines(form) for box in line.boxes]
    beside = {alike(squeezed(part)) for box in boxes if box.spots for part in box.parts if isinstance(part, str)}
    alone = frozenset(box.words for box in boxes if not box.spots and len(box.words) > 1)
    return alone, frozenset(part for part in beside if len(part) > 1)
