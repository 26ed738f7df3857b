"""Landing: a finished folder takes its place in one step, or nothing is left of it. Floor 4."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import UsageError, WriteError
from ..problems import Problem
from ..system import reason

MANIFEST = "manifest.json"
MADE, WORK = "made", "work"
_PREFIX = ".qjsc-"


@contextmanager
def landing(target: Path, *, overwrite: bool) -> Iterator[Path]:
    """Give a folder beside `target` with the empty folders `made` and `work`.

    `made` becomes `target` when all went well; everything else is gone afterwards.

    A folder that exists is replaced only with `overwrite`, and only a bundle in which nothing else lies.
    """
    refuse_others(target, overwrite=overwrite)
    with _refusals(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        # the name of a mkdtemp folder cannot clash, and it lies on the same disk: moving it is one step
        with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=target.parent) as beside:
            made, work = Path(beside, MADE), Path(beside, WORK)
            made.mkdir()
            work.mkdir()
            yield Path(beside)
            refuse_others(target, overwrite=overwrite)  # it may have come while the bundle was made
            _move(made, target, Path(beside, "old"))


def refuse_others(target: Path, *, overwrite: bool) -> None:
    """Raise unless `target` may be written: it is not there, or an empty folder, or with `overwrite` a bundle of ours."""
    if not os.path.lexists(target):
        return
    if target.is_dir() and not target.is_symlink():
        if not any(target.iterdir()):
            return
        if overwrite:
            _refuse_strange(target)
            return
    raise WriteError(Problem("exists", params={"file": str(target)}))


def refuse_inputs(target: Path, inputs: Iterable[Path]) -> None:
    """Raise when one of `inputs` lies in `target` or is it: what is read is never replaced."""
    place = target.resolve()
    inside = [path for path in inputs if place in (path.resolve(), *path.resolve().parents)]
    if inside:
        raise UsageError(*(Problem("output-is-input", params={"file": str(path)}) for path in inside))


def _refuse_strange(target: Path) -> None:
    """Raise when `target` is no bundle of ours, or when something lies in it that a bundle does not hold."""
    try:
        parts = json.loads((target / MANIFEST).read_text("utf-8"))["files"]
        known = {part["file"] for part in parts} | {MANIFEST}
    except (OSError, ValueError, KeyError, TypeError):
        raise WriteError(Problem("not-a-bundle", params={"folder": str(target)})) from None
    strange = sorted(
        path.relative_to(target).as_posix()
        for path in target.rglob("*")
        if (path.is_symlink() or not path.is_dir()) and path.relative_to(target).as_posix() not in known
    )
    if strange:
        words = {"folder": str(target), "files": "、".join(strange[:10]) + ("……" if len(strange) > 10 else "")}
        raise WriteError(Problem("bundle-has-more", params=words))


def _move(made: Path, target: Path, aside: Path) -> None:
    """Put `made` in the place of `target`; what was there goes away afterwards, or comes back."""
    if not target.is_dir():
        made.rename(target)
        return
    target.rename(aside)
    try:
        made.rename(target)
    except BaseException:
        aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def _refusals(target: Path) -> Iterator[None]:
    """Tell what the system refuses as a problem with `target`."""
    try:
        yield
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise WriteError(Problem("not-written", params={"file": str(target), "reason": why})) from error
