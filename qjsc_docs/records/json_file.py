"""JSON with line marks; numbers stay the text that was written, doubled keys are kept. Floor 3.

The standard library's reader knows neither the places of values nor doubled keys, so this one walks the text itself;
strings are still read by the standard library's scanner.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # used by the standard library's own readers
from pathlib import Path

from ..errors import DataError
from ..messages import _
from ..problems import Place
from .text_file import read_text
from .tree import DEEPEST, MOST_LEAVES, Entry, Group, Leaf, Node, Rows, unreadable

_BLANK = re.compile(r"[ \t\r\n]*")
_TOKEN = re.compile(r"[^\s,:\[\]{}\"]+")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None}


def read(path: Path) -> Node:
    """Return the tree of the JSON file at `path`."""
    return _Reader(read_text(path), str(path)).whole()


def read_line(text: str, file: str, line: int) -> Node:
    """Return the tree of one line of a file that has a JSON value on each."""
    return _Reader(text, file, line).whole()


class _Reader:
    """A place in a text and what can be read from there on."""

    def __init__(self, text: str, file: str, line: int = 1) -> None:
        self.text = text
        self.file = file
        self.line = line  # of the text's beginning
        self.at = 0
        self.leaves = 0
        self.breaks = [match.start() for match in re.finditer("\n", text)]

    def whole(self) -> Node:
        if not self._peek():
            return Group((), Place(self.file))
        node = self._value(0)
        if self._peek():
            raise self._wrong(_("more follows after the end"))
        return node

    def _place(self) -> Place:
        return Place(self.file, bisect_right(self.breaks, self.at - 1) + self.line)

    def _peek(self) -> str:
        match = _BLANK.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.text[self.at : self.at + 1]

    def _wrong(self, reason: str) -> DataError:
        place = self._place()
        return unreadable(
            place,
            _("line {line}: {reason}").format(line=place.line, reason=reason),
            _("Check quotation marks, commas and brackets there; text stands in double quotation marks."),
        )

    def _value(self, depth: int) -> Node:
        sign = self._peek()
        self.leaves += 1
        if depth > DEEPEST or self.leaves > MOST_LEAVES:
            raise self._wrong(_("it is nested too deeply or holds too many values"))
        if sign == "{":
            return self._group(depth)
        if sign == "[":
            return self._rows(depth)
        place = self._place()
        return Leaf(self._string() if sign == '"' else self._token(), place)

    def _string(self) -> str:
        try:
            value, end = scanstring(self.text, self.at + 1, True)
        except JSONDecodeError as error:
            self.at = min(error.pos, len(self.text))
            raise self._wrong(_("a text is not closed or holds a sign that must not stand there")) from None
        if any("\ud800" <= sign <= "\udfff" for sign in value):
            raise self._wrong(_("a character is cut in half (\\ud800 to \\udfff)"))
        self.at = end
        return str(value)

    def _token(self) -> str | bool | None:
        match = _TOKEN.match(self.text, self.at)
        word = match.group() if match else ""
        if word in _WORDS:
            self.at += len(word)
            return _WORDS[word]
        if not _NUMBER.fullmatch(word):
            shown = (word or self._peek())[:30]
            raise self._wrong(
                _("“{word}” is no JSON value").format(word=shown) if shown else _("the file ends too early")
            )
        self.at += len(word)
        return word

    def _group(self, depth: int) -> Group:
        place = self._place()
        entries: list[Entry] = []
        self.at += 1
        while self._peek() != "}" or entries:
            where = self._place()
            if self._peek() != '"':
                raise self._wrong(_("a name in double quotation marks is expected"))
            key = self._string()
            self._expect(":")
            entries.append(Entry(key, where, self._value(depth + 1)))
            if self._next("}"):
                break
        else:
            self.at += 1
        return Group(tuple(entries), place)

    def _rows(self, depth: int) -> Rows:
        place = self._place()
        items: list[Node] = []
        self.at += 1
        while self._peek() != "]" or items:
            items.append(self._value(depth + 1))
            if self._next("]"):
                break
        else:
            self.at += 1
        return Rows(tuple(items), place)

    def _next(self, end: str) -> bool:
        """Step over a comma, or over `end`; return whether it was the end."""
        sign = self._peek()
        if sign not in (",", end) or not sign:
            raise self._wrong(_("a comma or “{end}” is expected").format(end=end))
        self.at += 1
        return sign == end

    def _expect(self, sign: str) -> None:
        if self._peek() != sign:
            raise self._wrong(_("“{sign}” is expected").format(sign=sign))
        self.at += 1
