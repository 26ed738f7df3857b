"""What a bundle is planned as: every paper of a procedure with its stand, its sheets, its files. Frozen data. Floor 4."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ..form.check import Checked
from ..form.model import Form
from ..form.procedure import Item, Procedure
from ..form.record import Record
from ..problems import Problem, has_errors
from .attachments import Attachment


class State(StrEnum):
    """How a paper stands."""

    THERE = "there"
    FAULTY = "faulty"  # a form whose data have errors
    MISSING = "missing"
    EXPIRED = "expired"
    TOO_FEW = "too-few"
    EXTRA = "extra"
    UNREADABLE = "unreadable"
    LEFT_OUT = "left-out"  # not there, and nobody asks for it (now)


class Stand(NamedTuple):
    """How a paper stands, as plain words: what the screen and the reports show. `where` says where it was looked for."""

    number: int
    title: str
    state: State
    files: tuple[str, ...]
    where: str


BOUND = (State.THERE, State.FAULTY, State.EXPIRED, State.TOO_FEW)  # states of papers of which something can be bound


@dataclass(frozen=True, slots=True)
class Sheet:
    """One form to be made for a paper: the record checked for it. `whose` tells sheets of one paper apart."""

    form: Form
    checked: Checked
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """A paper of the procedure and what there is of it.

    `number` is its place in the procedure, from 1. `sheets` are made from its form; `front` is made and bound in front
    of its `files`; `sealed` are scans that stand for the sheets in the bound volume. `looked` says where it was looked
    for, in the current language.
    """

    item: Item
    number: int
    state: State
    sheets: tuple[Sheet, ...] = ()
    front: Sheet | None = None
    files: tuple[Attachment, ...] = ()
    sealed: tuple[Attachment, ...] = ()
    electronic: tuple[Attachment, ...] = ()
    looked: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def bound(self) -> bool:
        """Whether something of it can be bound."""
        return self.state in BOUND and bool(self.sheets or self.files or self.sealed)

    @property
    def lacking(self) -> bool:
        """Whether it is asked for and there is nothing of it that can be bound."""
        return not self.bound and self.state not in (State.EXTRA, State.LEFT_OUT)

    @property
    def title(self) -> str:
        """Its name in the contents."""
        return self.item.name

    @property
    def stand(self) -> Stand:
        """How it stands, in plain words."""
        files = [one.name for one in (*self.files, *self.sealed, *self.electronic)]
        forms = [sheet.form.id for sheet in self.sheets] if not self.sealed else []
        return Stand(self.number, self.title, self.state, tuple(dict.fromkeys(forms + files)), self.looked)


@dataclass(frozen=True, slots=True)
class Plan:
    """A procedure with everything that would be handed in, and all problems of it, each once."""

    procedure: Procedure
    record: Record
    case: Checked
    on: date | None
    papers: tuple[Planned, ...]
    problems: tuple[Problem, ...]
    ignored: tuple[str, ...] = ()  # files that are nobody's paper: Thumbs.db, ~$x.docx

    @property
    def stands(self) -> tuple[Stand, ...]:
        """How each paper stands."""
        return tuple(paper.stand for paper in self.papers)

    @property
    def ok(self) -> bool:
        """Whether nothing stands in the way of handing it in (warnings do not)."""
        return not has_errors(self.problems)
