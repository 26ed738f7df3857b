"""Templates that are broken or mean harm end in a clear refusal: no hang, no traceback, no half-written file."""

from __future__ import annotations

import time
from typing import Any

import pytest

from qjsc_docs.engine.docx import compile_template
from qjsc_docs.engine.docx import sandbox as jinja
from qjsc_docs.engine.docx.lint import lint
from qjsc_docs.engine.package import Package, pack
from qjsc_docs.errors import TemplateError

from .words import CONTEXT, MAIN, template, with_body

FORBIDDEN = {
    "class of a text": "{{ ''.__class__ }}",
    "class of a group": "{{ 企业.__class__.__mro__ }}",
    "class by key": "{{ 企业['__class__'] }}",
    "class by filter": "{{ 企业|attr('__class__') }}",
    "endless range": "{% for i in range(10**9) %}x{% endfor %}",
    "a method": "{{ 企业.keys() }}",
    "a call in a filter": "{{ 企业.名称|default(cycler('a')) }}",
    "set": "{% set x = 1 %}",
    "include": "{% include '/etc/passwd' %}",
    "import": "{% import 'x' as y %}",
    "from": "{% from 'x' import y %}",
    "extends": "{% extends 'x' %}",
    "macro": "{% macro a() %}{% endmacro %}",
    "block": "{% block a %}{% endblock %}",
    "raw": "{% raw %}x{% endraw %}",
    "with": "{% with a = 1 %}{% endwith %}",
    "safe": "{{ 企业.名称|safe }}",
    "multiplied": "{{ 'x' * 10**9 }}",
    "power": "{{ 9 ** 9 ** 9 }}",
    "padded": "{{ 企业.名称|center(1000000000) }}",
    "hidden name": "{{ _甲 }}",
    "the template itself": "{{ self }}",
    "recursive loop": "{% for 甲 in 人员 recursive %}{{ loop(人员) }}{% endfor %}",
    "deep loops": "{% for 甲 in 人员 %}" * 4 + "{% endfor %}" * 4,
    "deep conditions": "{% if 1 %}" * 2000 + "{% endif %}" * 2000,
}
BROKEN = {
    "unclosed tag": "{{ 企业.名称",
    "unclosed loop": "{% for 甲 in 人员 %}{{ 甲.姓名 }}",
    "unclosed condition": "{% if 企业.名称 %}x",
    "end without beginning": "{% endfor %}",
    "wrong end": "{% if 企业.名称 %}x{% endfor %}",
    "else alone": "{% else %}",
    "nested braces": "{{ 企业 {{ 名称 }} }}",
    "empty": "{{ }}",
    "two words": "{{ 企业 名称 }}",
    "brackets": "{{ " + "(" * 400 + " }}",
    "many openers": "{{r " * 50_000,
    "many closers": "{{ 企业.名称 }} {{" + "}} " * 5000,
    "a long tag": "{{ 1 " + "+ 1 " * 2000 + "}}",
    "full-width dot": "{{ 企业．名称 }}",
}


def refused(source: bytes) -> str:
    start = time.perf_counter()
    with pytest.raises(TemplateError) as caught:
        compile_template(source).render(CONTEXT)
    assert time.perf_counter() - start < 5
    assert all(problem.why and problem.todo for problem in caught.value.problems)
    return caught.value.problems[0].code


@pytest.mark.parametrize("words", FORBIDDEN.values(), ids=FORBIDDEN)
def test_what_templates_may_not_do_is_refused(words: str) -> None:
    assert refused(template(words)) == "template-forbidden-tag"
    found = {problem.code for problem in lint(template(words), frozenset({"企业.名称"}), "x.docx")}
    assert "template-forbidden-tag" in found


@pytest.mark.parametrize("words", BROKEN.values(), ids=BROKEN)
def test_broken_tags_are_refused(words: str) -> None:
    assert refused(template(words)) == "template-broken-tag"
    found = {problem.code for problem in lint(template(words), frozenset({"企业.名称"}), "x.docx")}
    assert "template-broken-tag" in found


@pytest.mark.parametrize("place", ["w:tag w:val", "w:alias w:val"])
@pytest.mark.parametrize("words", ["{{ 企业.__class__ }}", "{{ 企业.keys() }}", "{% set x = 1 %}", "{{ 企业.名称"])
def test_tags_hidden_in_attributes_are_no_way_round(place: str, words: str) -> None:
    name, attribute = place.split()
    control = (
        f'<w:p><w:sdt><w:sdtPr><{name} {attribute}="{words}"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r>'
        "</w:sdtContent></w:sdt></w:p>"
    )
    refused(with_body(control))


def test_a_value_in_an_attribute_cannot_break_out_of_it() -> None:
    control = (
        '<w:p><w:sdt><w:sdtPr><w:alias w:val="{{ 企业.名称 }}"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r>'
        "</w:sdtContent></w:sdt></w:p>"
    )
    made = compile_template(with_body(control)).render({"企业": {"名称": '"/><w:evil a="<&'}})
    assert "&quot;/&gt;&lt;w:evil" in Package.open(made).read(MAIN).decode()


def test_conditions_that_tear_the_document_are_refused_when_they_do() -> None:
    compiled = compile_template(template("{% if 企业.名称 %}有", table="{% endif %}甲"))
    compiled.render(CONTEXT)
    with pytest.raises(TemplateError) as caught:
        compiled.render({"企业": {"名称": ""}})
    assert caught.value.problems[0].code == "template-broken-tag"


def test_loops_that_print_without_end_are_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jinja, "MOST_LETTERS", 100_000)
    monkeypatch.setattr("qjsc_docs.engine.docx.jinja_path.MOST_LETTERS", 100_000)
    words = (
        "{% for 甲 in 人员 %}{% for 乙 in 人员 %}{% for 丙 in 人员 %}{{ 丙.姓名 }}{% endfor %}{% endfor %}{% endfor %}"
    )
    compiled = compile_template(template(words))
    compiled.render({"人员": [{"姓名": "甲"}] * 10})
    with pytest.raises(TemplateError):
        compiled.render({"人员": [{"姓名": "甲"}] * 100})


@pytest.mark.parametrize("method", ["keys", "items", "values", "get", "pop", "copy"])
def test_groups_show_their_entries_never_their_methods(method: str) -> None:
    assert refused(template(f"{{{{ 企业.{method} }}}}")) == "template-unknown-tag"
    made = compile_template(template(f"{{{{ 企业.{method} }}}}{{% if 1 %}}{{% endif %}}")).render(
        {"企业": {method: "自己的"}}
    )
    assert "自己的" in Package.open(made).read(MAIN).decode()


@pytest.mark.parametrize("context", [{"企业": None}, {"企业": []}, {"人员": [1, 2]}, {"人员": None}])
@pytest.mark.parametrize("words", ["{{ 企业.名称|upper }}", "{% for 甲 in 人员 %}{{ 甲.姓名|upper }}{% endfor %}"])
def test_odd_data_are_a_template_error_too(words: str, context: dict[str, Any]) -> None:
    with pytest.raises(TemplateError):
        compile_template(template(words)).render(context)


def test_a_workbook_is_no_word_template() -> None:
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
    )
    for parts in ({"[Content_Types].xml": types.encode(), "xl/workbook.xml": b"<w/>"}, {"a.txt": b"x"}):
        assert refused(pack(parts)) == "template-unreadable"
        assert [problem.code for problem in lint(pack(parts), frozenset(), "x.docx")] == ["template-unreadable"]


@pytest.mark.parametrize("xml", ["", "<w:document", "<w:document/>", "<a><b></a></b>", "\0"])
def test_a_document_part_that_is_no_xml_is_refused(xml: str) -> None:
    source = Package.open(template("x")).rewrite({MAIN: xml.encode()})
    assert refused(source) == "template-unreadable"


def test_xml_nested_without_end_is_refused_or_copied() -> None:
    deep = "<w:p>" * 50_000 + "</w:p>" * 50_000
    source = with_body(deep + "<w:p><w:r><w:t>{{ 企业.名称 }}{% if 1 %}{% endif %}</w:t></w:r></w:p>")
    start = time.perf_counter()
    with pytest.raises(TemplateError):
        compile_template(source)
    assert lint(source, frozenset(), "x.docx")
    assert time.perf_counter() - start < 10
