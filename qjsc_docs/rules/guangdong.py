"""Guangdong's mandatory audits: when acceptance may be applied for, and what lets it fail (第二十九至三十一条). Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .paths import Values, dig

MEETS = ("验收.稳定达标", "验收.总量达标", "验收.减排达标")
LEVEL, BELOW = "考核依据.清洁生产等级", "三级以下"


def acceptance_after_evaluation(values: Values) -> Iterator[Problem]:
    """Acceptance is applied for after a passed evaluation.

    Rule: GD17
    """
    if dig(values, "评估.结果") == "不通过":
        yield Problem("not-evaluated", "评估.结果", basis="第二十九条（一）")


def nothing_fails(values: Values) -> Iterator[Problem]:
    """A company that misses a standard, its quota, its reduction target or the third level fails the acceptance.

    Rule: GD19
    """
    for path in MEETS:
        if dig(values, path) == "否":
            yield Problem("fails-then", path, basis="第三十一条（一）")
    if dig(values, LEVEL) == BELOW:
        yield Problem("fails-then", LEVEL, basis="第三十一条（一）")
