"""Numbers and units: read exactly as typed, converted without loss, rounded 四舍五入, printed plainly."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.rules.numbers import MOST_DIGITS, is_sensible, parse_number, plain, round_half_up, total
from qjsc_docs.rules.units import convert

SENSIBLE = st.decimals(-(10**12), 10**12, places=6)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("12.5", "12.5", ""),
        ("0012", "12", ""),
        (".5", "0.5", ""),
        ("5.", "5", ""),
        ("-3", "-3", ""),
        ("－３", "-3", ""),
        ("１２．５", "12.5", ""),
        ("1,200", "1200", ""),
        ("1，200，000.5", "1200000.5", ""),
        ("1e5", "100000", ""),
        ("1.5E-3", "0.0015", ""),
        ("1200万元", "1200", "万元"),
        ("0.12 亿元", "0.12", "亿元"),
        ("￥1,200元", "1200", "元"),
        ("人民币1200万元", "1200", "万元"),
        ("95%", "95", "%"),
        ("95％", "95", "%"),
        ("3千瓦时", "3", "千瓦时"),
        ("　12　", "12", ""),
    ],
)
def test_a_number_is_read_as_people_type_it(text: str, number: str, unit: str) -> None:
    assert parse_number(text) == (Decimal(number), unit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "-",
        "万元",
        "约1200",
        "12,5",
        "1,2000",
        "1 200",
        "1.2.3",
        "10³",
        "①200",
        "½",
        "١٢",
        "NaN",
        "Infinity",
        "0x10",
        "1_000",
        "12/5",
        "12万-15万",
        "12万元左右（约）",
        "=1+2",
        "9" * (MOST_DIGITS + 1),
        "1e99",
        "1e-99",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("value", "found", "wanted", "expected"),
    [
        ("1200", "万元", "亿元", "0.12"),
        ("0.12", "亿元", "万元", "1200"),
        ("12000000", "元", "万元", "1200"),
        ("3", "千万元", "万元", "3000"),
        ("1200", "万元人民币", "万元", "1200"),
        ("1200", "万", "万元", "1200"),
        ("0.12", "亿", "万元", "1200"),
        ("1.5", "万吨", "吨", "15000"),
        ("500", "千克", "吨", "0.5"),
        ("500", "kg", "吨", "0.5"),
        ("500", "公斤/年", "吨", "0.5"),
        ("20000", "度", "万度", "2"),
        ("2", "万千瓦时", "万度", "2"),
        ("2", "万kWh", "万度/年", "2"),
        ("2", "MWh", "度", "2000"),
        ("3", "万立方米", "万米³", "3"),
        ("30000", "m³", "万米³", "3"),
        ("30000", "立方米/年", "万米³/年", "3"),
        ("2", "万吨标准煤", "吨标煤", "20000"),
        ("7", "tce", "吨标煤", "7"),
        ("95", "%", "%", "95"),
        ("5", "‰", "%", "0.5"),
        ("1.2", "万人", "人", "12000"),
        ("12", "名", "人", "12"),
        ("3", "罐", "罐", "3"),
        ("3", "万罐", "罐", "30000"),
    ],
)
def test_units_convert_exactly(value: str, found: str, wanted: str, expected: str) -> None:
    assert convert(Decimal(value), found, wanted) == Decimal(expected)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("吨", "万元"),
        ("吨标煤", "吨"),
        ("万美元", "万元"),
        ("吨/月", "吨/年"),
        ("万标立方米", "万米³"),
        ("立方米", "平方米"),
        ("元", ""),
        ("家", "人"),
    ],
)
def test_units_of_different_measures_do_not_convert(found: str, wanted: str) -> None:
    assert convert(Decimal(1), found, wanted) is None


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [
        ("0.125", 2, "0.13"),
        ("-0.125", 2, "-0.13"),
        ("2.5", 0, "3"),
        ("1.005", 2, "1.01"),
        ("12", 2, "12.00"),
        ("0.00004", 4, "0.0000"),
    ],
)
def test_rounding_is_half_up(value: str, places: int, expected: str) -> None:
    assert str(round_half_up(Decimal(value), places)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1E+5", "100000"),
        ("1200.50", "1200.5"),
        ("12.00", "12"),
        ("0.0000001", "0.0000001"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("0E+3", "0"),
        ("100", "100"),
        ("-3.10", "-3.1"),
    ],
)
def test_numbers_print_without_exponent_or_idle_zeros(value: str, expected: str) -> None:
    assert plain(Decimal(value)) == expected


def test_whole_numbers_print_as_they_are() -> None:
    assert plain(1200) == "1200"


def test_sums_are_exact() -> None:
    assert total([Decimal("0.1")] * 3) == Decimal("0.3")
    assert plain(total([Decimal(10**20), Decimal("1e-15")])) == "100000000000000000000.000000000000001"
    assert total([]) == 0


@pytest.mark.parametrize(
    ("value", "sensible"),
    [("1E+23", True), ("1E+24", False), ("1E-24", True), ("1E-25", False), ("NaN", False), ("Infinity", False)],
)
def test_only_sensible_sizes_are_numbers(value: str, sensible: bool) -> None:
    assert is_sensible(Decimal(value)) is sensible


@given(SENSIBLE)
def test_what_is_printed_reads_back(value: Decimal) -> None:
    assert parse_number(plain(value)) == (value, "")
    assert parse_number(f"{value:,}".translate(str.maketrans("0123456789,.", "０１２３４５６７８９，．"))) == (
        value,
        "",
    )


@given(
    SENSIBLE,
    st.sampled_from([("万元", "亿元"), ("吨", "万吨"), ("度", "万千瓦时"), ("千克", "万吨"), ("立方米", "万米³")]),
)
def test_there_and_back_again_is_the_same_number(value: Decimal, units: tuple[str, str]) -> None:
    there = convert(value, *units)
    assert there is not None
    assert convert(there, *reversed(units)) == value


@given(SENSIBLE, st.integers(0, 6))
def test_rounding_is_never_off_by_more_than_half(value: Decimal, places: int) -> None:
    assert abs(round_half_up(value, places) - value) <= Decimal(5).scaleb(-places - 1)
