"""Pollutants: nothing discharges more of one than it produces. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .numbers import plain
from .paths import Values, rows

PRODUCED, DISCHARGED = "产生量", "排放量"


def discharge_within_production(values: Values) -> Iterator[Problem]:
    """The discharge (排放量) of a pollutant in a year is not greater than its production (产生量)."""
    for number, year in enumerate(rows(values, "年度数据")):
        for fact, discharged in year.items():
            pollutant = fact.removesuffix(DISCHARGED)
            produced = year.get(pollutant + PRODUCED) if pollutant != fact else None
            if produced is not None and discharged is not None and discharged > produced:
                params = {
                    "year": str(year.get("年度", "")),
                    "pollutant": pollutant,
                    "discharged": plain(discharged),
                    "produced": plain(produced),
                }
                yield Problem("discharge-above-production", f"年度数据[{number}].{fact}", params)
