"""A folder of attachments listed: every file once, in the order in which people count; nothing outside. Floor 4."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..problems import Problem
from ..system import reason

MOST_FILES = 2000  # a folder of attachments has dozens; more is somebody's whole disk
_DEEPEST = 20
# what systems and office programs leave behind; no paper of anybody
_LITTER = re.compile(
    r"\..*|~\$.*|~wr[ld]\d+\.tmp|.*\.tmp|.*\.lnk|thumbs\.db|desktop\.ini|__macosx|\$recycle\.bin", re.I
)


@dataclass(frozen=True, slots=True)
class Listing:
    """The files beneath a folder: their names in it (with `/`) and where they lie; what was passed over; problems."""

    files: tuple[tuple[str, Path], ...] = ()
    ignored: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def listing(folder: Path, without: Path | None = None) -> Listing:
    """Return the files beneath `folder`, in natural order, those beneath `without` (a bundle made earlier) left out.

    A link that leads out of the folder, a link to a folder, what cannot be read and what is no file are problems.
    """
    walk = _Walk(folder.resolve(), without.resolve() if without else None)
    try:
        walk.into(folder, "", 0)
    except _TooManyError:
        words = {"folder": str(folder), "most": str(MOST_FILES)}
        return Listing(problems=(Problem("attachments-many", value=str(folder), params=words),))
    return Listing(tuple(walk.files), tuple(walk.ignored), tuple(walk.problems))


def natural(name: str) -> tuple[tuple[tuple[int, int, str], ...], str]:
    """Return the key that sorts names as people count, 2 before 10; one and the same order for all names."""
    parts = re.split(r"(\d+)", unicodedata.normalize("NFKC", name).casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part), name


class _TooManyError(Exception):
    pass


class _Walk:
    """The state of a walk through a folder."""

    def __init__(self, root: Path, without: Path | None) -> None:
        self.root = root
        self.without = without
        self.files: list[tuple[str, Path]] = []
        self.ignored: list[str] = []
        self.problems: list[Problem] = []

    def into(self, folder: Path, start: str, depth: int) -> None:
        """Take up what lies in `folder`, whose name with a `/` is `start`."""
        for entry in sorted(self._entries(folder, start), key=lambda entry: natural(entry.name)):
            if len(self.files) + len(self.ignored) >= MOST_FILES or depth > _DEEPEST:
                raise _TooManyError
            self._take(entry, start + _printable(entry.name), depth)

    def _entries(self, folder: Path, start: str) -> Iterator[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                yield from entries
        except OSError as error:
            self._refuse("attachment-unreadable", start or str(folder), reason=reason(error))

    def _take(self, entry: os.DirEntry[str], name: str, depth: int) -> None:
        path = Path(entry.path)
        if _LITTER.fullmatch(entry.name):
            self.ignored.append(name)
        elif entry.is_symlink() and not self._leads_to_file_within(path):
            self._refuse("attachment-link", name)
        elif entry.is_dir():
            if path.resolve() != self.without:
                self.into(path, f"{name}/", depth + 1)
        elif entry.is_file():
            self.files.append((name, path))
        else:
            self._refuse("attachment-kind", name, suffix=path.suffix)

    def _leads_to_file_within(self, link: Path) -> bool:
        try:
            target = link.resolve(strict=True)
        except (OSError, RuntimeError):  # a link to nothing, or to itself
            return False
        return target.is_file() and target.is_relative_to(self.root)

    def _refuse(self, code: str, name: str, **words: str) -> None:
        self.problems.append(Problem(code, where=name, value=name, params={"file": name, **words}))


def _printable(name: str) -> str:
    """Return a file's name so that it can be shown: what is no text in it as question marks."""
    return name.encode("utf-8", "replace").decode("utf-8")
