"""The events of a case by the names that people give them. Floor 4."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ..catalogue.events import EVENTS
from ..catalogue.facts import FACTS
from ..errors import UsageError
from ..form.deadline import Event
from ..form.facts import Kind
from ..problems import Problem
from ..rules.dates import Month, parse_date, parse_month
from ..suggest import did_you_mean
from .choice import Choice

_MOMENTS = (Kind.DATE, Kind.MONTH)


def event_days(given: Mapping[str, str | date], choice: Choice) -> dict[str, date | Month]:
    """Return the days of the events `given` by name, alias or fact, by their facts.

    Raises UsageError with every name that none of them has, and every day that is none.
    """
    found: dict[str, date | Month] = {}
    problems: list[Problem] = []
    for name, words in given.items():
        fact = _fact(name, choice)
        day = _moment(words, fact) if isinstance(fact, str) else None
        if isinstance(fact, Problem):
            problems.append(fact)
        elif day is None:
            problems.append(Problem("bad-event-day", value=str(words), params={"event": name}))
        else:
            found[fact] = day
    if problems:
        raise UsageError(*problems)
    return found


def event_name(fact: str) -> str:
    """Return what people call the event whose day is in `fact`."""
    return next((event.name for event in EVENTS if event.fact == fact), fact)


def events_of(choice: Choice) -> tuple[Event, ...]:
    """Return the events that the deadlines of `choice` ask for."""
    return tuple(event for event in EVENTS if event.fact in choice.facts)


def _fact(name: str, choice: Choice) -> str | Problem:
    """Return the fact that the event called `name` stands in; of several, the one that the deadlines ask for."""
    wanted = "".join(name.split())
    if wanted in FACTS and FACTS[wanted].kind in _MOMENTS:
        return wanted
    facts = [event.fact for event in EVENTS if wanted in (event.name, *event.aliases)]
    asked = [fact for fact in facts if fact in choice.facts] or facts
    if len(asked) == 1:
        return asked[0]
    if asked:
        return Problem("ambiguous-event", value=name, params={"name": name, "candidates": "、".join(asked)})
    known = {word: event.name for event in EVENTS for word in (event.name, *event.aliases, event.fact)}
    words = {
        "name": name,
        "suggestion": did_you_mean(wanted, known),
        "events": "、".join(event.name for event in events_of(choice)) or "—",
    }
    return Problem("unknown-event", value=name, params=words)


def _moment(words: str | date, fact: str) -> date | Month | None:
    if isinstance(words, date):
        return words
    month = parse_month(words) if FACTS[fact].kind is Kind.MONTH else None
    return parse_date(words) or month
