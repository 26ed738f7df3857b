"""How the papers of a procedure stand: each state, with where it was looked for, and every problem once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

import qjsc_docs as q
from qjsc_docs.bundle.model import State
from qjsc_docs.bundle.review import Review
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.form.procedure import Asked, Item, OnlyIf, Purpose

from .material import EVALUATION, MEASURED, REPORT, attachments, case, pdf, procedure

ON = date(2026, 1, 5)
COMPANY = {"企业": {"名称": "东莞甲厂"}}


def states(review: Review) -> list[str]:
    return [stand.state.value for stand in review.stands]


def codes(review: Review) -> list[str]:
    return [problem.code for problem in review.problems]


def small(folder: Path | None, *items: Item, data: dict[str, Any] | None = None, **more: Any) -> Review:
    return q.review(procedure(*items, **more), data or COMPANY, attachments=folder, on=ON)


def test_a_complete_case_is_there(tmp_path: Path) -> None:
    review = q.review(EVALUATION, case(), attachments=attachments(tmp_path), on=ON)
    assert (states(review), review.problems) == (["there"] * 5, ())
    assert review.stands[2].files == (REPORT,)


def test_what_is_missing_is_told_with_where_it_was_looked_for(tmp_path: Path) -> None:
    attachments(tmp_path)
    (tmp_path / MEASURED).unlink()
    review = q.review(EVALUATION, case(), attachments=tmp_path, on=ON)
    assert states(review) == ["there", "there", "there", "missing", "there"]
    (problem,) = review.problems
    assert (problem.code, problem.where) == ("paper-missing", "4. 清洁生产审核后的环境监测报告")
    assert str(tmp_path) in problem.why


def test_without_a_folder_everything_that_is_brought_is_missing() -> None:
    review = q.review(EVALUATION, case(), on=ON)
    assert states(review) == ["there", "there", "missing", "missing", "missing"]
    assert all("--attachments" in stand.where for stand in review.stands)


def test_no_such_folder_stops(tmp_path: Path) -> None:
    with pytest.raises(q.UsageError) as caught:
        q.review(EVALUATION, case(), attachments=tmp_path / "none")
    assert caught.value.problems[0].code == "no-attachments"


def test_a_form_with_errors_is_faulty_and_named(tmp_path: Path) -> None:
    company = {**case()["企业"], "邮编": "12345", "名称": ""}
    review = q.review(EVALUATION, case(企业=company), attachments=attachments(tmp_path), on=ON)
    assert states(review)[:2] == ["faulty", "faulty"]
    assert any(problem.where == "评估申请表 邮编" for problem in review.problems)
    # both forms ask for the name; it is one thing to correct
    assert [problem.path for problem in review.problems].count("企业.名称") == 1
    # what a form has told is not told again for the case as a whole
    assert [problem.where for problem in review.problems if problem.path == "企业.邮编"] == ["评估申请表 邮编"]


def test_several_files_of_one_paper_are_counted(tmp_path: Path) -> None:
    pdf(tmp_path / "照片" / "1.pdf", "a")
    pdf(tmp_path / "照片" / "2.pdf", "b")
    review = small(tmp_path, Item("现场照片", aliases=("照片",), least=3))
    assert (states(review), codes(review)) == (["too-few"], ["paper-too-few"])
    assert review.problems[0].params["count"] == "2"


def test_one_for_each_row_of_a_list(tmp_path: Path) -> None:
    pdf(tmp_path / "打分表" / "甲.pdf", "a")
    data = {**COMPANY, "专家": [{"姓名": "甲"}, {"姓名": "乙"}, {}]}
    assert states(small(tmp_path, Item("打分表", each="专家"), data=data)) == ["too-few"]
    pdf(tmp_path / "打分表" / "乙.pdf", "b")
    assert states(small(tmp_path, Item("打分表", each="专家"), data=data)) == ["there"]


@pytest.mark.parametrize(
    ("row", "state", "told"),
    [
        ({"有效期至": "2026-01-04"}, "expired", ["paper-lapsed"]),
        ({"有效期至": "2026-01-05"}, "there", []),
        ({"份数": 2}, "too-few", ["paper-copies"]),
        ({"份数": 3}, "there", []),
    ],
    ids=str,
)
def test_what_the_record_says_of_a_paper(row: dict[str, Any], state: str, told: list[str], tmp_path: Path) -> None:
    pdf(tmp_path / "营业执照.pdf", "a")
    data = {**COMPANY, "材料": [{"名称": "营业执照", **row}]}
    review = small(tmp_path, Item("营业执照"), data=data)
    assert (states(review), codes(review)) == ([state], told)


@pytest.mark.parametrize("content", [b"", b"no pdf", b"%PDF-1.7\n%%EOF"], ids=["empty", "no-pdf", "damaged"])
def test_what_cannot_be_read_is_told_by_name(content: bytes, tmp_path: Path) -> None:
    attachments(tmp_path)
    (tmp_path / MEASURED).write_bytes(content)
    review = q.review(EVALUATION, case(), attachments=tmp_path, on=ON)
    assert states(review)[3] == "unreadable"
    assert [problem for problem in review.problems if MEASURED in problem.why]


ONLY = OnlyIf("审核.流程", ("标准流程",), "审核流程为标准流程")


@pytest.mark.parametrize(
    ("answer", "there", "state", "told"),
    [
        ("标准流程", True, "there", []),
        ("标准流程", False, "missing", ["paper-missing"]),
        ("简易流程", False, "left-out", []),
        ("简易流程", True, "extra", ["paper-not-asked"]),
        ("", True, "there", ["paper-unsure"]),
    ],
)
def test_a_condition(answer: str, there: bool, state: str, told: list[str], tmp_path: Path) -> None:
    if there:
        pdf(tmp_path / "评分表.pdf", "a")
    data = {**COMPANY, "审核": {"流程": answer}}
    review = small(tmp_path, Item("评分表", need=ONLY), data=data)
    assert (states(review), codes(review)) == ([state], told)


def test_what_is_optional_is_left_out_without_a_word(tmp_path: Path) -> None:
    items = (
        Item("审计报告", need=Asked.OPTIONAL),
        Item("自愿验收申请表", "gd2009-自愿验收申请表", need=Asked.OPTIONAL),
    )
    assert (states(small(tmp_path, *items)), codes(small(tmp_path, *items))) == (["left-out"] * 2, [])


def test_on_prints_nothing_is_missing() -> None:
    item = Item("评分表", "gd2017-评分表", each="专家", fills=(("填表专家.姓名", "姓名"),))
    data = {**COMPANY, "专家": [{"姓名": "甲"}, {"姓名": "乙"}]}
    review = small(None, item, data=data, purpose=Purpose.PRINTS)
    assert (states(review), codes(review)) == (["there"], [])


def test_an_archive_waits_until_a_paper_is_due() -> None:
    filed = PROCEDURES["sh2020-归档"]
    assert all(item.deadline for item in filed.items)
    data = {**COMPANY, "评估": {"时间": "2024-03-01"}}
    early = q.review(filed, data, on=date(2024, 4, 1))
    late = q.review(filed, data, on=date(2024, 4, 2))
    assert "missing" not in states(early)
    assert [stand.number for stand in late.stands if stand.state in (State.MISSING, State.FAULTY)] != []
    assert all(stand.number <= 12 for stand in late.stands if stand.state in (State.MISSING, State.FAULTY))


def test_papers_that_come_too_late_are_told_with_the_clause(tmp_path: Path) -> None:
    reported = {**case()["评估"], "报告上报日期": "2025-11-20"}
    review = q.review(EVALUATION, case(评估=reported), attachments=attachments(tmp_path), on=ON)
    late = [problem for problem in review.problems if problem.code == "too-late"]
    assert [problem.basis for problem in late] == ["《广东省清洁生产审核及验收办法》第二十七条"]
    assert late[0].params["latest"] == "2025年12月22日"  # 20 December is a Saturday


def test_the_day_of_handing_in_counts_where_the_record_says_none() -> None:
    data = {**COMPANY, "名单": {"公布时间": "2024-01-10"}}
    for day, late in ((date(2024, 3, 11), []), (date(2024, 3, 12), ["too-late"])):
        found = q.review("sh2020-启动", data, on=day)
        assert [problem.code for problem in found.problems if problem.code == "too-late"] == late


def test_what_comes_back_every_quarter_has_its_day(tmp_path: Path) -> None:
    data = {**COMPANY, "填报": {"年度": 2023, "季度": 4, "区名": "甲"}}
    for day, late in ((date(2024, 1, 10), []), (date(2024, 1, 11), ["too-late"])):
        found = q.review("sh2020-季度报送", data, on=day)
        assert [problem.code for problem in found.problems if problem.code == "too-late"] == late


def test_a_scan_stands_for_the_form_whose_data_are_not_there(tmp_path: Path) -> None:
    attachments(tmp_path)
    pdf(tmp_path / "盖章件" / "评估申请表.pdf", "sealed")
    applied = {key: value for key, value in case()["评估"].items() if key != "申请日期"}
    company = {key: value for key, value in case()["企业"].items() if key != "邮编"}
    without = q.review(EVALUATION, case(评估=applied, 企业=company), attachments=tmp_path, on=ON)
    assert (states(without)[0], codes(without)) == ("there", [])
    (tmp_path / "盖章件" / "评估申请表.pdf").unlink()
    assert states(q.review(EVALUATION, case(评估=applied, 企业=company), attachments=tmp_path, on=ON))[0] == "faulty"


def test_problems_of_the_data_are_told_once_and_of_no_form(tmp_path: Path) -> None:
    data = {**case(), "企业名": "某厂"}
    review = q.review(EVALUATION, data, attachments=attachments(tmp_path), on=ON)
    assert codes(review).count("unknown-key") == 1
