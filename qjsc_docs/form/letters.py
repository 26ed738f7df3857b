"""Letters of printed words, as two versions of the same form may differ in them. Floor 2."""

from __future__ import annotations

import re

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))  # where a line may break, what editors leave
_HALF = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
_ALIKE = _HALF | {ord("“"): ord('"'), ord("”"): ord('"'), ord("—"): ord("-")}
_TWINS = {chr(half): f"[{re.escape(chr(half))}{chr(full)}]" for full, half in _HALF.items()}
_TWINS |= {'"': '["“”＂]', "-": "[-－—]"}


def visible(text: str) -> str:
    """Return `text` without what cannot be seen."""
    return text if text.isprintable() else text.translate(_UNSEEN)


def squeezed(text: str) -> str:
    """Return `text` without blanks, line breaks and what cannot be seen."""
    return visible("".join(text.split()))


def alike(text: str) -> str:
    """Return `text` with full-width letters and signs made half-width."""
    return text if text.isascii() else text.translate(_ALIKE)


def pattern(words: str) -> str:
    """Return a regular expression for printed `words`: blanks may stand anywhere, signs be of either width."""
    return r"[\s\u200b]*".join(_TWINS.get(sign, re.escape(sign)) for sign in alike(squeezed(words)))
