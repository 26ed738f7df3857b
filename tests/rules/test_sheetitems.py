"""The items of a score sheet: the user's own, or those of the older sheets by the kind of audit."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from qjsc_docs.rules.scoresheets import ASSESSMENT, REVIEW, Sheet
from qjsc_docs.rules.sheetitems import sheet_full, sheet_is_scored, sheet_items, sheet_total


def words(sheet: Sheet) -> dict[str, str]:
    return {item: item + "！" for items in sheet.values() for item in items}


def items(values: dict[str, object]) -> list[dict[str, object]] | None:
    return sheet_items(words(ASSESSMENT), words(REVIEW), values)


def test_the_items_of_a_voluntary_audit_are_those_of_the_assessment_sheet() -> None:
    found = items({"审核": {"类型": "自愿性"}, "考核得分": {"噪声": {"得分": Decimal(2)}}}) or []
    assert len(found) == 26
    assert found[-1] == {"项目": "噪声！", "分值": Decimal(3), "得分": Decimal(2), "扣分原因": None}
    assert sheet_full({"评分表项目": found}) == 100


def test_the_items_of_a_mandatory_audit_are_those_of_the_review_sheet_with_their_reasons() -> None:
    found = items({"审核": {"类型": "强制性"}, "评审扣分": {"领导重视": {"原因": "未出席"}}}) or []
    assert (len(found), found[0]["扣分原因"]) == (21, "未出席")
    assert sheet_full({"评分表项目": found}) == 100


def test_items_that_are_named_take_their_place() -> None:
    named = [{"项目": "甲", "分值": Decimal(60), "得分": Decimal(50)}, {"项目": "乙", "分值": Decimal(40)}]
    assert items({"审核": {"类型": "自愿性"}, "打分项目": named}) == named


def test_without_a_kind_there_are_no_items() -> None:
    assert items({}) is None


def test_there_is_no_total_while_an_item_is_not_scored() -> None:
    rows = [{"分值": Decimal(60), "得分": Decimal(50)}, {"分值": Decimal(40), "得分": None}]
    assert sheet_total({"评分表项目": rows}) is None
    assert sheet_total({"评分表项目": rows[:1]}) == 50


def test_a_sheet_without_a_score_is_none() -> None:
    unscored: dict[str, Any] = {"评分表项目": [{"分值": Decimal(60)}]}
    assert [problem.path for problem in sheet_is_scored(unscored)] == ["打分项目"]
    unscored["审核"] = {"类型": "强制性"}
    assert [problem.path for problem in sheet_is_scored(unscored)] == ["评审得分"]
    assert list(sheet_is_scored({"评分表项目": [{"得分": Decimal(0)}]})) == []
