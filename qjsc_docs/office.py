"""LibreOffice, for what has no layout of ours; nothing else in this package calls outside programs. Floor 1."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from .errors import MissingError, QjscError
from .problems import Problem

_NAMES = ("soffice", "libreoffice", "soffice.com", "soffice.exe")
_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice*/program/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice",
)
_INSTALL = {
    "darwin": "brew install --cask libreoffice",
    "win32": "winget install TheDocumentFoundation.LibreOffice",
}
_INSTALL_LINUX = (
    ("apt-get", "apt-get install libreoffice-writer-nogui libreoffice-calc-nogui"),
    ("dnf", "dnf install libreoffice-writer libreoffice-calc"),
    ("zypper", "zypper install libreoffice-writer libreoffice-calc"),
    ("pacman", "pacman -S libreoffice-still"),
    ("apk", "apk add libreoffice-writer libreoffice-calc"),
)
_PROGRAM = ("--headless", "--invisible", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard")


def find() -> Path | None:
    """Return LibreOffice's program, None where there is none."""
    return next(_candidates(), None)


def version() -> str:
    """Return LibreOffice's version (`7.4.7.2`), "" where there is none or it does not answer."""
    program = find()
    return _version(program) if program else ""


def install_command() -> str:
    """Return the command that installs LibreOffice on this system."""
    if sys.platform in _INSTALL:
        return _INSTALL[sys.platform]
    return next((command for tool, command in _INSTALL_LINUX if shutil.which(tool)), _INSTALL_LINUX[0][1])


def convert(path: Path, suffix: str, folder: Path, *, timeout: float = 180) -> Path:
    """Convert `path` to `suffix` (".pdf") into `folder` and return the new file.

    Raises MissingError without LibreOffice, QjscError when it fails, hangs or writes nothing.
    """
    return convert_all([path], suffix, folder, timeout=timeout)[0]


def convert_all(
    paths: Sequence[Path],
    suffix: str,
    folder: Path,
    *,
    timeout: float = 180,
    environment: Mapping[str, str] | None = None,
) -> list[Path]:
    """Convert several files in one call, which takes one start of the program; names must differ."""
    program = find()
    if program is None:
        raise MissingError(Problem("no-office", params={"command": install_command()}))
    folder.mkdir(parents=True, exist_ok=True)
    targets = [folder / f"{path.stem}{suffix}" for path in paths]
    for target in targets:
        target.unlink(missing_ok=True)  # or an old file would pass for the new one
    with tempfile.TemporaryDirectory(prefix="qjsc-office-", ignore_cleanup_errors=True) as profile:
        said = _run(program, paths, suffix, folder, Path(profile), timeout, environment)
    for path, target in zip(paths, targets, strict=True):
        if not target.is_file() or not target.stat().st_size:
            raise _failed(path, said or "?")
    return targets


def _run(
    program: Path,
    paths: Sequence[Path],
    suffix: str,
    folder: Path,
    profile: Path,
    timeout: float,
    environment: Mapping[str, str] | None,
) -> str:
    """Run the conversion in a profile of its own, so that an open LibreOffice does not swallow it; return its words."""
    command = [str(program), f"-env:UserInstallation={profile.resolve().as_uri()}", *_PROGRAM]
    command += ["--convert-to", suffix.removeprefix("."), "--outdir", str(folder)]
    log = profile / "said.txt"  # a file, for a pipe stays open as long as any child of a stopped program lives
    try:
        with log.open("wb") as said:
            running = subprocess.Popen(
                [*command, *(str(path.resolve()) for path in paths)],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                env=None if environment is None else dict(environment),
                start_new_session=True,
            )
    except OSError as error:
        raise _failed(paths[0], error.strerror or str(error)) from error
    try:
        running.wait(timeout)
    except subprocess.TimeoutExpired as error:
        raise _failed(paths[0], f"> {timeout:g} s") from error
    finally:
        _stop(running)
    return log.read_bytes().decode("utf-8", "replace").strip()[-300:]


def _stop(running: subprocess.Popen[bytes]) -> None:
    """End a program that still runs, and what it started: `soffice` is a script around the real program."""
    if running.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(running.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
    running.wait()


def _failed(path: Path, reason: str) -> QjscError:
    return QjscError(Problem("office-failed", params={"file": path.name, "reason": reason}))


def _candidates() -> Iterator[Path]:
    for name in _NAMES:
        if found := shutil.which(name):
            yield Path(found)
    for place in _PLACES:
        path = Path(place).expanduser()
        root = Path(path.anchor)
        yield from (found for found in root.glob(str(path.relative_to(root))) if found.is_file())


@cache
def _version(program: Path) -> str:
    try:
        done = subprocess.run(
            [str(program), "--version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    words = done.stdout.decode("utf-8", "replace").split()
    return next((word for word in words if word[:1].isdigit()), "")
