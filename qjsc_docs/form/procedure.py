"""What a procedure is: who hands in what to whom, in which order, how many copies, by when. Frozen data. Floor 2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from .model import Audit, Copies, Form, Seal, Signature

Hand = TypeVar("Hand", Seal, Signature)

_UNTOLD = Copies()


class Asked(StrEnum):
    """Whether a paper must be there."""

    REQUIRED = "required"
    OPTIONAL = "optional"  # 必要时


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """Asked for when the fact `key` has one of `answers`; with another answer it does not belong there."""

    key: str
    answers: tuple[str, ...]
    words: str  # the condition as the notice says it: 审核流程为标准流程


class Paper(StrEnum):
    """Whether the paper itself or a copy of it is handed in."""

    ORIGINAL = "原件"
    COPY = "复印件"


class Purpose(StrEnum):
    """What the papers are gathered for."""

    FILING = "filing"  # handed in: everything must be there and right
    PRINTS = "prints"  # printed before a meeting and filled in there: what is not known yet stays blank
    ARCHIVE = "archive"  # kept: what is there by the time it is due


@dataclass(frozen=True, slots=True)
class Item:
    """One paper of a procedure, a form that we make or something that the user brings.

    `name` is the notice's own word for it. `form` is the id of the form that it is, "" for what is attached;
    `front` the id of a form that is bound in front of what is attached (a report's cover). `facts` are set for this
    item alone (会议.阶段 = 评估); `each` is a list of the record, for every row of which there is one of these: made from
    the form with the facts `fills` taken from the row, or brought along. `least` and `most` count the files brought
    along (`most` 0: any number). `copies` differs from the procedure's where it is not 0. `electronic` is the electronic
    version that is asked for beside the paper. `apart` papers are printed and bound by themselves. `seals` and
    `signatures` are those that the form itself does not name.
    """

    name: str
    form: str = ""
    front: str = ""
    need: Asked | OnlyIf = Asked.REQUIRED
    aliases: tuple[str, ...] = ()
    paper: Paper = Paper.ORIGINAL
    copies: int = 0
    facts: tuple[tuple[str, str], ...] = ()
    each: str = ""
    fills: tuple[tuple[str, str], ...] = ()
    least: int = 1
    most: int = 0
    version: str = ""
    electronic: str = ""
    apart: bool = False
    seals: tuple[Seal, ...] = ()
    signatures: tuple[Signature, ...] = ()
    deadline: str = ""  # id of the deadline of this item, where items of one procedure have different ones
    basis: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """A table of several cases that the procedure is done for, a case in each row: the list `rows` of the vocabulary.

    `facts` tells which fact of the case each item of the list is, "" for none.
    """

    rows: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Procedure:
    """One step of a case at which papers are handed in, printed or kept.

    `closes` are the deadlines by which it must be done, `opens` those that run from it or from what comes of it; `filed`
    is the fact that says when it was done. `copies` holds for every item that says nothing else, `copies_apart` for those
    bound by themselves.
    """

    id: str
    title: str
    audit: Audit
    region: str
    document: str
    who: str
    whom: str
    items: tuple[Item, ...]
    basis: str
    copies: Copies = _UNTOLD
    copies_apart: Copies = _UNTOLD
    purpose: Purpose = Purpose.FILING
    filed: str = ""
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()  # the numbers of the rulebook that its items, copies and order apply
    schedule: Schedule | None = None
    note: str = ""
    summary: str = ""  # one English line: what it is for

    @property
    def notice(self) -> str:
        """The notice it belongs to (`gd2009`)."""
        return self.id.partition("-")[0]

    @property
    def short(self) -> str:
        """Its short title (`强制评估`)."""
        return self.id.partition("-")[2]

    @property
    def cite(self) -> str:
        """How a clerk cites the clause that asks for it."""
        return f"《{self.document}》{self.basis}"

    def copies_of(self, item: Item) -> int:
        """Return how many copies of `item` are handed in, 0 where the notice does not say."""
        return item.copies or (self.copies_apart if item.apart else self.copies).count


def form_of(item: Item, forms: Mapping[str, Form]) -> Form | None:
    """Return the form that `item` is or has in front of it."""
    return forms.get(item.form or item.front)


def seals_of(item: Item, forms: Mapping[str, Form]) -> tuple[Seal, ...]:
    """Return every seal that `item` carries: those of its form, and those that the procedure adds."""
    form = form_of(item, forms)
    return _once(*(form.seals if form else ()), *item.seals)


def signatures_of(item: Item, forms: Mapping[str, Form]) -> tuple[Signature, ...]:
    """Return every signature that `item` carries: those of its form, and those that the procedure adds."""
    form = form_of(item, forms)
    return _once(*(form.signatures if form else ()), *item.signatures)


def _once(*hands: Hand) -> tuple[Hand, ...]:
    """Return `hands` without those that put the same to the same place again."""
    return tuple({(hand.who, hand.where): hand for hand in hands}.values())
