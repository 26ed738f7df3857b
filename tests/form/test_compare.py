"""What differs between two records, as one form prints them."""

from __future__ import annotations

from typing import Any

from qjsc_docs.form.compare import compare
from qjsc_docs.form.record import Record
from qjsc_docs.problems import Place

from ..support import small

PEOPLE = [{"姓名": "张三", "手机": "13800138000"}, {"姓名": "李四", "手机": "13900139000"}]


def told(old: dict[str, Any], new: dict[str, Any], **places: Place) -> list[str]:
    """The changes, a line for each."""
    changes = compare(small.FORM, small.record(old), small.record(new, **places))
    return [f"{one.label}: {one.old or '—'} → {one.new or '—'}" for one in changes]


def test_a_changed_value_is_told_with_both_and_where_it_stands() -> None:
    place = Place("a.xlsx", sheet="小表", cell="B2")
    new = {"企业": {"名称": "乙公司", "年产值": "12345", "有许可证": "否"}}
    (change,) = compare(small.FORM, small.record(), small.record(new, 企业__名称=place))
    assert (change.path, change.label, change.old, change.new) == ("企业.名称", "企业名称", "甲公司", "乙公司")
    assert change.place == place


def test_what_prints_alike_is_no_change() -> None:
    """亿元 with four decimals: 12345 and 1.23450亿元 print alike, as 12345.4 does; blanks make no difference."""
    for output in ("1.23450亿元", "12345.4"):
        assert told({}, {"企业": {"名称": "甲 公司 ", "年产值": output, "有许可证": "否"}}) == [
            "企业名称: 甲公司 → 甲 公司"
        ]


def test_what_was_taken_out_and_what_was_added() -> None:
    assert told({}, {"企业": {"名称": "甲公司", "有许可证": "否", "许可证编号": "1"}}) == [
        "年产值（亿元）: 1.2345 → —",
        "许可证编号: — → 1",
    ]


def test_a_stamped_date_is_no_change_but_a_changed_one_is() -> None:
    good = small.GOOD["企业"]
    assert told({}, {"企业": {**good, "填表日期": "2026-03-04"}}) == []
    assert told({"企业": {**good, "填表日期": "2026-03-04"}}, {"企业": {**good, "填表日期": "2026-03-05"}}) == [
        "填表日期: 2026年3月4日 → 2026年3月5日"
    ]


def test_what_another_hand_wrote_is_told() -> None:
    assert told({}, {"部门": {"意见": "同意"}}) == ["部门意见: — → 同意"]


def test_what_cannot_be_read_is_told_as_it_stands() -> None:
    good = small.GOOD["企业"]
    assert told({}, {"企业": {**good, "年产值": "很多"}}) == ["年产值（亿元）: 1.2345 → 很多"]
    assert told({}, {"企业": {**good, "年产值": "/"}}) == ["年产值（亿元）: 1.2345 → /"]


def test_a_row_put_in_moves_no_other() -> None:
    new = [PEOPLE[0], {"姓名": "王五", "手机": "13700137000"}, PEOPLE[1]]
    assert told({"人员": PEOPLE}, {"人员": new}) == ["参加人员 第2行: — → 王五，13700137000"]
    assert told({"人员": new}, {"人员": PEOPLE}) == ["参加人员 第2行: 王五，13700137000 → —"]


def test_a_value_changed_within_a_row_is_told_as_that() -> None:
    new = [PEOPLE[0], {"姓名": "李四", "手机": "13900139001"}]
    assert told({"人员": PEOPLE}, {"人员": new}) == ["参加人员 第2行 手机号码: 13900139000 → 13900139001"]
    assert told({"人员": PEOPLE}, {"人员": [*new, {"姓名": "王五"}]}) == [
        "参加人员 第2行 手机号码: 13900139000 → 13900139001",
        "参加人员 第3行: — → 王五",
    ]


def test_a_row_of_a_matrix_is_told_with_its_column_and_what_was_computed_counts() -> None:
    old, new = {"效益": {"投资": {"已实施": "3"}}}, {"效益": {"投资": {"已实施": "3", "合计": "7"}}}
    assert told(old, new) == ["所需投资 合计: 6 → 7"]


def test_years_are_compared_as_far_as_they_are_printed() -> None:
    """The form prints two years; the record holds three."""
    years = [{"年度": 2021 + n, "产生": str(n + 1)} for n in range(3)]
    shown = [{"产生": "2"}, {"产生": "4"}]
    changes = compare(small.FORM, small.record({"年度数据": years}), small.record({"年度数据": shown}))
    assert [(one.label, one.old, one.new) for one in changes] == [("年度数据 第2行 产生量", "3", "4")]


def test_nothing_against_nothing() -> None:
    assert compare(small.FORM, Record({}), Record({})) == ()
