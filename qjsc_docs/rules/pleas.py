"""Pleas for more time, or to be exempted, and what the company must say of itself (Shenzhen). Floor 1."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ..problems import Problem
from .dates import is_before, show_time
from .paths import Values, dig

FLOW = "《深圳市强制性清洁生产审核验收工作流程》"
DEADLINE = "名单.完成期限"


def postponed_beyond_deadline(values: Values) -> Iterator[Problem]:
    """The day asked for lies behind the deadline, and the deadline behind the day of the list."""
    steps = ("名单.公布时间", DEADLINE, "延期.拟延期至")
    for earlier, later in itertools.pairwise(steps):
        one, other = dig(values, earlier), dig(values, later)
        if one is not None and other is not None and is_before(other, one):
            params = {"other": earlier, "otherdate": show_time(one)}
            yield Problem("dates-out-of-order", later, params, basis=FLOW + "三（二）")


def penalty_is_veto(values: Values) -> Iterator[Problem]:
    """A breach of energy or environmental law between the start and the acceptance fails the audit (一票否决).

    Rule: SZ6
    """
    if dig(values, "审核.受到处罚") == "是":
        yield Problem("vetoed", "审核.受到处罚", basis=FLOW + "三（三）；环办科技〔2018〕5号第十七条")
