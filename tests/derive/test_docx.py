"""Word templates of every form as independent readers find them: python-docx, docxtpl, the schemas of ECMA-376."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docxtpl import DocxTemplate

from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive.docx import build
from qjsc_docs.form.inline import Slot, Tick
from qjsc_docs.form.layout import Table
from qjsc_docs.form.model import Form
from qjsc_docs.form.slots import iter_dynamic
from qjsc_docs.form.view import empty_view

from ..support.ooxml import assert_valid
from .reading import HAN, W, body, controls, part, val

every_form = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)


@every_form
def test_every_part_is_what_word_accepts(form: Form) -> None:
    assert_valid(build(form))


@every_form
def test_the_bytes_are_the_same_at_every_call_and_carry_no_time(form: Form) -> None:
    data = build(form)

    assert build(form) == data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@every_form
def test_a_control_stands_around_every_slot_and_box_with_the_path_of_its_value(form: Form) -> None:
    expected = [
        f"{each}[].{part.key}" if each else part.key
        for each, part in iter_dynamic(form.layout)
        if isinstance(part, Slot | Tick)
    ]

    assert [tag.partition("=")[0] for tag, _properties in controls(body(form))] == expected


@every_form
def test_the_tag_of_a_box_names_its_answer(form: Form) -> None:
    boxes = [part for _each, part in iter_dynamic(form.layout) if isinstance(part, Tick) and len(part.marks) == 1]
    answers = [part.marks[0][0] for part in boxes]

    tags = [tag for tag, _properties in controls(body(form)) if "=" in tag]
    assert all(answer.startswith(tag.partition("=")[2]) for tag, answer in zip(tags, answers, strict=True))


@every_form
def test_every_control_has_a_title_no_longer_than_word_allows_and_no_id(form: Form) -> None:
    for tag, properties in controls(body(form)):
        assert 0 < len(val(properties, "alias") or "") <= 64, tag
        assert len(tag) <= 64
        assert properties.find(f"{W}id") is None


@every_form
def test_every_run_names_its_fonts(form: Form) -> None:
    for name in ("word/document.xml", "word/footer1.xml", "word/footer2.xml"):
        for run in part(build(form), name).iter(f"{W}r"):
            fonts = run.find(f"{W}rPr/{W}rFonts")
            assert fonts is not None
            assert fonts.get(f"{W}eastAsia") in HAN
            assert {fonts.get(f"{W}{script}") for script in ("ascii", "hAnsi", "cs")} == {"Times New Roman"}


@every_form
def test_column_widths_add_up_everywhere(form: Form) -> None:
    tables = [block for block in form.layout.blocks if isinstance(block, Table)]
    for table, written in zip(tables, body(form).iter(f"{W}tbl"), strict=True):
        grid = [int(column.get(f"{W}w", "")) for column in written.iter(f"{W}gridCol")]
        assert grid == pytest.approx([width * 1440 / 25.4 for width in table.widths], abs=1)
        assert sum(grid) == int(written.find(f"{W}tblPr/{W}tblW").get(f"{W}w"))
        for line in written.iter(f"{W}tr"):
            cells = [int(width.get(f"{W}w", "")) for width in line.iterfind(f"{W}tc/{W}tcPr/{W}tcW")]
            assert sum(cells) == sum(grid)


@every_form
def test_rows_do_not_break_and_are_at_least_as_high_as_the_layout_says(form: Form) -> None:
    rows = [line for block in form.layout.blocks if isinstance(block, Table) for line in block.rows]
    written = [line for line in body(form).iter(f"{W}tr") if line.find(f"{W}trPr") is not None]

    assert len(written) == len(rows)
    for line, found in zip(rows, written, strict=True):
        height = found.find(f"{W}trPr/{W}trHeight")
        assert height is not None
        assert height.get(f"{W}hRule") == "atLeast"
        assert int(height.get(f"{W}val", "")) == pytest.approx(line.height * 1440 / 25.4, abs=1)
        assert found.find(f"{W}trPr/{W}cantSplit") is not None
        assert (found.find(f"{W}trPr/{W}tblHeader") is not None) == line.head


@every_form
def test_docxtpl_fills_the_template_and_the_result_is_valid(form: Form) -> None:
    template = DocxTemplate(io.BytesIO(build(form)))
    template.render(dict(empty_view(form)), autoescape=True)
    stream = io.BytesIO()
    template.save(stream)

    assert_valid(stream.getvalue())
    filled = part(stream.getvalue(), "word/document.xml")
    assert not any(mark in "".join(filled.itertext()) for mark in ("{{", "{%", "}}"))
    wanted = [
        max(line.blanks, 1) if line.each else 1
        for block in form.layout.blocks
        if isinstance(block, Table)
        for line in block.rows
    ]
    assert len(list(filled.iter(f"{W}tr"))) == sum(wanted)


@every_form
def test_the_file_holds_no_part_that_it_does_not_need(form: Form) -> None:
    with zipfile.ZipFile(io.BytesIO(build(form))) as package:
        assert package.namelist() == [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "docProps/custom.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/fontTable.xml",
            "word/footer1.xml",
            "word/footer2.xml",
            "word/settings.xml",
            "word/styles.xml",
        ]


@every_form
def test_the_properties_name_the_form_and_nobody_else(form: Form) -> None:
    properties = docx.Document(io.BytesIO(build(form))).core_properties

    assert (properties.title, properties.author, properties.language) == (form.title, "", "zh-CN")
