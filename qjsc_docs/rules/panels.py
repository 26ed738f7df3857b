"""Score sheets and the panel that fills them in, as the guide of Dongguan asks. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .paths import Values, dig, rows

GUIDE = "《2023年自愿性清洁生产现场评估验收工作指引》"
STANDARD = "标准流程"


def sheets_match_experts(values: Values) -> Iterator[Problem]:
    """In the standard procedure there are as many score sheets as experts, each from one of the panel.

    Rule: DG13
    """
    sheets, experts = rows(values, "专家评分"), rows(values, "专家")
    if dig(values, "审核.流程") == STANDARD and len(sheets) != len(experts):
        params = {"sheets": str(len(sheets)), "experts": str(len(experts))}
        yield Problem("sheets-not-experts", "专家评分", params, basis=f"{GUIDE}六（二）5")
    panel = [expert["姓名"] for expert in experts if expert.get("姓名")]
    for number, sheet in enumerate(sheets):
        if panel and sheet.get("专家") is not None and sheet["专家"] not in panel:
            params = {"panel": "、".join(panel)}
            yield Problem("not-on-panel", f"专家评分[{number}].专家", params, basis=f"{GUIDE}六（二）5")


def sheets_only_in_standard_procedure(values: Values) -> Iterator[Problem]:
    """Score sheets are handed in for the standard procedure only.

    Rule: DG13
    """
    process = dig(values, "审核.流程")
    if process not in (None, STANDARD) and rows(values, "专家评分"):
        yield Problem("sheets-not-asked", "专家评分", {"process": process}, basis=f"{GUIDE}六（二）5")


def sheet_only_in_standard_procedure(values: Values) -> Iterator[Problem]:
    """A score sheet is filled in for the standard procedure only.

    Rule: DG13
    """
    process = dig(values, "审核.流程")
    if process not in (None, STANDARD):
        yield Problem("sheets-not-asked", "审核.流程", {"process": process}, basis=f"{GUIDE}六（二）5")


def panel_leader(values: Values) -> str | None:
    """The head of the panel is the one expert who is marked as such."""
    leaders = [expert.get("姓名") for expert in rows(values, "专家") if expert.get("组长") == "是"]
    return leaders[0] if len(leaders) == 1 else None


def voluntary_not_listed(values: Values) -> Iterator[Problem]:
    """A company on the mandatory list does not apply as a voluntary one.

    Rule: DG18
    """
    if dig(values, "审核.类型") == "自愿性" and dig(values, "名单.强制原因"):
        yield Problem("on-mandatory-list", "名单.强制原因", basis=f"{GUIDE}一（一）")
