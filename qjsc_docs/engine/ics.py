"""Calendar files (.ics, RFC 5545): all-day entries with alarms, that every calendar program opens. Floor 1.

Written by hand: what is needed of the standard is a page, and the library for it brings nine megabytes of time zones, which
an entry for a whole day has none of. The tests read what is written with that library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

_WIDEST = 75  # octets of a line
_ALARMS = ("-P2DT15H", "PT9H")  # at nine in the morning, three days before and on the day; a day begins at midnight
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One day in a calendar.

    `key` stays the same as long as it is the same thing that is due: a calendar that reads the file again moves its entry
    instead of making a second one. `rule` makes it come again (`FREQ=MONTHLY;BYMONTHDAY=1`). What is done is not
    `alarmed`.
    """

    key: str
    day: date
    summary: str
    description: str
    category: str = ""
    rule: str = ""
    alarmed: bool = True


def calendar_file(name: str, entries: Iterable[Entry], made: date) -> bytes:
    """Return the file of a calendar called `name`, said to be made on the day `made`."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//qjsc-docs//qjsc deadlines//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for entry in entries for line in _event(entry, made)),
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) for line in lines)


def _event(entry: Entry, made: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(NAMESPACE_URL, f'qjsc-docs/{entry.key}')}"
    yield f"DTSTAMP:{made:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}"
    if entry.rule:
        yield f"RRULE:{entry.rule}"
    yield f"SUMMARY:{_text(entry.summary)}"
    yield f"DESCRIPTION:{_text(entry.description)}"
    if entry.category:
        yield f"CATEGORIES:{_text(entry.category)}"
    yield "TRANSP:TRANSPARENT"  # the day stays free
    if entry.alarmed:
        for trigger in _ALARMS:
            yield "BEGIN:VALARM"
            yield "ACTION:DISPLAY"
            yield f"TRIGGER:{trigger}"
            yield f"DESCRIPTION:{_text(entry.summary)}"
            yield "END:VALARM"
    yield "END:VEVENT"


def _text(words: str) -> str:
    """Return `words` as the standard writes text; letters that no calendar shows are left out."""
    plain = "\n".join(words.splitlines())
    return "".join(letter for letter in plain if letter in "\n　" or letter.isprintable()).translate(_ESCAPES)


def _folded(line: str) -> bytes:
    """Return `line` in pieces of at most 75 octets that cut no letter apart; each further one begins with a blank."""
    pieces, piece = [], b""
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > _WIDEST:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
