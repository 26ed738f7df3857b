"""What a table made of many cases is: its list, and where a case has what each column holds. Frozen data. Floor 2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .deadline import Deadline
from .model import Compute, Form


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the list, and where a case has it.

    It is the case's `fact`; or what `compute` makes of the facts that it `reads`; or the last day of `deadline`, where
    the case has no `fact` of its own. A column that the form does not print serves to choose the rows.
    """

    name: str
    fact: str = ""
    compute: Compute | None = None
    reads: tuple[str, ...] = ()
    deadline: Deadline | None = None

    @property
    def needs(self) -> tuple[str, ...]:
        """The facts of a case that it is made of."""
        start = (self.deadline.start,) if self.deadline else ()
        return (*filter(None, (self.fact,)), *self.reads, *start)


@dataclass(frozen=True, slots=True)
class Only:
    """Companies with another answer in `column` are left out; with `known` also those whose record does not say."""

    column: str
    answer: str
    known: bool = False


class Every(StrEnum):
    """How often a table is made."""

    YEAR = "year"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True)
class Period:
    """The time that a table is about, and which companies belong to it.

    `year` and `quarter` are the form's facts for it. `within` is the column whose day lies in it; or a company belongs
    to it from the day in `begun` on until the period in which `closed` (a day, and the result that counts) took place.
    What `later` names (a day with its result) is left open when the day lies behind the period.
    """

    every: Every
    year: str
    quarter: str = ""
    within: str = ""
    begun: str = ""
    closed: tuple[str, str, str] = ("", "", "")
    later: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Collection:
    """How `form` is collected: its list `table`, a row for each company.

    `printed` is what is written instead, where the form itself has no room for what is collected. `heads` are facts of
    the reporting office that the records of the cases may have too; `kept` are lists that are taken as they are. `place`
    is the column with the town or county.
    """

    form: Form
    table: str
    columns: tuple[Column, ...]
    only: tuple[Only, ...] = ()
    period: Period | None = None
    heads: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    place: str = ""
    name: str = "企业名称"
    code: str = "统一社会信用代码"
    printed: Form | None = None

    @property
    def target(self) -> Form:
        """The form that is written."""
        return self.printed or self.form

    @property
    def needs(self) -> tuple[str, ...]:
        """The facts of a case that the columns are made of."""
        return tuple(dict.fromkeys(need for column in self.columns for need in column.needs))

    def shown(self) -> Iterator[str]:
        """Yield the columns that the form has."""
        field = next(field for field in self.target.fields if field.fact == self.table)
        return (part.fact for part in field.fields)


def by_form(*collections: Collection) -> dict[str, Collection]:
    """Return collections by the ids of their forms."""
    return {collection.form.id: collection for collection in collections}
