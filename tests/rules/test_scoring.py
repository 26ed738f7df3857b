"""Scoring: the sheets as the notice prints them, totals, means, grades, and what scores depend on."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.catalogue import FORMS
from qjsc_docs.form.inline import Slot
from qjsc_docs.form.layout import Layout, Table
from qjsc_docs.problems import Problem
from qjsc_docs.rules.conditions import (
    cheap_share,
    costly_share,
    earned_review,
    earned_scores,
    limit_range,
    research_range,
    stated_scores,
)
from qjsc_docs.rules.scoresheets import ASSESSMENT, REVIEW, Sheet
from qjsc_docs.rules.scoring import (
    assessment_complete,
    assessment_total,
    deductions_explained,
    mean_score,
    review_organisation,
    review_process,
    review_total,
    section_totals,
    veto,
    voluntary_grade,
    voluntary_panel,
)


def scores(sheet: Sheet, **given: object) -> dict[str, Any]:
    """Return full scores for every item but those given; None takes an item's score away."""
    full = {item: points for items in sheet.values() for item, points in items.items()} | given
    return {item: {"得分": Decimal(str(points))} for item, points in full.items() if points is not None}


def assessed(ground: dict[str, object] | None = None, **given: object) -> dict[str, Any]:
    return {"考核得分": scores(ASSESSMENT, **given), "考核依据": ground or {}}


def sheets(*totals: str | None) -> dict[str, Any]:
    return {"专家评分": [{"专家": "甲", "得分": None if total is None else Decimal(total)} for total in totals]}


def found(problems: Any) -> list[str]:
    return [f"{problem.code} {problem.path}" for problem in problems]


@pytest.mark.parametrize(
    ("sheet", "sections", "items"), [(ASSESSMENT, [30, 40, 30], 26), (REVIEW, [20, 50, 20, 10], 21)]
)
def test_the_sections_add_up_to_what_the_notice_prints(sheet: Sheet, sections: list[int], items: int) -> None:
    assert [sum(section.values()) for section in sheet.values()] == sections
    assert sum(sections) == 100
    assert sum(map(len, sheet.values())) == items


@pytest.mark.parametrize(
    ("form", "sheet", "matrix"),
    [("gd2009-自愿验收考核表", ASSESSMENT, "考核得分"), ("gd2009-评分表", REVIEW, "评审得分")],
)
def test_the_paper_prints_the_points_that_scores_are_checked_against(form: str, sheet: Sheet, matrix: str) -> None:
    points = {item: str(most) for items in sheet.values() for item, most in items.items()}
    assert printed_points(FORMS[form].layout, matrix) == points


def printed_points(layout: Layout, matrix: str) -> dict[str, str]:
    """Return the words printed left of each score, by item."""
    points = {}
    for table in (block for block in layout.blocks if isinstance(block, Table)):
        for row in table.rows:
            for left, cell in zip(row.cells, row.cells[1:], strict=False):
                part = cell.content[0].content[0] if cell.content[0].content else ""
                if isinstance(part, Slot) and part.key.startswith(matrix):
                    points[part.key.split(".")[1]] = str(left.content[0].content[0])
    return points


def test_full_scores_make_a_hundred() -> None:
    assert assessment_total(assessed()) == 100
    assert review_total({"评审得分": scores(REVIEW)}) == 100


def test_a_sheet_is_summed_when_every_item_has_a_score() -> None:
    values = {"评审得分": scores(REVIEW, 领导重视="2.5", 综合利用=None)}
    assert section_totals(values, "评审得分", REVIEW) == {
        "组织与领导": Decimal("19.5"),
        "清洁生产审核过程评估": None,
        "审核绩效": 20,
        "持续清洁生产": 10,
    }
    assert (review_organisation(values), review_process(values), review_total(values)) == (Decimal("19.5"), None, None)


def test_an_item_left_out_is_missed_once_others_have_scores() -> None:
    assert found(assessment_complete(assessed(废气=None))) == ["required 考核得分.废气.得分"]
    assert list(assessment_complete({})) == []  # a sheet to be filled in by hand


def test_points_taken_off_have_a_reason() -> None:
    values = {"评审得分": scores(REVIEW, 物料平衡=4, 经济效益=2), "评审扣分": {"经济效益": {"原因": "测算依据不足"}}}
    assert found(deductions_explained(values)) == ["deduction-unexplained 评审扣分.物料平衡.原因"]


@pytest.mark.parametrize(
    ("totals", "mean"),
    [
        (["80"], "80"),
        (["82.5", "84", "81"], "82.5"),
        (["59.99", "60"], "60"),  # 59.995 四舍五入
        (["59.99", "59.995"], "59.99"),  # 59.9925
        (["79", "80", "80"], "79.67"),
        (["90", None], None),  # a sheet is still to come
        ([], None),
    ],
)
def test_the_mean_of_the_experts_has_two_decimals(totals: list[str | None], mean: str | None) -> None:
    assert mean_score(sheets(*totals)) == (None if mean is None else Decimal(mean))


@given(st.lists(st.decimals(0, 100, places=2), min_size=1, max_size=9))
def test_a_mean_lies_among_the_totals_and_at_most_half_a_cent_off(totals: list[Decimal]) -> None:
    mean = mean_score(sheets(*map(str, totals)))
    assert mean is not None
    assert min(totals) <= mean <= max(totals)
    assert abs(mean * len(totals) - sum(totals)) <= Decimal("0.005") * len(totals)


@pytest.mark.parametrize(
    ("mean", "grade"),
    [("100", "良好"), ("80", "良好"), ("79.99", "合格"), ("60", "合格"), ("59.99", "不合格"), ("0", "不合格")],
)
def test_sixty_and_eighty_are_included(mean: str, grade: str) -> None:
    assert voluntary_grade({"验收": {"平均得分": Decimal(mean)}}) == grade


def test_without_a_mean_there_is_no_grade() -> None:
    assert voluntary_grade({}) is None


def test_the_veto_overrides_the_score() -> None:
    values = {"验收": {"平均得分": Decimal(99)}, "考核依据": {"超标超总量": "是"}}
    assert voluntary_grade(values) == "不合格"
    assert list(veto(values)) == [Problem("score-vetoed", "考核依据.超标超总量", basis="附件2说明2")]
    assert list(veto({"考核依据": {"超标超总量": "否"}})) == []


def test_a_panel_has_three_experts() -> None:
    assert found(voluntary_panel(sheets("80", "81"))) == ["small-panel 专家评分"]
    assert list(voluntary_panel(sheets("80", "81", "82"))) == []
    assert list(voluntary_panel({})) == []


@pytest.mark.parametrize(
    ("share", "allowed"),
    [("3", (4, 4)), ("2.99", (2, 2)), ("2", (2, 2)), ("1.99", None), ("1.01", None), ("1", (0, 0)), ("0", (0, 0))],
)
def test_research_has_no_stated_score_between_one_and_two_percent(share: str, allowed: object) -> None:
    assert research_range(Decimal(share)) == allowed


@pytest.mark.parametrize(("rate", "allowed"), [("96.99", (0, 0)), ("97", (0, 5)), ("100", (0, 5))])
def test_below_97_percent_there_is_no_score(rate: str, allowed: object) -> None:
    assert limit_range(Decimal(rate)) == allowed


@pytest.mark.parametrize(
    ("item", "given", "ground", "problem"),
    [
        ("废气", 1, {"废气达标率": Decimal("96.9")}, "score-not-as-stated"),
        ("废气", 0, {"废气达标率": Decimal("96.9")}, ""),
        ("外排废水", 3, {"废水达标率": Decimal(97)}, ""),
        ("研发经费", 3, {"研发经费比例": Decimal(3)}, "score-not-as-stated"),
        ("研发经费", 1, {"研发经费比例": Decimal("1.5")}, "score-not-stated"),
        ("行业清洁生产水平", 8, {"清洁生产等级": "二级"}, ""),
        ("行业清洁生产水平", 8, {"清洁生产等级": "三级"}, "score-not-as-stated"),
        ("行业清洁生产水平", 0, {"清洁生产等级": "三级以下"}, "score-not-stated"),
        ("技术和装备", 4, {"技术水平": "省内领先"}, ""),
        ("技术和装备", 4, {"技术水平": "省内先进以下"}, "score-not-as-stated"),
        ("废水资源化", "1.5", {"废水资源化": "部分利用"}, ""),
        ("固废资源化", "2.5", {"固废资源化": "部分利用"}, "score-not-as-stated"),
        ("废气资源化", 2, {"废气资源化": "部分利用"}, "score-not-as-stated"),
        ("废气资源化", 2, {}, ""),
    ],
)
def test_a_score_is_the_one_that_the_sheet_states(item: str, given: object, ground: Any, problem: str) -> None:
    wanted = [f"{problem} 考核得分.{item}.得分"] if problem else []
    assert found(stated_scores(assessed(ground, **{item: given}))) == wanted


def test_a_range_is_told_as_such() -> None:
    (problem,) = stated_scores(assessed({"废水资源化": "部分利用"}))
    assert problem.params == {"other": "考核依据.废水资源化", "ground": "部分利用", "allowed": "1–2"}


@pytest.mark.parametrize(
    ("item", "ground", "earned"),
    [
        ("机构和宣传培训", {"全员培训次数": 2}, True),
        ("机构和宣传培训", {"全员培训次数": 1}, False),
        ("机构和宣传培训", {"地市以上培训人数": 1}, False),
        ("机构和宣传培训", {"认知率": Decimal(95)}, False),  # 高于95%: 95 itself is not enough
        ("机构和宣传培训", {"认知率": Decimal("95.1")}, True),
        ("方案实施", {"无低费实施率": Decimal("99.9")}, False),
        ("方案实施", {"中高费实施率": Decimal(50)}, True),
        ("方案实施", {"中高费实施率": Decimal("49.9")}, False),
        ("原辅材料", {"材料节约率": Decimal(4), "材料利用率": Decimal(95)}, True),
        ("原辅材料", {"材料节约率": Decimal(4), "材料利用率": Decimal(94)}, False),
        ("原辅材料", {"物料计量率": Decimal(99)}, False),
        ("能源消耗", {"能源计量率": Decimal(90)}, True),
        ("水耗", {"水计量率": Decimal("99.9")}, False),
        ("环保设施运转", {"设施运转率": Decimal("99.9")}, False),
        ("固废处理", {"固废处置率": Decimal(100)}, True),
    ],
)
def test_a_full_score_is_earned(item: str, ground: Any, earned: bool) -> None:
    wanted = [] if earned else [f"score-not-earned 考核得分.{item}.得分"]
    assert found(earned_scores(assessed(ground))) == wanted
    assert list(earned_scores(assessed(ground, **{item: "0.5"}))) == []  # less than full: the expert has judged


def test_training_on_the_mandatory_sheet_asks_for_more_than_95_percent() -> None:
    values = {"评审得分": scores(REVIEW), "考核依据": {"认知率": Decimal(95)}}
    assert found(earned_review(values)) == ["score-not-earned 评审得分.宣传培训.得分"]
    assert list(earned_review({**values, "考核依据": {"认知率": Decimal("95.5")}})) == []


def test_shares_are_counted_from_the_measures() -> None:
    measures = [("无低费", "已实施"), ("无低费", "已实施"), ("无低费", "待实施"), ("中高费", "已实施")]
    values = {"方案": [{"类别": cost, "状态": state} for cost, state in measures]}
    assert (cheap_share(values), costly_share(values)) == (Decimal("66.67"), 100)
    assert cheap_share({"方案": [{"类别": "无低费", "状态": None}]}) is None
    assert cheap_share({}) is None
