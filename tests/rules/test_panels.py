"""Panels in Dongguan: one sheet for each expert, in the standard procedure only; the head; targets reached."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from qjsc_docs.rules.panels import (
    panel_leader,
    sheet_only_in_standard_procedure,
    sheets_match_experts,
    sheets_only_in_standard_procedure,
    voluntary_not_listed,
)
from qjsc_docs.rules.targets import target_rows

PANEL = [{"姓名": "冯启明", "组长": "是"}, {"姓名": "谭月娥"}, {"姓名": "区志强", "组长": "否"}]


def case(process: str | None, *names: str) -> dict[str, Any]:
    return {"审核": {"流程": process}, "专家": PANEL, "专家评分": [{"专家": name} for name in names]}


def test_a_sheet_of_every_expert() -> None:
    assert list(sheets_match_experts(case("标准流程", "冯启明", "谭月娥", "区志强"))) == []


def test_a_missing_sheet_is_a_problem_of_the_standard_procedure() -> None:
    found = list(sheets_match_experts(case("标准流程", "冯启明", "谭月娥")))
    assert [(problem.code, dict(problem.params)) for problem in found] == [
        ("sheets-not-experts", {"sheets": "2", "experts": "3"})
    ]
    assert list(sheets_match_experts(case("简易流程"))) == []


def test_a_sheet_of_a_stranger_is_a_problem() -> None:
    found = list(sheets_match_experts(case("标准流程", "冯启明", "谭月娥", "陈志远")))
    assert [(problem.code, problem.path) for problem in found] == [("not-on-panel", "专家评分[2].专家")]


@pytest.mark.parametrize(("process", "count"), [("标准流程", 0), (None, 0), ("简易流程", 1)])
def test_sheets_are_for_the_standard_procedure(process: str | None, count: int) -> None:
    assert len(list(sheets_only_in_standard_procedure(case(process, "冯启明")))) == count
    assert len(list(sheet_only_in_standard_procedure(case(process)))) == count


def test_a_simple_procedure_without_sheets_is_right() -> None:
    assert list(sheets_only_in_standard_procedure(case("简易流程"))) == []


def test_the_head_is_the_one_who_is_marked() -> None:
    assert panel_leader({"专家": PANEL}) == "冯启明"
    assert panel_leader({"专家": [*PANEL, {"姓名": "甲", "组长": "是"}]}) is None
    assert panel_leader({}) is None


@pytest.mark.parametrize(
    ("kind", "reasons", "count"),
    [("自愿性", ("首次",), 1), ("强制性", ("首次",), 0), ("自愿性", None, 0), (None, ("首次",), 0)],
)
def test_a_listed_company_is_no_voluntary_one(kind: str | None, reasons: object, count: int) -> None:
    assert len(list(voluntary_not_listed({"审核": {"类型": kind}, "名单": {"强制原因": reasons}}))) == count


@pytest.mark.parametrize(
    ("before", "goal", "now", "rate"),
    [("30", "50", "52", "110"), ("67.4", "62", "60.5", "127.8"), ("4", "3", "4", "0"), ("5", "5", "4", None)],
)
def test_how_far_a_target_was_reached(before: str, goal: str, now: str, rate: str | None) -> None:
    target = {"指标": "回用率", "现状值": Decimal(before), "目标值": Decimal(goal), "实际值": Decimal(now)}
    (row,) = target_rows({"清洁生产目标": [target]}) or []
    assert row == {**target, "完成率": None if rate is None else Decimal(rate)}


def test_without_targets_there_are_no_rows() -> None:
    assert target_rows({}) is None
    assert target_rows({"清洁生产目标": [{"指标": "回用率"}]}) == [{"指标": "回用率", "完成率": None}]
