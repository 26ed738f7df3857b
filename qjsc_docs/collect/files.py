"""The files that are given, one by one or as folders. Floor 5."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from ..bundle.folder import natural

# of the same name in one folder the one that says most: a record, then the forms made of it
KINDS = (".yaml", ".yml", ".json", ".xlsx", ".xlsm", ".csv", ".tsv", ".docx")
_OURS = ("manifest.json",)  # what a bundle says of itself
_OFFICE = "~$"  # what Word and Excel leave beside an open file


def files_of(paths: Iterable[Path], readable: Collection[str]) -> list[Path]:
    """Return the files at `paths`, each once; of a folder those that records are read from, as people count."""
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _beneath(path, readable) if path.is_dir() else [path]:
            found.setdefault(file.resolve(), file)
    return list(found.values())


def _beneath(folder: Path, readable: Collection[str]) -> Iterator[Path]:
    """Yield the files of a folder and of those in it; of files that differ by their kind alone the first kind."""
    for top, folders, names in os.walk(folder):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=natural)
        best: dict[str, str] = {}
        for name in names:
            stem = Path(name).stem
            if name in _OURS or name.startswith((".", _OFFICE)) or Path(name).suffix.lower() not in readable:
                continue
            if stem not in best or _rank(name) < _rank(best[stem]):
                best[stem] = name
        yield from (Path(top, name) for name in sorted(best.values(), key=natural))


def _rank(name: str) -> int:
    suffix = Path(name).suffix.lower()
    return KINDS.index(suffix) if suffix in KINDS else len(KINDS)
