"""A part as pre-encoded byte segments with slots between them: the fast way to render. Floor 1.

A part is blocks: stretches with single values, and the rows that repeat for a list. To render is to take the values
from the context, encode them all at once, and join them with the segments.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from ..shown import Context, Day, Missing, Number
from .clean import without_printed_braces
from .getter import Getter, unknown, unknown_name
from .parts import xml_fault
from .tags import NAME, PATH, Path, is_path, parse_path, show_path
from .values import encode_all, plain, red_within, ticked

_TAG = re.compile(
    rf"\{{\{{\s*(?P<path>{PATH})\s*\}}\}}|\{{\{{\(\s*(?P<tick>{PATH})\s*\)\|tick\}}\}}"
    rf"|\{{%\s*for\s+(?P<var>{NAME})\s+in\s+(?P<each>{PATH})\s*%\}}|\{{%\s*(?P<end>endfor)\s*%\}}"
)
_PLAIN = {str, Number, Day}
_PROPERTIES = re.compile(r"<w:r(?: [^>]*)?>(<w:rPr>.*?</w:rPr>)?", re.DOTALL)
_MOST_FRAMES = 64
_NEAR = 4000  # letters in which a run begins before its text
_LEFT_EMPTY = re.compile(  # the run that a red one leaves when nothing else stood there
    rb'<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space="preserve">\0</w:t></w:r>', re.DOTALL
)


class Slot(NamedTuple):
    """Room for a value. `path` leads from the context, or from the row where `own` is true."""

    path: Path
    own: bool
    tick: bool
    properties: str  # the `w:rPr` of its run


class Block(NamedTuple):
    """Segments with slots between them; with `each` it repeats for every row of that list."""

    pieces: tuple[bytes, ...]
    slots: tuple[Slot, ...]
    each: Path = ()


Taker = Callable[[Context, list[Any]], int]


class _NotSimpleError(Exception):
    """The part is more than slots and plain loops."""


def compile_segments(xml: str) -> Segments | None:
    """Return the cleaned `xml` as segments, or None if it holds more than slots and plain loops."""
    try:
        segments = Segments(tuple(_blocks(xml)))
    except _NotSimpleError:
        return None
    # a loop that tears elements apart shows when its rows are left out or doubled
    torn = segments.has_loops and any(xml_fault(segments.skeleton(count)) for count in (0, 2))
    return None if torn else segments


class Segments:
    """A compiled part: blocks in reading order, single values and repeated rows in turn."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = blocks
        self._takers = [_taker(block) for block in blocks]
        self._frames: dict[tuple[int, ...], tuple[list[bytes], bytes]] = {}

    @property
    def has_loops(self) -> bool:
        """Whether any of its rows repeat."""
        return any(block.each for block in self._blocks)

    @property
    def names(self) -> frozenset[str]:
        """The names it asks for; those of repeated rows as `人员[].姓名`, the lists as `人员[]`."""
        names = set()
        for block in self._blocks:
            each = f"{show_path(block.each)}[]" if block.each else ""
            names |= {each} if each else set()
            names |= {f"{each}.{show_path(slot.path)}" if slot.own else show_path(slot.path) for slot in block.slots}
        return frozenset(names)

    def skeleton(self, count: int) -> bytes:
        """Return the part with empty values and `count` rows for every list."""
        frame, tail = self._frame(tuple(count if block.each else 1 for block in self._blocks))
        return b"".join(frame) + tail

    def render(self, context: Context) -> bytes:
        """Return the part's XML filled from `context`."""
        values: list[Any] = []
        counts = tuple([take(context, values) for take in self._takers])
        odd = [] if _PLAIN.issuperset(map(type, values)) else self._settle(values, counts)
        frame, tail = self._frame(counts)
        out = [tail] * (2 * len(frame) + 1)
        out[0:-1:2] = frame
        if values:
            out[1::2] = encode_all(values, lambda index: self._name(index, counts))
        for index in odd:
            slot = self._slot(index, counts)[0]
            out[2 * index + 1] = f"\0{red_within(values[index], slot.properties)}\0".encode()
        return _without_empty_runs(b"".join(out)) if odd else b"".join(out)

    def _settle(self, values: list[Any], counts: tuple[int, ...]) -> list[int]:
        """Make every value text, in place; return which are to be red."""
        for index, value in enumerate(values):
            try:
                values[index] = plain(value)
            except TypeError as error:
                raise unknown_name(self._name(index, counts)) from error
        return [index for index, value in enumerate(values) if isinstance(value, Missing)]

    def _frame(self, counts: tuple[int, ...]) -> tuple[list[bytes], bytes]:
        """Return the segments before each value, and the one behind the last."""
        if counts in self._frames:
            return self._frames[counts]
        if len(self._frames) >= _MOST_FRAMES:
            self._frames.clear()
        frame: list[bytes] = []
        carried = b""
        for block, count in zip(self._blocks, counts, strict=True):
            for _row in range(count):
                *before, behind = block.pieces
                for piece in before:
                    frame.append(carried + piece)
                    carried = b""
                carried += behind
        self._frames[counts] = frame, carried
        return frame, carried

    def _slot(self, index: int, counts: tuple[int, ...]) -> tuple[Slot, Block, int]:
        """Return the slot of the value number `index`, its block and its row."""
        for block, count in zip(self._blocks, counts, strict=True):
            if index < len(block.slots) * count:
                row, place = divmod(index, len(block.slots))
                return block.slots[place], block, row
            index -= len(block.slots) * count
        raise IndexError(index)

    def _name(self, index: int, counts: tuple[int, ...]) -> str:
        slot, block, row = self._slot(index, counts)
        return show_path((*block.each, row, *slot.path) if slot.own else slot.path)


def _taker(block: Block) -> Taker:
    """Return the function that appends a block's values to a list and returns how often the block stands."""
    ticks = [place for place, slot in enumerate(block.slots) if slot.tick]
    own = Getter([slot.path for slot in block.slots if slot.own])
    outer = Getter([slot.path for slot in block.slots if not slot.own])
    order = sorted(range(len(block.slots)), key=lambda place: not block.slots[place].own)

    def take_single(context: Context, values: list[Any]) -> int:
        found = outer(context)
        values += _with_ticks(found, ticks) if ticks else found
        return 1

    def take_rows(context: Context, values: list[Any]) -> int:
        rows = Getter([block.each])(context)[0]
        if not isinstance(rows, list | tuple):
            raise unknown(block.each)
        around = list(outer(context))
        for row in rows:
            found = own(row)
            if around:
                found = [value for _place, value in sorted(zip(order, [*found, *around], strict=True), key=_place)]
            values += _with_ticks(found, ticks) if ticks else found
        return len(rows)

    return take_rows if block.each else take_single


def _place(pair: tuple[int, Any]) -> int:
    return pair[0]


def _with_ticks(values: Sequence[Any], ticks: list[int]) -> list[Any]:
    settled = list(values)
    for place in ticks:
        settled[place] = ticked(settled[place])
    return settled


def _without_empty_runs(xml: bytes) -> bytes:
    return _LEFT_EMPTY.sub(b"", xml).replace(b"\0", b"")


def _blocks(xml: str) -> Iterator[Block]:
    """Yield the blocks of the cleaned `xml`. Raises _NotSimpleError."""
    at, var = 0, ""
    each: Path = ()
    pieces: list[str] = []
    slots: list[Slot] = []
    for tag in _TAG.finditer(xml):
        pieces.append(_static(xml[at : tag.start()]))
        at = tag.end()
        if tag["path"] or tag["tick"]:
            slots.append(_slot_of(xml, tag, var))
            continue
        if bool(tag["end"]) != bool(each) or (tag["each"] and not is_path(tag["each"])):
            raise _NotSimpleError  # a loop within a loop, or an end without one
        yield _block(pieces, slots, each)
        pieces, slots = [], []
        var, each = (tag["var"] or ""), parse_path(tag["each"] or "")
    if each:
        raise _NotSimpleError
    yield _block([*pieces, _static(xml[at:])], slots, each)


def _block(pieces: list[str], slots: list[Slot], each: Path) -> Block:
    return Block(tuple(piece.encode() for piece in pieces), tuple(slots), each)


def _static(piece: str) -> str:
    if "{{" in piece or "{%" in piece or "{#" in piece:
        raise _NotSimpleError
    return without_printed_braces(piece)


def _slot_of(xml: str, tag: re.Match[str], var: str) -> Slot:
    words = tag["path"] or tag["tick"]
    opened = xml.rfind("<", 0, tag.start())
    holder = xml[opened : tag.start()]
    in_text = ">" in holder and holder.startswith(("<w:t>", "<w:t "))
    in_box = ">" not in holder and holder.startswith("<w14:checked ")
    path = parse_path(words)
    own = bool(var) and path[0] == var
    if not is_path(words) or not (in_box if tag["tick"] else in_text) or (own and len(path) == 1):
        raise _NotSimpleError
    return Slot(path[1:] if own else path, own, bool(tag["tick"]), run_properties(xml, opened))


def run_properties(xml: str, end: int) -> str:
    """Return the `w:rPr` of the run that is open before `end`; "" if it has none."""
    start = max(xml.rfind("<w:r>", max(0, end - _NEAR), end), xml.rfind("<w:r ", max(0, end - _NEAR), end))
    found = _PROPERTIES.match(xml, max(start, 0), end)
    return (found.group(1) or "") if found and "<w:rPrChange" not in found.group() else ""
