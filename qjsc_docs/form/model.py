"""What a form is: provenance, fields, rules, seals, signatures, copies, layout. Frozen data. Floor 2."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ..problems import Problem
from .facts import Facts
from .layout import Layout

Values = Mapping[str, Any]
Rule = Callable[[Values], Iterable[Problem]]
Compute = Callable[[Values], Any]


class Status(StrEnum):
    """How sure the form is: from the source's own text, repaired, or only named in the source."""

    REPRODUCED = "reproduced"
    CORRECTED = "corrected"
    RECONSTRUCTED = "reconstructed"


class Audit(StrEnum):
    """The kinds of audit a form serves."""

    VOLUNTARY = "自愿性"
    MANDATORY = "强制性"
    BOTH = "自愿性、强制性"


class Pen(StrEnum):
    """Who writes a field: the filler's data, or somebody else by hand."""

    FILLER = "filler"
    OTHERS = "others"


class Need(StrEnum):
    """Whether a field must be filled in."""

    OPTIONAL = "optional"
    REQUIRED = "required"


@dataclass(frozen=True, slots=True)
class When:
    """Required when the fact `key` has the value `answer`; with another answer it should stay empty."""

    key: str
    answer: str


REQUIRED = Need.REQUIRED
OPTIONAL = Need.OPTIONAL


@dataclass(frozen=True, slots=True)
class Field:
    """A form's use of a fact, with what the form says of it.

    `fact` is the fact's path and the field's key (`企业.名称`); within a list or matrix it is the item's name. `label`
    is the printed label; `unit` the printed unit (default: the stored one); `places` the decimals printed. `compute`
    makes the value from the others; a typed value that disagrees is a problem. What `compute` and the rules read must
    itself be a field, printed or not; within a list it is given the row. `stamp` lets an empty date take the stamp date.
    """

    fact: str
    label: str = ""
    unit: str = ""
    places: int | None = None
    need: Need | When = OPTIONAL
    pen: Pen = Pen.FILLER
    compute: Compute | None = None
    stamp: bool = False
    basis: str = ""
    aliases: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    least_rows: int = 0
    most_rows: int = 0


@dataclass(frozen=True, slots=True)
class Correction:
    """A defect of the transcription: the literal reading, the repaired one, and why."""

    literal: str
    repaired: str
    source: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a form comes from."""

    issuer: str
    document: str
    number: str
    year: int
    annex: str
    region: str
    status: Status
    note: str = ""
    corrections: tuple[Correction, ...] = ()
    additions: tuple[str, ...] = ()

    @property
    def cite(self) -> str:
        """How a clerk cites the form's own page: `《广东省清洁生产审核及验收办法》附件3`."""
        return f"《{self.document}》{self.annex}"


@dataclass(frozen=True, slots=True)
class Seal:
    """Whose seal is put where."""

    who: str
    where: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs where."""

    who: str
    where: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Copies:
    """How many copies are handed in; 0 means the source does not say."""

    count: int = 0
    basis: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One official form. `title` is literal; `facts` is the vocabulary its fields point into."""

    id: str
    title: str
    audit: Audit
    provenance: Provenance
    facts: Facts = field(repr=False)
    fields: tuple[Field, ...] = field(repr=False)
    layout: Layout = field(repr=False)
    aliases: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    seals: tuple[Seal, ...] = ()
    signatures: tuple[Signature, ...] = ()
    copies: Copies = Copies()
    summary: str = ""  # one English line: what it is for

    @property
    def notice(self) -> str:
        """The notice it belongs to (`gd2009`)."""
        return self.id.partition("-")[0]

    @property
    def short(self) -> str:
        """Its short title (`绩效表`)."""
        return self.id.partition("-")[2]
