"""Filling Word templates: what the reader of the finished document sees."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from qjsc_docs.engine.docx import compile_template
from qjsc_docs.engine.shown import Day, Missing, Number
from qjsc_docs.errors import DataError, TemplateError

from .words import CONTEXT, STAFF, drawing, grid, paragraphs, run, template, with_body, xml_of

RED = '<w:color w:val="FF0000"/>'


def test_slots_and_repeated_rows_are_filled() -> None:
    made = compile_template(template("名称：{{ 企业.名称 }}（公章）", table=STAFF)).render(CONTEXT)
    assert paragraphs(made) == ["名称：禾岭印染（公章）"]
    assert grid(made) == drawing("""
        姓名   | 手机
        苏敏仪 | 13800000001
        陈水滘 | 13800000002
    """)


def test_a_list_without_rows_leaves_only_the_head() -> None:
    assert grid(compile_template(template(table=STAFF)).render({"人员": []})) == drawing("姓名 | 手机")


def test_a_row_may_ask_for_values_outside_its_list() -> None:
    table = STAFF.replace("{{ 项.手机 }}", "{{ 企业.名称 }}：{{ 项.手机 }} {{ 企业.电话 }}")
    assert grid(compile_template(template(table=table)).render(CONTEXT)) == drawing("""
        姓名   | 手机
        苏敏仪 | 禾岭印染：13800000001 0769-22228866
        陈水滘 | 禾岭印染：13800000002 0769-22228866
    """)


def test_several_lists_and_slots_between_them_keep_their_order() -> None:
    source = with_body(
        "".join(
            run(f"<w:t>{words}</w:t>")
            for words in ("{% for a in 人员 %}", "{{ a.手机 }}", "{% endfor %}", "{{ 企业.名称 }}", "{{ 企业.电话 }}")
            + ("{% for b in 部门.成员 %}", "{{ b.姓名 }}{{ b.姓名 }}", "{% endfor %}", "{{ 年度数据[1].煤耗 }}")
        )
    )
    context = {
        **CONTEXT,
        "部门": {"成员": [{"姓名": "一"}, {"姓名": "二"}]},
        "年度数据": [{"煤耗": "1"}, {"煤耗": "2"}],
    }
    seen = [text for text in paragraphs(compile_template(source).render(context)) if text]
    assert seen == ["13800000001", "13800000002", "禾岭印染", "0769-22228866", "一一", "二二", "2"]


def test_slots_of_different_groups_may_stand_in_any_order() -> None:
    words = "{{ 甲.一 }}{{ 乙[0].一 }}{{ 甲.二 }}{{ 丙 }}{{ 乙[1].一 }}{{ 甲.一 }}{{ 乙[0].二 }}"
    context = {"甲": {"一": "1", "二": "2"}, "乙": [{"一": "3", "二": "4"}, {"一": "5"}], "丙": "6"}
    assert paragraphs(compile_template(template(words)).render(context)) == ["1326514"]


def test_different_numbers_of_rows_follow_each_other_from_one_template() -> None:
    compiled = compile_template(template(table=STAFF))
    for count in (3, 0, 1, 3, 70):
        rows = [{"姓名": f"甲{number}", "手机": ""} for number in range(count)]
        assert grid(compiled.render({"人员": rows})).splitlines()[1:] == [f"甲{number} |" for number in range(count)]


def test_names_are_those_that_the_template_asks_for() -> None:
    compiled = compile_template(template("{{ 企业.名称 }}{{ 年度数据[0].煤耗_电耗 }}", table=STAFF))
    assert compiled.names == {"企业.名称", "年度数据[0].煤耗_电耗", "人员[]", "人员[].姓名", "人员[].手机"}


@pytest.mark.parametrize(
    "value",
    ["A&B 公司", "浓度<60mg/L", "a > b", '"引"', "{ }", "{{ 7*7 }}", "{% set x = 1 %}", "{_{", "]]>", "&amp;", " 边 "],
)
def test_values_are_printed_letter_for_letter(value: str) -> None:
    made = compile_template(template("前{{ 企业.名称 }}后")).render({"企业": {"名称": value}})
    assert paragraphs(made) == [f"前{value}后"]


def test_printed_words_of_the_template_keep_their_braces() -> None:
    assert paragraphs(compile_template(template("{ } {甲} 100% # {{ 企业.名称 }}")).render(CONTEXT)) == [
        "{ } {甲} 100% # 禾岭印染"
    ]


def test_line_breaks_and_tabs_become_elements() -> None:
    made = compile_template(template("{{ 企业.名称 }}")).render({"企业": {"名称": "一\n二\t三\r\n四\r五"}})
    assert paragraphs(made) == ["一\n二\t三\n四\n五"]
    assert xml_of(made).count("<w:br/>") == 3
    assert xml_of(made).count("<w:tab/>") == 1


def test_spaces_at_the_edges_stay() -> None:
    source = with_body(run("<w:t>{{ 企业.名称 }}</w:t>"))
    assert '<w:t xml:space="preserve">  两格  </w:t>' in xml_of(
        compile_template(source).render({"企业": {"名称": "  两格  "}})
    )


@pytest.mark.parametrize(
    "letter", ["\0", "\x01", "\x08", "\x0b", "\x0c", "\x1b", "\x1f", "\ud800", "\udfff", "\ufffe", "\uffff"]
)
@pytest.mark.parametrize("words", ["{{ 企业.名称 }}", "{{ 企业.名称 }}{% if 1 %}{% endif %}"])
def test_letters_that_xml_forbids_are_a_problem_before_anything_is_written(letter: str, words: str) -> None:
    compiled = compile_template(template(words))
    with pytest.raises(DataError) as caught:
        compiled.render({"企业": {"名称": f"甲{letter}乙"}})
    (problem,) = caught.value.problems
    assert problem.code == "forbidden-character"
    assert problem.params["character"] == f"U+{ord(letter):04X}"
    assert problem.why
    pickle.loads(pickle.dumps(caught.value))


def test_the_problem_of_a_forbidden_letter_names_its_row() -> None:
    rows = [{"姓名": "好", "手机": ""}, {"姓名": "坏\x02", "手机": ""}]
    with pytest.raises(DataError) as caught:
        compile_template(template(table=STAFF)).render({"人员": rows})
    assert [problem.path for problem in caught.value.problems] == ["人员[1].姓名"]


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Number("1,234.50", Decimal("1234.5"), 2), "1,234.50"),
        (Day("2023年11月21日", date(2023, 11, 21)), "2023年11月21日"),
        (None, ""),
        (12, "12"),
        (Decimal("1.50"), "1.50"),
    ],
)
@pytest.mark.parametrize("words", ["{{ 企业.名称 }}", "{% if 1 %}{{ 企业.名称 }}{% endif %}"])
def test_every_kind_of_leaf_is_printed(value: Any, printed: str, words: str) -> None:
    assert paragraphs(compile_template(template(words)).render({"企业": {"名称": value}})) == [printed]


@pytest.mark.parametrize(
    "context", [{}, {"企业": {}}, {"企业": "甲"}, {"企业": {"名称": {"更": "深"}}}, {"企业": {"名称": ["甲"]}}]
)
def test_a_name_that_the_data_do_not_have_is_a_template_error(context: dict[str, Any]) -> None:
    with pytest.raises(TemplateError) as caught:
        compile_template(template("{{ 企业.名称 }}")).render(context)
    assert caught.value.problems[0].params["tag"] == "企业.名称"


def test_a_list_that_is_no_list_is_a_template_error() -> None:
    with pytest.raises(TemplateError):
        compile_template(template(table=STAFF)).render({"人员": "张三"})


class TestMissing:
    """What is still to be filled in stands in red."""

    BOLD = '<w:rPr><w:b/><w:sz w:val="21"/></w:rPr>'

    def test_alone_in_its_run_it_is_one_red_run(self) -> None:
        source = with_body(run("<w:t>{{ 企业.名称 }}</w:t>", self.BOLD))
        xml = xml_of(compile_template(source).render({"企业": {"名称": Missing("【待填：企业名称】")}}))
        red = (
            f'<w:r><w:rPr><w:b/>{RED}<w:sz w:val="21"/></w:rPr><w:t xml:space="preserve">【待填：企业名称】</w:t></w:r>'
        )
        assert f"<w:p>{red}</w:p>" in xml

    @pytest.mark.parametrize("more", ["", "{% if 1 %}{% endif %}"])
    def test_amid_words_only_the_mark_is_red(self, more: str) -> None:
        source = with_body(run("<w:t>前{{ 企业.名称 }}后" + more + "</w:t>", self.BOLD))
        made = compile_template(source).render({"企业": {"名称": Missing("【待填】")}})
        assert paragraphs(made) == ["前【待填】后"]
        xml = xml_of(made)
        assert xml.count(RED) == 1
        assert xml.count("<w:b/>") == 3

    def test_a_colour_that_was_there_gives_way(self) -> None:
        blue = '<w:rPr><w:color w:val="0000FF"/></w:rPr>'
        xml = xml_of(
            compile_template(with_body(run("<w:t>{{ 企业.名称 }}</w:t>", blue))).render(
                {"企业": {"名称": Missing("缺")}}
            )
        )
        assert RED in xml
        assert "0000FF" not in xml

    def test_inside_a_content_control_it_stays_inside(self) -> None:
        control = (
            '<w:p><w:sdt><w:sdtPr><w:tag w:val="企业.名称"/></w:sdtPr><w:sdtContent><w:r><w:t>{{ 企业.名称 }}</w:t></w:r>'
            "</w:sdtContent></w:sdt></w:p>"
        )
        xml = xml_of(compile_template(with_body(control)).render({"企业": {"名称": Missing("缺")}}))
        assert f'<w:sdtContent><w:r><w:rPr>{RED}</w:rPr><w:t xml:space="preserve">缺</w:t></w:r></w:sdtContent>' in xml

    def test_in_repeated_rows_only_its_own_cell_is_red(self) -> None:
        rows = [{"姓名": "甲", "手机": Missing("缺")}, {"姓名": "乙", "手机": "1"}]
        made = compile_template(template(table=STAFF)).render({"人员": rows})
        assert grid(made) == drawing("""
            姓名 | 手机
            甲   | 缺
            乙   | 1
        """)
        assert xml_of(made).count(RED) == 1


class TestCheckBoxes:
    """A content control with a box follows the glyph that is printed in it."""

    BOX = (
        '<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2611"/></w14:checkbox>'
        "</w:sdtPr><w:sdtContent><w:r><w:t>{{ 企业.许可证_%s }}</w:t></w:r></w:sdtContent></w:sdt>%s</w:p>"
    )

    @pytest.mark.parametrize("more", ["", "<w:r><w:t>{% if 1 %}{% endif %}</w:t></w:r>"])
    def test_the_control_is_checked_where_the_box_is(self, more: str) -> None:
        source = with_body(self.BOX % ("是", more) + self.BOX % ("否", more))
        compiled = compile_template(self.declared(source))
        xml = xml_of(compiled.render({"企业": {"许可证_是": "□", "许可证_否": "☑"}}))
        assert xml.index('w14:val="0"') < xml.index("□") < xml.index('w14:val="1"') < xml.index("☑")
        assert compiled.names == {"企业.许可证_是", "企业.许可证_否"}

    def test_a_mark_for_missing_is_no_tick(self) -> None:
        compiled = compile_template(self.declared(with_body(self.BOX % ("是", ""))))
        assert 'w14:checked w14:val="0"' in xml_of(compiled.render({"企业": {"许可证_是": Missing("☑")}}))

    @staticmethod
    def declared(source: bytes) -> bytes:
        from qjsc_docs.engine.package import Package

        package = Package.open(source)
        xml = package.read("word/document.xml").decode()
        named = xml.replace("<w:body>", '<w:body xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">')
        return package.rewrite({"word/document.xml": named.encode()})


def test_the_same_context_gives_the_same_bytes(tmp_path: Path) -> None:
    source = template("{{ 企业.名称 }}", table=STAFF)
    (tmp_path / "a.docx").write_bytes(source)
    compiled = compile_template(source)
    assert compiled.render(CONTEXT) == compiled.render(CONTEXT)
    assert compiled.render(CONTEXT) == compile_template(tmp_path / "a.docx").render(CONTEXT)


def test_only_the_parts_with_tags_are_written_anew() -> None:
    from qjsc_docs.engine.package import Package

    source = template("{{ 企业.名称 }}")
    before, after = Package.open(source), Package.open(compile_template(source).render(CONTEXT))
    assert {name for name in before.names if before.read(name) != after.read(name)} == {"word/document.xml"}
