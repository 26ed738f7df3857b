"""Raw values as files and callers give them, made clean text or exact digits. Floor 2."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from math import isfinite

_TOO_LONG = 10**15  # an Excel cell keeps 15 digits of a number and turns the later ones to 0

# what XML 1.0 cannot hold; a tab and line breaks it can
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = str.maketrans({"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_EDGES = "\ufeff\u200b"  # a byte order mark and a zero-width blank, which editors leave at the edges


class Bad(Exception):  # noqa: N818 - not an error of the program: what is wrong with one value, as code and words
    """What is wrong with a value: a problem code and the words of its sentences."""

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def is_empty(raw: object) -> bool:
    """Return whether `raw` says nothing: None, blanks only, an empty list or group."""
    if isinstance(raw, str):
        return not raw or ((raw[0].isspace() or raw[0] in _EDGES) and not _stripped(raw))
    return raw is None or (isinstance(raw, list | tuple | dict | set | frozenset) and not raw)


def text_of(raw: object) -> str:
    """Return `raw` as text: as written, the blanks at its edges taken off; numbers by their exact digits."""
    if isinstance(raw, str):
        return _clean(raw)
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal | date):
        raise Bad("bad-text")
    if isinstance(raw, date):
        raise Bad("date-in-cell")
    return digits_of(raw)


def digits_of(raw: float | Decimal) -> str:
    """Return what was typed as the number `raw`, as far as it can be known: a whole number of few enough digits.

    A number with decimals may have lost zeros at its end (1.10 is 1.1), a long one its last digits.
    """
    finite = isinstance(raw, int) or (raw.is_finite() if isinstance(raw, Decimal) else isfinite(raw))
    if not finite or not -_TOO_LONG < raw < _TOO_LONG or raw != int(raw):
        raise Bad("number-in-cell")
    return str(int(raw))


def printable(raw: object, most: int) -> str:
    """Return a value that was refused as any document can show it: forbidden characters spelt, cut after `most`."""
    text = str(raw)
    shown = _FORBIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text[:most])
    return shown if len(text) <= most else f"{shown}…"


def _clean(raw: str) -> str:
    if raw.isprintable():  # the usual case: no control characters, no line breaks
        return raw.strip()
    if match := _FORBIDDEN.search(raw):
        raise Bad("forbidden-character", character=f"U+{ord(match[0]):04X}")
    return _stripped(raw.replace("\r\n", "\n").translate(_BREAKS))


def _stripped(text: str) -> str:
    return text.strip().strip(_EDGES).strip()
