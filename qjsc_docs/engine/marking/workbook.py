"""The workbook around the sheets that are marked: what is copied, what is written anew. Floor 1."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from . import listing as _listing
from . import notes as _notes
from .frame import Frame, read_frame, skeleton
from .model import Listing, SheetMarks
from .sheet import Rewriter
from .styles import Styles

_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_PLAIN: Any = {None: _RELS}  # without a prefix
_DAY_ONE = (1980, 1, 1, 0, 0, 0)


def mark(source: Path, output: Path, sheets: Mapping[str, SheetMarks], added: Listing | None = None) -> None:
    """Write a copy of the workbook `source` to `output` with marks on `sheets` (by name) and a sheet `added`.

    What is not marked is copied as it is: pictures, charts, formats, macros. Raises ValueError, KeyError, BadZipFile or
    an error of lxml for a file that is no workbook.
    """
    with ZipFile(source) as old, ZipFile(output, "w", ZIP_DEFLATED, compresslevel=4) as new:
        _Marker(old, new, _Relations(old, "")).run(sheets, added)


class _Relations:
    """The relations of a part, or of the package ("")."""

    def __init__(self, package: ZipFile, part: str) -> None:
        self.base = PurePosixPath(part).parent
        self.name = str(self.base / "_rels" / f"{PurePosixPath(part).name}.rels") if part else "_rels/.rels"
        there = self.name in package.namelist()
        self.root = (
            etree.fromstring(package.read(self.name))
            if there
            else etree.Element(f"{{{_RELS}}}Relationships", nsmap=_PLAIN)
        )

    def target(self, kind: str) -> str:
        """Return the part that the first relation of a kind leads to, "" for none."""
        return next((self._part(one) for one in self.root if str(one.get("Type")).endswith(f"/{kind}")), "")

    def part(self, id_: str) -> str:
        """Return the part that the relation `id_` leads to."""
        return next(self._part(one) for one in self.root if one.get("Id") == id_)

    def id_of(self, part: str) -> str:
        """Return the id of the relation that leads to a part, "" for none."""
        return next((str(one.get("Id")) for one in self.root if self._part(one) == part), "")

    def add(self, kind: str, part: str) -> str:
        """Return the id of a new relation."""
        ids = {one.get("Id") for one in self.root}
        id_ = next(name for number in range(1, len(ids) + 2) if (name := f"rIdQ{number}") not in ids)
        etree.SubElement(self.root, f"{{{_RELS}}}Relationship", Id=id_, Type=f"{_OFFICE}/{kind}", Target=f"/{part}")
        return id_

    def xml(self) -> bytes:
        """Return the part."""
        return bytes(etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True))

    def _part(self, one: Any) -> str:
        target = str(one.get("Target"))
        if target.startswith("/"):
            return target[1:]
        parts: list[str] = []
        for step in (self.base / target).parts:
            if step == ".." and parts:
                parts.pop()
            elif step not in ("..", "."):
                parts.append(step)
        return "/".join(parts)


@dataclass(slots=True)
class _Marker:
    """A copy under way."""

    old: ZipFile
    new: ZipFile
    root: _Relations
    changed: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)

    def run(self, sheets: Mapping[str, SheetMarks], added: Listing | None) -> None:
        """Write everything."""
        main = self.root.target("officeDocument")
        relations = _Relations(self.old, main)
        book = etree.fromstring(self.old.read(main))
        styles_part = relations.target("styles")
        styles = Styles(self.old.read(styles_part))
        parts = _sheet_parts(book, relations)
        streamed = {parts[name]: marks for name, marks in sheets.items() if name in parts}
        replaced = self._replaced(parts, added) if added else ""
        frames = {part: self._frame(part) for part in streamed}
        drawings = {part: self._drawing(part, frames[part], number) for number, part in enumerate(streamed, 1)}
        listed = replaced or self._free("xl/worksheets/sheet-qjsc{}.xml")
        if added and not replaced:
            _announce(book, added.name, relations.add("worksheet", listed), set(parts))
            self.types[listed] = _SHEET_TYPE
        written = {*streamed, replaced, main, relations.name, styles_part, "[Content_Types].xml"}
        for places in drawings.values():
            written |= {places.comments, places.boxes, places.relations.name}
        # in front of all others: programs that look at the first bytes of a file know it by this
        self.new.writestr(_info("[Content_Types].xml"), self._content_types())
        self._copy(info for info in self.old.infolist() if info.filename not in written)
        for number, (part, marks) in enumerate(streamed.items(), 1):
            self._sheet(part, Rewriter(frames[part], marks, styles), drawings[part], number)
        if added:
            self._stream(listed, _listing.sheet(added, styles))
        self.changed |= {main: _xml(book), relations.name: relations.xml(), styles_part: styles.xml()}
        for name, content in self.changed.items():
            self.new.writestr(_info(name), content)

    def _frame(self, part: str) -> Frame:
        with self.old.open(part) as file:
            return read_frame(file)

    def _sheet(self, part: str, rewriter: Rewriter, places: _Drawing, number: int) -> None:
        """Write a sheet, and its comments if there are any, now or from before."""
        known = places.comments in self.old.namelist()
        head, tail = skeleton(
            rewriter.frame, rewriter.marks.beside, rewriter.columns, "" if places.there else places.id
        )
        with self.old.open(part) as file:
            self._stream(part, _around(head, rewriter.rows(file), tail))
        old = self.old.read(places.comments) if known else None
        content, there = _notes.comments(old, rewriter.notes)
        drawing = self.old.read(places.boxes) if places.boxes in self.old.namelist() else None
        self.changed[places.comments] = content
        self.changed[places.boxes] = _notes.boxes(drawing, rewriter.notes, there, number)
        self.changed[places.relations.name] = places.relations.xml()

    def _drawing(self, part: str, frame: Frame, number: int) -> _Drawing:
        """Return where the comments of a sheet stand, or will stand."""
        relations = _Relations(self.old, part)
        comments = relations.target("comments")
        if not comments:
            comments = self._free(f"xl/comments-qjsc{number}-{{}}.xml")
            relations.add("comments", comments)
            self.types[comments] = _COMMENTS_TYPE
        found = _LEGACY.search(frame.tail)
        boxes = relations.part(found[1].decode()) if found else ""
        there = bool(boxes)
        if not boxes:
            boxes = self._free(f"xl/drawings/vmlDrawing-qjsc{number}-{{}}.vml")
        return _Drawing(relations, comments, boxes, relations.id_of(boxes) or relations.add("vmlDrawing", boxes), there)

    def _replaced(self, parts: Mapping[str, str], added: Listing) -> str:
        """Return the part of the sheet that was added by an earlier marking, "" for none."""
        part = parts.get(added.name, "")
        if not part:
            return ""
        with self.old.open(part) as file:
            return part if f'codeName="{_listing.MARK}"'.encode() in file.read(2000) else ""

    def _free(self, pattern: str) -> str:
        names = {*self.old.namelist(), *self.types}
        return next(name for number in range(1, 10_000) if (name := pattern.format(number)) not in names)

    def _copy(self, infos: Iterable[ZipInfo]) -> None:
        for info in infos:
            if not info.is_dir():
                made = _info(info.filename)
                made.file_size = info.file_size
                with self.old.open(info) as file, self.new.open(made, "w") as out:
                    shutil.copyfileobj(file, out, 1 << 20)

    def _stream(self, name: str, pieces: Iterable[bytes]) -> None:
        with self.new.open(_info(name), "w", force_zip64=True) as out:
            for piece in pieces:
                out.write(piece)

    def _content_types(self) -> bytes:
        root = etree.fromstring(self.old.read("[Content_Types].xml"))
        if not any(str(one.get("Extension", "")).lower() == "vml" for one in root):
            root.insert(0, etree.Element(f"{{{_TYPES}}}Default", Extension="vml", ContentType=_VML_TYPE))
        for part, kind in self.types.items():
            etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=f"/{part}", ContentType=kind)
        return _xml(root)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Where the comments of a sheet stand: their words, their boxes, and whether the sheet refers to these already."""

    relations: _Relations
    comments: str
    boxes: str
    id: str
    there: bool


_LEGACY = re.compile(rb"<(?:[\w.-]+:)?legacyDrawing\b[^>]*?\s[\w.-]+:id=\"([^\"]+)\"")


def _sheet_parts(book: Any, relations: _Relations) -> dict[str, str]:
    space = str(book.tag)[: -len("workbook")]
    found = {}
    for sheet in book.iterfind(f"{space}sheets/{space}sheet"):
        id_ = next(str(value) for key, value in sheet.attrib.items() if str(key).endswith("}id"))
        found[str(sheet.get("name"))] = relations.part(id_)
    return found


def _announce(book: Any, name: str, id_: str, taken: set[str]) -> None:
    """Name a new sheet in the workbook, behind the others."""
    space = str(book.tag)[: -len("workbook")]
    sheets = book.find(f"{space}sheets")
    number = max(int(sheet.get("sheetId")) for sheet in sheets) + 1
    free = next(free for count in range(1, 1000) if (free := name if count == 1 else f"{name}{count}") not in taken)
    key = next(str(key) for key in sheets[0].attrib if str(key).endswith("}id"))
    made = etree.SubElement(sheets, f"{space}sheet", name=free, sheetId=str(number))
    made.set(key, id_)


def _around(head: bytes, rows: Iterable[bytes], tail: bytes) -> Iterable[bytes]:
    yield head
    yield from rows
    yield tail


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, _DAY_ONE)
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def _xml(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
