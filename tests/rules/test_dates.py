"""Dates: what people write is read, what the calendar does not have is refused, print is as GB/T 9704 asks."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.rules.dates import (
    YEARS,
    Month,
    is_before,
    parse_date,
    parse_month,
    parse_year,
    show_date,
    show_month,
    show_time,
)

DAY = date(2023, 11, 21)


@pytest.mark.parametrize(
    "text",
    [
        "2023年11月21日",
        "2023年11月21号",
        "2023 年 11 月 21 日",
        "２０２３年１１月２１日",
        "2023-11-21",
        "2023/11/21",
        "2023.11.21",
        "２０２３．１１．２１",
        "20231121",
        "二〇二三年十一月二十一日",
        "二○二三年十一月二十一日",
        "二零二三年十一月廿一日",
        "2023年十一月21日",
        "2023-11-21T00:00:00",
        "2023-11-21 08:30",
        "2023-11-21T08:30:00.5+08:00",
    ],
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("二〇一〇年三月十日", (2010, 3, 10)),
        ("二〇二四年十二月卅一日", (2024, 12, 31)),
        ("2024年元月2日", (2024, 1, 2)),
        ("2024-2-29", (2024, 2, 29)),
    ],
)
def test_chinese_numerals_and_short_digits(text: str, day: tuple[int, int, int]) -> None:
    assert parse_date(text) == date(*day)


@pytest.mark.parametrize(
    "text",
    [
        "2023年4月31日",
        "2023-02-29",
        "二〇二三年四月三十一日",
        "20231301",
        "23-11-21",
        "21/11/2023",
        "2023-11",
        "2023年11月",
        "2023-11/21",
        "2023年十一月二十十日",
        "2023年一二月3日",
        "1023-11-21",
        "3023-11-21",
        "45251",
        "2023-W47-2",
        "昨天",
        "",
        "①②",
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2023年11月",
        "2023 年 11 月份",
        "2023-11",
        "2023/11",
        "2023.11",
        "202311",
        "２０２３年１１月",
        "二〇二三年十一月",
    ],
)
def test_a_month_is_read_as_people_write_it(text: str) -> None:
    assert parse_month(text) == Month(2023, 11)


@pytest.mark.parametrize("text", ["2023年13月", "2023-00", "2023", "11月", "2023年11月21日", "2023-11-21", "20231"])
def test_what_is_no_month_is_refused(text: str) -> None:
    assert parse_month(text) is None


@pytest.mark.parametrize("text", ["2023", "2023年", "2023年度", "２０２３ 年", "二〇二三年", "二○二三"])
def test_a_year_is_read_as_people_write_it(text: str) -> None:
    assert parse_year(text) == 2023


@pytest.mark.parametrize("text", ["23", "23年", "20233", "1023", "2023-11", "去年"])
def test_what_is_no_year_is_refused(text: str) -> None:
    assert parse_year(text) is None


def test_dates_print_without_leading_zeros() -> None:
    assert show_date(date(2024, 1, 2)) == "2024年1月2日"
    assert show_month(Month(2024, 1)) == "2024年1月"
    assert [show_time(moment) for moment in (DAY, Month(2023, 11), 2023)] == ["2023年11月21日", "2023年11月", "2023年"]


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        (date(2023, 11, 20), DAY, True),
        (DAY, DAY, False),
        (Month(2023, 10), DAY, True),
        (Month(2023, 11), DAY, False),
        (DAY, Month(2023, 11), False),
        (DAY, Month(2023, 12), True),
        (2022, Month(2023, 1), True),
        (2023, DAY, False),
        (Month(2023, 2), Month(2023, 11), True),
    ],
)
def test_before_is_said_only_where_it_is_sure(one: date, other: date, before: bool) -> None:
    assert is_before(one, other) is before


@given(st.dates(date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31)))
def test_every_day_reads_back_from_every_way_of_writing_it(day: date) -> None:
    for text in (show_date(day), day.isoformat(), f"{day:%Y%m%d}", f"{day.year}/{day.month}/{day.day}", chinese(day)):
        assert parse_date(text) == day
    assert parse_month(show_month(Month(day.year, day.month))) == (day.year, day.month)


@given(st.text(alphabet="0123456789年月日-/. 〇一二三十廿元T:", max_size=14))
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse in (parse_date, parse_month, parse_year):
        parse(text)


def test_months_compare_and_pickle() -> None:
    assert Month(2023, 2) < Month(2023, 11) < Month(2024, 1)
    assert pickle.loads(pickle.dumps(Month(2023, 2))) == Month(2023, 2)


def chinese(day: date) -> str:
    """Return `day` in Chinese numerals, as notices before 2012 wrote it."""
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    return f"{year}年{numeral(day.month)}月{numeral(day.day)}日"


def numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else "〇一二三"[tens] + "十") + (
        "一二三四五六七八九"[ones - 1] if ones else ""
    )
