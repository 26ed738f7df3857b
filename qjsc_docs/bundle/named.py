"""Which files the record itself names for its papers: 材料[].文件 beside 材料[].名称. Floor 4."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..problems import NOWHERE, Place, Problem
from ..suggest import did_you_mean
from .folder import Listing
from .names import Names, exact, fit

_APART = re.compile(r"[;；\n]")
_QUOTES = "\"'“”‘’ \t\u3000"  # Windows puts some around a path that is copied
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(slots=True)
class Named:
    """The papers' places by the files that the record names for them, in the record's order; what is wrong with it."""

    items: dict[str, list[int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def named(
    materials: Sequence[Mapping[str, Any]], listed: Listing, folder: Path, known: Names, places: Mapping[str, Place]
) -> Named:
    """Return which of the `listed` files of `folder` the rows of 材料 name for which paper."""
    found = Named()
    for number, row in enumerate(materials):
        teller = _Teller(f"材料[{number}].文件", places)
        _take(row, listed, folder, known, found, teller)
    return found


@dataclass(frozen=True, slots=True)
class _Teller:
    """Makes the problems of one value of the record."""

    path: str
    places: Mapping[str, Place]

    def __call__(self, code: str, value: str, suggestion: str = "") -> Problem:
        place = self.places.get(self.path, NOWHERE)
        return Problem(code, path=self.path, value=value, params={"suggestion": suggestion}, place=place)


def _take(row: Mapping[str, Any], listed: Listing, folder: Path, known: Names, found: Named, problem: _Teller) -> None:
    """Add what one row of 材料 says to `found`."""
    wanted = list(_wanted(row.get("文件")))
    paper = str(row.get("名称") or "")
    item = _item(paper, known)
    if wanted and item is None:
        found.problems.append(problem("material-unknown", paper, did_you_mean(paper, known.shown)))
        return
    for name in wanted:
        files = _files(name, listed, folder)
        if isinstance(files, str):
            near = did_you_mean(name, [one for one, _path in listed.files])
            found.problems.append(problem(files, name, near))
            continue
        for file in files:
            items = found.items.setdefault(file, [])
            items += [item] if item is not None and item not in items else []


def _wanted(value: object) -> Iterator[str]:
    """Yield the names of files that one value of 文件 holds."""
    values: Iterable[object] = value if isinstance(value, list | tuple) else _APART.split(str(value or ""))
    yield from (name for name in (str(one).strip(_QUOTES) for one in values) if name)


def _item(name: str, known: Names) -> int | None:
    """Return the place of the one paper that `name` means."""
    told = exact(name, known) or fit(name, known).items
    return told[0] if len(told) == 1 else None


def _files(name: str, listed: Listing, folder: Path) -> list[str] | str:
    """Return the listed files that `name`, a file or a folder, means; or the code of what is wrong with it."""
    inside = _inside(name, folder)
    if inside is None:
        return "attachment-outside"
    plain = _plain(inside)
    exactly = [one for one, _path in listed.files if one == inside]
    alike = exactly or [one for one, _path in listed.files if _plain(one) == plain]
    beneath = alike or [one for one, _path in listed.files if _plain(one).startswith(f"{plain}/")]
    return beneath or "attachment-missing"


def _inside(name: str, folder: Path) -> str | None:
    """Return `name` counted from `folder`, None where it leads out of it."""
    text = name.replace("\\", "/")
    if text.startswith("/") or _DRIVE.match(text):
        try:
            text = Path(name).relative_to(folder.resolve()).as_posix()
        except ValueError:
            return None
    text = posixpath.normpath(text)
    return None if text.split("/")[0] == ".." else text


def _plain(name: str) -> str:
    """Return `name` so that what file systems hold to be one name is one: letters composed, in one case."""
    return unicodedata.normalize("NFC", name).casefold()
