"""Measures told one by one, as the renewal of a certificate asks for them (具体项目). Floor 1."""

from __future__ import annotations

from decimal import Decimal

from .numbers import plain
from .paths import Values, rows

Projects = list[dict[str, str]]


def done_projects(values: Values) -> Projects | None:
    """The projects carried out are the measures (方案) of medium or high cost that are carried out."""
    return _lines([m for m in rows(values, "方案") if (m.get("类别"), m.get("状态")) == ("中高费", "已实施")])


def next_projects(values: Values) -> Projects | None:
    """The projects to come are the measures (方案) that are still to be carried out."""
    return _lines([m for m in rows(values, "方案") if m.get("状态") == "待实施"])


def _lines(measures: list[Values]) -> Projects | None:
    return [{"项目": f"{n}．{_line(m)}"} for n, m in enumerate(measures, 1) if m.get("名称")] or None


def _line(measure: Values) -> str:
    amounts = [
        f"{words}{plain(amount)}万元"
        for words, fact in (("投资", "投资"), ("年经济效益", "经济效益"))
        if isinstance(amount := measure.get(fact), int | Decimal)
    ]
    return f"{measure['名称']}（{'，'.join(amounts)}）" if amounts else f"{measure['名称']}"
