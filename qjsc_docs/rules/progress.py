"""How far the companies on the list are: the day set for each, and the order of evaluation and acceptance (附表3). Floor 1."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date

from ..problems import Problem
from .dates import months_later, show_date
from .paths import Values, rows

_STEPS = ("名单公布时间", "评估时间", "验收时间")


def deadline(row: Values) -> date | None:
    """The deadline of a company is the one typed, or a year after the list was published."""
    typed, published = row.get("要求完成期限"), row.get("名单公布时间")
    return typed or (months_later(published, 12) if published else None)


def steps_in_order(values: Values) -> Iterator[Problem]:
    """A company is listed, then evaluated, then accepted; a result has its day."""
    for number, row in enumerate(rows(values, "审核情况")):
        known = [(step, row[step]) for step in _STEPS if row.get(step)]
        for (earlier, one), (later, other) in itertools.pairwise(known):
            if other < one:
                params = {"other": earlier, "otherdate": show_date(one)}
                yield Problem("dates-out-of-order", f"审核情况[{number}].{later}", params)
        for stage in ("评估", "验收"):
            if row.get(f"{stage}结果") and not row.get(f"{stage}时间"):
                yield Problem("required", f"审核情况[{number}].{stage}时间")
