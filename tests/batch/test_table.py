"""Tables in: headers, rows, groups, lists on other sheets."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from qjsc_docs.batch.kept import Kept
from qjsc_docs.batch.rows import record_of
from qjsc_docs.batch.table import Lazy, natural, open_table
from qjsc_docs.catalogue import find
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.errors import DataError
from qjsc_docs.form.check import check
from qjsc_docs.form.model import Form
from qjsc_docs.form.procedure import Procedure

SAMPLES = Path(__file__).parents[2] / "samples" / "批量"
SLIP = find("dg2023-回执表")
APPLICATION = find("gd2009-评估申请表")
RECEIPT = find("common-送达回执")
VISIT = PROCEDURES["dg2023-现场验收"]
Sheet = list[list[Any]]


def book(path: Path, merged: tuple[str, ...] = (), **sheets: Sheet) -> Path:
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for area in merged:
        made.worksheets[0].merge_cells(area)
    made.save(path)
    return path


def data(table: Lazy, thing: Form | Procedure) -> list[Any]:
    return [record_of(row, thing if isinstance(thing, Form) else None).data for row in table]


def codes(path: Path, thing: Form | Procedure = APPLICATION) -> list[tuple[str, str]]:
    try:
        problems = open_table(path, thing).problems
    except DataError as error:
        problems = error.problems
    return [(problem.code, problem.value or problem.params.get("list", "")) for problem in problems]


def test_headers_are_keys_labels_and_aliases_with_units(tmp_path: Path) -> None:
    rows = [["企业.名称", "法人代表", "年产值（亿元）", "注册资本（万元）"], ["甲厂", "梁启荣", 1.5, 3600]]
    [found] = data(open_table(book(tmp_path / "t.xlsx", 表=rows), APPLICATION), APPLICATION)
    assert found["企业"] == {"名称": "甲厂", "法定代表人": "梁启荣", "年产值": "1.5亿元", "注册资本": 3600}


def test_merged_heads_are_read_together_and_what_stands_above_holds_for_all(tmp_path: Path) -> None:
    rows: Sheet = [
        ["本周计划"],
        ["第三方验收机构：绿泓中心"],
        ["序号", "企业", None, "验收", None, "专家组"],
        [None, "名称", "所在镇街", "时间", "地点", None],
        [1, "甲厂", "高埗镇", "2023-11-21", "会议室", "冯启明、谭月娥"],
        [2, "乙厂", "道滘镇", "2023-11-22", "饭堂", "区志强"],
        ["注：以上为暂定安排"],
    ]
    merged = ("A1:F1", "B3:C3", "D3:E3", "A3:A4", "F3:F4")
    table = open_table(book(tmp_path / "t.xlsx", merged, 计划=rows), VISIT)
    assert data(table, VISIT) == [
        {
            "企业": {"名称": "甲厂", "所在镇街": "高埗镇"},
            "验收": {"时间": "2023-11-21", "地点": "会议室"},
            "专家": [{"姓名": "冯启明"}, {"姓名": "谭月娥"}],
            "第三方": {"名称": "绿泓中心"},
        },
        {
            "企业": {"名称": "乙厂", "所在镇街": "道滘镇"},
            "验收": {"时间": "2023-11-22", "地点": "饭堂"},
            "专家": [{"姓名": "区志强"}],
            "第三方": {"名称": "绿泓中心"},
        },
    ]
    assert [str(row.place) for row in table] == [str(row.tree.place) for row in table]


def test_years_over_items_of_the_years_are_understood(tmp_path: Path) -> None:
    rows: Sheet = [
        ["企业名称", "2024年", None, "2025年产值"],
        [None, "年产值", "职工人数", None],
        ["甲厂", 100, 20, 120],
    ]
    table = open_table(book(tmp_path / "t.xlsx", ("B1:C1",), 表=rows), APPLICATION)
    [found] = data(table, APPLICATION)
    assert found["年度数据"] == [{"年度": "2024", "年产值": 100, "职工人数": 20}, {"年度": "2025", "年产值": 120}]
    assert table.problems == ()


def test_an_unknown_column_is_told_and_a_slip_stops_before_anything_is_done(tmp_path: Path) -> None:
    rows: Sheet = [
        ["企业名称", "通迅地址", "心情", "（内部编号）", "邮编", "电话"],
        ["甲厂", "某路", "好", 7, "523143", "1"],
    ]
    assert codes(book(tmp_path / "t.xlsx", 表=rows)) == [("column-misspelt", "通迅地址"), ("column-unused", "心情")]
    rows[0][1] = "通讯地址"
    table = open_table(book(tmp_path / "t.xlsx", 表=rows), APPLICATION)
    assert [problem.code for problem in table.problems] == ["column-unused"]
    assert data(table, APPLICATION)[0]["企业"]["通讯地址"] == "某路"


def test_a_table_without_a_header_is_refused_with_examples(tmp_path: Path) -> None:
    path = book(tmp_path / "t.xlsx", 表=[["甲厂", "523143"], ["乙厂", "523144"]])
    with pytest.raises(DataError) as caught:
        open_table(path, APPLICATION)
    assert caught.value.problems[0].code == "no-header"
    assert "企业名称" in caught.value.problems[0].params["examples"]


def test_rows_of_one_office_are_one_slip_wherever_they_stand(tmp_path: Path) -> None:
    rows: Sheet = [["填报单位", "姓名", "职务", "办公电话", "手机号码"]]
    rows += [
        ["高埗镇", "甲", "科员", "0769-22228801", "13800138001"],
        [None, "乙", "科员", "0769-22228802", "13800138002"],  # written once
        ["道滘镇", "丙", "科员", "0769-22228803", "13800138003"],
        ["高埗镇", "丁", "科员", "0769-22228804", "13800138004"],
    ]
    found = data(open_table(book(tmp_path / "t.xlsx", 名单=rows), SLIP), SLIP)
    assert [(one["填报"]["单位"], [person["姓名"] for person in one["参加人员"]]) for one in found] == [
        ("高埗镇", ["甲", "乙", "丁"]),
        ("道滘镇", ["丙"]),
    ]


def test_a_group_that_says_two_things_at_once_is_a_problem_with_both_places(tmp_path: Path) -> None:
    head = ["填报单位", "填报日期", "姓名", "职务", "办公电话", "手机号码"]
    person = ["甲", "科员", "0769-22228801", "13800138001"]
    path = book(tmp_path / "t.xlsx", 表=[head, ["某镇", "2023-11-21", *person], ["某镇", "2023-11-22", *person]])
    [row] = open_table(path, SLIP)
    [problem] = [problem for problem in record_of(row, SLIP).problems if problem.code == "duplicate-key"]
    assert (problem.place.cell, problem.params["otherplace"][-2:]) == ("B3", "B2")


def test_a_sheet_named_after_a_list_holds_it(tmp_path: Path) -> None:
    main: Sheet = [["受送达单位", "送达单位", "送达方式"], ["甲厂", "某局", "直接送达"], ["乙厂", "某局", "邮寄送达"]]
    letters: Sheet = [
        ["受送达单位", "送达文书名称", "份数"],
        ["甲厂", "意见", 2],
        ["甲厂", "通知", 1],
        ["乙厂", "意见", 1],
    ]
    path = book(tmp_path / "t.xlsx", 名单=main, 送达文书=letters)
    found = data(open_table(path, RECEIPT), RECEIPT)
    assert [one["送达文书"] for one in found] == [
        [{"名称": "意见", "份数": 2}, {"名称": "通知", "份数": 1}],
        [{"名称": "意见", "份数": 1}],
    ]
    letters[0][0] = "（备用）"
    assert codes(book(tmp_path / "u.xlsx", 名单=main, 送达文书=letters), RECEIPT) == [("sheet-without-key", "送达文书")]


def test_the_cells_of_a_row_override_its_case_and_names_find_their_people(tmp_path: Path) -> None:
    (tmp_path / "甲.yaml").write_text(
        "企业: {名称: 旧名, 电话: 0769-22228801}\n专家:\n  - {姓名: 冯启明, 单位: 学会}\n  - {姓名: 他人, 单位: 局}\n",
        "utf-8",
    )
    rows: Sheet = [["企业名称", "电话", "专家", "案卷"], ["新名", None, "谭月娥、冯启明", "甲.yaml"]]
    path = book(tmp_path / "t.xlsx", 表=rows)
    [row] = open_table(path, VISIT)
    record = record_of(row, None)
    assert record.data["企业"] == {"名称": "新名", "电话": "0769-22228801"}
    assert record.data["专家"] == [{"姓名": "谭月娥"}, {"姓名": "冯启明", "单位": "学会"}]
    assert record.places["企业.名称"].cell == "A2"
    assert record.places["企业.电话"].file.endswith("甲.yaml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_is_read_as_windows_saves_it(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text('企业名称;邮编;通讯地址\n甲厂;052314;"一行\n二行"\n;;\n乙厂;523144;丙路\n', encoding)
    table = open_table(path, APPLICATION)
    assert [one["企业"]["邮编"] for one in data(table, APPLICATION)] == ["052314", "523144"]
    assert [row.place.line for row in table] == [2, 5]


def test_lines_of_jsonl_are_rows_with_their_lists(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text(
        '{"企业": {"名称": "甲厂"}, "年度数据": [{"年度": 2025, "年产值": 1.50}]}\n\n{"企业": {"名陈": "乙"}}\n',
        "utf-8",
    )
    first, second = open_table(path, APPLICATION)
    assert record_of(first, APPLICATION).data["年度数据"] == [{"年度": "2025", "年产值": "1.50"}]
    [problem] = record_of(second, APPLICATION).problems
    assert (problem.code, problem.place.line) == ("unknown-key", 3)


def test_records_of_a_folder_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for name in ("2 乙.yaml", "10 丙.yaml", "1 甲.json", "~$1.xlsx", "说明.txt"):
        (tmp_path / name).write_text("{}", "utf-8")
    table = open_table(tmp_path, APPLICATION)
    assert (table.count, [Path(row.cases[0]).name for row in table]) == (3, ["1 甲.json", "2 乙.yaml", "10 丙.yaml"])
    assert natural("第2章") < natural("第10章")


def test_a_row_travels_as_its_values_and_is_the_same_on_the_other_side(tmp_path: Path) -> None:
    rows: Sheet = [["企业名称", "镇街", "专家"], ["甲厂", "高埗镇", "甲、乙"]]
    table = open_table(book(tmp_path / "t.xlsx", 表=rows), VISIT)
    many = [*table] * 20
    packed = pickle.dumps(many)
    assert pickle.loads(packed) == many
    assert len(packed) < 20 * len(pickle.dumps(tuple(many[0].tree.entries)))


def test_a_cell_that_cannot_be_known_is_a_problem_of_its_row(tmp_path: Path) -> None:
    rows: Sheet = [["企业名称", "邮编", "通讯地址"], ["甲厂", "=1+1", "某路"], ["乙厂", "523143", "某路"]]
    first, second = open_table(book(tmp_path / "t.xlsx", 表=rows), APPLICATION)
    assert [problem.code for problem in record_of(first, APPLICATION).problems] == ["cell-formula"]
    assert record_of(second, APPLICATION).problems == ()


def test_a_broken_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(b"PK\3\4 nothing")
    assert codes(path) == [("unreadable", "")]
    assert codes(tmp_path / "none.xlsx") == [("unreadable", "")]
    assert codes(tmp_path / "old.xls") == [("unreadable", "")]


@pytest.mark.parametrize(("name", "form", "count"), [("各镇街.xlsx", SLIP, 3), ("送达名单.xlsx", RECEIPT, 3)])
def test_the_samples_are_right(name: str, form: Form, count: int) -> None:
    table = open_table(SAMPLES / name, form)
    assert table.problems == ()
    assert [check(form, record_of(row, form)).ok for row in table] == [True] * count


def test_many_texts_go_to_the_disk_and_come_back() -> None:
    kept = Kept()
    for number in range(3000):
        kept.add(f"{number}" * 300 if number % 2 else "")
    assert len(kept) == 3000
    assert (kept[0], kept[2999]) == ("", "2999" * 300)
    assert kept[1] == "1" * 300


def test_sums_notes_and_empty_lines_are_no_rows(tmp_path: Path) -> None:
    rows: Sheet = [["序号", "企业名称", "通讯地址", "注册资本"], [1, "甲厂", "某路", 10], [], ["合计", None, None, 10]]
    rows += [[2, None, None, None], [3, "乙厂", None, None], ["填表人：张三", None, None, None], ["注：单位万元"]]
    table = open_table(book(tmp_path / "t.xlsx", 表=rows), APPLICATION)
    assert [one["企业"]["名称"] for one in data(table, APPLICATION)] == ["甲厂", "乙厂"]


def test_two_sheets_that_are_tables_are_told(tmp_path: Path) -> None:
    rows: Sheet = [["企业名称", "通讯地址"], ["甲厂", "某路"]]
    path = book(tmp_path / "t.xlsx", 一月=rows, 二月=rows, 说明=[["请按月填写"]])
    assert codes(path) == [("sheet-unused", "二月")]
