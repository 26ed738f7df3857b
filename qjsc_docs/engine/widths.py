"""Widths of texts in Times and a Chinese face, in widths of a Chinese letter: upper bounds, good enough to tell that a text fits. Floor 1."""

from __future__ import annotations

import re

# Times New Roman and its metric twins, from blank to tilde, in thousandths of the size
_TIMES = (
    "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 "
    "564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 "
    "722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 "
    "278 500 500 722 500 500 444 480 200 480 541"
)
_MARGIN = 1.06  # for the faces that stand in for Times
BOLD = 1.12  # bold letters are wider, at most so much


class _Widths(dict[str, float]):
    def __missing__(self, letter: str) -> float:
        return 1.0


_WIDTHS = _Widths({chr(32 + at): int(width) / 1000 * _MARGIN for at, width in enumerate(_TIMES.split())})
_LATIN = re.compile(r"[!-~]+")
_WORD = re.compile(r"[^\s\u2e80-\ua4ff\uac00-\ud7ff\uf900-\ufaff\ufe30-\uff60]{4,}")


def width(text: str, *, bold: bool = False) -> float:
    """Return an upper bound of the width of `text` on one line, with the room between Chinese and Latin letters."""
    letters = sum(map(_WIDTHS.__getitem__, text)) * (BOLD if bold else 1.0)
    return letters + 0.5 * len(_LATIN.findall(text)) + 0.01


def longest_word(text: str) -> float:
    """Return the width of the longest run of letters between which no line breaks, 0 for none worth telling."""
    return max((width(found, bold=True) for found in _WORD.findall(text)), default=0.0)
