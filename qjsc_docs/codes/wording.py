"""What a problem code says: its severity, why, and what to do. Floor 0."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """An error stops the filling; a warning is printed and passes."""

    ERROR = "error"
    WARNING = "warning"


class Wording(NamedTuple):
    """The words of one problem code."""

    severity: Severity
    why: str
    todo: str


def error(why: str, todo: str) -> Wording:
    """Return the words of an error."""
    return Wording(Severity.ERROR, why, todo)


def warning(why: str, todo: str) -> Wording:
    """Return the words of a warning."""
    return Wording(Severity.WARNING, why, todo)
