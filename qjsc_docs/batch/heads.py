"""The header of a table: found among its first lines, its words understood. Floor 5."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ..errors import DataError
from ..messages import N_, _
from ..problems import Place, Problem
from ..records.grid import text
from ..records.tables import pairs_of
from ..records.tree import Entry, Leaf
from ..records.words import plain
from .lines import Line, Spread
from .vocabulary import Meaning, Role, Vocabulary

WITHIN = 30  # a header stands among the first filled lines
_DEEPEST = 3
_SLIP = 0.66  # so alike are two words of which one is probably meant to be the other


class Column(NamedTuple):
    """A column, from 0: the user's word for it, what it means, and where its word stands."""

    at: int
    word: str
    meaning: Meaning
    place: Place


@dataclass(frozen=True, slots=True)
class Head:
    """A header: its last line, its columns, what stands above it and holds for all rows, and what is wrong with it."""

    last: int
    columns: tuple[Column, ...]
    common: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    hits: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """The words of all columns."""
        return tuple(column.word for column in self.columns)

    def having(self, *roles: Role) -> tuple[Column, ...]:
        """Return the columns that are for any of `roles`."""
        return tuple(column for column in self.columns if column.meaning.role in roles)


def find_head(lines: Sequence[Line], spread: Spread, words: Vocabulary) -> Head | None:
    """Return the header among the first lines of a table: that which is understood best; None where nothing is."""
    found: list[tuple[tuple[int, int, int], int, int, bool]] = []
    for first in range(len(lines)):
        for depth in range(1, _DEEPEST + 1):
            if not _together(lines[first : first + depth]):
                break
            for items in (False, True) if words.rows else (False,):
                hits, told = _hits(lines[first : first + depth], words, items=items)
                if hits and hits * 2 >= told and (told > 1 or len(lines) > first + depth):
                    found.append(((hits, -depth, -first), first, depth, items))
    if not found:
        return None
    best, first, depth, items = max(found, key=lambda one: (one[0], not one[3]))
    columns = tuple(_columns(lines[first : first + depth], spread, words, items=items))
    common = tuple(
        entry
        for line in lines[:first]
        for found in pairs_of(spread.leaves(line), words.scope)
        if text_of(found) and (entry := words.entry(found))
    )
    return Head(lines[first + depth - 1].number, columns, common, tuple(_problems(columns, words)), best[0])


def text_of(entry: Entry) -> str:
    """Return what stands in the entry's cell."""
    return text(entry.node) if isinstance(entry.node, Leaf) else ""


def no_head(spread: Spread, line: int, words: Vocabulary) -> DataError:
    """Return the error that none of the first lines of a table names its columns."""
    labels = [field.label for _name, field in words.scope.fields if field.label]
    params = {"form": words.thing.title, "examples": "、".join(list(dict.fromkeys(labels))[:6])}
    return DataError(Problem("no-header", "", params, place=spread.place(line, 0)))


def _together(lines: Sequence[Line]) -> bool:
    """Return whether lines may be one header: no line of it is left out."""
    return all(after.number == before.number + 1 for before, after in pairwise(lines))


def _stacks(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[str, ...], Line]]:
    """Yield each column with the words over it, the uppermost first, and the line of the lowest."""
    for at in range(max((len(line.values) for line in lines), default=0)):
        stack: list[str] = []
        lowest = lines[0]
        for line in lines:
            word = str(line.values[at]).strip() if at < len(line.values) and line.values[at] is not None else ""
            if word and (not stack or stack[-1] != word):
                stack.append(word)
                lowest = lowest if at in line.covered else line
        if stack:
            yield at, tuple(stack), lowest


def _hits(lines: Sequence[Line], words: Vocabulary, *, items: bool) -> tuple[int, int]:
    """Return how many columns are understood, the form's own counted twice, and how many there are, counted so too.

    In a header of several lines every line must tell something that the others do not.
    """
    hits = told = 0
    meant: set[str] = set()
    for _at, stack, _line in _stacks(lines):
        meaning = words.meaning(stack, items=items)
        if meaning.role is Role.OWN:
            continue
        told += 1
        good = meaning.role not in (Role.UNKNOWN, Role.AMBIGUOUS) and meaning.key not in meant
        if good or meaning.role is Role.CASE:
            hits += 2 if meaning.own or meaning.role is Role.CASE else 1
            meant.add(meaning.key)
    return hits, told


def _columns(lines: Sequence[Line], spread: Spread, words: Vocabulary, *, items: bool) -> Iterator[Column]:
    for at, stack, line in _stacks(lines):
        yield Column(at, stack[-1], words.meaning(stack, items=items), spread.place(line.number, at))


def _problems(columns: Sequence[Column], words: Vocabulary) -> Iterator[Problem]:
    where = _(N_("the table’s header"))
    for column in columns:
        key = column.word[:60]
        if column.meaning.role is Role.AMBIGUOUS:
            targets = words.scope.find(column.word)
            names = [words.scope.full_word(target) for target in targets]
            params = {"key": key, "candidates": "、".join(names), "example": names[0] if names else ""}
            yield Problem("ambiguous-key", "", params, where=where, value=key, place=column.place)
        elif column.meaning.role is Role.UNKNOWN:
            params = {"key": key, "suggestion": words.scope.suggest(column.word)}
            code = "column-misspelt" if _is_slip(column.word, words) else "column-unused"
            yield Problem(code, "", params, where=where, value=key, place=column.place)


def _is_slip(word: str, words: Vocabulary) -> bool:
    """Return whether `word` is so near a word of the form that it must be meant."""
    from difflib import get_close_matches  # only a mistake needs it

    scopes = [words.scope, *([words.scope.inner(words.rows)] if words.rows else [])]
    known = {
        plain(name)
        for scope in scopes
        for used, field in scope.fields
        for name in (field.label, *field.aliases, used, used.rpartition(".")[2])
        if name
    }
    return bool(get_close_matches(plain(word), known, n=1, cutoff=_SLIP))
