"""Pieces of a sheet outside its cells whose references follow the rows. Floor 1."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .formulas import Moves, moved
from .refs import Area, RowMap, area, name_of
from .scan import Node, spans
from .strings import escaped

_ONE = ("ref", "activeCell", "topLeftCell")
_FORMULAS = ("f", "formula", "formula1", "formula2")
Write = Callable[[Moves, str], str]


@dataclass(frozen=True, slots=True)
class Fragment:
    """An element of the sheet, as words and the references between them."""

    name: str
    parts: tuple[str | Write, ...]

    def write(self, moves: Moves, sheet: str) -> str:
        """Return its XML with the references moved."""
        return "".join(part if isinstance(part, str) else part(moves, sheet) for part in self.parts)


def fragment(xml: bytes, node: Node) -> Fragment:
    """Return the element `node` of `xml` with its references found."""
    holes: list[tuple[int, int, Write]] = []
    for one in node.walk():
        holes += _attributes(xml, one)
        if one.name == "sqref" and one.text:
            holes.append((one.inner, one.close, _areas(one.text)))
        elif one.name in _FORMULAS and one.text and not one.children:
            holes.append((one.inner, one.close, _formula(one.text)))
    parts: list[str | Write] = []
    at = node.start
    for start, end, write in sorted(holes, key=lambda hole: hole[0]):
        parts += [xml[at:start].decode(), write]
        at = end
    return Fragment(node.name, (*parts, xml[at : node.end].decode()))


def _attributes(xml: bytes, node: Node) -> list[tuple[int, int, Write]]:
    names = [name for name in (*_ONE, "sqref") if name in node.attrs]
    if not names:
        return []
    places = spans(xml, node)
    return [(*places[name], (_areas if name == "sqref" else _one)(node.attrs[name])) for name in names]


def _areas(refs: str) -> Write:
    boxes = _boxes(refs)

    def write(moves: Moves, sheet: str) -> str:
        rows = moves[sheet]
        found = [new for box in boxes for new in rows.cover(box)] or [rows.point(box) for box in boxes[:1]]
        return " ".join(map(name_of, found)) or refs

    return write


def _one(ref: str) -> Write:
    boxes = _boxes(ref)[:1]
    return lambda moves, sheet: name_of(moves[sheet].point(boxes[0])) if boxes else ref


def _formula(text: str) -> Write:
    return lambda moves, sheet: escaped(moved(text, moves, sheet))


def _boxes(refs: str) -> list[Area]:
    try:
        return [area(ref) for ref in refs.split()]
    except ValueError:
        return []


def merges(boxes: list[Area], rows: RowMap, loose: list[Area]) -> str:
    """Return the `<mergeCells>` element for the template's merges `boxes` and the fresh ones `loose`."""
    found = [new for box in boxes for new in rows.spread(box) if new[:2] != new[2:]] + loose
    if not found:
        return ""
    cells = "".join(f'<mergeCell ref="{name_of(box)}"/>' for box in found)
    return f'<mergeCells count="{len(found)}">{cells}</mergeCells>'


def breaks(numbers: list[tuple[int, str]], rows: RowMap) -> str:
    """Return the `<rowBreaks>` element: each break stands behind the row of its number."""
    found = [(rows.last(number), rest) for number, rest in numbers]
    items = "".join(f'<brk id="{number}"{rest}/>' for number, rest in found if number)
    count = sum(number > 0 for number, _rest in found)
    return f'<rowBreaks count="{count}" manualBreakCount="{count}">{items}</rowBreaks>' if count else ""
