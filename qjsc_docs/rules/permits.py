"""The pollutant discharge permit belongs to the company. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .paths import Values, dig

CODE, PERMIT = "企业.统一社会信用代码", "企业.排污许可证编号"
WITHOUT_CODE = "H9"  # HJ 608-2017: units without a credit code have numbers of their own


def permit_of_company(values: Values) -> Iterator[Problem]:
    """The first 18 characters of a permit number are the company's credit code (HJ 608-2017)."""
    code, permit = dig(values, CODE), dig(values, PERMIT)
    if code and permit and permit[:18] != code and not permit.startswith(WITHOUT_CODE):
        yield Problem("permit-not-of-company", PERMIT, {"uscc": code}, basis="HJ 608-2017")
