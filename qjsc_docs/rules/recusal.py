"""Recusal (回避): who served the company does not judge it. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .paths import Values, dig, rows


def experts_did_not_serve(values: Values) -> Iterator[Problem]:
    """No expert judges a company that he or she has served with an audit.

    Rule: GD20
    """
    company = dig(values, "企业.名称")
    for number, expert in enumerate(rows(values, "专家")):
        served = expert.get("曾服务企业") or ""
        if company and company in served:
            yield Problem("not-recused", f"专家[{number}].曾服务企业", {"company": company}, basis="第三十二条")


def agency_does_not_judge(values: Values) -> Iterator[Problem]:
    """The body that judges the company is not the one that helped with its audit.

    Rule: GD20
    """
    helper, judge = dig(values, "机构.名称"), dig(values, "第三方.名称")
    if helper is not None and helper == judge:
        yield Problem("not-recused", "第三方.名称", {"company": dig(values, "企业.名称") or ""}, basis="第三十二条")
