"""Full-width letters and look-alikes as they come out of Chinese input methods, made half-width. Floor 1."""

from __future__ import annotations

# Not Unicode's NFKC: that would also turn ① into 1 and 10³ into 103, which is guessing.
_HALF_WIDTH: dict[int, int | str] = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
_HALF_WIDTH |= {ord(blank): " " for blank in "\u3000\u00a0\u2002\u2003\u2009\u202f"}
_HALF_WIDTH |= {ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2212"}
_HALF_WIDTH[ord("\uffe5")] = "¥"


def half_width(text: str) -> str:
    """Return `text` with full-width digits, letters, signs and blanks made ASCII; nothing else is changed."""
    return text if text.isascii() else text.translate(_HALF_WIDTH)
