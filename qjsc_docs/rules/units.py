"""Units of the forms and exact conversion between them: 万元 and 亿元, 度 and 万千瓦时, 吨 and 万吨. Floor 1.

All factors are powers of ten, so a conversion only moves the decimal point.
"""

from __future__ import annotations

from decimal import Context, Decimal
from functools import cache
from typing import NamedTuple

EXACT = Context(prec=80)

MULTIPLIERS = {"千万": 7, "百万": 6, "亿": 8, "万": 4, "千": 3, "百": 2}

# spelling (lower case): the measure, and the power of ten of its base unit
SPELLINGS: dict[str, tuple[str, int]] = {
    "元": ("元", 0), "圆": ("元", 0), "元人民币": ("元", 0), "rmb": ("元", 0), "cny": ("元", 0),
    "吨": ("吨", 0), "t": ("吨", 0), "千克": ("吨", -3), "公斤": ("吨", -3), "kg": ("吨", -3),
    "克": ("吨", -6), "g": ("吨", -6), "毫克": ("吨", -9), "mg": ("吨", -9), "kt": ("吨", 3),
    "度": ("度", 0), "度电": ("度", 0), "千瓦时": ("度", 0), "千瓦小时": ("度", 0), "千瓦·时": ("度", 0),
    "kwh": ("度", 0), "kw·h": ("度", 0), "kw.h": ("度", 0), "mwh": ("度", 3), "兆瓦时": ("度", 3), "gwh": ("度", 6),
    "立方米": ("立方米", 0), "立方": ("立方米", 0), "米³": ("立方米", 0), "米3": ("立方米", 0),
    "m³": ("立方米", 0), "m3": ("立方米", 0), "升": ("立方米", -3), "l": ("立方米", -3),
    "标准立方米": ("标立方米", 0), "标立方米": ("标立方米", 0), "标立方": ("标立方米", 0), "nm³": ("标立方米", 0),
    "nm3": ("标立方米", 0), "标米³": ("标立方米", 0),
    "吨标煤": ("吨标煤", 0), "吨标准煤": ("吨标煤", 0), "tce": ("吨标煤", 0), "千克标煤": ("吨标煤", -3),
    "千克标准煤": ("吨标煤", -3), "kgce": ("吨标煤", -3),
    "平方米": ("平方米", 0), "平方": ("平方米", 0), "米²": ("平方米", 0), "m²": ("平方米", 0), "m2": ("平方米", 0),
    "㎡": ("平方米", 0), "公顷": ("平方米", 4),
    "%": ("%", 0), "‰": ("%", -1),
    "人": ("人", 0), "名": ("人", 0), "位": ("人", 0), "人次": ("人次", 0), "家": ("家", 0), "个": ("个", 0),
}  # fmt: skip


class Unit(NamedTuple):
    """A unit: what it measures, and the powers of ten of its base (千克: −3) and of its multiplier (万吨: 4)."""

    measure: str
    base: int
    multiplier: int


@cache
def unit(words: str) -> Unit:
    """Return the unit that `words` name; words of no known measure (家, 罐) are a measure of their own."""
    name = words.strip().lower().replace(" ", "")
    for per_year in ("/年", "每年", "/a"):
        name = name.removesuffix(per_year)
    if name in SPELLINGS:
        measure, power = SPELLINGS[name]
        return Unit(measure, power, 0)
    for multiplier, power in MULTIPLIERS.items():
        if name.startswith(multiplier):
            rest = unit(name.removeprefix(multiplier))
            return Unit(rest.measure, rest.base, power + rest.multiplier)
    return Unit(name, 0, 0)


@cache
def steps(found: str, wanted: str) -> int | None:
    """Return by how many powers of ten a number in `found` grows when written in `wanted`; None if that cannot be.

    A bare multiplier (`1200万`) counts the unit that is asked for without its own multiplier: 元 of 万元, 吨 of 万吨.
    """
    if not found or found == wanted:
        return 0
    one, other = unit(found), unit(wanted)
    if not one.measure:
        return one.multiplier - other.multiplier
    if one.measure != other.measure:
        return None
    return one.base + one.multiplier - other.base - other.multiplier


def convert(value: Decimal, found: str, wanted: str) -> Decimal | None:
    """Return `value`, which is in the unit `found`, in the unit `wanted`, exactly; None if they do not fit."""
    power = steps(found, wanted)
    return None if power is None else shift(value, power)


def shift(value: Decimal, power: int) -> Decimal:
    """Return `value` × 10^`power`, exactly."""
    return EXACT.scaleb(value, power) if power else value
