"""Finding values in nested data by the vocabulary's paths. Floor 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Values = Mapping[str, Any]


def dig(values: Values, path: str) -> Any:
    """Return the value at `path` (`企业.名称`), None where there is none."""
    found: Any = values
    for key in path.split("."):
        if not isinstance(found, Mapping):
            return None
        found = found.get(key)
    return found


def rows(values: Values, path: str) -> Sequence[Values]:
    """Return the rows of the list at `path`, none where there is no list."""
    found = dig(values, path)
    return found if isinstance(found, list | tuple) else ()
