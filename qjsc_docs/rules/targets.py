"""Targets of an audit: how far each was reached. Floor 1."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from .numbers import round_half_up
from .paths import Values, rows

PLACES = 1


def target_rows(values: Values) -> list[dict[str, Any]] | None:
    """A target's rate (完成率) is the way gone from 现状值 towards 目标值, in per cent with one decimal; 100 and more is reached."""
    targets = rows(values, "清洁生产目标")
    return [{**target, "完成率": _rate(target)} for target in targets] or None


def _rate(target: Values) -> Decimal | None:
    before, goal, now = (target.get(name) for name in ("现状值", "目标值", "实际值"))
    if before is None or goal is None or now is None or goal == before:
        return None
    rate = Fraction(now - before) / Fraction(goal - before) * 100
    grain = 10 ** (PLACES + 3)
    return round_half_up(Decimal(int(rate * grain)) / grain, PLACES)
