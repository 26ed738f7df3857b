"""Scoring: totals of a sheet, the mean of several experts, the grade by it. Floor 1.

Each rule belongs to its notice: 《广东省清洁生产审核及验收办法》 has a pass line for voluntary audits (附件2) and none for
mandatory ones (附件5).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from ..problems import Problem
from .numbers import round_half_up, total
from .paths import Values, dig, rows
from .scoresheets import ASSESSMENT, REVIEW, Sheet

ASSESSED, REVIEWED = "考核得分", "评审得分"
COLUMN = "得分"
MEAN_PLACES = 2  # no notice says how a mean is rounded: two decimals, 四舍五入, and the grade goes by what is printed
PASS, GOOD = Decimal(60), Decimal(80)  # “以上” includes the number (民法典 第一千二百五十九条)
PANEL = 3
VETO = "考核依据.超标超总量"


def score(values: Values, matrix: str, item: str) -> Decimal | None:
    """Return the score of an item, None if there is none yet."""
    found: Decimal | None = dig(values, f"{matrix}.{item}.{COLUMN}")
    return found


def section_totals(values: Values, matrix: str, sheet: Sheet) -> dict[str, Decimal | None]:
    """Return the sum of each section, None for one that is not scored to the end."""
    return {name: _sum([score(values, matrix, item) for item in items]) for name, items in sheet.items()}


def assessment_total(values: Values) -> Decimal | None:
    """The total of the 考核表 is the sum of all its items."""
    return _sum(section_totals(values, ASSESSED, ASSESSMENT).values())


def review_total(values: Values) -> Decimal | None:
    """The total of the 评分表 is the sum of all its items."""
    return _sum(section_totals(values, REVIEWED, REVIEW).values())


def review_organisation(values: Values) -> Decimal | None:
    """The score of section 一 of the 评分表 is the sum of its items."""
    return section_totals(values, REVIEWED, REVIEW)["组织与领导"]


def review_process(values: Values) -> Decimal | None:
    """The score of section 二 of the 评分表 is the sum of its items."""
    return section_totals(values, REVIEWED, REVIEW)["清洁生产审核过程评估"]


def review_results(values: Values) -> Decimal | None:
    """The score of section 三 of the 评分表 is the sum of its items."""
    return section_totals(values, REVIEWED, REVIEW)["审核绩效"]


def review_continuation(values: Values) -> Decimal | None:
    """The score of section 四 of the 评分表 is the sum of its items."""
    return section_totals(values, REVIEWED, REVIEW)["持续清洁生产"]


def assessment_complete(values: Values) -> Iterator[Problem]:
    """A 考核表 that has scores has one for every item."""
    yield from _complete(values, ASSESSED, ASSESSMENT)


def review_complete(values: Values) -> Iterator[Problem]:
    """A 评分表 that has scores has one for every item."""
    yield from _complete(values, REVIEWED, REVIEW)


def deductions_explained(values: Values) -> Iterator[Problem]:
    """On the 评分表 a score below the standard has its reason (扣分原因)."""
    for items in REVIEW.values():
        for item, points in items.items():
            given = score(values, REVIEWED, item)
            if given is not None and given < points and not dig(values, f"评审扣分.{item}.原因"):
                yield Problem("deduction-unexplained", f"评审扣分.{item}.原因", {"points": str(points)}, basis="附件5")


def mean_score(values: Values) -> Decimal | None:
    """The mean of the experts' totals is rounded to two decimals 四舍五入."""
    totals = [sheet[COLUMN] for sheet in rows(values, "专家评分") if sheet.get(COLUMN) is not None]
    if not totals or len(totals) < len(rows(values, "专家评分")):
        return None
    mean = Fraction(total(totals)) / len(totals)
    grain = 10**MEAN_PLACES
    return round_half_up(Decimal((mean * grain * 2 + 1) // 2) / grain, MEAN_PLACES)


def voluntary_grade(values: Values) -> str | None:
    """The grade goes by the mean: 80 and more 良好, 60 and more 合格; the veto makes any score 不合格.

    Rule: GD7
    """
    if dig(values, VETO) == "是":
        return "不合格"
    mean = dig(values, "验收.平均得分")
    if mean is None:
        return None
    return "良好" if mean >= GOOD else "合格" if mean >= PASS else "不合格"


def veto(values: Values) -> Iterator[Problem]:
    """A company that discharges above the limits or its quota does not pass, whatever its score (一票否决).

    Rule: GD23
    """
    if dig(values, VETO) == "是":
        yield Problem("score-vetoed", VETO, basis="附件2说明2")


def voluntary_panel(values: Values) -> Iterator[Problem]:
    """A panel usually has three experts or more, each with a sheet of his or her own.

    Rule: GD6
    """
    count = len(rows(values, "专家评分"))
    if 0 < count < PANEL:
        yield Problem("small-panel", "专家评分", {"count": str(count), "least": str(PANEL)}, basis="第十八条")


def _sum(scores: object) -> Decimal | None:
    given = list(scores)  # type: ignore[call-overload]
    return None if None in given else total(given)


def _complete(values: Values, matrix: str, sheet: Sheet) -> Iterator[Problem]:
    scores = {item: score(values, matrix, item) for items in sheet.values() for item in items}
    if any(given is not None for given in scores.values()):
        yield from (Problem("required", f"{matrix}.{item}.{COLUMN}") for item, given in scores.items() if given is None)
