"""A whole case (案卷): everything a record may hold, checked at once, whatever forms are made of it. Floor 2."""

from __future__ import annotations

from collections.abc import Mapping

from .facts import Fact, Facts
from .layout import Layout
from .model import Audit, Compute, Field, Form, Provenance, Rule, Status

ID = "案卷"


def whole_case(facts: Facts, rules: tuple[Rule, ...], computes: Mapping[str, Compute]) -> Form:
    """Return a form without paper that asks for every fact and needs none, and applies `rules`.

    `computes` makes facts from others; typed ones that disagree are problems, as on the forms.
    """
    return Form(
        id=ID,
        title=ID,
        audit=Audit.BOTH,
        provenance=Provenance("", ID, "", 0, "", "", Status.RECONSTRUCTED),
        facts=facts,
        fields=tuple(_field(path, fact, computes.get(path)) for path, fact in facts.items()),
        layout=Layout(()),
        rules=rules,
        summary="Everything that is known of one case, checked across all its forms.",
    )


def _field(path: str, fact: Fact, compute: Compute | None = None) -> Field:
    items = tuple(_field(name, item) for name, item in fact.items.items())
    return Field(path, path.replace(".", ""), compute=compute, fields=items)
