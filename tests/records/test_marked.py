"""The problems of a check as a workbook: a copy of the user's own with comments and links, or a list alone."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

from qjsc_docs.catalogue import FORMS
from qjsc_docs.errors import UsageError
from qjsc_docs.form.check import check
from qjsc_docs.problems import Place, Problem
from qjsc_docs.records import load
from qjsc_docs.records.marked import marked
from qjsc_docs.workbooks import new_workbook

from ..support.ooxml import assert_valid
from ..support.typing_in import cell_of, inputs_of

FORM = FORMS["dg2023-回执表"]


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Return a data-entry workbook with a bad telephone in its second row."""
    book = load_workbook(BytesIO(new_workbook(FORM)))
    by_path = {one.path: one for one in inputs_of(book)}
    for number, (name, phone) in enumerate([("甲", "13800138000"), ("乙", "138")]):
        cell_of(book, by_path["参加人员[].姓名"], number).value = name
        cell_of(book, by_path["参加人员[].手机"], number).value = phone
    book.save(tmp_path / "回执.xlsx")
    return tmp_path / "回执.xlsx"


def test_every_bad_cell_has_a_comment_and_a_row_with_a_link(bad: Path) -> None:
    problems = check(FORM, load(bad, form=FORM)).problems
    phone = next(problem for problem in problems if problem.code == "bad-mobile")
    content = marked(FORM.id, problems, [bad], ".xlsx")
    assert_valid(content)
    book = load_workbook(BytesIO(content))
    commented = {
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }
    assert commented == {(problem.place.sheet, problem.place.cell) for problem in problems if problem.place.cell}
    cell: Any = book[phone.place.sheet][phone.place.cell]
    assert cell.comment.text.startswith(f"× {phone.why}\n{phone.todo}")
    assert cell.fill.fgColor.rgb == "FFF8B4AE"
    listed = book.worksheets[-1]
    assert [row[0].value for row in listed.iter_rows(2)] == [*range(1, len(problems) + 1)]
    links = {cell.hyperlink.location for row in listed.iter_rows() for cell in row if cell.hyperlink}
    assert f"'{phone.place.sheet}'!{phone.place.cell}" in links


def test_the_copy_can_be_corrected_and_checked_again(bad: Path, tmp_path: Path) -> None:
    problems = check(FORM, load(bad, form=FORM)).problems
    copy = tmp_path / "报告.xlsx"
    copy.write_bytes(marked(FORM.id, problems, [bad], ".xlsx"))
    again = check(FORM, load(copy, form=FORM)).problems
    assert [problem.code for problem in again] == [problem.code for problem in problems]
    book = load_workbook(copy)
    phone = next(problem for problem in problems if problem.code == "bad-mobile")
    book[phone.place.sheet][phone.place.cell].value = "13800138001"
    book.save(copy)
    assert "bad-mobile" not in [problem.code for problem in check(FORM, load(copy, form=FORM)).problems]


def test_a_table_of_the_users_own_keeps_its_chart_and_comments(tmp_path: Path) -> None:
    book = Workbook()
    sheet: Any = book.active
    for row in (["姓名", "职务", "手机号码"], ["甲", "科长", "138"], ["乙", "科员", "13800138000"]):
        sheet.append(row)
    sheet["A2"].comment = Comment("老同志", "张三")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=3))
    sheet.add_chart(chart, "F2")
    source = tmp_path / "名单.xlsx"
    book.save(source)
    problem = Problem("bad-mobile", "参加人员[0].手机", value="138", place=Place(str(source), 0, "Sheet", "C2"))
    content = marked(FORM.id, [problem], [source], ".xlsx")
    copy = tmp_path / "报告.xlsx"
    copy.write_bytes(content)
    found: Any = load_workbook(copy)["Sheet"]
    assert found["A2"].comment.text == "老同志"
    assert "138" in found["C2"].comment.text
    assert len(found._charts) == 1
    assert load(copy, form=FORM).data == load(source, form=FORM).data  # the list of problems is no data


def test_data_of_other_kinds_give_the_list_alone(tmp_path: Path) -> None:
    source = tmp_path / "a.yaml"
    source.write_text("参加人员: [{姓名: 甲, 手机: 138}]\n", "utf-8")
    problems = check(FORM, load(source, form=FORM)).problems
    content = marked(FORM.id, problems, [source], ".xlsx")
    assert_valid(content)
    sheet: Any = load_workbook(BytesIO(content)).active
    assert sheet.max_row == 2 + len(problems)
    assert str(problems[0].place) in [cell.value for cell in sheet[3]]


def test_no_problems_are_said_to_be_none() -> None:
    sheet: Any = load_workbook(BytesIO(marked(FORM.id, [], [], ".xlsx"))).active
    assert sheet["A3"].value == "√ 未发现问题。"


def test_a_workbook_that_cannot_be_read_gives_the_list_alone(tmp_path: Path) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04nothing")
    problem = Problem(
        "unreadable", params={"file": str(broken), "reason": "?", "advice": "?"}, place=Place(str(broken))
    )
    sheet: Any = load_workbook(BytesIO(marked(FORM.id, [problem], [broken], ".xlsx"))).active
    assert sheet.max_row == 3


@pytest.mark.parametrize("suffix", [".pdf", "", ".xlsm"])
def test_another_ending_is_refused(suffix: str) -> None:
    with pytest.raises(UsageError):
        marked(FORM.id, [], [], suffix)


def test_it_is_the_same_bytes_every_time(bad: Path) -> None:
    problems = check(FORM, load(bad, form=FORM)).problems
    assert marked(FORM.id, problems, [bad], ".xlsx") == marked(FORM.id, problems, [bad], ".xlsx")
