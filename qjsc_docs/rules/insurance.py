"""The auditors who wrote the report are employed where they say: certificates and social insurance. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .dates import is_before, show_time
from .paths import Values, dig, rows
from .pleas import FLOW

CLAUSE = FLOW + "四（二）"
REPORT = "审核.报告书完成时间"


def auditors_employed_by_author(values: Values) -> Iterator[Problem]:
    """The social insurance of who wrote the report is paid by the consultancy, or by the company that audits itself.

    Rule: SZ7
    """
    employers = [name for name in (dig(values, "机构.名称"), dig(values, "企业.名称")) if name]
    for number, person in enumerate(rows(values, "审核人员")):
        payer = person.get("社保单位")
        if payer is not None and employers and payer not in employers:
            yield Problem("not-employed", f"审核人员[{number}].社保单位", {"employer": employers[0]}, basis=CLAUSE)


def insurance_covers_report(values: Values) -> Iterator[Problem]:
    """The social insurance shown begins before it ends and reaches the month in which the report was completed.

    Rule: SZ7
    """
    report = dig(values, REPORT)
    for number, person in enumerate(rows(values, "审核人员")):
        first, last = person.get("社保起"), person.get("社保止")
        path = f"审核人员[{number}].社保止"
        if first is not None and last is not None and is_before(last, first):
            params = {"other": "社保起", "otherdate": show_time(first)}
            yield Problem("dates-out-of-order", path, params, basis=CLAUSE)
        elif last is not None and report is not None and is_before(last, report):
            yield Problem("insurance-ends", path, {"report": show_time(report)}, basis=CLAUSE)


def certificates_differ(values: Values) -> Iterator[Problem]:
    """No two auditors show the same certificate.

    Rule: SZ7
    """
    seen = set()
    for number, person in enumerate(rows(values, "审核人员")):
        certificate = person.get("证书编号")
        if certificate is not None and certificate in seen:
            yield Problem("duplicate-row", f"审核人员[{number}].证书编号", {"key": certificate}, basis=CLAUSE)
        seen.add(certificate)
