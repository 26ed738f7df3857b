"""What is printed before the papers of a volume: cover, contents, and a title leaf for each paper. Floor 1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from . import typesetter as _typesetter
from .fonts import check_glyphs, require_cjk


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: what is handed in (one or more lines), label and value of each line beneath, the date below."""

    title: str
    subtitle: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    date: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the contents; `part` is the index of the part that it leads to, None for what is bound elsewhere."""

    number: str
    title: str
    page: str  # "7", or words such as 单独装订
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Leaf:
    """The page before a paper: 材料三, its name, and label and value of each line beneath."""

    heading: str
    title: str
    lines: tuple[tuple[str, str], ...] = ()


def front(cover: Cover, rows: Sequence[Row], *, draft: bool = False) -> bytes:
    """Return the PDF of the cover (its first page) and the contents (all others).

    Raises MissingError when no font has Chinese characters, DataError when a character has no glyph in any font.
    """
    return _made("front", {"cover": asdict(cover), "rows": [asdict(row) for row in rows], "draft": draft})


def leaves(items: Sequence[Leaf], *, draft: bool = False) -> bytes:
    """Return the PDF with one page for each of `items`, which must not be empty; raises what `front` raises."""
    return _made("leaves", {"leaves": [asdict(leaf) for leaf in items], "draft": draft})


def _made(kind: str, data: dict[str, object]) -> bytes:
    text = json.dumps(data, ensure_ascii=False)
    require_cjk()
    check_glyphs([text])
    source = f'#import "front.typ": {kind}\n#{kind}(json("data.json"))'
    return _typesetter.typesetter().pdf(source, text, {})
