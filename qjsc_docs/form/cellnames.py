"""The names of a sheet's cells: `_q_` and the key of the value that stands there. Floor 2."""

from __future__ import annotations

import re

_START = "_q_"
_INDEX = re.compile(r"\[(\d*)\]")
_FORBIDDEN = re.compile(r"[^\w.]")


def cell_name(key: str) -> str:
    """Return the name of the cell with the value at `key`: with dots for brackets and `_` for what no name may hold."""
    return _START + _FORBIDDEN.sub("_", _INDEX.sub(r".\1", key).replace("..", "."))


def is_cell_name(name: str) -> bool:
    """Return whether `name` may be one of these."""
    return name.startswith(_START)
