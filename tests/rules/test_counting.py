"""Counting spans of time: the Civil Code's rules, the days drawn by hand from the tables of 2023 to 2026."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.messages import use_language
from qjsc_docs.rules.counting import Due, End, Span, Unit, due, explain, occurrences
from qjsc_docs.rules.dates import Month
from qjsc_docs.rules.workdays import is_workday, use_holidays

DAYS, WORKDAYS, WEEKS, MONTHS, YEARS = Unit


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


def after(count: int, unit: Unit, start: date | Month) -> date:
    return due(start, Span(count, unit)).day


def before(count: int, unit: Unit, start: date | Month) -> date:
    return due(start, Span(count, unit, before=True)).day


@pytest.mark.parametrize(
    ("count", "start", "day"),
    [
        (3, date(2026, 9, 24), date(2026, 9, 30)),  # 25 to 27 September off
        (5, date(2026, 9, 30), date(2026, 10, 13)),  # 8, 9, Saturday 10 (worked), 12, 13
        (1, date(2026, 2, 13), date(2026, 2, 14)),  # Saturday, worked
        (2, date(2026, 2, 13), date(2026, 2, 24)),  # behind the Spring Festival
        (4, date(2026, 2, 24), date(2026, 2, 28)),  # Saturday, worked
        (5, date(2026, 2, 24), date(2026, 3, 2)),
        (1, date(2026, 1, 2), date(2026, 1, 4)),  # Sunday, worked
        (20, date(2025, 12, 19), date(2026, 1, 19)),  # 8 in December, then 4 to 9 and 12 to 16 January, and 19
        (5, date(2024, 9, 27), date(2024, 10, 10)),  # Sunday 29 September is worked, 1 to 7 October off
        (5, date(2023, 11, 21), date(2023, 11, 28)),
        (1, date(2025, 1, 25), date(2025, 1, 26)),  # Sunday, worked
        (3, date(2025, 1, 26), date(2025, 2, 6)),
        (
            20,
            date(2023, 9, 27),
            date(2023, 10, 31),
        ),  # 28 September; 7, 8 (both worked) to 13; 16 to 20; 23 to 27; 30, 31
    ],
)
def test_working_days_after_an_event(count: int, start: date, day: date) -> None:
    assert after(count, WORKDAYS, start) == day


@pytest.mark.parametrize(
    ("count", "event", "day"),
    [
        (3, date(2023, 11, 24), date(2023, 11, 21)),
        (3, date(2026, 10, 9), date(2026, 9, 29)),  # 8 October, 30 and 29 September
        (3, date(2026, 10, 12), date(2026, 10, 8)),  # Saturday 10 is worked
        (3, date(2026, 2, 25), date(2026, 2, 13)),  # 24, Saturday 14 (worked), 13
        (3, date(2026, 1, 5), date(2025, 12, 30)),  # Sunday 4 (worked), 31 and 30 December
        (1, date(2024, 10, 8), date(2024, 9, 30)),
    ],
)
def test_working_days_before_an_event(count: int, event: date, day: date) -> None:
    assert before(count, WORKDAYS, event) == day


@pytest.mark.parametrize(
    ("count", "unit", "start", "day"),
    [
        (7, DAYS, date(2026, 3, 9), date(2026, 3, 16)),
        (2, WEEKS, date(2026, 3, 9), date(2026, 3, 23)),
        (1, MONTHS, date(2024, 1, 31), date(2024, 2, 29)),  # a leap year's last
        (1, MONTHS, date(2025, 1, 31), date(2025, 2, 28)),
        (1, MONTHS, date(2025, 2, 28), date(2025, 3, 28)),  # the same day, not the last
        (2, MONTHS, date(2025, 12, 31), date(2026, 2, 28)),  # a Saturday, and worked
        (1, YEARS, date(2024, 2, 29), date(2025, 2, 28)),
        (2, YEARS, date(2024, 3, 15), date(2026, 3, 16)),  # 15 March 2026 is a Sunday
    ],
)
def test_days_weeks_months_and_years(count: int, unit: Unit, start: date, day: date) -> None:
    assert after(count, unit, start) == day


@pytest.mark.parametrize(
    ("count", "unit", "start", "nominal", "day"),
    [
        (7, DAYS, date(2026, 9, 28), date(2026, 10, 5), date(2026, 10, 8)),
        (2, WEEKS, date(2026, 2, 1), date(2026, 2, 15), date(2026, 2, 24)),
        (1, MONTHS, date(2026, 9, 10), date(2026, 10, 10), date(2026, 10, 10)),  # a Saturday that is worked
        (1, MONTHS, date(2026, 9, 11), date(2026, 10, 11), date(2026, 10, 12)),
        (1, MONTHS, date(2024, 12, 1), date(2025, 1, 1), date(2025, 1, 2)),
        (1, YEARS, date(2025, 5, 1), date(2026, 5, 1), date(2026, 5, 6)),
    ],
)
def test_a_period_that_ends_on_a_day_off_ends_on_the_next_working_day(
    count: int, unit: Unit, start: date, nominal: date, day: date
) -> None:
    found = due(start, Span(count, unit))
    assert (found.day, found.rolled_from) == (day, nominal if nominal != day else None)


@pytest.mark.parametrize(
    ("count", "unit", "event", "day", "advice"),
    [
        (30, DAYS, date(2026, 6, 15), date(2026, 5, 16), date(2026, 5, 15)),
        (30, DAYS, date(2026, 6, 14), date(2026, 5, 15), None),
        (3, MONTHS, date(2026, 5, 31), date(2026, 2, 28), None),  # worked
        (1, MONTHS, date(2026, 11, 1), date(2026, 10, 1), date(2026, 9, 30)),
        (1, MONTHS, date(2026, 3, 31), date(2026, 2, 28), None),
    ],
)
def test_counting_back_moves_nothing_and_says_the_working_day_before(
    count: int, unit: Unit, event: date, day: date, advice: date | None
) -> None:
    found = due(event, Span(count, unit, before=True))
    assert (found.day, found.advice, found.rolled_from) == (day, advice, None)


def test_of_a_month_the_last_day_counts_for_a_duty_and_the_first_for_what_may_not_be_earlier() -> None:
    assert after(2, MONTHS, Month(2026, 1)) == date(2026, 3, 31)
    assert after(1, YEARS, Month(2025, 2)) == date(2026, 2, 28)
    assert after(1, YEARS, Month(2023, 2)) == date(2024, 2, 29)
    assert after(10, DAYS, Month(2026, 3)) == date(2026, 4, 10)
    assert due(Month(2026, 3), Span(1, MONTHS), End.EARLIEST).day == date(2026, 4, 1)


def test_the_end_of_validity_and_the_first_day_are_not_moved() -> None:
    start, span = date(2026, 9, 17), Span(2, WEEKS)  # to 1 October
    assert due(start, span).day == date(2026, 10, 8)
    for end in (End.LAPSE, End.EARLIEST):
        assert due(start, span, end) == Due(date(2026, 10, 1), start, span, end)


# years that no table reaches


def test_a_year_without_a_table_is_named_and_only_its_weekends_are_off() -> None:
    found = due(date(2090, 12, 20), Span(10, WORKDAYS))
    assert (found.day, found.unknown) == (date(2091, 1, 3), (2090, 2091))
    assert "there is no holiday table for 2090、2091 yet" in explain(found)
    assert due(date(2026, 12, 28), Span(3, WORKDAYS)).unknown == ()
    assert due(date(2026, 12, 28), Span(4, WORKDAYS)).unknown == (2027,)
    assert due(date(2026, 12, 1), Span(1, MONTHS)).unknown == (2027,)
    assert due(date(2026, 12, 1), Span(1, MONTHS), End.LAPSE).unknown == ()


def test_a_user_s_table_takes_the_warning_away() -> None:
    use_holidays({date(2091, 1, 1): True, date(2091, 1, 2): True, date(2091, 10, 1): True}, "own")
    try:
        found = due(date(2090, 12, 30), Span(2, DAYS))  # to Monday 1 January 2091
        assert (found.day, found.rolled_from, found.unknown) == (date(2091, 1, 3), date(2091, 1, 1), ())
    finally:
        use_holidays({}, "")


def test_until_when_one_is_surely_in_time_where_no_table_reaches() -> None:
    monday = date(2091, 1, 1)
    assert due(monday, Span(5, DAYS)).surely == date(2091, 1, 6)  # Saturday, if it is worked
    assert due(monday, Span(4, DAYS)).surely == date(2091, 1, 5)
    assert due(monday, Span(5, WORKDAYS)).surely == date(2091, 1, 6)  # if the weekend is worked
    assert due(date(2091, 1, 31), Span(3, WORKDAYS, before=True)).surely == date(2091, 1, 12)  # if two weeks are off
    assert due(date(2026, 9, 30), Span(5, WORKDAYS)).surely == date(2026, 10, 13)  # known


# fixed dates


def test_what_recurs_stands_on_its_days() -> None:
    def found(days: tuple[int, ...], months: tuple[int, ...], first: date, last: date) -> list[date]:
        return [one.day for one in occurrences(days, months, first, last)]

    year = (date(2026, 1, 1), date(2026, 12, 31))
    assert found((10,), (1, 4, 7, 10), *year) == [date(2026, month, 10) for month in (1, 4, 7, 10)]
    assert found((0,), (2,), date(2024, 1, 1), date(2026, 12, 31)) == [
        date(2024, 2, 29),
        date(2025, 2, 28),
        date(2026, 2, 28),
    ]
    assert len(found((1, 15), (), *year)) == 24
    assert found((1, 15), (), date(2026, 1, 15), date(2026, 2, 1)) == [date(2026, 1, 15), date(2026, 2, 1)]
    assert found((15,), (3,), date(2026, 3, 16), date(2026, 12, 31)) == []


def test_a_fixed_date_is_not_moved_but_the_working_day_before_is_said() -> None:
    one, other = occurrences((10,), (1, 4), date(2026, 1, 1), date(2026, 6, 30))
    assert (one.day, one.advice) == (date(2026, 1, 10), date(2026, 1, 9))
    assert (other.day, other.advice, other.rolled_from) == (date(2026, 4, 10), None, None)
    (beyond,) = occurrences((15,), (3,), date(2091, 1, 1), date(2091, 12, 31))
    assert beyond.unknown == (2091,)


# how it was counted, in words


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (
            due(date(2026, 9, 30), Span(5, WORKDAYS)),
            "counted from 2026年9月30日, which is not counted; working days: 5; "
            "holidays passed over: 2026年10月1日、2026年10月2日、2026年10月5日、2026年10月6日、2026年10月7日; "
            "weekend days worked instead and counted: 2026年10月10日",
        ),
        (
            due(date(2026, 9, 28), Span(7, DAYS)),
            "counted from 2026年9月28日, which is not counted; days: 7; "
            "2026年10月5日 is a day off, so it ends on the next working day (Civil Code, article 203)",
        ),
        (
            due(date(2026, 6, 15), Span(30, DAYS, before=True)),
            "counted back from 2026年6月15日, which is not counted; days: 30; "
            "2026年5月16日 is a day off; the last working day before it is 2026年5月15日",
        ),
        (
            due(Month(2026, 1), Span(1, YEARS), End.LAPSE),
            "counted from the end of 2026年1月, no day being given; "
            "years: 1, to the same day of the month or, where it has none, its last; "
            "the last day of validity is not moved by days off",
        ),
        (
            due(Month(2026, 1), Span(1, MONTHS), End.EARLIEST),
            "counted from the beginning of 2026年1月, no day being given; "
            "months: 1, to the same day of the month or, where it has none, its last; "
            "the first day on which it may be done",
        ),
        (occurrences((15,), (4,), date(2026, 1, 1), date(2026, 12, 31))[0], "a fixed date"),
    ],
)
def test_how_a_day_was_counted_is_said(found: Due, words: str) -> None:
    assert explain(found) == words


# laws

dates = st.dates(date(2005, 1, 1), date(2025, 6, 30))
counts = st.integers(1, 60)


def working(start: date, end: date) -> int:
    """Return how many working days there are after `start`, to `end`."""
    return sum(is_workday(start + timedelta(number)) for number in range(1, (end - start).days + 1))


@given(dates, counts)
def test_so_many_working_days_lie_between(start: date, count: int) -> None:
    day = after(count, WORKDAYS, start)
    assert is_workday(day)
    assert working(start, day) == count


@given(dates, counts)
def test_forward_and_back_are_inverse_between_working_days(start: date, count: int) -> None:
    start = after(1, WORKDAYS, start)
    assert before(count, WORKDAYS, after(count, WORKDAYS, start)) == start
    assert after(count, WORKDAYS, before(count, WORKDAYS, start)) == start


@given(dates, counts)
def test_days_are_inverse_before_they_are_moved(start: date, count: int) -> None:
    found = due(start, Span(count, DAYS))
    assert before(count, DAYS, found.rolled_from or found.day) == start
    assert after(count * 7, DAYS, start) == after(count, WEEKS, start)


@given(dates, counts)
def test_months_and_years_keep_the_day_or_take_the_last(start: date, count: int) -> None:
    found = due(start, Span(count, MONTHS))
    nominal = found.rolled_from or found.day
    assert (nominal.year * 12 + nominal.month) - (start.year * 12 + start.month) == count
    assert nominal.day == min(start.day, monthrange(nominal.year, nominal.month)[1])
    assert due(start, Span(count * 12, MONTHS)).day == due(start, Span(count, YEARS)).day
    if start.day <= 28:
        assert before(count, MONTHS, nominal) == start


@given(dates, counts, st.sampled_from([DAYS, WEEKS, MONTHS]))
def test_a_period_ends_on_a_working_day_and_no_working_day_was_passed_over(start: date, count: int, unit: Unit) -> None:
    found = due(start, Span(count, unit))
    if found.unknown:
        return
    assert is_workday(found.day)
    if found.rolled_from:
        assert not is_workday(found.rolled_from) and working(found.rolled_from, found.day) == 1


@given(dates, counts, st.sampled_from(list(Unit)))
def test_a_later_start_never_is_due_earlier(start: date, count: int, unit: Unit) -> None:
    for span in (Span(count, unit), Span(count, unit, before=True)):
        assert due(start, span).day <= due(start + timedelta(1), span).day


@given(dates, counts, st.sampled_from(list(Unit)))
def test_a_month_is_due_as_late_as_any_of_its_days_and_no_earlier_than_its_first(
    day: date, count: int, unit: Unit
) -> None:
    month, span = Month(day.year, day.month), Span(count, unit)
    assert due(month, span).day >= due(day, span).day
    assert due(month, span, End.EARLIEST).day <= due(day, span, End.EARLIEST).day


@given(st.dates(date(2090, 1, 1), date(2098, 12, 31)), counts, st.sampled_from(list(Unit)), st.booleans())
def test_until_when_one_is_surely_in_time_is_no_later_than_the_day_counted(
    start: date, count: int, unit: Unit, back: bool
) -> None:
    found = due(start, Span(count, unit, before=back))
    assert found.surely <= found.day
    assert found.unknown


@given(dates, dates)
def test_occurrences_lie_in_order_between_the_days_asked_for(one: date, other: date) -> None:
    first, last = sorted((one, other))
    found = [due.day for due in occurrences((1, 15, 0), (), first, last)]
    assert found == sorted(found) and all(first <= day <= last for day in found)
    numbers = range((last - first).days + 1)
    days = [first + timedelta(number) for number in numbers]
    assert found == [day for day in days if day.day in (1, 15) or (day + timedelta(1)).day == 1]
