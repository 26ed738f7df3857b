"""The border to the disk: files appear whole or not at all, and nothing is overwritten unless asked. Floor 1."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from .errors import UsageError, WriteError
from .problems import Problem
from .system import reason

# exclusive: no name is used twice; not inherited by processes that are started meanwhile; no line ends turned on Windows
_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


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
        there = [path for path in outputs if os.path.lexists(path)]  # as a rule none
        clashes = [path for path in there if any(_same(path, read) for read in inputs)]
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


def _finish(path: Path, content: bytes, parts: ExitStack) -> str:
    """Return the name of a file beside `path` that holds `content`; with `parts` it goes away, unless it was renamed."""
    handle, part = _create(path)
    parts.callback(_remove, part)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    return part


def _create(path: Path) -> tuple[int, str]:
    """Return a new file beside `path`, opened, with the rights that the system gives to new files."""
    folder = os.path.dirname(path)  # noqa: PTH120 - a batch comes here for every row, and paths are slow
    while True:
        name = os.path.join(folder, f".qjsc-{os.urandom(6).hex()}")  # noqa: PTH118
        try:
            return os.open(name, _NEW, 0o666), name
        except FileNotFoundError:
            if os.path.isdir(folder or "."):  # noqa: PTH112
                raise
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        except FileExistsError:  # another process drew the same number
            continue


def _remove(part: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(part)  # noqa: PTH108


def _move(part: str, path: Path, *, overwrite: bool) -> None:
    if overwrite:
        os.replace(part, path)  # noqa: PTH105
        return
    try:
        os.link(part, path)  # fails when the path exists, in one step, where the file system knows links
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        os.replace(part, path)  # noqa: PTH105
