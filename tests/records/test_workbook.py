"""Data-entry workbooks: what is typed into the named cells is what the form gets."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName

from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.case import CASE
from qjsc_docs.catalogue.facts import FACTS
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.form.check import Checked, check
from qjsc_docs.form.inputs import SHEET, Axis, Input
from qjsc_docs.form.model import Form
from qjsc_docs.form.procedure import Procedure
from qjsc_docs.form.record import Record
from qjsc_docs.office import convert_all
from qjsc_docs.records import load
from qjsc_docs.workbooks import new_workbook

from ..support.typing_in import cell_of, inputs_of, typed_in

SAMPLES = Path(__file__).parents[2] / "samples"
EVALUATION = FORMS["gd2009-评估申请表"]
THINGS: list[Form | Procedure] = [*FORMS.values(), *PROCEDURES.values(), CASE]


def as_written(one: Input, value: object) -> object:
    """Return a value as the sample has it; with its own unit where the workbook asks for another one."""
    words = "、".join(map(str, value)) if isinstance(value, list) else str(value)
    path, _each, item = one.path.partition("[].")
    fact = FACTS[path].items[item] if item else FACTS.get(path)
    return f"{words}{fact.unit}" if one.unit and fact else words


def sample_of(form: Form, folder: Path) -> Record:
    """Return the sample of a form from a folder that its photographs lie in too."""
    if not (folder / "照片").exists():
        (folder / "照片").symlink_to(SAMPLES / "照片")
    return load(Path(copy(SAMPLES / f"{form.id}.yaml", folder)), form=form)


def same(found: Checked, expected: Checked) -> bool:
    """Return whether both print the same and have the same problems."""
    codes = [[problem.code for problem in one.problems] for one in (found, expected)]
    return found.values == expected.values and codes[0] == codes[1]


def named(book: Workbook, path: str) -> Input:
    """Return the input for a fact."""
    return next(one for one in inputs_of(book) if one.path == path)


class Desk:
    """A workbook for 评估申请表 on a clerk's desk."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "案卷.xlsx"
        self.book = load_workbook(BytesIO(new_workbook(EVALUATION)))

    def type(self, path: str, value: object, number: int = 0) -> str:
        """Put a value into the cell for a fact, and return the cell's name."""
        cell = cell_of(self.book, named(self.book, path), number)
        cell.value = value
        return str(cell.coordinate)

    def load(self) -> Record:
        """Save it and return what is read."""
        self.book.save(self.path)
        return load(self.path, form=EVALUATION)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_a_sample_typed_into_the_named_cells_is_the_same_case(form: Form, tmp_path: Path) -> None:
    sample = sample_of(form, tmp_path)
    record = load(typed_in(new_workbook(form), sample, as_written, tmp_path / "案卷.xlsx"), form=form)
    assert record.problems == ()
    assert same(check(form, record), check(form, sample))


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.id)
def test_an_empty_workbook_is_an_empty_record(thing: Form | Procedure, tmp_path: Path) -> None:
    path = tmp_path / "案卷.xlsx"
    path.write_bytes(new_workbook(thing))
    record = load(path)
    assert record.problems == ()
    assert [*_values(record.data)] == []
    for form in (thing,) if isinstance(thing, Form) and thing is not CASE else ():
        problems = check(form, load(path, form=form)).problems
        assert {problem.code for problem in problems} <= {"required"}
        assert all(problem.place.cell for problem in problems)


def test_it_survives_libreoffice(tmp_path: Path) -> None:
    (tmp_path / "照片").symlink_to(SAMPLES / "照片")
    forms = [
        FORMS[name] for name in ("gd2017-绩效表", "gd2009-自愿验收考核表", "sh2020-审核工作计划", "dg2023-现场照片")
    ]
    samples = {form: sample_of(form, tmp_path) for form in forms}
    paths = [
        typed_in(new_workbook(form), sample, as_written, tmp_path / f"{form.id}.xlsx")
        for form, sample in samples.items()
    ]
    convert_all(paths, ".xlsx", tmp_path / "保存")
    for form, sample in samples.items():
        saved = Path(copy(tmp_path / "保存" / f"{form.id}.xlsx", tmp_path / f"{form.id}-保存.xlsx"))
        record = load(saved, form=form)
        assert record.problems == (), form.id
        assert same(check(form, record), check(form, sample)), form.id


def test_what_excel_makes_of_typed_values_is_read(desk: Desk) -> None:
    desk.type("企业.名称", "东莞市甲厂")
    desk.type("企业.邮编", "523000")
    desk.type("企业.注册资本", 3600.5)
    desk.type("评估.申请日期", date(2025, 10, 20))
    desk.type("审核.开展时间", date(2025, 3, 1))  # Excel makes a day of 2025年3月
    desk.type("年度数据[].年度", 2025, 1)  # the first column stays empty
    desk.type("年度数据[].年产值", 39860, 1)
    values = check(EVALUATION, desk.load()).values
    assert values["企业"] == {
        "名称": "东莞市甲厂", "邮编": "523000", "注册资本": 3600.5, "年产值": 39860,
    }  # fmt: skip
    assert values["评估"]["申请日期"] == date(2025, 10, 20)
    assert (values["审核"]["开展时间"].year, values["审核"]["开展时间"].month) == (2025, 3)
    assert values["年度数据"] == [{"年度": 2025, "年产值": 39860}]


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("企业.注册资本", "三千万上下", "bad-decimal"),
        ("企业.员工总人数", 12.5, "bad-integer"),
        ("企业.邮编", 5230, "number-in-cell"),
        ("企业.名称", "甲" * 300, "too-long"),
        ("评估.申请日期", "去年冬天", "bad-date"),
        ("年度数据[].年度", "上一年", "bad-year"),
    ],
)
def test_what_was_pasted_over_the_validation_is_caught(desk: Desk, path: str, value: object, code: str) -> None:
    cell = desk.type(path, value)
    found = [problem for problem in check(EVALUATION, desk.load()).problems if problem.code == code]
    assert [(problem.place.cell, problem.place.file) for problem in found] == [(cell, str(desk.path))]


def test_a_formula_counts_with_its_result_and_without_one_is_told(desk: Desk) -> None:
    desk.type("企业.员工总人数", "=500+98")  # saved by a program that computes nothing
    assert "cell-formula" in {problem.code for problem in desk.load().problems}


def test_rows_that_moved_are_found_by_their_names(desk: Desk) -> None:
    before = desk.type("企业.法定代表人", "黎兆棠")
    sheet = desk.book["企业"]
    row = int(before[1:])
    for column in range(1, 7):
        moved = sheet.cell(row, column)
        sheet.cell(60, column).value, moved.value = moved.value, None
    name = desk.book.defined_names["_w_企业.法定代表人"]
    name.attr_text = "'企业'!$A$60:$F$60"
    record = desk.load()
    assert record.data["企业"]["法定代表人"] == "黎兆棠"
    assert record.places["企业.法定代表人"].cell == "C60"


def test_a_list_may_go_on_beyond_its_frame(tmp_path: Path) -> None:
    form = FORMS["dg2023-回执表"]
    book = load_workbook(BytesIO(new_workbook(form)))
    for number in (0, 3, 140):  # rows between stay empty
        cell_of(book, named(book, "参加人员[].姓名"), number).value = f"人{number}"
    book.save(tmp_path / "a.xlsx")
    assert [row["姓名"] for row in load(tmp_path / "a.xlsx", form=form).data["参加人员"]] == ["人0", "人3", "人140"]


def _tell(book: Workbook, old: str, new: str) -> None:
    """Change what the hidden sheet and the names say, as if an earlier version had written it."""
    if held := book.defined_names.pop(f"_w_{old}", None):
        book.defined_names[f"_w_{new}"] = DefinedName(f"_w_{new}", attr_text=held.attr_text)
    changed = [row for row in book[SHEET].iter_rows() if row[0].value == old]
    assert changed
    for row in changed:
        row[0].value = new


def test_an_earlier_list_of_questions_is_told_and_read(desk: Desk) -> None:
    desk.type("企业.名称", "东莞市甲厂")
    desk.book[SHEET]["B4"].value = "0123456789abcdef"
    record = desk.load()
    assert [problem.code for problem in record.problems] == ["workbook-stale"]
    assert record.data["企业"]["名称"] == "东莞市甲厂"


def test_a_renamed_fact_is_read_under_its_name_of_today(desk: Desk) -> None:
    desk.type("评估.申请日期", date(2025, 10, 20))
    _tell(desk.book, "评估.申请日期", "申请单位.日期")
    record = desk.load()
    assert [problem.code for problem in record.problems] == ["moved-key"]
    assert record.data["评估"]["申请日期"] == date(2025, 10, 20)


def test_what_is_asked_for_no_more_is_told_where_it_was_answered(desk: Desk) -> None:
    desk.type("企业.填表人", "康熙")
    _tell(desk.book, "企业.电话", "企业.传真号")
    _tell(desk.book, "企业.填表人", "企业.年号")
    problems = desk.load().problems
    assert [(problem.code, problem.where, problem.value) for problem in problems] == [
        ("workbook-gone", "企业.年号", "康熙")
    ]


def test_a_sheet_that_was_deleted_is_told(desk: Desk) -> None:
    desk.type("企业.名称", "东莞市甲厂")
    del desk.book["年度数据"]
    record = desk.load()
    assert [(problem.code, problem.where) for problem in record.problems] == [("workbook-lost", "年度数据")]
    assert record.data["企业"]["名称"] == "东莞市甲厂"


def test_a_hidden_sheet_of_somebody_elses_is_no_mark(tmp_path: Path) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["企业名称", "东莞市甲厂"])
    book.create_sheet(SHEET).sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    assert load(tmp_path / "a.xlsx", form=EVALUATION).data == {"企业": {"名称": "东莞市甲厂"}}


@pytest.mark.parametrize(
    "ref", ["#REF!", "'企业'!$A$4:$ZZZZ$4", "'企业'!$A$9999999:$F$9999999", "'没有'!$A$4:$F$4", "SUM(1)"]
)
def test_a_name_that_leads_nowhere_is_told(desk: Desk, ref: str) -> None:
    desk.book.defined_names["_w_企业.名称"].attr_text = ref
    problems = desk.load().problems
    assert [(problem.code, problem.params["labels"]) for problem in problems] == [("workbook-lost", "企业名称")]


def test_a_name_over_a_whole_column_takes_no_time(tmp_path: Path) -> None:
    form = FORMS["dg2023-回执表"]
    book = load_workbook(BytesIO(new_workbook(form)))
    cell_of(book, named(book, "参加人员[].姓名")).value = "甲"
    for one in inputs_of(book):
        if one.axis is Axis.DOWN:
            held = book.defined_names[one.name]
            held.attr_text = str(held.attr_text).rpartition("$")[0] + "$1048576"
    book.save(tmp_path / "a.xlsx")
    assert [row["姓名"] for row in load(tmp_path / "a.xlsx", form=form).data["参加人员"]] == ["甲"]


@pytest.mark.parametrize(
    ("cell", "value"), [("B1", "2"), ("C7", "-3"), ("C7", "viele"), ("B7", "sideways"), ("A2", "off")]
)
def test_a_hidden_sheet_that_was_tampered_with_is_no_mark(desk: Desk, cell: str, value: str) -> None:
    desk.type("企业.名称", "东莞市甲厂")
    desk.book[SHEET][cell].value = value
    desk.load()  # read as any other workbook, whatever comes of it


def test_values_on_several_axes_have_their_places(tmp_path: Path) -> None:
    form = FORMS["gd2009-自愿验收考核表"]
    book = load_workbook(BytesIO(new_workbook(form)))
    cells = {}
    for path, value in (("考核得分.文明生产", 5), ("方案[].名称", "换灯")):
        cell = cell_of(book, named(book, path))
        cell.value = value
        cells[path] = cell.coordinate
    assert named(book, "考核得分.文明生产").axis is Axis.CELLS
    book.save(tmp_path / "a.xlsx")
    places = load(tmp_path / "a.xlsx", form=form).places
    assert places["考核得分.文明生产.得分"].cell == cells["考核得分.文明生产"]
    assert places["方案[0].名称"].cell == cells["方案[].名称"]


def _values(data: Any) -> Any:
    for value in data.values() if isinstance(data, dict) else data:
        if isinstance(value, dict | list):
            yield from _values(value)
        elif value is not None:
            yield value
