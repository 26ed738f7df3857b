"""The texts of cells, as runs: shared strings and inline strings read from XML, and written again. Floor 1."""

from __future__ import annotations

import re
from typing import NamedTuple

from .scan import Node, escape, local, scan

_SPECIAL = re.compile("[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "\n", "_": "_x005F_"}
_CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_RUN_ORDER = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"),
    *("sz", "color", "rFont", "family", "charset", "scheme"),
)
LONGEST = 32767  # characters of a cell, counted in UTF-16 as Excel does


class ForbiddenError(ValueError):
    """A text holds `letter`, which no XML file may contain."""

    def __init__(self, letter: str) -> None:
        super().__init__(letter)
        self.letter = letter


class Run(NamedTuple):
    """Words set in one type; `style` is the raw `<rPr>` element, empty for the cell's own."""

    text: str
    style: str = ""


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """Return the words of `runs`."""
    return "".join(run.text for run in runs)


def shared(xml: bytes) -> list[Runs]:
    """Return the entries of `xl/sharedStrings.xml`."""
    return [runs_of(xml, node) for node in scan(xml).all("si")]


def runs_of(xml: bytes, node: Node) -> Runs:
    """Return the runs of an `<si>` or `<is>` element; phonetic guides are left out."""
    runs = []
    for child in node.children:
        if child.name == "t":
            runs.append(Run(_decoded(child.text)))
        elif child.name == "r":
            style, words = child.find("rPr"), child.find("t")
            raw = xml[style.start : style.end].decode() if style else ""
            runs.append(Run(_decoded(words.text if words else ""), raw))
    return tuple(runs)


def _decoded(text: str) -> str:
    return _CODED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def escaped(text: str) -> str:
    """Return `text` as the content of a `<t>` element; `_x0041_`, which Excel would read as a letter, stays itself.

    Raises ForbiddenError for a letter that XML has no way to write.
    """
    if _SPECIAL.search(text) is None:
        return text
    return _SPECIAL.sub(_named, text.replace("\r\n", "\n"))


def _named(match: re.Match[str]) -> str:
    try:
        return _NAMES[match[0]]
    except KeyError:
        raise ForbiddenError(match[0]) from None


def text_element(text: str) -> str:
    """Return `text`, which is not empty, as a `<t>` element that keeps the blanks at its ends."""
    if text[0].isspace() or text[-1].isspace():
        return f'<t xml:space="preserve">{escaped(text)}</t>'
    return f"<t>{escaped(text)}</t>"


def rich(runs: Runs) -> str:
    """Return the content of an `<is>` element for `runs`."""
    if not any(run.style for run in runs):
        return text_element(plain(runs))
    return "".join(f"<r>{run.style}{text_element(run.text)}</r>" for run in runs if run.text)


def units(text: str) -> int:
    """Return the length of `text` as Excel counts it."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def run_style(font: Node, red: str = "") -> str:
    """Return a `<font>` of styles.xml as `<rPr>`; `red` is a colour to put in place of its own."""
    parts = {}
    for child in font.children:
        name = "rFont" if child.name == "name" else child.name
        words = "".join(f' {local(key)}="{escape(value)}"' for key, value in child.attrs.items())
        parts[name] = f"<{name}{words}/>"
    if red:
        parts["color"] = red
    return f"<rPr>{''.join(parts[name] for name in _RUN_ORDER if name in parts)}</rPr>"
