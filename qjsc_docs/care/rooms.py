"""An office's blank read as rooms: its paragraphs and cells in reading order, each with its letters. Floor 4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from ..engine.docx.parts import main_part, read_text
from ..engine.docx.places import letters, tree
from ..engine.package import Package
from ..form.letters import alike, squeezed
from ..messages import N_, _

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HOLDERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}
_BOXES = {"A8", "6F", "A3", "2A", "71"}  # empty boxes of Wingdings and Wingdings 2
_SPOT = N_("table {table}, row {row}, cell {cell}: {text}")
_LINE = N_("paragraph “{text}”")
_TAG = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}")
_SHORT = 40
_TINY = 40  # twentieths of a point: a line that only keeps two tables apart


@dataclass(eq=False)
class Room:
    """A paragraph outside tables, or a cell. `column` and `span` count columns of its table's grid."""

    paragraphs: list[Any]
    table: int = 0
    row: int = 0
    cell: int = 0
    column: int = 0
    span: int = 1
    covered: bool = False

    @cached_property
    def text(self) -> str:
        """Its letters before anything is changed, paragraphs parted by line ends; tags are blanks, room that is taken."""
        return _TAG.sub(_blanked, self.written)

    @cached_property
    def written(self) -> str:
        """Its letters with tags."""
        return "\n".join(text_of(paragraph) for paragraph in self.paragraphs)

    @cached_property
    def words(self) -> str:
        """Its letters without blanks, in half width."""
        return alike(squeezed(self.text))

    @property
    def spot(self) -> str:
        """Where it is, as a person would say."""
        return spot_words(self.table, self.row, self.cell, self.text)


@dataclass(eq=False)
class Strip:
    """A line of the blank: one paragraph, or a table row with its cells; `element` is the paragraph or row."""

    rooms: list[Room]
    element: Any
    table: int = 0


@dataclass(eq=False)
class Blank:
    """A Word file that somebody will type into."""

    package: Package
    part: str
    root: Any
    strips: list[Strip] = field(default_factory=list)

    @property
    def rooms(self) -> Iterator[Room]:
        """All paragraphs and cells in reading order; cells that a merged one covers are none."""
        return (room for strip in self.strips for room in strip.rooms if not room.covered)


def read_blank(path: Path) -> Blank:
    """Return the blank in `path`. Raises TemplateError if it is no sound Word file."""
    package = Package.open(path, str(path))
    part = main_part(package)
    root = tree(read_text(package, part), part, str(path))
    _open_controls(root)
    _write_signs(root)
    blank = Blank(package, part, root)
    tables = {table: number for number, table in enumerate(root.iter(f"{W}tbl"), 1)}
    body = root.find(f"{W}body")
    if body is not None:
        blank.strips += _strips(body, tables)
    return blank


def empty_copy(strip: Strip) -> Strip:
    """Put a copy of a table row without letters behind it, and return it."""
    row = deepcopy(strip.element)
    for name in ("t", "br", "tab", "vMerge", "tblHeader"):
        for each in list(row.iter(f"{W}{name}")):
            each.getparent().remove(each)
    strip.element.addnext(row)
    cells = (each for each in members(row) if each.tag == f"{W}tc")
    rooms = [
        Room(
            [each for each in members(cell) if each.tag == f"{W}p"],
            old.table,
            old.row + 1,
            old.cell,
            old.column,
            old.span,
        )
        for cell, old in zip(cells, strip.rooms, strict=True)
    ]
    return Strip(rooms, row, strip.table)


def spot_words(table: int, row: int, cell: int, text: str) -> str:
    """Return where words stand, as a person would say; `table` is 0 outside of tables."""
    words = " ".join(text.split())[:_SHORT]
    return _(_SPOT).format(table=table, row=row, cell=cell, text=words) if table else _(_LINE).format(text=words)


def text_of(paragraph: Any) -> str:
    """Return the letters of a paragraph."""
    return "".join(words for _element, words in letters(paragraph))


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _strips(holder: Any, tables: dict[Any, int]) -> Iterator[Strip]:
    for element in members(holder):
        if element.tag == f"{W}p" and not _is_hairline(element):
            yield Strip([Room([element])], element)
        elif element.tag == f"{W}tbl":
            yield from _rows(element, tables)


def _rows(table: Any, tables: dict[Any, int]) -> Iterator[Strip]:
    for number, row in enumerate((each for each in members(table) if each.tag == f"{W}tr"), 1):
        strip = Strip([], row, tables[table])
        column = _number(row, "trPr", "gridBefore")
        inner = []
        for count, cell in enumerate((each for each in members(row) if each.tag == f"{W}tc"), 1):
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            covered = merge is not None and merge.get(f"{W}val", "continue") == "continue"
            span = _number(cell, "tcPr", "gridSpan") or 1
            paragraphs = [each for each in members(cell) if each.tag == f"{W}p"]
            strip.rooms.append(Room(paragraphs, tables[table], number, count, column, span, covered))
            column += span
            inner += [each for each in members(cell) if each.tag == f"{W}tbl"]
        yield strip
        for each in inner:
            yield from _rows(each, tables)


def members(holder: Any) -> Iterator[Any]:
    """Yield the elements in `holder`, those within controls and tracked insertions too."""
    for each in holder:
        if each.tag in _HOLDERS:
            yield from members(each)
        else:
            yield each


def _number(element: Any, properties: str, name: str) -> int:
    found = element.find(f"{W}{properties}/{W}{name}")
    written = "" if found is None else found.get(f"{W}val", "")
    return int(written) if written.isdigit() else 0


def _is_hairline(paragraph: Any) -> bool:
    """Return whether an empty paragraph is only there because Word wants one between two tables."""
    spacing = paragraph.find(f"{W}pPr/{W}spacing")
    line = "" if spacing is None else spacing.get(f"{W}line", "")
    exact = spacing is not None and spacing.get(f"{W}lineRule") == "exact"
    return exact and line.isdigit() and int(line) <= _TINY and not text_of(paragraph)


def _open_controls(root: Any) -> None:
    """Put the runs of content controls in their stead: what was to be chosen there comes from the data now."""
    for control in list(root.iter(f"{W}sdt")):
        content, holder = control.find(f"{W}sdtContent"), control.getparent()
        inline = holder is not None and (holder.tag == f"{W}p" or holder.tag.rpartition("}")[2] in ("hyperlink", "ins"))
        if content is None or not (inline or holder.tag == f"{W}sdtContent"):
            continue
        prompt = control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        at = holder.index(control)
        for element in list(content):
            if prompt:
                for text in list(element.iter(f"{W}t")):
                    text.text = ""
            holder.insert(at, element)
            at += 1
        holder.remove(control)


def _write_signs(root: Any) -> None:
    """Write the empty boxes of sign fonts as □, which every font has."""
    for sign in list(root.iter(f"{W}sym")):
        if re.fullmatch("[Ff]?0?0?(..)", sign.get(f"{W}char", "")) and sign.get(f"{W}char")[-2:].upper() in _BOXES:
            text = sign.makeelement(f"{W}t", nsmap=sign.nsmap)
            text.text = "□"
            sign.getparent().replace(sign, text)
