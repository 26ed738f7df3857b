"""`qjsc show`: one form or procedure with all that is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import click

from ..messages import N_, _
from .chosen import chosen_thing
from .given import thing_argument
from .names import name_of
from .speaking import verb
from .tables import show_table

if TYPE_CHECKING:
    from ..form.facts import Fact
    from ..form.model import Form, Seal, Signature
    from ..form.plan import Entry
    from ..form.procedure import Procedure


@verb("show")
@thing_argument
def command(name: str) -> None:
    """Show a form or a procedure.

    Of a form: where it comes from, its fields, rules, copies, seals and signatures. Of a procedure: who hands in what to
    whom, each paper with its copies, seals and clause, and the deadlines.
    """
    from ..form.model import Form

    found = chosen_thing(name)
    if isinstance(found, Form):
        _show_form(found)
    else:
        _show_procedure(found)


def _show_procedure(procedure: Procedure) -> None:
    from .procedures import about as about_procedure
    from .procedures import heads, rows

    _say(procedure.title, about_procedure(procedure))
    show_table(heads(), rows(procedure))


def _say(title: str, told: Iterable[tuple[str, str]]) -> None:
    """Print the title and what is told below it: labels, to be translated, and words in the current language."""
    click.secho(title, bold=True)
    for label, words in told:
        if words:
            click.echo(_(N_("{label}: {words}")).format(label=_(label), words=words))
    click.echo()


def _show_form(form: Form) -> None:
    from ..form.plan import plan

    _say(form.title, about(form))
    show_table(
        [_(N_("Label")), _(N_("Key")), _(N_("Kind")), _(N_("Unit")), _(N_("Need")), _(N_("Remarks"))],
        [
            (line.label, line.path, name_of(line.fact.kind.value), line.unit, line.need, line.remarks)
            for entry in plan(form).values()
            for line in lines(entry)
        ],
    )


class Line(NamedTuple):
    """A field as people are told of it, within lists and grids too."""

    path: str
    entry: Entry

    @property
    def label(self) -> str:
        """The printed label."""
        return self.entry.label

    @property
    def fact(self) -> Fact:
        """What it is about."""
        return self.entry.fact

    @property
    def unit(self) -> str:
        """The printed unit."""
        return self.entry.field.unit or self.entry.fact.unit

    @property
    def need(self) -> str:
        """Whether or when it must be filled in, in the current language."""
        return _need(self.entry)

    @property
    def remarks(self) -> str:
        """Its choices, who writes it, its clause, in the current language."""
        return _remarks(self.entry)


def about(form: Form) -> Iterator[tuple[str, str]]:
    """Yield what is known of `form` as a whole: labels, to be translated, and words in the current language."""
    from ..form.rulebook import statement

    source = form.provenance
    yield N_("Id"), form.id
    yield N_("Other names"), "、".join(form.aliases)
    yield N_("Purpose"), _(form.summary)
    yield N_("Region"), source.region
    yield N_("Kind of audit"), form.audit.value
    yield N_("Source"), " ".join(filter(None, [source.issuer, source.document, source.number, source.annex]))
    yield N_("Status"), name_of(source.status.value)
    yield N_("Note"), source.note
    for correction in source.corrections:
        words = _(N_("“{literal}” in the source reads “{repaired}” here ({source})"))
        yield (
            N_("Correction"),
            words.format(literal=correction.literal, repaired=correction.repaired, source=correction.source),
        )
    yield N_("Additions of ours"), "；".join(source.additions)
    yield N_("Copies"), f"{form.copies.count} {_clause(form.copies.basis)}".strip() if form.copies.count else ""
    yield N_("Seals"), _hands(form.seals)
    yield N_("Signatures"), _hands(form.signatures)
    for rule in form.rules:
        yield N_("Rule"), _(statement(rule))


def _hands(hands: Iterable[Seal | Signature]) -> str:
    return "；".join(f"{hand.who} — {hand.where} {_clause(hand.basis)}".strip() for hand in hands)


def _clause(basis: str) -> str:
    return f"（{basis}）" if basis else ""


def lines(entry: Entry, prefix: str = "") -> Iterator[Line]:
    """Yield the line of a field, then those of the fields within it."""
    path = f"{prefix}{entry.path}"
    yield Line(path, entry)
    for inner in entry.rows:
        yield from lines(inner, f"{path}." if entry.fact.columns else f"{path}[].")


def _need(entry: Entry) -> str:
    from ..form.model import When

    need = entry.field.need
    if isinstance(need, When):
        return _(N_("when {key} is {answer}")).format(key=need.key, answer=need.answer)
    return name_of(need.value)


def _remarks(entry: Entry) -> str:
    field = entry.field
    remarks = [
        " / ".join(entry.fact.choices),
        _(N_("computed")) if field.compute else "",
        _(N_("stamped with the date")) if field.stamp else "",
        _(N_("written by others")) if field.pen.value == "others" else "",
        field.basis,
    ]
    return "；".join(filter(None, remarks))
