"""`qjsc read` and `qjsc check FILE`: filled forms read back, as a clerk uses them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from .running import SAMPLES, qjsc

SLIP = "dg2023-回执表"
RECORD = SAMPLES / f"{SLIP}.yaml"


@pytest.fixture
def slip(tmp_path: Path) -> Path:
    """The return slip of a town, filled, with one name typed over and a person added beneath."""
    path = tmp_path / "回执.xlsx"
    assert qjsc("fill", SLIP, RECORD, "-o", path).exit_code == 0
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet["C6"] = "工业股副股长"
    sheet["B9"], sheet["C9"], sheet["D9"], sheet["E9"] = "何志强", "科员", "0769-22228805", 13800138005
    book.save(path)
    return path


@pytest.fixture
def bad_slip(slip: Path) -> Path:
    """The same with a digit too few in a mobile number."""
    book = load_workbook(slip)
    book.worksheets[0]["E9"] = "1380013800"
    book.save(slip)
    return slip


@pytest.mark.parametrize("ending", [".yaml", ".json"])
def test_the_record_that_is_read_fills_the_form_again(slip: Path, ending: str, tmp_path: Path) -> None:
    record = tmp_path / f"读回{ending}"
    result = qjsc("read", slip, "-o", record, "--lang", "en")
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"Written: {record}\n", "")
    assert qjsc("check", SLIP, record).exit_code == 0
    assert qjsc("fill", SLIP, record, "-o", tmp_path / "again.docx").exit_code == 0
    again = qjsc("read", tmp_path / "again.docx", "--against", record, "--lang", "en")
    assert (again.exit_code, again.stdout) == (0, "Nothing was changed.\n")


def test_without_output_the_record_is_printed(slip: Path) -> None:
    told = qjsc("read", slip).stdout
    assert told.splitlines()[:9] == [
        "# 园区、镇街参加清洁生产审核现场评估验收工作人员回执表 — 回执.xlsx",
        "填报:",
        "  单位: 高埗镇经济发展局",
        "  日期: 2023年11月21日",
        "参加人员:",
        "  - 姓名: 莫婉怡",
        "    职务: 副局长",
        "    办公电话: 0769-22228801",
        "    手机: '13800138001'",
    ]
    assert told.endswith("  - 姓名: 何志强\n    职务: 科员\n    办公电话: 0769-22228805\n    手机: '13800138005'\n")


def test_what_a_person_changed_is_told_with_its_cell(slip: Path) -> None:
    result = qjsc("read", slip, "--against", RECORD, "--lang", "en")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Label\tBefore\tNow\tPlace\tKey",
        f"参加人员 row 2 职务\t工业股股长\t工业股副股长\t{slip}, sheet 回执表, cell C6\t参加人员[1].职务",
        f"参加人员 row 5\t—\t何志强，科员，0769-22228805，13800138005\t{slip}, sheet 回执表, cell B9\t参加人员[4]",
    ]


def test_the_report_for_programs_holds_record_changes_and_problems(slip: Path) -> None:
    told = json.loads(qjsc("read", slip, "--against", RECORD, "--report", "json").stdout)
    assert list(told) == ["files", "forms", "ok", "record", "problems", "changes"]
    assert (told["forms"], told["ok"], told["problems"]) == ([SLIP], True, [])
    assert [person["姓名"] for person in told["record"]["参加人员"]][-1] == "何志强"
    assert told["changes"][0]["new"] == "工业股副股长"
    assert told["changes"][0]["place"]["cell"] == "C6"


def test_what_cannot_be_read_is_told_and_left_out(slip: Path, tmp_path: Path) -> None:
    book = load_workbook(slip)
    book.worksheets[0]["A3"] = "高埗镇经济发展局"
    book.worksheets[0]["E5"] = "一三八"
    book.save(slip)
    record = tmp_path / "a.yaml"
    result = qjsc("read", slip, "-o", record, "--lang", "en")
    assert result.exit_code == 1
    assert "cell A3" in result.stderr and "cell E5" in result.stderr
    assert "单位" not in record.read_text("utf-8")


def test_two_forms_make_one_record_and_what_they_say_differently_is_told(tmp_path: Path) -> None:
    sheets = [tmp_path / "a.xlsx", tmp_path / "b.docx"]
    for sheet in sheets:
        assert qjsc("fill", SLIP, RECORD, "-o", sheet).exit_code == 0
    assert qjsc("read", *sheets).stderr == ""
    book = load_workbook(sheets[0])
    book.worksheets[0]["A3"] = "填报单位：石碣镇经济发展局"
    book.save(sheets[0])
    result = qjsc("read", *sheets, "--lang", "en")
    assert result.exit_code == 1
    assert "石碣镇经济发展局" in result.stderr and "高埗镇经济发展局" in result.stderr


def test_an_existing_record_is_kept(slip: Path, tmp_path: Path) -> None:
    record = tmp_path / "a.yaml"
    record.write_text("企业:\n", "utf-8")
    assert qjsc("read", slip, "-o", record).exit_code == 5
    assert record.read_text("utf-8") == "企业:\n"
    assert qjsc("read", slip, "-o", record, "--overwrite").exit_code == 0


def test_only_records_are_written_and_only_forms_are_read(slip: Path, tmp_path: Path) -> None:
    assert qjsc("read", slip, "-o", tmp_path / "a.docx").exit_code == 2
    result = qjsc("read", RECORD, "--lang", "en")
    assert result.exit_code == 1
    assert "none of the forms" in result.stderr
    assert qjsc("read", tmp_path / "missing.docx").exit_code == 1


def test_a_filled_form_is_checked_without_its_name(bad_slip: Path) -> None:
    result = qjsc("check", bad_slip, "--lang", "en")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{bad_slip}: 园区、镇街参加清洁生产审核现场评估验收工作人员回执表\n")
    assert "参加人员 row 5 手机号码" in result.stdout
    assert "cell E9" in result.stdout
    told = json.loads(qjsc("check", bad_slip, "--report", "json").stdout)
    assert (told["form"], told["file"], told["ok"]) == (SLIP, str(bad_slip), False)
    assert {problem["place"]["sheet"] for problem in told["problems"]} <= {"回执表", ""}


def test_several_filled_forms_are_checked_one_by_one(bad_slip: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.docx"
    assert qjsc("fill", SLIP, RECORD, "-o", other).exit_code == 0
    told = json.loads(qjsc("check", other, bad_slip, tmp_path / "c.docx", "--report", "json").stdout)
    assert [(Path(one["file"]).name, one["form"], one["ok"]) for one in told] == [
        ("b.docx", SLIP, True),
        ("回执.xlsx", SLIP, False),
        ("c.docx", "", False),
    ]


def test_a_name_is_needed_for_data_and_data_for_a_name(bad_slip: Path) -> None:
    assert qjsc("check", SLIP).exit_code == 2
    assert qjsc("check", RECORD).exit_code == 2
    assert qjsc("check", bad_slip, RECORD).exit_code == 2
    assert qjsc("check", SLIP, bad_slip).exit_code == 1
