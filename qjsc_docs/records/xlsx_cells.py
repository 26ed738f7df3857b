"""What was typed into an Excel cell, as far as the file still tells. Floor 3.

Text stays text. Of a number its format is looked at: 000000 keeps its zeros, 0% its sign, a date format makes it a date
(or a month, where the format shows no day).
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from openpyxl.utils.datetime import from_excel
from openpyxl.utils.escape import unescape

from ..problems import Place
from .tree import Leaf

_ZEROS = re.compile("0{2,}")
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
# Date formats that Chinese Excel numbers and does not write out; openpyxl does not know them.
_EASTERN = dict.fromkeys((27, 36, 50, 52, 57), "yyyy-m") | dict.fromkeys((28, 29, 51, 53, 54, 58, 30, 31), "yyyy-m-d")


def leaf(cell: Any, place: Place) -> Leaf:
    """Return the raw value of an openpyxl cell."""
    value = cell.value
    if value is None or isinstance(value, str):
        fault = "cell-error" if cell.data_type == "e" else ""
        return Leaf(unescape(value) if value else None, place, fault)
    if isinstance(value, bool):
        return Leaf(value, place)
    if isinstance(value, int | float):
        return Leaf(_number(value, cell), place)
    if isinstance(value, datetime | date):
        return Leaf(_day(value, _bare_format(cell.number_format)), place)
    return Leaf(_moment(value), place)


def _number(value: int | float, cell: Any) -> object:
    eastern = _EASTERN.get(cell.style_array.numFmtId)
    if eastern:
        try:
            moment = from_excel(value, cell.parent.parent.epoch)
        except OverflowError:
            return value
        return _day(moment, eastern) if isinstance(moment, date) else value
    exact: int | Decimal
    if isinstance(value, int) or (value.is_integer() and abs(value) < 1e15):
        exact = int(value)
    else:  # Excel shows 15 digits; what lies behind them is noise of binary arithmetic
        exact = Decimal(format(value, ".15g"))
    shown = _bare_format(cell.number_format)
    if _ZEROS.fullmatch(shown) and isinstance(exact, int) and exact >= 0:
        return str(exact).zfill(len(shown))
    if "%" in shown:
        return f"{format((Decimal(exact) * 100).normalize(), 'f')}%"
    return exact


def _day(value: date, shown: str) -> object:
    day = value.date() if isinstance(value, datetime) else value
    if "d" in shown or "y" not in shown:
        return day
    return f"{day.year}-{day.month:02}" if "m" in shown else f"{day.year}"


def _moment(value: object) -> object:
    return value.isoformat() if isinstance(value, time) else str(value) if isinstance(value, timedelta) else value


def _bare_format(number_format: str | None) -> str:
    """Return the part of a number format for positive numbers, without what it prints literally."""
    return _LITERAL.sub("", number_format or "").partition(";")[0].strip().lower()
