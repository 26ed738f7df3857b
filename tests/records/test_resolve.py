"""Keys in the words of the vocabulary, of the form, of other forms; what is not clear is told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from qjsc_docs.catalogue import find
from qjsc_docs.errors import DataError
from qjsc_docs.problems import Place
from qjsc_docs.records import from_tree, load

from .small import FORM, written

COMPANY = {"企业": {"法定代表人": "张三"}}


@pytest.mark.parametrize(
    ("tree", "data"),
    [
        ({"企业": {"法定代表人": "张三"}}, COMPANY),
        ({"企业.法定代表人": "张三"}, COMPANY),
        ({"企业．法定代表人": "张三"}, COMPANY),
        ({"法人代表": "张三"}, COMPANY),
        ({"企业": {"法人代表": "张三"}}, COMPANY),
        ({"企业.法人代表": "张三"}, COMPANY),
        ({"法定代表人": "张三"}, COMPANY),
        ({"企业 . 法 定 代 表 人：": "张三"}, COMPANY),
        ({"企业名称（盖章）": "甲"}, {"企业": {"名称": "甲"}}),
        ({"企业名称(盖章)": "甲"}, {"企业": {"名称": "甲"}}),
        ({"企业名称": "甲"}, {"企业": {"名称": "甲"}}),
        ({"经办人": "李四"}, {"企业": {"联系人": "李四"}}),
        ({"机构": {"联系人": "李四"}}, {"机构": {"联系人": "李四"}}),
        ({"填报日期": "2023-11-21"}, {"填报": {"日期": "2023-11-21"}}),
        ({"年产值（亿元）": "1.2"}, {"企业": {"年产值": "1.2亿元"}}),
        ({"年产值(万元)": "12000"}, {"企业": {"年产值": "12000"}}),
        ({"企业": {"年产值（元）": "１２，０００"}}, {"企业": {"年产值": "１２，０００元"}}),
        ({"企业": {"年产值": "12000"}}, {"企业": {"年产值": "12000"}}),
        ({"年产值（亿元）": "12000万元"}, {"企业": {"年产值": "12000万元"}}),
        ({"年产值（亿元）": "/"}, {"企业": {"年产值": "/"}}),
        ({"年产值（亿元）": Decimal("1.20")}, {"企业": {"年产值": "1.20亿元"}}),
        ({"年产值（亿元）": None}, {"企业": {"年产值": None}}),
        ({"审核类别": ["自愿", "强制"]}, {"审核": {"类别": ["自愿", "强制"]}}),
        ({"参加人员": [{"姓　名": "王五", "手机号码": "1"}]}, {"人员": [{"姓名": "王五", "手机": "1"}]}),
        ({"三年数据": {2023: {"煤耗": 1}, "2024年": {"煤耗（吨）": 2}}},
         {"年度数据": [{"年度": "2023", "煤耗": 1}, {"年度": "2024年", "煤耗": "2吨"}]}),
        ({"年度数据.2023.煤耗": 1}, {"年度数据": [{"年度": "2023", "煤耗": 1}]}),
        ({"年度数据": [{"统计年度": 2023, "产值（亿元）": 1}]}, {"年度数据": [{"年度": 2023, "年产值": "1亿元"}]}),
        ({"方案效益": {"方案数（个）": {"已实施": 3}}}, {"效益": {"方案数": {"已实施": 3}}}),
        ({"效益.COD减排（千克）.待实施": "3"}, {"效益": {"COD减排": {"待实施": "3千克"}}}),
        ({"填报": {"日期": date(2023, 11, 21)}}, {"填报": {"日期": date(2023, 11, 21)}}),
        ({"企业": {"名称": ""}}, {"企业": {"名称": ""}}),
        ({"企业": None, "人员": [], "效益": None}, {}),
        ({"人员": [{"姓名": None}, {}, {"姓名": "王五"}]}, {"人员": [{"姓名": "王五"}]}),
    ],
)  # fmt: skip
def test_a_key_finds_its_fact(tree: dict[str, Any], data: dict[str, Any]) -> None:
    record = from_tree(tree, FORM)
    found = {key: value for key, value in record.data.items() if value not in (None, {})}
    assert (found, record.problems) == (data, ())


@pytest.mark.parametrize(
    ("tree", "code", "params"),
    [
        ({"法人带表": "张三"}, "unknown-key", {"key": "法人带表", "suggestion": "法人代表"}),
        ({"企业": {"名秤": "甲"}}, "unknown-key", {"key": "名秤", "suggestion": "名称"}),
        ({"人员": [{"姓明": "甲"}]}, "unknown-key", {"key": "姓明", "suggestion": "姓  名"}),
        ({"效益": {"COD减排": {"以实施": 1}}}, "unknown-key", {"suggestion": "实施"}),
        ({"完全无关的话": 1}, "unknown-key", {"suggestion": ""}),
        ({"": 1}, "unknown-key", {"key": ""}),
        ({"企业.": 1}, "unknown-key", {"key": "企业."}),
        ({"很" * 10_000: 1}, "unknown-key", {"suggestion": ""}),
        ({"😀": 1}, "unknown-key", {"key": "😀"}),
        ({"\ud800": 1}, "unknown-key", {"key": "?"}),
        ({"a" * 5000 + ".b": 1}, "unknown-key", {}),
        ({"联系人": "张三"}, "ambiguous-key", {"candidates": "企业.联系人、机构.联系人", "example": "企业.联系人"}),
        ({"名称": "甲"}, "", {}),
        ({"年产值": "1.2"}, "ambiguous-key", {"candidates": "企业.年产值（亿元）、企业.年产值（万元）"}),
        ({"企业": "某公司"}, "bad-group", {}),
        ({"企业": "名称：甲 邮编：523000"}, "bad-colon", {}),
        ({"企业": "名称:甲"}, "bad-colon", {}),
        ({"效益": {"COD减排": 1}}, "bad-group", {}),
        ({"企业": {"名称": "甲"}, "企业名称": "乙"}, "duplicate-key", {"other": "甲"}),
        ({"企业": {"名称": "甲"}, "企业名称": " 甲 "}, "", {}),
        ({"企业": {"名称": "甲"}, "企业名称": None}, "", {}),
        ({"人员": [{"姓名": "甲"}], "参加人员": [{"姓名": "乙"}]}, "duplicate-key", {}),
        ({"人员": [{"姓名": "甲"}], "参加人员": [{"姓 名": "甲"}]}, "", {}),
        ({"人员": [{"姓名": "甲"}], "参加人员": []}, "", {}),
        ({"年度数据": {2023: {"煤耗": 1}}, "三年数据": [{"年度": "2023年", "煤耗": 2}]}, "duplicate-key", {}),
        ({"年度数据": {2023: {"煤耗": 1}}, "三年数据": [{"年度": "2023年", "年产值": 2}]}, "", {}),
    ],
)  # fmt: skip
def test_a_key_that_is_not_clear_is_told(tree: dict[str, Any], code: str, params: dict[str, str]) -> None:
    record = from_tree(tree, FORM)
    assert [problem.code for problem in record.problems] == ([code] if code else [])
    for problem in record.problems:
        assert problem.why
        assert problem.todo
        assert len((problem.why + problem.todo).encode()) < 1200
        for name, words in params.items():
            assert words in problem.params[name]
            assert words or not problem.params[name]


def test_years_of_two_files_are_joined(tmp_path: Path) -> None:
    one = written(tmp_path, "a.yaml", "年度数据: {2022: {煤耗: 1}, 2023: {煤耗: 2}}\n企业: {邮编: '523000'}\n")
    two = written(tmp_path, "b.csv", "年度,产值（亿元）\n2023年,5\n2024年,6\n")
    record = load(one, two, form=FORM)
    assert record.data["年度数据"] == [
        {"年度": "2022", "煤耗": "1"},
        {"年度": "2023", "煤耗": "2", "年产值": "5亿元"},
        {"年度": "2024年", "年产值": "6亿元"},
    ]
    assert record.problems == ()
    assert record.places["年度数据[1].年产值"] == Place(str(two), 2)


def test_a_later_file_adds_and_a_contradiction_names_both_places(tmp_path: Path) -> None:
    one = written(tmp_path, "a.yaml", "企业: {名称: 甲, 邮编: }\n")
    two = written(tmp_path, "b.json", '{"企业名称": "乙",\n "邮编": "523000"}')
    record = load(one, two, form=FORM)
    assert record.data == {"企业": {"名称": "甲", "邮编": "523000"}}
    (problem,) = record.problems
    assert (problem.code, problem.value, problem.params["other"]) == ("duplicate-key", "乙", "甲")
    assert problem.place == Place(str(two), 1)
    assert str(one) in problem.why
    assert record.places["企业.邮编"] == Place(str(two), 2)


def test_two_rows_of_one_file_with_the_same_year_stay_two_rows() -> None:
    record = from_tree({"年度数据": [{"年度": 2023, "煤耗": 1}, {"年度": 2023, "煤耗": 2}]}, FORM)
    assert len(record.data["年度数据"]) == 2


@pytest.mark.parametrize("first", ["没有", {"姓名": "甲"}, 5, [["甲"]]])
@pytest.mark.parametrize("name", ["人员", "年度数据", "效益", "企业.名称", "企业"])
def test_wrong_shapes_in_any_order_are_kept_or_told(tmp_path: Path, name: str, first: Any) -> None:
    good = {"人员": [{"姓名": "乙"}], "年度数据": {2023: {"煤耗": 1}}, "效益": {"COD减排": {"已实施": 1}}}
    for pair in ({name: first} | good, good | {name: first}, {name: first, "参加人员": [{"姓名": "丙"}], "企业": 1}):
        record = from_tree(pair, FORM)
        assert isinstance(record.data, dict)


def test_places_of_python_values_are_given_beside_them() -> None:
    tree = {"企业": {"法人代表": "张三"}, "人员": [{"姓名": "乙"}]}
    places = {
        "企业.法人代表": Place("表.docx", control="企业.法人代表"),
        "人员[0].姓名": Place("表.docx", control="姓名"),
    }
    record = from_tree(tree, FORM, places)
    assert record.places["企业.法定代表人"].control == "企业.法人代表"
    assert record.places["人员[0].姓名"].control == "姓名"


def test_words_of_other_forms_are_fine() -> None:
    tree = {"企业": {"统一社会信用代码": "91441900MA0TET017Y"}, "填报单位": "某镇", "通讯地址": "某路"}
    record = from_tree(tree, find("gd2009-绩效表"))
    assert record.problems == ()
    assert record.data["填报"] == {"单位": "某镇"}
    assert from_tree(tree).data == record.data


def test_a_ring_of_python_values_is_refused() -> None:
    ring: dict[str, Any] = {}
    ring["企业"] = ring
    with pytest.raises(DataError):
        from_tree(ring, FORM)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.doc", b"x"), ("a", b"x"), ("a.xls", b"x"), ("a.yaml", None), (".", None), ("a.json", b"\xff\xfe\x00")],
)
def test_a_file_that_cannot_be_read_is_told_with_advice(tmp_path: Path, name: str, content: bytes | None) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        load(path, form=FORM)
    (problem,) = caught.value.problems
    assert problem.code == "unreadable"
    assert problem.place.file == str(path)
    assert problem.todo


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(DataError, match="50"):
        load(path, form=FORM)
