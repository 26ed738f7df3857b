"""The text of a Word file, as different programs write it."""

from __future__ import annotations

import pytest

from qjsc_docs.errors import TemplateError
from qjsc_docs.records.filled.wordtext import text_lines

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = f'<?xml version="1.0"?><w:document xmlns:w="{MAIN}"><w:body>'
FOOT = "</w:body></w:document>"


def drawn(body: str) -> str:
    """Lines of the document, boxes of a row apart by │, what stands in a control in brackets behind its tag."""
    lines = []
    for line in text_lines(f"{HEAD}{body}{FOOT}".encode()):
        boxes = (
            "".join(p.text if p.tag is None else f"{p.tag}[{p.text}]" for p in box.pieces) + "↑" * box.covered
            for box in line.boxes
        )
        lines.append("│".join(boxes))
    return "\n".join(lines)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def cell(*content: str, more: str = "") -> str:
    return f"<w:tc><w:tcPr><w:tcW w:w='1'/>{more}</w:tcPr>{''.join(content)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def sdt(tag: str, content: str, more: str = "") -> str:
    named = f'<w:tag w:val="{tag}"/>' if tag else ""
    return f"<w:sdt><w:sdtPr>{named}{more}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p(run("甲"), run("&amp;乙")), "甲&乙"),
        (p(run("甲"), "<w:r><w:br/><w:t>乙</w:t><w:tab/></w:r>"), "甲\n乙\t"),
        (p('<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>', run("甲")), "甲"),
        (p(run("姓名："), sdt("姓名", run("张") + run("三"))), "姓名：姓名[张三]"),
        (p(sdt("姓名", "")), "姓名[]"),
        (p(sdt("姓名", run("单击此处"), "<w:showingPlcHdr/>"), run("后")), "姓名[]后"),
        (p(sdt("外", run("a") + sdt("", run("b")) + run("c"))), "外[a]外[b]外[c]"),
        (sdt("意见", p(run("一")) + p(run("二"))), "意见[一\n二\n]"),
        (sdt("", p(run("一")) + p(run("二"))), "[一]\n[二]"),
        (table(cell(p(run("甲"))) + cell(p(run("乙")), p(run("丙")))), "甲│乙\n丙"),
        (table(cell(sdt("意见", p(run("一")) + p(run("二"))))), "意见[一\n二\n]"),
        (table(cell(p(), more="<w:vMerge/>") + cell(p(run("乙")))), "↑│乙"),
        (table(cell(table(cell(p(run("内")))) + p(run("外")))), "内\n外"),
        (p("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>", run("新"), "</w:ins>"), "新"),
        (p('<w:moveFrom w:id="1">', run("旧处"), "</w:moveFrom>", run("新处")), "新处"),
        (
            p("<mc:AlternateContent><mc:Choice>", run("甲"), "</mc:Choice><mc:Fallback>", run("甲"), "</mc:Fallback>"),
            "甲",
        ),
        (p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), "☑"),
        (p('<w:r><w:sym w:char="F052" w:font="Wingdings 2"/></w:r>'), "☑"),
        (p("<w:r><w:instrText> PAGE </w:instrText></w:r>", run("1")), "1"),
    ],
)
def test_what_a_reader_sees_is_the_text(body: str, expected: str) -> None:
    assert drawn(body) == expected


@pytest.mark.parametrize("prefix", ["x:", ""])
def test_another_program_may_call_the_namespace_otherwise(prefix: str) -> None:
    body = table(cell(p(sdt("姓名", run("张三"))), more='<w:gridSpan w:val="2"/>') + cell(p(run("乙"))))
    usual = f"{HEAD}<!-- made elsewhere -->{body}{FOOT}"
    space = f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
    other = usual.replace("xmlns:w", space).replace("<w:", f"<{prefix}").replace("</w:", f"</{prefix}")
    attributes = (" w:", f" {prefix}") if prefix else (f'{space}="', f'xmlns:w="{MAIN}" {space}="')
    assert text_lines(other.replace(*attributes).encode()) == text_lines(usual.encode())


def test_what_is_no_xml_is_refused() -> None:
    with pytest.raises(TemplateError):
        text_lines(b"<w:document>", "x.docx")
