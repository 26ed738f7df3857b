"""Data-entry workbooks: every form and procedure has one that Excel opens, locked but for its inputs."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.case import CASE
from qjsc_docs.catalogue.examples import EXAMPLES
from qjsc_docs.catalogue.facts import FACTS
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.catalogue.sheets import SHEETS
from qjsc_docs.form.facts import Fact, Kind
from qjsc_docs.form.inputs import SHEET, Axis
from qjsc_docs.form.model import Form
from qjsc_docs.form.procedure import Procedure
from qjsc_docs.form.questions import fingerprint
from qjsc_docs.form.values import parse
from qjsc_docs.workbooks import asked_by, new_workbook

from ..support.ooxml import assert_valid
from ..support.typing_in import cell_of, inputs_of

THINGS: list[Form | Procedure] = [*FORMS.values(), *PROCEDURES.values(), CASE]
every = pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.id)


@cache
def made(thing: Form | Procedure) -> bytes:
    return new_workbook(thing)


def opened(name: str) -> Workbook:
    thing = FORMS.get(name) or PROCEDURES[name]
    return load_workbook(BytesIO(made(thing)))


@every
def test_excel_opens_it(thing: Form | Procedure) -> None:
    assert_valid(made(thing))


@every
def test_every_fact_that_is_asked_for_has_one_named_input(thing: Form | Procedure) -> None:
    book = load_workbook(BytesIO(made(thing)))
    inputs = inputs_of(book)
    wanted = []
    for entry in asked_by(thing).entries:
        each = {Kind.LIST: "[].", Kind.MATRIX: "."}.get(entry.fact.kind, "")
        wanted += [f"{entry.path}{each}{sub.path}" for sub in entry.rows] if each else [entry.path]
    assert sorted(one.path for one in inputs) == sorted(wanted)
    assert len({one.name for one in inputs}) == len(inputs)
    assert {one.name for one in inputs} <= book.defined_names.keys()


@every
def test_only_inputs_can_be_typed_into(thing: Form | Procedure) -> None:
    book = load_workbook(BytesIO(made(thing)))
    inputs = inputs_of(book)
    free = {(cell.parent.title, cell.coordinate) for one in inputs if (cell := cell_of(book, one))}
    unlocked = {
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    }
    assert free <= unlocked
    lists = {one.sheet for one in inputs if one.axis is not Axis.ONE}
    assert {place for place in unlocked if place[0] not in lists} == {place for place in free if place[0] not in lists}
    assert all(sheet.protection.sheet for sheet in book.worksheets)
    assert book.security.lockStructure
    assert book[SHEET].sheet_state == "veryHidden"


def test_it_is_the_same_bytes_every_time() -> None:
    form = FORMS["gd2009-绩效表"]
    assert new_workbook(form) == new_workbook(form)


def test_a_sheet_of_single_values_as_a_clerk_sees_it() -> None:
    sheet = opened("gd2009-评估申请表")["企业"]
    shown = [[cell.value for cell in row] for row in sheet.iter_rows(3, 6)]
    assert shown[0] == ["项目", "要求", "填写内容", "单位", "示例", "备注"]
    assert shown[1][:5] == ["企业名称", "必填", None, None, "深圳市沙浦禾电路科技有限公司"]
    assert sheet.freeze_panes == "C4"
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    assert rules["C4"].promptTitle == "企业名称"
    assert "必填" in rules["C4"].prompt
    assert sheet["C6"].number_format == "@"  # the postcode keeps its zeros


def test_what_the_other_data_give_is_not_marked_as_missing() -> None:
    sheet = opened("gd2009-强制评估")["企业"]
    lines = {row[0].value: row for row in sheet.iter_rows(4)}
    assert lines["企业名称"][1].value == lines["营业执照号码"][1].value != lines["年产值（万元）"][1].value
    tinted = {str(area.sqref) for area in sheet.conditional_formatting}
    assert lines["企业名称"][2].coordinate in tinted
    assert lines["年产值（万元）"][2].coordinate not in tinted  # the last year's figure comes from 年度数据


def test_a_list_has_heads_an_example_and_room() -> None:
    sheet = opened("dg2023-回执表")["参加人员"]
    assert [cell.value for cell in sheet[3]][:3] == ["序号", "姓名", "职务"]
    assert next(cell.value for cell in sheet[5]) == "示例"
    assert sheet["A6"].value == 1
    assert sheet.max_row >= 6 + 50
    assert str(sheet.freeze_panes).endswith("6")


def test_years_stand_side_by_side() -> None:
    sheet = opened("gd2009-绩效表")["年度数据"]
    assert [sheet["A4"].value, sheet["E3"].value, sheet["F3"].value] == ["统计年度", "（1）", "（2）"]


def test_few_choices_are_written_out_and_many_stand_on_the_hidden_sheet() -> None:
    book = opened("sh2020-归档")
    formulas = {rule.formula1 for sheet in book.worksheets for rule in sheet.data_validations.dataValidation}
    assert '"是,否"' in formulas
    assert all(len(formula) <= 257 for formula in formulas if formula)
    far = [formula for formula in formulas if formula and formula.startswith("'_qjsc'")]
    for formula in far:
        first, last = formula.partition("!")[2].replace("$", "").split(":")
        assert book[SHEET][first].value
        assert book[SHEET][last].value


def test_a_procedure_asks_for_each_fact_once_and_for_what_it_looks_at_itself() -> None:
    asked = asked_by(PROCEDURES["gd2009-强制评估"])
    paths = [entry.path for entry in asked.entries]
    assert len(paths) == len(set(paths))
    assert {"企业.名称", "方案", "材料", "审核.委托咨询机构"} <= set(paths)
    assert [form.short for form in asked.askers("企业.名称")] == ["评估申请表", "绩效表", "审核人员名单"]
    assert "填表专家.姓名" not in {entry.path for entry in asked_by(PROCEDURES["dg2023-现场验收"]).entries}


def test_the_fingerprint_changes_with_what_is_asked_and_not_with_labels() -> None:
    entries = asked_by(FORMS["gd2009-评估申请表"]).entries
    assert fingerprint(entries) == fingerprint(reversed(entries))
    assert fingerprint(entries[1:]) != fingerprint(entries)


def test_every_example_can_be_read() -> None:
    facts: dict[str, Fact] = {}
    for path, fact in FACTS.items():
        each = {Kind.LIST: "[].", Kind.MATRIX: "."}.get(fact.kind)
        facts |= {f"{path}{each}{name}": item for name, item in fact.items.items()} if each else {path: fact}
    assert EXAMPLES.keys() <= facts.keys()
    for path, words in EXAMPLES.items():
        parse(words, facts[path])  # raises Bad


def test_every_section_of_the_sheets_is_in_the_vocabulary() -> None:
    sections = [section for members in SHEETS.values() for section in members]
    assert len(sections) == len(set(sections))
    assert set(sections) <= {path.partition(".")[0] for path in FACTS}
