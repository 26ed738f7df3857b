"""The slots of a form: what clerks call them, how their tags are written, and which a template leaves out. Floor 4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..form.facts import Kind
from ..form.inline import Joint, Tick
from ..form.leaves import bare, flat_entries
from ..form.model import REQUIRED, Form, Pen
from ..form.plan import Entry, plan
from ..form.slots import ITEM, Dynamic, iter_dynamic
from ..messages import N_, _
from ..problems import Place, Problem

_HINT = N_("It belongs into the row between {begin} and {end}.")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A slot of the form: `name` as templates ask for it (`人员[].姓名`), the list of its row, and what is printed."""

    name: str
    each: str
    part: Dynamic
    entry: Entry | None

    @property
    def tag(self) -> str:
        """The tag as it is typed at its place."""
        return f"{{{{ {ITEM}.{self.part.name} }}}}" if self.each else f"{{{{ {self.part.name} }}}}"

    def where(self, form: Form) -> str:
        """Return what a clerk calls it: its label, for a box with the answer, for a row with the list."""
        key = getattr(self.part, "key", self.name)
        label = self.entry.label if self.entry else key
        if self.entry and (index := re.search(r"\[(\d+)\]", key)):
            label = f"{label} {int(index[1]) + 1}"
        if self.entry and self.entry.fact.kind is not Kind.MATRIX and (column := _column(key, form)):
            label = f"{label} {column}"
        if isinstance(self.part, Tick):
            label = f"{label}：{'、'.join(value for value, _glyph in self.part.marks)}"
        return f"{plan(form)[self.each].label} {label}" if self.each else label

    def problem(self, code: str, form: Form, place: Place) -> Problem:
        """Return the problem `code` that the slot has."""
        params = {"tag": self.tag, "hint": ""}
        if self.each:
            begin, end = loop_tags(self.each)
            params["hint"] = _(_HINT).format(begin=begin, end=end)
        return Problem(code, path=self.name, params=params, where=self.where(form), place=place)


def loop_tags(each: str) -> tuple[str, str]:
    """Return the tags before and behind the repeated row of the list `each`."""
    return f"{{%tr for {ITEM} in {each} %}}", "{%tr endfor %}"


def wanted(form: Form) -> dict[str, Wanted]:
    """Return the slots and boxes of `form` by name, in reading order; words between two values are none."""
    found: dict[str, Wanted] = {}
    for each, part in iter_dynamic(form.layout):
        if isinstance(part, Joint):
            continue
        name = f"{each}[].{part.name}" if each else part.name
        key = f"{each}[].{part.key}" if each else bare(part.key)
        found.setdefault(name, Wanted(name, each, part, flat_entries(form).get(key)))
    return found


def missing(form: Form, used: frozenset[str], suggested: str, file: str) -> Iterator[Problem]:
    """Yield a problem for every slot of `form` that a template which prints `used` has no place for.

    What another hand writes is left out: the printed room for it needs no tag. So is what was `suggested` for a
    misspelt tag: that is its place.
    """
    for name, slot in wanted(form).items():
        if name in used or bare(name) in used or slot.entry is None or slot.entry.field.pen is Pen.OTHERS:
            continue
        if f"“{slot.tag[3:-3]}”" in suggested or f"“{name}”" in suggested:
            continue
        code = "template-slot-missing" if is_required(slot, form) else "template-slot-left-out"
        yield slot.problem(code, form, Place(file))


def is_required(slot: Wanted, form: Form) -> bool:
    """Return whether the form cannot be filled without a value for `slot`."""
    if slot.entry is None or slot.entry.field.need is not REQUIRED:
        return False
    return not slot.each or plan(form)[slot.each].field.least_rows > 0


def _column(key: str, form: Form) -> str:
    """Return the column of a matrix that `key` names, "" if it names none."""
    head, _dot, last = key.rpartition(".")
    holder = plan(form).get(head.rpartition(".")[0])
    return last if holder and holder.fact.kind is Kind.MATRIX and last in holder.fact.columns else ""
