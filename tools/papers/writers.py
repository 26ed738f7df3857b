"""A sample report as a PDF and as a Word file: the same blocks, once through Typst, once through python-docx."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import count

from docx import Document
from docx.document import Document as Doc
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from qjsc_docs.engine.package import pack
from qjsc_docs.engine.typesetter import typesetter

from .parts import Block, Grid, Heading

_PAGE = """#import "page.typ": letters
#set document(title: {title}, date: none)
#set page(paper: "a4", margin: (top: 30mm, bottom: 25mm, left: 28mm, right: 26mm))
#set text(..letters("宋体", 12), lang: "zh")
#set par(leading: 0.9em, spacing: 1em, justify: true)
#show heading: set text(..letters("黑体", 12))
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 1): it => {{ pagebreak(weak: true); block(below: 1.4em, it) }}
#show heading.where(level: 2): set text(size: 14pt)
#show heading: set block(above: 1.3em, below: 1em)
#show outline.entry: set text(..letters("宋体", 11))
#show table: set text(size: 10.5pt)
#show table: set par(justify: false, leading: 0.6em)
#set table(stroke: 0.5pt, inset: (x: 4pt, y: 5pt), align: center + horizon)
#let caption(words) = block(width: 100%, above: 1.2em, below: 0.6em, sticky: true, align(center, text(..letters("黑体", 10.5), words)))
#let p(words) = par(first-line-indent: (amount: 2em, all: true), text(words))
"""


def pdf(cover: Sequence[str], blocks: Iterable[Block], *, covered: bool = True) -> bytes:
    """Return the report as a PDF whose headings are its bookmarks; `cover` is the title, the lines under it, the foot.

    It is not `covered` where the cover is a form that is bound in front of it.
    """
    front = _cover(cover) if covered else ()
    head = _PAGE.format(title=quoted(f"{cover[0]}　{cover[1]}"))
    return compiled("".join((head, *front, *_source(blocks))))


def compiled(source: str) -> bytes:
    """Return the PDF that Typst makes of `source`, in the fonts of the forms."""
    return typesetter().pdf(source, "{}", {})


def quoted(words: str) -> str:
    """Return `words` as a string of Typst."""
    return json.dumps(words, ensure_ascii=False)


def _cover(cover: Sequence[str]) -> Iterator[str]:
    title, *under, foot = cover
    yield f'#align(center)[#v(48mm)#text(..letters("小标宋", 26), {quoted(title)})#v(8mm)'
    yield "".join(f'#block(above: 8mm, text(..letters("仿宋", 16), {quoted(line)}))' for line in under)
    yield f'#v(1fr)#text(..letters("仿宋", 16), {quoted(foot)})#v(20mm)]\n#pagebreak()\n'


def _source(blocks: Iterable[Block]) -> Iterator[str]:
    yield '#align(center, text(..letters("黑体", 16), "目　录"))\n#outline(title: none, depth: 2)\n#pagebreak()\n'
    yield '#set page(numbering: "1")\n#counter(page).update(1)\n'
    number = count(1)
    for block in blocks:
        yield _block(block, number) + "\n"


def _block(block: Block, number: Iterator[int]) -> str:
    if isinstance(block, Heading):
        return f"#heading(level: {block.level}, {quoted(block.words)})"
    if isinstance(block, Grid):
        widths = ", ".join(f"{part}fr" for part in _widths(block))
        cells = ", ".join(quoted(cell) for row in block.rows for cell in row)
        heads = ", ".join(f'text(..letters("黑体", 10.5), {quoted(head)})' for head in block.heads)
        table = f"#table(columns: ({widths},), table.header({heads}), {cells})"
        return f"#caption({quoted(f'表{next(number)}　{block.caption}')})\n{table}"
    return f"#p({quoted(block.words)})"


def _widths(grid: Grid) -> tuple[int, ...]:
    return grid.widths or (2,) * len(grid.heads)


def docx(cover: Sequence[str], blocks: Iterable[Block]) -> bytes:
    """Return the report as a Word file with headings as Word knows them, the same bytes every time."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = (
        Mm(30),
        Mm(25),
        Mm(28),
        Mm(26),
    )
    for name, face, size in _STYLES:
        _dress(document.styles[name], face, size)
    for line, size in zip(cover, (26, *(16,) * (len(cover) - 1)), strict=True):
        paragraph = document.add_paragraph(line)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.runs[0].font.size = Pt(size)
    number = count(1)
    for block in blocks:
        _write(document, block, number)
    properties = document.core_properties
    properties.title, properties.author = f"{cover[0]}　{cover[1]}", ""
    properties.created = properties.modified = datetime(2025, 1, 1)
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as package:
        return pack({name: package.read(name) for name in package.namelist()})


_STYLES = (("Normal", "宋体", 12), ("Heading 1", "黑体", 16), ("Heading 2", "黑体", 14), ("Heading 3", "黑体", 12))


def _dress(style: object, face: str, size: int) -> None:
    style.font.name, style.font.size = "Times New Roman", Pt(size)  # type: ignore[attr-defined]
    style.element.rPr.rFonts.set(qn("w:eastAsia"), face)  # type: ignore[attr-defined]
    if face == "黑体":
        style.font.color.rgb = None  # type: ignore[attr-defined]


def _write(document: Doc, block: Block, number: Iterator[int]) -> None:
    if isinstance(block, Heading):
        if block.level == 1:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_heading(block.words, block.level)
    elif isinstance(block, Grid):
        document.add_paragraph(f"表{next(number)}　{block.caption}").alignment = WD_ALIGN_PARAGRAPH.CENTER
        table = document.add_table(0, len(block.heads), style="Table Grid")
        for row in (block.heads, *block.rows):
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    else:
        document.add_paragraph(block.words).paragraph_format.first_line_indent = Pt(24)
