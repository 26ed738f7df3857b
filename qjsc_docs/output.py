"""The border to the disk: files appear whole or not at all, and nothing is overwritten unless asked. Floor 1."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from .errors import UsageError, WriteError
from .problems import Problem
from .system import reason


def write(path: Path, content: bytes, *, overwrite: bool = False) -> Path:
    """Write `content` to `path` by renaming a finished file into place, and return `path`."""
    return write_all([(path, content)], overwrite=overwrite)[0]


def write_all(files: Sequence[tuple[Path, bytes]], *, overwrite: bool = False) -> tuple[Path, ...]:
    """Write several files and return their paths; none is put into place before all are finished."""
    with ExitStack() as parts:
        finished = []
        for path, content in files:
            with _refusals(path):
                finished.append((path, _finish(path, content, parts)))
        for path, part in finished:
            with _refusals(path):
                _move(part, path, overwrite=overwrite)
    return tuple(path for path, _part in finished)


def refuse_existing(*paths: Path) -> None:
    """Raise for those of `paths` that exist already, before any work is done for them."""
    problems = [Problem("exists", params={"file": str(path)}) for path in paths if os.path.lexists(path)]
    if problems:
        raise WriteError(*problems)


def refuse_clashes(outputs: Sequence[Path], inputs: Collection[Path]) -> None:
    """Raise when one of `outputs` is named twice, or is a file that is being read."""
    code = "output-twice"
    clashes = [path for number, path in enumerate(outputs) if path.absolute() in map(Path.absolute, outputs[:number])]
    if not clashes:
        code = "output-is-input"
        clashes = [path for path in outputs if any(_same(path, read) for read in inputs)]
    if clashes:
        raise UsageError(*(Problem(code, params={"file": str(path)}) for path in clashes))


def _same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except (OSError, ValueError):  # as a rule the output does not exist
        return False


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    """Tell what the system refuses as a problem with `path`."""
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        if isinstance(error, FileExistsError) and os.path.lexists(path):
            raise WriteError(Problem("exists", params={"file": str(path)})) from error
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise WriteError(Problem("not-written", params={"file": str(path), "reason": why})) from error


def _finish(path: Path, content: bytes, parts: ExitStack) -> Path:
    """Return a file beside `path` that holds `content`; with `parts` it goes away, unless it was renamed before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".qjsc-", dir=path.parent)
    part = Path(name)
    parts.callback(part.unlink, missing_ok=True)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    part.chmod(0o666 & ~_umask())
    return part


def _move(part: Path, path: Path, *, overwrite: bool) -> None:
    if overwrite:
        part.replace(path)
        return
    try:
        os.link(part, path)  # fails when the path exists, in one step, where the file system knows links
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        part.replace(path)


def _umask() -> int:
    """Return the process's umask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
