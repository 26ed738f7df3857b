"""Old data in workbooks and records of today."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook.defined_name import DefinedName

from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.facts import FACTS
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.catalogue.renamed import RENAMED
from qjsc_docs.errors import UsageError
from qjsc_docs.form.check import check
from qjsc_docs.form.inputs import SHEET
from qjsc_docs.form.model import Form
from qjsc_docs.records import load
from qjsc_docs.workbooks import asked_by, asks_for, migrate, new_workbook

from .support.typing_in import cell_of, inputs_of

SAMPLES = Path(__file__).parents[1] / "samples"
EVALUATION = FORMS["gd2009-评估申请表"]


def test_renamed_facts_have_names_of_today_and_none_of_their_old_ones() -> None:
    paths = {*FACTS, *(f"{path}[].{name}" for path, fact in FACTS.items() for name in fact.items)}
    assert set(RENAMED.values()) <= paths
    assert not RENAMED.keys() & paths


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_a_record_put_into_a_workbook_is_the_same_case(form: Form, tmp_path: Path) -> None:
    """The values stand in the cells as Excel holds them: numbers, days, months, in the unit that is asked for."""
    (tmp_path / "照片").symlink_to(SAMPLES / "照片")
    sample = SAMPLES / f"{form.id}.yaml"
    path = tmp_path / "案卷.xlsx"
    migrated = migrate(sample, ".xlsx", form)
    path.write_bytes(migrated.content)
    assert migrated.wanted == ()
    found, expected = load(path, form=form), load(sample, form=form)
    assert found.problems == ()
    values = check(form, found).values
    values.pop("照片", None)  # they lie beside the file that names them
    assert values == {key: value for key, value in check(form, expected).values.items() if key != "照片"}


def test_a_record_under_old_names_is_carried_over(tmp_path: Path) -> None:
    old = tmp_path / "旧.yaml"
    old.write_text("申请单位:\n  日期: 2025-10-20\n审核:\n  简介及申请意见: 好\n  类型: 强制性\n", "utf-8")
    migrated = migrate(old, ".yaml", None)
    assert migrated.content.decode() == "审核:\n  类型: 强制性\n评估:\n  申请日期: 2025年10月20日\n  申请意见: 好\n"
    assert [(problem.code, problem.place.line) for problem in migrated.record.problems] == [
        ("moved-key", 2),
        ("moved-key", 4),
    ]


def test_what_the_form_does_not_ask_for_is_kept_behind(tmp_path: Path) -> None:
    old = tmp_path / "旧.yaml"
    old.write_text("企业: {名称: 东莞甲厂, 主要产品: 螺丝}\n方案: [{名称: 换灯, 节电量: 3}]\n", "utf-8")
    new = tmp_path / "新.xlsx"
    new.write_bytes(migrate(old, ".xlsx", EVALUATION).content)
    data = load(new).data
    assert data["企业"]["主要产品"] == "螺丝"
    assert data["方案"] == [{"名称": "换灯", "节电量": 3}]


def test_an_old_workbook_says_itself_what_it_asks_for_and_what_is_new(tmp_path: Path) -> None:
    book = load_workbook(BytesIO(new_workbook(EVALUATION)))
    by_path = {one.path: one for one in inputs_of(book)}
    cell_of(book, by_path["企业.名称"]).value = "东莞甲厂"
    cell_of(book, by_path["评估.申请意见"]).value = "同意申请"
    sheet = book[SHEET]
    gone = next(
        row
        for row in range(1, sheet.max_row + 1)
        if sheet.cell(row, 1).value == "企业.传真" or sheet.cell(row, 1).value == "企业.邮编"
    )
    sheet.delete_rows(gone)
    for row in sheet.iter_rows(6):
        if row[0].value == "评估.申请意见":
            row[0].value = "审核.简介及申请意见"
            held = book.defined_names.pop("_w_评估.申请意见")
            book.defined_names["_w_审核.简介及申请意见"] = DefinedName(
                "_w_审核.简介及申请意见", attr_text=held.attr_text
            )
    book[SHEET]["B4"].value = "0" * 16
    old = tmp_path / "旧.xlsx"
    book.save(old)
    assert asks_for(old) == EVALUATION.id
    migrated = migrate(old, ".xlsx", EVALUATION)
    assert sorted(problem.code for problem in migrated.record.problems) == ["moved-key", "workbook-stale"]
    assert migrated.new == ("企业 邮编",)
    assert "企业 邮编" in migrated.wanted
    assert "企业 企业名称" not in migrated.wanted
    new = tmp_path / "新.xlsx"
    new.write_bytes(migrated.content)
    record = load(new, form=EVALUATION)
    assert record.problems == ()
    assert record.data["评估"]["申请意见"] == "同意申请"


def test_a_procedure_workbook_carries_over_too(tmp_path: Path) -> None:
    procedure = PROCEDURES["gd2009-强制评估"]
    old = tmp_path / "旧.yaml"
    old.write_text("企业: {名称: 东莞甲厂}\n材料: [{名称: 营业执照, 份数: 2}]\n", "utf-8")
    new = tmp_path / "新.xlsx"
    new.write_bytes(migrate(old, ".xlsx", procedure).content)
    assert asks_for(new) == procedure.id
    assert load(new).data["材料"][0]["名称"] == "营业执照"


def test_a_workbook_needs_to_know_what_to_ask_for(tmp_path: Path) -> None:
    old = tmp_path / "旧.yaml"
    old.write_text("企业: {名称: 东莞甲厂}\n", "utf-8")
    with pytest.raises(UsageError) as raised:
        migrate(old, ".xlsx", None)
    assert raised.value.problems[0].code == "migrate-what"
    with pytest.raises(UsageError):
        migrate(old, ".toml", None)


@pytest.mark.parametrize(
    ("case", "name"),
    [
        ("广东-强制", "gd2009-强制评估"),
        ("东莞-自愿", "dg2023-第三方报送"),
        ("上海", "sh2020-归档"),
        ("深圳", "sz2024-送审"),
    ],
)
def test_one_workbook_serves_every_form_of_a_procedure(case: str, name: str, tmp_path: Path) -> None:
    source = SAMPLES / "cases" / f"{case}.yaml"
    (tmp_path / "照片").symlink_to(SAMPLES / "照片")
    path = tmp_path / "案卷.xlsx"
    procedure = PROCEDURES[name]
    path.write_bytes(migrate(source, ".xlsx", procedure).content)
    forms = asked_by(procedure).forms
    assert forms
    for form in forms:
        expected, found = check(form, load(source, form=form)), check(form, load(path, form=form))
        hidden = {key.partition(".")[0] for item in procedure.items for key, _value in (*item.facts, *item.fills)}
        assert {key: value for key, value in found.values.items() if key not in {"照片", *hidden}} == {
            key: value for key, value in expected.values.items() if key not in {"照片", *hidden}
        }, form.id
