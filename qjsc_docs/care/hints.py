"""Hints on a Word template that works but will look odd: tags in several formats, curly quotes, unusual fonts. Floor 4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from ..engine.docx.parts import main_part, read_text, text_parts
from ..engine.docx.places import Paragraph, letters, located, tree
from ..engine.docx.tags import Tag, scan
from ..engine.package import Package
from ..problems import Place, Problem
from .fonts import USUAL, Fonts, W, is_known

_CURLY = re.compile("[“”‘’]")
_WORD = re.compile(r"\w")
_UNSEEN = {f"{W}{name}" for name in ("lang", "noProof", "rPrChange", "snapToGrid", "kern")}


def hints(package: Package, file: str) -> Iterator[Problem]:
    """Yield what a person should look at in the Word template `package`, named `file`."""
    main = main_part(package)
    fonts = Fonts(package, main, _parse)
    unusual: dict[str, list[Place]] = {}
    for part in text_parts(package):
        root = tree(read_text(package, part), part, file)
        if not root.tag.startswith(W):
            continue
        for element, paragraph in located(root, part):
            place = Place(file, control=paragraph.spot)
            pieces = list(letters(element))
            yield from _tag_hints(paragraph, pieces, place)
            for font in _fonts(pieces, fonts):
                unusual.setdefault(font, []).append(place)
    for font, places in unusual.items():
        params = {"font": font, "count": str(len(places)), "fonts": "、".join(USUAL)}
        yield Problem("template-font", params=params, place=places[0])


def _parse(data: bytes) -> Any:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _fonts(pieces: list[tuple[Any, str]], fonts: Fonts) -> set[str]:
    """Return the fonts of a paragraph that offices may not have."""
    used = (font for element, words in pieces for font in fonts.of(element.getparent(), words))
    return {font for font in used if not is_known(font)}


def _tag_hints(paragraph: Paragraph, pieces: list[tuple[Any, str]], place: Place) -> Iterator[Problem]:
    for tag in scan(paragraph.text):
        if not isinstance(tag, Tag) or tag.mark == "{#":
            continue
        if len(_looks(pieces, tag)) > 1:
            yield Problem("template-formatted-tag", params={"tag": tag.text}, place=place)
        if _CURLY.search(tag.body):
            yield Problem("template-smart-quotes", params={"tag": tag.text}, place=place)


def _looks(pieces: list[tuple[Any, str]], tag: Tag) -> set[tuple[str, ...]]:
    """Return how the words of `tag` look; its braces and dots may be in Latin type."""
    at, found = 0, set()
    for element, words in pieces:
        within = words[max(tag.start - at, 0) : max(tag.end - at, 0)]
        if _WORD.search(within):
            found.add(_look(element.getparent()))
        at += len(words)
    return found


def _look(run: Any) -> tuple[str, ...]:
    """Return what of a run's properties can be seen; the hint of a font is for the program only."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return ()
    seen = (each for each in properties if each.tag not in _UNSEEN)
    return tuple(sorted(f"{each.tag} {_attributes(each)}" for each in seen))


def _attributes(element: Any) -> str:
    return str(sorted((name, value) for name, value in element.attrib.items() if not name.endswith("}hint")))
