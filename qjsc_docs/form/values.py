"""Values: each kind of fact is read by one small parser and printed by one small printer. Floor 2.

`parse` takes what a file or a caller gave and returns the typed value, or raises `Bad`; `show` prints a typed value as
the form asks. A bare number counts the fact's own unit, whatever unit the form prints: the record serves many forms.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from ..rules.codes import uscc_check_character
from ..rules.dates import YEARS, Month, parse_date, parse_month, parse_year, show_date, show_month
from ..rules.numbers import is_sensible, parse_number, plain, round_half_up
from ..rules.units import convert
from .choices import parse_choice, parse_ticks, parse_yesno
from .coded import CODE_PARSERS, parse_paragraph, parse_text
from .facts import Fact, Kind
from .model import Field
from .raw import Bad, is_empty, text_of

__all__ = ["PARSERS", "PRINTERS", "Bad", "is_empty", "parse", "printed_number", "show", "warnings_of"]


def parse(raw: object, fact: Fact, field: Field | None = None) -> Any:
    """Return the typed value that `raw` means for `fact`; raise `Bad` if it means none. `raw` is not empty."""
    return PARSERS[fact.kind](raw, fact)


def show(value: Any, fact: Fact, field: Field | None = None) -> str:
    """Return `value` as it is printed, in the unit and with the decimals that `field` asks for."""
    return PRINTERS[fact.kind](value, fact, field)


def printed_number(value: Decimal | int, fact: Fact, field: Field | None = None) -> Decimal:
    """Return the number that is printed for `value`: in the form's unit, rounded to the form's decimals."""
    number = value if isinstance(value, Decimal) else Decimal(value)
    if field is None:
        return number
    if field.unit and field.unit != fact.unit:
        converted = convert(number, fact.unit, field.unit)
        if converted is None:  # a defect of the catalogue, which the contract tests look for
            raise ValueError(f"{field.fact}: {fact.unit} cannot be printed in {field.unit}")
        number = converted
    if field.places is not None:
        number = round_half_up(number, field.places)
    return number


def warnings_of(value: Any, fact: Fact) -> tuple[Bad, ...]:
    """Return what may be wrong with a value that was read."""
    if fact.kind is Kind.USCC and value[-1] != (expected := uscc_check_character(value)):
        return (Bad("uscc-check-digit", expected=expected),)
    return ()


def _parse_decimal(raw: object, fact: Fact) -> Decimal:
    value = _number(raw, fact, "bad-decimal")
    if fact.least or fact.most:
        _check_bounds(value, fact)
    return value


def _parse_integer(raw: object, fact: Fact) -> int:
    value = _number(raw, fact, "bad-integer")
    whole = int(value)
    if whole != value:
        raise Bad("bad-integer")
    if fact.least or fact.most:
        _check_bounds(value, fact)
    return whole


def _number(raw: object, fact: Fact, code: str) -> Decimal:
    """Return the number that `raw` is, in the fact's unit."""
    if isinstance(raw, str):
        found = parse_number(raw if raw.isascii() and raw.isprintable() else text_of(raw))
    elif isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
        found = None
    else:  # a float holds noise behind the 15 digits that Excel shows: 0.30000000000000004
        value = Decimal(format(raw, ".15g")) if isinstance(raw, float) else Decimal(raw)
        found = (value, "") if is_sensible(value) else None
    if found is None:
        raise Bad(code, unit=fact.unit) if code == "bad-decimal" else Bad(code)
    value, unit = found
    if not unit:
        return value
    converted = convert(value, unit, fact.unit)
    if converted is None:
        raise Bad("bad-unit", found=unit, unit=fact.unit)
    return converted


@cache
def _bounds(least: str, most: str) -> tuple[Decimal | None, Decimal | None]:
    return Decimal(least) if least else None, Decimal(most) if most else None


def _check_bounds(value: Decimal | int, fact: Fact) -> None:
    least, most = _bounds(fact.least, fact.most)
    if least is not None and value < least:
        raise Bad("too-small", least=fact.least + fact.unit)
    if most is not None and value > most:
        raise Bad("too-large", most=fact.most + fact.unit)


def _parse_date(raw: object, fact: Fact) -> date:
    if isinstance(raw, date) and raw.year in YEARS:
        return raw.date() if isinstance(raw, datetime) else raw
    day = parse_date(_moment_text(raw, "bad-date"))
    if day is None:
        raise Bad("bad-date")
    return day


def _parse_month(raw: object, fact: Fact) -> Month:
    if isinstance(raw, Month):
        return raw
    if isinstance(raw, date) and raw.year in YEARS and raw.day == 1:  # what Excel makes of a typed 2023年11月
        return Month(raw.year, raw.month)
    month = parse_month(_moment_text(raw, "bad-month"))
    if month is None:
        raise Bad("bad-month")
    return month


def _parse_year(raw: object, fact: Fact) -> int:
    year = parse_year(_moment_text(raw, "bad-year"))
    if year is None:
        raise Bad("bad-year")
    _check_bounds(year, fact)
    return year


def _moment_text(raw: object, code: str) -> str:
    """Return the text of a date, month or year; a number must be whole (2023.1 may have been 2023.10)."""
    if isinstance(raw, bool | date) or not isinstance(raw, str | int | float | Decimal):
        raise Bad(code)
    return text_of(raw)


def _parse_list(raw: object, fact: Fact) -> list[Any]:
    if not isinstance(raw, list | tuple):
        raise Bad("bad-list")
    return list(raw)


def _parse_matrix(raw: object, fact: Fact) -> dict[str, Any]:
    if not isinstance(raw, Mapping):
        raise Bad("bad-group")
    return dict(raw)


def _show_text(value: Any, fact: Fact, field: Field | None) -> str:
    return value if type(value) is str else str(value)


def _show_number(value: Any, fact: Fact, field: Field | None) -> str:
    return plain(printed_number(value, fact, field))


def _show_integer(value: Any, fact: Fact, field: Field | None) -> str:
    return str(value) if type(value) is int and (field is None or not field.unit) else _show_number(value, fact, field)


def _show_group(value: Any, fact: Fact, field: Field | None) -> str:
    """Return a list or matrix in one line, for reports: the values of a row by commas, rows by semicolons."""
    if isinstance(value, Mapping):
        rows = [f"{name} " + "，".join(show(v, fact.items[name]) for v in row.values()) for name, row in value.items()]
    else:
        rows = ["，".join(show(v, fact.items[name]) for name, v in row.items() if v is not None) for row in value]
    return "；".join(rows)


PARSERS: dict[Kind, Callable[[object, Fact], Any]] = CODE_PARSERS | {
    Kind.TEXT: parse_text,
    Kind.PARAGRAPH: parse_paragraph,
    Kind.PICTURE: parse_text,
    Kind.INTEGER: _parse_integer,
    Kind.DECIMAL: _parse_decimal,
    Kind.DATE: _parse_date,
    Kind.MONTH: _parse_month,
    Kind.YEAR: _parse_year,
    Kind.CHOICE: parse_choice,
    Kind.YESNO: parse_yesno,
    Kind.TICKS: parse_ticks,
    Kind.LIST: _parse_list,
    Kind.MATRIX: _parse_matrix,
}

PRINTERS: dict[Kind, Callable[[Any, Fact, Field | None], str]] = dict.fromkeys(Kind, _show_text) | {
    Kind.INTEGER: _show_integer,
    Kind.DECIMAL: _show_number,
    Kind.DATE: lambda value, fact, field: show_date(value),
    Kind.MONTH: lambda value, fact, field: show_month(value),
    Kind.TICKS: lambda value, fact, field: "、".join(value),
    Kind.LIST: _show_group,
    Kind.MATRIX: _show_group,
}
