"""Calendar files, read back with a library that has nothing to do with how they are written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from qjsc_docs.engine.ics import Entry, calendar_file

MADE = date(2026, 4, 1)
ENTRY = Entry("dg2023-异议", date(2026, 4, 10), "企业；书面提出异议", "第五条，\n逾期视为无异议；a\\b,c", "东莞市")


def read(*entries: Entry, name: str = "期限") -> Calendar:
    return Calendar.from_ical(calendar_file(name, entries, MADE))


def test_an_entry_is_a_whole_day() -> None:
    calendar = read(ENTRY)
    (event,) = calendar.walk("VEVENT")
    assert calendar["X-WR-CALNAME"] == "期限"
    assert calendar["VERSION"] == "2.0"
    assert (event.start, event.end) == (date(2026, 4, 10), date(2026, 4, 11))
    assert event["SUMMARY"] == ENTRY.summary
    assert event["DESCRIPTION"] == ENTRY.description
    assert event["CATEGORIES"].cats == ["东莞市"]
    assert event["DTSTAMP"].dt == datetime(2026, 4, 1, tzinfo=UTC)
    assert event["TRANSP"] == "TRANSPARENT"
    assert "RRULE" not in event
    assert not calendar.errors and not event.errors


def test_it_rings_three_days_before_and_on_the_day() -> None:
    alarms = read(ENTRY).walk("VALARM")
    midnight = datetime(2026, 4, 10)
    assert [midnight + alarm["TRIGGER"].dt for alarm in alarms] == [datetime(2026, 4, 7, 9), datetime(2026, 4, 10, 9)]
    assert {alarm["ACTION"] for alarm in alarms} == {"DISPLAY"}
    assert {str(alarm["DESCRIPTION"]) for alarm in alarms} == {ENTRY.summary}


def test_what_is_done_does_not_ring() -> None:
    assert read(Entry("a", MADE, "a", "b", alarmed=False)).walk("VALARM") == []


def test_it_comes_again() -> None:
    (event,) = read(Entry("a", MADE, "a", "b", rule="FREQ=MONTHLY;BYMONTHDAY=1,15")).walk("VEVENT")
    assert event["RRULE"] == {"FREQ": ["MONTHLY"], "BYMONTHDAY": [1, 15]}


def test_a_uid_stays_and_is_no_others() -> None:
    moved = Entry(ENTRY.key, date(2026, 5, 1), "x", "y")
    uids = [str(event["UID"]) for event in read(ENTRY, moved, Entry("dg2023-复核", MADE, "x", "y")).walk("VEVENT")]
    assert uids[0] == uids[1] != uids[2]
    assert uids[0].isascii()


def test_same_entries_same_bytes() -> None:
    assert calendar_file("a", [ENTRY], MADE) == calendar_file("a", [ENTRY], MADE)


@given(words=st.text(st.characters(codec="utf-8")))
def test_lines_are_short_and_whole_whatever_the_words(words: str) -> None:
    content = calendar_file("a", [Entry("a", MADE, words, f"{words}，第五条")], MADE)
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in content.replace(b"\r\n", b"") and b"\r" not in content.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)  # no letter is cut apart
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    shown = "".join(c for c in "\n".join(words.splitlines()) if c in "\n　" or c.isprintable())
    assert event["SUMMARY"] == shown


def test_the_widest_line_is_used() -> None:
    content = calendar_file("a", [Entry("a", MADE, "清" * 100, "b")], MADE)
    assert max(map(len, content.split(b"\r\n"))) in (73, 74, 75)


@pytest.mark.parametrize("day", [date(2026, 12, 31), date(2028, 2, 29)])
def test_the_next_day_ends_it(day: date) -> None:
    (event,) = read(Entry("a", day, "a", "b")).walk("VEVENT")
    assert event.end - event.start == timedelta(days=1)
