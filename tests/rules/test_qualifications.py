"""Qualifications in Guangdong: self-audit teams, consultancies, heads of projects."""

from __future__ import annotations

from typing import Any

import pytest

from qjsc_docs.rules.qualifications import (
    consultancy_auditors,
    experienced_heads,
    is_medium,
    is_senior,
    medium_auditors,
    self_audit_team,
    senior_auditors,
    years,
)

SENIOR, MEDIUM, JUNIOR = "高级工程师", "工程师", "助理工程师"


def people(*titles: str, trained: bool = True) -> list[dict[str, Any]]:
    return [{"职称": title, "证书编号": f"QJ-{number}" if trained else None} for number, title in enumerate(titles)]


def found(problems: Any) -> list[str]:
    return [f"{problem.code} {problem.path}" for problem in problems]


@pytest.mark.parametrize("title", ["高级工程师", "正高级工程师", "教授", "副教授", "研究员", "副研究员", "高级经济师"])
def test_a_senior_title(title: str) -> None:
    assert is_senior(title)
    assert not is_medium(title)


@pytest.mark.parametrize("title", ["工程师", "会计师", "讲师", "助理研究员", "经济师"])
def test_an_intermediate_title(title: str) -> None:
    assert is_medium(title)
    assert not is_senior(title)


@pytest.mark.parametrize("title", ["助理工程师", "技术员", "", "初级工程师"])
def test_a_junior_title(title: str) -> None:
    assert not is_medium(title)
    assert not is_senior(title)


@pytest.mark.parametrize(
    ("kind", "titles", "codes"),
    [
        ("自愿性", [SENIOR], []),
        ("自愿性", [MEDIUM, MEDIUM], ["no-senior-auditor 审核人员"]),
        ("强制性", [SENIOR, MEDIUM, MEDIUM, JUNIOR, JUNIOR], []),
        ("强制性", [SENIOR, MEDIUM, MEDIUM, JUNIOR], ["few-auditors 审核人员"]),
        ("强制性", [MEDIUM] * 5, ["no-senior-auditor 审核人员"]),
    ],
)
def test_a_company_that_audits_by_itself(kind: str, titles: list[str], codes: list[str]) -> None:
    values = {"审核": {"类型": kind, "委托咨询机构": "否"}, "审核人员": people(*titles)}
    assert found(self_audit_team(values)) == codes
    values["审核"] = {"类型": kind, "委托咨询机构": "是"}  # with a consultancy nothing is asked of the team
    assert found(self_audit_team(values)) == []


def test_without_a_certificate_nobody_counts() -> None:
    values = {"审核": {"类型": "自愿性", "委托咨询机构": "否"}, "审核人员": people(SENIOR, trained=False)}
    assert found(self_audit_team(values)) == ["few-auditors 审核人员", "no-senior-auditor 审核人员"]


@pytest.mark.parametrize(
    ("seniors", "mediums", "codes"),
    [
        (2, 5, []),
        (1, 5, ["few-titled 机构.高级审核师"]),
        (2, 4, ["few-titled 机构.中级审核师"]),
        (3, 4, []),  # the third senior stands for an intermediate
        (1, 6, ["few-titled 机构.高级审核师"]),  # not the other way round
    ],
)
def test_a_consultancy_has_two_seniors_and_five_intermediates(seniors: int, mediums: int, codes: list[str]) -> None:
    values = {"从业人员": people(*[SENIOR] * seniors, *[MEDIUM] * mediums)}
    assert (senior_auditors(values), medium_auditors(values)) == (seniors, mediums)
    assert found(consultancy_auditors(values)) == codes


def test_without_staff_nothing_is_counted() -> None:
    assert (senior_auditors({}), list(consultancy_auditors({}))) == (None, [])


@pytest.mark.parametrize(
    ("auditing", "related", "enough"),
    [("2年", None, True), ("1年", "3年", True), ("1年", "2年", False), ("1.5年", None, False), (None, None, True)],
)
def test_the_head_of_a_project_is_experienced(auditing: str | None, related: str | None, enough: bool) -> None:
    head = {"承担工作": "项目负责人", "从事审核时间": auditing, "从事相关工作时间": related}
    wanted = [] if enough else ["head-inexperienced 从业人员[1].从事审核时间"]
    assert found(experienced_heads({"从业人员": [{"承担工作": "现场审核", "从事审核时间": "1年"}, head]})) == wanted


@pytest.mark.parametrize(("words", "number"), [("8年", 8), (" 2.5 年", 2.5), ("12", 12), ("很久", None), ("", None)])
def test_years_in_words(words: str, number: float | None) -> None:
    assert years(words) == number
