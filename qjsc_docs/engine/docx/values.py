"""Values on their way into WordprocessingML: escaped, line breaks and tabs made elements, marks made red. Floor 1."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from ...errors import DataError
from ...problems import Problem
from ..shown import Missing, Photo

BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
CHECKED = frozenset("☑☒√✓✔■●")  # what a ticked box may look like
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTROLS = bytes(set(range(1, 32)) - {9, 10, 13})
_NON_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())
_COLOR = re.compile(r"<w:color\b[^>]*/>")
# what follows the colour in a run's properties (ECMA-376 17.3.2.28)
_AFTER_COLOR = re.compile(
    r"<w:(?:spacing|w|kern|position|sz|szCs|highlight|u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout"
    r"|specVanish|oMath|rPrChange)\b|</w:rPr>"
)


class RichValueError(Exception):
    """A value brings its own XML (rich text, a picture, a sub-document): only docxtpl's full path can place it."""


def encode_all(values: Sequence[str], name_of: Callable[[int], str]) -> list[bytes]:
    """Return the values as XML bytes. Raises DataError, naming the value, on a character that XML forbids.

    All are joined, checked, escaped and encoded in one go: a few C calls for a whole document instead of some for
    every value. The joint is NUL, which no value may hold.
    """
    try:
        data = "\0".join(values).encode()
    except UnicodeEncodeError as error:
        raise _forbidden(values, name_of) from error
    if len(data.translate(None, _CONTROLS)) < len(data) or any(odd in data for odd in _NON_CHARACTERS):
        raise _forbidden(values, name_of)
    data = data.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    data = data.replace(b"\n", BREAK.encode()).replace(b"\t", TAB.encode())
    parts = data.split(b"\0")
    if len(parts) != len(values):
        raise _forbidden(values, name_of)
    return parts


def escape(text: str, name: str = "") -> str:
    """Return `text` as XML text or attribute content. Raises DataError on a character that XML forbids."""
    if _FORBIDDEN.search(text):
        raise _forbidden([text], lambda _index: name)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def run_text(text: str, name: str = "") -> str:
    """Return `text` for the inside of a `w:t`, its line breaks and tabs as elements beside it."""
    return escape(text, name).replace("\n", BREAK).replace("\t", TAB)


def red(properties: str) -> str:
    """Return a run's `w:rPr` with its colour turned red, in the place that the standard gives it."""
    bare = _COLOR.sub("", properties) or "<w:rPr></w:rPr>"
    spot = _AFTER_COLOR.search(bare)
    at = spot.start() if spot else len(bare)
    return f'{bare[:at]}<w:color w:val="FF0000"/>{bare[at:]}'


def red_run(text: str, properties: str, name: str = "") -> str:
    """Return a red run that looks otherwise like one with these `properties`."""
    return f'<w:r>{red(properties)}<w:t xml:space="preserve">{run_text(text, name)}</w:t></w:r>'


def red_within(text: str, properties: str, name: str = "") -> str:
    """Return a red run for the middle of a `w:t`: the run around it is closed before and opened again behind."""
    opened = f'<w:r>{properties}<w:t xml:space="preserve">'
    return f"</w:t></w:r>{red_run(text, properties, name)}{opened}"


def plain(value: Any) -> str:
    """Return what is printed for `value`; nothing for None. Raises RichValueError, or TypeError for a group."""
    if isinstance(value, Photo):
        raise RichValueError
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if hasattr(value, "__html__"):
        raise RichValueError
    if isinstance(value, dict | list | tuple | set) or callable(value):
        raise TypeError(type(value).__name__)
    return str(value)


def ticked(value: str) -> str:
    """Return the state of a check box, "1" or "0", that shows `value`."""
    return "1" if not isinstance(value, Missing) and value in CHECKED else "0"


def _forbidden(values: Sequence[str], name_of: Callable[[int], str]) -> DataError:
    problems = []
    for index, value in enumerate(values):
        found = _FORBIDDEN.search(value)
        if found:
            params = {"character": f"U+{ord(found.group()):04X}"}
            shown = value.encode("utf-8", "backslashreplace").decode()
            problems.append(Problem("forbidden-character", path=name_of(index), params=params, value=shown))
    return DataError(*problems)
