"""What the score sheets make a score depend on: rates, levels, shares. Floor 1.

The facts (考核依据) are optional: a score is compared only with what the record knows. Where a sheet states no score for
a case, the expert decides, and a warning says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from operator import eq, ge, gt
from typing import Any, NamedTuple

from ..problems import Problem
from .numbers import plain, round_half_up
from .paths import Values, dig, rows
from .scoresheets import ASSESSMENT, REVIEW
from .scoring import ASSESSED, COLUMN, REVIEWED, score

GROUND = "考核依据."
Range = tuple[int, int] | None  # the least and the greatest score; None where the sheet states none

LEVELS: dict[str, Range] = {"一级": (8, 8), "二级": (8, 8), "三级": (4, 4), "三级以下": None}
TECHNOLOGY: dict[str, Range] = {"国内领先以上": (6, 6), "国内先进": (4, 4), "省内领先": (4, 4), "省内先进以下": (0, 0)}
REUSED: dict[str, Range] = {"不产生或零排放": (3, 3), "部分利用": (1, 2), "未利用": (0, 0)}
REUSED_GAS: dict[str, Range] = {"不产生或零排放": (2, 2), "部分利用": (1, 1), "未利用": (0, 0)}


def research_range(share: Decimal) -> Range:
    """Return the score for the share of sales spent on research: none is stated between 1 % and 2 %."""
    if share >= 3:
        return 4, 4
    if share >= 2:
        return 2, 2
    return (0, 0) if share <= 1 else None


def limit_range(rate: Decimal) -> Range:
    """Return the scores for the share of the year within the limits: nothing below 97 %, the expert's own above."""
    return (0, 0) if rate < 97 else (0, 5)


STATED: tuple[tuple[str, str, Callable[[Any], Range]], ...] = (  # item, fact, scores by the fact
    ("行业清洁生产水平", "清洁生产等级", LEVELS.__getitem__),
    ("技术和装备", "技术水平", TECHNOLOGY.__getitem__),
    ("研发经费", "研发经费比例", research_range),
    ("废水资源化", "废水资源化", REUSED.__getitem__),
    ("固废资源化", "固废资源化", REUSED.__getitem__),
    ("废气资源化", "废气资源化", REUSED_GAS.__getitem__),
    ("废气", "废气达标率", limit_range),
    ("外排废水", "废水达标率", limit_range),
)


class Earned(NamedTuple):
    """What must hold for the full score of an item; one of several facts is enough."""

    item: str
    facts: tuple[str, ...]
    holds: Callable[[Any, Any], bool]
    limits: tuple[int, ...]
    words: str


EARNED = (
    Earned("机构和宣传培训", ("全员培训次数",), ge, (2,), "每年全员培训二次以上"),
    Earned("机构和宣传培训", ("地市以上培训人数",), ge, (2,), "接受地市以上培训人员二位以上"),
    Earned("机构和宣传培训", ("认知率",), gt, (95,), "员工对清洁生产认知率高于95%"),
    Earned("方案实施", ("无低费实施率",), eq, (100,), "无、低费方案100%实施"),
    Earned("方案实施", ("中高费实施率",), ge, (50,), "中高费方案实施率50%以上"),
    Earned("原辅材料", ("物料计量率",), eq, (100,), "物料计量率达到100%"),
    Earned("原辅材料", ("材料节约率", "材料利用率"), ge, (5, 95), "主体材料节约5%以上或者主体材料利用率达到95%以上"),
    Earned("能源消耗", ("能源计量率",), ge, (90,), "能源计量率90%以上"),
    Earned("水耗", ("水计量率",), eq, (100,), "水计量率100%"),
    Earned("环保设施运转", ("设施运转率",), eq, (100,), "运转率100%"),
    Earned("固废处理", ("固废处置率",), eq, (100,), "处置率100%"),
)
REVIEW_EARNED = (Earned("宣传培训", ("认知率",), gt, (95,), "员工对清洁生产认知率>95%"),)


def stated_scores(values: Values) -> Iterator[Problem]:
    """A score of the 考核表 is the one that the sheet states for the case.

    Rule: GD24
    """
    for item, fact, range_of in STATED:
        given, ground = score(values, ASSESSED, item), dig(values, GROUND + fact)
        if given is None or ground is None:
            continue
        allowed = range_of(ground)
        params = {"other": GROUND + fact, "ground": _shown(ground)}
        path = f"{ASSESSED}.{item}.{COLUMN}"
        if allowed is None:
            yield Problem("score-not-stated", path, params, basis="附件2")
        elif not allowed[0] <= given <= allowed[1]:
            yield Problem("score-not-as-stated", path, {**params, "allowed": _range(allowed)}, basis="附件2")


def earned_scores(values: Values) -> Iterator[Problem]:
    """An item of the 考核表 has its full score only when what the sheet asks for holds.

    Rule: GD24
    """
    yield from _earned(values, ASSESSED, ASSESSMENT, EARNED, "附件2")


def earned_review(values: Values) -> Iterator[Problem]:
    """Training has its full score on the 评分表 only when more than 95 % of the staff know of cleaner production.

    Rule: GD25
    """
    yield from _earned(values, REVIEWED, REVIEW, REVIEW_EARNED, "附件5一.3")


def cheap_share(values: Values) -> Decimal | None:
    """The share of the measures of no or low cost that is carried out is counted from the measures (方案)."""
    return _share(values, "无低费")


def costly_share(values: Values) -> Decimal | None:
    """The share of the measures of medium or high cost that is carried out is counted from the measures (方案)."""
    return _share(values, "中高费")


def _share(values: Values, cost: str) -> Decimal | None:
    states = [measure.get("状态") for measure in rows(values, "方案") if measure.get("类别") == cost]
    if not states or None in states:
        return None
    return round_half_up(Decimal(100 * states.count("已实施")) / len(states), 2)


def _earned(
    values: Values, matrix: str, sheet: dict[str, dict[str, int]], table: tuple[Earned, ...], basis: str
) -> Iterator[Problem]:
    points = {item: most for items in sheet.values() for item, most in items.items()}
    for item, facts, holds, limits, words in table:
        grounds = [(fact, dig(values, GROUND + fact), limit) for fact, limit in zip(facts, limits, strict=True)]
        known = [(fact, ground, limit) for fact, ground, limit in grounds if ground is not None]
        if not known or score(values, matrix, item) != points[item]:
            continue
        if not any(holds(ground, limit) for _fact, ground, limit in known):
            fact, ground, _limit = known[0]
            params = {"other": GROUND + fact, "ground": _shown(ground), "asked": words}
            yield Problem("score-not-earned", f"{matrix}.{item}.{COLUMN}", params, basis=basis)


def _shown(ground: object) -> str:
    return plain(ground) if isinstance(ground, int | Decimal) else str(ground)


def _range(allowed: tuple[int, int]) -> str:
    least, most = allowed
    return str(least) if least == most else f"{least}–{most}"
