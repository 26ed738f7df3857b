"""Dates that follow each other. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .dates import is_before, show_time
from .paths import Values, dig


def audit_before_report(values: Values) -> Iterator[Problem]:
    """The audit report is completed no earlier than the audit began."""
    yield from _in_order(values, "审核.开展时间", "审核.报告书完成时间")


def report_before_application(values: Values) -> Iterator[Problem]:
    """The applicant signs no earlier than the audit report was completed."""
    yield from _in_order(values, "审核.报告书完成时间", "申请单位.日期")


def _in_order(values: Values, earlier: str, later: str) -> Iterator[Problem]:
    one, other = dig(values, earlier), dig(values, later)
    if one is not None and other is not None and is_before(other, one):
        params = {"other": earlier, "otherdate": show_time(one)}
        yield Problem("dates-out-of-order", later, params)
