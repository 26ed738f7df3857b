"""Rules across values: the latest year, discharge and production, dates in order, the permit's owner."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from qjsc_docs.problems import Problem
from qjsc_docs.rules.across import latest, latest_energy, latest_output, latest_staff
from qjsc_docs.rules.dates import Month
from qjsc_docs.rules.emissions import discharge_within_production
from qjsc_docs.rules.order import audit_before_report, report_before_application
from qjsc_docs.rules.paths import dig, rows
from qjsc_docs.rules.permits import permit_of_company

CODE = "91441900MA0TET017Y"


def years(*given: dict[str, Any]) -> dict[str, Any]:
    return {"年度数据": list(given)}


def test_the_latest_year_speaks_wherever_it_stands() -> None:
    values = years(
        {"年度": 2024, "年产值": Decimal(9), "职工人数": 80, "综合能耗": Decimal(7)},
        {"年度": 2023, "年产值": Decimal(5)},
    )
    assert (latest_output(values), latest_staff(values), latest_energy(values)) == (Decimal(9), 80, Decimal(7))


def test_an_earlier_year_does_not_stand_in_for_the_latest() -> None:
    assert latest(years({"年度": 2023, "年产值": Decimal(5)}, {"年度": 2024}), "年产值") is None


@pytest.mark.parametrize("values", [{}, {"年度数据": []}, {"年度数据": None}, years({"年产值": Decimal(5)})])
def test_without_years_nothing_follows(values: dict[str, Any]) -> None:
    assert latest_output(values) is None


def test_more_discharged_than_produced_is_a_problem_of_its_year() -> None:
    values = years(
        {"年度": 2022, "COD产生量": Decimal("9.5"), "COD排放量": Decimal("9.5")},
        {"年度": 2023, "COD产生量": Decimal("9.5"), "COD排放量": Decimal("9.6"), "废水排放量": Decimal(3)},
    )
    params = {"year": "2023", "pollutant": "COD", "discharged": "9.6", "produced": "9.5"}
    assert list(discharge_within_production(values)) == [
        Problem("discharge-above-production", "年度数据[1].COD排放量", params)
    ]


def test_what_is_not_given_cannot_be_too_much() -> None:
    values = years({"SO2产生量": None, "SO2排放量": Decimal(3)}, {"NOx产生量": Decimal(1), "NOx排放量": None})
    assert list(discharge_within_production(values)) == []
    assert list(discharge_within_production({})) == []


@pytest.mark.parametrize(
    ("begun", "done"),
    [
        (Month(2023, 3), Month(2023, 3)),
        (Month(2023, 3), date(2023, 3, 1)),
        (None, Month(2023, 1)),
        (Month(2023, 1), None),
    ],
)
def test_a_report_in_time(begun: Month | None, done: Month | None) -> None:
    assert list(audit_before_report({"审核": {"开展时间": begun, "报告书完成时间": done}})) == []


def test_a_report_before_the_audit_is_a_problem_of_the_report() -> None:
    values = {"审核": {"开展时间": Month(2023, 3), "报告书完成时间": Month(2023, 2)}}
    params = {"other": "审核.开展时间", "otherdate": "2023年3月"}
    assert list(audit_before_report(values)) == [Problem("dates-out-of-order", "审核.报告书完成时间", params)]


def test_an_application_before_the_report_is_a_problem_of_the_application() -> None:
    values = {"审核": {"报告书完成时间": Month(2023, 3)}, "评估": {"申请日期": date(2023, 2, 28)}}
    assert [problem.path for problem in report_before_application(values)] == ["评估.申请日期"]


@pytest.mark.parametrize("permit", [CODE + "001P", "H9441900000000000A001P", None])
def test_a_permit_of_the_company(permit: str | None) -> None:
    assert list(permit_of_company({"企业": {"统一社会信用代码": CODE, "排污许可证编号": permit}})) == []


def test_a_permit_of_somebody_else_is_a_problem() -> None:
    values = {"企业": {"统一社会信用代码": CODE, "排污许可证编号": "91440300MA0TET025E001P"}}
    assert list(permit_of_company(values)) == [
        Problem("permit-not-of-company", "企业.排污许可证编号", {"uscc": CODE}, basis="HJ 608-2017")
    ]


def test_paths_lead_to_values_or_to_nothing() -> None:
    values = {"企业": {"名称": "甲"}, "方案": ({"投资": 1},)}
    assert (dig(values, "企业.名称"), dig(values, "企业.地址"), dig(values, "企业.名称.字")) == ("甲", None, None)
    assert (rows(values, "方案"), rows(values, "企业"), rows(values, "人员")) == (({"投资": 1},), (), ())
