"""What lies on a sheet and is kept in parts of its own: pictures, comments, tables. Their rows move with the sheet's. Floor 1."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..package import Package
from .book import read_xml, relations
from .formulas import Moves
from .fragments import fragment
from .refs import RowMap
from .scan import scan

_DRAWN_ROW = re.compile(rb"(<(?:\w+:)?row>)(\d+)(?=<)")
_NOTE_ROW = re.compile(rb"(<x:Row>\s*)(\d+)(?=\s*<)")
_NOTE_BOX = re.compile(rb"(<x:Anchor>)([\d,\s]+)(?=<)")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A part that belongs to the sheet called `sheet`."""

    part: str
    sheet: str
    write: Callable[[Moves, str], bytes]


def neighbours(package: Package, part: str, sheet: str) -> list[Neighbour]:
    """Return the parts whose rows follow those of the sheet in `part`."""
    found = []
    for kind, _ident, target in relations(package, part):
        if target not in package.names:
            continue
        if kind in ("comments", "table"):
            found.append(Neighbour(target, sheet, _with_references(read_xml(package, target))))
        elif kind == "drawing":
            found.append(Neighbour(target, sheet, _drawing(package.read(target))))
        elif kind == "vmlDrawing":
            found.append(Neighbour(target, sheet, _notes(package.read(target))))
    return found


def _with_references(xml: bytes) -> Callable[[Moves, str], bytes]:
    root = scan(xml)
    whole, head = fragment(xml, root), xml[: root.start]
    return lambda moves, sheet: head + whole.write(moves, sheet).encode()


def _drawing(xml: bytes) -> Callable[[Moves, str], bytes]:
    def write(moves: Moves, sheet: str) -> bytes:
        rows = moves[sheet]
        return _DRAWN_ROW.sub(lambda match: match[1] + _moved(rows, match[2]), xml)

    return write


def _notes(xml: bytes) -> Callable[[Moves, str], bytes]:
    def write(moves: Moves, sheet: str) -> bytes:
        rows = moves[sheet]

        def box(match: re.Match[bytes]) -> bytes:
            numbers = match[2].split(b",")
            for index in (2, 6):  # left, its offset, top, its offset, right, its offset, bottom, its offset
                if index < len(numbers):
                    numbers[index] = _moved(rows, numbers[index].strip())
            return match[1] + b",".join(numbers)

        moved = _NOTE_ROW.sub(lambda match: match[1] + _moved(rows, match[2]), xml)
        return _NOTE_BOX.sub(box, moved)

    return write


def _moved(rows: RowMap, number: bytes) -> bytes:
    """Return the row `number`, which counts from 0, where it stands now."""
    return b"%d" % (rows.first(int(number) + 1) - 1)
