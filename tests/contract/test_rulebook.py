"""Every demand of the notices is applied somewhere, or says why it is not yet."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest

from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.rulebook import DEMANDS
from qjsc_docs.form.rulebook import Demand, cited, name_of, statement
from tools import rulebook

NUMBERS = [demand.number for demand in DEMANDS]
COUNTS = dict(zip("一两二三四五六七八九", (1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
every_demand = pytest.mark.parametrize("demand", DEMANDS, ids=NUMBERS)
every_rule = pytest.mark.parametrize("name", rulebook.rules(), ids=lambda name: name[1])


def fault(demand: Demand) -> str:
    """Return what is wrong with the state of `demand`: applied by nothing and not open, or both."""
    parts = rulebook.applied(demand)
    if demand.open:
        return f"open, and yet applied by {[part.what for part in parts]}" if parts else ""
    return "" if parts else "nothing applies it, and it does not say why (open)"


@every_demand
def test_a_demand_is_applied_or_open(demand: Demand) -> None:
    assert fault(demand) == ""


@every_demand
def test_what_applies_a_demand_exists_and_is_tested(demand: Demand) -> None:
    assert [rulebook.unresolved(reference) for reference in demand.applied] == [""] * len(demand.applied)
    for part in rulebook.applied(demand):
        assert part.tests, f"no test names {part.what}"


@every_rule
def test_a_rule_cites_demands_that_exist(name: tuple[str, str]) -> None:
    assert [number for number in rulebook.rules()[name].demands if number not in NUMBERS] == []


@every_rule
def test_a_rule_that_cites_a_demand_is_used_and_tested(name: tuple[str, str]) -> None:
    assert rulebook.rules()[name].forms, "no form uses it"
    assert rulebook.tests_naming(name[1]), "no test names it"


def test_numbers_are_not_given_twice() -> None:
    assert len(set(NUMBERS)) == len(NUMBERS)
    assert all(re.fullmatch(r"(DG|SH|SZ|GD|HN)[1-9]\d?", number) for number in NUMBERS)


def demanded_copies(demand: Demand) -> list[int]:
    """Return the numbers of copies that the words of `demand` ask for: 一式七份 is 7."""
    return [COUNTS[numeral] for numeral in re.findall("一式([一二两三四五六七八九])份", demand.words)]


@every_demand
def test_copies_are_as_many_as_the_clause_says(demand: Demand) -> None:
    for reference in demand.applied:
        if reference.endswith(" copies") and (asked := demanded_copies(demand)):
            copies = FORMS[rulebook.form_of(reference)].copies
            assert copies.count in asked
            assert copies.basis


def test_all_five_notices_were_looked_at() -> None:
    assert {re.sub(r"\d", "", number) for number in NUMBERS} == set(rulebook.NOTICES)
    assert len(NUMBERS) == 79


SOME = next(iter(FORMS))
KEY = FORMS[SOME].fields[0].fact


@pytest.mark.parametrize(
    ("demand", "said"),
    [
        (Demand("GD99", "一", "什么"), "nothing applies it"),
        (Demand("GD20", "三十二", "回避", open="以后"), "open, and yet applied by"),
        (Demand("GD99", "一", "什么", (f"{SOME} {KEY}",), open="以后"), "open, and yet applied by"),
        (Demand("GD99", "一", "什么", (f"{SOME} {KEY}",)), ""),
        (Demand("GD20", "三十二", "回避"), ""),
    ],
)
def test_the_law_would_notice(demand: Demand, said: str) -> None:
    assert fault(demand).startswith(said)
    assert bool(fault(demand)) == bool(said)


@pytest.mark.parametrize(
    "reference",
    ["没有的表 copies", f"{SOME} 没有.的栏目", f"{SOME} ", SOME, "dg2023-任务分解表 copies", "dg2023-回执表 seals"],
)
def test_a_reference_to_nothing_is_noticed(reference: str) -> None:
    assert rulebook.unresolved(reference)


def factory() -> Callable[[object], object]:
    """Return a rule."""

    def inner(values: object) -> object:
        """Something holds.

        Rule: GD7, GD24
        Rule: SH1
        """
        return values

    return inner


def test_a_docstring_says_which_demands_a_rule_applies() -> None:
    rule = factory()
    assert (statement(rule), cited(rule)) == ("Something holds.", ("GD7", "GD24", "SH1"))
    assert name_of(rule) == (__name__, "factory")
    assert cited(partial(rule)) == ("GD7", "GD24", "SH1")
    assert cited(factory) == ()
