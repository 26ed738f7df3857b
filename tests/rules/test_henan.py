"""Henan: who may take part, panels, consultancies, the two yearly lists; papers bound together."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from qjsc_docs.rules.dates import Month
from qjsc_docs.rules.henan import (
    accepted_after_evaluation,
    candidates_eligible,
    consultancy_record,
    consultancy_staff,
    industrial_company,
    not_to_be_closed,
    panel_of_three,
)
from qjsc_docs.rules.papers import (
    accepted_benefit,
    accepted_energy,
    accepted_investment,
    accepted_measures,
    pages_follow,
    revised_before_visit,
)


def told(problems: Any) -> list[str]:
    return [f"{problem.code} {problem.path}" for problem in problems]


@pytest.mark.parametrize("code", ["C3089", "3089", "B06", "D4411", "46"])
def test_mining_manufacturing_energy_and_water_are_industry(code: str) -> None:
    assert told(industrial_company({"企业": {"行业代码": code}})) == []


@pytest.mark.parametrize("code", ["G5431", "5431", "A01", "E4710", "N7724"])
def test_other_trades_take_no_part(code: str) -> None:
    assert told(industrial_company({"企业": {"行业代码": code}})) == ["not-eligible 企业.行业代码"]


def test_a_company_to_be_closed_takes_no_part() -> None:
    assert told(not_to_be_closed({"企业": {"列入结构调整计划": "是"}})) == ["not-eligible 企业.列入结构调整计划"]
    assert told(not_to_be_closed({"企业": {"列入结构调整计划": "否"}})) == []


def test_every_candidate_is_looked_at() -> None:
    good = {"行业代码": "C3089", "规上工业企业": "是", "列入结构调整计划": "否"}
    bad = {"行业代码": "G5431", "规上工业企业": "否", "列入结构调整计划": "是"}
    assert told(candidates_eligible({"征集名单": [good, bad, {}]})) == [
        "not-eligible 征集名单[1].行业代码",
        "not-eligible 征集名单[1].规上工业企业",
        "not-eligible 征集名单[1].列入结构调整计划",
    ]


def test_the_accepted_were_evaluated_before_and_in_this_year_by_three() -> None:
    good = {"评估时间": Month(2026, 6), "评估结果": "通过", "验收时间": Month(2026, 6), "验收专家人数": 3}
    values = {"填报": {"年度": 2026}, "验收企业": [good, {}]}
    assert told(accepted_after_evaluation(values)) == []
    bad = {"评估时间": Month(2026, 6), "评估结果": "不通过", "验收时间": Month(2025, 12), "验收专家人数": 2}
    assert told(accepted_after_evaluation(values | {"验收企业": [bad]})) == [
        "not-eligible 验收企业[0].评估结果",
        "dates-out-of-order 验收企业[0].验收时间",
        "other-year 验收企业[0].验收时间",
        "small-panel 验收企业[0].验收专家人数",
    ]


def test_a_panel_has_three_or_more() -> None:
    assert told(panel_of_three({"专家": [{"姓名": "甲"}, {"姓名": "乙"}]})) == ["small-panel 专家"]
    assert told(panel_of_three({"专家": [{}, {}, {}]})) == []
    assert told(panel_of_three({})) == []


def test_a_consultancy_has_seven_technicians_two_senior_five_intermediate() -> None:
    assert told(consultancy_staff({"机构": {"专职技术人员": 7, "高级职称": 2, "中级职称": 5}})) == []
    assert told(consultancy_staff({"机构": {"专职技术人员": 6, "高级职称": 1, "中级职称": 4}})) == [
        "consultancy-too-small 机构.专职技术人员",
        "consultancy-too-small 机构.高级职称",
        "consultancy-too-small 机构.中级职称",
    ]
    assert told(consultancy_staff({})) == []


@pytest.mark.parametrize(
    ("audits", "others", "enough"), [(3, 0, True), (2, 5, True), (2, 4, False), (2, None, False), (None, 4, True)]
)
def test_a_consultancy_has_three_audits_or_five_consultations(
    audits: int | None, others: int | None, enough: bool
) -> None:
    found = told(consultancy_record({"机构": {"审核业绩": audits, "咨询业绩": others}}))
    assert found == ([] if enough else ["consultancy-too-small 机构.审核业绩"])


def test_totals_wait_for_the_last_company() -> None:
    one = {"实施方案数": 18, "总投资": Decimal("462.5"), "经济效益": Decimal("138.6"), "节能量": Decimal("716.2")}
    two = {"实施方案数": 12, "总投资": Decimal(205), "经济效益": Decimal("74.3"), "节能量": Decimal(288)}
    values = {"验收企业": [one, two]}
    rules = (accepted_measures, accepted_investment, accepted_benefit, accepted_energy)
    assert [rule(values) for rule in rules] == [30, Decimal("667.5"), Decimal("212.9"), Decimal("1004.2")]
    assert [rule({"验收企业": [one, {}]}) for rule in rules] == [None] * 4
    assert [rule({}) for rule in rules] == [None] * 4


def test_pages_follow_each_other() -> None:
    assert told(pages_follow({"材料": [{"起页": 1, "止页": 4}, {}, {"起页": 5}, {"起页": 6, "止页": 6}]})) == []
    assert told(pages_follow({"材料": [{"起页": 1, "止页": 4}, {"起页": 4, "止页": 9}, {"起页": 12, "止页": 11}]})) == [
        "page-order 材料[1].起页",
        "page-order 材料[2].止页",
    ]


def test_the_report_is_revised_between_review_and_visit() -> None:
    def values(*days: int) -> dict[str, Any]:
        first, revised, visit = (date(2026, 9, day) for day in days)
        return {"审核": {"初审日期": first, "修改稿完成日期": revised}, "验收": {"时间": visit}}

    assert told(revised_before_visit(values(1, 11, 18))) == []
    assert told(revised_before_visit(values(12, 11, 10))) == [
        "dates-out-of-order 审核.修改稿完成日期",
        "dates-out-of-order 验收.时间",
    ]
