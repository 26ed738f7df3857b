"""Whether a file can be bound: how many pages it has, or what stands against it. Floor 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from ...errors import DataError
from ...problems import Problem
from ...system import reason
from .geometry import MM
from .sources import Attributes, opened, refused, undrawn

MOST_PAGES = 5_000
MOST_BYTES = 500 << 20
LONGEST, SHORTEST = 5_000.0, 10.0  # mm; a scan of 300 dpi that says 72 is 1.2 m high, and is meant for A4
_HEAD, _TAIL = 1024, 4096  # bytes in which a PDF file says that it begins and ends


@dataclass(frozen=True, slots=True)
class Inspected:
    """What a file that can be bound holds."""

    pages: int
    sizes: tuple[tuple[float, float], ...]  # in points as seen on screen, turned and cropped
    bytes: int


def inspect(path: Path, name: str = "") -> Inspected | Problem:
    """Return what the PDF file at `path` holds, or the problem, called `name`, why it cannot be bound."""
    called = name or path.name
    try:
        size, head, tail = _ends(path)
    except OSError as error:
        return refused("attachment-unreadable", called, reason=reason(error))
    if not size:
        return refused("attachment-empty", called)
    if size > MOST_BYTES:
        return refused("attachment-huge", called)
    if b"%PDF-" not in head:
        return refused("pdf-foreign", called)
    try:
        with opened(path, called) as file:
            return _inspected(file, called, size, complete=b"%%EOF" in tail)
    except DataError as error:
        return error.problems[0]
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, RuntimeError):  # as many ways as there are damages
        return refused("attachment-damaged", called)


def _ends(path: Path) -> tuple[int, bytes, bytes]:
    """Return the size of a file, its first and its last bytes."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        return size, head, file.read(_TAIL)


def _inspected(file: pikepdf.Pdf, called: str, size: int, *, complete: bool) -> Inspected | Problem:
    pages = [page.obj for page in file.pages]
    if not pages:
        return refused("pdf-no-pages", called)
    if len(pages) > MOST_PAGES:
        return refused("pdf-many-pages", called, pages=str(len(pages)), most=str(MOST_PAGES))
    attributes = Attributes()
    sizes = tuple(attributes.page(page).seen for page in pages)
    for page in pages:  # each is looked up in the file, where damage shows
        page.get("/Contents")
    if file.get_warnings() and not (complete and _sound(file, pages)):
        return refused("attachment-damaged", called)
    return _unfit(file, called, sizes) or Inspected(len(pages), sizes, size)


def _unfit(file: pikepdf.Pdf, called: str, sizes: Sequence[tuple[float, float]]) -> Problem | None:
    """Return the problem that a sound file cannot be shown on paper as it is on screen."""
    for number, seen in enumerate(sizes, 1):
        if max(seen) > LONGEST * MM or min(seen) < SHORTEST * MM:
            return refused("pdf-page-size", called, page=str(number), size=_size(seen))
    if bool(file.Root.get("/NeedsRendering", False)):
        return refused("pdf-shell", called)
    return refused("pdf-fields", called) if undrawn(file) else None


def _sound(file: pikepdf.Pdf, pages: Sequence[pikepdf.Object]) -> bool:
    """Return whether a file that had to be mended has all its pages, and each its content."""
    return file.Root.Pages.get("/Count") == len(pages) and all(_readable(page.get("/Contents")) for page in pages)


def _readable(content: pikepdf.Object | None) -> bool:
    pieces = list(content) if isinstance(content, pikepdf.Array) else [content]
    try:
        return bool(pieces) and all(isinstance(piece, pikepdf.Stream) and bool(piece.read_bytes()) for piece in pieces)
    except pikepdf.PdfError:
        return False


def _size(seen: tuple[float, float]) -> str:
    return " × ".join(f"{side / MM:.0f}" for side in seen)
