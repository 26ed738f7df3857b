"""Which collection a form has, and which period may be asked of it. Floor 5."""

from __future__ import annotations

from ..catalogue.collections import COLLECTIONS
from ..errors import UsageError
from ..form.collection import Collection, Every
from ..form.model import Form
from ..problems import Problem
from .model import Span


def collection_of(form: Form) -> Collection:
    """Return how `form` is collected; raise UsageError for a form that is not made of many cases."""
    found = COLLECTIONS.get(form.id)
    if found is None:
        choices = "、".join(COLLECTIONS)
        raise UsageError(Problem("not-collected", params={"form": form.title, "choices": choices}))
    return found


def span_asked(collection: Collection, quarter: Span | None, year: Span | None) -> Span | None:
    """Return the period asked for; raise UsageError for a quarter of a yearly table, or a year of a quarterly one."""
    every = collection.period.every if collection.period else None
    right, wrong = (quarter, year) if every is Every.QUARTER else (year, quarter)
    if wrong is not None:
        params = {"form": collection.form.title, "option": "--quarter" if every is Every.QUARTER else "--year"}
        raise UsageError(Problem("collected-other-period", value=str(wrong), params=params))
    return right
