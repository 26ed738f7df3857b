"""Dongguan's visits: checks, draw days, two weeks for experts, breaches, totals of lists."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from qjsc_docs.problems import Problem
from qjsc_docs.rules.order import visit_before_objection
from qjsc_docs.rules.summaries import column_total
from qjsc_docs.rules.visits import (
    checks_confirmed,
    draw_expiry,
    drawn_on_a_draw_day,
    known_breaches,
    no_photo_twice,
    photos_of_the_visit,
    visits_after_the_draw,
)


def test_what_was_not_done_on_site_is_named_with_its_clause() -> None:
    values = {"现场核对": {"签到": "否", "拍照": "是", "未收费": "否"}}
    assert list(checks_confirmed(values)) == [
        Problem("not-confirmed", "现场核对.签到", basis="五（三）"),
        Problem("not-confirmed", "现场核对.未收费", basis="七（一）"),
    ]
    assert list(checks_confirmed({})) == []


def test_experts_drawn_hold_for_two_weeks() -> None:
    assert draw_expiry({"抽取": {"日期": date(2023, 11, 15)}}) == date(2023, 11, 29)
    assert draw_expiry({}) is None


@pytest.mark.parametrize(("day", "found"), [(1, 0), (15, 0), (2, 1), (16, 1), (30, 1)])
def test_experts_are_drawn_on_the_first_and_the_fifteenth(day: int, found: int) -> None:
    problems = list(drawn_on_a_draw_day({"抽取": {"日期": date(2023, 11, day)}}))
    assert [problem.code for problem in problems] == ["not-a-draw-day"] * found


def test_without_a_draw_nothing_is_said() -> None:
    assert (
        list(drawn_on_a_draw_day({}))
        == list(visits_after_the_draw({"验收计划": [{"验收时间": date(2023, 1, 1)}]}))
        == []
    )


def plan(*days: date) -> dict[str, Any]:
    return {"抽取": {"日期": date(2023, 11, 15)}, "验收计划": [{"验收时间": day} for day in days]}


def test_a_visit_follows_the_draw_of_its_experts() -> None:
    assert list(visits_after_the_draw(plan(date(2023, 11, 15), date(2023, 11, 29)))) == []
    found = visits_after_the_draw(plan(date(2023, 11, 30), date(2023, 11, 14)))
    assert [(problem.code, problem.path) for problem in found] == [("dates-out-of-order", "验收计划[1].验收时间")]


def test_a_known_breach_is_a_warning_of_its_visit() -> None:
    values = {"验收计划": [{"不良记录": "否"}, {"不良记录": "是"}, {}]}
    assert list(known_breaches(values)) == [Problem("bad-record", "验收计划[1].不良记录", basis="三")]


def test_an_objection_before_the_visit_is_out_of_order() -> None:
    values = {"验收": {"时间": date(2023, 11, 21)}, "异议": {"申请日期": date(2023, 11, 20)}}
    assert [problem.code for problem in visit_before_objection(values)] == ["dates-out-of-order"]


def test_the_total_of_a_column() -> None:
    values = {"汇总企业": [{"总投资": Decimal("0.1"), "个数": 2}, {"总投资": Decimal("0.2"), "个数": 3}, {}]}
    assert column_total("汇总企业", "总投资", values) == Decimal("0.3")
    assert column_total("汇总企业", "个数", values) == 5
    assert column_total("汇总企业", "节水量", values) is None
    assert column_total("汇总企业", "总投资", {}) is None


def test_photographs_are_of_the_day_of_the_visit() -> None:
    day = date(2023, 11, 21)
    values = {"验收": {"时间": day}, "照片": [{"拍摄时间": day}, {"拍摄时间": date(2023, 11, 20)}, {}]}
    params = {"other": "验收.时间", "otherdate": "2023年11月21日"}
    assert list(photos_of_the_visit(values)) == [Problem("other-day", "照片[1].拍摄时间", params, basis="六（二）7")]
    assert list(photos_of_the_visit({"照片": values["照片"]})) == []


def test_a_photograph_counts_once() -> None:
    values = {"照片": [{"文件": "1.jpg"}, {"文件": "2.jpg"}, {"文件": "1.jpg"}, {}, {}]}
    assert list(no_photo_twice(values)) == [
        Problem("duplicate-row", "照片[2].文件", {"key": "1.jpg"}, basis="六（二）7")
    ]
