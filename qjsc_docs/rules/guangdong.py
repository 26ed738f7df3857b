"""Guangdong's mandatory audits: when acceptance may be applied for, and what lets it fail (第二十九至三十一条). Floor 1."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..problems import Problem
from .dates import months_later, show_date
from .paths import Values, dig

EVALUATED, APPLIED, COMPLETED = "评估.时间", "验收.申请日期", "验收.竣工环保验收日期"
YEARS_TO_APPLY = 2
MONTHS_STABLE = 3
MEETS = ("验收.稳定达标", "验收.总量达标", "验收.减排达标")
LEVEL, BELOW = "考核依据.清洁生产等级", "三级以下"


def acceptance_in_time(values: Values) -> Iterator[Problem]:
    """Acceptance is applied for after a passed evaluation, usually within two years of it.

    Rule: GD17
    """
    evaluated, applied = dig(values, EVALUATED), dig(values, APPLIED)
    if dig(values, "评估.结果") == "不通过":
        yield Problem("not-evaluated", "评估.结果", basis="第二十九条（一）")
    if isinstance(evaluated, date) and isinstance(applied, date):
        latest = months_later(evaluated, 12 * YEARS_TO_APPLY)
        if applied > latest:
            yield Problem("too-late", APPLIED, {"latest": show_date(latest)}, basis="第二十九条（一）")


def acceptance_after_completion(values: Values) -> Iterator[Problem]:
    """Acceptance is applied for three months after the projects passed their own environmental acceptance.

    Rule: GD17
    """
    completed, applied = dig(values, COMPLETED), dig(values, APPLIED)
    if isinstance(completed, date) and isinstance(applied, date):
        earliest = months_later(completed, MONTHS_STABLE)
        if applied < earliest:
            yield Problem("too-early", APPLIED, {"earliest": show_date(earliest)}, basis="第二十九条（二）")


def nothing_fails(values: Values) -> Iterator[Problem]:
    """A company that misses a standard, its quota, its reduction target or the third level fails the acceptance.

    Rule: GD19
    """
    for path in MEETS:
        if dig(values, path) == "否":
            yield Problem("fails-then", path, basis="第三十一条（一）")
    if dig(values, LEVEL) == BELOW:
        yield Problem("fails-then", LEVEL, basis="第三十一条（一）")
