"""CSV records: a table under a header, or names with values beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from qjsc_docs.errors import DataError

from .small import loaded, told


def test_a_table_is_the_list_that_its_header_names(tmp_path: Path) -> None:
    record = loaded(
        tmp_path,
        "名单.csv",
        """\
参加工作人员回执表,,,
填报日期：,2023年11月21日,,
序号,姓  名,职  务,手机号码
1,张三,主任,013800138000
2,"李四
（代）",,
3,,,
注：请盖章后寄回,,,
""",
    )
    assert record.data == {
        "填报": {"日期": "2023年11月21日"},
        "人员": [
            {"姓名": "张三", "职务": "主任", "手机": "013800138000"},
            {"姓名": "李四\n（代）", "职务": None, "手机": None},
        ],
    }
    assert record.problems == ()
    lines = {path: place.line for path, place in record.places.items()}
    assert (lines["填报.日期"], lines["人员[0].手机"], lines["人员[1].姓名"]) == (2, 4, 5)


def test_names_stand_beside_their_values(tmp_path: Path) -> None:
    record = loaded(
        tmp_path,
        "a.csv",
        """\
项目,填写内容,说明
企业名称（盖章）,"某 ""公司"" ",照营业执照
法人代表,张三,
年产值(亿元),1.2,
邮编,010000,
""",
    )
    assert record.data == {"企业": {"名称": '某 "公司" ', "法定代表人": "张三", "年产值": "1.2亿元", "邮编": "010000"}}
    assert record.problems == ()


def test_pairs_may_stand_side_by_side_and_within_a_cell(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.csv", "法人代表,张三,邮编,523000\n填报日期：2023-11-21,,,\n企业名称,,,\n")
    assert record.data == {
        "企业": {"法定代表人": "张三", "邮编": "523000", "名称": None},
        "填报": {"日期": "2023-11-21"},
    }


def test_a_table_in_two_halves_is_read_down_the_left_half_first(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.csv", "姓名,职务,姓名,职务\n甲,一,丙,三\n乙,二,,\n")
    assert [row["姓名"] for row in record.data["人员"]] == ["甲", "乙", "丙"]


def test_a_header_may_have_two_rows(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.csv", "序号,姓名,工作情况,\n,,职务,手机号码\n1,张三,主任,13800138000\n")
    assert record.data == {"人员": [{"姓名": "张三", "职务": "主任", "手机": "13800138000"}]}


def test_an_unknown_column_and_an_unknown_name_are_told(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.csv", "姓名,职务,手几号码\n张三,主任,13800138000\n")
    assert told(record) == [("unknown-key", 1)]
    assert "手机号码" in record.problems[0].params["suggestion"]
    record = loaded(tmp_path, "b.csv", "企业名称,甲\n法人带表,张三\n")
    assert told(record) == [("unknown-key", 2)]
    assert "法人代表" in record.problems[0].params["suggestion"]


def test_a_table_that_two_lists_fit_asks_which(tmp_path: Path) -> None:
    text = "名称,经济效益,COD减排\n换灯,1,2\n"
    assert loaded(tmp_path, "方案.csv", text, None).data["方案"][0]["名称"] == "换灯"


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_are_seen(tmp_path: Path, separator: str) -> None:
    record = loaded(tmp_path, "a.csv", f"姓名{separator}职务\n张三{separator}主任,兼职\n")
    assert record.data == {"人员": [{"姓名": "张三", "职务": "主任,兼职"}]}


def test_excel_may_say_the_separator(tmp_path: Path) -> None:
    assert loaded(tmp_path, "a.csv", "sep=;\r\n企业名称;甲,乙\r\n").data == {"企业": {"名称": "甲,乙"}}


def test_an_open_quotation_mark_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        loaded(tmp_path, "a.csv", '企业名称,甲\n法人代表,"张三\n')
    assert (caught.value.problems[0].code, caught.value.problems[0].place.line) == ("unreadable", 2)


def test_an_empty_table_is_an_empty_record(tmp_path: Path) -> None:
    assert loaded(tmp_path, "a.csv", ",,\n,,\n").data == {}


def test_years_may_stand_at_the_top(tmp_path: Path) -> None:
    record = loaded(
        tmp_path,
        "a.csv",
        """\
企业名称,某厂,,
统计年度,2021年,2022年,2023年
煤耗（万吨/年）,1,2,3
产值（亿元）,1.1,,1.3
煤号,,,
填报日期：2023-11-21,,,
""",
    )
    assert record.data == {
        "企业": {"名称": "某厂"},
        "填报": {"日期": "2023-11-21"},
        "年度数据": [
            {"年度": "2021年", "煤耗": "1", "年产值": "1.1亿元"},
            {"年度": "2022年", "煤耗": "2", "年产值": None},
            {"年度": "2023年", "煤耗": "3", "年产值": "1.3亿元"},
        ],
    }
    assert record.places["年度数据[2].煤耗"].line == 3


def test_a_matrix_is_a_cross_table(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.csv", ",,已实施,待实施\n,方案数（个）,3,4\n环境效益,COD减排（吨/年）,5,\n")
    assert record.data == {
        "效益": {"方案数": {"已实施": "3", "待实施": "4"}, "COD减排": {"已实施": "5", "待实施": None}}
    }
    assert record.problems == ()
