"""Excel templates of every form, and what they become: pages, types, names, drop-downs, as Excel's users find them."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive.xlsx import build
from qjsc_docs.engine.xlsx import compile_template, lint
from qjsc_docs.form.check import check
from qjsc_docs.form.inline import Slot, Sub, Sup, Tick
from qjsc_docs.form.layout import Align, Face, Layout, PageBreak, Side, Table, cell, para, row, title
from qjsc_docs.form.model import Form
from qjsc_docs.form.slots import iter_dynamic, template_names
from qjsc_docs.form.view import empty_view, view
from qjsc_docs.records import load

from ..engine.xlsx.sheets import drawing, opened, picture
from ..support import small
from ..support.forms import every_form
from ..support.ooxml import assert_valid

SAMPLES = Path(__file__).parents[2] / "samples"


def book_of(form: Form) -> Workbook:
    """Return the template of `form`, opened."""
    return load_workbook(BytesIO(build(form)), rich_text=True)


def sheet_of(*blocks: Any, **how: Any) -> Worksheet:
    """Return the sheet of a small form with these blocks."""
    return opened(build(replace(small.FORM, layout=Layout(blocks, **how))), rich=True)


def filled(form: Form) -> bytes:
    """Return the template of `form` filled with its sample."""
    record = load(SAMPLES / f"{form.id}.yaml", form=form)
    return compile_template(build(form)).render(view(check(form, record), on=date(2023, 11, 21)))


def sides(one: Any) -> str:
    """Return which sides of a cell have a line: left, right, top, bottom."""
    lines = (one.border.left, one.border.right, one.border.top, one.border.bottom)
    return "".join(letter for letter, line in zip("LRTB", lines, strict=True) if line and line.style == "thin")


@every_form
def test_every_part_is_what_excel_accepts(form: Form) -> None:
    assert_valid(build(form))
    assert_valid(filled(form))
    assert_valid(compile_template(build(form), draft=True).render(empty_view(form)))


@every_form
def test_the_bytes_are_the_same_at_every_call_and_carry_no_time(form: Form) -> None:
    data = build(form)
    assert build(form) == data
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"
        assert set(package.read("docProps/core.xml").decode().split("Z<")) & {"2026"} == set()
    book = load_workbook(BytesIO(data))
    assert (book.properties.created, book.properties.modified) == (datetime(1980, 1, 1), datetime(1980, 1, 1))


@every_form
def test_a_template_asks_for_exactly_the_names_of_the_form(form: Form) -> None:
    names = template_names(form.layout)
    assert compile_template(build(form)).names == names
    assert lint(build(form), names, "x.xlsx") == []


@every_form
def test_the_page_is_the_forms_page(form: Form) -> None:
    made = opened(build(form))
    top, right, bottom, left = (edge / 25.4 for edge in form.layout.margins)
    page = made.page_margins
    assert [page.top, page.right, page.left] == pytest.approx([top, right, left])
    assert 0 < bottom - page.bottom < 0.2  # what the text is given more, so that rounded rows do not spill over
    assert made.page_setup.paperSize == 9
    assert made.sheet_properties.pageSetUpPr.fitToPage
    assert (made.page_setup.fitToWidth, made.page_setup.fitToHeight) == (1, 0)
    assert made.print_options.horizontalCentered
    assert made.print_area == f"'{made.title}'!$A$1:${get_column_letter(made.max_column)}${made.max_row}"
    assert (made.oddFooter.right.text, made.evenFooter.left.text) == ("— &P —　", "　— &P —")
    breaks = sum(isinstance(block, PageBreak) for block in form.layout.blocks)
    assert len(made.row_breaks.brk) == breaks


@every_form
def test_columns_are_as_wide_as_on_paper(form: Form) -> None:
    made = opened(build(form))
    columns = [get_column_letter(number) for number in range(1, made.max_column + 1)]
    widths = [made.column_dimensions[column].width * 8 * 25.4 / 96 for column in columns]  # 8 pixels a digit
    widest = max((sum(block.widths) for block in form.layout.blocks if isinstance(block, Table)), default=156)
    assert sum(widths) == pytest.approx(widest, abs=0.2)
    assert min(widths) > 2


@every_form
def test_every_value_has_a_name_that_leads_to_its_cell(form: Form) -> None:
    book = book_of(form)
    keys = {
        f"{each}[].{part.key}" if each else part.key
        for each, part in iter_dynamic(form.layout)
        if isinstance(part, Slot | Tick)
    }
    assert {name.comment for name in book.defined_names.values()} == keys
    for name in book.defined_names.values():
        ((sheet_title, place),) = name.destinations
        assert str(name.comment).rpartition("[].")[2] in str(book[sheet_title][place].value)


@every_form
def test_names_lead_to_the_values_of_the_filled_sheet(form: Form) -> None:
    record = load(SAMPLES / f"{form.id}.yaml", form=form)
    context = view(check(form, record), on=date(2023, 11, 21))
    book = load_workbook(BytesIO(compile_template(build(form)).render(context)))
    for name in book.defined_names.values():
        leaf: Any = context
        key = str(name.comment)
        if "[" in key:
            continue
        for step in key.split("."):
            leaf = leaf.get(step) if isinstance(leaf, dict) else leaf
        ((sheet_title, place),) = name.destinations
        value = book[sheet_title][place].value
        if isinstance(leaf, str) and isinstance(value, str):  # a tick has no leaf of its own
            assert leaf in value


def test_the_filled_return_slip_as_a_picture() -> None:
    assert (
        picture(opened(filled(FORMS["dg2023-回执表"]))).splitlines()[:9]
        == drawing("""
        附件1：
        园区、镇街参加清洁生产审核现场评估验收
        工作人员回执表
        填报单位：高埗镇经济发展局 |  |  | 填报日期：2023年11月21日
        序号 | 姓　名 | 职　务 | 办公电话 | 手机号码
        1 | 莫婉怡 | 副局长 | 0769-22228801 | 13800138001
        2 | 卢志航 | 工业股股长 | 0769-22228802 | 13800138002
        3 | 欧阳晓岚 | 工业股科员 | 0769-22228803 | 13800138003
        4 | 黎埗生 | 节能专管员 | 0769-22228804 | 13800138004
    """).splitlines()
    )


def test_numbers_are_numbers_and_codes_are_text() -> None:
    made = opened(filled(FORMS["gd2009-评估申请表"]))
    cells = {c.value: c for line in made.iter_rows() for c in line if c.value is not None}
    assert {(value, cells[value].number_format) for value in (3600, 598)} == {(3600, "General"), (598, "0")}
    assert cells["523143"].number_format == "@"
    assert cells["0769-22228866"].number_format == "@"


def test_the_grid_of_measures_holds_numbers_that_can_be_added_up() -> None:
    made = opened(filled(FORMS["gd2009-绩效表"]))
    rows = [line for line in made.iter_rows(values_only=True) if line[0] in ("方案数（个）", "所需投资（万元）")]
    for line in rows:
        numbers = [value for value in line if isinstance(value, int | float)]
        assert len(numbers) == 7
        assert numbers[6] == pytest.approx(sum(numbers[:4]))


def test_years_side_by_side_and_raised_letters() -> None:
    made = opened(filled(FORMS["gd2009-绩效表"]), rich=True)
    rich = [c.value for line in made.iter_rows() for c in line if type(c.value).__name__ == "CellRichText"]
    found = {(run.text, run.font.vertAlign) for value in rich for run in value if run.font.vertAlign}
    assert found == {("5", "subscript"), ("3", "superscript"), ("2", "subscript")}
    assert "BOD5产生/排放量（吨/年）" in {str(value) for value in rich}


def test_head_rows_are_printed_on_every_page_and_followed_by_the_helper_row() -> None:
    made = opened(build(FORMS["dg2023-回执表"]))
    assert made.print_title_rows == "$4:$4"
    assert [made.cell(line, 1).value for line in (5, 6, 7)] == [
        "{%tr for 项 in 参加人员 %}",
        "{{ 项.序号 }}",
        "{%tr endfor %}",
    ]


def test_tables_of_different_columns_share_one_grid() -> None:
    made = sheet_of(
        Table((30.0, 60.0), (row("a", "b"),)),
        Table((45.0, 45.2), (row("c", "d"), row(cell("e", rows=2), "f"), row("g"))),
    )
    assert [c.value for c in made[1]] == ["a", "b", None]
    assert picture(made) == drawing("""
        a | b |
        c |   | d
        e |   | f
          |   | g
    """)
    assert sorted(map(str, made.merged_cells.ranges)) == ["A2:B2", "A3:B4", "B1:C1"]


def test_paragraphs_span_the_sheet_and_keep_their_room() -> None:
    made = sheet_of(title("标题"), para("说明：", "　", above=10.0), Table((50.0, 50.0), (row("a", "b"),)))
    assert {"A1:B1", "A2:B2"} <= set(map(str, made.merged_cells.ranges))
    assert (made["A1"].font.name, made["A1"].font.size, made["A1"].alignment.horizontal) == (
        "方正小标宋简体",
        22,
        "center",
    )
    assert made.row_dimensions[1].height == pytest.approx(22 * 1.3 + 8 * 72 / 25.4, abs=0.3)
    assert made["A2"].alignment.vertical == "bottom"


def test_open_sides_have_no_line() -> None:
    made = sheet_of(
        Table(
            (50.0, 50.0),
            (
                row(cell("标签", rows=2), cell("上", open=(Side.BOTTOM,))),
                row(cell("下", open=(Side.TOP,))),
            ),
        )
    )
    assert [sides(made[place]) for place in ("A2", "B1", "B2")] == ["LRB", "LRT", "LRB"]


def test_paragraphs_of_one_cell_that_stand_differently_become_rows_without_a_line_between() -> None:
    made = sheet_of(
        Table(
            (30.0, 90.0),
            (
                row(
                    "意见",
                    cell(para("同意。", indent=2), para("（公章）", align=Align.RIGHT), align=Align.JUSTIFY),
                    height=30,
                ),
            ),
        )
    )
    assert [(made[place].value, made[place].alignment.horizontal) for place in ("B1", "B2")] == [
        ("　　同意。", "justify"),
        ("（公章）", "right"),
    ]
    assert [sides(made[place]) for place in ("A2", "B1", "B2")] == ["LRB", "LRT", "LRB"]
    assert "A1:A2" in set(map(str, made.merged_cells.ranges))
    heights = [made.row_dimensions[line].height for line in (1, 2)]
    assert sum(heights) == pytest.approx(30 * 72 / 25.4, abs=0.6)
    assert heights[0] > heights[1]


def test_choices_offer_a_drop_down_that_grows_with_the_rows() -> None:
    made = sheet_of(
        Table((50.0, 50.0), (row("有无", Slot("企业.有许可证")), row("另", cell(Slot("企业.有许可证"), "（注）"))))
    )
    (offer,) = made.data_validations.dataValidation
    assert (offer.formula1, str(offer.sqref), offer.type) == ('"是,否"', "B1", "list")


def test_a_label_beside_repeated_rows_stretches_over_them() -> None:
    form = replace(
        small.FORM,
        layout=Layout(
            (
                Table(
                    (20.0, 60.0),
                    (
                        row(cell("人员", rows=2), "姓名"),
                        row(Slot("姓名"), each="人员", blanks=3),
                        row("末", "x"),
                    ),
                ),
            )
        ),
    )
    done = opened(compile_template(build(form)).render({"人员": [{"姓名": "甲"}, {"姓名": "乙"}, {"姓名": ""}]}))
    assert picture(done) == drawing("""
        人员 | 姓名
             | 甲
             | 乙
             |
        末   | x
    """)
    assert "A1:A4" in set(map(str, done.merged_cells.ranges))


def test_dates_are_days_and_the_blank_has_room_for_one() -> None:
    form = replace(small.FORM, layout=Layout((Table((20.0, 60.0), (row("日期", Slot("企业.填表日期")),)),)))
    template = compile_template(build(form))
    blank = opened(template.render(empty_view(form)))["B1"]
    assert blank.value == "　年　月　日"
    record = small.record({"企业": {**small.GOOD["企业"], "填表日期": "2023-11-21"}})
    day = opened(template.render(view(check(form, record))))["B1"]
    assert (day.value, day.number_format) == (datetime(2023, 11, 21), 'yyyy"年"m"月"d"日"')


def test_words_of_several_faces_and_heights() -> None:
    made = sheet_of(Table((60.0,), (row(cell("CO", Sub("2"), "和米", Sup("3"), face=Face.HEI, size="小四")),)))
    runs = [(run.text, run.font.rFont, run.font.sz, run.font.vertAlign) for run in made["A1"].value]
    assert runs == [
        ("CO", "黑体", 12, None),
        ("2", "黑体", 12, "subscript"),
        ("和米", "黑体", 12, None),
        ("3", "黑体", 12, "superscript"),
    ]


def test_a_row_is_high_enough_for_its_printed_words() -> None:
    made = sheet_of(
        Table((30.0,), (row("一二三四五六七八九十" * 3, height=6.0), row("a\nb\nc", height=6.0), row("a", height=6.0)))
    )
    assert made.row_dimensions[1].height > 4 * 10.5 * 1.3
    assert made.row_dimensions[2].height == pytest.approx(3 * 10.5 * 1.3 + 2.9, abs=0.3)
    assert made.row_dimensions[3].height == pytest.approx(6 * 72 / 25.4, abs=0.3)
