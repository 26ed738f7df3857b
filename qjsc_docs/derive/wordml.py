"""WordprocessingML as text: elements, lengths, fonts, runs and paragraphs. Floor 3.

The order of an element's children is the schema's; Word "repairs" files that have it otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape, quoteattr

from ..form.layout import PITCH, POINTS, Align, Face

LATIN = "Times New Roman"
HAN = {
    Face.TITLE: "方正小标宋简体",
    Face.SONG: "宋体",
    Face.FANG: "仿宋",
    Face.HEI: "黑体",
    Face.KAI: "楷体",
}
_LATIN_WORDS = re.compile(r"([!-~]+)")
_JUSTIFICATION = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "both",
    Align.SPREAD: "distribute",
}


@dataclass(frozen=True, slots=True)
class Type:
    """How letters look: face, size in points, weight, and whether they stand lower or higher."""

    face: Face
    points: float
    bold: bool = False
    shift: str = ""  # "subscript" or "superscript"


@dataclass(frozen=True, slots=True)
class Frame:
    """How a paragraph stands: alignment, room above and below in mm, first line and right indent in characters."""

    align: Align = Align.LEFT
    above: float = 0.0
    below: float = 0.0
    indent: int = 0
    right: int = 0
    new_page: bool = False
    close: bool = False  # no room between Chinese and Latin letters
    grows: bool = False  # its lines are as high as what stands in them: a fixed pitch would cut a picture off


def el(name: str, /, *children: str, **attributes: str | int) -> str:
    """Return the element `w:name` with `w:` attributes around `children`, which are XML already."""
    written = "".join(f" w:{key}={quoteattr(str(value))}" for key, value in attributes.items())
    inner = "".join(children)
    return f"<w:{name}{written}>{inner}</w:{name}>" if inner else f"<w:{name}{written}/>"


def twips(mm: float) -> int:
    """Return a length in twentieths of a point, Word's unit."""
    return round(mm * 1440 / 25.4)


def points(size: str) -> float:
    """Return the size of a 字号 in points."""
    return POINTS[size]


def fonts(face: Face) -> str:
    """Return the fonts of a run: the Chinese one for Chinese letters and punctuation, the Latin one for the rest."""
    # the hint decides for “ ” — × □, which both fonts have
    return el("rFonts", hint="eastAsia", ascii=LATIN, hAnsi=LATIN, eastAsia=HAN[face], cs=LATIN)


def letters(type_: Type) -> str:
    """Return the run properties of `type_`."""
    bold = el("b") + el("bCs") if type_.bold else ""
    half_points = round(type_.points * 2)
    size = el("sz", val=half_points) + el("szCs", val=half_points)
    return el("rPr", fonts(type_.face), bold, size, el("vertAlign", val=type_.shift) if type_.shift else "")


def run(words: str, type_: Type) -> str:
    """Return a run of `words`; a line break in them is one on paper."""
    if type_.face is Face.TITLE and not type_.bold:  # it is heavy without being bold; Latin letters beside it are not
        parts = ((part, bool(_LATIN_WORDS.match(part))) for part in _LATIN_WORDS.split(words) if part)
        return "".join(_run(part, replace(type_, bold=latin)) for part, latin in parts)
    return _run(words, type_)


def _run(words: str, type_: Type) -> str:
    texts = (el_text(line) for line in words.split("\n"))
    return el("r", letters(type_), el("br").join(texts))


def el_text(words: str) -> str:
    """Return a `w:t` that keeps its blanks, nothing for no words."""
    return f'<w:t xml:space="preserve">{escape(words)}</w:t>' if words else ""


def paragraph(frame: Frame, type_: Type, *content: str) -> str:
    """Return a paragraph of runs and controls with the fixed line pitch of its type."""
    return el("p", _standing(frame, type_), *content)


def hairline(*, new_page: bool = False) -> str:
    """Return an empty paragraph one point high: what Word demands after a table, and what parts two tables."""
    tiny = el("rPr", el("sz", val=2), el("szCs", val=2))
    breaks = el("pageBreakBefore") if new_page else ""
    return el("p", el("pPr", breaks, el("spacing", before=0, after=0, line=20, lineRule="exact"), tiny))


def _standing(frame: Frame, type_: Type) -> str:
    rule, line = ("auto", 240) if frame.grows else ("exact", round(type_.points * PITCH * 20))
    spacing = el("spacing", before=twips(frame.above), after=twips(frame.below), line=line, lineRule=rule)
    one = type_.points * 20  # a character's width
    indents = {"right": round(frame.right * one), "firstLine": round(frame.indent * one)}
    indent = el("ind", **{key: value for key, value in indents.items() if value}) if any(indents.values()) else ""
    align = el("jc", val=_JUSTIFICATION[frame.align])
    new_page = el("pageBreakBefore") if frame.new_page else ""
    close = el("autoSpaceDE", val=0) + el("autoSpaceDN", val=0) if frame.close else ""
    return el("pPr", new_page, close, spacing, indent, align, letters(type_))
