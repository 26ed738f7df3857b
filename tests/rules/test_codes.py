"""Codes: shapes and check characters, telephones in one spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc as stdnum_uscc

from qjsc_docs.rules.codes import (
    ALPHABET,
    is_email,
    is_old_licence,
    is_permit,
    is_postcode,
    is_uscc,
    mobile,
    phone,
    uscc_check_character,
)

# the first four are invented; then three published ones, and the example of the standard
GOOD = [
    "91441900MA0TET017Y",
    "91440300MA0TET025E",
    "91310115MA0TET033K",
    "91410100MA0TET041D",
    "91130200699229617X",
    "91440101MA5CJQ4N59",
    "913502000728319549",
    "91350100M000100Y43",
]


@pytest.mark.parametrize("code", GOOD)
def test_credit_codes_have_their_check_character(code: str) -> None:
    assert is_uscc(code)
    assert uscc_check_character(code) == code[-1]


def test_a_sum_without_remainder_checks_with_zero() -> None:
    assert uscc_check_character("0" * 17) == "0"


def test_an_issued_code_may_fail_the_check() -> None:
    assert is_uscc("91350203M0001QAY9B")
    assert uscc_check_character("91350203M0001QAY9B") != "B"


@given(st.text("0123456789", min_size=8, max_size=8), st.text(ALPHABET, min_size=9, max_size=9))
def test_the_check_character_is_the_one_that_python_stdnum_computes(head: str, body: str) -> None:
    assert uscc_check_character(head + body) == stdnum_uscc.calc_check_digit(head + body)


@pytest.mark.parametrize(
    "code",
    ["", GOOD[0][:17], GOOD[0] + "0", GOOD[0].lower(), "91441900MAOTET017Y", "9144190AMA0TET017Y", "９" + GOOD[0][1:]],
)
def test_what_is_not_shaped_like_a_credit_code(code: str) -> None:
    assert not is_uscc(code)


def test_codes_of_village_collectives_begin_with_n() -> None:
    assert is_uscc("N2441900MF0000000A")


@pytest.mark.parametrize(
    ("code", "good"),
    [
        ("91130200699229617X001P", True),
        ("91130200699229617X", False),
        ("91130200699229617X01P", False),
        ("91130200699229617X0011", False),
        ("91130200699229617x001p", False),
    ],
)
def test_permit_numbers(code: str, good: bool) -> None:
    assert is_permit(code) is good


@pytest.mark.parametrize(
    ("code", "good"), [("110108000000016", True), ("110108000000017", False), ("11010800000001", False)]
)
def test_old_licence_numbers(code: str, good: bool) -> None:
    assert is_old_licence(code) is good


@pytest.mark.parametrize(
    ("code", "good"), [("523000", True), ("010000", True), ("52300", False), ("52300a", False), ("５２３０００", False)]
)
def test_postcodes(code: str, good: bool) -> None:
    assert is_postcode(code) is good


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("wang@example.com", True),
        ("a.b-c_d+1@mail.example.com.cn", True),
        ("wang@example", False),
        ("wang example.com", False),
        ("@example.com", False),
        ("wang@-a.com", False),
        ("a@b.com, c@d.com", False),
        ("王@example.com", False),
        ("a@b..com", False),
    ],
)
def test_email_addresses(text: str, good: bool) -> None:
    assert is_email(text) is good


@pytest.mark.parametrize(
    "text", ["13800138000", "138 0013 8000", "138-0013-8000", "+86 13800138000", "86-138-0013-8000"]
)
def test_mobile_numbers_have_one_spelling(text: str) -> None:
    assert mobile(text) == "13800138000"


@pytest.mark.parametrize("text", ["12800138000", "1380013800", "138001380000", "0769-22228888", ""])
def test_what_is_no_mobile_number(text: str) -> None:
    assert mobile(text) is None


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("0769-22228888", "0769-22228888"),
        ("076922228888", "0769-22228888"),
        ("(0769)22228888", "0769-22228888"),
        ("0769 2222 8888", "0769-22228888"),
        ("+86-0769-22228888", "0769-22228888"),
        ("021-61234567", "021-61234567"),
        ("02161234567", "021-61234567"),
        ("22228888", "22228888"),
        ("2222888", "2222888"),
        ("0769-22228888转801", "0769-22228888转801"),
        ("0769-22228888-801", "0769-22228888转801"),
        ("13800138000", "13800138000"),
        ("400-800-8888", "400-800-8888"),
        ("4008008888", "400-800-8888"),
        ("0769-22228888/13800138000", "0769-22228888、13800138000"),
        ("0769-22228888, 22229999", "0769-22228888、22229999"),
    ],
)
def test_telephones_have_one_spelling(text: str, spelling: str) -> None:
    assert phone(text) == spelling
    assert phone(spelling) == spelling


@pytest.mark.parametrize(
    "text", ["", "123", "76922228888", "0769-222288", "0769-22228888/", "22228888、无", "电话22228888", "0123456"]
)
def test_what_is_no_telephone(text: str) -> None:
    assert phone(text) is None
