"""Facts: the vocabulary that all forms share. A fact is defined once: kind, unit, bounds, meaning. Floor 2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What sort of value a fact is; it decides how it is read, checked, printed and offered for input."""

    TEXT = "text"
    PARAGRAPH = "paragraph"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    MONTH = "month"
    YEAR = "year"
    CHOICE = "choice"
    YESNO = "yesno"
    TICKS = "ticks"
    PHONE = "phone"
    MOBILE = "mobile"
    POSTCODE = "postcode"
    EMAIL = "email"
    USCC = "uscc"
    PERMIT = "permit"
    INDUSTRY = "industry"
    PICTURE = "picture"
    LIST = "list"
    MATRIX = "matrix"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a case (案卷).

    `unit` is the unit it is stored in; `least` and `most` are inclusive bounds in that unit; `longest` bounds the
    characters of a text. A list has `items` (the facts of each row) and may be keyed by one of them (`key`); a matrix
    has `items` (its rows) and `columns`.
    """

    kind: Kind
    meaning: str
    unit: str = ""
    choices: tuple[str, ...] = ()
    least: str = ""
    most: str = ""
    longest: int = 200
    items: Mapping[str, Fact] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    key: str = ""


Facts = Mapping[str, Fact]
