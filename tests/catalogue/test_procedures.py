"""Every procedure names forms, facts, deadlines and clauses that exist, and asks for what its notice asks for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.procedures import PROCEDURES, find_procedure
from qjsc_docs.catalogue.rulebook import DEMANDS
from qjsc_docs.errors import UsageError
from qjsc_docs.form import lookup
from qjsc_docs.form.model import Audit, Copies, Seal
from qjsc_docs.form.procedure import Item, OnlyIf, Procedure
from tools.rulebook import PROCEDURE_TESTS, ROOT

from ..support.procedures import COPIES, every_procedure, faults, numbers

ASKED_FOR = [
    "gd2009-自愿验收", "gd2009-强制评估", "gd2009-实施稿报批", "gd2009-强制验收", "gd2009-换证", "gd2009-咨询机构公告",
    "dg2023-企业申请", "dg2023-第三方报送", "dg2023-现场验收", "dg2023-异议",
    "sh2020-启动", "sh2020-评估", "sh2020-验收", "sh2020-归档", "sh2020-季度报送",
    "sz2024-启动", "sz2024-送审", "sz2024-现场验收", "sz2024-最终稿", "sz2024-延期",
    "hn2018-审核申请", "hn2018-评估", "hn2018-验收",
]  # fmt: skip


def test_these_are_all() -> None:
    assert set(ASKED_FOR) <= set(PROCEDURES)
    assert {procedure.notice for procedure in PROCEDURES.values()} <= {form.notice for form in FORMS.values()}
    assert all((ROOT / path).is_file() for path in PROCEDURE_TESTS)


@every_procedure
def test_a_procedure_keeps_the_laws(procedure: Procedure) -> None:
    assert list(faults(procedure)) == []


@every_procedure
def test_every_name_finds_its_procedure_or_names_it_among_others(procedure: Procedure) -> None:
    for name in lookup.names_of(procedure):
        try:
            assert find_procedure(name) is procedure
        except UsageError as error:
            assert name != procedure.id
            assert f"{procedure.id}（{procedure.title}）" in error.problems[0].why


@every_procedure
def test_no_form_is_called_like_a_procedure(procedure: Procedure) -> None:
    """Where either may be asked for, a name that means a form alone must go on meaning it."""
    assert [form.id for name in lookup.names_of(procedure) for form in lookup.named(FORMS, name)] == []


def test_every_number_of_copies_that_a_notice_demands_is_that_of_a_procedure() -> None:
    demanded = {demand.number for demand in DEMANDS if COPIES.search(demand.words)}
    assert demanded == {"DG1", "DG11", "GD4", "GD12", "GD14", "GD18", "SZ8"}
    assert demanded <= {number for procedure in PROCEDURES.values() for number in procedure.demands}


def test_a_paper_printed_apart_has_copies_of_its_own() -> None:
    procedure = replace(PROCEDURES["gd2009-强制评估"], copies=Copies(6, "一"), copies_apart=Copies(2, "一"))
    assert [procedure.copies_of(item) for item in (Item("甲"), Item("乙", apart=True), Item("丙", copies=1))] == [
        6,
        2,
        1,
    ]


# every law notices what breaks it
ONE = PROCEDURES["dg2023-第三方报送"]
FIRST = ONE.items[0]


def with_item(**changes: Any) -> Procedure:
    """Return the procedure with its first paper changed."""
    return replace(ONE, items=(replace(FIRST, **changes), *ONE.items[1:]))


@pytest.mark.parametrize(
    ("procedure", "said"),
    [
        (replace(ONE, who=""), "no who"),
        (replace(ONE, items=()), "no items"),
        (replace(ONE, document="办法"), "no form is of 《办法》"),
        (replace(ONE, region="广州市"), "no form is of 广州市"),
        (replace(ONE, copies=Copies(1)), "copies without a clause"),
        (replace(ONE, copies_apart=Copies(2, "六")), "copies apart without papers apart, or the reverse"),
        (with_item(apart=True), "copies apart without papers apart, or the reverse"),
        (replace(ONE, filed="企业.名称"), "filed: 企业.名称 is no day"),
        (replace(ONE, opens=("dg2023-没有",)), "no deadline dg2023-没有"),
        (with_item(deadline="dg2023-没有"), "no deadline dg2023-没有"),
        (replace(ONE, filed="验收.时间"), "closes dg2023-资料报送, which is not done by 验收.时间"),
        (replace(ONE, demands=("GD4",)), "no demand GD4"),
        (replace(ONE, demands=("DG99",)), "no demand DG99"),
        (replace(ONE, copies=Copies(2, "六（二）")), "DG11 asks for {1} copies"),
        (replace(ONE, demands=("DG1",)), "DG1 asks for {5} copies"),
        (with_item(basis="六（二）9"), f"{ONE.items[1].name}: stands before {FIRST.name} in the notice"),
        (with_item(aliases=("确认表",)), f"{ONE.items[1].name}: {FIRST.name} is called 确认表 too"),
        (with_item(form="dg2023-没有"), f"{FIRST.name}: no form dg2023-没有"),
        (with_item(front="dg2023-报告封面"), f"{FIRST.name}: is a form and has one in front of it"),
        (with_item(form="gd2009-绩效表"), f"{FIRST.name}: gd2009-绩效表 is for 强制性 audits"),
        (with_item(copies=3), f"{FIRST.name}: dg2023-记录表 is handed in in 1 copies"),
        (with_item(facts=(("会议.阶段", "评估"),)), f"{FIRST.name}: dg2023-记录表 does not use 会议.阶段"),
        (with_item(facts=(("没有.的", "是"),)), f"{FIRST.name}: no fact 没有.的"),
        (with_item(facts=(("异议.有异议", "是"), ("审核.流程", "快"))), f"{FIRST.name}: 审核.流程 is never 快"),
        (with_item(each="企业.名称"), f"{FIRST.name}: 企业.名称 is no list"),
        (with_item(each="专家", fills=(("企业.名称", "工号"),)), f"{FIRST.name}: 专家 has no 工号"),
        (with_item(need=OnlyIf("审核.流程", ("快速",), "快")), f"{FIRST.name}: 审核.流程 is never 快速"),
        (with_item(need=OnlyIf("审核.流程", (), "快")), f"{FIRST.name}: a condition without answers or words"),
        (with_item(basis=""), f"{FIRST.name}: no clause"),
        (with_item(least=0), f"{FIRST.name}: counts no files"),
        (with_item(least=3, most=2), f"{FIRST.name}: counts no files"),
    ],
)
def test_the_laws_would_notice(procedure: Procedure, said: str) -> None:
    assert said in list(faults(procedure))


def test_a_seal_without_a_clause_is_noticed() -> None:
    assert any("whose hand" in fault for fault in faults(with_item(seals=(Seal("企业", "封面"),))))


def test_forms_for_both_kinds_of_audit_serve_every_procedure() -> None:
    assert list(faults(replace(ONE, audit=Audit.BOTH))) == []


@pytest.mark.parametrize(
    ("clause", "parts"),
    [
        ("第二十六条（三）", [26, 3]),
        ("六（二）7", [6, 2, 7]),
        ("附表2第12项", [2, 12]),
        ("第十条", [10]),
        ("第三十条", [30]),
    ],
)
def test_clauses_are_put_in_order_by_their_numbers(clause: str, parts: list[int]) -> None:
    assert numbers(clause) == parts


@pytest.mark.parametrize(
    "name", ["强制评估", "GD2009-强制评估", "《强制性清洁生产审核评估申请材料》", "重点企业清洁生产审核评估"]
)
def test_a_procedure_is_found_by_every_name(name: str) -> None:
    assert find_procedure(name).id == "gd2009-强制评估"


def test_an_unknown_procedure_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        find_procedure("强制评古")
    [problem] = caught.value.problems
    assert problem.code == "unknown-procedure"
    assert "gd2009-强制评估" in problem.todo


def test_an_ambiguous_procedure_is_refused_with_the_candidates() -> None:
    other = replace(ONE, id="xx2030-第三方报送", title="另一次报送")
    with pytest.raises(UsageError) as caught:
        lookup.find_procedure(lookup.in_order(ONE, other), "第三方报送")
    [problem] = caught.value.problems
    assert problem.code == "ambiguous-procedure"
    assert "dg2023-第三方报送（清洁生产审核评估验收资料）、xx2030-第三方报送（另一次报送）" in problem.why
