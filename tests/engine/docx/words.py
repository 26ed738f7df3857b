"""Small Word templates for tests, and finished documents as a reader sees them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from textwrap import dedent
from typing import Any

import docx
from docxtpl import DocxTemplate as Docxtpl

from qjsc_docs.engine.package import Package, pack

MAIN = "word/document.xml"
CONTEXT: dict[str, Any] = {
    "企业": {"名称": "禾岭印染", "电话": "0769-22228866"},
    "人员": [{"姓名": "苏敏仪", "手机": "13800000001"}, {"姓名": "陈水滘", "手机": "13800000002"}],
}
STAFF = """
    姓名                    | 手机
    {%tr for 项 in 人员 %}  |
    {{ 项.姓名 }}           | {{ 项.手机 }}
    {%tr endfor %}          |
"""


def template(*paragraphs: str, table: str = "") -> bytes:
    """Return a template of paragraphs and, drawn as `a | b` lines, a table."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        rows = [[cell.strip() for cell in line.split("|")] for line in dedent(table).strip().splitlines()]
        grid = document.add_table(len(rows), len(rows[0]))
        for cell, words in zip((c for row in grid.rows for c in row.cells), sum(rows, []), strict=True):
            cell.text = words
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def with_body(xml: str) -> bytes:
    """Return a template whose body is `xml`."""
    package = Package.open(template("BODY"))
    whole = package.read(MAIN).decode()
    start, end = whole.index("<w:body>") + len("<w:body>"), whole.index("<w:sectPr")
    return package.rewrite({MAIN: (whole[:start] + xml + whole[end:]).encode()})


def run(xml: str, properties: str = "") -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:r>{properties}{xml}</w:r></w:p>"


def paragraphs(document: bytes) -> list[str]:
    """Return the text of the body's paragraphs outside tables."""
    return [each.text for each in docx.Document(io.BytesIO(document)).paragraphs]


def grid(document: bytes, number: int = 0) -> str:
    """Return a table as a drawing: one line a row, cells parted by bars."""
    rows = docx.Document(io.BytesIO(document)).tables[number].rows
    return "\n".join(" | ".join(cell.text for cell in row.cells).rstrip() for row in rows)


def drawing(text: str) -> str:
    """Return an expected drawing without its indentation."""
    return "\n".join(
        " | ".join(cell.strip() for cell in line.split("|")).rstrip() for line in dedent(text).strip().splitlines()
    )


def xml_of(document: bytes, part: str = MAIN) -> str:
    """Return a part as text."""
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return package.read(part).decode()


def by_docxtpl(source: bytes, context: Any) -> bytes:
    """Return what docxtpl makes of the same template."""
    document = Docxtpl(io.BytesIO(source))
    document.render(dict(context), autoescape=True)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a package of these parts."""
    return pack(dict(parts))
