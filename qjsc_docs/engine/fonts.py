"""Fonts: what this machine has for each face, and the characters that none of its fonts has. Floor 1.

Whether a character can be drawn is asked of Typst itself: it falls back on every font it finds, and it is the one that
will draw. What GB 2312 holds is not asked, for every Chinese font has it.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from pathlib import Path

from ..errors import DataError, MissingError
from ..problems import Problem
from . import typesetter as _typesetter
from .typesetter import CHAINS

__all__ = ["CHAINS", "chains", "check_glyphs", "have_cjk", "install_command", "missing_glyphs", "require_cjk"]

_SAMPLE = "清洁生产审核单位盖章"  # of simplified letters: a Japanese font has not all of them
_RELEASE = Path("/etc/os-release")
_MANY = 20  # missing characters that are told at once
_INVISIBLE = {"Cc", "Cf", "Zs", "Zl", "Zp"}
_NOBODYS = {"Cs", "Co"}  # halves of characters, and those that mean something else in every font
_INSTALL = {
    "debian": "apt-get install fonts-noto-cjk",
    "fedora": "dnf install google-noto-serif-cjk-fonts google-noto-sans-cjk-fonts",
    "rhel": "dnf install google-noto-serif-cjk-ttc-fonts google-noto-sans-cjk-ttc-fonts",
    "suse": "zypper install google-noto-serif-sc-fonts google-noto-sans-sc-fonts",
    "arch": "pacman -S noto-fonts-cjk",
    "alpine": "apk add font-noto-cjk",
    "darwin": "brew install --cask font-noto-serif-cjk-sc font-noto-sans-cjk-sc",
    "win32": "DISM /Online /Add-Capability /CapabilityName:Language.Fonts.Hans~~~und-HANS~0.0.1.0",
}


def chains() -> dict[str, list[str]]:
    """Return for each face the fonts that this machine has for it, best first."""
    setter = _typesetter.typesetter()
    return {face: setter.chain(face) for face in CHAINS}


def have_cjk() -> bool:
    """Return whether any font of this machine has simplified Chinese characters."""
    return _have_cjk(_typesetter.typesetter())


@cache
def _have_cjk(setter: _typesetter.Typesetter) -> bool:
    return any(setter.chain(face) for face in CHAINS) or setter.draws(_SAMPLE)


def require_cjk() -> None:
    """Raise MissingError with the command that installs a font when no font has Chinese characters."""
    if not have_cjk():
        raise MissingError(Problem("no-font", params={"command": install_command()}))


def install_command() -> str:
    """Return the command that installs Chinese fonts on this system."""
    return _INSTALL.get(sys.platform) or _INSTALL[_linux()]


def missing_glyphs(texts: Iterable[str]) -> list[str]:
    """Return the characters of `texts` that no font of this machine has, at most the first twenty of them.

    What has no shape of its own (blanks, direction marks, joiners, variation selectors) is never missing; a private
    character always is, for the font that has it may mean anything by it.
    """
    rare = set("".join(texts)) - _ordinary()
    if not rare:
        return []
    setter = _typesetter.typesetter()
    return _undrawn(setter, sorted(c for c in rare if not _invisible(c)), _MANY)


def check_glyphs(texts: Collection[str]) -> None:
    """Raise DataError when a character of `texts` would be an empty box on paper."""
    if missing := missing_glyphs(texts):
        raise DataError(*(_missing(c, next(text for text in texts if c in text)) for c in missing))


def _missing(character: str, text: str) -> Problem:
    params = {"character": _shown(character), "codepoint": f"{ord(character):04X}", "advice": _advice(character)}
    return Problem("no-glyph", params=params, value=text)


def _undrawn(setter: _typesetter.Typesetter, characters: list[str], most: int) -> list[str]:
    """Return up to `most` of `characters` that cannot be drawn, halving the crowd until each stands alone."""
    if not characters or most <= 0 or _drawn(setter, "".join(characters)):
        return []
    if len(characters) == 1:
        return characters
    middle = len(characters) // 2
    first = _undrawn(setter, characters[:middle], most)
    return first + _undrawn(setter, characters[middle:], most - len(first))


@lru_cache(1000)
def _drawn(setter: _typesetter.Typesetter, characters: str) -> bool:
    return all(unicodedata.category(c) not in _NOBODYS for c in characters) and setter.draws(characters)


def _shown(character: str) -> str:
    """Return the character as messages can hold it."""
    return "\ufffd" if unicodedata.category(character) in _NOBODYS else character


@cache
def _ordinary() -> frozenset[str]:
    """Return ASCII and GB 2312, which every Chinese font has."""
    pairs = b"".join(bytes((high, low)) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    named_otherwise = "—·"  # which Python's codec reads as ― and ・
    return frozenset(pairs.decode("gb2312", "ignore") + named_otherwise + "".join(map(chr, range(0x20, 0x7F))) + "\n")


def _advice(character: str) -> str:
    """Return fonts that are likely to have `character`."""
    if unicodedata.name(character, "").startswith("CJK"):
        return "SimSun-ExtB / fonts-hanazono / Plangothic"
    return "Segoe UI Symbol / fonts-symbola / fonts-noto-core"


def _invisible(character: str) -> bool:
    code = ord(character)
    selector = 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or 0x180B <= code <= 0x180F
    return selector or code in (0x034F, 0x3164, 0x115F, 0x1160) or unicodedata.category(character) in _INVISIBLE


def _linux() -> str:
    """Return the family of this Linux, as its release file says."""
    try:
        said = _RELEASE.read_text(encoding="utf-8")
    except OSError:
        return "debian"
    names = re.findall(r"[a-z]+", " ".join(re.findall(r"^ID(?:_LIKE)?=(.*)$", said, re.MULTILINE)).lower())
    return next((name for name in names if name in _INSTALL), "debian")
