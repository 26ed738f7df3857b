"""Results out: the user's own table with what became of each row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from qjsc_docs.batch.model import Options, Status
from qjsc_docs.batch.results import result_path
from qjsc_docs.batch.whole import run_batch
from qjsc_docs.catalogue import find
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.errors import UsageError
from qjsc_docs.messages import use_language

from .material import BAD, FORM, company, table

SAMPLES = Path(__file__).parents[2] / "samples" / "批量"
ONE = Options(jobs=1)


def shown(path: Path, sheet: str) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in load_workbook(path)[sheet].iter_rows()]


def notes(path: Path, sheet: str) -> dict[str, str]:
    return {c.coordinate: c.comment.text for row in load_workbook(path)[sheet] for c in row if c.comment}


def test_the_broken_table_comes_back_with_a_comment_on_every_bad_cell(tmp_path: Path) -> None:
    use_language("zh")
    source = SAMPLES / "评估申请（有错误）.xlsx"
    outcome = run_batch(FORM, source, tmp_path, ONE)
    assert (outcome.ok, outcome.counts[Status.BAD]) == (False, 5)
    assert outcome.results is not None and outcome.results.name == "评估申请（有错误）-结果.xlsx"
    rows = shown(outcome.results, "企业台账")
    assert [row[-2:] for row in rows[1:]] == [
        ["状态", "文件"],
        ["完成", "001 东莞市禾岭印染有限公司.docx"],
        ["有错误", None],
        ["有错误", None],
        ["完成", "004 东莞市麻涌锦川针织有限公司.docx"],
        ["有错误", None],
        ["有错误", None],
        ["完成", "007 东莞市水乡织带有限公司.docx"],
        ["有错误", None],
    ]
    assert [row[:18] for row in rows] == [row[:18] for row in shown(source, "企业台账")]
    said = notes(outcome.results, "企业台账")
    assert {cell: text.split("。")[0] for cell, text in said.items()} == {
        "G4": "老陈：电话待核实\n【核对】\n“0769-2222”不是有效的电话号码",
        "E5": "法人代表为必填项，目前为空",
        "P5": "“2025年13月”不是有效的年月",
        "B7": "企业名称为必填项，目前为空",
        "N7": "“约300”不是整数",
        "P8": "报告书完成时间（2025年12月）早于企业开展清洁生产时间（2026年1月）",
        "J10": "“壹仟万”不是数字",
    }
    assert [row[:2] for row in shown(outcome.results, "问题清单")[1:]] == [
        [2, "企业台账!G4"], [3, "企业台账!P5"], [3, "企业台账!E5"], [5, "企业台账!N7"], [5, "企业台账!B7"],
        [6, "企业台账!P8"], [8, "企业台账!J10"],
    ]  # fmt: skip
    before, after = load_workbook(source)["企业台账"], load_workbook(outcome.results)["企业台账"]
    assert after.freeze_panes == before.freeze_panes
    assert [str(one.sqref) for one in after.data_validations.dataValidation] == ["H3:H10"]
    assert after["A3"].border.left.style == after["S3"].border.left.style == "thin"


def test_a_result_workbook_that_was_corrected_can_be_given_again(tmp_path: Path) -> None:
    first = run_batch(FORM, SAMPLES / "评估申请（有错误）.xlsx", tmp_path / "1", ONE).results
    assert first is not None
    book = load_workbook(first)
    book["企业台账"]["J10"] = 1000
    book.save(tmp_path / "改后.xlsx")
    second = run_batch(FORM, tmp_path / "改后.xlsx", tmp_path / "2", ONE)
    assert second.counts[Status.BAD] == 4
    assert second.results is not None
    sheet = load_workbook(second.results)["企业台账"]
    assert (sheet.max_column, sheet["S10"].value) == (20, "完成")
    assert sheet["J10"].fill.fill_type is None and sheet["J10"].comment is None


def test_a_csv_becomes_a_workbook_with_the_comment_in_the_column_of_the_fact(tmp_path: Path) -> None:
    rows = [company("甲厂"), {**BAD, "企业.名称": "乙厂"}]
    outcome = run_batch(FORM, table(tmp_path / "t.csv", rows), tmp_path / "out", ONE)
    assert outcome.results is not None
    sheet = load_workbook(outcome.results)["表"]
    assert [sheet.cell(row, sheet.max_column - 1).value for row in (1, 2, 3)] == ["状态", "完成", "有错误"]
    assert list(notes(outcome.results, "表")) == ["C3"]  # 邮编
    assert sheet["C2"].value == "523143"


def test_rows_of_a_group_all_say_what_became_of_it(tmp_path: Path) -> None:
    outcome = run_batch(find("dg2023-回执表"), SAMPLES / "各镇街.xlsx", tmp_path, ONE)
    assert outcome.results is not None
    states = [row[-2:] for row in shown(outcome.results, "工作人员")[2:]]
    assert states == [
        *[["完成", "001 高埗镇经济发展局.docx"]] * 3,
        *[["完成", "002 道滘镇经济发展局.docx"]] * 2,
        *[["完成", "003 厚街镇经济发展局.docx"]] * 3,
    ]


def test_the_results_are_never_written_over_the_table(tmp_path: Path) -> None:
    assert result_path(tmp_path / "甲.csv", tmp_path).name == "甲-结果.xlsx"
    assert result_path(tmp_path / "甲-结果.xlsx", tmp_path).name == "甲-结果2.xlsx"
    assert result_path(tmp_path / "甲-结果.xlsx", tmp_path / "别处").name == "甲-结果.xlsx"
    assert result_path(tmp_path / "甲.xlsm", tmp_path).suffix == ".xlsm"


def test_a_week_of_visits_is_one_file_in_visiting_order(tmp_path: Path) -> None:
    options = Options(jobs=1, one_file=True, duplex=True)
    outcome = run_batch(PROCEDURES["dg2023-现场验收"], SAMPLES / "验收计划.xlsx", tmp_path, options)
    assert outcome.ok and outcome.gathered is not None
    reader = PdfReader(outcome.gathered.path)
    assert len(reader.pages) == outcome.gathered.pages
    tops = [mark for mark in reader.outline if not isinstance(mark, list)]
    names = ["高埗恒泽精密五金", "高埗永曜光电科技", "道滘宏桥纸品", "厚街嘉骏鞋材", "麻涌禾安食品"]
    assert [mark.title for mark in tops] == [f"{n:03} 东莞市{name}有限公司" for n, name in enumerate(names, 1)]
    starts = [reader.get_destination_page_number(mark) for mark in tops]
    assert [start % 2 for start in starts] == [0] * 5  # odd pages, counted from 0
    for start, name in zip(starts, names, strict=True):
        assert name in "".join(reader.pages[start].extract_text().split())


def test_half_page_slips_stand_two_to_a_sheet(tmp_path: Path) -> None:
    options = Options(jobs=1, per_page=2)
    outcome = run_batch(find("common-送达回执"), SAMPLES / "送达名单.xlsx", tmp_path, options)
    assert outcome.gathered is not None
    reader = PdfReader(outcome.gathered.path)
    texts = ["".join(page.extract_text().split()) for page in reader.pages]
    assert [text.count("送达回执") for text in texts] == [2, 1]
    assert "燕罗恒进" in texts[0] and "福海联拓" in texts[1]
    assert [round(float(side)) for side in reader.pages[0].mediabox] == [0, 0, 595, 842]
    pages = [reader.get_destination_page_number(mark) for mark in reader.outline if not isinstance(mark, list)]
    assert pages == [0, 0, 1]


@pytest.mark.parametrize("thing", [find("gd2009-评估申请表"), find("dg2023-汇总表"), PROCEDURES["dg2023-现场验收"]])
def test_what_fills_a_page_is_not_put_onto_half_of_one(tmp_path: Path, thing: Any) -> None:
    with pytest.raises(UsageError) as caught:
        run_batch(thing, SAMPLES / "验收计划.xlsx", tmp_path / "out", Options(per_page=2))
    assert caught.value.problems[0].code == "slip-too-large"
    assert not (tmp_path / "out").exists()
