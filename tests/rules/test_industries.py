"""Industry codes: the letter and the division must agree."""

from __future__ import annotations

import pytest

from qjsc_docs.rules.industries import DIVISIONS, is_industry_code, section


@pytest.mark.parametrize("code", ["C3360", "3360", "C336", "C33", "33", "A0111", "0111", "T97", "T9700"])
def test_codes_of_the_standard(code: str) -> None:
    assert is_industry_code(code) is (code != "T9700")  # no group 970


@pytest.mark.parametrize(
    "code", ["", "C", "C3", "33605", "D3360", "U3360", "c3360", "00", "98", "C44", "3300", "C33-60"]
)
def test_what_is_no_industry_code(code: str) -> None:
    assert not is_industry_code(code)


def test_the_sections_cover_the_97_divisions_once_and_in_order() -> None:
    covered = [division for first, last in DIVISIONS.values() for division in range(first, last + 1)]
    assert covered == list(range(1, 98))
    assert "".join(DIVISIONS) == "ABCDEFGHIJKLMNOPQRST"
    assert (section("13"), section("43"), section("97"), section("98")) == ("C", "C", "T", "")
