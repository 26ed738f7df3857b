"""Names of what is written for a row: by a pattern, allowed on every system, never the same twice. Floor 5."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ..errors import DataError, UsageError
from ..form.facts import Kind
from ..form.model import Form
from ..form.procedure import Procedure
from ..problems import Problem
from ..records.tree import Group, Leaf, is_empty
from ..records.words import plain
from ..rules.dates import show_date
from ..rules.paths import dig
from ..suggest import did_you_mean
from .digests import Digests, digest_of
from .model import Row
from .rows import record_of
from .vocabulary import CASE, Role, vocabulary_of

NUMBER, FILE = "序号", "文件名"
EXAMPLE = "{序号} {企业.名称}"
# what tells one document from the next, best first
_TELLING = ("企业.名称", "填报.单位", "第三方.名称", "机构.名称", "企业.统一社会信用代码")
_FIELD = re.compile(r"\{([^{}]*)\}")
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?", re.IGNORECASE)
# Windows allows 260 letters with all folders, other systems 255 bytes to a name; the ending, “-2” and more need room
_MOST_LETTERS, _MOST_BYTES = 100, 200


class Namer:
    """Gives each row its name: a path without ending, with `/` only where the pattern has it.

    The fields of `pattern` are headers of the table, facts or labels of `thing`, 序号 (the row's number) and 文件名 (of the
    row's record). Raises UsageError for a pattern that makes no sense.
    """

    def __init__(
        self, pattern: str, thing: Form | Procedure, heads: Sequence[str], reserved: Iterable[str] = ()
    ) -> None:
        self._form = thing if isinstance(thing, Form) else None
        self._title = thing.short
        self._words = vocabulary_of(thing)
        self._heads = {plain(head): head for head in heads}
        self._pattern = pattern or self._usual(heads)
        self._fields = _fields(self._pattern)
        self._keys = {field: self._key(field) for field in self._fields}
        self._columns: dict[str, frozenset[str]] = {}
        self._taken = Digests()
        self._next: dict[int, int] = {}  # the number for the next one of a name that came twice
        for name in reserved:
            self._taken.add(_digest(name))

    def name(self, row: Row) -> tuple[str, str]:
        """Return the name for `row`, and what it would have been if no other row had it ("" if none had)."""
        words = {field: self._word(field, row) for field in self._fields}
        parts = _FIELD.sub(lambda found: words[found[1]].replace("/", "-"), self._pattern).split("/")
        wished = "/".join(filter(None, map(safe, parts))) or f"{row.number:03} {self._title}"
        name, key = wished, _digest(wished)
        number = self._next.get(key, 2)
        while _digest(name) in self._taken:  # the next number may be another row's own name
            name = f"{wished}-{number}"
            number += 1
        self._taken.add(_digest(name))
        if name == wished:
            return name, ""
        self._next[key] = number
        return name, wished

    def _usual(self, heads: Sequence[str]) -> str:
        """Return the pattern where none was given: the number, and what tells one row from another."""
        if not heads:
            return f"{{{FILE}}}"
        means = {self._target(head): head for head in reversed(heads)}
        for key in _TELLING:
            if key in means:
                return f"{{{NUMBER}}} {{{key}}}"
        if CASE in heads:
            return f"{{{NUMBER}}} {{{FILE}}}"
        texts = [head for head in heads if self._is_text(head)]
        return f"{{{NUMBER}}} " + (f"{{{texts[0]}}}" if texts and "{" not in texts[0] else self._title)

    def _is_text(self, head: str) -> bool:
        meaning = self._words.meaning((head,))
        found = self._words.read_by.find(meaning.key) if meaning.role is Role.FACT else ()
        return len(found) == 1 and found[0].fact is not None and found[0].fact.kind is Kind.TEXT

    def _target(self, word: str) -> str:
        """Return the fact that the header or field `word` means, "" for none or several."""
        meaning = self._words.meaning((word,))
        return self._fact(meaning.key) if meaning.role is Role.FACT else ""

    def _fact(self, key: str) -> str:
        found = self._words.read_by.find(key)
        return found[0].name if len(found) == 1 and found[0].fact is not None else ""

    def _key(self, field: str) -> str:
        if field in (NUMBER, FILE):
            return ""
        key = self._target(field)
        if not key and plain(field) not in self._heads:
            suggestion = did_you_mean(field, [*self._heads.values(), NUMBER, FILE]) or self._words.scope.suggest(field)
            params = {"field": field, "suggestion": suggestion}
            raise UsageError(Problem("unknown-name-field", value=field, params=params))
        return key

    def _word(self, field: str, row: Row) -> str:
        if field == NUMBER:
            return f"{row.number:03}"
        if field == FILE:
            return Path(row.cases[0]).stem if row.cases else f"{row.number:03}"
        return self._cell(field, row) or self._of_record(self._keys[field], row)

    def _cell(self, field: str, row: Row) -> str:
        """Return what stands in the column `field`, or in the one that means the same."""
        for entry in row.tree.entries:
            if field in self._fields_of(entry.key) and isinstance(entry.node, Leaf) and not is_empty(entry.node.value):
                return _shown(entry.node.value)
        return ""

    def _fields_of(self, key: str) -> frozenset[str]:
        """Return the fields that what stands under `key` in a row is for."""
        if key not in self._columns:
            fact, word = self._fact(key), plain(key)
            fields = (field for field in self._fields if plain(field) == word or (fact and self._keys[field] == fact))
            self._columns[key] = frozenset(fields)
        return self._columns[key]

    def _of_record(self, key: str, row: Row) -> str:
        """Return what the row's whole record says; where it cannot be read, the worker tells of it."""
        if not key or not (row.cases or any(isinstance(entry.node, Group) for entry in row.tree.entries)):
            return ""
        try:
            value = dig(record_of(row, self._form).data, key)
        except DataError:
            return ""
        return "" if isinstance(value, list | dict) or is_empty(value) else _shown(value)


def safe(words: str) -> str:
    """Return `words` as a name that every system allows, "" if nothing is left of them."""
    text = " ".join(unicodedata.normalize("NFC", words).split())
    text = "".join(sign for sign in text if unicodedata.category(sign) not in ("Cf", "Cc", "Cs"))
    text = _FORBIDDEN.sub("-", text).strip(" .-")
    cut = text[:_MOST_LETTERS]
    while len(cut.encode()) > _MOST_BYTES:
        cut = cut[:-1]
    text = text if cut == text else cut.rstrip(" .-") + "…"
    return f"_{text}" if _RESERVED.fullmatch(text) else text


def _fields(pattern: str) -> tuple[str, ...]:
    bare = _FIELD.sub("", pattern)
    fields = tuple(dict.fromkeys(_FIELD.findall(pattern)))
    if "{" in bare or "}" in bare or not all(field.strip() for field in fields):
        raise UsageError(Problem("bad-name-pattern", value=pattern, params={"pattern": pattern, "example": EXAMPLE}))
    return fields


def _shown(value: Any) -> str:
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return show_date(value)
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()


def _digest(name: str) -> int:
    """Return a small number that stands for `name` and for all that Windows or macOS takes for the same."""
    return digest_of(unicodedata.normalize("NFKC", name).casefold())
