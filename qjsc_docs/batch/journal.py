"""The journal of a batch: what was begun and what became of it, so that a run that was broken off can be resumed. Floor 5.

It is a file of JSON lines in the batch's folder. The first says what the batch is of; then follow the names that are
about to be written, and the rows that are done. A line that was torn off by the end of the program counts as not there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..errors import UsageError, WriteError
from ..problems import Place, Problem
from ..records.tree import bare
from ..system import reason
from .digests import digest_of
from .model import Job, Result, Row, Status, Task

NAME = "批量记录.jsonl"
_FORMAT = 1
_MANIFEST = "manifest.json"


class Journal:
    """The journal in `folder`: a fresh one that begins with `head`, or with `resume` that of an earlier run."""

    def __init__(self, folder: Path, head: dict[str, Any], *, resume: bool) -> None:
        self._folder = folder
        self._path = folder / NAME
        self._done: dict[int, int] = {}  # where the line of a row stands, by its key
        self._files: dict[int, int] = {}  # where the line of a file stands, by its name
        self._begun: set[int] = set()  # names that may be half done
        end = self._learn() if resume else 0
        try:
            self._file = self._path.open("r+b" if resume else "w+b")
            self._file.truncate(end)  # a torn line goes
        except OSError as error:
            params = {"file": str(self._path), "reason": reason(error)}
            raise WriteError(Problem("not-written", params=params)) from error
        if not resume:
            self._write({"batch": _FORMAT, **head})

    def begin(self, jobs: Iterable[Job]) -> None:
        """Write down that `jobs` are about to be done: what comes to stand at their names is ours."""
        self._write({"begun": [job.stem for job in jobs]})

    def end(self, key: str, name: str, result: Result) -> None:
        """Write down what became of the row with this key and name."""
        files = dict(zip(result.files, result.digests, strict=True))
        problems = [_plain(problem) for problem in result.problems]
        status = result.status.value
        self._write(
            {"row": result.number, "key": key, "name": name, "status": status, "files": files}
            | ({"problems": problems} if problems else {})
        )

    def kept(self, key: str, row: Row) -> Result | None:
        """Return what an earlier run made of the row with this key; None if it did not, or if a file has gone."""
        line = self._line(self._done.get(digest_of(key)))
        files = line.get("files", {})
        if line.get("key") != key or not all((self._folder / name).exists() for name in files):
            return None
        problems = tuple(map(_problem, line.get("problems", ())))
        return Result(row.number, Status.KEPT, tuple(files), tuple(files.values()), problems, row.place)

    def owns(self, stem: str, path: Path) -> bool:
        """Return whether what stands at `path`, written for the name `stem`, is this batch's own and unchanged."""
        if digest_of(stem) in self._begun:
            return True
        name = path.relative_to(self._folder).as_posix()
        files = self._line(self._files.get(digest_of(name))).get("files", {})
        return name in files and files[name] == digest(path)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _write(self, line: dict[str, Any]) -> None:
        self._file.seek(0, 2)
        self._file.write(json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        self._file.flush()

    def _line(self, at: int | None) -> dict[str, Any]:
        if at is None:
            return {}
        self._file.seek(at)
        line: dict[str, Any] = json.loads(self._file.readline())
        return line

    def _learn(self) -> int:
        """Learn what an earlier run did, and return where its last whole line ends."""
        end = 0
        for at, line, end in _lines(self._path):  # noqa: B007 - the end of the last line is what is returned
            self._begun.update(map(digest_of, line.get("begun", ())))
            if line.get("status") in (Status.DONE, Status.BAD):  # of a row with errors nothing was written
                self._begun.discard(digest_of(line["name"]))
            if line.get("status") == Status.DONE:
                self._done[digest_of(line["key"])] = at
                self._files.update((digest_of(name), at) for name in line["files"])
        return end


def head_of(folder: Path) -> dict[str, Any] | None:
    """Return the first line of the journal in `folder`, None where there is none."""
    if not (folder / NAME).is_file():
        return None
    first = next(_lines(folder / NAME), None)
    return first[1] if first and first[1].get("batch") == _FORMAT else None


def key_of(row: Row, task: Task, name: str) -> str:
    """Return the key of a row: another one when its data, its files, its name, or what is made of it, change."""
    made = (task.name, task.kinds, str(task.on), task.draft, task.duplex, task.template, name)
    seal = sha256(repr((made, bare(row.tree), row.attachments)).encode("utf-8", "replace"))
    for file in (*row.cases, *filter(None, [task.template])):
        with suppress(OSError):  # the worker tells that it cannot be read
            seal.update(Path(file).read_bytes())
    for line in _listing(row.attachments):
        seal.update(line.encode("utf-8", "replace"))
    return seal.hexdigest()[:32]


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, or of the manifest of a bundle's folder; "" of anything else."""
    file = path / _MANIFEST if path.is_dir() else path
    try:
        return sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _listing(folder: str) -> Iterator[str]:
    """Yield a line for every file beneath `folder` that is another one when the file has been changed."""
    if not folder:
        return
    with suppress(OSError):
        for file in sorted(Path(folder).rglob("*")):
            if file.is_file():
                stat = file.stat()
                yield f"{file} {stat.st_size} {stat.st_mtime_ns}\n"


def _lines(path: Path) -> Iterator[tuple[int, dict[str, Any], int]]:
    """Yield every whole line of a journal with the bytes where it begins and ends."""
    try:
        with path.open("rb") as file:
            at = 0
            for text in file:
                end = at + len(text)
                try:
                    line = json.loads(text)
                except ValueError:
                    return
                if not text.endswith(b"\n") or not isinstance(line, dict):
                    return
                yield at, line, end
                at = end
    except OSError as error:
        raise UsageError(Problem("batch-none", params={"folder": str(path.parent)})) from error


def _plain(problem: Problem) -> dict[str, Any]:
    place = {name: value for name, value in problem.place._asdict().items() if value}
    parts = {
        "code": problem.code,
        "path": problem.path,
        "params": dict(problem.params),
        "where": problem.where,
        "value": problem.value,
        "place": place,
        "basis": problem.basis,
    }
    return {name: value for name, value in parts.items() if value}


def _problem(parts: dict[str, Any]) -> Problem:
    return Problem(**{**parts, "place": Place(**parts.get("place", {}))})
