"""Shanghai's quarterly reports and archives: what follows from what, and in what time."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from qjsc_docs.rules.adjustments import (
    CHANGES,
    EXPLAINED,
    USUAL,
    changes_are_explained,
    changes_are_proven,
    results_are_usual,
    usual_result,
)
from qjsc_docs.rules.archive import ACCEPTANCE, EVALUATION, ITEMS, stages_are_complete
from qjsc_docs.rules.progress import deadline, steps_in_order
from qjsc_docs.rules.quarters import district, office_is_of_a_district, quarter_is_over, reported_quarter, reported_year

LISTED = date(2025, 3, 20)


def codes(problems: Any) -> list[str]:
    return [f"{problem.code} {problem.path}" for problem in problems]


# 附表3


@pytest.mark.parametrize(
    ("row", "due"),
    [
        ({"名单公布时间": LISTED}, date(2026, 3, 20)),
        ({"名单公布时间": date(2024, 2, 29)}, date(2025, 2, 28)),
        ({"名单公布时间": LISTED, "要求完成期限": date(2026, 1, 31)}, date(2026, 1, 31)),
        ({}, None),
    ],
)
def test_the_deadline_is_a_year_after_the_list_unless_typed(row: dict[str, Any], due: date | None) -> None:
    assert deadline(row) == due


def test_a_company_is_listed_then_evaluated_then_accepted() -> None:
    day = date(2025, 11, 12)
    rows = [
        {"名单公布时间": LISTED, "评估时间": day, "验收时间": day},
        {"名单公布时间": day, "评估时间": LISTED},
        {"名单公布时间": LISTED, "评估时间": date(2026, 1, 1), "验收时间": day},
        {"名单公布时间": day, "验收时间": LISTED},
        {"评估结果": "通过", "验收结果": "通过", "验收时间": day},
    ]
    assert codes(steps_in_order({"审核情况": rows})) == [
        "dates-out-of-order 审核情况[1].评估时间",
        "dates-out-of-order 审核情况[2].验收时间",
        "dates-out-of-order 审核情况[3].验收时间",
        "required 审核情况[4].评估时间",
    ]


@pytest.mark.parametrize(
    ("day", "year", "quarter"),
    [
        (date(2026, 1, 9), 2025, 4),
        (date(2026, 4, 1), 2026, 1),
        (date(2026, 9, 30), 2026, 2),
        (date(2026, 10, 10), 2026, 3),
        (date(2026, 12, 31), 2026, 3),
    ],
)
def test_a_report_is_of_the_quarter_before(day: date, year: int, quarter: int) -> None:
    assert (reported_year({"填报": {"日期": day}}), reported_quarter({"填报": {"日期": day}})) == (year, quarter)


def test_a_typed_quarter_stays() -> None:
    values = {"填报": {"年度": 2024, "季度": 2, "日期": date(2026, 10, 9)}}
    assert (reported_year(values), reported_quarter(values)) == (2024, 2)
    assert (reported_year({}), reported_quarter({})) == (None, None)


@pytest.mark.parametrize(
    ("quarter", "day", "found"),
    [
        (3, date(2026, 9, 30), ["too-early 填报.日期"]),
        (3, date(2026, 10, 1), []),
        (3, date(2026, 10, 10), []),
        (4, date(2026, 12, 31), ["too-early 填报.日期"]),
        (4, date(2027, 1, 10), []),
        (9, date(2026, 1, 11), []),
        (3, None, []),
    ],
)
def test_a_quarter_is_reported_after_its_end(quarter: int, day: date | None, found: list[str]) -> None:
    assert codes(quarter_is_over({"填报": {"年度": 2026, "季度": quarter, "日期": day}})) == found


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("上海市浦东新区生态环境局", "浦东新"),
        ("黄浦区生态环境局", "黄浦"),
        ("浦东新区", "浦东新"),
        ("上海市生态环境局", None),
        ("", None),
    ],
)
def test_the_district_is_named_as_its_office(office: str, name: str | None) -> None:
    values = {"填报": {"单位": office}}
    assert district(values) == name
    assert codes(office_is_of_a_district(values)) == (["no-district 填报.单位"] if office and name is None else [])


# 附表4


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_has_the_usual_result_of_note_2(change: str) -> None:
    assert usual_result({"变化情况": change}) == USUAL.get(change)
    assert usual_result({"变化情况": change, "调整结果": "另行研究"}) == "另行研究"


def test_only_renaming_and_closing_need_no_explanation() -> None:
    assert set(CHANGES) - EXPLAINED == {"企业名称变更", "企业关停并转"}
    rows = [{"变化情况": change} for change in CHANGES]
    found = list(changes_are_explained({"名单调整": rows}))
    assert [problem.params["change"] for problem in found] == [change for change in CHANGES if change in EXPLAINED]
    assert list(changes_are_explained({"名单调整": [{**row, "情况说明": "说明"} for row in rows]})) == []


def test_an_unusual_result_is_a_warning_and_a_fuller_one_is_not() -> None:
    rows = [
        {"变化情况": "企业关停并转", "调整结果": "审核暂缓"},
        {"变化情况": "企业涉及产污工序停产", "调整结果": "审核暂缓，待恢复正常生产后继续"},
        {"变化情况": "其他", "调整结果": "审核暂缓"},
        {"变化情况": "企业关停并转"},
    ]
    assert codes(results_are_usual({"名单调整": rows})) == ["result-unusual 名单调整[0].调整结果"]


def test_renaming_and_removal_are_proven() -> None:
    rows = [
        {"调整结果": "名称变更"},
        {"调整结果": "名单撤销", "证明材料": "现场照片"},
        {"调整结果": "名单撤销"},
        {"调整结果": "审核暂缓"},
        {},
    ]
    assert codes(changes_are_proven({"名单调整": rows})) == [
        "change-unproven 名单调整[0].证明材料",
        "change-unproven 名单调整[2].证明材料",
    ]


# 附表2


def archive_lacks(filed: tuple[str, ...]) -> list[str]:
    return [problem.params["missing"] for problem in stages_are_complete({"档案": {"已归档": filed}})]


def test_the_archive_has_22_papers_in_two_stages() -> None:
    assert (len(EVALUATION), len(ACCEPTANCE), len(set(ITEMS))) == (12, 10, 22)


def test_an_open_stage_lacks_nothing() -> None:
    assert archive_lacks(()) == archive_lacks(("企业营业执照",)) == []


def test_the_final_report_closes_its_stage() -> None:
    assert archive_lacks(tuple(paper for paper in EVALUATION[:-1] if paper != "评估打分表")) == ["评估打分表"]


def test_papers_of_the_acceptance_close_the_evaluation() -> None:
    assert archive_lacks((*EVALUATION[:-1], "绩效表")) == ["验收申请表"]


def test_the_financial_audit_is_filed_only_where_needed() -> None:
    assert archive_lacks(tuple(paper for paper in ITEMS if paper != "项目财务审计报告")) == []
    assert archive_lacks(tuple(paper for paper in ITEMS if paper != "监测报告")) == ["监测报告"]
