"""Filling Excel templates: what the reader of the finished sheet sees, and what Excel knows of its values."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font

from qjsc_docs.engine.shown import Day, Missing, Number
from qjsc_docs.engine.xlsx import compile_template
from qjsc_docs.errors import DataError, TemplateError
from tests.support.ooxml import assert_valid

from .sheets import CONTEXT, STAFF, drawing, drawn, filled, opened, part, picture, saved, sheet, with_parts


def test_slots_and_repeated_rows_are_filled_and_the_rest_moves_down() -> None:
    assert picture(filled(drawn(STAFF), CONTEXT)) == drawing("""
        姓名           | 手机
        苏敏仪         | 13800000001
        陈水滘         | 13800000002
        制表：禾岭印染 |
    """)


def test_a_list_without_rows_leaves_no_row() -> None:
    assert picture(filled(drawn(STAFF), {**CONTEXT, "人员": []})) == drawing("""
        姓名           | 手机
        制表：禾岭印染 |
    """)


def test_several_rows_may_repeat_together_and_ask_for_values_outside_the_list() -> None:
    source = drawn("""
        {%tr for 人 in 部门.人员 %}
        姓名 | {{ 人.姓名 }}
        单位 | {{ 企业.名称 }}／{{ 年度数据[1].煤耗 }}
        {%tr endfor %}
    """)
    context = {**CONTEXT, "部门": {"人员": CONTEXT["人员"]}, "年度数据": [{"煤耗": "1"}, {"煤耗": "2"}]}
    assert picture(filled(source, context)) == drawing("""
        姓名 | 苏敏仪
        单位 | 禾岭印染／2
        姓名 | 陈水滘
        单位 | 禾岭印染／2
    """)


def test_every_sheet_is_filled() -> None:
    book, _first = sheet("名称 | {{ 企业.名称 }}")
    book.create_sheet("二")["B2"] = "电话：{{ 企业.电话 }}"
    made = load_workbook(BytesIO(compile_template(saved(book)).render(CONTEXT)))
    assert made["二"]["B2"].value == "电话：0769-22228866"
    assert made["名单"]["B1"].value == "禾岭印染"


def test_names_are_those_the_form_uses() -> None:
    template = compile_template(drawn(STAFF))
    assert template.names == {"人员[]", "人员[].姓名", "人员[].手机", "企业.名称"}


def test_a_comment_is_left_out() -> None:
    assert filled(drawn("{# 内部 #}{{ 企业.名称 }}"), CONTEXT)["A1"].value == "禾岭印染"


@pytest.mark.parametrize(
    ("leaf", "value", "number_format"),
    [
        (Number("12.50", Decimal("12.50"), 2), 12.5, "0.00"),
        (Number("3", Decimal("3"), 0), 3, "0"),
        (Number("0.125", Decimal("0.125")), 0.125, "General"),
        (Number("1.2000", Decimal("1.2"), 4), 1.2, "0.0000"),
        (Number("-7", Decimal("-7")), -7, "General"),
        (Day("2023年11月21日", date(2023, 11, 21)), datetime(2023, 11, 21), 'yyyy"年"m"月"d"日"'),
        ("0769-22228866", "0769-22228866", "General"),
        ("010000", "010000", "General"),
        (Number("1234567890.1234567", Decimal("1234567890.1234567")), "1234567890.1234567", "General"),
        (Day("1899年1月2日", date(1899, 1, 2)), "1899年1月2日", "General"),
    ],
)
def test_a_cell_with_one_value_holds_it_typed(leaf: str, value: object, number_format: str) -> None:
    cell = filled(drawn("{{ 值 }}"), {"值": leaf})["A1"]
    assert (cell.value, cell.number_format) == (value, number_format)


def test_the_templates_own_number_format_is_kept_and_text_format_means_text() -> None:
    book, made = sheet("{{ 数 }} | {{ 数 }} | {{ 日 }}")
    made["A1"].number_format, made["B1"].number_format, made["C1"].number_format = "#,##0.0", "@", "yyyy/m"
    context = {"数": Number("1200.00", Decimal("1200"), 2), "日": Day("2023年1月2日", date(2023, 1, 2))}
    done = filled(saved(book), context)
    assert [(cell.value, cell.number_format) for cell in done[1]] == [
        (1200, "#,##0.0"),
        ("1200.00", "@"),
        (datetime(2023, 1, 2), "yyyy/m"),
    ]


def test_a_number_wider_than_its_cell_is_text_where_that_wraps() -> None:
    """Excel would round it to the width, or show 6.17E+09 or ####."""
    book, made = sheet("{{ 数 }} | {{ 数 }} | {{ 少 }}")
    made["A1"].alignment = made["C1"].alignment = Alignment(wrap_text=True)
    context = {"数": Number("6172839452.5", Decimal("6172839452.5")), "少": Number("48.5", Decimal("48.5"))}
    assert [cell.value for cell in filled(saved(book), context)[1]] == ["6172839452.5", 6172839452.5, 48.5]


def test_a_value_among_words_is_text() -> None:
    context = {"数": Number("12.50", Decimal("12.50"), 2), "日": Day("2023年1月2日", date(2023, 1, 2))}
    done = filled(drawn("共{{ 数 }}万元 | {{ 日 }}（公章） | {{ 数 }}{{ 日 }}"), context)
    assert [cell.value for cell in done[1]] == ["共12.50万元", "2023年1月2日（公章）", "12.502023年1月2日"]


def test_an_empty_value_leaves_an_empty_cell() -> None:
    made = compile_template(drawn("{{ 值 }} | {{ 值 }}{{ 值 }}")).render({"值": ""})
    assert "<v>" not in part(made)
    assert "<t>" not in part(made)


HOSTILE = ["=1+1", "=cmd|'/c calc'!A0", "+1", "-1", "@x", "'=1", "<&>\"'", "{{ 7*7 }}", "{% x %}", "a\tb\tc"]
STRANGE = ["😀 滘埗𬭊", "\u202egnp.exe", "_x0041_", "]]>", "　两端空格 ", "一\n二", "x" * 10_000, "&amp;lt;", "e\u0301"]


@pytest.mark.parametrize("text", HOSTILE + STRANGE)
def test_any_text_stays_that_text(text: str) -> None:
    cell = filled(drawn("{{ 值 }}"), {"值": text})["A1"]
    # openpyxl shows Excel's own spelling of `_x0041_`, which Excel reads back as what was typed
    assert (cell.data_type, cell.value.replace("_x005F_", "_")) == ("s", text)


@pytest.mark.parametrize(
    ("bad", "named"), [("a\x07b", "U+0007"), ("\x00", "U+0000"), ("\ud800", "U+D800"), ("\ufffe", "U+FFFE")]
)
def test_a_character_that_no_file_may_contain_is_a_named_problem(bad: str, named: str) -> None:
    for drawn_cell in ("{{ 企业.名称 }}", "名称：{{ 企业.名称 }}"):
        with pytest.raises(DataError) as caught:
            compile_template(drawn(drawn_cell)).render({"企业": {"名称": bad}})
        (problem,) = caught.value.problems
        assert (problem.code, problem.path, problem.params["character"]) == ("forbidden-character", "企业.名称", named)


def test_a_text_longer_than_a_cell_is_a_problem() -> None:
    template = compile_template(drawn("{{ 值 }}"))
    assert len(opened(template.render({"值": "字" * 32767}))["A1"].value) == 32767
    for text in ("字" * 32768, "😀" * 16384):
        with pytest.raises(DataError) as caught:
            template.render({"值": text})
        (problem,) = caught.value.problems
        assert (problem.code, problem.params) == ("too-long", {"length": "32768", "most": "32767"})


def test_what_is_missing_is_red_and_the_words_beside_it_are_not() -> None:
    book, made = sheet("法人：{{ 人 }} | {{ 人 }}")
    made["A1"].font = Font(name="仿宋", size=12, bold=True, color="FF0000FF")
    made = compile_template(saved(book)).render({"人": Missing("【待填：法定代表人】")})
    assert_valid(made)
    mixed, alone = (opened(made, rich=True)[place].value for place in ("A1", "B1"))
    assert [(run.text, run.font.color.rgb, run.font.rFont, run.font.b) for run in mixed] == [
        ("法人：", "FF0000FF", "仿宋", True),
        ("【待填：法定代表人】", "FFFF0000", "仿宋", True),
    ]
    assert [(run.text, run.font.color.rgb) for run in alone] == [("【待填：法定代表人】", "FFFF0000")]


def test_a_tag_that_excel_cut_into_runs_is_whole_again() -> None:
    book, made = sheet("x")
    runs = (("甲{{ 企", "宋体"), ("业.名", "黑体"), ("称 }}乙", "楷体"))
    made["A1"].value = CellRichText(*(TextBlock(InlineFont(rFont=face), text) for text, face in runs))
    done = opened(compile_template(saved(book)).render(CONTEXT), rich=True)["A1"].value
    assert [(run.text, run.font.rFont) for run in done] == [("甲", "宋体"), ("禾岭印染", "宋体"), ("乙", "楷体")]


def test_shared_strings_with_tags_are_found_and_leave_no_tag_behind() -> None:
    """Excel keeps texts in a table of their own, unlike openpyxl; the template may come from either."""
    source = _as_excel_saves("{{ 企业.名称 }}", "不变", "电话：{{ 企业.电话 }}")
    made = compile_template(source).render(CONTEXT)
    assert_valid(made)
    assert [cell.value for cell in opened(made)[1]] == ["禾岭印染", "不变", "电话：0769-22228866"]
    assert "{{" not in part(made, "xl/sharedStrings.xml")


def _as_excel_saves(*texts: str) -> bytes:
    source = drawn(" | ".join("x" * len(texts)))
    cells = "".join(f'<c r="{"ABC"[n]}1" t="s"><v>{n}</v></c>' for n in range(len(texts)))
    xml = part(source)
    data = xml[: xml.index("<sheetData>")] + f'<sheetData><row r="1">{cells}</row></sheetData>'
    strings = "".join(f"<si><t>{text}</t></si>" for text in texts)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    names, types = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
    links = part(source, names)
    if "sharedStrings" not in links:
        links = links.replace("</R", f'<Relationship Id="rId99" Type="{kind}" Target="sharedStrings.xml"/></R')
    content = part(source, types)
    if "sharedStrings" not in content:
        override = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
        content = content.replace("</T", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{override}"/></T')
    return with_parts(
        source,
        {
            "xl/worksheets/sheet1.xml": data + xml[xml.index("</sheetData>") + len("</sheetData>") :],
            "xl/sharedStrings.xml": f'<sst xmlns="{main}" count="{len(texts)}" uniqueCount="{len(texts)}">{strings}</sst>',
            names: links,
            types: content,
        },
    )


def test_a_workbook_with_prefixed_names_is_read() -> None:
    """Some programs write <x:row> for <row>."""
    source = drawn(STAFF)
    xml = part(source).replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=").replace("<x:?", "<?")
    assert picture(filled(with_parts(source, {"xl/worksheets/sheet1.xml": xml}), CONTEXT)) == picture(
        filled(source, CONTEXT)
    )


def test_a_draft_says_so_in_red_on_every_page() -> None:
    book, made = sheet("{{ 企业.名称 }}")
    made.HeaderFooter.differentOddEven = True
    made.oddHeader.right.text = "第一稿"
    book.create_sheet("附")["A1"] = "不变"
    done = compile_template(saved(book), draft=True).render(CONTEXT)
    assert_valid(done)
    opened_book = load_workbook(BytesIO(done))
    first, second = opened_book.worksheets
    for header in (first.oddHeader, first.evenHeader, second.oddHeader):
        marked = [section for section in (header.left, header.center, header.right) if section.text == "草稿"]
        assert [section.color for section in marked] == ["FF0000"]
    assert first.oddHeader.right.text == "第一稿"
    assert second.oddHeader.center.text == "草稿"
    assert "草稿" not in part(compile_template(saved(book)).render(CONTEXT))


def test_a_line_break_is_a_line_break_even_where_the_template_does_not_wrap() -> None:
    cell = filled(drawn("{{ 值 }}"), {"值": "一\n二"})["A1"]
    assert (cell.value, cell.alignment.wrap_text) == ("一\n二", True)


def test_old_line_ends_become_line_breaks() -> None:
    assert filled(drawn("{{ 值 }}"), {"值": "一\r\n二\r三"})["A1"].value == "一\n二\n三"


def test_the_same_values_give_the_same_bytes_whatever_was_rendered_before() -> None:
    source = drawn("{{ 值 }} | {{ 二 }}")
    context: dict[str, Any] = {"值": Number("1.5", Decimal("1.5"), 3), "二": Day("2023年1月2日", date(2023, 1, 2))}
    template = compile_template(source)
    template.render({"值": Day("2023年1月2日", date(2023, 1, 2)), "二": "a\nb"})
    assert template.render(context) == compile_template(source).render(context)


def test_a_value_that_the_context_lacks_is_a_clear_error() -> None:
    with pytest.raises(TemplateError) as caught:
        compile_template(drawn("{{ 企业.邮编 }}")).render(CONTEXT)
    (problem,) = caught.value.problems
    assert (problem.code, problem.params["tag"]) == ("template-unknown-tag", "企业.邮编")
    for group in ("{{ 企业 }}", "{{ 人员 }}", "{{ 企业.名称.长 }}"):
        with pytest.raises(TemplateError):
            compile_template(drawn(group)).render(CONTEXT)


def test_cells_keep_their_look() -> None:
    book, made = sheet(STAFF)
    made["A3"].font, made["A3"].alignment = Font(name="仿宋", size=14), Alignment("right")
    done = filled(saved(book), CONTEXT)
    assert {(done[f"A{row}"].font.name, done[f"A{row}"].alignment.horizontal) for row in (2, 3)} == {("仿宋", "right")}


def test_blanks_at_either_end_and_excels_escapes_are_written_as_excel_reads_them() -> None:
    made = compile_template(drawn("{{ 值 }}"))
    for text in (" 前", "后 ", "　两端　", "\n末行"):
        assert f'<t xml:space="preserve">{text}</t>' in part(made.render({"值": text}))
    assert "<t>中 间</t>" in part(made.render({"值": "中 间"}))
    assert "<t>_x005F_x0041_ _x00</t>" in part(made.render({"值": "_x0041_ _x00"}))


def test_rows_that_say_the_same_letters_still_hold_each_its_own_value() -> None:
    leaves = ["1", Number("1", Decimal("1.04"), 0), Number("1", Decimal(1), None), Number("1", Decimal("1E+0"), 1)]
    leaves += [
        Day("1日", date(2023, 1, 1)),
        Day("1日", date(2023, 2, 1)),
        Missing("1"),
        "1",
        Number("1", Decimal(2), 0),
    ]
    source = drawn("""
        {%tr for 项 in 人员 %}
        {{ 项.值 }}
        {%tr endfor %}
    """)
    together = filled(source, {"人员": [{"值": leaf} for leaf in (*leaves, *leaves)]})
    alone = [filled(source, {"人员": [{"值": leaf}]}).cell(1, 1) for leaf in leaves]
    seen = [(cell.value, cell.number_format, cell.data_type) for cell in (*alone, *alone)]
    cells = [together.cell(row, 1) for row in range(1, len(seen) + 1)]
    assert [(cell.value, cell.number_format, cell.data_type) for cell in cells] == seen


def test_cells_of_one_name_on_two_sheets_keep_their_own_style() -> None:
    book, first = sheet("{%tr for 项 in 人员 %}\n{{ 项.值 }}\n{%tr endfor %}")
    second = book.copy_worksheet(first)
    second["A2"].font = Font(bold=True)
    made = compile_template(saved(book)).render({"人员": [{"值": "甲"}, {"值": "甲"}]})
    sheets = load_workbook(BytesIO(made)).worksheets
    assert [one["A1"].font.b for one in sheets] == [False, True]
    assert [one["A2"].font.b for one in sheets] == [False, True]
