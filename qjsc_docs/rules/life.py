"""The life of a case: its dates follow each other. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..problems import Problem
from .dates import is_before, show_time
from .paths import Values, dig

# in the order in which a case passes them; a case has only some of them
MILESTONES = (
    "名单.公布时间",
    "审核.开展时间",
    "审核.报告书完成时间",
    "评估.申请日期",
    "评估.时间",
    "评估.修改完成时间",
    "验收.申请日期",
    "验收.时间",
    "验收.通知日期",
    "验收.上传日期",
)


def milestones_in_order(values: Values) -> Iterator[Problem]:
    """The dates of a case follow each other from the list to the upload of the final report."""
    reached = [(path, moment) for path in MILESTONES if (moment := dig(values, path)) is not None]
    told = set()
    for (earlier, one), (later, other) in combinations(reached, 2):
        if later not in told and is_before(other, one):
            told.add(later)
            yield Problem("dates-out-of-order", later, {"other": earlier, "otherdate": show_time(one)})
