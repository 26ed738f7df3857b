"""The pieces that several layouts share."""

from __future__ import annotations

from qjsc_docs.form.blocks import bar, box, line, marked, matrix_row, opinion, pair, with_unit, year_row
from qjsc_docs.form.inline import Inline, Joint, Slot, Sub, Tick
from qjsc_docs.form.layout import Row, Side


def drawn(row: Row) -> list[str]:
    """Return the cells of a row as text: slots in ‹›, joints in ⟨⟩."""
    return ["¶".join("".join(map(word, para.content)) for para in cell.content) for cell in row.cells]


def word(part: Inline) -> str:
    if isinstance(part, Joint):
        return f"⟨{part.words}⟩"
    if isinstance(part, Slot):
        return f"‹{part.key}›"
    return part if isinstance(part, str) else f"[{part.blank if isinstance(part, Tick) else part.words}]"


def test_a_year_row_has_a_value_for_each_year() -> None:
    assert drawn(year_row("职工人数（人）", "职工人数")) == [
        "职工人数（人）",
        "‹年度数据[0].职工人数›",
        "‹年度数据[1].职工人数›",
        "‹年度数据[2].职工人数›",
    ]


def test_a_year_row_of_two_facts_joins_them_in_one_cell() -> None:
    row = year_row(("BOD", Sub("5"), "产生/排放量"), "BOD5产生量", "BOD5排放量", years=1)
    assert drawn(row) == ["BOD[5]产生/排放量", "‹年度数据[0].BOD5产生量›⟨/⟩‹年度数据[0].BOD5排放量›"]


def test_a_matrix_row_has_a_value_for_each_column() -> None:
    row = matrix_row("方案数", "方案效益.方案数", ("已实施", "总计"), span=2)
    assert drawn(row) == ["方案数", "‹方案效益.方案数.已实施›", "‹方案效益.方案数.总计›"]
    assert [cell.span for cell in row.cells] == [2, 1, 1]


def test_an_opinion_is_two_rows_without_a_line_between() -> None:
    text, sign = opinion("意见", "部门.意见", Slot("部门.日期"), "（公章）", span=3, height=40)
    assert drawn(text) == ["意见", "‹部门.意见›"]
    assert drawn(sign) == ["‹部门.日期›（公章）"]
    assert text.cells[0].rows == 2
    assert text.cells[1].open == (Side.BOTTOM,)
    assert sign.cells[0].open == (Side.TOP,)


def test_a_line_has_no_borders() -> None:
    row = line(("填表人：", Slot("企业.填表人")), ("日期：", Slot("填表.日期")))
    assert drawn(row) == ["填表人：‹企业.填表人›", "日期：‹填表.日期›"]
    assert {cell.open for cell in row.cells} == {tuple(Side)}


def test_a_bar_covers_the_table() -> None:
    assert [(cell.span, drawn(bar("标题", 9))[0]) for cell in bar("标题", 9).cells] == [(9, "标题")]


def test_values_with_words_around_them() -> None:
    assert "".join(map(word, pair("甲.一", "甲.二"))) == "‹甲.一›⟨/⟩‹甲.二›"
    assert "".join(map(word, with_unit("甲.一", "万元"))) == "‹甲.一›⟨万元⟩"
    assert "".join(map(word, box("甲.一", "是"))) == "是[□]"
    assert "".join(map(word, marked("甲.一", "具有…").content)) == "[□]具有…"
