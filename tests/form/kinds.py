"""One fact of every kind, with values that hypothesis may draw for it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from qjsc_docs.form.facts import Fact, Kind
from qjsc_docs.rules.codes import ALPHABET
from qjsc_docs.rules.dates import Month

CHOICES = ("无低费", "中高费", "A类（重点）")

FACTS: dict[Kind, Fact] = {kind: Fact(kind, "a fact") for kind in Kind} | {
    Kind.TEXT: Fact(Kind.TEXT, "a name", longest=20),
    Kind.PARAGRAPH: Fact(Kind.PARAGRAPH, "an opinion", longest=40),
    Kind.INTEGER: Fact(Kind.INTEGER, "employees", unit="人", least="0", most="100000"),
    Kind.DECIMAL: Fact(Kind.DECIMAL, "money", unit="万元", least="0", most="1000000000"),
    Kind.YEAR: Fact(Kind.YEAR, "a year", least="1990", most="2099"),
    Kind.CHOICE: Fact(Kind.CHOICE, "a choice", choices=CHOICES),
    Kind.TICKS: Fact(Kind.TICKS, "ticks", choices=CHOICES),
    Kind.LIST: Fact(
        Kind.LIST,
        "rows",
        items={"姓名": Fact(Kind.TEXT, "name"), "投资": Fact(Kind.DECIMAL, "money", unit="万元")},
    ),
    Kind.MATRIX: Fact(
        Kind.MATRIX, "cells", items={"投资": Fact(Kind.DECIMAL, "money", unit="万元")}, columns=("已实施", "待实施")
    ),
}

_letters = st.characters(exclude_categories=("C", "Z"), exclude_characters="\ufeff")
_line = st.text(_letters | st.sampled_from(" \u3000"), min_size=1, max_size=20)
_digits = "0123456789"


def _text(alphabet: str, size: int) -> st.SearchStrategy[str]:
    return st.text(alphabet, min_size=size, max_size=size)


VALUES: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXT: _line.map(str.strip).filter(bool),
    Kind.PARAGRAPH: st.lists(_line, min_size=1, max_size=2)
    .map(lambda lines: "\n".join(lines)[:40].strip())
    .filter(bool),
    Kind.INTEGER: st.integers(0, 100000),
    Kind.DECIMAL: st.decimals(0, 10**9, places=6),
    Kind.DATE: st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    Kind.MONTH: st.builds(Month, st.integers(1900, 2099), st.integers(1, 12)),
    Kind.YEAR: st.integers(1990, 2099),
    Kind.CHOICE: st.sampled_from(CHOICES),
    Kind.YESNO: st.sampled_from(("是", "否")),
    Kind.TICKS: st.sets(st.sampled_from(CHOICES), min_size=1).map(
        lambda ticked: tuple(c for c in CHOICES if c in ticked)
    ),
    Kind.PHONE: st.tuples(st.sampled_from(("010-", "0769-", "")), _text("23456789", 8)).map("".join),
    Kind.MOBILE: st.tuples(st.just("1"), _text("3456789", 1), _text(_digits, 9)).map("".join),
    Kind.POSTCODE: _text(_digits, 6),
    Kind.EMAIL: st.tuples(_text("abcxyz019", 5), st.just("@"), _text("abcxyz019", 4), st.just(".com")).map("".join),
    Kind.USCC: st.tuples(_text(ALPHABET, 2), _text(_digits, 6), _text(ALPHABET, 10)).map("".join),
    Kind.PERMIT: st.tuples(
        _text(ALPHABET, 2), _text(_digits, 6), _text(ALPHABET, 10), _text(_digits, 3), st.just("P")
    ).map("".join),
    Kind.PICTURE: st.sampled_from(("照片/1.jpg", "签到.png")),
    Kind.INDUSTRY: st.tuples(st.sampled_from(("C13", "C43", "33", "0", "T97")), st.just("")).map(
        lambda parts: "0111" if parts[0] == "0" else parts[0]
    ),
}

RAW = st.one_of(
    st.text(max_size=30),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.lists(st.text(max_size=5), max_size=4),
    st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=3),
    st.just(Decimal("sNaN")),
)
