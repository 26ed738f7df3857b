"""What is wrong with a template's tags, and where a person finds it in Word."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from qjsc_docs.engine.docx.lint import lint
from qjsc_docs.messages import use_language
from qjsc_docs.problems import Problem

from .words import STAFF, run, template, with_body

NAMES = frozenset(
    {"企业.名称", "企业.电话", "人员[]", "人员[].姓名", "人员[].手机", "年度数据[0].煤耗", "年度数据[1].煤耗"}
)


@pytest.fixture(autouse=True)
def _english() -> object:
    use_language("en")
    yield
    use_language("zh")


def found(source: bytes) -> list[tuple[str, str, str]]:
    return [(each.code, str(each.place), each.params["tag"]) for each in lint(source, NAMES, "我的.docx")]


def only(source: bytes) -> Problem:
    (problem,) = lint(source, NAMES, "我的.docx")
    return problem


def test_a_sound_template_has_no_problems() -> None:
    assert lint(template("{{ 企业.名称 }}{{ 年度数据[1].煤耗 }}", table=STAFF), NAMES, "我的.docx") == []
    assert lint(template("{%p if 企业.名称 %}", "{{ 企业.名称|upper }}", "{%p endif %}"), NAMES, "我的.docx") == []
    assert lint(template("{% for 年 in 年度数据 %}{{ 年.煤耗 }}{{ loop.index }}{% endfor %}"), NAMES, "我的.docx") == []


def test_an_unknown_tag_is_found_in_its_cell_with_the_name_that_was_meant() -> None:
    table = """
        姓名 | 手机
        甲   | 电话：{{ 企业.电活 }}
    """
    problem = only(template("前言", table=table))
    assert problem.code == "template-unknown-tag"
    assert str(problem.place) == "我的.docx, table 1, row 2, cell 2: 电话：{{ 企业.电活 }}"
    assert problem.params["suggestion"] == "Did you mean “企业.电话”?"


def test_an_unknown_tag_of_a_repeated_row_is_suggested_as_it_is_written_there() -> None:
    problem = only(template(table=STAFF.replace("项.手机", "项.手几")))
    assert problem.path == "人员[].手几"
    assert problem.params["suggestion"] == "Did you mean “项.手机”?"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("名称", "企业.名称"),
        ("企业.公司名称", "企业.名称"),
        ("单位.电话", "企业.电话"),
        ("年度数据[2].煤耗", "年度数据[0].煤耗"),
    ],
)
def test_the_nearest_name_is_suggested(written: str, meant: str) -> None:
    assert only(template(f"{{{{ {written} }}}}")).params["suggestion"] == f"Did you mean “{meant}”?"


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    assert only(template("{{ xyz }}")).params["suggestion"] == ""


def test_a_group_cannot_be_printed() -> None:
    assert only(template("{{ 企业 }}")).code == "template-unknown-tag"


def test_a_variable_is_known_only_inside_its_loop() -> None:
    assert found(template("{% for 甲 in 人员 %}{{ 甲.姓名 }}{% endfor %}", "{{ 甲.姓名 }}")) == [
        ("template-unknown-tag", "我的.docx, paragraph “{{ 甲.姓名 }}”", "甲.姓名")
    ]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("名称：{{ 企业.名称", "closed"),
        ("名称：企业.名称 }}", "never opened"),
        ("{% for 甲 in 人员 %}", "its end is missing"),
        ("{% endfor %}", "not begun"),
        ("{{ 企业.名称 企业.电话 }}", "not understood"),
        ("｛｛ 企业.名称 }}", "full-width"),
        ("甲{%p if 企业.名称 %}{% endif %}", "vanishes"),
        ("{%tr if 企业.名称 %}{% endif %}", "no table"),
    ],
)
def test_a_broken_tag_is_found_in_its_paragraph(words: str, reason: str) -> None:
    problem = lint(template("好", words), NAMES, "我的.docx")[0]
    assert problem.code == "template-broken-tag"
    assert reason in problem.params["reason"]
    assert str(problem.place) == f"我的.docx, paragraph “{words}”"


def test_a_row_that_would_be_eaten_by_its_tag_is_found() -> None:
    table = """
        {%tr for 项 in 人员 %}{{ 项.姓名 }} | {{ 项.手机 }}
        {%tr endfor %}                      |
    """
    problem = only(template(table=table))
    assert "vanishes" in problem.params["reason"]
    assert "table 1, row 1, cell 1" in str(problem.place)


def test_full_width_dots_are_explained() -> None:
    assert "Did you mean “企业.名称”?" in only(template("{{ 企业．名称 }}")).params["reason"]


def test_tags_split_over_runs_are_read_whole() -> None:
    source = with_body(run("<w:t>{</w:t></w:r><w:r><w:t>{ 企业.名</w:t></w:r><w:r><w:t>你 }}</w:t>"))
    assert only(source).params["tag"] == "企业.名你"


def test_headers_text_boxes_and_inner_tables_are_read() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{ 甲 }}"
    outer = document.add_table(1, 2)
    outer.cell(0, 1).add_table(1, 1).cell(0, 0).text = "{{ 乙 }}"
    source = io.BytesIO()
    document.save(source)
    assert sorted(place for _code, place, _tag in found(source.getvalue())) == [
        "我的.docx, header, paragraph “{{ 甲 }}”",
        "我的.docx, table 1, row 1, cell 2: {{ 乙 }}",
    ]


def test_the_same_problem_of_two_drawings_of_one_text_box_is_told_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>{{ 丙 }}</w:t></w:r></w:p></w:txbxContent>"
    alternatives = (
        f"<w:p><w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    )
    problem = only(with_body(alternatives + "</mc:AlternateContent></w:r></w:p>"))
    assert problem.params["tag"] == "丙"


def test_not_more_problems_are_told_than_anyone_reads() -> None:
    assert len(lint(template("{{ 甲 }}{{ 乙.丙 }}" * 3000), NAMES, "我的.docx")) <= 50


def test_a_file_that_is_no_template_is_one_problem(tmp_path: Path) -> None:
    assert [each.code for each in lint(b"hello", NAMES, "我的.docx")] == ["template-unreadable"]
    assert [each.code for each in lint(tmp_path / "没有.docx", NAMES, "我的.docx")] == ["template-unreadable"]
