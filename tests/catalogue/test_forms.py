"""Every form is whole: its layout fits its table, its fields are printed or used, its provenance says why."""

from __future__ import annotations

import re

import pytest

from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.collections import COLLECTIONS
from qjsc_docs.catalogue.deadlines import DEADLINES
from qjsc_docs.catalogue.facts import FACTS
from qjsc_docs.form.facts import Fact, Kind
from qjsc_docs.form.inline import Picture, Slot, Tick
from qjsc_docs.form.layout import LYING, Block, Cell, Layout, Row, Table, Turn
from qjsc_docs.form.model import Field, Form, Need, Status, When
from qjsc_docs.form.slots import iter_dynamic
from qjsc_docs.rules.units import steps

from ..support.forms import every_form

NUMBERS = (Kind.INTEGER, Kind.DECIMAL)
LISTS = (Kind.LIST, Kind.MATRIX)
MATRICES = "|".join(path for path, fact in FACTS.items() if fact.kind is Kind.MATRIX)


def tables(layout: Layout) -> list[Table]:
    return [block for block in layout.blocks if isinstance(block, Table)]


def pairs(form: Form) -> list[tuple[str, Field, Fact]]:
    """Return every field with its path and fact; those of lists as `人员[].姓名`."""
    found = [(field.fact, field, FACTS[field.fact]) for field in form.fields]
    for field in form.fields:
        items = FACTS[field.fact].items
        found += [(f"{field.fact}[].{sub.fact}", sub, items[sub.fact]) for sub in field.fields]
    return found


def slot_keys(form: Form) -> set[str]:
    """Return what the layout prints, as paths of fields: years and matrix cells as their item."""
    keys = set()
    for each, part in iter_dynamic(form.layout):
        if isinstance(part, Slot | Tick | Picture):
            key = f"{each}[].{part.key}" if each else re.sub(r"\[\d+\]", "[]", part.key)
            keys.add(re.sub(rf"^({MATRICES})\.(\w+)\.\w+$", r"\1[].\2", key))
    return keys


@every_form
def test_every_row_fills_the_columns_of_its_table(form: Form) -> None:
    text = 156 if form.layout.turn is Turn.PORTRAIT else 225  # the text area of GB/T 9704, standing or lying
    for table in tables(form.layout):
        assert sum(table.widths) == pytest.approx(text)
        assert [covered(table.rows, number) for number in range(len(table.rows))] == [len(table.widths)] * len(
            table.rows
        )


def covered(rows: tuple[Row, ...], number: int) -> int:
    """Return how many columns row `number` covers, merged cells from above included."""
    above = [cell for back in range(1, number + 1) for cell in rows[number - back].cells if cell.rows > back]
    return sum(cell.span for cell in (*rows[number].cells, *above))


@every_form
def test_every_slot_is_a_field(form: Form) -> None:
    known = {path for path, _field, _fact in pairs(form)}
    assert {key for key in slot_keys(form) if not key.endswith("序号")} <= known


@every_form
def test_every_field_is_printed_or_feeds_what_is_computed(form: Form) -> None:
    unprinted = {path for path, _field, fact in pairs(form) if fact.kind not in LISTS} - slot_keys(form)
    assert {path.partition("[")[0] for path in unprinted} == FEEDING.get(form.id, set())


GROUNDS = {path for path in FACTS if path.startswith("考核依据.")}  # not printed: scores are compared with them

FEEDING = {
    "common-材料清单": {"材料"},
    "common-签到表": {"评估.时间", "验收.时间", "验收.地点", "专家"},
    "gd2017-评分表": {"专家", "打分项目", "考核得分", "评审得分", "评审扣分"},
    "gd2017-绩效表": {"方案", "清洁生产目标"},
    "gd2017-意见表": {"专家评分", "专家"},
    "dg2023-任务分解表": {"任务分解"},
    "gd2009-绩效表": {"方案"},
    "gd2009-评估申请表": {"年度数据"},
    "gd2009-自愿验收申请表": {"年度数据"},
    "gd2009-报批表": {"年度数据"},
    "gd2009-换证申请表": {"方案"},
    "gd2009-验收申请": {"方案"},
    "gd2009-评分表": {"考核依据.认知率"},
    "gd2009-自愿验收考核表": {"方案", "专家评分", "验收.平均得分", "验收.等级", *GROUNDS},
    "hn2018-审核申请表": {
        "年度数据",
        "机构.专职技术人员",
        "机构.高级职称",
        "机构.中级职称",
        "机构.审核业绩",
        "机构.咨询业绩",
    },
    "sh2020-专家意见": {f"{stage}.{what}" for stage in ("评估", "验收") for what in ("时间", "专家组意见", "结果")}
    | {"专家"},
    "sh2020-专家意见单": {"评估.时间", "验收.时间", "专家", "专家意见"},
    "sh2020-会议签到表": {"评估.时间", "验收.时间", "专家"},
    "sh2020-意见修改回复单": {"评估.时间", "验收.时间"},
    "sh2020-打分表": {"评估.时间", "验收.时间", "专家"},
    "sh2020-验收申请表": {"方案"},
    "sh2020-名单调整表": {"填报.单位"},
    "sh2020-审核情况表": {"填报.单位"},
}


@every_form
def test_every_field_prints_in_a_unit_that_its_fact_converts_to(form: Form) -> None:
    wrong = [path for path, field, fact in pairs(form) if field.unit and steps(fact.unit, field.unit) is None]
    assert wrong == []


@every_form
def test_every_label_says_the_unit_that_is_printed(form: Form) -> None:
    units = {
        path: re.findall(r"[（，]([^（）]+?)(?:/年)?）$", field.label)
        for path, field, fact in pairs(form)
        if fact.kind in NUMBERS
    }
    printed = {path: field.unit or fact.unit for path, field, fact in pairs(form)}
    plain = {path: re.split("，", found[0])[-1].replace("米3", "米³") for path, found in units.items() if found}
    assert {path: unit for path, unit in plain.items() if unit not in "左右" and unit != printed[path]} == {}


@every_form
def test_conditions_hang_on_a_field_of_the_form(form: Form) -> None:
    for _path, field, _fact in pairs(form):
        if isinstance(field.need, When):
            assert field.need.key in {other.fact for other in form.fields}
            assert field.need.answer in ("是", "否")


@every_form
def test_every_list_of_a_form_says_what_a_row_needs(form: Form) -> None:
    for field in form.fields:
        if FACTS[field.fact].kind is Kind.LIST and field.compute is None:
            assert any(sub.need is Need.REQUIRED for sub in field.fields)


@every_form
def test_the_sheet_is_that_of_an_official_paper(form: Form) -> None:
    standing = (37.0, 26.0, 35.0, 28.0)
    assert form.layout.margins == (standing if form.layout.turn is Turn.PORTRAIT else LYING)


@every_form
def test_the_provenance_says_where_from_and_why(form: Form) -> None:
    source = form.provenance
    assert source.issuer
    assert source.document
    assert source.year in range(2000, 2030)
    assert source.annex
    assert (source.status is Status.CORRECTED) == bool(source.corrections)
    assert all(correction.source for correction in source.corrections)
    for addition in source.additions:  # what was added: why
        what, _colon, why = addition.partition("：")
        assert what
        assert len(why) > 5


@every_form
def test_seals_and_signatures_stand_where_the_paper_says(form: Form) -> None:
    words = "".join(str(part) for block in form.layout.blocks for part in parts(block))
    marks = [(seal.who, seal.where, seal.basis) for seal in form.seals]
    marks += [(signature.who, signature.where, signature.basis) for signature in form.signatures]
    for who, where, basis in marks:
        assert who
        assert basis
        assert where.replace("（公章）", "")[:4] in words.replace("\\n", "")


def parts(block: Block) -> list[Cell] | list[Block]:
    return [cell for row in block.rows for cell in row.cells] if isinstance(block, Table) else [block]


def test_every_fact_has_a_meaning_and_bounds_that_are_numbers() -> None:
    facts = [*FACTS.values(), *(item for fact in FACTS.values() for item in fact.items.values())]
    for fact in facts:
        assert fact.meaning
        assert fact.meaning.isascii() or re.search("[a-z]{3}", fact.meaning)
        assert all(bound == "" or float(bound) >= 0 for bound in (fact.least, fact.most))
        assert bool(fact.choices) == (fact.kind in (Kind.CHOICE, Kind.TICKS))
        assert bool(fact.items) == (fact.kind in LISTS)


def test_every_fact_is_used_by_a_form_a_deadline_or_a_collection() -> None:
    forms = [*FORMS.values(), *(collection.target for collection in COLLECTIONS.values())]
    used = {path for form in forms for path, _field, _fact in pairs(form)}
    used |= {fact for collection in COLLECTIONS.values() for fact in collection.needs}
    used |= {fact for deadline in DEADLINES.values() for fact in (deadline.start, *deadline.done)}
    facts = set(FACTS) | {f"{path}[].{name}" for path, fact in FACTS.items() for name in fact.items}
    assert facts - used == set()


def test_the_forms_stand_in_the_order_of_their_ids() -> None:
    assert list(FORMS) == sorted(FORMS)
    assert all(form.id == key for key, form in FORMS.items())
