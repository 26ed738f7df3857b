"""One sheet of a template, compiled: what stays the same as words, what changes as rows and fragments. Floor 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...messages import _
from .cells import Sink
from .fragments import Fragment, breaks, fragment, merges
from .header import with_draft
from .reader import Sheet, read_blocks
from .refs import Area, RowMap, area
from .rows import Block, Copy, Formula, Loop, fit_merged, place
from .scan import Node, scan
from .strings import Runs
from .styles import Styles
from .tags import TagError, has_tag

_BEFORE_MERGES = (
    *("sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"),
    *("dataConsolidate", "customSheetViews"),
)
_BEFORE_HEADER = (
    *(*_BEFORE_MERGES, "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks"),
    *("printOptions", "pageMargins", "pageSetup"),
)
_POINTS = 0.75  # of a pixel


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A compiled sheet. `file` is its part, `name` its name; `tail` are the elements behind the rows, in order."""

    file: str
    name: str
    head: tuple[str | Fragment, ...]
    blocks: tuple[Block, ...]
    merges: tuple[Area, ...]
    breaks: tuple[tuple[int, str], ...]
    tail: tuple[str | Fragment, ...]
    end: str
    used: tuple[tuple[str, str], ...]
    formulas: bool
    live: bool  # whether it holds tags or formulas, or is marked as a draft: all others stay as they are

    def fill(self, context: Mapping[str, Any], sink: Sink) -> list[list[Copy]]:
        """Return the rows filled, block by block, as high as their texts need."""
        filled = [
            block.fill(context, sink) if isinstance(block, Loop) else block.fill(context, (None,), sink)
            for block in self.blocks
        ]
        if any(copy.pending for copies in filled for copy in copies):
            fit_merged([copy for copies in filled for copy in copies])
        return filled

    def place(self, filled: Sequence[list[Copy]]) -> RowMap:
        """Give the rows their numbers and return where the template's rows stand."""
        return place(self.blocks, filled)

    def write(self, filled: Sequence[list[Copy]], moves: Mapping[str, RowMap]) -> bytes:
        """Return the sheet's part."""
        name, rows = self.name, moves[self.name]
        out = [part if isinstance(part, str) else part.write(moves, name) for part in self.head]
        out += [copy.write(moves, name) for copies in filled for copy in copies]
        out.append("</sheetData>")
        for part in self.tail:
            if isinstance(part, Fragment):
                out.append(part.write(moves, name))
            elif part == "mergeCells":
                out.append(merges(list(self.merges), rows, _tall_cells(filled)))
            elif part == "rowBreaks":
                out.append(breaks(list(self.breaks), rows))
            else:
                out.append(part)
        out.append(self.end)
        return "".join(out).encode()


def _tall_cells(filled: Sequence[list[Copy]]) -> list[Area]:
    """Return the cells of rows that became several, which must be merged over them."""
    tall = [copy for copies in filled for copy in copies if copy.tall > 1]
    return [
        Area(column, copy.number, column, copy.number + copy.tall - 1) for copy in tall for column in copy.row.loose
    ]


@dataclass(frozen=True, slots=True)
class Source:
    """What compiling a sheet needs: where it comes from, the workbook's strings and styles, and whether for a draft."""

    label: str
    file: str
    name: str
    xml: bytes
    strings: Sequence[Runs]
    styles: Styles
    draft: bool


def compile_sheet(source: Source) -> tuple[SheetPlan, Sheet]:
    """Return the sheet compiled, and what was found while reading it: tags and defects."""
    xml = source.xml
    root = scan(xml)
    data = root.find("sheetData")
    sheet = _sheet(source, root)
    blocks = tuple(read_blocks(sheet, data)) if data is not None else ()
    if data is None:
        data = Node("sheetData", {}, root.close, root.close, root.close, root.close)
    formulas = any(_has_formula(block) for block in blocks)
    children = [child for child in root.children if child is not data]
    _refuse_tags_elsewhere(sheet, children)
    head = [xml[: root.inner].decode(), *(_part(xml, child) for child in children if child.start < data.start)]
    names = [child.name for child in children if child.start > data.start]
    tail = [_part(xml, child) for child in children if child.start > data.start]
    _put(tail, names, "mergeCells", _BEFORE_MERGES, "mergeCells")
    _put(tail, names, "headerFooter", _BEFORE_HEADER, _header(source, root))
    brk = root.find("rowBreaks")
    if brk is not None:
        tail[names.index("rowBreaks")] = "rowBreaks"
    plan = SheetPlan(
        source.file,
        source.name,
        (*head, xml[data.start : data.inner].decode().replace("/>", ">")),
        blocks,
        tuple(sheet.merges),
        tuple((int(one.attrs["id"]), _others(one)) for one in brk.all("brk")) if brk is not None else (),
        tuple(tail),
        xml[root.close :].decode(),
        tuple(sheet.used),
        formulas,
        bool(sheet.used) or formulas or source.draft,
    )
    return plan, sheet


def _part(xml: bytes, node: Node) -> str | Fragment:
    if node.name in ("cols", "sheetFormatPr", "sheetPr", "pageMargins", "pageSetup", "printOptions"):
        return xml[node.start : node.end].decode()
    return fragment(xml, node)


def _put(tail: list[str | Fragment], names: list[str], name: str, before: Sequence[str], what: str | None) -> None:
    """Put `what` in the place of the element `name`, or where that belongs; None changes nothing."""
    if what is None:
        return
    if name in names:
        tail[names.index(name)] = what
        return
    index = sum(1 for one in names if one in before)
    tail.insert(index, what)
    names.insert(index, name)


def _header(source: Source, root: Node) -> str | None:
    return with_draft(source.xml, root.find("headerFooter")).decode() if source.draft else None


def _others(one: Node) -> str:
    return "".join(f' {key}="{value}"' for key, value in one.attrs.items() if key != "id")


def _has_formula(block: Block) -> bool:
    rows = block.rows if isinstance(block, Loop) else (block,)
    return any(isinstance(part.cell, Formula) for row in rows for part in row.dynamic)


def _refuse_tags_elsewhere(sheet: Sheet, children: Sequence[Node]) -> None:
    for child in children:
        for one in child.walk():
            if has_tag(one.text):
                sheet.complain("", TagError("template-broken-tag", one.text, _("tags may stand in cells only")))


def _sheet(source: Source, root: Node) -> Sheet:
    merged = root.find("mergeCells")
    form = root.find("sheetFormatPr")
    formats = form.attrs if form else {}
    pixel = source.styles.digit
    default = float(formats.get("defaultColWidth", 0)) or float(formats.get("baseColWidth", 8)) + 5 / pixel
    widths: dict[int, float] = {}
    for cols in root.all("cols"):
        for col in cols.all("col"):
            if col.attrs.get("width"):
                wide = 0.0 if col.attrs.get("hidden") in ("1", "true") else float(col.attrs["width"])
                last = min(int(col.attrs["max"]), int(col.attrs["min"]) + 300)
                widths |= dict.fromkeys(range(int(col.attrs["min"]), last + 1), wide * pixel * _POINTS)
    return Sheet(
        source.label,
        source.name,
        source.xml,
        source.strings,
        source.styles,
        [area(one.attrs["ref"]) for one in merged.all("mergeCell")] if merged else [],
        widths,
        default * pixel * _POINTS,
        float(formats.get("defaultRowHeight", 15)),
    )
