"""What is done in time: the days of a record against the deadlines of the notices."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from qjsc_docs.catalogue.deadlines import DEADLINES, RECURRING
from qjsc_docs.form.deadline import Deadline
from qjsc_docs.form.intime import InTime, OnItsDay
from qjsc_docs.form.rulebook import cited, name_of, statement
from qjsc_docs.messages import use_language
from qjsc_docs.problems import Problem, Severity
from qjsc_docs.rules.counting import Span, Unit
from qjsc_docs.rules.dates import Month

LISTED = date(2025, 3, 20)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


def said(problems: Any) -> list[str]:
    return [f"{problem.code} {problem.path}" for problem in problems]


def checked(id: str, values: dict[str, Any], **more: Any) -> list[str]:
    return said(InTime(DEADLINES[id], **more)(values))


@pytest.mark.parametrize(
    ("told", "uploaded"),
    [(date(2023, 11, 23), date(2023, 12, 7)), (None, date(2023, 12, 7)), (date(2023, 11, 23), None), (None, None)],
)
def test_an_upload_in_time(told: date | None, uploaded: date | None) -> None:
    assert checked("dg2023-修改上传", {"验收": {"通知日期": told, "上传日期": uploaded}}) == []


def test_an_upload_on_the_fifteenth_day_is_late_and_says_how_that_was_counted() -> None:
    values = {"验收": {"通知日期": date(2023, 11, 23), "上传日期": date(2023, 12, 8)}}
    counted = "counted from 2023年11月23日, which is not counted; weeks of seven days: 2"
    (problem,) = InTime(DEADLINES["dg2023-修改上传"])(values)
    assert problem == Problem(
        "too-late",
        "验收.上传日期",
        {"latest": "2023年12月7日", "other": "验收.通知日期", "counted": counted},
        basis="《2023年自愿性清洁生产现场评估验收工作指引》六（一）",
    )
    assert problem.severity is Severity.WARNING
    assert problem.why.endswith(
        f"lies after 2023年12月7日, the last day that the notice allows (验收.通知日期: {counted})."
    )


@pytest.mark.parametrize(
    ("begun", "found"),
    [(Month(2025, 5), []), (Month(2025, 6), ["too-late 审核.开展时间"]), (None, [])],
)
def test_an_audit_begins_within_two_months(begun: Month | None, found: list[str]) -> None:
    assert checked("sh2020-启动", {"名单": {"公布时间": LISTED}, "审核": {"开展时间": begun}}) == found


@pytest.mark.parametrize(
    ("applied", "found"), [(date(2026, 3, 20), []), (date(2026, 3, 21), ["too-late 评估.申请日期"])]
)
def test_the_evaluation_is_applied_for_within_a_year(applied: date, found: list[str]) -> None:
    assert checked("sh2020-完成审核", {"名单": {"公布时间": LISTED}, "评估": {"申请日期": applied}}) == found


@pytest.mark.parametrize(
    ("applied", "found"),
    [(date(2026, 6, 1), []), (date(2026, 6, 2), ["too-late 验收.申请日期"])],  # 31 May 2026 is a Sunday
)
def test_two_years_from_a_month_end_with_the_month(applied: date, found: list[str]) -> None:
    values = {"审核": {"开展时间": Month(2024, 5)}, "验收": {"申请日期": applied}}
    assert checked("sh2020-验收", values, done=("验收.申请日期",)) == found


@pytest.mark.parametrize("plea", ["延期", "免除"])
def test_a_plea_later_than_three_months_before_the_deadline_is_refused(plea: str) -> None:
    rule = InTime(DEADLINES["sz2024-延期或免除"])
    listing = {"完成期限": date(2026, 10, 20)}
    assert list(rule({"名单": listing, plea: {"申请日期": date(2026, 7, 20)}})) == []
    (problem,) = rule({"名单": listing, plea: {"申请日期": date(2026, 7, 21)}})
    assert (problem.code, problem.path) == ("plea-too-late", f"{plea}.申请日期")
    assert problem.severity is Severity.ERROR
    assert problem.basis == "《深圳市强制性清洁生产审核验收工作流程》三（二）"
    assert problem.params["latest"] == "2026年7月20日"
    assert "逾期提交申请的不予受理" in problem.todo
    assert list(rule({plea: {"申请日期": date(2026, 7, 21)}})) == []


@pytest.mark.parametrize(
    ("objected", "found"),
    [(date(2026, 10, 13), []), (date(2026, 10, 14), ["plea-too-late 异议.申请日期"])],
)
def test_an_objection_has_five_working_days_with_the_working_saturday(objected: date, found: list[str]) -> None:
    """From Wednesday 30 September: 8, 9, 10 (a Saturday that is worked), 12, 13 October."""
    values = {"验收": {"时间": date(2026, 9, 30)}, "异议": {"申请日期": objected}}
    assert checked("dg2023-异议", values) == found


@pytest.mark.parametrize(
    ("completed", "applied", "early"),
    [
        (date(2026, 11, 30), date(2027, 2, 28), False),  # 28 February ends the third month, though it is a Sunday
        (date(2026, 11, 30), date(2027, 2, 27), True),
        (date(2027, 1, 15), date(2027, 4, 15), False),
        (None, date(2027, 4, 15), False),
    ],
)
def test_three_months_after_completion(completed: date | None, applied: date, early: bool) -> None:
    values = {"验收": {"竣工环保验收日期": completed, "申请日期": applied}}
    assert checked("gd2009-稳定达标", values) == (["too-early 验收.申请日期"] if early else [])


def test_of_a_month_what_may_not_be_earlier_is_counted_from_its_first_day() -> None:
    values = {"审核": {"方案完成时间": Month(2026, 5), "报告书完成时间": Month(2026, 6)}}
    assert checked("sz2024-稳定运行", values) == []
    values["审核"]["报告书完成时间"] = Month(2026, 5)
    assert checked("sz2024-稳定运行", values) == ["too-early 审核.报告书完成时间"]


# lists


def visits(*days: date, sent: date | None = None, drawn: date | None = date(2023, 11, 15)) -> dict[str, Any]:
    rows = [{"验收时间": day} for day in days]
    return {"抽取": {"日期": drawn}, "计划": {"报送日期": sent}, "验收计划": rows}


def test_every_visit_lies_within_the_two_weeks_of_its_experts() -> None:
    done = ("验收计划[].验收时间",)
    assert checked("dg2023-专家有效期", visits(date(2023, 11, 15), date(2023, 11, 29)), done=done) == []
    late = visits(date(2023, 11, 29), date(2023, 11, 30))
    assert checked("dg2023-专家有效期", late, done=done) == ["too-late 验收计划[1].验收时间"]
    assert checked("dg2023-专家有效期", visits(date(2023, 11, 30), drawn=None), done=done) == []


@pytest.mark.parametrize(("sent", "late"), [(date(2023, 11, 16), False), (date(2023, 11, 17), True)])
def test_a_plan_is_sent_three_working_days_before_its_first_visit(sent: date, late: bool) -> None:
    """Before Tuesday 21 November lie Monday 20, Friday 17 and Thursday 16."""
    values = visits(date(2023, 11, 28), date(2023, 11, 21), sent=sent)
    found = checked("dg2023-验收计划", values, start="验收计划[].验收时间")
    assert found == (["too-late 计划.报送日期"] if late else [])


def test_a_row_is_counted_from_its_own_day() -> None:
    one = {"名单公布时间": LISTED, "要求完成期限": date(2026, 3, 20)}
    other = {"名单公布时间": LISTED, "要求完成期限": date(2026, 3, 21)}
    much_later = {"名单公布时间": date(2026, 3, 20), "要求完成期限": date(2026, 9, 20)}
    values = {"审核情况": [one, other, {}, much_later, {"要求完成期限": date(2030, 1, 1)}]}
    paths = {"start": "审核情况[].名单公布时间", "done": ("审核情况[].要求完成期限",)}
    assert checked("sh2020-完成审核", values, **paths) == ["too-late 审核情况[1].要求完成期限"]


@pytest.mark.parametrize(("day", "early"), [(19, True), (20, False)])
def test_what_may_not_be_earlier_waits_for_the_last_of_a_list(day: int, early: bool) -> None:
    rule = InTime(DEADLINES["gd2009-稳定达标"], start="项目[].日期")
    rows = [{"日期": date(2025, 10, 20)}, {"日期": date(2025, 11, 20)}, {"日期": date(2025, 9, 20)}]
    values = {"项目": rows, "验收": {"申请日期": date(2026, 2, day)}}
    assert said(rule(values)) == (["too-early 验收.申请日期"] if early else [])


# one deadline after another


def test_a_renewal_is_counted_from_the_last_day_or_from_the_day_of_issue() -> None:
    rule = InTime(DEADLINES["gd2009-换证"], after=DEADLINES["gd2009-证书有效期"])
    issued = {"证书": {"发证日期": date(2024, 6, 15)}}  # valid to 15 June 2026, 30 days before is 16 May
    assert said(rule({**issued, "换证": {"填报日期": date(2026, 5, 16)}})) == []
    assert said(rule({**issued, "换证": {"填报日期": date(2026, 5, 17)}})) == ["plea-too-late 换证.填报日期"]
    printed = {"证书": {"发证日期": date(2024, 6, 15), "有效期至": date(2026, 6, 14)}}
    assert said(rule({**printed, "换证": {"填报日期": date(2026, 5, 16)}})) == ["plea-too-late 换证.填报日期"]
    longer = {"证书": {"发证日期": date(2024, 6, 15), "有效期至": date(2026, 6, 30)}}
    assert said(rule({**longer, "换证": {"填报日期": date(2026, 5, 31)}})) == []
    assert said(rule({"换证": {"填报日期": date(2026, 5, 17)}})) == []


# what recurs


@pytest.mark.parametrize(
    ("id", "last"), [("hn2018-名单征集", date(2026, 3, 15)), ("hn2018-完成名单", date(2026, 12, 15))]
)
def test_the_lists_have_their_day(id: str, last: date) -> None:
    rule = OnItsDay(RECURRING[id])
    assert said(rule({"填报": {"年度": 2026, "日期": last}})) == []
    assert said(rule({"填报": {"年度": 2026, "日期": last.replace(day=16)}})) == ["too-late 填报.日期"]
    assert said(rule({"填报": {"年度": 2027, "日期": last.replace(day=16)}})) == []
    assert said(rule({"填报": {"日期": last}})) == []


@pytest.mark.parametrize(
    ("quarter", "day", "late"),
    [
        (3, date(2026, 10, 10), False),
        (3, date(2026, 10, 11), True),
        (4, date(2027, 1, 10), False),
        (4, date(2027, 1, 11), True),
        (1, date(2026, 4, 11), True),
        (9, date(2027, 1, 11), False),
        (3, None, False),
    ],
)
def test_a_quarter_is_reported_in_the_first_ten_days_of_the_next(quarter: int, day: date | None, late: bool) -> None:
    found = said(OnItsDay(RECURRING["sh2020-季度报送"])({"填报": {"年度": 2026, "季度": quarter, "日期": day}}))
    assert [one for one in found if one.startswith("too-late")] == (["too-late 填报.日期"] if late else [])


# years without a table


def limit(span: Span) -> InTime:
    return InTime(Deadline("x-y", "做", "甲", "乙", "起.日", span, "一", "通知", "某市", done=("止.日",)))


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2091, 1, 13), []),  # in time whatever the holidays are
        (date(2091, 1, 14), ["holidays-unknown 止.日"]),
        (date(2091, 1, 17), ["holidays-unknown 止.日"]),
        (date(2091, 1, 18), ["too-late 止.日", "holidays-unknown 止.日"]),
        (date(2091, 2, 1), ["too-late 止.日"]),  # too late whatever they are
    ],
)
def test_where_no_table_reaches_it_is_said_when_it_matters(day: date, found: list[str]) -> None:
    values = {"起": {"日": date(2091, 1, 3)}, "止": {"日": day}}
    assert said(limit(Span(10, Unit.WORKDAYS))(values)) == found


def test_a_rule_about_time_says_what_its_deadline_says() -> None:
    rule = InTime(DEADLINES["dg2023-异议"])
    assert statement(rule) == "A company that objects to the result does so in writing within 5 working days."
    assert cited(rule) == ("DG8",)
    assert name_of(rule) == ("qjsc_docs.form.intime", "dg2023-异议")
    assert cited(OnItsDay(RECURRING["sh2020-季度报送"])) == ("SH5",)
