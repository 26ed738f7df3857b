"""The life of a case, recusal, and series that contradict themselves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from qjsc_docs.rules.dates import Month
from qjsc_docs.rules.life import milestones_in_order
from qjsc_docs.rules.recusal import agency_does_not_judge, experts_did_not_serve
from qjsc_docs.rules.years import steady_series


def test_a_life_in_order_is_no_problem() -> None:
    case = {
        "审核": {"开展时间": Month(2024, 3)},
        "评估": {"时间": date(2024, 3, 2)},
        "验收": {"时间": date(2025, 1, 1)},
    }
    assert list(milestones_in_order(case)) == []


def test_a_date_before_an_earlier_milestone_is_told_once_with_the_first_that_it_precedes() -> None:
    case = {
        "名单": {"公布时间": date(2024, 1, 5)},
        "审核": {"开展时间": Month(2024, 3), "报告书完成时间": Month(2024, 9)},
        "验收": {"时间": date(2023, 12, 1)},
    }
    [problem] = milestones_in_order(case)
    assert (problem.path, problem.params["other"]) == ("验收.时间", "名单.公布时间")
    assert problem.params["otherdate"] == "2024年1月5日"


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("10", "30", False),
        ("10", "30.1", True),
        ("30.1", "10", True),
        ("0", "50", False),  # something new begins
        ("50", "0", False),  # something ends
    ],
)
def test_a_jump_of_more_than_threefold_names_both_years(before: str, now: str, told: bool) -> None:
    years: list[dict[str, Any]] = [{"年度": 2023, "电耗": Decimal(before)}, {"年度": 2024, "电耗": Decimal(now)}]
    problems = list(steady_series({"年度数据": years}))
    assert [problem.path for problem in problems] == (["年度数据[1].电耗"] if told else [])
    assert all((p.params["year"], p.params["other"]) == ("2023", "2024") for p in problems)


def test_who_served_the_company_does_not_judge_it() -> None:
    case = {
        "企业": {"名称": "甲公司"},
        "专家": [{"姓名": "乙", "曾服务企业": "丙公司"}, {"姓名": "丁", "曾服务企业": "戊公司、甲公司"}],
        "机构": {"名称": "己中心"},
        "第三方": {"名称": "己中心"},
    }
    assert [problem.path for problem in experts_did_not_serve(case)] == ["专家[1].曾服务企业"]
    assert [problem.path for problem in agency_does_not_judge(case)] == ["第三方.名称"]
