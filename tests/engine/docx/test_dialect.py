"""docxtpl's dialect: the fast path, the Jinja path and docxtpl itself print the same."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import Any

import docx
import pytest

from qjsc_docs.engine.docx import compile_template
from qjsc_docs.engine.docx.clean import quick, thorough
from qjsc_docs.engine.docx.jinja_path import compile_jinja
from qjsc_docs.engine.docx.segments import compile_segments
from qjsc_docs.engine.package import Package
from qjsc_docs.errors import TemplateError

from .words import CONTEXT, MAIN, STAFF, by_docxtpl, drawing, grid, paragraphs, run, template, with_body, xml_of

SPLIT = run(
    '<w:rPr><w:b/></w:rPr><w:t>甲{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>{ 企业</w:t></w:r><w:r><w:t>.名称</w:t></w:r>'
    '<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:r><w:t xml:space="preserve"> }</w:t></w:r><w:r><w:t>}乙</w:t>'
)
CONDITION = "{% if 企业.名称 == '禾岭印染' %}是{% elif 企业.电话 %}电{% else %}否{% endif %}"
SOURCES = {
    "slots": template("{{ 企业.名称 }}，{{企业.电话}}", table=STAFF),
    "split over runs": with_body(SPLIT),
    "condition": template(CONDITION, "{% if not 企业.名称 %}无{% endif %}"),
    "filter": template("{{ 企业.名称|length }} {{ 人员|length }}"),
    "paragraph loop": template("头", "{%p for 项 in 人员 %}", "{{ 项.姓名 }}：{{ 项.手机 }}", "{%p endfor %}", "尾"),
    "inline loop": template(
        "{% for 项 in 人员 %}{{ loop.index }}.{{ 项.姓名 }}{% if not loop.last %}、{% endif %}{% endfor %}。"
    ),
    "remark": template("{# 给同事的话 #}{{ 企业.名称 }}"),
    "typographic quotes": template("{{ 企业[“名称”] }}"),
    "nested loops": template(
        "{% for 甲 in 人员 %}{% for 乙 in 人员 %}{{ 甲.姓名 }}{{ 乙.手机 }} {% endfor %}{% endfor %}"
    ),
    "default": template("{{ 企业.传真|default('无') }}"),
    "a printed brace": template("{_{ {{ 企业.名称 }} }_}", "{_% x %_}{% if 1 %}{% endif %}"),
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_ours_reads_as_docxtpls(source: bytes) -> None:
    ours, theirs = compile_template(source).render(CONTEXT), by_docxtpl(source, CONTEXT)
    assert paragraphs(ours) == paragraphs(theirs)


@pytest.mark.parametrize(
    "value",
    ["A&B<c>", "一\n二", "甲\t乙", " 边 ", "", "{{ 7*7 }}", "𬭊滘埗", "\u202e右", "😀", "长" * 10_000],
    ids=range(10),
)
def test_all_three_ways_print_every_value_alike(value: str) -> None:
    source = template("前{{ 企业.名称 }}后", table=STAFF)
    context = {"企业": {"名称": value}, "人员": [{"姓名": value, "手机": value}, {"姓名": "乙", "手机": "2"}]}
    xml = Package.open(source).read(MAIN).decode()
    fast, slow = compile_segments(quick(xml) or ""), compile_jinja(thorough(xml))
    assert fast is not None
    documents = [Package.open(source).rewrite({MAIN: part.render(context)}) for part in (fast, slow)]
    documents.append(by_docxtpl(source, context))
    assert len({str(paragraphs(document)) for document in documents}) == 1
    assert len({grid(document) for document in documents}) == 1
    assert fast.names == slow.names


def test_tags_that_word_split_are_healed_into_the_fast_path() -> None:
    compiled = compile_template(with_body(SPLIT))
    assert compiled.names == {"企业.名称"}
    assert paragraphs(compiled.render(CONTEXT)) == ["甲禾岭印染乙"]
    assert compile_segments(thorough(Package.open(with_body(SPLIT)).read(MAIN).decode()))


def test_column_tags_repeat_cells() -> None:
    table = """
        {%tc for 项 in 人员 %} | {{ 项.姓名 }} | {%tc endfor %}
    """
    assert grid(compile_template(template(table=table)).render(CONTEXT)) == drawing("苏敏仪 | 陈水滘")


def test_conditional_rows_come_and_go() -> None:
    table = """
        甲                        |
        {%tr if 企业.名称 %}      |
        有名称                    |
        {%tr else %}              |
        无名称                    |
        {%tr endif %}             |
    """
    compiled = compile_template(template(table=table))
    assert grid(compiled.render({"企业": {"名称": "x"}})) == drawing("甲 |\n有名称 |")
    assert grid(compiled.render({"企业": {"名称": ""}})) == drawing("甲 |\n无名称 |")


def test_plain_text_in_rich_places_gets_a_run_of_its_own() -> None:
    made = compile_template(template("前{{r 企业.名称 }}后", "{{p 企业.电话 }}")).render(
        {"企业": {"名称": "A&B", "电话": "1\n2"}}
    )
    assert paragraphs(made) == ["前A&B后", "1\n2"]


def test_names_are_found_in_conditions_and_nested_loops() -> None:
    source = template(
        "{% if 企业.名称 and 年度数据[0].煤耗 %}{% for 甲 in 部门 %}{% for 乙 in 甲.成员 %}{{ 乙.姓名|upper }}{% endfor %}{% endfor %}{% endif %}"
    )
    assert compile_template(source).names == {
        "企业.名称",
        "年度数据[0].煤耗",
        "部门[]",
        "部门[].成员[]",
        "部门[].成员[].姓名",
    }


@pytest.mark.parametrize("part", ["header", "footer"])
def test_headers_and_footers_are_filled(part: str) -> None:
    document = docx.Document()
    getattr(document.sections[0], part).paragraphs[0].text = "{{ 企业.名称 }}"
    source = io.BytesIO()
    document.save(source)
    made = docx.Document(io.BytesIO(compile_template(source.getvalue()).render(CONTEXT)))
    assert getattr(made.sections[0], part).paragraphs[0].text == "禾岭印染"


def test_document_properties_are_filled() -> None:
    package = Package.open(template("x"))
    core = package.read("docProps/core.xml").decode().replace("<dc:title/>", "<dc:title>{{ 企业.名称 }}</dc:title>")
    source = package.rewrite({"docProps/core.xml": core.encode()})
    made = compile_template(source).render({"企业": {"名称": "A&B\n"}})
    assert "A&amp;B" in xml_of(made, "docProps/core.xml")


@pytest.mark.parametrize(("encoding", "declared"), [("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16")])
def test_parts_in_other_encodings_are_read(encoding: str, declared: str) -> None:
    made = compile_template(_encoded(encoding, declared)).render(CONTEXT)
    assert paragraphs(made) == ["名称禾岭印染"]


def test_an_encoding_that_office_files_never_have_is_refused() -> None:
    with pytest.raises(TemplateError):
        compile_template(_encoded("gb18030", "GB18030"))


def _encoded(encoding: str, declared: str) -> bytes:
    package = Package.open(template("名称{{ 企业.名称 }}"))
    body = package.read(MAIN).decode().partition("?>")[2]
    xml = f'<?xml version="1.0" encoding="{declared}" standalone="yes"?>{body}'
    return package.rewrite({MAIN: xml.encode(encoding)})


def test_the_fast_path_imports_no_heavy_library() -> None:
    source = template("{{ 企业.名称 }}", table=STAFF)
    code = (
        "import sys\n"
        "from qjsc_docs.engine.docx import compile_template\n"
        f"compile_template({source!r}, draft=True).render({CONTEXT!r})\n"
        "print(*sorted({'docx', 'docxtpl', 'jinja2', 'lxml', 'markupsafe'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_every_row_is_its_own_in_the_jinja_path() -> None:
    rows: list[dict[str, Any]] = [{"姓名": str(number), "手机": ""} for number in range(50)]
    table = STAFF.replace("{{ 项.手机 }}", "{{ loop.index }}/{{ loop.length }}")
    lines = grid(compile_template(template(table=table)).render({"人员": rows})).splitlines()
    assert lines[1] == "0 | 1/50"
    assert lines[-1] == "49 | 50/50"
