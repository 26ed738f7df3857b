"""Evaluation and acceptance in Shanghai: what the sheets of a meeting take from its stage, and when it is held. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..problems import Problem
from .order import in_order
from .paths import Values, dig


def meeting_day(values: Values) -> date | None:
    """The day of the meeting is that of the evaluation or of the acceptance, whichever it is held for."""
    day: date | None = _of_stage(values, "时间")
    return day


def meeting_place(values: Values) -> str | None:
    """The place of the meeting is that of the acceptance, where it is held for one."""
    place: str | None = _of_stage(values, "地点")
    return place


def panel_opinion(values: Values) -> str | None:
    """The panel's opinion is that of the evaluation or of the acceptance."""
    opinion: str | None = _of_stage(values, "专家组意见")
    return opinion


def panel_result(values: Values) -> str | None:
    """The panel's conclusion is the result of the evaluation or of the acceptance."""
    result: str | None = _of_stage(values, "结果")
    return result


def listed_before_evaluation(values: Values) -> Iterator[Problem]:
    """A company is listed, begins its audit, writes its report and then applies for the evaluation."""
    yield from in_order(values, "名单.公布时间", "评估.申请日期")
    yield from in_order(values, "审核.开展时间", "评估.申请日期")
    yield from in_order(values, "审核.报告书完成时间", "评估.申请日期")


def evaluated_before_acceptance(values: Values) -> Iterator[Problem]:
    """Acceptance is applied for after a passed evaluation and after the measures were carried out (五)."""
    yield from in_order(values, "名单.公布时间", "评估.时间")
    yield from in_order(values, "评估.时间", "验收.申请日期")
    yield from in_order(values, "审核.方案完成时间", "验收.申请日期")
    if dig(values, "评估.结果") == "不通过":
        yield Problem("not-evaluated", "评估.结果", basis="五")


def reply_after_meeting(values: Values) -> Iterator[Problem]:
    """The experts' comments are answered after the meeting at which they were made."""
    yield from in_order(values, "会议.日期", "回复.日期")


def measures_are_done(values: Values) -> Iterator[Problem]:
    """Acceptance is applied for when all measures are carried out (五)."""
    counts = (dig(values, "方案效益") or {}).get("方案数", {})
    waiting = sum(counts.get(column) or 0 for column in ("无低费待实施", "中高费待实施"))
    if waiting:
        yield Problem("measures-open", "方案效益.方案数.合计待实施", {"count": f"{waiting:f}"}, basis="五")


def _of_stage(values: Values, fact: str) -> Any:
    stage = dig(values, "会议.阶段")
    return dig(values, f"{stage}.{fact}") if stage else None
