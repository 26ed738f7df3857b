"""Words within the XML of a workbook. Floor 1."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel would read it as a sign that was written by its number
_MOST = 32_000  # letters of a cell


def inner(words: str) -> str:
    """Return `words` as they stand between two tags."""
    return escape(_ESCAPED.sub("_x005F_", _UNPRINTABLE.sub("", words[:_MOST])))


def letters(column: int) -> str:
    """Return the letters of a column, which counts from 1."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def number(name: str) -> int:
    """Return the number of a column by its letters."""
    column = 0
    for sign in name:
        column = column * 26 + ord(sign) - 64
    return column
