"""What users read: gettext messages, Chinese by default and English on request. Floor 0."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

LANGUAGES = ("zh", "en")
_LOCALES = Path(__file__).with_name("locale")
_current = "zh"


def N_(message: str) -> str:  # noqa: N802 — gettext's own name for "translate me later"
    """Return `message` unchanged, marked for translation."""
    return message


def _(message: str) -> str:
    """Return `message` in the current language."""
    return _catalogue(_current).gettext(message) if message else ""


def language() -> str:
    """Return the current language, "zh" or "en"."""
    return _current


def use_language(name: str) -> None:
    """Make `name` ("zh" or "en") the language of all messages from here on."""
    global _current
    _current = name


@cache
def _catalogue(name: str) -> gettext.NullTranslations:
    return gettext.translation("qjsc", _LOCALES, [name], fallback=True)
