"""Shanghai's meetings and the experts' sheets: what the sheets take from the case, and in what time things follow."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from qjsc_docs.problems import Problem
from qjsc_docs.rules.dates import Month
from qjsc_docs.rules.expertsheets import (
    comments_are_answered,
    expert_comments,
    expert_employer,
    expert_field,
    expert_is_on_panel,
    expert_title,
    full_score,
    score_total,
    scores_within_full,
)
from qjsc_docs.rules.hearings import (
    evaluated_before_acceptance,
    listed_before_evaluation,
    measures_are_done,
    meeting_day,
    meeting_place,
    panel_opinion,
    panel_result,
    reply_after_meeting,
)

LISTED = date(2025, 3, 20)


def codes(problems: Any) -> list[str]:
    return [f"{problem.code} {problem.path}" for problem in problems]


def test_the_sheets_of_a_meeting_take_what_its_stage_says() -> None:
    case = {
        "评估": {"时间": date(2025, 11, 12), "结果": "通过", "专家组意见": "同意通过评估"},
        "验收": {"时间": date(2026, 8, 27)},
    }
    first, second = ({**case, "会议": {"阶段": stage}} for stage in ("评估", "验收"))
    assert (meeting_day(first), panel_opinion(first), panel_result(first)) == (
        date(2025, 11, 12),
        "同意通过评估",
        "通过",
    )
    assert (meeting_day(second), panel_opinion(second), panel_result(second)) == (date(2026, 8, 27), None, None)
    assert meeting_day(case) is None


@pytest.mark.parametrize(("stage", "place"), [("验收", "二楼会议室"), ("评估", None), (None, None)])
def test_an_acceptance_is_signed_in_where_it_takes_place(stage: str | None, place: str | None) -> None:
    assert meeting_place({"会议": {"阶段": stage}, "验收": {"地点": "二楼会议室"}}) == place


def test_the_report_is_written_before_the_evaluation_is_applied_for() -> None:
    case = {"名单": {"公布时间": LISTED}, "审核": {"报告书完成时间": Month(2025, 10)}}
    assert codes(listed_before_evaluation({**case, "评估": {"申请日期": date(2025, 10, 20)}})) == []
    early = listed_before_evaluation({**case, "评估": {"申请日期": date(2025, 9, 20)}})
    assert codes(early) == ["dates-out-of-order 评估.申请日期"]


def test_acceptance_is_applied_for_after_a_passed_evaluation() -> None:
    case = {"评估": {"时间": date(2025, 11, 12), "结果": "不通过"}, "验收": {"申请日期": date(2025, 11, 11)}}
    assert codes(evaluated_before_acceptance(case)) == ["dates-out-of-order 验收.申请日期", "not-evaluated 评估.结果"]
    case = {"评估": {"时间": date(2025, 11, 12), "结果": "通过"}, "验收": {"申请日期": date(2026, 7, 15)}}
    assert codes(evaluated_before_acceptance(case)) == []


def test_acceptance_waits_for_all_measures() -> None:
    counts = {"无低费已实施": Decimal(3), "无低费待实施": Decimal(1), "中高费待实施": Decimal(2)}
    assert list(measures_are_done({"方案效益": {"方案数": counts}})) == [
        Problem("measures-open", "方案效益.方案数.合计待实施", {"count": "3"}, basis="五")
    ]
    assert list(measures_are_done({"方案效益": {"方案数": {"无低费已实施": Decimal(3)}}})) == []
    assert list(measures_are_done({})) == []


def test_comments_are_answered_after_the_meeting() -> None:
    meeting = {"会议": {"日期": date(2025, 11, 12)}}
    assert codes(reply_after_meeting({**meeting, "回复": {"日期": date(2025, 11, 12)}})) == []
    assert codes(reply_after_meeting({**meeting, "回复": {"日期": date(2025, 11, 11)}})) == [
        "dates-out-of-order 回复.日期"
    ]


# the experts' own sheets

PANEL = [
    {"姓名": "罗庭芳", "单位": "上海东岸大学", "职称": "教授", "专业": "环境工程"},
    {"姓名": "卫国栋", "单位": "上海化工环保学会"},
]


def sheet(name: str | None, **more: Any) -> dict[str, Any]:
    return {"填表专家": {"姓名": name, **more}, "专家": PANEL}


def test_who_fills_in_a_sheet_is_known_from_the_panel() -> None:
    one = sheet("罗庭芳")
    assert (expert_employer(one), expert_title(one), expert_field(one)) == ("上海东岸大学", "教授", "环境工程")
    assert expert_title(sheet("卫国栋")) is None
    assert expert_employer(sheet("顾承业")) is None


def test_who_fills_in_a_sheet_is_on_the_panel() -> None:
    assert list(expert_is_on_panel(sheet("罗庭芳"))) == []
    assert list(expert_is_on_panel(sheet("顾承业"))) == [
        Problem("not-on-panel", "填表专家.姓名", {"panel": "罗庭芳、卫国栋"})
    ]
    assert list(expert_is_on_panel({"填表专家": {"姓名": "顾承业"}})) == []


def test_an_expert_s_comments_are_numbered_and_a_typed_text_stays() -> None:
    comments = [{"专家": "罗庭芳", "意见": "甲"}, {"专家": "卫国栋", "意见": "乙"}, {"专家": "罗庭芳", "意见": "丙"}]
    assert expert_comments({**sheet("罗庭芳"), "专家意见": comments}) == "1．甲\n2．丙"
    assert expert_comments({**sheet("罗庭芳", 修改意见="丁"), "专家意见": comments}) == "丁"
    assert expert_comments({**sheet("顾承业"), "专家意见": comments}) is None


def test_scores_are_summed_and_none_is_above_its_full_score() -> None:
    items = [{"分值": Decimal(60), "得分": Decimal("54.5")}, {"分值": Decimal(40), "得分": Decimal(41)}]
    assert (full_score({"打分项目": items}), score_total({"打分项目": items})) == (Decimal(100), Decimal("95.5"))
    assert list(scores_within_full({"打分项目": items})) == [
        Problem("score-above-full", "打分项目[1].得分", {"full": "40"})
    ]
    assert score_total({"打分项目": [*items, {"分值": Decimal(5)}]}) is None


def test_an_accepted_comment_says_where_it_was_followed() -> None:
    rows = [{"是否采纳": "是"}, {"是否采纳": "否"}, {"是否采纳": "是", "修改位置": "3.4节"}, {}]
    assert codes(comments_are_answered({"专家意见": rows})) == ["required-when 专家意见[0].修改位置"]
