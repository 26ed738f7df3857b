"""The calendar of a case: which deadlines, on which days, and how matters stand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import qjsc_docs
from qjsc_docs import UsageError, load
from qjsc_docs.catalogue.deadlines import DEADLINES, RECURRING
from qjsc_docs.catalogue.events import EVENTS, LISTED
from qjsc_docs.catalogue.facts import FACTS
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.deadlines import Agenda, Line, State, calendar, choose
from qjsc_docs.deadlines.choice import names
from qjsc_docs.deadlines.words import how, remarks, state_words
from qjsc_docs.form.facts import Kind
from qjsc_docs.form.record import Record
from qjsc_docs.records import from_tree
from qjsc_docs.rules.dates import Month

from .cli.running import SAMPLES

ALL = {**DEADLINES, **RECURRING}
TODAY = date(2026, 4, 1)


def agenda(name: str, today: date = TODAY, data: dict[str, Any] | None = None, **events: str) -> Agenda:
    return calendar(name, from_tree(data) if data else None, events, today=today)


def line(name: str, today: date = TODAY, data: dict[str, Any] | None = None, **events: str) -> Line:
    """The line of one deadline; a procedure of the same name has others beside it."""
    return next(line for line in agenda(name, today, data, **events).lines if line.rule.id == name)


# which deadlines


def test_every_deadline_belongs_to_a_region_and_a_notice() -> None:
    regions = ("东莞", "广东", "上海", "深圳", "河南")
    assert sorted(rule.id for name in regions for rule in choose(name).rules) == sorted(ALL)
    notices = dict.fromkeys(id_.partition("-")[0] for id_ in ALL)
    assert sorted(rule.id for name in notices for rule in choose(name).rules) == sorted(ALL)


@pytest.mark.parametrize("name", ["东莞", "东莞市", "广东省东莞市", "dg2023", " 东 莞 "])
def test_a_place_by_any_of_its_names(name: str) -> None:
    assert {rule.id.partition("-")[0] for rule in choose(name).rules} == {"dg2023"}


def test_the_province_is_not_its_cities() -> None:
    assert {rule.id.partition("-")[0] for rule in choose("广东").rules} == {"gd2009"}


@pytest.mark.parametrize("id_", ALL)
def test_every_deadline_can_be_asked_for(id_: str) -> None:
    assert id_ in [rule.id for rule in choose(id_).rules]


@pytest.mark.parametrize("id_", PROCEDURES)
def test_a_procedure_has_those_it_closes_and_those_it_opens(id_: str) -> None:
    procedure = PROCEDURES[id_]
    found = [rule.id for rule in choose(id_).rules]
    assert set(procedure.closes) | set(procedure.opens) <= set(found)
    assert len(found) == len(set(found))
    assert [rule.id for rule in choose(procedure.title).rules] == found


@pytest.mark.parametrize("name", names())
def test_every_name_that_is_offered_is_known(name: str) -> None:
    assert choose(name).name


@pytest.mark.parametrize("name", ["", "火星", "省", "市", "dg", "《》", "广", "异" * 500, "{0}"])
def test_a_name_that_nothing_has(name: str) -> None:
    with pytest.raises(UsageError) as refused:
        choose(name)
    assert refused.value.problems[0].code == "unknown-calendar"
    assert "东莞、上海" in refused.value.problems[0].todo


def test_a_mistyped_name_is_guessed() -> None:
    with pytest.raises(UsageError, match="dg2023-第三方报送"):
        choose("dg2023-第三方报告")


# which events


def test_every_deadline_runs_from_a_known_event() -> None:
    assert {rule.start for rule in DEADLINES.values()} == {event.fact for event in EVENTS}
    days = {event.fact for event in EVENTS} | {fact for rule in DEADLINES.values() for fact in rule.done}
    assert {FACTS[fact].kind for fact in days} == {Kind.DATE, Kind.MONTH}


def test_the_columns_of_the_lists_are_there() -> None:
    for table, columns in LISTED.items():
        assert set(columns.values()) <= set(FACTS[table].items)
        assert set(columns) <= set(FACTS)


@pytest.mark.parametrize("name", ["现场验收", "验收", "验收会", "验收.时间", " 现场 验收 "])
def test_an_event_by_any_of_its_names(name: str) -> None:
    assert line("dg2023-资料报送", **{name: "2023年11月21日"}).day == date(2023, 12, 21)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_no_two_events_share_a_name(event: Any) -> None:
    words = [event.name, *event.aliases]
    others = [word for other in EVENTS if other is not event for word in (other.name, *other.aliases)]
    assert not set(words) & set(others)


def test_all_bad_events_are_told_at_once() -> None:
    with pytest.raises(UsageError) as refused:
        agenda("东莞", 验受="2023-11-21", 现场验收="2023-02-30", 通知="2023-11")
    assert [problem.code for problem in refused.value.problems] == ["unknown-event", "bad-event-day", "bad-event-day"]
    assert "验收" in refused.value.problems[0].todo


def test_an_event_that_starts_nothing_is_told() -> None:
    (problem,) = agenda("dg2023-资料报送", 名单公布="2024-03-15").problems
    assert problem.code == "idle-event"


def test_an_event_goes_before_the_record_and_that_is_told() -> None:
    data = {"验收": {"时间": "2023-11-20"}}
    found = agenda("dg2023-资料报送", data=data, 验收="2023-11-21")
    assert found.lines[0].day == date(2023, 12, 21)
    assert [problem.code for problem in found.problems] == ["event-overruled"]
    assert agenda("dg2023-资料报送", data=data, 验收="2023-11-20").problems == ()


def test_a_month_starts_what_is_counted_in_months() -> None:
    found = line("sh2020-验收", 审核启动="2025年5月")
    assert (found.start, found.day) == (Month(2025, 5), date(2027, 5, 31))


# which days: drawn by hand from the State Council's tables


@pytest.mark.parametrize(
    ("id_", "event", "start", "expected"),
    [
        ("dg2023-异议", "验收", "2023-11-21", date(2023, 11, 28)),
        ("dg2023-异议", "验收", "2024-02-06", date(2024, 2, 19)),  # 2/10–2/17 off, Sunday 2/18 worked
        ("dg2023-验收计划", "验收", "2026-02-24", date(2026, 2, 12)),  # 2/15–2/23 off, Saturday 2/14 worked
        ("dg2023-修改上传", "通知", "2026-09-21", date(2026, 10, 8)),  # 10/5 is in the holiday 10/1–10/7
        ("sh2020-信息公开", "名单公布", "2025-03-20", date(2025, 4, 21)),  # 4/20 is a Sunday
        ("sh2020-完成审核", "名单公布", "2024-02-29", date(2025, 2, 28)),
        ("sz2024-延期或免除", "完成期限", "2026-05-31", date(2026, 2, 28)),
        ("gd2009-验收申请", "评估", "2024-06-28", date(2026, 6, 29)),  # 6/28 is a Sunday
        ("gd2009-证书有效期", "发证", "2024-06-28", date(2026, 6, 28)),  # a validity is not moved
        ("gd2009-稳定达标", "竣工环保验收", "2025-11-30", date(2026, 2, 28)),
        ("hn2018-复审", "验收", "2022-06-10", date(2026, 6, 10)),
    ],
)
def test_the_day(id_: str, event: str, start: str, expected: date) -> None:
    assert line(id_, **{event: start}).day == expected


def test_a_renewal_runs_from_the_day_of_issue_where_no_last_day_is_given() -> None:
    assert line("gd2009-换证", 发证="2024-06-28").day == date(2026, 5, 29)
    assert line("gd2009-换证", 发证="2024-06-28", 证书到期="2026-07-31").day == date(2026, 7, 1)


def test_a_year_without_a_table_is_told_of_every_date_it_touches() -> None:
    found = agenda("dg2023", 验收="2026-12-30")
    days = {line.rule.id: line for line in found.lines}
    assert days["dg2023-异议"].day == date(2027, 1, 6)
    assert days["dg2023-异议"].unknown == days["dg2023-资料报送"].unknown == found.unknown == (2027,)
    assert days["dg2023-验收计划"].unknown == ()
    assert "2027" in how(days["dg2023-异议"])
    assert "chinesecalendar" in found.holidays


# how matters stand


@pytest.mark.parametrize(
    ("today", "state", "left"),
    [
        (date(2023, 12, 20), State.OPEN, 1),
        (date(2023, 12, 21), State.TODAY, 0),
        (date(2023, 12, 22), State.OVERDUE, -1),
    ],
)
def test_a_duty(today: date, state: State, left: int) -> None:
    found = line("dg2023-资料报送", today, 验收="2023-11-21")
    assert (found.state, found.left) == (state, left)


def test_what_nobody_gave_a_day_for_is_unknown() -> None:
    found = line("dg2023-资料报送")
    assert (found.state, found.day, found.left) == (State.UNKNOWN, None, None)


@pytest.mark.parametrize(
    ("done", "state"),
    [("2023-12-21", State.DONE), ("2023-12-22", State.LATE)],
)
def test_what_was_done(done: str, state: State) -> None:
    found = line("dg2023-资料报送", **{"验收": "2023-11-21", "验收资料.报送日期": done})
    assert (found.state, found.left, found.settled) == (state, None, True)


def test_a_month_that_may_be_in_time_is_in_time() -> None:
    assert line("sh2020-启动", 名单公布="2025-03-20", 审核启动="2025-05").state is State.DONE
    assert line("sh2020-启动", 名单公布="2025-03-20", 审核启动="2025-06").state is State.LATE


def test_what_will_be_done_is_not_done() -> None:
    found = line("dg2023-资料报送", date(2023, 12, 1), **{"验收": "2023-11-21", "验收资料.报送日期": "2023-12-25"})
    assert (found.state, found.left, found.planned) == (State.OPEN, 20, date(2023, 12, 25))


def test_what_is_refused_afterwards_is_closed_rather_than_overdue() -> None:
    found = line("dg2023-异议", date(2023, 11, 29), 验收="2023-11-21")
    assert (found.state, found.left) == (State.CLOSED, -1)
    assert "逾期不提出的，视为无异议" in remarks(found)


def test_a_case_that_is_further_on_has_done_it() -> None:
    found = line("sh2020-启动", 名单公布="2025-03-20", 评估="2025-11-12")
    assert (found.state, found.left, found.settled) == (State.PASSED, None, True)
    planned = line("sh2020-启动", date(2025, 11, 11), 名单公布="2025-03-20", 评估="2025-11-12")
    assert planned.state is State.OVERDUE


@pytest.mark.parametrize(
    ("today", "state"),
    [(date(2023, 11, 29), State.VALID), (date(2023, 11, 30), State.EXPIRED)],
)
def test_a_validity(today: date, state: State) -> None:
    assert line("dg2023-专家有效期", today, 抽取专家="2023-11-15").state is state


@pytest.mark.parametrize(
    ("today", "done", "state"),
    [
        (date(2026, 2, 27), "", State.WAITING),
        (date(2026, 2, 28), "", State.POSSIBLE),
        (date(2026, 4, 1), "2026-02-27", State.EARLY),
        (date(2026, 4, 1), "2026-02-28", State.DONE),
    ],
)
def test_what_may_not_be_done_before(today: date, done: str, state: State) -> None:
    given = {"竣工环保验收": "2025-11-30", **({"验收.申请日期": done} if done else {})}
    assert line("gd2009-稳定达标", today, **given).state is state


@pytest.mark.parametrize("state", State)
def test_every_state_has_words(state: State) -> None:
    words = state_words(Line(DEADLINES["dg2023-异议"], state, left=-3, done=date(2023, 11, 24)))
    assert words and "{" not in words


# what comes again


@pytest.mark.parametrize(
    ("id_", "today", "expected"),
    [
        ("sh2020-季度报送", date(2026, 4, 10), date(2026, 4, 10)),
        ("sh2020-季度报送", date(2026, 4, 11), date(2026, 7, 10)),
        ("sh2020-季度报送", date(2026, 10, 11), date(2027, 1, 10)),
        ("sh2020-年度总结", date(2027, 3, 1), date(2028, 2, 29)),
        ("gd2009-年度报告", date(2026, 4, 1), date(2026, 12, 31)),
        ("dg2023-专家抽取", date(2026, 4, 2), date(2026, 4, 15)),
        ("hn2018-名单征集", date(2026, 3, 16), date(2027, 3, 15)),
    ],
)
def test_the_next_date(id_: str, today: date, expected: date) -> None:
    found = line(id_, today)
    assert found.day == expected
    assert found.state is (State.TODAY if expected == today else State.OPEN)


def test_the_dates_of_a_year_follow() -> None:
    found = line("sh2020-季度报送", date(2026, 4, 1))
    assert found.following == (date(2026, 7, 10), date(2026, 10, 10), date(2027, 1, 10))


@pytest.mark.parametrize(
    ("day", "states"),
    [
        ("2026年4月9日", [State.OPEN, State.DONE]),
        ("2026年4月11日", [State.OPEN, State.LATE]),
        ("", [State.OVERDUE, State.OPEN]),
    ],
)
def test_the_quarter_that_a_record_is_about(day: str, states: list[State]) -> None:
    data = {"填报": {"年度": "2026", "季度": "1", **({"日期": day} if day else {})}}
    found = agenda("sh2020-季度报送", date(2026, 4, 20), data)
    assert [line.state for line in found.lines] == states
    assert {line.day for line in found.lines} == {date(2026, 4, 10), date(2026, 7, 10)}


def test_a_quarter_reported_before_its_day_is_not_asked_for_again() -> None:
    data = {"填报": {"年度": "2026", "季度": "1", "日期": "2026年4月3日"}}
    found = agenda("sh2020-季度报送", date(2026, 4, 5), data)
    assert [(line.day, line.state) for line in found.lines] == [
        (date(2026, 7, 10), State.OPEN),
        (date(2026, 4, 10), State.DONE),
    ]


# records


def test_a_case() -> None:
    found = calendar("上海", load(SAMPLES / "cases/上海.yaml"), today=TODAY)
    states = {line.rule.id: (line.state, line.day) for line in found.lines}
    assert found.case == ("上海澄沄精细化工有限公司", "91310115MA0TET033K")
    assert found.problems == ()
    assert states["sh2020-启动"] == (State.DONE, date(2025, 5, 20))
    assert states["sh2020-完成审核"] == (State.DONE, date(2026, 3, 20))
    assert states["sh2020-评估归档"] == (State.OVERDUE, date(2025, 12, 12))
    assert states["sh2020-验收归档"] == (State.OPEN, date(2026, 9, 28))  # 9/27 is in the Mid-Autumn holiday
    assert {line.subject for line in found.lines if line.rule.id in DEADLINES} == {found.case}


def test_what_presses_comes_first() -> None:
    found = calendar("上海", load(SAMPLES / "cases/上海.yaml"), today=TODAY).lines
    pressing = [line.day for line in found if line.state in (State.OVERDUE, State.TODAY, State.OPEN)]
    assert pressing == sorted(pressing, key=lambda day: day or date.max)
    assert [line.state for line in found[len(pressing) :]] == [State.DONE, State.DONE]


def test_an_office_has_a_line_for_each_company_of_its_lists() -> None:
    found = calendar("sh2020-完成审核", load(SAMPLES / "cases/上海-区局季度.yaml"), today=date(2026, 4, 8))
    assert [(line.subject[0], line.state, line.day) for line in found.lines] == [
        ("上海恒砺铸造有限公司", State.OPEN, date(2027, 3, 18)),
        ("上海澄沄精细化工有限公司", State.PASSED, date(2026, 3, 20)),
        ("上海澜舟表面处理有限公司", State.PASSED, date(2026, 3, 20)),
    ]


def test_what_several_lists_say_of_a_company_is_taken_together() -> None:
    visit = {"企业名称": "甲公司", "验收时间": "2023-11-20"}
    accepted = {"企业名称": "甲公司", "统一社会信用代码": "91441900MA0TET017Y", "验收日期": "2023-11-21"}
    data = {"验收计划": [visit], "汇总企业": [accepted, {"企业名称": "乙公司", "验收日期": "2023-11-22"}]}
    found = agenda("书面提出异议", date(2023, 11, 22), data).lines
    assert [(line.subject, line.day) for line in found] == [
        (("甲公司", "91441900MA0TET017Y"), date(2023, 11, 28)),
        (("乙公司",), date(2023, 11, 29)),
    ]


def test_one_list_has_the_day_and_another_the_code() -> None:
    visit = {"企业名称": "甲公司", "验收时间": "2023-11-21"}
    data = {"验收计划": [visit], "汇总企业": [{"企业名称": "甲公司", "统一社会信用代码": "91441900MA0TET017Y"}]}
    (found,) = agenda("书面提出异议", data=data).lines
    assert (found.subject, found.day) == (("甲公司", "91441900MA0TET017Y"), date(2023, 11, 28))


def test_days_outside_the_lists_hold_for_all_their_companies() -> None:
    data = {"验收计划": [{"企业名称": "甲公司", "验收时间": "2023-11-21"}], "计划": {"报送日期": "2023-11-17"}}
    assert line("dg2023-验收计划", data=data).state is State.LATE
    assert line("dg2023-验收计划", data={**data, "企业": {"名称": "乙公司"}}).state is State.OVERDUE


def test_a_day_that_cannot_be_read_is_told() -> None:
    (problem,) = agenda("dg2023-资料报送", data={"验收": {"时间": "2023年13月1日"}}).problems
    assert (problem.code, problem.path, problem.value) == ("bad-date", "验收.时间", "2023年13月1日")
    (problem,) = agenda("dg2023-异议", data={"汇总企业": [{"企业名称": "甲", "验收日期": "明天"}]}).problems
    assert problem.path == "汇总企业[0].验收日期"


def test_what_has_nothing_to_do_with_days_is_not_told() -> None:
    data = {"企业": {"邮编": "abc"}, "方案": [{"名称": "x", "投资": "很多"}], "验收": {"时间": "2023-11-21"}}
    assert agenda("dg2023-资料报送", data=data).problems == ()


def test_a_key_that_nobody_knows_is_told() -> None:
    (problem,) = agenda("dg2023-资料报送", data={"验收": {"时问": "2023-11-21"}}).problems
    assert problem.code == "unknown-key"


def test_a_record_stays_as_it_is() -> None:
    record = Record({"验收": {"时间": "2023-11-20"}})
    calendar("东莞", record, {"验收": date(2023, 11, 21)}, today=TODAY)
    assert record.data == {"验收": {"时间": "2023-11-20"}}


def test_one_list_reported_is_not_the_other() -> None:
    data = {"填报": {"年度": "2026", "日期": "2026年3月10日"}, "征集名单": [{"企业名称": "甲公司"}]}
    found = agenda("河南", date(2026, 3, 12), data).lines
    assert [(line.rule.id, line.day, line.state) for line in found if line.rule.id in RECURRING] == [
        ("hn2018-完成名单", date(2026, 12, 15), State.OPEN),
        ("hn2018-名单征集", date(2027, 3, 15), State.OPEN),
        ("hn2018-名单征集", date(2026, 3, 15), State.DONE),
    ]


def test_the_facade_takes_files_and_plain_values() -> None:
    path, data = SAMPLES / "cases/上海.yaml", {"名单": {"公布时间": "2025年3月20日"}}
    assert len(qjsc_docs.calendar("上海", path, today=TODAY).lines) == len(choose("上海").rules)
    for given in (data, from_tree(data)):
        (found,) = qjsc_docs.calendar("sh2020-完成审核", given, today=TODAY).lines
        assert found.day == date(2026, 3, 20)
    (found,) = qjsc_docs.calendar("sh2020-完成审核", events={"名单公布": date(2025, 3, 20)}, today=TODAY).lines
    assert found.day == date(2026, 3, 20)
