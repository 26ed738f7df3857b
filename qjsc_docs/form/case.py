"""A whole case (案卷): everything a record may hold, checked at once, whatever forms are made of it. Floor 2."""

from __future__ import annotations

from .facts import Fact, Facts
from .layout import Layout
from .model import Audit, Field, Form, Provenance, Rule, Status

ID = "案卷"


def whole_case(facts: Facts, rules: tuple[Rule, ...]) -> Form:
    """Return a form without paper that asks for every fact and needs none, and applies `rules`."""
    return Form(
        id=ID,
        title=ID,
        audit=Audit.BOTH,
        provenance=Provenance("", ID, "", 0, "", "", Status.RECONSTRUCTED),
        facts=facts,
        fields=tuple(_field(path, fact) for path, fact in facts.items()),
        layout=Layout(()),
        rules=rules,
        summary="Everything that is known of one case, checked across all its forms.",
    )


def _field(path: str, fact: Fact) -> Field:
    return Field(path, path.replace(".", ""), fields=tuple(_field(name, item) for name, item in fact.items.items()))
