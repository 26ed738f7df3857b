"""Comments of a sheet: their words, and the boxes in which they are shown. Floor 1."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from lxml import etree

from .text import letters

AUTHOR = "qjsc"
_MARK = "【核对】"  # behind it stands what is added to a comment of the user's own
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHAPE = re.compile(rb"<v:shape\b.*?</v:shape>", re.DOTALL)
_ROW = re.compile(rb"<x:Row>\s*(\d+)\s*</x:Row>")
_COLUMN = re.compile(rb"<x:Column>\s*(\d+)\s*</x:Column>")
_EMPTY = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel">'
    b'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
_TYPE = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BOX = (
    '<v:shape id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;visibility:hidden;'
    'width:{width}pt;height:{height}pt;z-index:{number}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_FIRST = 50_000  # numbers of our boxes, above those that Excel gives
_LINE, _LETTERS = 14, 20  # points of a line of a box, Chinese letters in it
Notes = Mapping[tuple[int, int], str]  # by row and column, from 1


def comments(old: bytes | None, notes: Notes) -> tuple[bytes, frozenset[tuple[int, int]]]:
    """Return the part of the comments, the user's own kept, and the cells that have one.

    Comments that an earlier marking left are taken away. Without `old` there were none.
    """
    root: Any = etree.fromstring(old or b'<comments xmlns="%s"><authors/><commentList/></comments>' % _MAIN.encode())
    space = str(root.tag)[: -len("comments")]
    authors, listed = root.find(f"{space}authors"), root.find(f"{space}commentList")
    names = [author.text for author in authors]
    if AUTHOR not in names:
        etree.SubElement(authors, f"{space}author").text = AUTHOR
        names.append(AUTHOR)
    ours = str(names.index(AUTHOR))
    kept = {}
    for comment in list(listed):
        if comment.get("authorId") == ours:
            listed.remove(comment)
        else:
            _cut(comment, space)
            kept[comment.get("ref")] = comment
    for (row, column), words in sorted(notes.items()):
        ref = f"{letters(column)}{row}"
        if ref in kept:
            text = kept[ref].find(f"{space}text")
            _run(text, space, f"\n{_MARK}\n{words}")
        else:
            comment = etree.SubElement(listed, f"{space}comment", ref=ref, authorId=ours)
            _run(etree.SubElement(comment, f"{space}text"), space, words)
    there = frozenset(_cell(str(comment.get("ref"))) for comment in listed)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)), there


def boxes(old: bytes | None, notes: Notes, there: frozenset[tuple[int, int]], sheet: int) -> bytes:
    """Return the drawing of the boxes of the cells `there`: those that are known, and new ones for `notes`."""
    drawing = old or _EMPTY
    known: set[tuple[int, int]] = set()

    def keep(found: re.Match[bytes]) -> bytes:
        row, column = _ROW.search(found[0]), _COLUMN.search(found[0])
        if not (row and column and b'ObjectType="Note"' in found[0]):
            return found[0]  # a button, a picture of a header
        cell = (int(row[1]) + 1, int(column[1]) + 1)
        if cell not in there or cell in known:
            return b""
        known.add(cell)
        return found[0]

    drawing = _SHAPE.sub(keep, drawing)
    made = [] if b'id="_x0000_t202"' in drawing else [_TYPE]
    for number, (cell, words) in enumerate(sorted(notes.items()), 1):
        if cell not in known:
            made.append(_box(cell, words, number, _FIRST + sheet * 100_000 + number).encode())
    end = drawing.rindex(b"</xml>")
    return drawing[:end] + b"".join(made) + drawing[end:]


def _box(cell: tuple[int, int], words: str, number: int, id_: int) -> str:
    row, column = cell[0] - 1, cell[1] - 1
    lines = sum(1 + len(line) // _LETTERS for line in words.splitlines()) + 1
    tall = min(lines, 24)
    top, down = max(row - 1, 0), max(row - 1, 0) + max(round(tall * 0.8), 2)
    anchor = f"{column + 1},15,{top},2,{column + 5},15,{down},4"
    return _BOX.format(
        id=id_, width=220, height=tall * _LINE, number=number, anchor=escape(anchor), row=row, column=column
    )


def _run(text: Any, space: str, words: str) -> None:
    """Put words behind those of a comment."""
    run = etree.SubElement(text, f"{space}r")
    part = etree.SubElement(run, f"{space}t")
    part.text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", words)[:30_000]
    part.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _cut(comment: Any, space: str) -> None:
    """Take away what an earlier marking put behind a user's own words."""
    text = comment.find(f"{space}text")
    for run in list(text) if text is not None else ():
        part = run.find(f"{space}t")
        if part is not None and (part.text or "").startswith(f"\n{_MARK}"):
            text.remove(run)


def _cell(ref: str) -> tuple[int, int]:
    name = ref.rstrip("0123456789")
    column = 0
    for sign in name:
        column = column * 26 + ord(sign) - 64
    return int(ref[len(name) :]), column
