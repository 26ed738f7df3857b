"""A workbook from the command line: made, filled in, checked with comments, carried over."""

from __future__ import annotations

import json
from pathlib import Path

from openpyxl import load_workbook

from qjsc_docs.errors import ExitCode

from ..support.typing_in import cell_of, inputs_of
from .running import SAMPLES, qjsc


def typed(path: Path, values: dict[str, object]) -> None:
    """Type `values` into a workbook."""
    book = load_workbook(path)
    by_path = {one.path: one for one in inputs_of(book)}
    for name, value in values.items():
        cell_of(book, by_path[name]).value = value
    book.save(path)


def test_a_clerk_makes_fills_checks_and_corrects_a_workbook(tmp_path: Path) -> None:
    book, report = tmp_path / "案卷.xlsx", tmp_path / "报告.xlsx"
    made = qjsc("new", "gd2009-强制评估", "-o", book)
    assert made.exit_code == ExitCode.OK
    assert f"qjsc check gd2009-强制评估 {book}" in made.stdout  # what comes next
    typed(book, {"企业.名称": "东莞市甲厂", "企业.邮编": "52"})
    told = qjsc("check", "gd2009-评估申请表", book, "-o", report)
    assert told.exit_code == ExitCode.DATA
    assert "“52”" in told.output
    cell = next(cell for row in load_workbook(report)["企业"].iter_rows() for cell in row if cell.value == "52")
    assert cell.comment is not None
    assert "“52”" in cell.comment.text
    typed(report, {"企业.邮编": "523000"})
    again = json.loads(qjsc("check", "gd2009-评估申请表", report, "--report", "json").output)
    assert {problem["code"] for problem in again["problems"]} == {"required"}


def test_a_procedure_is_reported_in_a_workbook_too(tmp_path: Path) -> None:
    book, report = tmp_path / "案卷.xlsx", tmp_path / "报告.xlsx"
    qjsc("new", "gd2009-强制评估", "-o", book)
    assert qjsc("check", "gd2009-强制评估", book, "-o", report).exit_code == ExitCode.DATA
    assert len(load_workbook(report).sheetnames) == len(load_workbook(book).sheetnames) + 1


def test_the_report_never_replaces_the_data(tmp_path: Path) -> None:
    book = tmp_path / "案卷.xlsx"
    qjsc("new", "dg2023-回执表", "-o", book)
    before = book.read_bytes()
    assert qjsc("check", "dg2023-回执表", book, "-o", book, "--overwrite").exit_code == ExitCode.USAGE
    assert book.read_bytes() == before


def test_a_report_in_excel_needs_a_file_and_a_file_is_a_report_in_excel(tmp_path: Path) -> None:
    sample = SAMPLES / "dg2023-回执表.yaml"
    assert qjsc("check", "dg2023-回执表", sample, "--report", "xlsx").exit_code == ExitCode.USAGE
    told = qjsc("check", "dg2023-回执表", sample, "--report", "json", "-o", tmp_path / "a.xlsx")
    assert told.exit_code == ExitCode.USAGE


def test_a_procedure_has_no_empty_record_in_yaml(tmp_path: Path) -> None:
    told = qjsc("new", "gd2009-强制评估", "-o", tmp_path / "a.yaml")
    assert told.exit_code == ExitCode.USAGE
    assert ".xlsx" in told.output


def test_migrate_tells_what_it_did(tmp_path: Path) -> None:
    old, new = tmp_path / "旧.yaml", tmp_path / "新.xlsx"
    old.write_text("申请单位:\n  日期: 2025-10-20\n企业:\n  名称: 东莞甲厂\n", "utf-8")
    told = qjsc("migrate", old, "-o", new, "--form", "gd2009-评估申请表")
    assert told.exit_code == ExitCode.OK
    assert "评估.申请日期" in told.output
    assert "通讯地址" in told.output
    again = qjsc("migrate", new, "-o", tmp_path / "新.yaml")
    assert again.exit_code == ExitCode.OK
    assert "申请日期: 2025年10月20日" in (tmp_path / "新.yaml").read_text("utf-8")
    assert qjsc("migrate", new, "-o", new, "--overwrite").exit_code == ExitCode.USAGE
    assert qjsc("migrate", old, "-o", tmp_path / "b.xlsx").exit_code == ExitCode.USAGE


def test_a_workbook_taken_for_a_filled_form_is_told_apart(tmp_path: Path) -> None:
    book = tmp_path / "案卷.xlsx"
    qjsc("new", "gd2009-强制评估", "-o", book)
    for told in (qjsc("read", book), qjsc("check", book)):
        assert told.exit_code == ExitCode.DATA
        assert f"qjsc check gd2009-强制评估 {book}" in told.output
        assert f"qjsc migrate {book}" in told.output


def test_a_blank_taken_for_a_template_is_told_how_to_become_one(tmp_path: Path) -> None:
    blank = tmp_path / "空白.docx"
    qjsc("blank", "dg2023-回执表", "-o", blank)
    sample = SAMPLES / "dg2023-回执表.yaml"
    told = qjsc("fill", "dg2023-回执表", sample, "--template", blank, "-o", tmp_path / "a.docx")
    assert told.exit_code == ExitCode.DEFECT
    assert f"qjsc template adopt {blank} --form dg2023-回执表" in told.output
