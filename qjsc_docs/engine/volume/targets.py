"""Where links and bookmarks of an attached file lead: pages of that file, by number or by name. Floor 1.

Files come from everywhere: whatever is broken, circular or leads out of the file has no target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pikepdf

from .geometry import Box

_VIEWS = {"/XYZ": 3, "/Fit": 0, "/FitH": 1, "/FitV": 1, "/FitR": 4, "/FitB": 0, "/FitBH": 1, "/FitBV": 1}
_MOST = 10_000  # bookmarks of one file
_DEEPEST = 20
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]+")
_PART = "qjsc-part:"

View = tuple[str, tuple[float | None, ...]]


class Target(NamedTuple):
    """A page of the file, from 0, and what of it is to be seen."""

    page: int
    view: View


class Link(NamedTuple):
    """A place on a page that leads to a target, or to the part of the volume with that index."""

    rect: Box
    target: Target | None
    part: int = -1


@dataclass(slots=True)
class Heading:
    """A bookmark of the file and those beneath it."""

    title: str
    target: Target
    below: list[Heading]


class Targets:
    """What leads where in an opened file."""

    def __init__(self, file: pikepdf.Pdf, pages: Sequence[pikepdf.Object]) -> None:
        self._file = file  # kept: its objects end with it
        self._root = file.Root
        self._pages = pages

    def links(self, page: int, *, trusted: bool) -> Iterator[Link]:
        """Yield the links of a page that lead to a page of the file, and those to parts where the file is `trusted`."""
        for note in _items(self._pages[page].get("/Annots")):
            if not isinstance(note, pikepdf.Dictionary) or note.get("/Subtype") != "/Link":
                continue
            numbers = _numbers(note.get("/Rect"))
            if len(numbers) != 4:
                continue
            if trusted and (part := _part(note.get("/A"))) >= 0:
                yield Link(Box(*numbers), None, part)
            elif target := self._of(note):
                yield Link(Box(*numbers), target)

    def headings(self) -> list[Heading]:
        """Return the bookmarks of the file, without those that lead nowhere."""
        outlines = self._root.get("/Outlines")
        seen: set[tuple[int, int]] = set()
        return self._headings(outlines, seen, _DEEPEST) if isinstance(outlines, pikepdf.Dictionary) else []

    def _headings(self, parent: pikepdf.Object, seen: set[tuple[int, int]], depth: int) -> list[Heading]:
        found: list[Heading] = []
        item = parent.get("/First")
        while isinstance(item, pikepdf.Dictionary) and item.objgen not in seen and len(seen) < _MOST:
            if item.is_indirect:
                seen.add(item.objgen)
            below = self._headings(item, seen, depth - 1) if depth else []
            target = self._of(item) or (below[0].target if below else None)
            title = _CONTROL.sub(" ", str(item.get("/Title", ""))).strip()
            if target and title:
                found.append(Heading(title, target, below))
            else:
                found += below
            item = item.get("/Next") if item.is_indirect else None
        return found

    def _of(self, thing: pikepdf.Object) -> Target | None:
        """Return where a link or a bookmark leads."""
        dest, action = thing.get("/Dest"), thing.get("/A")
        if dest is None and isinstance(action, pikepdf.Dictionary) and action.get("/S") == "/GoTo":
            dest = action.get("/D")
        return self._resolved(dest)

    def _resolved(self, dest: pikepdf.Object | None) -> Target | None:
        if isinstance(dest, pikepdf.String | pikepdf.Name):
            dest = self._names.get(bytes(dest) if isinstance(dest, pikepdf.String) else str(dest).encode())
        if isinstance(dest, pikepdf.Dictionary):
            dest = dest.get("/D")
        if not isinstance(dest, pikepdf.Array) or not len(dest):
            return None
        page = self._page(dest[0])
        return None if page is None else Target(page, _view(list(dest)[1:]))

    def _page(self, where: object) -> int | None:
        """Return the number of a page that is named by its object, or by its number as some programs do."""
        if isinstance(where, pikepdf.Dictionary):
            return self._index.get(where.objgen)
        return int(where) if isinstance(where, int) and 0 <= where < len(self._pages) else None

    @cached_property
    def _index(self) -> dict[tuple[int, int], int]:
        return {page.objgen: index for index, page in enumerate(self._pages)}

    @cached_property
    def _names(self) -> dict[bytes, pikepdf.Object]:
        """All named destinations: those of the old dictionary by "/name", those of the tree by their bytes."""
        old, names = self._root.get("/Dests"), self._root.get("/Names")
        found = {key.encode(): value for key, value in old.items()} if isinstance(old, pikepdf.Dictionary) else {}
        tree = names.get("/Dests") if isinstance(names, pikepdf.Dictionary) else None
        seen: set[tuple[int, int]] = set()
        waiting = [tree]
        while waiting:
            node = waiting.pop()
            if not isinstance(node, pikepdf.Dictionary) or (node.is_indirect and node.objgen in seen):
                continue
            seen.add(node.objgen)
            pairs = _items(node.get("/Names"))
            found |= {
                bytes(k): v for k, v in zip(pairs[::2], pairs[1::2], strict=False) if isinstance(k, pikepdf.String)
            }
            waiting += _items(node.get("/Kids"))
        return found


def _items(array: object) -> list[pikepdf.Object]:
    return list(array) if isinstance(array, pikepdf.Array) else []


def _numbers(array: object) -> tuple[float, ...]:
    """Return the numbers of an array; nothing when it holds anything else."""
    try:
        return tuple(float(number) for number in _items(array))
    except (TypeError, ValueError):
        return ()


def _part(action: object) -> int:
    """Return the index of the part that a link of the contents leads to; -1 for any other link."""
    uri = str(action.get("/URI", "")) if isinstance(action, pikepdf.Dictionary) else ""
    return int(uri.removeprefix(_PART)) if uri.startswith(_PART) else -1


def _view(rest: list[pikepdf.Object]) -> View:
    """Return what of the page is to be seen: the whole page, where the file does not say it in its proper words."""
    name = str(rest[0]) if rest and isinstance(rest[0], pikepdf.Name) else ""
    count = _VIEWS.get(name)
    if count is None:
        return "/Fit", ()
    numbers = [_number(one) for one in rest[1 : 1 + count]]
    return name, (*numbers, *[None] * (count - len(numbers)))


def _number(value: object) -> float | None:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
