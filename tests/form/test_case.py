"""案卷: every fact of a record is checked, whatever forms are made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import qjsc_docs as q
from qjsc_docs.catalogue.facts import FACTS


def test_the_case_asks_for_every_fact_and_needs_none() -> None:
    case = q.find("案卷")
    assert [field.fact for field in case.fields] == list(FACTS)
    assert q.check(case, {}).problems == ()


def test_the_case_finds_what_stands_in_any_part() -> None:
    data = {"企业": {"邮编": "12"}, "年度数据": [{"年度": "2023", "电耗": "1"}, {"年度": "2024", "电耗": "10"}]}
    found = [(problem.code, problem.path) for problem in q.check("案卷", data).problems]
    assert found == [("bad-postcode", "企业.邮编"), ("year-jump", "年度数据[1].电耗")]


def test_the_case_is_not_printed(tmp_path: Path) -> None:
    with pytest.raises(q.UsageError) as refused:
        q.fill("案卷", {}, tmp_path / "a.pdf")
    assert refused.value.problems[0].code == "no-paper"
    assert list(tmp_path.iterdir()) == []


def test_the_same_figure_in_two_places_has_to_agree() -> None:
    year = {"年度": "2023", "年产值": "1.2亿元", "职工人数": "80"}
    data = {"企业": {"年产值": "1200万元", "员工总人数": "80"}, "年度数据": [year]}
    [problem] = q.check("案卷", data).problems
    assert (problem.code, problem.path, problem.value, problem.params["computed"]) == (
        *("disagrees", "企业.年产值"),
        *("1200", "12000"),
    )
