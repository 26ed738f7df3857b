"""References to cells, as the defined names of a workbook hold them. Floor 3."""

from __future__ import annotations

import re
from typing import NamedTuple

from openpyxl.utils import range_boundaries

_REF = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)")


class Area(NamedTuple):
    """Where a name leads: a sheet, and the first and last row and column."""

    sheet: str
    left: int
    top: int
    right: int
    bottom: int


def area_of(ref: str) -> Area | None:
    """Return where a name leads, None where its cells are gone."""
    match = _REF.fullmatch(ref)
    if match is None:
        return None
    try:
        left, top, right, bottom = range_boundaries(match[3].replace("$", ""))
    except ValueError:  # there are no such columns
        return None
    assert left is not None and top is not None and right is not None and bottom is not None  # the pattern says so
    return Area((match[1] or match[2]).replace("''", "'"), left, top, right, bottom)
