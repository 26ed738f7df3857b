"""Tables, cells, repeated rows and page breaks in Word."""

from __future__ import annotations

import pytest
from lxml import etree

from qjsc_docs.form.inline import Slot
from qjsc_docs.form.layout import PageBreak, Side, Table, Valign, cell, para, row

from .reading import W, body, form_of, picture, val


def test_cells_over_several_columns_and_rows_are_merged() -> None:
    table = Table(
        (10.0, 10.0, 10.0, 10.0),
        (
            row(cell("甲", rows=2, span=2), cell("乙", span=2)),
            row("丙", cell("丁", rows=3)),
            row("戊", "己", "庚"),
            row(cell("辛", span=3)),
        ),
    )

    assert picture(form_of(table)) == "甲│甲│乙│乙\n甲│甲│丙│丁\n戊│己│庚│丁\n辛│辛│辛│丁"


def test_open_sides_have_no_border_and_a_merged_cells_ends_keep_theirs() -> None:
    table = Table((10.0, 10.0), (row(cell("甲", rows=2, open=(Side.BOTTOM, Side.LEFT)), "乙"), row("丙")))
    cells = body(form_of(table)).iter(f"{W}tc")

    open_sides = [[etree.QName(side).localname for side in c.iterfind(f"{W}tcPr/{W}tcBorders/*")] for c in cells]
    assert open_sides == [["left"], [], ["left", "bottom"], []]


def test_text_stands_in_a_cell_where_the_layout_says() -> None:
    table = Table((10.0, 10.0, 10.0), (row(cell("甲", valign=Valign.TOP), "乙", cell("丙", valign=Valign.BOTTOM)),))

    assert [val(c, "tcPr/vAlign") for c in body(form_of(table)).iter(f"{W}tc")] == ["top", "center", "bottom"]


def test_a_table_is_fixed_centred_and_has_the_insets_of_the_pdf() -> None:
    (properties,) = body(form_of(Table((10.0,), (row("甲"),)))).iter(f"{W}tblPr")
    margins = properties.find(f"{W}tblCellMar")

    assert properties.find(f"{W}tblLayout").get(f"{W}type") == "fixed"
    assert val(properties, "jc") == "center"
    assert margins is not None
    assert {etree.QName(side).localname: side.get(f"{W}w") for side in margins} == {
        "top": "28",
        "left": "85",
        "bottom": "28",
        "right": "85",
    }


def test_a_repeated_row_stands_between_the_two_tags_of_docxtpl() -> None:
    table = Table(
        (10.0, 20.0), (row("序号", "姓名", head=True), row(Slot("序号"), Slot("姓名"), each="人员", blanks=3))
    )

    assert picture(form_of(table)).replace("│", " ") == "\n".join(
        (
            "序号 姓名",
            "{%tr for 项 in 人员 %} {%tr for 项 in 人员 %}",
            " ",  # python-docx leaves out what stands in a content control
            "{%tr endfor %} {%tr endfor %}",
        )
    )
    shown = ["".join(content.itertext()) for content in body(form_of(table)).iter(f"{W}sdtContent")]
    assert shown == ["{{ 项.序号 }}", "{{ 项.姓名 }}"]


def test_the_paragraph_that_word_wants_after_a_table_takes_no_room() -> None:
    last = body(form_of(Table((10.0,), (row("甲"),)))).findall(f"{W}body/{W}p")[-1]

    assert last.find(f"{W}pPr/{W}spacing").get(f"{W}line") == "20"
    assert val(last, "pPr/rPr/sz") == "2"


def test_two_tables_that_touch_stay_two() -> None:
    table = Table((10.0,), (row("甲"),))

    assert [etree.QName(block).localname for block in body(form_of(table, table))[0]] == [
        "tbl",
        "p",
        "tbl",
        "p",
        "sectPr",
    ]


@pytest.mark.parametrize("after", [para("乙"), Table((10.0,), (row("乙"),))], ids=["paragraph", "table"])
def test_a_page_break_leaves_no_empty_line_behind(after: object) -> None:
    blocks = list(body(form_of(para("甲"), PageBreak(), after))[0])
    breaking = [block for block in blocks if block.find(f"{W}pPr/{W}pageBreakBefore") is not None]

    assert len(breaking) == 1
    spacing = breaking[0].find(f"{W}pPr/{W}spacing")
    assert "".join(breaking[0].itertext()) == "乙" or spacing.get(f"{W}line") == "20"
