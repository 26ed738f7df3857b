"""The border to the disk: files appear whole or not at all, and nothing is overwritten unless asked. Floor 1."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from .errors import WriteError
from .problems import Problem
from .system import reason


def write(path: Path, content: bytes, *, overwrite: bool = False) -> Path:
    """Write `content` to `path` by renaming a finished file into place, and return `path`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".qjsc-", dir=path.parent)
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            part.chmod(0o666 & ~_umask())
            _move(part, path, overwrite=overwrite)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        if isinstance(error, FileExistsError) and path.exists():
            raise WriteError(Problem("exists", params={"file": str(path)})) from error
        params = {"file": str(path), "reason": reason(error)}
        raise WriteError(Problem("not-written", params=params)) from error
    return path


def refuse_existing(*paths: Path) -> None:
    """Raise for those of `paths` that exist already, before any work is done for them."""
    problems = [Problem("exists", params={"file": str(path)}) for path in paths if path.exists()]
    if problems:
        raise WriteError(*problems)


def _move(part: Path, path: Path, *, overwrite: bool) -> None:
    if overwrite:
        part.replace(path)
        return
    try:
        os.link(part, path)  # fails when the path exists, in one step, where the file system knows links
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(path) from None
        part.replace(path)


def _umask() -> int:
    """Return the process's umask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
