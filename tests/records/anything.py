"""Records of anything: typed values for every place of a form, drawn by chance, the same at every run."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from qjsc_docs.form.facts import Fact, Kind
from qjsc_docs.form.leaves import year_columns
from qjsc_docs.form.model import Form, Pen
from qjsc_docs.form.plan import Entry, plan
from qjsc_docs.form.reading import put
from qjsc_docs.form.spots import spots
from qjsc_docs.rules.dates import Month

PLAIN = ("甲乙丙有限公司", "张三", "A-1 车间", "第2条", "Zhong & Co. <1>", "工序“一”")
TRICKY = (
    *PLAIN,
    "甲/乙",
    "1/2/3",
    "　缩进　",
    "年月日",
    "□",
    "甲\t乙",
    "时间：九点",
    "&amp;",
    "{{ 企业.名称 }}",
    "a_b",
)


def anything(form: Form, seed: int, *, words: tuple[str, ...] = TRICKY) -> dict[str, Any]:
    """Return values for most fields of `form`; rows of lists are never quite empty."""
    chance = random.Random(f"{form.id} {seed}")
    values: dict[str, Any] = {}
    for entry in plan(form).values():
        if entry.field.pen is Pen.FILLER and chance.random() < 0.8:
            value = _value(entry, form, chance, words)
            if value not in (None, "", {}, []):
                put(values, entry.keys, value)
    return values


def _value(entry: Entry, form: Form, chance: random.Random, words: tuple[str, ...]) -> Any:
    if entry.fact.kind is Kind.LIST:
        return _rows(entry, form, chance, words)
    if entry.fact.kind is Kind.MATRIX:
        return {
            row.path: {
                column: _single(row.fact, chance, words) for column in entry.fact.columns if chance.random() < 0.8
            }
            for row in entry.rows
        }
    return _single(entry.fact, chance, words)


def _rows(entry: Entry, form: Form, chance: random.Random, words: tuple[str, ...]) -> list[dict[str, Any]]:
    columns = year_columns(form).get(entry.path)
    shown = {spot.path.rpartition("[].")[2] for spot in spots(form).values() if spot.each == entry.path}
    rows = []
    for number in range(chance.randint(1, columns or 6)):
        row = {sub.path: _single(sub.fact, chance, words) for sub in entry.rows if columns or chance.random() < 0.8}
        if not shown & row.keys():
            row |= {sub.path: _single(sub.fact, chance, words) for sub in entry.rows}
        rows.append(row | ({entry.fact.key: 2020 + number} if entry.fact.key and columns else {}))
    if entry.fact.key:
        rows.sort(key=lambda row: str(row.get(entry.fact.key, "")))
    return rows


def _single(fact: Fact, chance: random.Random, words: tuple[str, ...]) -> Any:
    if fact.kind in (Kind.TEXT, Kind.PARAGRAPH):
        count = chance.randint(1, 3) if fact.kind is Kind.PARAGRAPH else 1
        return "\n".join(_text(fact, chance, words) for _line in range(count))[: fact.longest].strip()
    return _DRAWN[fact.kind](fact, chance) if fact.kind in _DRAWN else _CODES.get(fact.kind)


def _text(fact: Fact, chance: random.Random, words: tuple[str, ...]) -> str:
    text = "".join(chance.choice(words) for _word in range(chance.randint(1, 2)))
    return text[: fact.longest].strip() or "甲"


def _amount(fact: Fact, chance: random.Random) -> Decimal:
    most = min(int(Decimal(fact.most or 99999)), 99999)
    return min(Decimal(chance.randint(0, most * 100)) / 100, Decimal(fact.most or 99999))


def _ticks(fact: Fact, chance: random.Random) -> tuple[str, ...] | None:
    return tuple(choice for choice in fact.choices if chance.random() < 0.5) or None


_DRAWN: dict[Kind, Callable[[Fact, random.Random], Any]] = {
    Kind.INTEGER: lambda fact, chance: chance.randint(int(fact.least or 0), int(fact.most or 9999)),
    Kind.DECIMAL: _amount,
    Kind.DATE: lambda fact, chance: date(chance.randint(2000, 2030), chance.randint(1, 12), chance.randint(1, 28)),
    Kind.MONTH: lambda fact, chance: Month(chance.randint(2000, 2030), chance.randint(1, 12)),
    Kind.YEAR: lambda fact, chance: chance.randint(2000, 2030),
    Kind.CHOICE: lambda fact, chance: chance.choice(fact.choices),
    Kind.YESNO: lambda fact, chance: chance.choice("是否"),
    Kind.TICKS: _ticks,
}
_CODES = {
    Kind.PHONE: "0769-22228888",
    Kind.MOBILE: "13800001111",
    Kind.POSTCODE: "523000",
    Kind.EMAIL: "a@example.com",
    Kind.USCC: "91441900MA0TET017Y",
    Kind.PERMIT: "91441900MA0TET017Y001P",
    Kind.INDUSTRY: "C3360",
}
