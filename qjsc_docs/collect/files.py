"""The files that are given, one by one or as folders. Floor 5."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from ..bundle.folder import natural

# of the same name in one folder the one that says most: a record, then the forms made of it
KINDS = (".yaml", ".yml", ".json", ".xlsx", ".xlsm", ".csv", ".tsv", ".docx")
JOURNAL = "批量记录.jsonl"  # what a batch says of its folder: the files that it made, in the order of its table
_OURS = ("manifest.json",)  # what a bundle says of itself
_OFFICE = "~$"  # what Word and Excel leave beside an open file


def files_of(paths: Iterable[Path], readable: Collection[str]) -> list[Path]:
    """Return the files at `paths`, each once; of a folder those that records are read from, as people count.

    Of a batch's folder they are the files that the batch made, in its order, not the table that it returned.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _beneath(path, readable) if path.is_dir() else [path]:
            found.setdefault(file.resolve(), file)
    return list(found.values())


def _beneath(folder: Path, readable: Collection[str]) -> Iterator[Path]:
    """Yield the files of a folder and of those in it."""
    if (folder / JOURNAL).is_file():
        made = list(_made(folder))
        yield from _best([path for path in made if path.is_file()], readable)
        for path in made:
            if path.is_dir():  # the bundle of a row
                yield from _beneath(path, readable)
        return
    for top, folders, names in os.walk(folder):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=natural)
        yield from _best([Path(top, name) for name in sorted(names, key=natural)], readable)


def _best(paths: Iterable[Path], readable: Collection[str]) -> Iterator[Path]:
    """Yield what can be read of `paths`; of those that differ by their kind alone the first kind."""
    best: dict[Path, Path] = {}
    for path in paths:
        if path.name in _OURS or path.name.startswith((".", _OFFICE)) or path.suffix.lower() not in readable:
            continue
        known = best.setdefault(path.with_suffix(""), path)
        if _rank(path) < _rank(known):
            best[path.with_suffix("")] = path
    yield from best.values()


def _made(folder: Path) -> Iterator[Path]:
    """Yield what a batch says that it made and that is still there, each once."""
    names: dict[str, None] = {}
    for line in (folder / JOURNAL).read_text("utf-8", "replace").splitlines():
        with suppress(ValueError, AttributeError):  # a line that was torn off
            names |= dict.fromkeys(json.loads(line).get("files", ()))
    yield from (
        path for name in names if (path := folder / name).resolve().is_relative_to(folder.resolve()) and path.exists()
    )


def _rank(path: Path) -> int:
    suffix = path.suffix.lower()
    return KINDS.index(suffix) if suffix in KINDS else len(KINDS)
