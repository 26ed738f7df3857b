"""What a deadline is: from which event it runs, how long, who owes what to whom. Frozen data. Floor 2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeVar

from ..rules.counting import End, Span


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens on a day from which deadlines run; `fact` holds the day."""

    name: str  # 名单公布
    fact: str  # 名单.公布时间
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something owed by a day that is counted from an event.

    `start` is the fact with the day of the event; where that is not given, the deadline `after` (an id) may end on it
    (a certificate's last day). `done` are the facts that say when it was done. `end` tells whether the day is the last
    one for a duty, the last one of something's validity, or the first one on which something may be done. `loose` is one
    that holds as a rule (原则上). `barred` is what the notice says of what comes later (逾期不予受理): it is refused.
    """

    id: str
    duty: str  # 书面提出异议
    who: str
    whom: str
    start: str
    span: Span
    basis: str
    document: str
    region: str
    after: str = ""
    done: tuple[str, ...] = ()
    loose: bool = False
    end: End = End.LATEST
    barred: str = ""
    demand: str = ""  # its number in the rulebook
    note: str = ""
    summary: str = ""  # one English line: what has to be done by when

    @property
    def lapse(self) -> bool:
        """Whether it is the end of something's validity rather than a duty."""
        return self.end is End.LAPSE

    @property
    def earliest(self) -> bool:
        """Whether it is the first day on which something may be done."""
        return self.end is End.EARLIEST

    @property
    def cite(self) -> str:
        """How a clerk cites the clause."""
        return f"《{self.document}》{self.basis}"


@dataclass(frozen=True, slots=True)
class Recurring:
    """Something owed again and again: on `days` of every month in `months` (none: every month); 0 is the last day.

    `done` is the fact that says when it was done, `year` (and `quarter`) the facts that say for which period; a
    quarter's is due on the first of the dates after it. `about` is the list that is reported, where other reports have
    the same facts.
    """

    id: str
    duty: str
    who: str
    whom: str
    days: tuple[int, ...]
    basis: str
    document: str
    region: str
    months: tuple[int, ...] = ()
    loose: bool = False
    done: str = ""
    year: str = ""
    quarter: str = ""
    about: str = ""
    demand: str = ""
    note: str = ""
    summary: str = ""  # one English line: what has to be done by when

    @property
    def cite(self) -> str:
        """How a clerk cites the clause."""
        return f"《{self.document}》{self.basis}"


class _Numbered(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Numbered)


def by_their_ids(*things: T) -> dict[str, T]:
    """Return deadlines by their ids, in the order given."""
    return {thing.id: thing for thing in things}
