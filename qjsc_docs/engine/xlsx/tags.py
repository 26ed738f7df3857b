"""The tags of a spreadsheet template: `{{ 企业.名称 }}` in cells, `{%tr for 项 in 人员 %}` and `{%tr endfor %}` in helper rows. Floor 1.

A tag names a value by its path and nothing else: no filters, no calculation, no calls. Words and several tags may
share a cell. A helper row holds its one tag and is left out of the filled sheet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...messages import _

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPEN = re.compile(r"\{\{|\{%|\}\}|%\}")
_WORD = r"[^\W\d]\w*"
_PATH = re.compile(rf"{_WORD}(?:\.{_WORD}|\[\d+\])*")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_FOR = re.compile(rf"tr\s+for\s+({_WORD})\s+in\s+({_WORD}(?:\.{_WORD})*)")
_END = re.compile(r"tr\s+endfor")


class TagError(ValueError):
    """A tag that cannot be used: problem `code`, the tag as written, and why."""

    def __init__(self, code: str, tag: str, reason: str = "") -> None:
        super().__init__(code, tag, reason)
        self.code, self.tag, self.reason = code, tag, reason


@dataclass(frozen=True, slots=True)
class Value:
    """A tag that stands for the value at `path`."""

    path: str
    steps: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class For:
    """The helper row before rows that repeat for every entry of the list at `path`, called `item` in them."""

    item: str
    path: str
    steps: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class EndFor:
    """The helper row behind repeated rows."""


Tag = Value | For | EndFor


def has_tag(text: str) -> bool:
    """Return whether `text` holds a tag or a piece of one."""
    return _OPEN.search(text) is not None


def split(text: str) -> list[tuple[int, int, Tag | None]]:
    """Return the pieces of `text` in order, as start, end, and the tag or None for printed words; comments are left out."""
    pieces: list[tuple[int, int, Tag | None]] = []
    at = 0
    for match in _TAG.finditer(text):
        _add_words(pieces, text, at, match.start())
        at = match.end()
        if not match[0].startswith("{#"):
            pieces.append((*match.span(), parse(match[0])))
    _add_words(pieces, text, at, len(text))
    return pieces


def _add_words(pieces: list[tuple[int, int, Tag | None]], text: str, start: int, end: int) -> None:
    if loose := _OPEN.search(text, start, end):
        around = text[max(start, loose.start() - 8) : loose.end() + 16]
        raise TagError("template-broken-tag", around, _("the brackets do not close"))
    if start < end:
        pieces.append((start, end, None))


def parse(tag: str) -> Tag:
    """Return what `tag`, written with its brackets, means."""
    inner = tag[2:-2].strip()
    if tag.startswith("{{"):
        return _value(tag, inner)
    if match := _FOR.fullmatch(inner):
        return For(match[1], match[2], steps(_public(tag, match[2])))
    if _END.fullmatch(inner):
        return EndFor()
    reason = _("rows repeat between {%tr for 项 in … %} and {%tr endfor %}; Excel templates know no other commands")
    raise TagError("template-broken-tag", tag, reason)


def _value(tag: str, inner: str) -> Value:
    if _PATH.fullmatch(inner):
        return Value(inner, steps(_public(tag, inner)))
    if "__" in inner or "(" in inner:
        raise TagError("template-forbidden-tag", tag)
    reason = _("a tag holds the name of one value")
    raise TagError("template-broken-tag", tag, reason)


def _public(tag: str, path: str) -> str:
    if any(step.startswith("_") for step in re.split(r"[.\[]", path)):
        raise TagError("template-forbidden-tag", tag)
    return path


def steps(path: str) -> tuple[str | int, ...]:
    """Return the keys and numbers that lead to the value at `path`."""
    return tuple(word or int(number) for word, number in _STEP.findall(path))
