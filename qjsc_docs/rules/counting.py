"""Spans of time as notices give them, and how they are counted (民法典 第二百条至第二百零四条). Floor 1."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a span is counted in, in the words of the notices."""

    DAYS = "日"
    WORKDAYS = "个工作日"
    WEEKS = "周"
    MONTHS = "个月"
    YEARS = "年"


@dataclass(frozen=True, slots=True)
class Span:
    """So many days, weeks … after an event, or before it (前3个工作日)."""

    count: int
    unit: Unit
    before: bool = False
