"""What a person should know who gives a value: need, unit, choices, how to write it, clause. Floor 2."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import N_, _
from .facts import Kind
from .model import Need, When
from .plan import Entry

EXAMPLES = {
    Kind.DATE: "2023年11月21日",
    Kind.MONTH: "2023年11月",
    Kind.YEAR: "2023",
    Kind.PHONE: "0769-22228888",
    Kind.MOBILE: "13800138000",
    Kind.INDUSTRY: "C3360",
    Kind.PICTURE: "照片/1.jpg",
}


def need_words(need: Need | When, around: Mapping[str, Entry]) -> str:
    """Return whether a value must be given; `around` are the entries that a `When` looks at."""
    if isinstance(need, When):
        label = around[need.key].label if need.key in around else need.key
        return _(N_("required if “{other}” is “{answer}”")).format(other=label, answer=need.answer)
    return _(N_("required")) if need is Need.REQUIRED else _(N_("optional"))


def choice_words(entry: Entry) -> str:
    """Return what may be chosen, "" where anything may be written."""
    kind, choices = entry.fact.kind, entry.fact.choices
    if kind in (Kind.CHOICE, Kind.YESNO):
        return _(N_("one of: {choices}")).format(choices=" / ".join(choices or ("是", "否")))
    if kind is Kind.TICKS:
        return _(N_("one or several of: {choices}")).format(choices=" / ".join(choices))
    return ""


def basis_words(entry: Entry) -> str:
    """Return the clause that asks for the value."""
    return _(N_("basis: {basis}")).format(basis=entry.field.basis) if entry.field.basis else ""


def stamp_words(entry: Entry) -> str:
    """Return what becomes of a date that is left empty."""
    return _(N_("if left empty: the date of the form")) if entry.field.stamp else ""
