"""Rows that grow: what lies below and what refers to it moves along, and heights fit the text."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from qjsc_docs.engine.xlsx import compile_template
from tests.support.ooxml import assert_valid

from .sheets import CONTEXT, drawing, filled, part, people, picture, saved, sheet, with_parts

# rows of the template: 1 title, 2 head, 3 helper, 4 people, 5 helper, 6 total, 7 and 8 notes
FORM = """
    回执表
    姓名                   | 手机         | 性别
    {%tr for 项 in 人员 %}
    {{ 项.姓名 }}          | {{ 项.手机 }} | {{ 项.性别 }}
    {%tr endfor %}
    人数                   | =COUNTA(A4)  | 签名：{{ 企业.名称 }}
    说明
    完
"""


def template() -> bytes:
    """Return a template in which everything that Excel ties to rows stands below or in the repeated row."""
    book, made = sheet(FORM)
    made.merge_cells("A1:C1")
    made.merge_cells("A7:C7")
    thin = Side("thin")
    for cell in made[4]:
        cell.border = Border(thin, thin, thin, thin)
    offer = DataValidation("list", formula1='"男,女"')
    offer.add("C4")
    below = DataValidation("list", formula1="$A$7:$A$8")
    below.add("C6")
    for one in (offer, below):
        made.add_data_validation(one)
    made.conditional_formatting.add("B4", CellIsRule("equal", ['""'], fill=PatternFill("solid", bgColor="FFFF00")))
    made.conditional_formatting.add("B6", CellIsRule("lessThan", ["$B$6"], font=Font(bold=True)))
    made.print_area = "A1:C8"
    made.print_title_rows = "1:2"
    made.row_breaks.append(Break(id=6))
    made["A8"].hyperlink = "https://example.com"
    made["A8"].comment = Comment("看这里", "某人")
    made.page_margins = PageMargins(1, 1, 1, 1)
    book.defined_names["_q_姓名"] = DefinedName("_q_姓名", attr_text="名单!$A$4", comment="人员[].姓名")
    book.defined_names["_q_签名"] = DefinedName("_q_签名", attr_text="名单!$C$6")
    return saved(book)


def context(count: int) -> dict[str, Any]:
    """Return the values for `count` people."""
    return {**CONTEXT, "人员": [{**person, "性别": "女"} for person in people(count)]}


def test_two_rows_as_a_picture() -> None:
    assert picture(filled(template(), context(2))) == drawing("""
        回执表 |               |
        姓名   | 手机          | 性别
        员1    | 13800130001   | 女
        员2    | 13800130002   | 女
        人数   | =COUNTA(A3:A4) | 签名：禾岭印染
        说明   |               |
        完     |               |
    """)


@pytest.mark.parametrize("count", [1, 20, 300])
def test_everything_that_refers_to_rows_follows_them(count: int) -> None:
    made = compile_template(template()).render(context(count))
    assert_valid(made)
    book = load_workbook(BytesIO(made))
    done = book.worksheets[0]
    last = 2 + count  # the last person's row
    rows = f"3:{last}" if count > 1 else "3"
    areas = {letter: rows.replace("3:", f"{letter}3:{letter}") if count > 1 else f"{letter}3" for letter in "ABC"}
    assert done.dimensions == f"A1:C{last + 3}"
    assert sorted(map(str, done.merged_cells.ranges)) == ["A1:C1", f"A{last + 2}:C{last + 2}"]
    assert [(str(v.sqref), v.formula1) for v in done.data_validations.dataValidation] == [
        (areas["C"], '"男,女"'),
        (f"C{last + 1}", f"$A${last + 2}:$A${last + 3}"),
    ]
    formats = {str(one.sqref): one.rules[0].formula for one in done.conditional_formatting}
    assert formats == {areas["B"]: ['""'], f"B{last + 1}": [f"$B${last + 1}"]}
    assert done.print_area == f"'名单'!$A$1:$C${last + 3}"
    assert done.print_title_rows == "$1:$2"
    assert [one.id for one in done.row_breaks.brk] == [last + 1]
    assert done[f"A{last + 3}"].hyperlink.target == "https://example.com"
    assert done[f"A{last + 3}"].comment.text == "看这里"
    column = f"$A$3:$A${last}" if count > 1 else "$A$3"
    assert book.defined_names["_q_姓名"].attr_text == f"名单!{column}"
    assert book.defined_names["_q_签名"].attr_text == f"名单!$C${last + 1}"
    assert done[f"B{last + 1}"].value == f"=COUNTA({areas['A']})"
    assert [done.cell(row, 1).value for row in (3, last)] == ["员1", f"员{count}"]
    assert {done.cell(row, 3).border.left.style for row in range(3, last + 1)} == {"thin"}


def test_a_list_without_rows_leaves_valid_references() -> None:
    made = compile_template(template()).render(context(0))
    assert_valid(made)
    done = load_workbook(BytesIO(made)).worksheets[0]
    assert done.dimensions == "A1:C5"
    assert done.print_area == "'名单'!$A$1:$C$5"
    assert [str(one.sqref) for one in done.data_validations.dataValidation] == ["C3", "C3"]


def test_merged_cells_in_repeated_rows_repeat_and_those_around_them_stretch() -> None:
    book, made = sheet("""
        标题 | 甲
             | {%tr for 项 in 人员 %}
             | {{ 项.姓名 }} | x
             | {{ 项.手机 }} | y
             | {%tr endfor %}
             | 乙
    """)
    made.merge_cells("B3:C3")
    made.merge_cells("A1:A6")
    done = filled(saved(book), context(3))
    assert sorted(map(str, done.merged_cells.ranges)) == ["A1:A8", "B2:C2", "B4:C4", "B6:C6"]


def test_validations_of_a_row_among_several_repeated_ones_cover_that_row_of_each_copy() -> None:
    book, made = sheet("""
        {%tr for 项 in 人员 %}
        {{ 项.姓名 }}
        {{ 项.手机 }}
        {%tr endfor %}
    """)
    offer = DataValidation("list", formula1='"一,二"')
    offer.add("A3")
    made.add_data_validation(offer)
    (found,) = filled(saved(book), context(3)).data_validations.dataValidation
    assert str(found.sqref) == "A2 A4 A6"


def test_a_page_break_behind_repeated_rows_stands_behind_the_last_of_them() -> None:
    book, made = sheet(FORM)
    made.row_breaks.append(Break(id=4))
    assert [one.id for one in filled(saved(book), context(9)).row_breaks.brk] == [11]


def test_two_lists_on_one_sheet_and_formulas_on_another() -> None:
    book, made = sheet("""
        {%tr for 项 in 人员 %}
        {{ 项.姓名 }} | =LEN(A2)
        {%tr endfor %}
        {%tr for 年 in 年度 %}
        {{ 年.煤耗 }} | =A5*2
        {%tr endfor %}
        =SUM(B5)      | =B2
    """)
    other = book.create_sheet("合计")
    other["A1"] = "=SUM(名单!B2:B2)+名单!A7+LOG10(100)"
    values = {**context(2), "年度": [{"煤耗": "1"}, {"煤耗": "2"}, {"煤耗": "3"}]}
    source = compile_template(saved(book)).render(values)
    assert_valid(source)
    done = load_workbook(BytesIO(source))
    assert picture(done["名单"]) == drawing("""
        员1         | =LEN(A1)
        员2         | =LEN(A2)
        1           | =A3*2
        2           | =A4*2
        3           | =A5*2
        =SUM(B3:B5) | =B1:B2
    """)
    assert done["合计"]["A1"].value == "=SUM(名单!B1:B2)+名单!A6+LOG10(100)"
    assert 'fullCalcOnLoad="1"' in part(source, "xl/workbook.xml")


def test_a_formula_that_cells_share_is_written_out() -> None:
    book, made = sheet("{{ 企业.名称 }} | =A1 | x")
    source = saved(book)
    xml = part(source)
    xml = xml.replace("<f>A1</f>", '<f t="shared" ref="B1:C1" si="0">A1</f>')
    start, end = xml.index('<c r="C1"'), xml.index("</row>")
    shared = with_parts(
        source, {"xl/worksheets/sheet1.xml": xml[:start] + '<c r="C1"><f t="shared" si="0"/><v>5</v></c>' + xml[end:]}
    )
    assert [cell.value for cell in filled(shared, CONTEXT)[1]] == ["禾岭印染", "=A1", "=B1"]


def test_charts_and_tables_move_down() -> None:
    book, made = sheet(FORM + "    序 | 值\n    1 | 2\n")
    made.add_table(Table(displayName="T1", ref="A9:B10"))
    chart = BarChart()
    chart.anchor = "A12"
    made.add_chart(chart)
    done = filled(saved(book), context(5))
    assert done.tables["T1"].ref == "A11:B12"
    assert done._charts[0].anchor._from.row == 13


def test_a_chain_of_calculation_is_dropped() -> None:
    book, made = sheet("{{ 企业.名称 }} | =A1")
    source = saved(book)
    names, types = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    content = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
    link = f'<Relationship Id="rId77" Type="{kind}" Target="calcChain.xml"/>'
    with_chain = with_parts(
        source,
        {
            names: part(source, names).replace("</R", link + "</R"),
            types: part(source, types).replace(
                "</T", f'<Override PartName="/xl/calcChain.xml" ContentType="{content}"/></T'
            ),
            "xl/calcChain.xml": '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>',
        },
    )
    made_file = compile_template(with_chain).render(CONTEXT)
    assert_valid(made_file)
    assert "calcChain" not in part(made_file, types) + part(made_file, names)


def _wrapping(width: float, *merged: str, size: float = 10.5) -> tuple[Any, Worksheet]:
    book, made = sheet("标签 | {{ 值 }}\n下")
    made.column_dimensions["B"].width = width
    made["B1"].alignment, made["B1"].font = Alignment(wrap_text=True), Font(name="宋体", size=size)
    made.row_dimensions[1].height = 20
    for area in merged:
        made.merge_cells(area)
    return book, made


@pytest.mark.parametrize(
    ("text", "lines"),
    [("一行", 1), ("字" * 22, 1), ("字" * 30, 2), ("字" * 100, 5), ("一\n二\n三", 3), ("some words in a line " * 5, 3)],
)
def test_a_row_is_as_high_as_its_wrapped_text(text: str, lines: int) -> None:
    book, made = _wrapping(46)  # 241 points: 22 letters of 10.5 points
    found = filled(saved(book), {"值": text}).row_dimensions[1].height
    assert found == 20 if lines == 1 else 0.95 < found / (lines * 10.5 * 1.42 + 2.9) < 1.05


def test_a_high_row_is_not_made_lower() -> None:
    book, made = _wrapping(46)
    made.row_dimensions[1].height = 100
    assert filled(saved(book), {"值": "字" * 60}).row_dimensions[1].height == 100


def test_rows_of_a_merged_cell_are_together_as_high_as_its_text() -> None:
    book, made = _wrapping(46, "B1:B2")
    made.row_dimensions[2].height = 20
    done = filled(saved(book), {"值": "字" * 150})
    first, second = (done.row_dimensions[row].height for row in (1, 2))
    assert first == second
    assert first + second > 7 * 10.5 * 1.4


def test_a_text_too_high_for_one_row_of_excel_gets_several_as_one_cell() -> None:
    book, made = _wrapping(46)
    done = filled(saved(book), {"值": "字" * 2000})
    rows = [done.row_dimensions[row].height for row in (1, 2, 3, 4)]
    assert max(rows) <= 409
    assert sum(rows) > 2000 / 22 * 10.5 * 1.4
    assert {"A1:A4", "B1:B4"} == set(map(str, done.merged_cells.ranges))
    assert done["A5"].value == "下"
