"""Working days: the State Council's tables of 2023 to 2026 as they were published, and a user's own beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.messages import use_language
from qjsc_docs.rules import workdays
from qjsc_docs.rules.workdays import is_workday, known, known_until, last_workday, next_workday, source, use_holidays

# drawn by hand from 国办发明电〔2022〕16号, 〔2023〕7号, 〔2024〕12号 and 〔2025〕7号: (year, first and last day off)
OFF = (
    (2023, "1231-0102", "0121-0127", "0405-0405", "0429-0503", "0622-0624", "0929-1006"),
    (2024, "0101-0101", "0210-0217", "0404-0406", "0501-0505", "0610-0610", "0915-0917", "1001-1007"),
    (2025, "0101-0101", "0128-0204", "0404-0406", "0501-0505", "0531-0602", "1001-1008"),
    (2026, "0101-0103", "0215-0223", "0404-0406", "0501-0505", "0619-0621", "0925-0927", "1001-1007"),
)
WORKED = {
    2023: ("0128", "0129", "0423", "0506", "0625", "1007", "1008"),
    2024: ("0204", "0218", "0407", "0428", "0511", "0914", "0929", "1012"),
    2025: ("0126", "0208", "0427", "0928", "1011"),
    2026: ("0104", "0214", "0228", "0509", "0920", "1010"),
}


def on(year: int, written: str) -> date:
    return date(year, int(written[:2]), int(written[2:]))


def drawn(year: int) -> set[date]:
    """Return the days off of `year`: its weekends and its holidays, without the weekends that are worked."""
    days = {date(year, 1, 1) + timedelta(number) for number in range(366)}
    off = {day for day in days if day.year == year and day.weekday() >= 5}
    for first, last in (span.split("-") for span in next(spans for own, *spans in OFF if own == year)):
        begin = on(year - 1 if first == "1231" else year, first)
        off |= {day for day in days if begin <= day <= on(year, last)}
    return off - {on(year, written) for written in WORKED[year]}


@pytest.fixture(autouse=True)
def library_alone() -> Iterator[None]:
    yield
    use_holidays({}, "")


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_every_day_of_a_year_is_as_the_state_council_says(year: int) -> None:
    days = [date(year, 1, 1) + timedelta(number) for number in range(365)]
    assert {day for day in days if not is_workday(day)} == {day for day in drawn(year) if day in days}


def test_the_table_ends_with_a_year_and_says_so() -> None:
    assert known(date(2026, 12, 31)) and known(date(2004, 1, 1))
    assert not known(date(2003, 12, 31)) and not known(date(known_until().year + 1, 1, 1))
    use_language("en")
    said = source()
    use_language("zh")
    assert said.startswith("State Council holiday table in chinesecalendar 1.")
    assert said.endswith(f"to {known_until().year}年12月31日")


def test_beyond_the_table_monday_to_friday_are_worked() -> None:
    assert is_workday(date(2091, 1, 1))  # a Monday
    assert not is_workday(date(2091, 1, 6))


# a table of 2091, whose 1 January is a Monday and whose 6 January is a Saturday
OWN = {date(2091, 1, 1): True, date(2091, 1, 6): False, date(2091, 10, 1): True, date(2091, 10, 2): True}


def test_a_user_s_table_adds_its_year() -> None:
    use_holidays(OWN, "2091.json")
    assert known(date(2091, 7, 1)) and not known(date(2090, 7, 1))
    assert [is_workday(date(2091, 1, day)) for day in (1, 2, 6, 7)] == [False, True, True, False]
    assert known_until() == date(2091, 12, 31)
    assert "2091.json" in source() and "2091" in source().rpartition("2091.json")[2]
    assert not is_workday(date(2026, 10, 1)), "the library's years stay"


def test_the_next_table_takes_the_place_of_the_last() -> None:
    use_holidays(OWN, "2091.json")
    use_holidays({date(2092, 1, 1): True, date(2092, 10, 1): True}, "2092.json")
    assert known(date(2092, 5, 5)) and not known(date(2091, 5, 5))
    use_holidays({}, "")
    assert not known(date(2092, 5, 5))


def test_a_whole_year_replaces_the_library_s() -> None:
    use_holidays({date(2026, 1, 1): True, date(2026, 10, 1): True, date(2026, 10, 9): True}, "2026.json")
    assert [is_workday(date(2026, 10, day)) for day in (1, 2, 9, 10)] == [False, True, False, False]


def test_single_days_set_the_library_right_and_make_no_year_known() -> None:
    use_holidays({date(2026, 5, 6): True, date(2026, 5, 9): False, date(2026, 10, 10): True}, "own.csv")
    assert [is_workday(date(2026, 5, day)) for day in (5, 6, 7, 9)] == [False, False, True, True]
    assert not is_workday(date(2026, 10, 10))
    use_holidays({date(2091, 1, 1): True}, "own.csv")
    assert not is_workday(date(2091, 1, 1)) and not known(date(2091, 1, 1))


days = st.dates(date(2004, 1, 1), date(2026, 9, 30))


@given(days)
def test_the_next_and_the_last_working_day_enclose_days_off_only(day: date) -> None:
    one, other = last_workday(day), next_workday(day)
    assert is_workday(one) and is_workday(other) and one <= day <= other
    between = [one + timedelta(number) for number in range(1, (other - one).days)]
    assert not any(is_workday(off) for off in between)
    assert (one == other) == is_workday(day)


@given(days)
def test_a_week_without_a_table_has_five_working_days(day: date) -> None:
    later = date(2091, 1, 1) + (day - date(2004, 1, 1))
    assert sum(is_workday(later + timedelta(number)) for number in range(7)) == 5


def test_the_marks_are_in_every_published_table() -> None:
    for year in range(2004, 2027):
        assert all(not is_workday(date(year, *mark)) for mark in workdays.MARKS)
