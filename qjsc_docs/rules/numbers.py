"""Exact numbers: reading them as people type them, rounding 四舍五入, printing them plainly. Floor 1."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, reduce

from .letters import half_width
from .units import EXACT

MOST_DIGITS = 24
_NUMBER = re.compile(
    r"(?:人民币|¥)?\s*(?P<number>[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+|(?=\.[0-9]))(?:\.[0-9]*)?(?:[eE][+-]?[0-9]{1,2})?)"
    r"\s*(?P<unit>[A-Za-z%‰㎡一-鿿](?:[A-Za-z一-鿿·./³² ]|(?<=[m米])[23])*)?",
)


def parse_number(text: str) -> tuple[Decimal, str] | None:
    """Return the number at the head of `text` and the unit typed after it (“” for none); None if it is no number.

    Full-width digits, thousands separators (`1,200`), a leading ¥ and `1e5` are read; more digits than anyone types
    are not.
    """
    if text.isascii() and len(text) <= MOST_DIGITS and text.replace(".", "", 1).isdigit():
        return Decimal(text), ""
    match = _NUMBER.fullmatch(half_width(text).strip())
    if match is None:
        return None
    number = match["number"].replace(",", "")
    if len(number) > MOST_DIGITS + 6:
        return None
    value = Decimal(number)
    return (value, match["unit"] or "") if is_sensible(value) else None


def is_sensible(value: Decimal) -> bool:
    """Return whether `value` is finite and has no more digits, before and after the point, than anyone means."""
    if not value.is_finite():
        return False
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -MOST_DIGITS and value.adjusted() < MOST_DIGITS


@cache
def _grain(places: int) -> Decimal:
    return Decimal(1).scaleb(-places)


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Return `value` rounded 四舍五入 to `places` decimals."""
    return value.quantize(_grain(places), ROUND_HALF_UP, EXACT)


def plain(value: Decimal | int) -> str:
    """Return `value` as people write it: no exponent, no zeros behind the last digit that counts."""
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def total(values: Iterable[Decimal | int]) -> Decimal:
    """Return the exact sum of `values`."""
    return reduce(EXACT.add, values, Decimal(0))
