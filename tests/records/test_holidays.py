"""A user's own table of holidays: the published JSON, tables of one's own, and what may be wrong with them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from qjsc_docs.errors import DataError
from qjsc_docs.problems import has_errors
from qjsc_docs.records.holidays import Holidays, read_holidays
from qjsc_docs.rules.workdays import is_workday, known, use_holidays

NEW_YEAR, SATURDAY, OCTOBER = date(2091, 1, 1), date(2091, 1, 6), date(2091, 10, 1)
DAYS = {NEW_YEAR: True, SATURDAY: False, OCTOBER: True}
ROWS = (("2091-01-01", True), ("2091-01-06", False), ("2091-10-01", True))


@pytest.fixture(autouse=True)
def library_alone() -> Iterator[None]:
    yield
    use_holidays({}, "")


def read(folder: Path, name: str, content: str) -> Holidays:
    path = folder / name
    path.write_text(content, "utf-8")
    return read_holidays(path)


def told(table: Holidays) -> list[str]:
    return [f"{problem.code} {problem.place.line or problem.place.cell or ''}".strip() for problem in table.problems]


def test_the_published_json(tmp_path: Path) -> None:
    days = [{"name": "元旦", "date": day, "isOffDay": off} for day, off in ROWS]
    published = {"$schema": "…", "year": 2091, "papers": ["…"], "days": days}
    table = read(tmp_path, "2091.json", json.dumps(published, ensure_ascii=False, indent=1))
    assert (table.days, table.source, table.problems) == (DAYS, "2091.json", ())
    use_holidays(table.days, table.source)
    assert known(NEW_YEAR) and [is_workday(day) for day in DAYS] == [False, True, False]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "日期,休/班,备注\n2091年1月1日,休,元旦\n2091/1/6,班,\n2091.10.1,休,国庆\n"),
        ("a.csv", "名称,日期,休/班\n元旦,2091-01-01,休\n元旦,2091-01-06,上班\n国庆,2091-10-01,放假\n"),
        ("a.csv", "2091-01-01,休\n20910106,班\n\n2091-10-01,休\n"),
        ("a.tsv", "日期\t类型\n2091-01-01\t休\n2091-01-06\t补班\n2091-10-01\t休\n"),
        ("a.yaml", "2091-01-01: 休\n2091-01-06: 班\n2091年10月1日: 休\n"),
        (
            "a.yaml",
            "- {日期: 2091-01-01, 休/班: 休}\n- {日期: 2091-01-06, 休/班: 班}\n- {日期: 2091-10-01, 休/班: 休}\n",
        ),
        (
            "a.yaml",
            "节假日:\n- {日期: 2091-01-01, 类型: 休}\n- {日期: 2091-01-06, 类型: 班}\n- {日期: 2091-10-01, 类型: 休}\n",
        ),
        ("a.json", '{"2091-01-01": "休", "2091-01-06": "班", "2091-10-01": true}'),
    ],
)
def test_a_table_of_one_s_own(tmp_path: Path, name: str, content: str) -> None:
    table = read(tmp_path, name, content)
    assert (table.days, table.problems) == (DAYS, ())


def test_a_workbook_with_real_dates(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [("日期", "休/班"), *((day, "休" if off else "班") for day, off in DAYS.items())]:
        sheet.append(row)
    book.save(tmp_path / "节假日.xlsx")
    table = read_holidays(tmp_path / "节假日.xlsx")
    assert (table.days, table.source, table.problems) == (DAYS, "节假日.xlsx", ())


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("日期,休/班\n2091-02-30,休\n", ["bad-date 2"]),
        ("日期,休/班\n2091-12-31,调休\n", ["bad-holiday 2"]),
        ("日期,休/班\n2091-12-31\n", ["bad-holiday 2"]),
        ("日期,休/班\n2091-12-31,休\n2091-12-31,班\n", ["holiday-twice 3"]),
        ("日期,休/班\n2091-12-31,休\n2091-12-31,休\n", []),
        ("日期,休/班\n2091-05-01,休\n", ["holidays-unfinished"]),
        ("日期,休/班\n2091-12-31,休\n", []),  # a day before the New Year that belongs to the next year's table
        ("日期,休/班\n2026-05-06,休\n", []),  # sets a day of a known year right
        ("日期,休/班\n,休\n", ["bad-date 2"]),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, content: str, found: list[str]) -> None:
    assert told(read(tmp_path, "a.csv", content)) == found


def test_an_unfinished_year_is_a_warning(tmp_path: Path) -> None:
    table = read(tmp_path, "a.csv", "2091-05-01,休\n")
    assert not has_errors(table.problems)
    assert table.days == {date(2091, 5, 1): True}


def test_the_places_of_a_day_that_stands_twice_are_named(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, "a.csv", "日期,休/班\n2091-12-31,休\n2091-12-31,班\n").problems
    assert "a.csv" in problem.params["other"] and "2" in problem.params["other"]
    assert problem.why and problem.todo


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.json", "{}"), ("a.json", "[]"), ("a.csv", ""), ("a.yaml", "节假日: []\n"), ("a.txt", "x"), ("a.json", "{")],
)
def test_what_is_no_table_cannot_be_read(tmp_path: Path, name: str, content: str) -> None:
    with pytest.raises(DataError) as caught:
        read(tmp_path, name, content)
    assert [problem.code for problem in caught.value.problems] == ["unreadable"]


def test_what_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path / "a.csv", tmp_path):
        with pytest.raises(DataError):
            read_holidays(path)


@pytest.mark.parametrize("content", ['[1, "x", null]', '{"days": [{"date": {}, "isOffDay": []}]}', '{"days": 3}'])
def test_strange_json_is_told_not_raised_from_within(tmp_path: Path, content: str) -> None:
    try:
        assert has_errors(read(tmp_path, "a.json", content).problems)
    except DataError as error:
        assert error.problems[0].code == "unreadable"
