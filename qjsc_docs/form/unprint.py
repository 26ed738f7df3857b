"""Unprint: what stands on a filled form → the raw values that a record would hold for it. Floor 2.

The inverse of the leaves of `view`. Nothing is judged here: what was read goes the way of every record, so that a number
that is none or a day that does not exist is told by the checker, at its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from .facts import Kind
from .inline import Picture, Slot, Tick
from .letters import squeezed, visible
from .plan import Entry
from .raw import Bad

__all__ = ["answer", "ticked", "unprint"]

_UNWRITTEN = re.compile(r"[年月日\s_＿]*")  # what is printed where something is to be written
_ROOM = frozenset("年月日_＿")  # with what such room begins, blanks left out
_TO_FILL = re.compile(r"【待填：[^】]*】")
_TO_CORRECT = re.compile(r"【待改：(.*)】", re.DOTALL)
_NUMBER = re.compile(r"[+-]?[0-9０-９][0-9０-９,，.．\s]*")
_NUMBERS = (Kind.INTEGER, Kind.DECIMAL)
# the letters among them are what is left of the signs of Wingdings when their type is lost
_YES, _NO = frozenset("☑✓✔√■●RPþü"), frozenset("×✗✘✕XxOû")
_CROSSED = frozenset("☒⊠Sý")  # how Word ticks a box of its own; where √ and × are two answers, it is ×
_EMPTY = frozenset("□☐○◯〇¨£_＿")


def unprint(entry: Entry, shown: object, part: Slot | Picture | None = None, *, indent: int = 0) -> object | None:
    """Return the raw value that somebody would have typed for what is `shown` in the slot `part`, None for nothing.

    `shown` is the printed text, or the typed value of an Excel cell. A number without a unit counts the unit that the
    form prints; `indent` is that of the paragraph, which its further lines have too.
    """
    if not isinstance(shown, str):
        return _typed(entry, shown)
    text = (shown if shown.isprintable() else visible(shown)).strip()
    if not text or (text[0] in _ROOM and _is_unwritten(entry, text)):
        return None
    if indent and "\n" in text:
        text = "\n".join([line.strip() for line in text.split("\n")])
    if isinstance(part, Slot) and part.blank and squeezed(text) == squeezed(part.blank):
        return None
    if text.startswith("【待"):  # a draft's red marks
        if _TO_FILL.fullmatch(text):
            return None
        text = _TO_CORRECT.sub(r"\1", text)
    return _with_unit(entry, text) if entry.field.unit else text


def ticked(part: Tick, shown: str) -> str | None:
    """Return the choice that the box `part` stands for if it is ticked, None if it is not.

    A box takes any sign of a tick that people type. Raises Bad for what is no sign of one.
    """
    text = visible(shown).strip()
    for choice, mark in part.marks:
        if text == mark:
            return choice
    signs = set(squeezed(text)) - _EMPTY - set(part.blank)
    if not signs:
        return None
    for choice, mark in part.marks:
        if signs <= _signs_like(mark, alone=len(part.marks) == 1):
            return choice
    marks = (*(mark for _choice, mark in part.marks), part.blank or "□")
    raise Bad("bad-tick", choices="、".join(dict.fromkeys(marks)))


def answer(entry: Entry, choices: Iterable[str]) -> object | None:
    """Return the raw value that the ticked `choices` of all boxes of one fact make, None if nothing is ticked.

    Raises Bad when two answers are ticked where one is asked for.
    """
    found = list(dict.fromkeys(choices))
    if entry.fact.kind is Kind.TICKS:
        return found or None
    if len(found) > 1:
        raise Bad("two-ticks", choices="、".join(found))
    return found[0] if found else None


def _typed(entry: Entry, value: object) -> object | None:
    if isinstance(value, bool) or value is None or isinstance(value, date):
        return value
    if isinstance(value, int | float | Decimal) and entry.fact.kind in _NUMBERS and _has_other_unit(entry):
        exact = Decimal(format(value, ".15g")) if isinstance(value, float) else Decimal(value)
        return f"{exact:f}{entry.field.unit}"
    return value


def _with_unit(entry: Entry, text: str) -> str:
    if entry.fact.kind in _NUMBERS and _has_other_unit(entry) and _NUMBER.fullmatch(text):
        return f"{text}{entry.field.unit}"
    return text


def _has_other_unit(entry: Entry) -> bool:
    return entry.field.unit not in ("", entry.fact.unit)


def _is_unwritten(entry: Entry, text: str) -> bool:
    """Return whether `text` is only room to write in: `　年　月　日`, a line to write on."""
    if entry.fact.kind in (Kind.DATE, Kind.MONTH):
        return _UNWRITTEN.fullmatch(text) is not None
    return not text.strip("_＿ 　")


def _signs_like(mark: str, *, alone: bool) -> frozenset[str]:
    """Return the signs that mean the same as `mark`; `alone` tells that the box has no other mark."""
    if mark in _YES:
        return _YES | _CROSSED if alone else _YES
    return _NO | _CROSSED if mark in _NO else frozenset()
