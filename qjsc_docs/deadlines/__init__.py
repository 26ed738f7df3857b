"""The calendar of a case: what is due when, who owes it to whom, and how the day was counted. Floor 4."""

from __future__ import annotations

from .agenda import Agenda, calendar
from .choice import Choice, choose
from .events import event_days
from .lines import Line, State

__all__ = ["Agenda", "Choice", "Line", "State", "calendar", "choose", "event_days"]
