"""Score sheets and the panel that fills them in. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..problems import Problem
from .numbers import round_half_up, total
from .paths import Values, dig, rows

GUIDE = "《2023年自愿性清洁生产现场评估验收工作指引》"


def sheets_match_experts(values: Values) -> Iterator[Problem]:
    """In the standard procedure there are as many score sheets as experts, each from one of the panel.

    Rule: DG13
    """
    sheets, experts = rows(values, "专家评分"), rows(values, "专家")
    process = dig(values, "审核.流程")
    if process == "标准流程" and len(sheets) != len(experts):
        params = {"sheets": str(len(sheets)), "experts": str(len(experts))}
        yield Problem("sheets-not-experts", "专家评分", params, basis=f"{GUIDE}六（二）5")
    panel = {expert.get("姓名") for expert in experts}
    for number, sheet in enumerate(sheets):
        if panel and sheet.get("专家") is not None and sheet["专家"] not in panel:
            yield Problem("not-on-panel", f"专家评分[{number}].专家", basis=f"{GUIDE}六（二）5")


def sheets_only_in_standard_procedure(values: Values) -> Iterator[Problem]:
    """Score sheets are handed in for the standard procedure only.

    Rule: DG13
    """
    process = dig(values, "审核.流程")
    if process not in (None, "标准流程") and rows(values, "专家评分"):
        yield Problem("sheets-not-asked", "专家评分", {"process": process}, basis=f"{GUIDE}六（二）5")


def mean_score(values: Values) -> Decimal | None:
    """The mean of the experts' totals, rounded to one decimal, half upwards; the notice names no rounding."""
    scores = [sheet["得分"] for sheet in rows(values, "专家评分") if sheet.get("得分") is not None]
    if not scores or len(scores) != len(rows(values, "专家评分")):
        return None
    return round_half_up(total(scores) / len(scores), 1)


def one_leader(values: Values) -> Iterator[Problem]:
    """The head named on the paper is one of the panel.

    Rule: DG14
    """
    leader, panel = dig(values, "验收.组长"), [expert.get("姓名") for expert in rows(values, "专家")]
    if leader is not None and panel and leader not in panel:
        yield Problem("not-on-panel", "验收.组长", basis=f"{GUIDE}六（二）6")


def voluntary_not_listed(values: Values) -> Iterator[Problem]:
    """A company on the mandatory list does not apply as a voluntary one.

    Rule: DG18
    """
    if dig(values, "审核.类型") == "自愿性" and dig(values, "名单.强制原因"):
        yield Problem("on-mandatory-list", "名单.强制原因", basis=f"{GUIDE}一（一）")
