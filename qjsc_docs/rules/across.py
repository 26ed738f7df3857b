"""Facts that follow from others: the latest year's figures. Floor 1."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from .paths import Values, rows


def latest(values: Values, fact: str) -> Any:
    """Return `fact` of the latest year in 年度数据, None if that year does not say."""
    years = [row for row in rows(values, "年度数据") if row.get("年度") is not None]
    return max(years, key=lambda row: row["年度"]).get(fact) if years else None


def latest_output(values: Values) -> Decimal | None:
    """The yearly output value (年产值) is that of the latest year in 年度数据."""
    output: Decimal | None = latest(values, "年产值")
    return output


def latest_staff(values: Values) -> int | None:
    """The number of employees (员工总人数) is that of the latest year in 年度数据."""
    staff: int | None = latest(values, "职工人数")
    return staff


def latest_energy(values: Values) -> Decimal | None:
    """The energy used (用能总量) is the 综合能耗 of the latest year in 年度数据."""
    energy: Decimal | None = latest(values, "综合能耗")
    return energy
