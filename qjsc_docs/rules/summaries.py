"""Totals of lists of companies. Floor 1."""

from __future__ import annotations

from typing import Any

from .numbers import total
from .paths import Values, rows


def column_total(path: str, fact: str, values: Values) -> Any:
    """The total of a column is the sum of its rows; a column in which nothing is said has none."""
    numbers = [row[fact] for row in rows(values, path) if row.get(fact) is not None]
    if not numbers:
        return None
    return sum(numbers) if all(isinstance(number, int) for number in numbers) else total(numbers)
