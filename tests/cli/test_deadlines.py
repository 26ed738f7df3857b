"""`qjsc deadlines` as a district officer uses it."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from qjsc_docs.catalogue.deadlines import DEADLINES, RECURRING
from qjsc_docs.rules.workdays import use_holidays

from .running import PROGRAM, SAMPLES, process, qjsc

CASE = SAMPLES / "cases/上海.yaml"
TODAY = ("--today", "2026-04-01")
PLACES = ("东莞", "广东", "上海", "深圳", "河南")


@pytest.fixture(autouse=True)
def library_alone() -> Iterator[None]:
    yield
    use_holidays({}, "")


def told(*words: str | Path) -> dict[str, dict[str, object]]:
    """The deadlines of a JSON report, by id."""
    report = json.loads(qjsc("deadlines", *words, "--report", "json").stdout)
    return {line["id"]: line for line in report["deadlines"]}


def rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines() if "\t" in line]


def test_a_case_as_text() -> None:
    result = qjsc("deadlines", "上海", CASE, *TODAY, "--lang", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == "Deadlines: 上海市　上海澄沄精细化工有限公司　2026年4月1日"
    heads, *found = rows(result.stdout)
    assert heads == ["Due", "Standing", "Duty", "Owed by", "Basis", "How it was counted", "Id"]
    by_id = {row[-1]: row for row in found}
    assert set(by_id) == {id_ for id_ in {**DEADLINES, **RECURRING} if id_.startswith("sh2020")}
    assert by_id["sh2020-季度报送"][:5] == [
        "2026年4月10日 Fri",
        "9 day(s) left",
        "报送上季度附表3和附表4（如名单有变化）",
        "区生态环境局 → 上海市清洁生产中心",
        "《上海市强制性清洁生产审核管理工作指引》六",
    ]
    assert by_id["sh2020-完成审核"][1] == "done 2025年10月20日"
    assert "2025年3月20日" in by_id["sh2020-信息公开"][5]
    assert "chinesecalendar" in lines[-2]
    assert by_id["sh2020-年度总结"][0].endswith("△")  # 2027
    assert "2027" in lines[-1] and "△" in lines[-1]


def test_an_event_without_a_record() -> None:
    found = told("dg2023-第三方报送", "--event", "验收=2023-11-21", "--today", "2023-12-01")
    line = found["dg2023-资料报送"]
    assert (line["due"], line["left"], line["state"], line["start"]) == ("2023-12-21", 20, "open", "2023-11-21")
    assert line["basis"] == DEADLINES["dg2023-资料报送"].cite


def test_a_full_width_sign_and_the_words_of_dates_will_do() -> None:
    assert told("异议", "--event", "现场验收 ＝ 2023年11月21日")["dg2023-异议"]["due"] == "2023-11-28"


@pytest.mark.parametrize("place", PLACES)
def test_without_a_record_the_deadlines_are_listed(place: str) -> None:
    result = qjsc("deadlines", place, *TODAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(rows(result.stdout)) > 3
    waiting = [line for line in told(place, *TODAY).values() if line["state"] == "unknown"]
    assert all(line["event"] and line["limit"] and line["due"] is None for line in waiting)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("case", sorted((SAMPLES / "cases").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_sample_case_in_every_region(case: Path, language: str) -> None:
    for place in PLACES:
        result = qjsc("deadlines", place, case, *TODAY, "--lang", language)
        assert (result.exit_code, result.stderr) == (0, "")


def test_what_json_tells() -> None:
    report = json.loads(qjsc("deadlines", "上海", CASE, *TODAY, "--report", "json").stdout)
    assert list(report) == ["name", "case", "today", "holidays", "unknown_years", "deadlines", "problems"]
    assert (report["today"], report["unknown_years"]) == ("2026-04-01", [2027])
    quarterly = next(line for line in report["deadlines"] if line["id"] == "sh2020-季度报送")
    assert quarterly["recurring"] is True
    assert quarterly["following"] == ["2026-07-10", "2026-10-10", "2027-01-10"]
    begun = next(line for line in report["deadlines"] if line["id"] == "sh2020-验收")
    assert (begun["start"], begun["planned"], begun["loose"]) == ("2025-05", "2026-08-27", True)


# what is not understood


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("火星",), "火星"),
        (("dg2023-第三方报告",), "dg2023-第三方报送"),
        (("东莞", "--event", "验受=2023-11-21"), "验受"),
        (("东莞", "--event", "验收=2023-02-30"), "2023-02-30"),
        (("东莞", "--event", "验收=昨天"), "昨天"),
        (("东莞", "--event", "验收"), "验收"),
        (("东莞", "--event", "=2023-11-21"), "=2023-11-21"),
        (("东莞", "--event", "企业.名称=2023-11-21"), "企业.名称"),
        (("东莞", "--today", "2023-02-30"), "2023-02-30"),
        (("东莞", "--report", "xlsx"), "-o"),
        (("东莞", "--holidays"), "--holidays"),
        (("东莞", CASE, "-o", CASE), CASE.name),
        (("东莞", "--ics", "a.ics", "-o", "a.ics"), "a.ics"),
    ],
)
def test_what_is_not_understood_is_refused(
    words: tuple[str | Path, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = qjsc("deadlines", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_record_that_is_not_there() -> None:
    result = qjsc("deadlines", "东莞", "nosuch.yaml")
    assert result.exit_code == 1
    assert "nosuch.yaml" in result.stderr


def test_a_day_that_cannot_be_read_is_told_with_its_place(tmp_path: Path) -> None:
    record = tmp_path / "a.yaml"
    record.write_text("验收:\n  时间: 2023年13月1日\n", "utf-8")
    result = qjsc("deadlines", "东莞", record)
    assert result.exit_code == 1
    assert "2023年13月1日" in result.stderr and "2" in result.stderr
    assert rows(result.stdout)
    report = json.loads(qjsc("deadlines", "东莞", record, "--report", "json").stdout)
    assert [problem["code"] for problem in report["problems"]] == ["bad-date"]


def test_an_event_that_starts_nothing_is_a_warning() -> None:
    result = qjsc("deadlines", "dg2023-资料报送", "--event", "名单公布=2024-03-15")
    assert result.exit_code == 0
    assert "名单公布" in result.stderr


# files


def test_the_workbook_holds_dates(tmp_path: Path) -> None:
    out = tmp_path / "期限.xlsx"
    result = qjsc("deadlines", "上海", CASE, *TODAY, "-o", out, "--lang", "en")
    assert (result.exit_code, result.stdout) == (0, f"Written: {out}\n")
    sheet = load_workbook(out).active
    assert isinstance(sheet, Worksheet)
    heads = [cell.value for cell in sheet[2]]
    found = {row[-1]: dict(zip(heads, row, strict=True)) for row in sheet.iter_rows(min_row=3, values_only=True)}
    assert found["sh2020-季度报送"]["Due"] == datetime(2026, 4, 10)
    assert found["sh2020-季度报送"]["Days left"] == 9
    assert found["sh2020-信息公开"]["Start"] == datetime(2025, 3, 20)
    assert found["sh2020-启动"]["Standing"] == "done 2025年5月"
    assert found["sh2020-验收"]["Start"] == "2025年5月"
    assert found["sh2020-启动"]["Company"] == "上海澄沄精细化工有限公司"
    assert str(found["sh2020-年度总结"]["Standing"]).endswith("△")
    assert sheet.freeze_panes == "A3"
    assert "chinesecalendar" in str(sheet.cell(sheet.max_row - 1, 1).value)
    assert "2027" in str(sheet.cell(sheet.max_row, 1).value)


@pytest.mark.parametrize(("name", "begins"), [("a.json", "{"), ("a.txt", "期限"), ("a", "期限")])
def test_the_ending_says_the_kind_of_report(name: str, begins: str, tmp_path: Path) -> None:
    out = tmp_path / name
    assert qjsc("deadlines", "上海", CASE, *TODAY, "-o", out).exit_code == 0
    assert out.read_text("utf-8").startswith(begins) or begins == "期限"
    assert "sh2020-季度报送" in out.read_text("utf-8")


def test_the_calendar_opens_with_clause_counting_and_alarm(tmp_path: Path) -> None:
    out = tmp_path / "a.ics"
    result = qjsc("deadlines", "上海", CASE, *TODAY, "--ics", out, "--lang", "en")
    assert result.exit_code == 0 and rows(result.stdout)
    calendar = Calendar.from_ical(out.read_bytes())
    events = {(event.start, str(event["SUMMARY"])): event for event in calendar.walk("VEVENT")}
    assert len(events) == len({id_ for id_ in {**DEADLINES, **RECURRING} if id_.startswith("sh2020")})
    opened = events[date(2026, 9, 28), "归档第13—22项材料 (上海澄沄精细化工有限公司)"]
    assert "《上海市强制性清洁生产审核管理工作指引》附表2" in opened["DESCRIPTION"]
    assert "2026年8月27日" in opened["DESCRIPTION"]
    assert "2026年9月27日" in opened["DESCRIPTION"]
    assert len(opened.walk("VALARM")) == 2
    done = events[date(2026, 3, 20), "done: 完成本轮审核并提出评估申请 (上海澄沄精细化工有限公司)"]
    assert done.walk("VALARM") == []


def test_what_comes_again_comes_again_in_the_calendar(tmp_path: Path) -> None:
    rules = {}
    for place in PLACES:
        out = tmp_path / f"{place}.ics"
        assert qjsc("deadlines", place, *TODAY, "--ics", out).exit_code == 0
        events = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
        rules |= {str(event["SUMMARY"]): event["RRULE"].to_ical().decode() for event in events if "RRULE" in event}
    assert rules == {
        "集中抽取专家": "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "报送上季度附表3和附表4（如名单有变化）": "FREQ=YEARLY;BYMONTHDAY=10;BYMONTH=1,4,7,10",
        "报送上一年度清洁生产工作总结表": "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2",
        "报告自愿审核进展情况和下一年度计划": "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=12",
        "征集自愿性清洁生产企业名单": "FREQ=YEARLY;BYMONTHDAY=15;BYMONTH=3",
        "汇总上报完成验收的企业名单": "FREQ=YEARLY;BYMONTHDAY=15;BYMONTH=12",
    }


def test_a_day_that_moves_moves_its_entry(tmp_path: Path) -> None:
    ids = []
    for number, day in enumerate(("2023-11-21", "2023-11-22")):
        out, record = tmp_path / f"{number}.ics", tmp_path / "a.yaml"
        record.write_text(f"企业:\n  名称: 甲公司\n验收:\n  时间: {day}\n", "utf-8")
        assert qjsc("deadlines", "dg2023-资料报送", record, "--ics", out).exit_code == 0
        (event,) = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
        ids.append(str(event["UID"]))
    assert ids[0] == ids[1]


def test_same_record_same_bytes(tmp_path: Path) -> None:
    for name in ("a.ics", "a.xlsx", "a.json"):
        made = []
        for folder in ("one", "two"):
            out = tmp_path / folder / name
            option = "--ics" if name.endswith("ics") else "-o"
            assert qjsc("deadlines", "上海", CASE, *TODAY, option, out).exit_code == 0
            made.append(out.read_bytes())
        assert made[0] == made[1]


def test_files_are_kept_unless_asked(tmp_path: Path) -> None:
    out, other = tmp_path / "a.ics", tmp_path / "a.xlsx"
    out.write_text("mine", "utf-8")
    words = ("deadlines", "上海", *TODAY, "--ics", out, "-o", other)
    assert qjsc(*words).exit_code == 5
    assert out.read_text("utf-8") == "mine" and not other.exists()
    assert qjsc(*words, "--overwrite").exit_code == 0
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR") and other.exists()


def test_json_on_stdout_stays_json_beside_a_calendar(tmp_path: Path) -> None:
    result = qjsc("deadlines", "上海", *TODAY, "--report", "json", "--ics", tmp_path / "a.ics")
    assert json.loads(result.stdout)["name"] == "上海市"
    assert "a.ics" in result.stderr


# on a terminal


def test_a_terminal_shows_a_table_and_what_is_behind_it() -> None:
    main, end = pty.openpty()
    words = ("deadlines", "东莞", "--event", "验收=2023-11-21", "--today", "2023-11-22", "--lang", "en")
    with subprocess.Popen([*PROGRAM, *words], stdout=end, env={**os.environ, "COLUMNS": "100", "TERM": "xterm"}):
        os.close(end)
        drawn = b""
        while b"chinesecalendar" not in drawn:
            drawn += os.read(main, 10_000)
    os.close(main)
    shown = drawn.decode()
    assert "──────" in shown and "\t" not in shown
    assert "  书面提出异议　现场验收: counted from 2023年11月21日" in shown
    assert "《2023年自愿性清洁生产现场评估验收工作指引》" in shown


# tables of holidays

TABLE = "日期,休/班\n2027-01-01,休\n2027-01-02,休\n2027-01-03,休\n2027-01-09,班\n2027-10-01,休\n"
OBJECTION = ("书面提出异议", "--event", "验收=2026-12-31", "--today", "2027-01-01")


def test_next_years_table_counts(tmp_path: Path) -> None:
    table = tmp_path / "2027.csv"
    table.write_text(TABLE, "utf-8")
    alone = told(*OBJECTION)["dg2023-异议"]
    assert (alone["due"], alone["unknown_years"]) == ("2027-01-07", [2027])
    result = qjsc("deadlines", *OBJECTION, "--holidays", table)
    assert "2027年1月8日" in result.stdout  # 1/1 is off: 4, 5, 6, 7, 8
    assert "2027.csv" in result.stdout and "△" not in result.stdout
    assert told(*OBJECTION)["dg2023-异议"]["due"] == "2027-01-07"  # the next command knows nothing of it


def test_the_environment_names_the_table_of_all_commands(tmp_path: Path) -> None:
    table = tmp_path / "2027.csv"
    table.write_text(TABLE, "utf-8")
    done = process("deadlines", *OBJECTION, QJSC_HOLIDAYS=str(table))
    assert (done.returncode, "2027年1月8日" in done.stdout) == (0, True)


def test_check_counts_by_the_table_too(tmp_path: Path) -> None:
    table, record = tmp_path / "2027.csv", tmp_path / "a.yaml"
    table.write_text(TABLE, "utf-8")
    sample = (SAMPLES / "dg2023-异议申请.yaml").read_text("utf-8")
    record.write_text(
        sample.replace("2023年11月21日", "2026年12月31日").replace("2023年11月24日", "2027年1月8日"), "utf-8"
    )
    codes = []
    for words in ((), ("--holidays", str(table))):
        report = json.loads(qjsc("check", "dg2023-异议申请", record, "--report", "json", *words).stdout)
        codes.append({problem["code"] for problem in report["problems"]})
    assert "plea-too-late" in codes[0]
    assert not codes[1] & {"plea-too-late", "too-late", "holidays-unknown"}


def test_a_bad_table_is_not_used_at_all(tmp_path: Path) -> None:
    table = tmp_path / "2027.csv"
    table.write_text(TABLE + "2027-02-30,休\n", "utf-8")
    result = qjsc("deadlines", *OBJECTION, "--holidays", table)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "2027-02-30" in result.stderr and "2027.csv" in result.stderr
    assert qjsc("deadlines", *OBJECTION, "--holidays", tmp_path / "nosuch.csv").exit_code == 1
