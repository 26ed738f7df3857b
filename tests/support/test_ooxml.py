"""The validator itself must be able to say no."""

from __future__ import annotations

import io
import zipfile

import docx
import openpyxl
import pytest

from .ooxml import assert_valid, faults, part_faults

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _workbook() -> bytes:
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    return stream.getvalue()


def test_a_workbook_of_openpyxl_is_valid() -> None:
    assert_valid(_workbook())


def test_the_settings_of_python_docx_lack_an_attribute() -> None:
    stream = io.BytesIO()
    docx.Document().save(stream)

    assert [fault.partition(":")[0] for fault in faults(stream.getvalue())] == ["word/settings.xml"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<w:p><w:pPr><w:jc w:val='left'/><w:ind/></w:pPr></w:p>", "not expected"),  # order
        ("<w:p><w:pPr><w:jc w:val='middle'/></w:pPr></w:p>", "middle"),
        ("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tbl/></w:tc></w:tr></w:tbl>", "last"),
        (
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
            "row 1 covers 1 of 2",
        ),
        (
            "<w:sdt><w:sdtPr><w:id w:val='7'/></w:sdtPr></w:sdt><w:sdt><w:sdtPr><w:id w:val='7'/></w:sdtPr></w:sdt>",
            "2 content controls have the id 7",
        ),
        ("<w:p>", "not well formed"),
    ],
)
def test_what_word_refuses_is_said(body: str, said: str) -> None:
    found = part_faults(f"<w:document {W}><w:body>{body}</w:body></w:document>".encode())

    assert found
    assert any(said in fault or "end with a paragraph" in fault for fault in found)


def test_ignorable_elements_are_left_out_of_account() -> None:
    part = f"""<w:document {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14">
        <w:body><w:p w14:paraId="1"><w:sdt><w:sdtPr><w:tag w:val="a"/><w14:checkbox/></w:sdtPr></w:sdt></w:p></w:body>
        </w:document>"""

    assert part_faults(part.encode()) == []
    assert part_faults(part.replace('mc:Ignorable="w14"', "").encode())


def test_missing_and_undeclared_parts_are_said() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_workbook())) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            if name != "xl/styles.xml":
                target.writestr(name, source.read(name))
        target.writestr("xl/strange.bin", b"")

    found = "\n".join(faults(stream.getvalue()))

    assert "xl/strange.bin: no content type" in found
    assert "xl/styles.xml is declared and missing" in found
    assert "styles.xml is missing" in found
