"""A template of the user's own is looked through: everything that is wrong, at once, with its place."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from qjsc_docs import use_language
from qjsc_docs.care.looking import look_through, write_notes
from qjsc_docs.derive import docx as word
from qjsc_docs.derive import xlsx as excel
from qjsc_docs.errors import UsageError, WriteError
from qjsc_docs.form.model import Form
from qjsc_docs.problems import Problem
from tests.engine.docx.words import template, xml_of
from tests.support.ooxml import assert_valid
from tests.support.small import FORM

from .blanks import MAIN, PAPERS

every_paper = pytest.mark.parametrize("form", PAPERS, ids=[form.id for form in PAPERS])


@pytest.fixture(autouse=True)
def _english() -> object:
    use_language("en")
    yield
    use_language("zh")


@every_paper
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_our_own_templates_are_sound(form: Form, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"t{suffix}"
    path.write_bytes((word if suffix == ".docx" else excel).build(form))
    assert look_through(path, form).problems == ()


def changed(folder: Path, *changes: tuple[str, str]) -> Path:
    """The small form's own template with letters of its XML replaced."""
    from qjsc_docs.engine.package import Package

    package = Package.open(word.build(FORM))
    xml = package.read(MAIN).decode()
    for old, new in changes:
        assert old in xml
        xml = xml.replace(old, new)
    path = folder / "我的.docx"
    path.write_bytes(package.rewrite({MAIN: xml.encode()}))
    return path


def codes(path: Path) -> list[tuple[str, str]]:
    return [
        (problem.code, problem.path or problem.params.get("tag", "")) for problem in look_through(path, FORM).problems
    ]


def test_everything_is_told_at_once(tmp_path: Path) -> None:
    path = changed(
        tmp_path,
        ("{{ 企业.名称 }}", "{{ 企业.名你 }}"),
        ("{{ 企业.年产值 }}", "{{ 企业.年产值 "),
        ("{%tr endfor %}", ""),
        ("{{ 项.手机 }}", "{{ 项.手机|default(“无”) }}"),
    )
    assert codes(path) == [
        ("template-unknown-tag", "企业.名你"),
        ("template-broken-tag", "{{ 企业.年产值"),
        ("template-broken-tag", "{%tr for 项 in 人员 %}"),
        ("template-slot-left-out", "企业.年产值"),
        ("template-smart-quotes", "{{ 项.手机|default(“无”) }}"),
    ]


def test_a_required_slot_that_is_missing_is_an_error_and_another_one_a_warning(tmp_path: Path) -> None:
    path = changed(
        tmp_path, ("{{ 企业.名称 }}", ""), ("{{ 企业.许可证编号 }}", ""), ("{{ 部门.意见 }}", ""), ("{{ 项.姓名 }}", "")
    )
    looked = look_through(path, FORM)
    assert not looked.ok
    assert [(problem.code, problem.where) for problem in looked.problems] == [
        ("template-slot-missing", "企业名称"),
        ("template-slot-left-out", "许可证编号"),
        ("template-slot-missing", "参加人员 姓名"),
    ]
    assert "{{ 项.姓名 }}" in looked.problems[2].todo
    assert "{%tr for 项 in 人员 %}" in looked.problems[2].todo


def test_a_box_that_is_missing_is_named_with_its_answer(tmp_path: Path) -> None:
    (problem,) = look_through(changed(tmp_path, ("{{ 企业.有许可证_否 }}", "")), FORM).problems
    assert problem.where == "是否有许可证：否"


def with_runs(folder: Path, *runs: str) -> Path:
    """A template of one paragraph of runs that prints all that the form needs, these in the place of 企业.名称."""
    names = ("企业.年产值", "企业.有许可证_是", "企业.有许可证_否", "企业.许可证编号", "企业.填表日期")
    others = [
        *names,
        *(f"年度数据[{n}].{k}" for n in (0, 1) for k in ("产生", "排放")),
        "效益.投资.已实施",
        "效益.投资.合计",
    ]
    source = template(
        *(f"{{{{ {name} }}}}" for name in others),
        "{% for 项 in 人员 %}{{ 项.姓名 }}{{ 项.手机 }}{{ 项.序号 }}{% endfor %}",
    )
    document = docx.Document(io.BytesIO(source))
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    paragraph = document.add_paragraph()
    for run in runs:
        look, _bar, letters = run.rpartition("|")
        made = paragraph.add_run(letters)
        made.bold = "b" in look or None
        made.font.size = Pt(30) if "L" in look else None
    path = folder / "我的.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    ("runs", "found"),
    [
        (("{{ 企业.名称 }}",), []),
        (("{", "{ 企业.", "名称 }}"), []),  # Word parts runs as it likes: nobody sees it
        (("b|{{ ", "企业.名称", "b| }}"), []),  # braces are Latin letters and may look otherwise
        (("{{ 企业.", "b|名称 }}"), ["template-formatted-tag"]),
        (("{{ 企业.", "L|名称 }}"), ["template-formatted-tag"]),
    ],
)
def test_a_tag_in_several_formats_is_a_hint_when_it_can_be_seen(
    runs: tuple[str, ...], found: list[str], tmp_path: Path
) -> None:
    looked = look_through(with_runs(tmp_path, *runs), FORM)
    assert [problem.code for problem in looked.problems] == found
    assert looked.ok


@pytest.mark.parametrize("holder", ["hyperlink", "ins"])
def test_a_tag_torn_by_a_link_or_a_tracked_change_is_an_error(holder: str, tmp_path: Path) -> None:
    path = with_runs(tmp_path, "{{ 企业.", "名称 }}")
    document = docx.Document(str(path))
    run = document.paragraphs[-1].runs[1]._r
    around = run.makeelement(qn(f"w:{holder}"), {qn("w:id"): "7", qn("w:author"): "甲"} if holder == "ins" else {})
    run.addprevious(around)
    around.append(run)
    document.save(str(path))
    (problem,) = look_through(path, FORM).problems
    assert problem.code == "template-broken-tag"
    assert "in one go" in problem.params["reason"]


def test_unusual_fonts_are_told_once_with_their_first_place(tmp_path: Path) -> None:
    path = changed(tmp_path, ('w:eastAsia="宋体"', 'w:eastAsia="汉仪尚巍手书"'))
    (problem,) = look_through(path, FORM).problems
    assert (problem.code, problem.params["font"]) == ("template-font", "汉仪尚巍手书")
    assert "企业名称" in problem.place.control
    assert int(problem.params["count"]) > 10


def test_fonts_are_found_through_styles_and_themes(tmp_path: Path) -> None:
    path = with_runs(tmp_path, "{{ 企业.名称 }}")
    document = docx.Document(str(path))
    document.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), "方正舒体")
    document.save(str(path))
    assert [problem.params["font"] for problem in look_through(path, FORM).problems] == ["方正舒体"]
    fonts = document.styles["Normal"].element.rPr.rFonts
    for name in ("ascii", "eastAsia"):
        del fonts.attrib[qn(f"w:{name}")]
    fonts.set(qn("w:asciiTheme"), "minorHAnsi")
    document.save(str(path))
    assert [problem.params["font"] for problem in look_through(path, FORM).problems] == [
        "Cambria"
    ]  # of python-docx's theme


def test_a_template_of_another_form_and_one_without_tags_are_one_problem_each(tmp_path: Path) -> None:
    path = tmp_path / "我的.docx"
    path.write_bytes(word.build(PAPERS[0]))
    assert [code for code, _path in codes(path)] == ["template-of-other-form"]
    path.write_bytes(template("企业名称："))
    (problem,) = look_through(path, FORM).problems
    assert problem.code == "template-unreadable"
    assert "qjsc template adopt" in problem.todo
    path.write_bytes(b"no zip")
    assert [code for code, _path in codes(path)] == ["template-unreadable"]


def comments(path: Path) -> list[tuple[str, str]]:
    """The comments of a Word file with the letters that they stand at."""
    document = docx.Document(str(path))
    body = document.element.body
    found = []
    for comment in document.comments:
        (start,) = body.xpath(f'.//w:commentRangeStart[@w:id="{comment.comment_id}"]')
        (_end,) = start.getparent().xpath(f'w:commentRangeEnd[@w:id="{comment.comment_id}"]')
        found.append(("".join(text.text for text in start.getparent().iter(qn("w:t"))), comment.text))
    return found


def test_a_copy_has_a_comment_at_every_place(tmp_path: Path) -> None:
    path = changed(tmp_path, ("{{ 企业.名称 }}", "{{ 企业.名你 }}"), ("{{ 企业.许可证编号 }}", ""))
    before = path.read_bytes()
    problems = look_through(path, FORM).problems
    (copy,) = write_notes(path, problems, tmp_path / "批注.docx")
    assert path.read_bytes() == before
    assert_valid(copy)
    first, second = sorted(comments(copy), key=lambda each: "whole" in each[1])
    assert first[0] == "{{ 企业.名你 }}"
    assert first[1].startswith("× The template asks for “企业.名你”")
    assert second[0] == "小表"
    assert re.match(r"Of the whole template:\n△ .*许可证编号", second[1])
    again = tmp_path / "再.docx"
    write_notes(path, problems, again)
    assert again.read_bytes() == copy.read_bytes()
    assert "w:date" not in xml_of(copy.read_bytes(), "word/comments.xml")


def test_so_has_a_copy_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "我的.xlsx"
    path.write_bytes(excel.build(FORM))
    book = openpyxl.load_workbook(path)
    (cell,) = (cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == "{{ 企业.名称 }}")
    cell.value = "{{ 企业.名你 }}"
    book.save(path)
    problems = look_through(path, FORM).problems
    assert [problem.code for problem in problems] == ["template-unknown-tag"]
    (copy,) = write_notes(path, problems, tmp_path / "批注.xlsx")
    assert "企业.名你" in openpyxl.load_workbook(copy).worksheets[0][cell.coordinate].comment.text


def test_a_copy_overwrites_nothing(tmp_path: Path) -> None:
    path = changed(tmp_path)
    problems: tuple[Problem, ...] = ()
    for output, error in ((path, UsageError), (tmp_path / "x.xlsx", UsageError), (tmp_path / "y.docx", WriteError)):
        (tmp_path / "y.docx").write_text("y")
        with pytest.raises(error):
            write_notes(path, problems, output)
