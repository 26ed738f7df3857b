"""An office's own blank becomes a template: whatever the form, and however the office has it."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from qjsc_docs import office
from qjsc_docs.care.adopting import adopt, adopted
from qjsc_docs.care.looking import look_through
from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive.docx import build
from qjsc_docs.errors import QjscError, TemplateError, UsageError
from qjsc_docs.form.model import Form
from tests.engine.docx.words import drawing, template, xml_of
from tests.support.ooxml import assert_valid
from tests.support.small import FORM

from .blanks import PAPERS, filled, grid, lines, office_blank

every_paper = pytest.mark.parametrize("form", PAPERS, ids=[form.id for form in PAPERS])


@every_paper
def test_our_own_blank_becomes_a_template_that_prints_the_same(form: Form, tmp_path: Path) -> None:
    blank = office_blank(form, tmp_path)
    assert "{{" not in xml_of(blank.read_bytes())
    template = tmp_path / "本局.docx"
    made = adopt(blank, form, template)
    assert made.problems == ()
    assert made.placed == made.wanted > 0
    assert look_through(template, form).problems == ()
    assert_valid(template)
    assert filled(template.read_bytes(), form) == filled(build(form), form)


def test_so_do_blanks_that_libreoffice_saved(tmp_path: Path) -> None:
    """As .docx, and as .doc and back: such tables are written quite otherwise than ours."""
    blanks = [office_blank(form, tmp_path) for form in PAPERS]
    saved = office.convert_all(blanks, ".docx", tmp_path / "docx")
    old = office.convert_all(blanks, ".doc", tmp_path / "doc")
    again = office.convert_all(old, ".docx", tmp_path / "again")
    lost, other = {}, []
    for path in (*saved, *again):
        form = FORMS[path.stem]
        made = adopted(path, form)
        if made.placed < made.wanted:
            lost[str(path)] = (made.placed, made.wanted)
        if filled(made.document, form) != filled(build(form), form):
            other.append(path.parent.name + path.stem)
    assert (lost, other) == ({}, [])


def made_of(table: str, folder: Path, *paragraphs: str) -> tuple[bytes, list[str]]:
    """Adopt a blank with these paragraphs and this table for the small form; return it and what found no place."""
    path = folder / "blank.docx"
    path.write_bytes(template(*paragraphs, table=table))
    made = adopted(path, FORM)
    return made.document, [problem.path for problem in made.problems]


def test_labels_that_changed_places_keep_their_values(tmp_path: Path) -> None:
    table = """
        年产值（亿元）   |              | 企业名称 |
        部门意见         |              |          |
    """
    made, lost = made_of(table, tmp_path)
    assert grid(made) == drawing(
        """
        年产值（亿元）   | {{ 企业.年产值 }} | 企业名称 | {{ 企业.名称 }}
        部门意见         | {{ 部门.意见 }}   |          |
        """
    )
    assert "企业.名称" not in lost
    assert "人员[].姓名" in lost


def test_a_blank_of_lines_instead_of_cells_is_filled_in_behind_its_words(tmp_path: Path) -> None:
    made, _lost = made_of(
        "", tmp_path, "小表", "企 业 名 称：＿＿＿＿＿＿　年产值(亿元):______", "填表日期：　　年　月　日"
    )
    assert lines(made) == [
        "小表",
        "企 业 名 称：{{ 企业.名称 }}　年产值(亿元):{{ 企业.年产值 }}",
        "填表日期：{{ 企业.填表日期 }}",
    ]


def test_rows_repeat_under_their_heads_wherever_the_columns_stand(tmp_path: Path) -> None:
    """The office has a column of its own, its numbers printed already, and rows for ten people."""
    table = """
        序号 | 性别 | 姓名 | 手机号码
        1    |      |      |
        2    |      |      |
        3    |      |      |
        部门意见 |  |      |
    """
    made, _lost = made_of(table, tmp_path)
    assert grid(made) == drawing(
        """
        序号 | 性别 | 姓名 | 手机号码
        {%tr for 项 in 人员 %}
        {{ 项.序号 }} |      | {{ 项.姓名 }} | {{ 项.手机 }}
        {%tr endfor %}
        部门意见 | {{ 部门.意见 }} |  |
        """
    )


def test_a_list_with_a_head_and_no_rows_gets_one(tmp_path: Path) -> None:
    made, lost = made_of("序号 | 姓名 | 手机号码\n部门意见 | |", tmp_path)
    assert grid(made).splitlines()[2] == "{{ 项.序号 }} | {{ 项.姓名 }} | {{ 项.手机 }}"
    assert "人员[].姓名" not in lost


@pytest.mark.parametrize(
    ("printed", "tagged"),
    [
        ("是☐ 否☐", "是{{ 企业.有许可证_是 }} 否{{ 企业.有许可证_否 }}"),
        ("□是　□否", "{{ 企业.有许可证_是 }}是　{{ 企业.有许可证_否 }}否"),
        ("□否　□是", "□否　□是"),  # in another order: it could be a mistake to guess
        ("□是 □否 □不适用", "□是 □否 □不适用"),
        ("是（　）否（　）", "是（　）否（　）"),
    ],
)
def test_boxes_are_ticked_where_they_stand(printed: str, tagged: str, tmp_path: Path) -> None:
    made, lost = made_of(f"企业名称 | |\n是否有许可证 | {printed} |", tmp_path)
    assert grid(made).splitlines()[1].split(" | ")[:2] == ["是否有许可证", tagged]
    assert ("企业.有许可证_是" in lost) == (printed == tagged)


def test_a_room_with_something_in_it_is_not_leapt_over(tmp_path: Path) -> None:
    made, lost = made_of("企业名称： | 甲公司（示例） | \n部门意见 | | ", tmp_path)
    assert grid(made).splitlines()[0] == "企业名称： | 甲公司（示例） |"
    assert "企业.名称" in lost


def test_a_value_stands_before_its_unit(tmp_path: Path) -> None:
    made, _lost = made_of("企业名称 | \n年产值（亿元） | 　　亿元", tmp_path)
    assert grid(made).splitlines()[1] == "年产值（亿元） | {{ 企业.年产值 }}亿元"


def test_what_another_form_calls_the_same_fact_is_understood(tmp_path: Path) -> None:
    made, _lost = made_of("单位名称 | |\n年产值（亿元） | |", tmp_path)
    assert grid(made).splitlines()[0] == "单位名称 | {{ 企业.名称 }} |"


@pytest.mark.parametrize("printed", ["年月日", "　　年　月　日", "20＿＿年＿月＿日", "2023年  月  日", "______"])
def test_a_date_takes_the_place_of_what_is_printed_for_it(printed: str, tmp_path: Path) -> None:
    assert lines(made_of("", tmp_path, f"填表日期：{printed}")[0]) == ["填表日期：{{ 企业.填表日期 }}"]


def test_a_unit_in_a_column_of_its_own_is_no_answer(tmp_path: Path) -> None:
    made, _lost = made_of("企业名称 | | \n年产值（亿元） | 亿元 | ", tmp_path)
    assert grid(made).splitlines()[1] == "年产值（亿元） | 亿元 | {{ 企业.年产值 }}"


def test_a_row_with_words_is_none_of_a_list(tmp_path: Path) -> None:
    made, lost = made_of("投资 | | | \n人员 | | | ", tmp_path)
    assert grid(made).splitlines() == ["投资 | {{ 效益.投资.已实施 }} | {{ 效益.投资.合计 }} |", "人员 |  |  |"]
    assert "人员[].姓名" in lost


def test_a_label_that_stands_twice_gets_no_value(tmp_path: Path) -> None:
    """Two rooms that could be meant: neither is taken, and it is told."""
    made, lost = made_of("", tmp_path, "企业名称：＿＿＿＿", "（代章）企业名称：＿＿＿＿")
    assert "{{" not in xml_of(made)
    assert "企业.名称" in lost


def test_what_is_required_and_has_no_place_is_an_error_with_the_tag_to_type(tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    document = docx.Document()
    document.add_paragraph("填表日期：")
    document.save(str(path))
    made = adopted(path, FORM)
    assert (made.placed, made.wanted) == (1, 16)
    problems = {problem.path: problem for problem in made.problems}
    assert problems["企业.名称"].code == "template-slot-missing"
    assert "{{ 企业.名称 }}" in problems["企业.名称"].todo
    assert problems["企业.年产值"].code == "template-not-placed"
    assert "{%tr for 项 in 人员 %}" in problems["人员[].姓名"].todo
    assert "部门.意见" not in problems  # another hand writes it


def test_values_take_the_type_of_the_room(tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    document = docx.Document()
    paragraph = document.add_paragraph("企业名称：")
    paragraph.add_run("        ").underline = True
    document.save(str(path))
    xml = xml_of(adopted(path, FORM).document)
    assert xml.index("<w:u ") < xml.index("{{ 企业.名称 }}") < xml.index("</w:sdtContent>")
    assert '<w:tag w:val="企业.名称"/>' in xml


def test_a_template_is_no_blank(tmp_path: Path) -> None:
    path = tmp_path / "t.docx"
    path.write_bytes(build(FORM))
    with pytest.raises(UsageError) as caught:
        adopted(path, FORM)
    assert caught.value.problems[0].code == "blank-has-tags"


@pytest.mark.parametrize("content", [b"", b"PK", b"\xd0\xcf\x11\xe0 old"])
def test_what_is_no_word_file_is_told(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    path.write_bytes(content)
    with pytest.raises(TemplateError):
        adopt(path, FORM, tmp_path / "out.docx")
    assert not (tmp_path / "out.docx").exists()


def test_nothing_is_overwritten_and_the_blank_stays(tmp_path: Path) -> None:
    blank = office_blank(PAPERS[0], tmp_path)
    before = blank.read_bytes()
    (tmp_path / "out.docx").write_text("x")
    for output in (blank, tmp_path / "out.docx", tmp_path / "out.xlsx"):
        with pytest.raises(QjscError):
            adopt(blank, PAPERS[0], output)
    assert blank.read_bytes() == before
    assert adopted(blank, PAPERS[0]) == adopted(blank, PAPERS[0])


def test_a_blank_of_something_else_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("会议室使用登记")
    document.save(str(tmp_path / "别的.docx"))
    with pytest.raises(TemplateError) as caught:
        adopt(tmp_path / "别的.docx", FORMS["gd2009-评估申请表"], tmp_path / "我的.docx")
    assert [problem.code for problem in caught.value.problems] == ["blank-of-other-form"]
    assert not (tmp_path / "我的.docx").exists()
