"""Small Excel templates drawn as text, and filled workbooks as a reader sees them."""

from __future__ import annotations

from io import BytesIO
from textwrap import dedent
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from qjsc_docs.engine.package import pack
from qjsc_docs.engine.xlsx import compile_template
from tests.support.ooxml import assert_valid

STAFF = """
    姓名                    | 手机
    {%tr for 项 in 人员 %}  |
    {{ 项.姓名 }}           | {{ 项.手机 }}
    {%tr endfor %}          |
    制表：{{ 企业.名称 }}    |
"""
PEOPLE = [{"姓名": "苏敏仪", "手机": "13800000001"}, {"姓名": "陈水滘", "手机": "13800000002"}]
CONTEXT: dict[str, Any] = {"企业": {"名称": "禾岭印染", "电话": "0769-22228866"}, "人员": PEOPLE}


def people(count: int) -> list[dict[str, str]]:
    """Return `count` people."""
    return [{"姓名": f"员{number}", "手机": f"1380013{number:04}"} for number in range(1, count + 1)]


def sheet(drawing: str) -> tuple[Workbook, Worksheet]:
    """Return a workbook whose sheet 名单 holds `drawing`: one line a row, cells parted by bars."""
    book = Workbook()
    made = book.active
    assert isinstance(made, Worksheet)
    made.title = "名单"
    for row, line in enumerate(dedent(drawing).strip().splitlines(), 1):
        for column, words in enumerate(line.split("|"), 1):
            if words.strip():
                made.cell(row, column, words.strip())
    return book, made


def saved(book: Workbook) -> bytes:
    """Return `book` as a file."""
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def drawn(drawing: str) -> bytes:
    """Return the template drawn as text."""
    return saved(sheet(drawing)[0])


def filled(source: bytes, context: dict[str, Any], *, draft: bool = False) -> Worksheet:
    """Return the first sheet of the template `source` filled, after making sure that Excel would open it."""
    made = compile_template(source, draft=draft).render(context)
    assert_valid(made)
    return opened(made)


def opened(made: bytes, *, rich: bool = False) -> Worksheet:
    """Return the first sheet of a file."""
    first = load_workbook(BytesIO(made), rich_text=rich).worksheets[0]
    assert isinstance(first, Worksheet)
    return first


def picture(of: Worksheet) -> str:
    """Return the cells of a sheet as a drawing; columns without any text are left out."""
    rows = [["" if value is None else str(value) for value in row] for row in of.iter_rows(values_only=True)]
    used = [column for column in range(of.max_column) if any(row[column] for row in rows)]
    return "\n".join(" | ".join(row[column] for column in used).rstrip(" |") for row in rows)


def drawing(text: str) -> str:
    """Return an expected drawing without its indentation."""
    lines = dedent(text).strip().splitlines()
    return "\n".join(" | ".join(cell.strip() for cell in line.split("|")).rstrip(" |") for line in lines)


def part(made: bytes, name: str = "xl/worksheets/sheet1.xml") -> str:
    """Return a part of a file as text."""
    with ZipFile(BytesIO(made)) as archive:
        return archive.read(name).decode()


def with_parts(source: bytes, changed: dict[str, str]) -> bytes:
    """Return the file `source` with some parts changed."""
    with ZipFile(BytesIO(source)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return pack({**parts, **{name: text.encode() for name, text in changed.items()}})
