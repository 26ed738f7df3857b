"""Dates that follow each other. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .dates import is_before, show_time
from .paths import Values, dig


def audit_before_report(values: Values) -> Iterator[Problem]:
    """The audit report is completed no earlier than the audit began."""
    yield from in_order(values, "审核.开展时间", "审核.报告书完成时间")


def report_before_application(values: Values) -> Iterator[Problem]:
    """The applicant signs no earlier than the audit report was completed."""
    yield from in_order(values, "审核.报告书完成时间", "评估.申请日期")


def revision_before_request(values: Values) -> Iterator[Problem]:
    """The revised report is handed in no earlier than its revision was completed."""
    yield from in_order(values, "评估.修改完成时间", "评估.报批日期")


def audit_before_completion(values: Values) -> Iterator[Problem]:
    """The audit is completed no earlier than it began."""
    yield from in_order(values, "审核.开展时间", "审核.完成时间")


def completion_before_renewal(values: Values) -> Iterator[Problem]:
    """A certificate is renewed with a new audit, which is completed before the application is filled in."""
    yield from in_order(values, "审核.完成时间", "换证.填报日期")


def in_order(values: Values, earlier: str, later: str) -> Iterator[Problem]:
    """Yield the problem of a `later` date that lies before the `earlier` one."""
    one, other = dig(values, earlier), dig(values, later)
    if one is not None and other is not None and is_before(other, one):
        params = {"other": earlier, "otherdate": show_time(one)}
        yield Problem("dates-out-of-order", later, params)


def visit_before_objection(values: Values) -> Iterator[Problem]:
    """A company objects no earlier than on the day of the visit.

    Rule: DG8
    """
    yield from in_order(values, "验收.时间", "异议.申请日期")
