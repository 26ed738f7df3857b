"""Answers that are chosen, not written: one of the printed choices, yes or no, a list of ticks. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ..rules.letters import half_width
from ..suggest import did_you_mean
from .facts import Fact
from .raw import Bad, text_of

YES = frozenset(("是", "有", "对", "√", "✓", "✔", "☑", "■", "true", "yes", "y", "t"))
NO = frozenset(("否", "无", "不是", "没有", "×", "✗", "✘", "✕", "☒", "x", "false", "no", "n", "f"))
_SEPARATORS = re.compile(r"[、,，;；\n]+")


def parse_yesno(raw: object, fact: Fact) -> str:
    """Return 是 or 否."""
    if isinstance(raw, bool):
        return "是" if raw else "否"
    answer = mark_of(text_of(raw))
    if answer is None:
        raise Bad("bad-yesno")
    return "是" if answer else "否"


def parse_choice(raw: object, fact: Fact) -> str:
    """Return the printed choice that `raw` names; width, case and blanks do not matter."""
    text = text_of(raw)
    if text in fact.choices:
        return text
    found = _bare_choices(fact.choices).get(_bare(text))
    if found is None:
        raise _bad_choice(text, fact)
    return found


def parse_ticks(raw: object, fact: Fact) -> tuple[str, ...]:
    """Return the ticked choices in the printed order.

    They may be given as a list or a line of choices (A、B), as marks for all choices in order (√×√), or as a group of
    marks.
    """
    if isinstance(raw, Mapping):
        given = [name for name, mark in raw.items() if parse_yesno(mark, fact) == "是"]
    else:
        given = _tick_words(raw, fact)
    if marks := _all_marks(given, fact):
        return tuple(choice for choice, mark in zip(fact.choices, marks, strict=True) if mark)
    ticked = {parse_choice(word, fact) for word in given}
    return tuple(choice for choice in fact.choices if choice in ticked)


def mark_of(text: str) -> bool | None:
    """Return what `text` says to a yes-or-no question, None if it says neither."""
    word = text if text in YES or text in NO else half_width(text).strip().lower()
    return True if word in YES else False if word in NO else None


def _tick_words(raw: object, fact: Fact) -> list[object]:
    if isinstance(raw, list | tuple | set | frozenset):
        return list(raw)
    text = text_of(raw)
    if text in fact.choices:
        return [text]
    if len(text) == len(fact.choices) and all(mark_of(letter) is not None for letter in text):
        return list(text)
    return [word for word in _SEPARATORS.split(text) if word.strip()]


def _all_marks(given: list[object], fact: Fact) -> list[bool] | None:
    """Return the marks of all choices, None if `given` does not hold one mark for each."""
    if len(given) != len(fact.choices) or any(word in fact.choices for word in given):
        return None
    marks = [word if isinstance(word, bool) else mark_of(text_of(word)) for word in given]
    return [mark for mark in marks if mark is not None] if None not in marks else None


@cache
def _bare_choices(choices: tuple[str, ...]) -> dict[str, str]:
    return {_bare(choice): choice for choice in choices}


def _bare(text: str) -> str:
    return "".join(half_width(text).lower().split())


def _bad_choice(text: str, fact: Fact) -> Bad:
    return Bad("bad-choice", choices="、".join(fact.choices), suggestion=did_you_mean(text, fact.choices))
