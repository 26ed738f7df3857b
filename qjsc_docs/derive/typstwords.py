"""Paragraphs, words and slots as Typst source. Floor 3."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..form.inline import Inline, Joint, Picture, Slot, Sub, Sup
from ..form.layout import POINTS, Align, Block, Face, Para

_OPENING, _CLOSING = frozenset("“‘〈《「『【〔〖（［｛"), frozenset("”’〉》」』】〕〗）］｝")


@dataclass(frozen=True, slots=True)
class Letters:
    """Face, size and weight of letters."""

    face: Face
    size: str
    bold: bool = False

    def over(self, face: Face | None, size: str, bold: bool = False) -> Letters:
        """Return the letters of something inside, which may say otherwise."""
        return Letters(face or self.face, size or self.size, bold or self.bold)

    @property
    def points(self) -> float:
        """The size in points, which is the width of a Chinese letter."""
        return POINTS[self.size]

    def source(self) -> str:
        """Return the call that makes Typst's settings of it."""
        bold = ", bold: true" if self.bold else ""
        return f"letters({string(self.face)}, {self.points:g}{bold})"


def points(mm: float) -> float:
    """Return a length in points, to the twentieth of a point that Word measures in."""
    return round(mm * 1440 / 25.4) / 20


def paragraph(para: Para, base: Letters, width: float, scope: str) -> str:
    """Return the call that sets `para` in a column of `width` points, where `base` are the letters around it."""
    own = base.over(para.face, para.size, para.bold)
    words = content(para.content, width / own.points - para.right, scope)
    options = [
        f"at: {_at(para.align)}" if para.align else "",
        f"above: {points(para.above):g}pt" if para.above else "",
        f"below: {points(para.below):g}pt" if para.below else "",
        f"right: {para.right * own.points:g}pt" if para.right else "",
        f"indent: {para.indent * own.points:g}pt" if para.indent else "",
        f"face: {own.source()}" if own != base else "",
    ]
    return f"P({', '.join([words, *filter(None, options)])})"


def after(previous: Block | None, para: Para) -> Para:
    """Return `para` without the room above that the paragraph before it leaves already: Word takes the larger one."""
    return replace(para, above=max(0.0, para.above - previous.below)) if isinstance(previous, Para) else para


def content(parts: tuple[Inline, ...], wide: float, scope: str) -> str:
    """Return the joined words and slots of a line that holds `wide` letters."""
    words = []
    for previous, part in zip((None, *parts), parts, strict=False):
        if previous is not None and isinstance(previous, Slot) != isinstance(part, Slot):
            words.append("edge")  # between words and value no room is added; in Word it is the border of a control
        words.append(_inline(part, wide, scope))
    return " + ".join(words) or '""'


def values(parts: tuple[Inline, ...], scope: str) -> Iterator[str]:
    """Yield the expressions for the values among `parts`."""
    return (path(part.name, scope) for part in parts if not isinstance(part, str | Sub | Sup))


def path(name: str, scope: str) -> str:
    """Return the expression for the value under `name`: `data.年度数据.at(0).煤耗`."""
    return f"{scope}." + re.sub(r"\[(\d+)\]", r".at(\1)", name)


def string(words: str) -> str:
    """Return `words` as a string literal of Typst."""
    return json.dumps(words, ensure_ascii=False)


def _at(align: Align) -> str:
    return string(align) if align in (Align.JUSTIFY, Align.SPREAD) else str(align)


def _inline(part: Inline, wide: float, scope: str) -> str:
    if isinstance(part, str):
        return _words(part)
    if isinstance(part, Sub):
        return f"sub-text({string(part.words)})"
    if isinstance(part, Sup):
        return f"sup-text({string(part.words)})"
    value = path(part.name, scope)
    if isinstance(part, Picture):
        return f"I({value})"
    if isinstance(part, Slot):
        return f"S({value}, {wide:.1f})"
    return f"{value}.at(0)" + (" + box()" if isinstance(part, Joint) else "")  # behind the “/” a line may break


def _words(words: str) -> str:
    """Return printed words; brackets at the edges of their lines are marked, for they keep their full width."""
    lines = words.split("\n")
    opened = any(line[:1] in _OPENING for line in lines[1:])
    closed = any(line[-1:] in _CLOSING for line in lines[:-1])
    inner = " + br + ".join(map(string, lines)) if opened or closed else string(words)
    before = "edge + " if words[:1] in _OPENING else ""
    ending = " + edge" if words[-1:] in _CLOSING else ""
    return before + inner + ending
