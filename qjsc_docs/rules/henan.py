"""Henan's voluntary audits: who may take part, panels, consultancies, and the two yearly lists. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .dates import show_time
from .industries import section
from .paths import Values, dig, rows

NOTICE = "豫工信办节〔2018〕24号"
INDUSTRY = ("B", "C", "D")  # 采矿业、制造业、电力热力燃气及水: what statistics call 工业
PANEL = 3
STAFF = (("机构.专职技术人员", 7), ("机构.高级职称", 2), ("机构.中级职称", 5))
AUDITS, CONSULTATIONS = ("机构.审核业绩", 3), ("机构.咨询业绩", 5)


def industrial_company(values: Values) -> Iterator[Problem]:
    """Only industrial companies take part: mining, manufacturing, energy and water (GB/T 4754 B, C, D).

    Rule: HN1
    """
    yield from _industrial("企业.行业代码", dig(values, "企业.行业代码"))


def not_to_be_closed(values: Values) -> Iterator[Problem]:
    """A company that is to be closed, stopped, merged or converted within two years does not take part.

    Rule: HN10
    """
    if dig(values, "企业.列入结构调整计划") == "是":
        yield Problem("not-eligible", "企业.列入结构调整计划", basis=f"{NOTICE}附件")


def candidates_eligible(values: Values) -> Iterator[Problem]:
    """The companies listed are industrial ones above designated size that are not to be closed.

    Rule: HN1
    """
    for number, company in enumerate(rows(values, "征集名单")):
        path = f"征集名单[{number}]."
        yield from _industrial(path + "行业代码", company.get("行业代码"))
        if company.get("规上工业企业") == "否":
            yield Problem("not-eligible", path + "规上工业企业", basis=f"{NOTICE}一（二）")
        if company.get("列入结构调整计划") == "是":
            yield Problem("not-eligible", path + "列入结构调整计划", basis=f"{NOTICE}附件")


def accepted_after_evaluation(values: Values) -> Iterator[Problem]:
    """An accepted company has passed the evaluation before; its panel had three experts or more; it was this year.

    Rule: HN2
    """
    year = dig(values, "填报.年度")
    for number, company in enumerate(rows(values, "验收企业")):
        path = f"验收企业[{number}]."
        if company.get("评估结果") == "不通过":
            yield Problem("not-eligible", path + "评估结果", basis=f"{NOTICE}四（三）3")
        evaluated, accepted = company.get("评估时间"), company.get("验收时间")
        if evaluated is not None and accepted is not None and accepted < evaluated:
            params = {"other": "评估时间", "otherdate": show_time(evaluated)}
            yield Problem("dates-out-of-order", path + "验收时间", params, basis=f"{NOTICE}四（一）")
        if year is not None and accepted is not None and accepted.year != year:
            yield Problem("other-year", path + "验收时间", {"year": str(year)}, basis=f"{NOTICE}七（三）")
        yield from _panel(path + "验收专家人数", company.get("验收专家人数"), f"{NOTICE}四")


def panel_of_three(values: Values) -> Iterator[Problem]:
    """A panel usually has three experts or more.

    Rule: HN2
    """
    panel = rows(values, "专家")
    if panel:
        yield from _panel("专家", len(panel), f"{NOTICE}三、四")


def consultancy_staff(values: Values) -> Iterator[Problem]:
    """A consultancy has seven full-time technicians, two of them with a senior and five with an intermediate title.

    Rule: HN5
    """
    for path, least in STAFF:
        yield from _at_least(values, path, least, f"{NOTICE}五（二）3")


def consultancy_record(values: Values) -> Iterator[Problem]:
    """A consultancy has done three audits in the industry, or five other consultations.

    Rule: HN6
    """
    (audits, least), (others, enough) = AUDITS, CONSULTATIONS
    consultations = dig(values, others)
    if consultations is None or consultations < enough:
        yield from _at_least(values, audits, least, f"{NOTICE}五（二）4")


def _industrial(path: str, code: str | None) -> Iterator[Problem]:
    digits = (code or "").lstrip("ABCDEFGHIJKLMNOPQRST")[:2]
    if digits and section(digits) not in INDUSTRY:
        yield Problem("not-eligible", path, basis=f"{NOTICE}一")


def _panel(path: str, count: int | None, basis: str) -> Iterator[Problem]:
    if count is not None and count < PANEL:
        yield Problem("small-panel", path, {"count": str(count), "least": str(PANEL)}, basis=basis)


def _at_least(values: Values, path: str, least: int, basis: str) -> Iterator[Problem]:
    count = dig(values, path)
    if count is not None and count < least:
        yield Problem("consultancy-too-small", path, {"least": str(least)}, basis=basis)
