"""Verifying: a bundle is built again from what its manifest names, and each of its files compared. Floor 4."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from ..catalogue.procedures import find_procedure
from ..errors import DataError
from ..problems import Problem
from ..records import load
from .build import Options, build
from .landing import MANIFEST
from .manifest import digest, read_manifest
from .prepare import Sources


class Match(StrEnum):
    """Whether a file is what it was, or what it would be."""

    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"
    NEW = "new"  # there now, and not known to the manifest


class Checked(NamedTuple):
    """A file and whether it is the same. `since` tells a part that was edited from one whose inputs changed."""

    file: str
    match: Match
    since: str = ""


EDITED, OUTDATED = "edited", "outdated"


@dataclass(frozen=True, slots=True)
class Verified:
    """The files of a bundle and of its inputs, compared; `problems` say why it could not be built again."""

    parts: tuple[Checked, ...]
    inputs: tuple[Checked, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether every part is what its inputs make, byte by byte."""
        return not self.problems and all(part.match is Match.SAME for part in self.parts)


def verify(folder: Path, *, records: Sequence[Path] = (), attachments: Path | None = None) -> Verified:
    """Return whether the bundle in `folder` is what its inputs make today.

    `records` and `attachments` replace the places that the manifest names.
    """
    tree = read_manifest(folder)
    inputs = tuple(_inputs(folder, tree, records, attachments))
    made, problems = _rebuilt(folder, tree, records, attachments)
    parts = [_part(folder, entry, made) for entry in tree["files"]]
    known = {entry["file"] for entry in tree["files"]} | {MANIFEST}
    there = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    parts += [Checked(name, Match.NEW) for name in sorted(there) if name not in known]
    return Verified(tuple(parts), inputs, problems)


def _rebuilt(
    folder: Path, tree: Mapping[str, Any], records: Sequence[Path], attachments: Path | None
) -> tuple[dict[str, str] | None, tuple[Problem, ...]]:
    """Return the digests of the files that today's inputs make, None where they make no bundle, and why not."""
    paths = [*records] or _places(folder, tree, "record")
    lost = [path for path in paths if not path.is_file()]
    if lost or not paths:
        raise DataError(Problem("no-record", params={"file": str(lost[0]) if lost else "—"}))
    options = Options(
        date.fromisoformat(tree["date"]) if tree["date"] else None,
        draft=tree["options"]["draft"],
        duplex=tree["options"]["duplex"],
        kinds=tuple(tree["options"]["to"]),
    )
    files = attachments or (folder / tree["attachments"] if tree["attachments"] else None)
    with tempfile.TemporaryDirectory(prefix="qjsc-") as work:
        target = Path(work, "bundle")
        try:
            sources = Sources(load(*paths), tuple(paths), files, without=folder)
            build(find_procedure(tree["procedure"]["id"]), sources, target, options)
        except DataError as error:
            return None, error.problems
        return {entry["file"]: entry["sha256"] for entry in read_manifest(target)["files"]}, ()


def _part(folder: Path, entry: Mapping[str, Any], made: Mapping[str, str] | None) -> Checked:
    name = entry["file"]
    path = folder / name
    if not path.is_file():
        return Checked(name, Match.MISSING)
    now = digest(path)
    if now != entry["sha256"]:
        return Checked(name, Match.CHANGED, EDITED)
    if made is not None and made.get(name) != now:
        return Checked(name, Match.CHANGED, OUTDATED)
    return Checked(name, Match.SAME)


def _inputs(
    folder: Path, tree: Mapping[str, Any], records: Sequence[Path], attachments: Path | None
) -> Iterator[Checked]:
    """Yield what became of each file that the bundle was made from."""
    given = iter(records)
    for entry in tree["inputs"]:
        if "sha256" not in entry:
            continue
        path = folder / entry["path"]
        if entry["use"] == "record" and records:
            path = next(given, path)
        elif attachments is not None and "name" in entry:
            path = attachments / entry["name"]
        if not path.is_file():
            yield Checked(entry.get("name", entry["path"]), Match.MISSING)
        else:
            same = digest(path) == entry["sha256"]
            yield Checked(entry.get("name", entry["path"]), Match.SAME if same else Match.CHANGED)


def _places(folder: Path, tree: Mapping[str, Any], use: str) -> list[Path]:
    return [folder / entry["path"] for entry in tree["inputs"] if entry["use"] == use]
