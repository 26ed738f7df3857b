"""qjsc bundle, qjsc verify, qjsc check of a procedure: what a clerk types and reads."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.bundle.material import EVALUATION, MEASURED, attachments, files, pdf, record

from .running import qjsc

DATE = ("--date", "2026-01-05")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    attachments(tmp_path / "附件")
    record(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_bundle_is_written_and_told(folder: Path) -> None:
    result = qjsc("bundle", "强制评估", "案卷.json", "--attachments", "附件", "-o", "装订", *DATE)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == "强制性清洁生产审核评估申请材料"
    assert lines[5].split("\t")[:4] == ["4", "清洁生产审核后的环境监测报告", "有", MEASURED]
    assert lines[-2:] == ["装订本.pdf：共14页", "已生成：装订"]
    assert (folder / "装订" / "装订本.pdf").exists()


def test_what_is_missing_is_listed_and_nothing_is_written(folder: Path) -> None:
    (folder / "附件" / MEASURED).unlink()
    result = qjsc("bundle", EVALUATION, "案卷.json", "--attachments", "附件", "-o", "装订", *DATE)
    assert result.exit_code == 1
    assert "4\t清洁生产审核后的环境监测报告\t缺\t\t附件" in result.stdout
    assert "4. 清洁生产审核后的环境监测报告" in result.stderr and "未生成任何文件" in result.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["案卷.json", "附件"]


def test_the_report_as_json(folder: Path) -> None:
    (folder / "附件" / MEASURED).unlink()
    words = ("bundle", EVALUATION, "案卷.json", "--attachments", "附件", "-o", "装订", *DATE, "--report", "json")
    result = qjsc(*words)
    told = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (1, "")
    assert (told["procedure"], told["ok"], told["errors"]) == (EVALUATION, False, 1)
    assert [paper["state"] for paper in told["papers"]] == ["there", "there", "there", "missing", "there"]
    assert told["problems"][0]["code"] == "paper-missing"
    result = qjsc(*words, "--draft")
    told = json.loads(result.stdout)
    assert (result.exit_code, told["pages"]) == (0, {"装订本": 12})
    assert sorted(Path(path).name for path in told["files"]) == sorted(
        Path(name).name for name in files(folder / "装订")
    )


def test_data_that_cannot_be_read_are_in_the_report_too(folder: Path) -> None:
    (folder / "坏.yaml").write_text("企业: [", "utf-8")
    result = qjsc("bundle", EVALUATION, "坏.yaml", "-o", "装订", *DATE, "--report", "json")
    told = json.loads(result.stdout)
    assert (result.exit_code, told["ok"], told["papers"], len(told["problems"])) == (1, False, [], 1)


def test_the_report_as_a_workbook_lies_beside_the_folder(folder: Path) -> None:
    (folder / "附件" / MEASURED).unlink()
    words = ("bundle", EVALUATION, "案卷.json", "--attachments", "附件", "-o", "装订", *DATE, "--report", "xlsx")
    assert qjsc(*words).exit_code == 1
    sheet = load_workbook(folder / "装订-核对表.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[1][:3] == ["序号", "材料", "状态"]
    assert rows[5][:3] == [4, "清洁生产审核后的环境监测报告", "缺"]
    assert "4. 清洁生产审核后的环境监测报告" in str(rows[7][0])
    assert qjsc(*words).exit_code == 5  # it is there already
    assert qjsc(*words, "--overwrite").exit_code == 1


def test_only_some_kinds(folder: Path) -> None:
    words = ("bundle", EVALUATION, "案卷.json", "--attachments", "附件", "-o", "装订", *DATE)
    assert qjsc(*words, "--to", "pdf，docx").exit_code == 0
    assert not [name for name in files(folder / "装订") if name.startswith("表格/") and name.endswith("xlsx")]
    result = qjsc(*words, "--to", "pdf,ofd", "--overwrite")
    assert (result.exit_code, "ofd" in result.stderr) == (2, True)
    assert qjsc(*words, "--to", ",").exit_code == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("bundle", "无此事项", "案卷.json", "-o", "x"), 2),
        (("bundle", EVALUATION, "无.json", "-o", "x"), 1),
        (("bundle", EVALUATION, "案卷.json", "--attachments", "无", "-o", "x"), 2),
        (("bundle", EVALUATION, "案卷.json", "--attachments", "案卷.json", "-o", "x"), 2),
        (("bundle", EVALUATION, "案卷.json", "-o", "附件", "--overwrite"), 5),
        (("bundle", EVALUATION, "案卷.json", "-o", "案卷.json", "--overwrite"), 2),
        (("check", EVALUATION, "案卷.json", "--attachments", "无"), 2),
        (("check", "gd2009-绩效表", "案卷.json", "--attachments", "附件"), 2),
        (("verify", "无"), 1),
        (("verify", "附件"), 1),
    ],
    ids=str,
)
def test_what_cannot_be_done_is_told(words: tuple[str, ...], code: int, folder: Path) -> None:
    before = files(folder)
    result = qjsc(*words)
    assert (result.exit_code, bool(result.stderr), "Traceback" in result.stderr) == (code, True, False), result.output
    assert files(folder) == before


def test_check_tells_how_the_papers_stand(folder: Path) -> None:
    words = ("check", EVALUATION, "案卷.json", "--attachments", "附件", *DATE)
    good = qjsc(*words)
    assert (good.exit_code, "√ 未发现问题" in good.stdout) == (0, True)
    pdf(folder / "附件" / "盖章件" / "绩效表.pdf", "a")
    (folder / "附件" / MEASURED).write_bytes(b"")
    bad = qjsc(*words)
    assert (bad.exit_code, "无法读取" in bad.stdout, "盖章件/绩效表.pdf" in bad.stdout) == (1, True, True)
    told = json.loads(qjsc(*words, "--report", "json").stdout)
    assert [paper["state"] for paper in told["papers"]] == ["there", "there", "there", "unreadable", "there"]
    assert sorted(path.name for path in folder.iterdir()) == ["案卷.json", "附件"]


def test_check_of_a_form_is_as_before(folder: Path) -> None:
    result = qjsc("check", "gd2009-绩效表", "案卷.json")
    assert (result.exit_code, result.stdout) == (0, "√ 未发现问题。\n")


def test_verify_tells_what_is_changed(folder: Path) -> None:
    qjsc("bundle", EVALUATION, "案卷.json", "--attachments", "附件", "-o", "装订", *DATE)
    good = qjsc("verify", "装订")
    assert (good.exit_code, good.stdout.splitlines()[-1]) == (0, "√ 各文件均与所用数据和附件一致。")
    (folder / "装订" / "材料清单.pdf").unlink()
    pdf(folder / "附件" / MEASURED, "other")
    bad = qjsc("verify", "装订")
    assert bad.exit_code == 1
    rows = [line.split("\t") for line in bad.stdout.splitlines() if "\t" in line]
    assert ["材料清单.pdf", "缺失", ""] in rows
    assert ["装订本.pdf", "已改变", "现有数据和附件生成的文件与此不同"] in rows
    assert [MEASURED, "已改变", ""] in rows


def test_verify_does_not_call_a_changed_attachment_unchanged(folder: Path) -> None:
    qjsc("bundle", EVALUATION, "案卷.json", "--attachments", "附件", "-o", "装订", *DATE)
    with (folder / "附件" / MEASURED).open("ab") as file:
        file.write(b"\n")  # which makes no difference on the page
    told = qjsc("verify", "装订").stdout
    assert f"{MEASURED}\t已改变" in told and "√" not in told and "△" in told


def test_a_report_that_cannot_be_a_workbook_is_refused_at_once(folder: Path) -> None:
    result = qjsc("check", EVALUATION, "案卷.json", "-o", "报告.pdf")
    assert (result.exit_code, result.stdout) == (2, "")


def test_english(folder: Path) -> None:
    result = qjsc("--lang", "en", "bundle", EVALUATION, "案卷.json", "-o", "装订", *DATE)
    assert "missing" in result.stdout and "was not found" in result.stderr
