"""The 任务分解表: a list of towns printed in two columns, the total first; and what each has reached. Floor 1."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..problems import Problem
from ..suggest import did_you_mean
from .paths import Values, rows

TOTAL = "合计"
# the table says 高埗、东城、松山湖; companies give 高埗镇、东城街道、松山湖高新区
_TAIL = re.compile(r"(?<=..)(?:高新技术产业开发区|高新区|开发区|园区|街道办事处|街道办|街道|镇)$")


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


def reached_rows(values: Values) -> list[dict[str, Any]] | None:
    """The printed rows hold of the total and of each town the audits expected, those accepted, and how many are missing.

    They stand as in the 任务分解表, down the left column and then down the right.
    """
    towns = [row for row in rows(values, "任务分解") if row.get("镇街") != TOTAL]
    if not towns:
        return None
    done = _done(values)
    reached = [(town.get("镇街"), town.get("目标数"), done[_town(town)]) for town in towns]
    missing = [None if goal is None else max(goal - count, 0) for _name, goal, count in reached]
    known = [number for number in missing if number is not None]
    entries = [
        (
            TOTAL,
            _sum(values),
            sum(count for _name, _goal, count in reached),
            sum(known) if len(known) == len(missing) else None,
        ),
        *((*town, number) for town, number in zip(reached, missing, strict=True)),
    ]
    half = (len(entries) + 1) // 2
    pairs = zip(entries[:half], [*entries[half:], (None,) * 4][:half], strict=True)
    names = ("镇街", "目标数", "完成数", "尚差数")
    return [
        {
            f"{side}{name}": value
            for side, entry in (("左", left), ("右", right))
            for name, value in zip(names, entry, strict=True)
        }
        for left, right in pairs
    ]


def towns_have_targets(values: Values) -> Iterator[Problem]:
    """The town of every accepted company is one of those that have a target."""
    known = {_town(row): str(row.get("镇街")) for row in rows(values, "任务分解")}
    for number, row in enumerate(rows(values, "汇总企业")):
        if known and row.get("镇街") and _town(row) not in known:
            params = {"suggestion": did_you_mean(_town(row), known)}
            yield Problem("no-target", f"汇总企业[{number}].镇街", params)


def _done(values: Values) -> Counter[str]:
    """Return how many companies of each town were accepted."""
    return Counter(_town(row) for row in rows(values, "汇总企业") if row.get("镇街"))


def _town(row: Values) -> str:
    """Return the name of a town without what kind of place it is."""
    name = "".join(str(row.get("镇街") or "").split()).removeprefix("东莞市")
    return _TAIL.sub("", name)


def _sum(values: Values) -> int | None:
    """Return the sum of the towns' numbers, None while one of them is not known."""
    numbers: list[int | None] = [row.get("目标数") for row in rows(values, "任务分解") if row.get("镇街") != TOTAL]
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
