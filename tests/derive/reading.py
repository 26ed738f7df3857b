"""Reading Word templates in tests, and a form of any blocks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
from lxml import etree

from qjsc_docs.derive.docx import build
from qjsc_docs.form.facts import Fact, Kind
from qjsc_docs.form.layout import Layout, Turn
from qjsc_docs.form.model import Audit, Field, Form, Provenance, Status

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
HAN = {"方正小标宋简体", "宋体", "仿宋", "黑体", "楷体"}

FACTS = {
    "企业.名称": Fact(Kind.TEXT, "name"),
    "企业.规模": Fact(Kind.CHOICE, "size", choices=("大型", "中型", "小微")),
    "企业.有许可证": Fact(Kind.YESNO, "permit"),
    "企业.简介": Fact(Kind.PARAGRAPH, "about"),
    "填表.日期": Fact(Kind.DATE, "day"),
    "审核.开展时间": Fact(Kind.MONTH, "month"),
    "人员": Fact(Kind.LIST, "staff", items={"姓名": Fact(Kind.TEXT, "name")}),
}


def form_of(*blocks: object, turn: Turn = Turn.PORTRAIT) -> Form:
    """Return a form with these blocks and all the facts above."""
    fields = (*(Field(key) for key in FACTS if key != "人员"), Field("人员", fields=(Field("姓名", "姓名\n（签字）"),)))
    origin = Provenance("某局", "某通知", "", 2023, "附件1", "某省", Status.REPRODUCED)
    return Form("test-表", "某表", Audit.BOTH, origin, FACTS, fields, Layout(blocks, turn))


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def body(form: Form) -> etree._Element:
    return part(build(form), "word/document.xml")


def val(element: etree._Element, path: str) -> str | None:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val")


def controls(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    for properties in root.iter(f"{W}sdtPr"):
        yield val(properties, "tag") or "", properties


def picture(form: Form) -> str:
    """Return the first table as text: every grid square shows the words of the cell that covers it."""
    table = docx.Document(io.BytesIO(build(form))).tables[0]
    return "\n".join("│".join(square.text for square in line.cells) for line in table.rows)
