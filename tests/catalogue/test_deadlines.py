"""Every time limit of the notices: what it points to exists, and its day is the one drawn by hand."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any

import pytest

from qjsc_docs.catalogue.case import CASE
from qjsc_docs.catalogue.deadlines import DEADLINES, RECURRING
from qjsc_docs.catalogue.events import EVENTS
from qjsc_docs.catalogue.facts import FACTS
from qjsc_docs.catalogue.rulebook import DEMANDS
from qjsc_docs.catalogue.times import OF_A_CASE
from qjsc_docs.form.facts import Kind
from qjsc_docs.rules.counting import Due, due, occurrences
from qjsc_docs.rules.dates import Month

EVERY = {**DEADLINES, **RECURRING}
every_deadline = pytest.mark.parametrize("id", DEADLINES)
every_one = pytest.mark.parametrize("id", EVERY)
CLAUSES = {demand.number: demand for demand in DEMANDS}

# from an event on that day, by the table of 2026, the day is (in the other years, by those of 2023 to 2025)
DRAWN: dict[str, tuple[date | Month, date]] = {
    "dg2023-平台审核": (date(2023, 9, 25), date(2023, 10, 7)),  # 2 October is off; Saturday 7 is worked
    "dg2023-现场验收": (date(2023, 11, 13), date(2023, 12, 13)),
    "dg2023-专家有效期": (date(2023, 9, 15), date(2023, 9, 29)),  # validity is not moved by 中秋节
    "dg2023-验收计划": (date(2023, 10, 10), date(2023, 10, 7)),  # 9, Sunday 8, Saturday 7
    "dg2023-异议": (date(2023, 9, 27), date(2023, 10, 10)),  # 28 September; 7, 8 (both worked), 9, 10 October
    "dg2023-复核": (date(2023, 9, 27), date(2023, 10, 31)),
    "dg2023-修改上传": (date(2023, 11, 23), date(2023, 12, 7)),
    "dg2023-资料报送": (date(2023, 11, 30), date(2024, 1, 2)),  # 30 December 2023 is a Saturday; 1 January off
    "dg2023-结论上传": (date(2023, 12, 4), date(2023, 12, 18)),
    "sh2020-信息公开": (date(2025, 3, 20), date(2025, 4, 21)),  # 20 April is a Sunday
    "sh2020-启动": (date(2025, 3, 20), date(2025, 5, 20)),
    "sh2020-完成审核": (date(2025, 3, 20), date(2026, 3, 20)),
    "sh2020-验收": (Month(2024, 5), date(2026, 6, 1)),  # 31 May is a Sunday
    "sh2020-评估归档": (date(2026, 1, 20), date(2026, 2, 24)),  # 20 February lies in 春节
    "sh2020-验收归档": (date(2026, 8, 27), date(2026, 9, 28)),  # 27 September is the last day of 中秋节
    "sz2024-注册": (date(2024, 8, 31), date(2024, 9, 30)),
    "sz2024-审核计划": (date(2024, 8, 31), date(2024, 10, 31)),
    "sz2024-稳定运行": (Month(2025, 5), date(2025, 6, 1)),
    "sz2024-送审": (date(2025, 10, 31), date(2025, 9, 30)),
    "sz2024-延期或免除": (date(2025, 10, 31), date(2025, 7, 31)),
    "sz2024-最终稿": (date(2025, 9, 1), date(2025, 10, 9)),  # 1 to 8 October off
    "gd2009-材料核实": (date(2026, 1, 31), date(2026, 2, 28)),  # a Saturday that is worked
    "gd2009-良好上报": (date(2026, 2, 13), date(2026, 3, 19)),
    "gd2009-证书有效期": (date(2024, 6, 14), date(2026, 6, 14)),  # a Sunday: validity is not moved
    "gd2009-换证": (date(2026, 6, 14), date(2026, 5, 15)),
    "gd2009-评估申请": (date(2026, 3, 31), date(2026, 4, 30)),
    "gd2009-验收申请": (date(2024, 2, 29), date(2026, 2, 28)),
    "gd2009-稳定达标": (date(2025, 11, 30), date(2026, 2, 28)),
    "gd2009-咨询业务": (date(2024, 3, 15), date(2026, 3, 16)),  # 15 March is a Sunday
    "hn2018-专家审阅": (date(2026, 10, 12), date(2026, 10, 8)),  # Saturday 10 is worked, 9, 8
    "hn2018-复审": (date(2022, 5, 4), date(2026, 5, 6)),  # 1 to 5 May off
}
ON: dict[str, list[str]] = {
    "dg2023-专家抽取": [f"{month}-{day}" for month in range(1, 13) for day in (1, 15)],
    "sh2020-季度报送": ["1-10", "4-10", "7-10", "10-10"],
    "sh2020-年度总结": ["2-28"],
    "gd2009-年度报告": ["12-31"],
    "hn2018-名单征集": ["3-15"],
    "hn2018-完成名单": ["12-15"],
}


def counted(id: str, start: date | Month) -> Due:
    return due(start, DEADLINES[id].span, DEADLINES[id].end)


def test_every_deadline_was_drawn() -> None:
    assert (set(DRAWN), set(ON)) == (set(DEADLINES), set(RECURRING))


@every_deadline
def test_its_day_is_the_one_drawn_by_hand(id: str) -> None:
    start, day = DRAWN[id]
    found = counted(id, start)
    assert (found.day, found.unknown) == (day, ())


@pytest.mark.parametrize("id", RECURRING)
def test_what_recurs_recurs_on_its_days(id: str) -> None:
    time = RECURRING[id]
    found = occurrences(time.days, time.months, date(2026, 1, 1), date(2026, 12, 31))
    assert [f"{one.day.month}-{one.day.day}" for one in found] == ON[id]


@every_one
def test_it_says_who_owes_what_and_where_that_is_written(id: str) -> None:
    time = EVERY[id]
    assert time.duty and time.who and time.basis and time.summary.endswith(".")
    notice = import_module(f"qjsc_docs.catalogue.{id.partition('-')[0]}.notice")
    provenance = getattr(notice, "guide", notice.provenance)
    assert (time.document, time.region) == (provenance.keywords["document"], provenance.keywords["region"])
    assert time.cite == f"《{time.document}》{time.basis}"


@every_one
def test_its_demand_is_the_clause_s(id: str) -> None:
    demand = CLAUSES[EVERY[id].demand]
    clauses = demand.clause.replace("、", "；").split("；")
    assert any(EVERY[id].basis.startswith(clause) or clause.startswith(EVERY[id].basis) for clause in clauses)


@every_deadline
def test_its_days_are_facts(id: str) -> None:
    time = DEADLINES[id]
    for fact in (time.start, *time.done):
        assert FACTS[fact].kind in (Kind.DATE, Kind.MONTH)
    assert time.start in {event.fact for event in EVENTS}
    assert not time.after or DEADLINES[time.after].lapse
    assert not (time.loose and time.barred)


@pytest.mark.parametrize("id", RECURRING)
def test_what_recurs_knows_its_period_by_facts(id: str) -> None:
    time = RECURRING[id]
    kinds = [FACTS[fact].kind for fact in (time.done, time.year, time.quarter) if fact]
    assert kinds == [Kind.DATE, Kind.YEAR, Kind.INTEGER][: len(kinds)]


def test_ids_and_names_of_events_are_given_once() -> None:
    assert len(EVERY) == len(DEADLINES) + len(RECURRING)
    names = [name for event in EVENTS for name in (event.name, event.fact, *event.aliases)]
    assert len(set(names)) == len(names)
    assert {event.fact for event in EVENTS} == {time.start for time in DEADLINES.values()}


def test_every_demand_about_a_time_is_a_deadline() -> None:
    """domain.md §2: what says 天, 日, 工作日, 周, 个月, 季度 or 年 of when something is done."""
    timed = """DG2 DG3 DG4 DG5 DG6 DG8 DG9 DG10 DG11 DG16 SH1 SH2 SH3 SH4 SH5 SH6 SH7 SZ1 SZ2 SZ3 SZ4 SZ5 SZ10
        GD1 GD5 GD8 GD9 GD10 GD13 GD17 GD22 HN3 HN7 HN8 HN9"""
    assert {time.demand for time in EVERY.values()} == set(timed.split())


def shared(id: str) -> bool:
    """Whether the facts of a deadline are those of several notices."""
    facts: Any = {DEADLINES[id].start, *DEADLINES[id].done}
    others = [{time.start, *time.done} for time in DEADLINES.values() if time.id[:2] != id[:2]]
    return all(any(fact in other for other in others) or fact in COMMON for fact in facts)


COMMON = {
    "计划.日期",
    "审核.开展时间",
    "审核.报告书完成时间",
    "审核.方案完成时间",
    "评估.申请日期",
    "评估.时间",
    "验收.申请日期",
    "验收.时间",
}


def test_a_whole_case_is_checked_for_what_one_notice_alone_can_mean() -> None:
    of_a_case = {rule.deadline.id for rule in OF_A_CASE}
    assert {id for id in DEADLINES if shared(id)} & of_a_case == set()
    assert set(OF_A_CASE) <= set(CASE.rules)
    lapses = {id for id, time in DEADLINES.items() if not time.done}
    assert {id for id in DEADLINES if not shared(id)} == of_a_case | lapses
