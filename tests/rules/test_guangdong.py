"""Guangdong: applying for the acceptance of a mandatory audit; projects; renewal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from qjsc_docs.rules.dates import Month
from qjsc_docs.rules.guangdong import acceptance_after_evaluation, nothing_fails
from qjsc_docs.rules.order import audit_before_completion, completion_before_renewal, revision_before_request
from qjsc_docs.rules.projects import done_projects, next_projects


def found(problems: Any) -> list[str]:
    return [f"{problem.code} {problem.path}" for problem in problems]


def test_acceptance_wants_a_passed_evaluation() -> None:
    assert found(acceptance_after_evaluation({"评估": {"结果": "不通过"}})) == ["not-evaluated 评估.结果"]


def test_what_lets_the_acceptance_fail_is_told() -> None:
    values = {"验收": {"稳定达标": "否", "总量达标": "是"}, "考核依据": {"清洁生产等级": "三级以下"}}
    assert found(nothing_fails(values)) == ["fails-then 验收.稳定达标", "fails-then 考核依据.清洁生产等级"]
    assert found(nothing_fails({"考核依据": {"清洁生产等级": "三级"}})) == []


MEASURES = [
    {"名称": "查漏堵漏", "类别": "无低费", "状态": "已实施", "投资": Decimal("0.9"), "经济效益": Decimal("5.20")},
    {"名称": "滤筒除尘", "类别": "中高费", "状态": "已实施", "投资": Decimal(68), "经济效益": None},
    {"名称": "光伏发电", "类别": "中高费", "状态": "待实施", "投资": Decimal(420), "经济效益": Decimal(86)},
    {"名称": "余热利用", "类别": "无低费", "状态": "待实施"},
]


def test_projects_are_told_from_the_measures() -> None:
    values = {"方案": MEASURES}
    assert done_projects(values) == [{"项目": "1．滤筒除尘（投资68万元）"}]
    assert next_projects(values) == [{"项目": "1．光伏发电（投资420万元，年经济效益86万元）"}, {"项目": "2．余热利用"}]
    assert done_projects({}) is None


def test_dates_of_revision_and_renewal_follow_each_other() -> None:
    values = {
        "评估": {"修改完成时间": Month(2026, 3), "报批日期": date(2026, 2, 28)},
        "审核": {"开展时间": Month(2026, 8), "完成时间": Month(2025, 11)},
        "换证": {"填报日期": date(2025, 10, 31)},
    }
    assert found(revision_before_request(values)) == ["dates-out-of-order 评估.报批日期"]
    assert found(audit_before_completion(values)) == ["dates-out-of-order 审核.完成时间"]
    assert found(completion_before_renewal(values)) == ["dates-out-of-order 换证.填报日期"]
