"""Defective, hostile and unknown templates: each defect with its cell, never a traceback."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from qjsc_docs.engine.package import pack
from qjsc_docs.engine.xlsx import compile_template, lint
from qjsc_docs.errors import TemplateError
from qjsc_docs.messages import use_language

from .sheets import CONTEXT, STAFF, drawn, filled, part, saved, sheet, with_parts

NAMES = frozenset({"企业.名称", "企业.电话", "人员[]", "人员[].姓名", "人员[].手机"})


def test_a_sound_template_has_no_problems() -> None:
    assert lint(drawn(STAFF), NAMES, "表.xlsx") == []


def test_an_unknown_tag_is_named_with_its_cell_and_the_nearest_name() -> None:
    (problem,) = lint(drawn("x | y\n | 电话：{{ 企业.电活 }}"), NAMES, "表.xlsx")
    assert (problem.code, problem.path, problem.place.sheet, problem.place.cell) == (
        "template-unknown-tag",
        "企业.电活",
        "名单",
        "B2",
    )
    assert "企业.电话" in problem.params["suggestion"]
    assert problem.place.file == "表.xlsx"


def test_unknown_tags_of_repeated_rows_are_named_in_full() -> None:
    found = lint(drawn(STAFF.replace("项.手机", "项.手几").replace("in 人员", "in 人员们")), NAMES, "表.xlsx")
    assert [problem.path for problem in found] == ["人员们[]", "人员们[].姓名", "人员们[].手几"]


BROKEN = {
    "{{ 企业.名称": "template-broken-tag",
    "企业.名称 }}": "template-broken-tag",
    "{{ 企业.名称 }": "template-broken-tag",
    "{{ }}": "template-broken-tag",
    "{{ 企业.名称 | upper }}": "template-broken-tag",
    "{{ 企业 名称 }}": "template-broken-tag",
    "{{ 7*7 }}": "template-broken-tag",
    "{{ 企业..名称 }}": "template-broken-tag",
    "{{ a {{ b }} }}": "template-broken-tag",
    "{% if 企业.名称 %}": "template-broken-tag",
    "{%tr for 项 in 人员 | sort %}": "template-broken-tag",
    "{%tr endfor %}": "template-broken-tag",
    "{%tr for 项 in 人员 %}": "template-broken-tag",
    "{{ 企业.__class__ }}": "template-forbidden-tag",
    "{{ ''.__class__.__mro__ }}": "template-forbidden-tag",
    "{{ self._x }}": "template-forbidden-tag",
    "{{ range(9) }}": "template-forbidden-tag",
    "{{ _私 }}": "template-forbidden-tag",
    "{%tr for 项 in __builtins__ %}": "template-forbidden-tag",
}


@pytest.mark.parametrize("words", BROKEN)
def test_a_broken_or_forbidden_tag_is_refused_with_its_cell(words: str) -> None:
    book, made = sheet("标题")
    made["B2"] = words
    source = saved(book)
    with pytest.raises(TemplateError) as caught:
        compile_template(source)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.cell) == (BROKEN[words], "B2")
    assert lint(source, NAMES, "表.xlsx")[0].code == BROKEN[words]
    for language in ("zh", "en"):
        use_language(language)
        assert "{reason}" not in problem.why + problem.todo
    use_language("zh")


def test_all_defects_are_told_at_once() -> None:
    with pytest.raises(TemplateError) as caught:
        compile_template(drawn("{{ a\n{{ b\n{{ c }}"))
    assert [problem.place.cell for problem in caught.value.problems] == ["A1", "A2"]


def test_a_command_must_stand_alone_in_its_row_and_lists_do_not_nest() -> None:
    for drawing, cell in (
        ("{%tr for 项 in 人员 %} | {{ 项.姓名 }}\n{%tr endfor %}", "A1"),
        ("{%tr for 项 in 人员 %}\n{%tr for 二 in 人员 %}\n{%tr endfor %}", "A2"),
        ("甲{%tr for 项 in 人员 %}", "A1"),
    ):
        with pytest.raises(TemplateError) as caught:
            compile_template(drawn(drawing))
        assert caught.value.problems[0].place.cell == cell


def test_tags_in_formulas_and_outside_cells_are_refused() -> None:
    book, made = sheet("x")
    made["A1"] = '="{{ 企业.名称 }}"'
    with pytest.raises(TemplateError) as caught:
        compile_template(saved(book))
    assert [problem.code for problem in caught.value.problems] == ["template-forbidden-tag"]
    book, made = sheet("x")
    made.oddHeader.center.text = "{{ 企业.名称 }}"
    with pytest.raises(TemplateError) as caught:
        compile_template(saved(book))
    assert [problem.code for problem in caught.value.problems] == ["template-broken-tag"]


def test_values_are_never_read_as_tags() -> None:
    done = filled(drawn("{{ 企业.名称 }}"), {"企业": {"名称": "{{ 企业.电话 }}{%tr endfor %}"}})
    assert done["A1"].value == "{{ 企业.电话 }}{%tr endfor %}"


@pytest.mark.parametrize("damage", ["no zip", "empty", "cut", "a Word file", "no workbook", "bad sheet", "entities"])
def test_a_file_that_is_no_template_is_a_clear_problem(damage: str, tmp_path: Path) -> None:
    good = drawn(STAFF)
    sheet_part = "xl/worksheets/sheet1.xml"
    bad = {
        "no zip": b"PK or not",
        "empty": b"",
        "cut": good[: len(good) // 2],
        "a Word file": pack({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"}),
        "no workbook": _without(good, "xl/workbook.xml"),
        "bad sheet": with_parts(good, {sheet_part: part(good)[:-20]}),
        "entities": with_parts(good, {sheet_part: '<!DOCTYPE a [<!ENTITY b "c">]>' + part(good)}),
    }[damage]
    path = tmp_path / "表.xlsx"
    path.write_bytes(bad)
    with pytest.raises(TemplateError) as caught:
        compile_template(path)
    assert [problem.code for problem in caught.value.problems] == ["template-unreadable"]
    assert [problem.code for problem in lint(path, NAMES, "表.xlsx")] == ["template-unreadable"]


def _without(source: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(source)) as archive:
        return pack({each: archive.read(each) for each in archive.namelist() if each != name})


def test_a_template_without_tags_stays_as_it_is() -> None:
    source = drawn("甲 | 乙")
    template = compile_template(source)
    assert template.names == frozenset()
    assert part(template.render(CONTEXT)) == part(source)
