"""Formulas whose references follow the rows: of cells, names, validations and conditional formats. Floor 1."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .refs import LAST_ROW, RowMap

_TOKEN = re.compile(
    r'(?P<text>"(?:[^"]|"")*")'
    r"|(?P<sheet>'(?:[^']|'')*'!|[^\W\d][\w.]*!)?"
    r"(?:(?P<c1>\$?[A-Z]{1,3})(?P<d1>\$?)(?P<r1>\d{1,7})(?::(?P<c2>\$?[A-Z]{1,3})(?P<d2>\$?)(?P<r2>\d{1,7}))?(?![\w(.!])"
    r"|(?P<e1>\$?)(?P<s1>\d{1,7}):(?P<e2>\$?)(?P<s2>\d{1,7})(?![\w.]))"
    r"|(?P<word>'(?:[^']|'')*'!|[\w.\\]+)"
)
Moves = Mapping[str, RowMap]


def moved(formula: str, moves: Moves, sheet: str, here: Mapping[int, tuple[int, int]] | None = None) -> str:
    """Return `formula` with its rows moved.

    `moves` holds the rows of each sheet by its name; `sheet` is the one meant where the formula names none. `here` gives
    the copies of repeated rows that stand together with the formula, so that each copy refers to its own.
    """

    def replace(match: re.Match[str]) -> str:
        if match["text"] is not None or match["word"] is not None:
            return match[0]
        rows = moves.get(_plain(match["sheet"]) if match["sheet"] else sheet)
        if rows is None:
            return match[0]
        own = here if here and not match["sheet"] else {}
        head = match["sheet"] or ""
        if match["s1"]:
            top, bottom = _ends(rows, int(match["s1"]), int(match["s2"]), own)
            return f"{head}{match['e1']}{top}:{match['e2']}{bottom}"
        first = int(match["r1"])
        if not match["r2"]:
            return f"{head}{match['c1']}{match['d1']}{_ends(rows, first, first, own)[0]}{_tail(rows, match, own)}"
        top, bottom = _ends(rows, first, int(match["r2"]), own)
        return f"{head}{match['c1']}{match['d1']}{top}:{match['c2']}{match['d2']}{bottom}"

    return _TOKEN.sub(replace, formula)


def _tail(rows: RowMap, match: re.Match[str], own: Mapping[int, tuple[int, int]]) -> str:
    """Return what makes one cell of a repeated row the whole column that it has become: `:$B$24`."""
    row = int(match["r1"])
    if row in own or len(rows.copies(row)) < 2:
        return ""
    return f":{match['c1']}{match['d1']}{rows.last(row)}"


def _ends(rows: RowMap, top: int, bottom: int, own: Mapping[int, tuple[int, int]]) -> tuple[int, int]:
    if top > LAST_ROW or bottom > LAST_ROW:
        return top, bottom
    if top in own and bottom in own:
        return own[top][0], own[bottom][1] if top != bottom else own[top][0]
    first, last = rows.first(top), rows.last(bottom)
    return first, max(first, last)


def _plain(sheet: str) -> str:
    name = sheet[:-1]
    return name[1:-1].replace("''", "'") if name.startswith("'") else name
