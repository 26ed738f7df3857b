"""`qjsc procedures`: what is handed in to whom, and what `qjsc show` tells of one procedure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from ..messages import N_, _
from .names import AUDITS
from .report import dumped
from .speaking import option, verb
from .tables import show_table

if TYPE_CHECKING:
    from ..form.model import Seal, Signature
    from ..form.procedure import Item, Procedure


@verb("procedures")
@option("--region", default="", metavar=N_("PLACE"), help=N_("Only procedures of this region, for example 东莞."))
@option("--audit", type=click.Choice(AUDITS), help=N_("Only procedures of this kind of audit."))
@option("--json", "as_json", is_flag=True, help=N_("Print JSON, with every paper."))
def command(region: str, audit: str | None, as_json: bool) -> None:
    """List the procedures: the steps of a case at which papers are handed in, printed or kept.

    See one with: qjsc show PROCEDURE
    """
    from ..catalogue.procedures import PROCEDURES

    found = [one for one in PROCEDURES.values() if region in one.region and (audit or "") in one.audit]
    if as_json:
        click.echo(dumped([_plain(procedure) for procedure in found]))
        return
    show_table(
        [_(N_("Procedure")), _(N_("Title")), _(N_("Region")), _(N_("Audit")), _(N_("Papers")), _(N_("Copies"))],
        [
            (one.id, one.title, one.region, one.audit.value, str(len(one.items)), _count(one.copies.count))
            for one in found
        ],
    )


def about(procedure: Procedure) -> Iterator[tuple[str, str]]:
    """Yield what is known of `procedure` as a whole: labels, to be translated, and words in the current language."""
    yield N_("Id"), procedure.id
    yield N_("Other names"), "、".join(procedure.aliases)
    yield N_("Purpose"), _(procedure.summary)
    yield N_("Region"), procedure.region
    yield N_("Kind of audit"), procedure.audit.value
    yield N_("Source"), procedure.cite
    yield N_("Who"), procedure.who
    yield N_("To whom"), procedure.whom
    yield N_("Copies"), _copies(procedure.copies.count, procedure.copies.basis)
    yield N_("Copies of what is printed apart"), _copies(procedure.copies_apart.count, procedure.copies_apart.basis)
    yield N_("Day of filing"), procedure.filed
    for name in dict.fromkeys((*procedure.closes, *(item.deadline for item in procedure.items if item.deadline))):
        yield N_("Deadline"), _deadline(name)
    for name in procedure.opens:
        yield N_("Deadline that follows"), _deadline(name)
    yield N_("Note"), procedure.note


def heads() -> list[str]:
    """Return the heads of the table of papers, in the current language."""
    return [
        _(N_("No.")),
        _(N_("Paper")),
        _(N_("Made from")),
        _(N_("Need")),
        _(N_("Copies")),
        _(N_("Seals and signatures")),
        _(N_("Clause")),
        _(N_("Remarks")),
    ]


def rows(procedure: Procedure) -> Iterator[tuple[str, ...]]:
    """Yield a row for every paper of `procedure`, in the current language."""
    for number, item in enumerate(procedure.items, 1):
        yield (
            str(number),
            item.name,
            _made(item),
            _need(item),
            f"{item.paper.value} {_count(procedure.copies_of(item))}".strip(),
            _hands(item),
            item.basis,
            "；\n".join(filter(None, _remarks(item))),
        )


def _made(item: Item) -> str:
    """Return what we make of the paper: a form, or one in front of what is brought along."""
    if item.front:
        return _(N_("{form} in front of what you bring")).format(form=item.front)
    return item.form or _(N_("what you bring"))


def _need(item: Item) -> str:
    """Return whether or when the paper must be there."""
    from ..form.procedure import Asked, OnlyIf

    if isinstance(item.need, OnlyIf):
        return _(N_("only if {condition}")).format(condition=item.need.words)
    return _(N_("must be there")) if item.need is Asked.REQUIRED else _(N_("where needed"))


def _hands(item: Item) -> str:
    """Return who seals and signs the paper, and where."""
    from ..catalogue import FORMS
    from ..form.procedure import seals_of, signatures_of

    seals = [_(N_("seal: {hand}")).format(hand=_hand(seal)) for seal in seals_of(item, FORMS)]
    signed = [_(N_("signature: {hand}")).format(hand=_hand(signature)) for signature in signatures_of(item, FORMS)]
    return "；\n".join([*seals, *signed])


def _hand(hand: Seal | Signature) -> str:
    """Return who, and where unless that says who."""
    where = _where(hand).rstrip("：")
    return where if hand.who in where else f"{hand.who} — {where}"


def _where(hand: Seal | Signature) -> str:
    return " ".join(hand.where.split())


def _remarks(item: Item) -> Iterator[str]:
    yield item.version
    if item.each:
        yield _(N_("one for every row of “{list}”")).format(list=item.each)
    if item.electronic:
        yield _(N_("with {version}")).format(version=item.electronic)
    if item.apart:
        yield _(N_("printed and bound apart"))
    if item.deadline:
        yield _deadline(item.deadline)
    yield item.note


def _deadline(name: str) -> str:
    from ..catalogue.deadlines import DEADLINES, RECURRING

    deadline = DEADLINES.get(name) or RECURRING[name]
    return f"{_(deadline.summary)}（{deadline.basis}）"


def _copies(count: int, basis: str) -> str:
    return f"{count} （{basis}）" if count else ""


def _count(count: int) -> str:
    """Return how many copies; what the notice does not say stays blank."""
    return str(count) if count else ""


def _plain(procedure: Procedure) -> dict[str, Any]:
    return {
        "id": procedure.id,
        "title": procedure.title,
        "short": procedure.short,
        "aliases": list(procedure.aliases),
        "region": procedure.region,
        "audit": procedure.audit.value,
        "purpose": procedure.purpose.value,
        "who": procedure.who,
        "whom": procedure.whom,
        "document": procedure.document,
        "basis": procedure.basis,
        "copies": procedure.copies.count,
        "copies_apart": procedure.copies_apart.count,
        "filed": procedure.filed,
        "closes": list(procedure.closes),
        "opens": list(procedure.opens),
        "summary": _(procedure.summary),
        "note": procedure.note,
        "items": [_plain_item(procedure, item) for item in procedure.items],
    }


def _plain_item(procedure: Procedure, item: Item) -> dict[str, Any]:
    from ..catalogue import FORMS
    from ..form.procedure import OnlyIf, seals_of, signatures_of

    condition = item.need if isinstance(item.need, OnlyIf) else None
    return {
        "name": item.name,
        "aliases": list(item.aliases),
        "form": item.form,
        "front": item.front,
        "need": "conditional" if isinstance(item.need, OnlyIf) else item.need.value,
        "condition": {condition.key: list(condition.answers)} if condition else {},
        "paper": item.paper.value,
        "copies": procedure.copies_of(item),
        "apart": item.apart,
        "each": item.each,
        "version": item.version,
        "electronic": item.electronic,
        "seals": _plain_hands(seals_of(item, FORMS)),
        "signatures": _plain_hands(signatures_of(item, FORMS)),
        "deadline": item.deadline,
        "basis": item.basis,
        "note": item.note,
    }


def _plain_hands(hands: Iterable[Seal | Signature]) -> list[dict[str, str]]:
    return [{"who": hand.who, "where": _where(hand), "basis": hand.basis} for hand in hands]
