"""What travels between the steps of collecting. Frozen data. Floor 5."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from ..form.collection import Collection
from ..form.record import Record
from ..problems import Place, Problem
from ..rules.paths import Values


class Cell(NamedTuple):
    """A value of a column, and where it stands. What follows from a rule yields to what is `derived` from none."""

    value: Any
    place: Place
    derived: bool = False


Row = dict[str, Cell]


class Span(NamedTuple):
    """A year, or a quarter of it."""

    year: int
    quarter: int = 0

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.quarter * 3 - 2 if self.quarter else 1, 1)

    @property
    def after(self) -> date:
        """The day after its last one."""
        return date(self.year + 1, 1, 1) if self.quarter in (0, 4) else date(self.year, self.quarter * 3 + 1, 1)

    def __str__(self) -> str:
        return f"{self.year}年第{self.quarter}季度" if self.quarter else f"{self.year}年"


@dataclass(frozen=True, slots=True)
class Piece:
    """What one file says of one company. `facts` are those of a case; a row of a table has none."""

    row: Row
    place: Place
    facts: Values | None = None
    span: Span | None = None  # of the table that it is a row of


@dataclass(frozen=True, slots=True)
class Source:
    """What one file says: of companies, of the office (`heads`, raw), lists as they are, problems."""

    place: Place
    pieces: tuple[Piece, ...] = ()
    heads: Mapping[str, Cell] = field(default_factory=dict)
    kept: Mapping[str, Record] = field(default_factory=dict)
    span: Span | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """Two places that say different things of a company in one column."""

    column: str
    one: Cell
    other: Cell


@dataclass(frozen=True, slots=True)
class Company:
    """A company with all that is known of it: the row, the files, what clashes, where it stands twice."""

    name: str
    row: Row
    pieces: tuple[Piece, ...]
    clashes: tuple[Clash, ...] = ()
    twice: tuple[tuple[Place, Place], ...] = ()

    @property
    def is_listed(self) -> bool:
        """Whether it is a row of a table already."""
        return any(piece.facts is None for piece in self.pieces)

    @property
    def place(self) -> Place:
        """Where it stands first."""
        return self.pieces[0].place


class Left(NamedTuple):
    """A company that is not in the table, and why, in the current language."""

    name: str
    why: str
    place: Place


class Order(StrEnum):
    """In which order the companies stand."""

    GIVEN = "given"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for beside the files: the period, the order, the day of the report."""

    span: Span | None = None
    order: Order = Order.GIVEN
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Collected:
    """A table that was collected, as a record of its form; who is in it, who is not."""

    collection: Collection
    record: Record
    companies: tuple[Company, ...]
    left: tuple[Left, ...]
    files: tuple[Path, ...]
    span: Span | None = None
