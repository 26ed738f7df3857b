"""A volume read again by another reader: what the contents promise is where they say. Floor 1."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .parts import Part, Placed


def verify(path: Path, parts: Sequence[Part], placed: Sequence[Placed]) -> None:
    """Raise DataError when the volume at `path` is not what `parts` and `placed` say."""
