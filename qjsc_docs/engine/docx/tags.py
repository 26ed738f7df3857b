"""Tags of the template dialect as they are written: found in running text, closed, not nested. Floor 1.

`{{ 企业.名称 }}` prints a value, `{%tr for 项 in 人员 %}` rules, `{# … #}` is a remark. A word right behind the brace
(`tr`, `tc`, `p`, `r`) says what the tag stands for instead of itself: the whole row, cell, paragraph or run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...messages import N_, _

NAME = r"[^\W\d]\w*"
PATH = rf"{NAME}(?:\.{NAME}|\[\d{{1,4}}\])*"
MOST_LETTERS = 500  # of one tag; more is a closing brace forgotten
MOST_TAGS = 20_000
_MARK = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}|｛｛|｝｝|｛%|%｝|\{｛|｛\{|｝\}|\}｝")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_LEVEL = re.compile(r"(tr|tc|p|r)\s")
_STEP = re.compile(rf"({NAME})|\[(\d+)\]")
_WORDS = (
    "true",
    "false",
    "none",
    "True",
    "False",
    "None",
    "not",
    "and",
    "or",
    "in",
    "is",
    "if",
    "else",
    "loop",
    "self",
)

_UNCLOSED = N_("it is not closed in its paragraph")
_UNOPENED = N_("it closes what was never opened")
_WIDE = N_("its braces are full-width (Chinese) ones; type {{ and }} with the English keyboard")

Path = tuple[str | int, ...]


class Tag(NamedTuple):
    """A whole tag. `body` is its words without braces and level; `text` is the tag as written."""

    start: int
    end: int
    mark: str
    level: str
    body: str
    text: str


class Broken(NamedTuple):
    """What looks like a tag and is none, and why."""

    start: int
    text: str
    reason: str


def scan(text: str) -> Iterator[Tag | Broken]:
    """Yield the tags of `text` and what is broken, in reading order, in one pass."""
    mark = _MARK.search(text)
    while mark:
        following = _MARK.search(text, mark.end())
        opener = mark.group()
        if "｛" in opener or "｝" in opener:
            yield Broken(mark.start(), _excerpt(text, mark.start()), _(_WIDE))
        elif opener not in _CLOSERS:
            yield Broken(mark.start(), _excerpt(text, max(0, mark.start() - 20)), _(_UNOPENED))
        elif not _closes(opener, mark, following):
            yield Broken(mark.start(), _excerpt(text, mark.start()), _(_UNCLOSED))
        elif following:
            yield _tag(text, mark.start(), following.end())
            following = _MARK.search(text, following.end())
        mark = following


def looks_tagged(text: str) -> bool:
    """Return whether anything in `text` looks like a tag or a piece of one."""
    return _MARK.search(text) is not None


def parse_path(words: str) -> Path:
    """Return the steps of a dotted path: `年度数据[0].煤耗` is ("年度数据", 0, "煤耗")."""
    return tuple(name or int(index) for name, index in _STEP.findall(words))


def is_path(words: str) -> bool:
    """Return whether `words` is a dotted path of public names."""
    found = re.fullmatch(PATH, words)
    return bool(found) and words.split(".")[0] not in _WORDS and not re.search(r"(?:^|\.)_", words)


def show_path(path: Path) -> str:
    """Return the path as it is written in a tag."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def _closes(opener: str, mark: re.Match[str], following: re.Match[str] | None) -> bool:
    if following is None or following.group() != _CLOSERS[opener]:
        return False
    return following.start() - mark.start() <= MOST_LETTERS


def _tag(text: str, start: int, end: int) -> Tag:
    whole = text[start:end]
    inner = whole[2:-2]
    level = _LEVEL.match(inner)
    body = inner[level.end() :] if level else inner
    return Tag(start, end, whole[:2], level.group(1) if level else "", body.strip().strip("-").strip(), whole)


def _excerpt(text: str, start: int) -> str:
    return text[start : start + 40].strip()
