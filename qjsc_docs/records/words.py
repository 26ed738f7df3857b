"""Which fact a word means: names of the vocabulary, the form's labels and aliases, other forms' labels. Floor 3."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from ..form.facts import Fact, Facts, Kind
from ..form.model import Field
from ..rules.units import steps
from ..suggest import did_you_mean

LONGEST = 100  # no word of any form is longer
Named = tuple[str, Field]  # a field under its name within the scope
_REMEMBERED = 2_000  # words per scope
_WITH_ROWS = (Kind.LIST, Kind.MATRIX)
_BRACKET = re.compile(r"(.+)\(([^()]+)\)")


class Target(NamedTuple):
    """What a word means: a fact, or a group of facts. `unit` is the unit the word names, unless the stored one."""

    name: str
    fact: Fact | None
    unit: str = ""
    group: bool = False

    @property
    def is_single(self) -> bool:
        """Whether it is one value, right here or in a group beneath."""
        fact = self.fact
        return fact is not None and not self.group and fact.kind not in _WITH_ROWS


class Single(NamedTuple):
    """A word that means one value: the groups that lead to it, its own name, and all of that together."""

    groups: tuple[str, ...]
    name: str
    path: str
    unit: str


Tier = dict[str, tuple[Target, ...]]


@lru_cache(8192)
def plain(word: str) -> str:
    """Return `word` without blanks and final colon, brackets and letters in half width and lower case."""
    text = unicodedata.normalize("NFKC", word)
    return "".join(sign for sign in text if not _invisible(sign)).rstrip(":").casefold()


def _invisible(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) in ("Cf", "Cc")


def _other_unit(field: Field, fact: Fact) -> str:
    return "" if plain(field.unit) == plain(fact.unit) else field.unit


class Scope:
    """The words that may stand at one place of a record: at its root, in a section, in a row of a list.

    Words are looked up tier by tier: the vocabulary's own names, the form's labels and aliases, its labels without what
    stands in brackets behind them, last parts of names; and then the same in `wide`, the scope of all forms.
    """

    def __init__(
        self, facts: Facts, fields: Sequence[Named], wide: Callable[[], Scope | None], groups: Facts | None = None
    ) -> None:
        self.facts = facts
        self.fields = [(name, field) for name, field in fields if name in facts or name in (groups or {})]
        self.groups: dict[str, Fact | None] = dict(groups or {})
        for name in facts:
            parts = name.split(".")
            for count in range(1, len(parts)):
                self.groups.setdefault(".".join(parts[:count]), None)
        self._wide = wide
        self._inner: dict[str, Scope] = {}
        self._found: dict[str, tuple[Target, ...]] = {}
        self.singles: dict[str, Single] = {}

    @cached_property
    def wide(self) -> Scope | None:
        """The scope of all forms, made only when a word is not found here."""
        return self._wide()

    def find(self, word: str) -> tuple[Target, ...]:
        """Return what `word` may mean: nothing, one thing, or several.

        What was found is remembered; words that mean one value are also put into `singles`.
        """
        if word in self._found:
            return self._found[word]
        if len(word) > LONGEST:
            return ()
        text = plain(word)
        found = self._find(text) or self._find_elsewhere(word, text)
        if len(self._found) < _REMEMBERED:
            self._found[word] = found
            if len(found) == 1 and found[0].is_single:
                *groups, name = found[0].name.split(".")
                self.singles[word] = Single(tuple(groups), name, found[0].name, found[0].unit)
        return found

    def _find(self, text: str) -> tuple[Target, ...]:
        return next((tier[text] for tier in self._tiers if text in tier), ())

    def _find_elsewhere(self, word: str, text: str) -> tuple[Target, ...]:
        """Return what a word with a unit behind it means, or what it means on another form.

        What stands in brackets need not be a unit: it may belong to another form's label.
        """
        here = self._find_with_unit(text)
        if here and all(hit.fact and steps(hit.unit, plain(hit.fact.unit)) is not None for hit in here):
            return here
        return (self.wide.find(word) if self.wide else ()) or here

    def _find_with_unit(self, text: str) -> tuple[Target, ...]:
        match = _BRACKET.fullmatch(text)
        if match is None:
            return ()
        base, unit = match.groups()
        names = {hit.name: hit for hit in self._find(base) if hit.fact is not None and hit.fact.unit}
        return tuple(
            hit._replace(unit="" if unit == plain(hit.fact.unit) else unit) for hit in names.values() if hit.fact
        )

    def inner(self, target: Target) -> Scope:
        """Return the scope of what stands beneath `target`."""
        if target.name not in self._inner:
            self._inner[target.name] = self._make_inner(target)
        return self._inner[target.name]

    def _make_inner(self, target: Target) -> Scope:
        def wide() -> Scope | None:
            return self.wide.inner(target) if self.wide else None

        if target.group or target.fact is None:
            start = target.name + "."
            facts = {name.removeprefix(start): fact for name, fact in self.facts.items() if name.startswith(start)}
            named = [(name.removeprefix(start), field) for name, field in self.fields if name.startswith(start)]
            return Scope(facts, named, wide)
        fact = target.fact
        parts = [(part.fact, part) for name, field in self.fields if name == target.name for part in field.fields]
        if fact.kind is Kind.MATRIX:
            grid = {f"{row}.{column}": item for row, item in fact.items.items() for column in fact.columns}
            return Scope(grid, parts, wide, fact.items)
        return Scope(fact.items, parts, wide)

    def lists(self) -> list[Target]:
        """Return the lists of this scope, those of the form first."""
        used = [name for name, _field in self.fields if name in self.facts]
        names = dict.fromkeys([*used, *self.facts])
        return [Target(name, self.facts[name]) for name in names if self.facts[name].kind in _WITH_ROWS]

    def uses(self, name: str) -> bool:
        """Return whether the form has a field for the fact `name`."""
        return any(name == used for used, _field in self.fields)

    def label(self, name: str) -> str:
        """Return the form's label for `name`, or the name itself."""
        return next((field.label for used, field in self.fields if used == name and field.label), name)

    def full_word(self, target: Target) -> str:
        """Return the word that can mean nothing but `target`."""
        unit = target.unit or (target.fact.unit if target.fact else "")
        return f"{target.name}（{unit}）" if unit else target.name

    def suggest(self, word: str) -> str:
        """Return the question whether the known word nearest to `word` was meant, or ""."""
        if len(word) > LONGEST:
            return ""
        known = {plain(shown): shown for shown in reversed([*self._shown()])}
        return did_you_mean(plain(word), known)

    def _shown(self) -> Iterable[str]:
        for _name, field in self.fields:
            yield from filter(None, (field.label, *field.aliases))
        yield from self.groups
        for name in self.facts:
            yield name
            yield name.rpartition(".")[2]

    @cached_property
    def _tiers(self) -> tuple[Tier, ...]:
        return (
            _tier((name, target) for name, target in self._names()),
            _tier(self._labels()),
            _tier(self._bases()),
            _tier((name.rpartition(".")[2], self._target(name)) for name, _field in self.fields),
            _tier((name.rpartition(".")[2], self._target(name)) for name in self.facts),
        )

    def _target(self, name: str) -> Target:
        return Target(name, self.groups[name], group=True) if name in self.groups else Target(name, self.facts[name])

    def _names(self) -> Iterable[tuple[str, Target]]:
        for name in (*self.groups, *self.facts):
            yield name, self._target(name)

    def _labels(self) -> Iterable[tuple[str, Target]]:
        for name, field in self.fields:
            target = self._target(name)
            unit = _other_unit(field, target.fact) if field.unit and target.fact else ""
            for word in filter(None, (field.label, *field.aliases)):
                yield word, target._replace(unit=unit)

    def _bases(self) -> Iterable[tuple[str, Target]]:
        for word, target in self._labels():
            match = _BRACKET.fullmatch(plain(word))
            if match:
                yield match[1], target
                if target.unit:  # without its unit the word does not say whether it means the printed or the stored one
                    yield match[1], target._replace(unit="")


def _tier(pairs: Iterable[tuple[str, Target]]) -> Tier:
    tier: dict[str, dict[tuple[str, str], Target]] = {}
    for word, target in pairs:
        tier.setdefault(plain(word), {})[target.name, target.unit] = target
    return {word: tuple(targets.values()) for word, targets in tier.items()}
