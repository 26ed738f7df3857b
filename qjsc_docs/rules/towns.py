"""The 任务分解表: a list of towns printed in two columns, the total first. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..problems import Problem
from .paths import Values, rows

TOTAL = "合计"


def quota_rows(values: Values) -> list[dict[str, Any]] | None:
    """The printed rows hold the total and then the towns, down the left column and then down the right.

    None where there are no towns. The total is left open while a town's number is not known.
    """
    towns = [row for row in rows(values, "任务分解") if row.get("镇街") != TOTAL]
    if not towns:
        return None
    entries = [(TOTAL, _sum(values)), *((town.get("镇街"), town.get("目标数")) for town in towns)]
    half = (len(entries) + 1) // 2
    left, right = entries[:half], [*entries[half:], (None, None)]
    return [
        {"左镇街": left[i][0], "左目标数": left[i][1], "右镇街": right[i][0], "右目标数": right[i][1]}
        for i in range(half)
    ]


def quota_sum(values: Values) -> Iterator[Problem]:
    """A typed total (合计) of the towns' numbers is their sum.

    Rule: DG19
    """
    expected = _sum(values)
    for number, row in enumerate(rows(values, "任务分解")):
        typed = row.get("目标数")
        if row.get("镇街") == TOTAL and None not in (typed, expected) and typed != expected:
            yield Problem("sum", f"任务分解[{number}].目标数", {"computed": str(expected)})


def _sum(values: Values) -> int | None:
    """Return the sum of the towns' numbers, None while one of them is not known."""
    numbers: list[int | None] = [row.get("目标数") for row in rows(values, "任务分解") if row.get("镇街") != TOTAL]
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
