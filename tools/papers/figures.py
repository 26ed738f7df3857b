"""Figures that a case does not know, made of its own, always the same: the months of a year, the days of a month."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from decimal import Decimal

from .parts import Data

_WEIGHTS = (86, 52, 88, 84, 86, 85, 87, 88, 86, 84, 88, 86)  # of the months; the Spring Festival falls into the second


def effects(measure: Data) -> str:
    """Return what a measure saves and avoids in a year, with units."""
    units = {
        "废水减排": "万吨",
        "固废减排": "万吨",
        "危险废物减排": "吨",
        "重金属减排": "千克",
        "节水量": "吨",
        "节电量": "万度",
        "节能量": "吨标煤",
    }
    skipped = ("名称", "类别", "状态", "投资", "经济效益")
    return (
        "、".join(f"{key}{value}{units.get(key, '吨')}/年" for key, value in measure.items() if key not in skipped)
        or "改善作业环境"
    )


def count(data: Data, kind: str) -> int:
    """Return how many measures of `kind` the case has."""
    return sum(measure["类别"] == kind for measure in data["方案"])


def months(year: Data, series: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Return the twelve months of a year's figures and their sums, which are the year's."""
    parts = [_spread(Decimal(year[name]), _WEIGHTS) for name, _unit in series]
    rows = [(f"{month}月", *(str(part[month - 1]) for part in parts)) for month in range(1, 13)]
    return (*rows, ("合计", *(str(sum(part)) for part in parts)))


def days(year: Data, month: int) -> tuple[tuple[str, ...], ...]:
    """Return a row of meter readings for each day of a month of that year."""
    numbers = range(monthrange(int(year["年度"]), month)[1])
    weights = [90 + (day * 7 + month * 3) % 21 for day in numbers]
    water = _spread(_spread(Decimal(year["水耗"]) * 10_000, _WEIGHTS)[month - 1], weights)
    power = _spread(_spread(Decimal(year["电耗"]), _WEIGHTS)[month - 1], weights)
    return tuple((str(day + 1), str(water[day]), str(power[day]), "正常") for day in numbers)


def _spread(total: Decimal, weights: Sequence[int]) -> list[Decimal]:
    """Return `total` in parts of these weights, two decimals each; the last takes what is left."""
    parts = [(total * weight / sum(weights)).quantize(Decimal("0.01")) for weight in weights[:-1]]
    return [*parts, total - sum(parts)]
