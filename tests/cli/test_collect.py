"""`qjsc collect` as a reviewer and a district officer use it."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook
from pypdf import PdfReader

from .running import SAMPLES, qjsc

SEASON = SAMPLES / "汇总"
DAY = ("--date", "2023-12-29")


def words_of(path: Path) -> str:
    """All words of a Word file, those within content controls too."""
    return "".join(text.text or "" for text in Document(str(path)).element.iter(qn("w:t")))


def test_the_season_in_three_kinds_of_files(tmp_path: Path) -> None:
    outs = [tmp_path / name for name in ("a.xlsx", "a.docx", "a.pdf")]
    result = qjsc("collect", "汇总表", SEASON, *(part for out in outs for part in ("-o", out)), *DAY, "--lang", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    first, *written = result.stdout.splitlines()
    assert first == "东莞市清洁生产评估验收汇总表: 20 companies from 21 files (2023年)"
    assert written == [f"Written: {out}" for out in outs]
    sheet = load_workbook(outs[0]).worksheets[0]
    cells = {str(cell.value): cell for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert "91441900MA0TET463E" in cells
    total = [cell.value for cell in sheet[cells["合计"].row]]
    assert 6604.7 in [round(float(value), 1) for value in total if isinstance(value, int | float)]
    assert "东莞市长安立信模具有限公司" in words_of(outs[1])
    pages = PdfReader(BytesIO(outs[2].read_bytes())).pages
    assert len(pages) == 2 and "6604.7" in pages[1].extract_text()


def test_same_records_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("a.pdf", "b.pdf"):
        assert qjsc("collect", "汇总表", SEASON, "-o", tmp_path / name, *DAY).exit_code == 0
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]


def test_a_quarter_with_who_is_left_out(tmp_path: Path) -> None:
    out = tmp_path / "附表3.pdf"
    folder = SAMPLES / "季度/浦东新区"
    words = ("collect", "审核情况表", folder, "--quarter", "2026年第3季度", "-o", out, "--lang", "en")
    result = qjsc(*words)
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0].endswith("3 companies from 5 files (2026年第3季度)")
    assert "上海观澜制冷设备有限公司" in lines[2] and "2026年5月12日" in lines[2] and "line 3" in lines[2]
    assert "第3季度" in PdfReader(out).pages[0].extract_text().replace(" ", "").replace("\n", "")


def test_a_quarter_that_is_not_over(tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    result = qjsc("collect", "审核情况表", SAMPLES / "季度/奉贤区", "--quarter", "2026-4", "-o", out)
    assert result.exit_code == 1
    assert "填报时间" in result.stderr
    assert not out.exists()


def test_json_for_programs(tmp_path: Path) -> None:
    out = tmp_path / "a.yaml"
    result = qjsc("collect", "审核情况表", SAMPLES / "季度/嘉定区", "-o", out, "--report", "json")
    report = json.loads(result.stdout)
    assert list(report) == [
        "form", "ok", "year", "quarter", "read", "companies", "left_out", "written", "problems",
    ]  # fmt: skip
    assert (report["form"], report["ok"], report["year"], report["quarter"]) == ("sh2020-审核情况表", True, 2026, 3)
    assert report["companies"][0]["name"] == "上海启源蓄电池有限公司"
    assert report["companies"][0]["places"][0]["line"] == 3
    assert [left["name"] for left in report["left_out"]] == ["上海启源蓄电池有限公司"]
    assert report["written"] == [str(out)]
    assert str(out) in result.stderr
    assert qjsc("check", "审核情况表", out).exit_code == 0


def test_clashing_records_write_nothing_but_a_draft(tmp_path: Path) -> None:
    first = next(SEASON.glob("01*.yaml"))
    other = tmp_path / "other.yaml"
    other.write_text(first.read_text("utf-8").replace("2023年11月21日", "2023年11月24日"), "utf-8")
    out = tmp_path / "a.pdf"
    words = ("collect", "汇总表", SEASON, other, "-o", out, *DAY, "--lang", "en")
    result = qjsc(*words)
    assert result.exit_code == 1
    assert "2023年11月24日" in result.stderr and "2023年11月21日" in result.stderr
    assert str(first) in result.stderr and str(other) in result.stderr
    assert result.stderr.endswith("Nothing was written.\n")
    assert not out.exists()
    assert qjsc(*words, "--draft").exit_code == 1
    assert out.exists()


def test_done_against_target(tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    base = SAMPLES / "dg2023-任务分解表.yaml"
    result = qjsc("collect", "任务分解表", SEASON, "--base", base, "-o", out, *DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert words_of(out).count("合计1002080麻涌211茶山413") == 1


def test_the_collected_table_is_collected_again(tmp_path: Path) -> None:
    """Two halves of the season as tables of their own make the whole."""
    files = sorted(SEASON.glob("[012]*.yaml"))
    office = SEASON / "第三方机构.yaml"
    for name, part in (("1.yaml", files[:10]), ("2.yaml", files[10:])):
        assert qjsc("collect", "汇总表", *part, "--base", office, "-o", tmp_path / name, *DAY).exit_code == 0
    out, whole = tmp_path / "a.pdf", tmp_path / "b.pdf"
    halves = (tmp_path / "1.yaml", tmp_path / "2.yaml")
    assert qjsc("collect", "汇总表", *halves, "--base", office, "-o", out, *DAY).exit_code == 0
    assert qjsc("collect", "汇总表", SEASON, "-o", whole, *DAY).exit_code == 0
    assert out.read_bytes() == whole.read_bytes()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("回执表", SEASON), "dg2023-汇总表"),
        (("汇总表", SEASON, "--quarter", "2023-4"), "--year"),
        (("审核情况表", SEASON, "--year", "2023"), "--quarter"),
        (("审核情况表", SEASON, "--quarter", "2023-5"), "2023-5"),
        (("审核情况表", SEASON, "--quarter", "2023"), "2023"),
        (("汇总表", SEASON, "--year", "23"), "23"),
        (("审核情况表", SEASON, "--order", "place"), "--order"),
        (("没有的表", SEASON), "没有的表"),
    ],
)
def test_what_is_not_understood_is_refused(
    words: tuple[str | Path, ...], said: str, language: str, tmp_path: Path
) -> None:
    result = qjsc("collect", *words, "-o", tmp_path / "a.pdf", "--lang", language)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_files_that_are_not_there_or_there_already(tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    result = qjsc("collect", "汇总表", tmp_path / "none.yaml", "-o", out)
    assert result.exit_code == 1 and "none.yaml" in result.stderr
    out.write_bytes(b"")
    result = qjsc("collect", "汇总表", SEASON, "-o", out, *DAY)
    assert (result.exit_code, out.read_bytes()) == (5, b"")
    record = tmp_path / "1.yaml"
    record.write_text("企业: {名称: 甲公司}", "utf-8")
    assert qjsc("collect", "汇总表", record, "-o", record, "--overwrite", "--draft").exit_code == 2
    assert record.read_text("utf-8") == "企业: {名称: 甲公司}"


def test_a_town_s_staff_list_becomes_its_slip(tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    result = qjsc("fill", "回执表", SAMPLES / "镇街/高埗镇工作人员名单.xlsx", "-o", out)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "莫婉怡" in words_of(out) and "13800138006" in words_of(out)


def test_a_folder_that_is_not_there_is_all_that_is_told(tmp_path: Path) -> None:
    told = qjsc("collect", "dg2023-汇总表", tmp_path / "无", "-o", tmp_path / "a.docx", "--report", "json")
    assert told.exit_code == 1
    assert [problem["code"] for problem in json.loads(told.stdout)["problems"]] == ["unreadable"]


def test_where_the_targets_come_from_is_told(tmp_path: Path) -> None:
    told = qjsc("collect", "任务分解表", SEASON, *DAY, "-o", tmp_path / "a.docx")
    assert (told.exit_code, "--base" in told.stderr) == (1, True)
