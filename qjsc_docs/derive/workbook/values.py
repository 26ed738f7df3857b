"""What stands in a cell of a data-entry workbook: its number format, and a value as Excel holds it. Floor 3."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from ...form.facts import Fact, Kind
from ...form.plan import Entry
from ...form.values import Bad, parse, printed_number, show
from ...rules.dates import Month

_DAY = 'yyyy"年"m"月"d"日"'
_MONTH = 'yyyy"年"m"月"'
_SHOWS_LONG_TEXT = 255  # letters; Excel shows more of them as #### in a cell of the format text
_DIGITS = 15

CellValue = str | int | float | Decimal | date | None


def format_of(fact: Fact) -> str:
    """Return the number format of an input: numbers and dates by their kind, whatever is written as text."""
    if fact.kind in (Kind.INTEGER, Kind.DECIMAL) or fact.kind is Kind.PARAGRAPH or fact.longest > _SHOWS_LONG_TEXT:
        return "General"
    return {Kind.DATE: _DAY, Kind.MONTH: _MONTH, Kind.YEAR: "0"}.get(fact.kind, "@")


def cell_value(raw: object, entry: Entry) -> CellValue:
    """Return a value given elsewhere as the input of `entry` holds it; one that cannot be read stays as it was written."""
    try:
        value = parse(raw, entry.fact, entry.field)
    except Bad:
        return raw if isinstance(raw, str | int | float | Decimal | date) else str(raw)
    if isinstance(value, Month):
        return date(value.year, value.month, 1)
    if entry.fact.kind in (Kind.INTEGER, Kind.DECIMAL):
        number = printed_number(value, entry.fact, entry.field) if entry.field.unit else Decimal(value)
        return number if len(number.as_tuple().digits) <= _DIGITS else format(number, "f")
    if isinstance(value, date | int):
        return value
    return value if isinstance(value, str) else show(value, entry.fact, entry.field)
