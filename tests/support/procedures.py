"""What a procedure must be, whatever the notice: `faults` names every law that one breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.deadlines import DEADLINES, RECURRING
from qjsc_docs.catalogue.facts import FACTS
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.catalogue.rulebook import DEMANDS
from qjsc_docs.form.facts import Kind
from qjsc_docs.form.model import Audit
from qjsc_docs.form.procedure import Item, OnlyIf, Procedure, form_of, seals_of, signatures_of

every_procedure = pytest.mark.parametrize("procedure", PROCEDURES.values(), ids=list(PROCEDURES))
WORDS = {demand.number: demand.words for demand in DEMANDS}
LETTERS = {"dg2023": "DG", "sh2020": "SH", "sz2024": "SZ", "gd2009": "GD", "hn2018": "HN"}
COPIES = re.compile(r"(?:一式|原件)([一二两三四五六七八九]|\d+)份")
DONE = {name: deadline.done for name, deadline in (*DEADLINES.items(), *RECURRING.items())}
DIGITS = {numeral: digit for digit, numeral in enumerate("零一二三四五六七八九")} | {"两": 2}


def faults(procedure: Procedure) -> Iterator[str]:
    """Yield what is wrong with `procedure`, most of it as `item: what`."""
    yield from _itself(procedure)
    yield from _deadlines(procedure)
    yield from _demands(procedure)
    yield from _order(procedure)
    for item in procedure.items:
        yield from (f"{item.name}: {fault}" for fault in (*_form(item, procedure), *_facts(item), *_told(item)))


def _itself(procedure: Procedure) -> Iterator[str]:
    words = ("title", "who", "whom", "basis", "summary", "region", "document", "items")
    yield from (f"no {name}" for name in words if not getattr(procedure, name))
    forms = [form for form in FORMS.values() if form.notice == procedure.notice]
    if procedure.document not in {form.provenance.document for form in forms}:
        yield f"no form is of 《{procedure.document}》"
    if procedure.region not in {form.provenance.region for form in forms}:
        yield f"no form is of {procedure.region}"
    for copies in (procedure.copies, procedure.copies_apart):
        if copies.count and not copies.basis:
            yield "copies without a clause"
    if any(item.apart for item in procedure.items) != bool(procedure.copies_apart.count):
        yield "copies apart without papers apart, or the reverse"
    if procedure.filed and (procedure.filed not in FACTS or FACTS[procedure.filed].kind is not Kind.DATE):
        yield f"filed: {procedure.filed} is no day"


def _deadlines(procedure: Procedure) -> Iterator[str]:
    named = (*procedure.opens, *procedure.closes, *(item.deadline for item in procedure.items if item.deadline))
    yield from (f"no deadline {name}" for name in named if name not in DONE)
    for name in procedure.closes:
        if procedure.filed not in DONE.get(name, procedure.filed):
            yield f"closes {name}, which is not done by {procedure.filed}"


def _demands(procedure: Procedure) -> Iterator[str]:
    given = {procedure.copies.count, procedure.copies_apart.count}
    for number in procedure.demands:
        if number not in WORDS or not number.startswith(LETTERS[procedure.notice]):
            yield f"no demand {number}"
            continue
        asked = {_number(count) for count in COPIES.findall(WORDS[number])}
        if not asked <= given:
            yield f"{number} asks for {asked} copies"


def numbers(clause: str) -> list[int]:
    """Return the numbers of a clause: 第二十六条（三） is 26, 3."""
    return [_number(part) for part in re.findall(r"[一二三四五六七八九十]+|\d+", clause)]


def _number(part: str) -> int:
    if part.isdigit():
        return int(part)
    tens, ten, ones = part.rpartition("十")
    return (DIGITS[tens] if tens else 1) * 10 * bool(ten) + (DIGITS[ones] if ones else 0)


def _order(procedure: Procedure) -> Iterator[str]:
    for earlier, later in pairwise(procedure.items):
        if numbers(earlier.basis) > numbers(later.basis):
            yield f"{later.name}: stands before {earlier.name} in the notice"
    said: dict[str, str] = {}
    for item in procedure.items:
        for name in {item.name, *item.aliases}:
            if name in said:
                yield f"{item.name}: {said[name]} is called {name} too"
            said[name] = item.name


def _form(item: Item, procedure: Procedure) -> Iterator[str]:
    if item.form and item.front:
        yield "is a form and has one in front of it"
    form = form_of(item, FORMS)
    if form is None:
        if item.form or item.front:
            yield f"no form {item.form or item.front}"
        return
    if Audit.BOTH not in (form.audit, procedure.audit) and form.audit is not procedure.audit:
        yield f"{form.id} is for {form.audit} audits"
    if item.form and form.notice == procedure.notice and form.copies.count not in (0, procedure.copies_of(item)):
        yield f"{form.id} is handed in in {form.copies.count} copies"
    fields = {field.fact for field in form.fields}
    for key, _value in (*item.facts, *item.fills):
        if key not in fields:
            yield f"{form.id} does not use {key}"


def _facts(item: Item) -> Iterator[str]:
    rows = FACTS[item.each].items if item.each in FACTS else {}
    if item.each and not rows:
        yield f"{item.each} is no list"
    yield from (f"{item.each} has no {name}" for _key, name in item.fills if name not in rows)
    asked = [(item.need.key, answer) for answer in item.need.answers] if isinstance(item.need, OnlyIf) else []
    for key, value in (*item.facts, *asked):
        if key not in FACTS:
            yield f"no fact {key}"
        elif FACTS[key].choices and value not in FACTS[key].choices:
            yield f"{key} is never {value}"


def _told(item: Item) -> Iterator[str]:
    if not item.basis:
        yield "no clause"
    if isinstance(item.need, OnlyIf) and not (item.need.answers and item.need.words):
        yield "a condition without answers or words"
    for hand in (*seals_of(item, FORMS), *signatures_of(item, FORMS)):
        if not (hand.who and hand.where and hand.basis):
            yield f"whose hand, where, by which clause: {hand}"
    if item.least < 1 or (item.most and item.most < item.least):
        yield "counts no files"
