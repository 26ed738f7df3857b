"""Parts → one file. Floor 1."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pikepdf

from .parts import Part, Placed, Volume, place


def bind(output: Path, parts: Sequence[Part], volume: Volume | None = None) -> tuple[Placed, ...]:
    """Write the volume of `parts` to `output` and return where each came to stand.

    Raises DataError when a file cannot be read, WriteError when `output` cannot be written.
    """
    out = pikepdf.new()
    counts = []
    for part in parts:
        source = pikepdf.open(part.source)
        pages = part.pages or range(len(source.pages))
        for index in pages:
            out.pages.append(source.pages[index])
        counts.append(len(pages))
    out.save(output, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return place(parts, counts)
