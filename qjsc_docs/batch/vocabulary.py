"""What the words of a header mean for a form or a procedure. Floor 5."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from ..catalogue import FORMS
from ..form.facts import Kind
from ..form.model import Form
from ..form.procedure import Procedure, form_of
from ..records.loading import scope_of
from ..records.rows import nested
from ..records.tables import COUNTER
from ..records.tree import NOWHERE, Entry, Group, Leaf
from ..records.words import Scope, Target, plain

CASE, ATTACHMENTS = "案卷", "附件"
STATUS, FILE = "状态", "文件"  # the columns that a result workbook adds
_YEAR = re.compile(r"(19|20)\d\d(年|年度)?")
_BRACKETS = ("（", "(", "【", "[", "#")


class Role(StrEnum):
    """What a column is for."""

    FACT = "fact"  # a fact of the row's document
    ITEM = "item"  # an item of the list that the table is
    CASE = "case"
    ATTACHMENTS = "attachments"
    OWN = "own"  # the user's own: numbers, remarks in brackets
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"


class Meaning(NamedTuple):
    """What a column's words mean: `key` is the word under which its values are put into the tree of a row."""

    role: Role
    key: str = ""
    own: bool = False  # the form itself has a field for it
    names: str = ""  # the item of a list that each of several names in a cell is


@dataclass(frozen=True)
class Vocabulary:
    """The words of a form or of all forms of a procedure; `rows` is the list that a table of the form can be."""

    thing: Form | Procedure
    scope: Scope  # that the words are looked up in
    read_by: Scope  # that the trees are read by
    rows: Target | None = None

    def meaning(self, stack: tuple[str, ...], *, items: bool = False) -> Meaning:
        """Return what the words over a column mean, the uppermost first; with `items` those of the list go first."""
        word = stack[-1]
        if plain(word) in COUNTER or word.startswith(_BRACKETS):
            return Meaning(Role.OWN)
        if special := self._special(word):
            return special
        if items and self.rows and (found := self._item(stack)):
            return found
        if not items and (found := self._together(stack) or self._scheduled(word)):
            return found
        return self._fact(stack)

    def _special(self, word: str) -> Meaning | None:
        if word in (CASE, STATUS, FILE) and not self.scope.find(word):
            return Meaning(Role.CASE if word == CASE else Role.OWN)
        if word == ATTACHMENTS and isinstance(self.thing, Procedure) and not self._uses(self.scope.find(word)):
            return Meaning(Role.ATTACHMENTS)
        return None

    def _item(self, stack: tuple[str, ...]) -> Meaning | None:
        assert self.rows is not None
        inner = self.scope.inner(self.rows)
        for word in _ways(stack):
            targets = inner.find(word)
            if len(targets) == 1:
                return Meaning(Role.ITEM, word, own=True)
        return None

    def _scheduled(self, word: str) -> Meaning | None:
        """Return the fact that an item of the procedure's schedule is."""
        schedule = self.thing.schedule if isinstance(self.thing, Procedure) else None
        if schedule is None:
            return None
        items = next(iter(self.scope.find(schedule.rows)))
        targets = self.scope.inner(items).find(word)
        fact = dict(schedule.facts).get(targets[0].name) if len(targets) == 1 else None
        if fact is None:
            return None
        if not fact:
            return Meaning(Role.OWN)
        return self._of_target(self.scope.find(fact)[0], fact)

    def _together(self, stack: tuple[str, ...]) -> Meaning | None:
        """Return what all words over a column mean together: 验收 over 时间."""
        for word in (".".join(stack), "".join(stack)) if len(stack) > 1 else ():
            if len(targets := self.scope.find(word)) == 1:
                return self._of_target(targets[0], word)
        return None

    def _fact(self, stack: tuple[str, ...]) -> Meaning:
        if found := self._of_year(stack):
            return found
        several = False
        for word in _ways(stack):
            targets = self.scope.find(word)
            if len(targets) == 1:
                return self._of_target(targets[0], word)
            several |= len(targets) > 1
            if not targets and self._reaches(word):
                return Meaning(Role.FACT, word, own=True)
        return Meaning(Role.AMBIGUOUS if several else Role.UNKNOWN)

    def _of_target(self, target: Target, word: str) -> Meaning:
        fact = target.fact
        key = word if self.read_by.find(word) == (target,) else self.scope.full_word(target)
        names = ""
        if fact is not None and fact.kind is Kind.LIST and not fact.key and "姓名" in fact.items:
            names = "姓名"
        return Meaning(Role.FACT, key, self._uses((target,)), names)

    def entry(self, entry: Entry) -> Entry | None:
        """Return an entry under the word by which it is read; None when its word does not mean one thing."""
        targets = self.scope.find(entry.key)
        return entry._replace(key=self._of_target(targets[0], entry.key).key) if len(targets) == 1 else None

    def _uses(self, targets: tuple[Target, ...]) -> bool:
        return any(self.scope.uses(target.name) for target in targets)

    def _reaches(self, word: str) -> bool:
        """Return whether a word with dots leads into a group or a list that is kept by years: 年度数据.2023.煤耗."""
        inner = nested(Entry(word, NOWHERE, Leaf(None, NOWHERE)))
        if not isinstance(inner.node, Group):
            return False
        heads = self.scope.find(inner.key)
        if len(heads) != 1:
            return False
        rest = inner.node.entries[0].key
        if heads[0].fact is not None and heads[0].fact.kind is Kind.LIST:
            _year, _dot, item = rest.partition(".")
            return bool(heads[0].fact.key and item) and len(self.scope.inner(heads[0]).find(item)) == 1
        return heads[0].group and len(self.scope.inner(heads[0]).find(rest)) == 1

    def _of_year(self, stack: tuple[str, ...]) -> Meaning | None:
        """Return the item of a year that a column with a year above it, or before it, is: 2023年 over 煤耗."""
        splits = [(stack[-2], stack[-1])] if len(stack) > 1 else _splits(stack[-1])
        for year, word in splits:
            for target in self._by_years() if _YEAR.fullmatch(year) else ():
                if len(self.scope.inner(target).find(word)) == 1:
                    return Meaning(Role.FACT, f"{target.name}.{year.rstrip('年度')}.{word}", own=True)
        return None

    def _by_years(self) -> Iterator[Target]:
        """Yield the lists of the form that are kept by years."""
        for target in self.scope.lists():
            fact = target.fact
            keyed = fact is not None and bool(fact.key) and fact.items[fact.key].kind is Kind.YEAR
            if keyed and self.scope.uses(target.name):
                yield target


def _splits(word: str) -> list[tuple[str, str]]:
    """Return a year and the word behind it: 2025年产值 is 2025 and 年产值, 2025年煤耗 is 2025年 and 煤耗."""
    found = (re.match(pattern, word) for pattern in (r"(\d{4})(.+)", r"(\d{4}年)(.+)", r"(\d{4}年度)(.+)"))
    return [(match[1], match[2].strip()) for match in found if match]


def _ways(stack: tuple[str, ...]) -> Iterator[str]:
    """Yield what the words over a column may be together: 企业.名称, 企业名称, 名称, 企业."""
    if len(stack) > 1:
        yield ".".join(stack)
        yield "".join(stack)
    yield from reversed(stack)


@cache
def vocabulary_of(thing: Form | Procedure) -> Vocabulary:
    """Return the words that a table for `thing` may use."""
    if isinstance(thing, Form):
        scope = scope_of(thing)
        lists = [target for target in scope.lists() if target.fact and target.fact.kind is Kind.LIST]
        used = [target for target in lists if scope.uses(target.name)]
        return Vocabulary(thing, scope, scope, used[0] if len(used) == 1 else None)
    everything = scope_of(None)
    forms = [form for item in thing.items if (form := form_of(item, FORMS))]
    fields = [(field.fact, field) for form in forms for field in form.fields]
    return Vocabulary(thing, Scope(everything.facts, fields, lambda: everything), everything)
