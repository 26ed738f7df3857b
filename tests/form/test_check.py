"""Check: every problem at once, in four parts, with the value's place."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from qjsc_docs.form.check import check
from qjsc_docs.form.model import REQUIRED
from qjsc_docs.form.record import Record
from qjsc_docs.messages import use_language
from qjsc_docs.problems import Place, Severity
from tests.support.small import FORM, record


def codes(data: dict[str, Any]) -> list[tuple[str, str]]:
    return [(problem.code, problem.path) for problem in check(FORM, record(data)).problems]


def test_a_good_record_has_no_problem() -> None:
    assert check(FORM, record()).problems == ()


def test_all_problems_come_at_once() -> None:
    data = {"企业": {"年产值": "很多", "有许可证": "是"}, "人员": [{"手机": "123"}]}
    assert codes(data) == [
        ("bad-decimal", "企业.年产值"),
        ("bad-mobile", "人员[0].手机"),
        ("required", "企业.名称"),
        ("required-when", "企业.许可证编号"),
        ("required", "人员[0].姓名"),
    ]


def test_a_problem_has_its_four_parts_and_its_place() -> None:
    use_language("en")
    found = check(FORM, Record({"人员": [{"姓名": "李四", "手机": "123"}]}, {"人员[0].手机": Place("a.yaml", line=7)}))
    problem = next(problem for problem in found.problems if problem.code == "bad-mobile")
    assert problem.where == "参加人员 row 1 手机号码"
    assert problem.value == "123"
    assert problem.why == "“123” is not a mobile number of the mainland."
    assert problem.todo == "Write 11 digits that start with 1."
    assert str(problem.place) == "a.yaml, line 7"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"企业": {"名称": "甲", "有许可证": "否", "许可证编号": "X1"}}, ("not-applicable", "企业.许可证编号")),
        ({"部门": {"意见": "同意"}}, ("others-pen", "部门.意见")),
        ({"人员": []}, ("too-few-rows", "人员")),
        ({"人员": "张三"}, ("bad-list", "人员")),
        ({"人员": ["张三"]}, ("bad-group", "人员[0]")),
        ({"效益": {"投资": {"已实施": "2", "合计": "5"}}}, ("disagrees", "效益.投资.合计")),
        ({"效益": "5"}, ("bad-group", "效益")),
        ({"年度数据": [{"年度": "2023"}, {"年度": "2023"}]}, ("duplicate-row", "年度数据[1].年度")),
    ],
)
def test_each_defect_is_named_by_its_code(data: dict[str, Any], expected: tuple[str, str]) -> None:
    assert expected in codes(data)


def test_a_typed_total_that_disagrees_names_both_numbers() -> None:
    found = check(FORM, record({"效益": {"投资": {"已实施": "2", "合计": "5"}}}))
    [problem] = found.problems
    assert (problem.value, problem.params["computed"]) == ("5", "4")
    assert found.values["效益"]["投资"]["合计"] == Decimal(4)


def test_rows_keep_their_place_when_years_are_sorted_and_empty_rows_dropped() -> None:
    years = [{"年度": "2024", "产生": "1", "排放": "2"}, {"年度": ""}, {"年度": "2023", "产生": "1", "排放": "1"}]
    found = check(FORM, record({"年度数据": years}, **{"年度数据[0]__排放": Place("a.xlsx", sheet="年度", cell="C2")}))
    [problem] = found.problems
    assert [year["年度"] for year in found.values["年度数据"]] == [2023, 2024]
    assert (problem.path, problem.place.cell) == ("年度数据[1].排放", "C2")
    assert (problem.where, problem.basis) == ("年度数据 2024 排放量", "第一条")


def test_warnings_pass_and_errors_do_not() -> None:
    warned = check(FORM, record({"部门": {"意见": "同意"}}))
    assert warned.ok
    assert warned.problems[0].severity is Severity.WARNING
    assert "部门" not in warned.values
    assert not check(FORM, record({"企业": {}})).ok


def test_the_place_of_a_missing_value_is_that_of_its_group() -> None:
    found = check(FORM, Record({"人员": [{"手机": "13800138000"}]}, {"人员[0]": Place("a.yaml", line=3)}))
    missing = next(problem for problem in found.problems if problem.path == "人员[0].姓名")
    assert missing.place.line == 3


def test_a_slash_stands_where_no_value_applies() -> None:
    optional = check(FORM, record({"企业": {"名称": "甲", "年产值": "/"}}))
    assert optional.problems == ()
    assert optional.slashes == {"企业.年产值": "/"}
    number = replace(FORM.fields[1], need=REQUIRED)
    demanding = replace(FORM, fields=(FORM.fields[0], number, *FORM.fields[2:]))
    [problem] = check(demanding, record({"企业": {"名称": "甲", "年产值": "无"}})).problems
    assert (problem.code, problem.value) == ("slash", "无")


def test_a_problem_without_a_clause_of_its_own_cites_the_form() -> None:
    [problem] = check(FORM, record({"企业": {}})).problems
    assert problem.basis == "《某通知》附件1"


def test_a_value_computed_in_a_row_is_filled_in_or_compared() -> None:
    years = next(field for field in FORM.fields if field.fact == "年度数据")
    subs = tuple(
        replace(sub, compute=lambda row: row.get("产生")) if sub.fact == "排放" else sub for sub in years.fields
    )
    form = replace(FORM, rules=(), fields=tuple(replace(f, fields=subs) if f is years else f for f in FORM.fields))
    rows = [{"年度": "2021", "产生": "5"}, {"年度": "2022", "产生": "5", "排放": "4"}, {"年度": "2023"}]
    checked = check(form, record({"企业": {"名称": "甲"}, "年度数据": rows}))
    assert [row.get("排放") for row in checked.values["年度数据"]] == [Decimal(5), Decimal(4), None]
    [problem] = checked.problems
    assert (problem.code, problem.path, problem.value) == ("disagrees", "年度数据[1].排放", "4")


def test_a_table_of_sums_is_not_missed_while_the_rows_it_is_summed_from_are_wrong() -> None:
    fields = (replace(f, need=REQUIRED, compute=lambda values: None) if f.fact == "效益" else f for f in FORM.fields)
    form = replace(FORM, rules=(), fields=tuple(fields))
    wrong = check(form, record({"企业": {"名称": "甲"}, "年度数据": [{"年度": "2023", "产生": "约5"}]}))
    assert [problem.path for problem in wrong.problems] == ["年度数据[0].产生"]
    empty = check(form, record({"企业": {"名称": "甲"}, "年度数据": [{"年度": "2023", "产生": "5"}]}))
    assert [(problem.code, problem.path) for problem in empty.problems] == [("required", "效益")]
