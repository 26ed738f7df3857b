"""Shenzhen's pleas, penalties, and the auditors' certificates and social insurance."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from qjsc_docs.rules.dates import Month, months_later
from qjsc_docs.rules.insurance import auditors_employed_by_author, certificates_differ, insurance_covers_report
from qjsc_docs.rules.pleas import penalty_is_veto, postponed_beyond_deadline


def told(problems: Any) -> list[str]:
    return [f"{problem.code} {problem.path}" for problem in problems]


def people(*given: dict[str, Any]) -> dict[str, Any]:
    return {"机构": {"名称": "绿岭公司"}, "审核": {"报告书完成时间": Month(2026, 8)}, "审核人员": list(given)}


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 10, 20), -3, date(2026, 7, 20)),
        (date(2026, 5, 31), -3, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
    ],
)
def test_months_later_is_the_same_day_or_the_months_last(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


def test_list_deadline_and_the_day_asked_for_follow_each_other() -> None:
    good = {
        "名单": {"公布时间": date(2025, 10, 20), "完成期限": date(2026, 10, 20)},
        "延期": {"拟延期至": date(2027, 3, 31)},
    }
    assert told(postponed_beyond_deadline(good)) == []
    bad = {
        "名单": {"公布时间": date(2026, 11, 20), "完成期限": date(2026, 10, 20)},
        "延期": {"拟延期至": date(2026, 10, 1)},
    }
    assert told(postponed_beyond_deadline(bad)) == [
        "dates-out-of-order 名单.完成期限",
        "dates-out-of-order 延期.拟延期至",
    ]


def test_a_penalty_during_the_audit_is_a_veto() -> None:
    assert told(penalty_is_veto({"审核": {"受到处罚": "是"}})) == ["vetoed 审核.受到处罚"]
    assert told(penalty_is_veto({"审核": {"受到处罚": "否"}})) == []


def test_insurance_is_paid_by_the_consultancy_or_the_company() -> None:
    values = people({"社保单位": "绿岭公司"}, {"社保单位": "某人力公司"}, {"社保单位": "沙浦禾公司"}, {})
    assert told(auditors_employed_by_author(values)) == [
        "not-employed 审核人员[1].社保单位",
        "not-employed 审核人员[2].社保单位",
    ]
    assert told(auditors_employed_by_author(values | {"企业": {"名称": "沙浦禾公司"}})) == [
        "not-employed 审核人员[1].社保单位"
    ]


def test_insurance_reaches_the_month_of_the_report() -> None:
    values = people(
        {"社保起": Month(2025, 9), "社保止": Month(2026, 8)},
        {"社保起": Month(2025, 9), "社保止": Month(2026, 7)},
        {"社保起": Month(2026, 9), "社保止": Month(2026, 8)},
        {"社保起": Month(2026, 9)},
    )
    assert told(insurance_covers_report(values)) == [
        "insurance-ends 审核人员[1].社保止",
        "dates-out-of-order 审核人员[2].社保止",
    ]


def test_a_certificate_belongs_to_one_auditor() -> None:
    values = people({"证书编号": "A1"}, {"证书编号": "A2"}, {"证书编号": "A1"}, {}, {})
    assert told(certificates_differ(values)) == ["duplicate-row 审核人员[2].证书编号"]
