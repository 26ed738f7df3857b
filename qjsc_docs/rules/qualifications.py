"""Who may audit in Guangdong: companies by themselves (第十三条), and consultancies (第三十五条). Floor 1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..problems import Problem
from .paths import Values, dig, rows

TEAM, STAFF = "审核人员", "从业人员"
ALONE = {"自愿性": 1, "强制性": 5}  # trained auditors of a company that audits by itself; 自愿性: no number is stated
SENIORS, MEDIUMS = 2, 5
HEAD = "项目负责人"
AUDITING, RELATED = 2, 3  # years

_SENIOR = re.compile("高级|教授|研究员|正高|副高|总工程师")
_NOT_SENIOR = re.compile("助理研究员|实习研究员")
_MEDIUM = re.compile("工程师|经济师|会计师|讲师|农艺师|统计师|助理研究员|中级")
_JUNIOR = re.compile("助理(?!研究员)|初级|技术员|见习")
_YEARS = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*年?")


def is_senior(title: str) -> bool:
    """Return whether a professional title (职称) is a senior one (高级)."""
    return bool(_SENIOR.search(title)) and not _NOT_SENIOR.search(title)


def is_medium(title: str) -> bool:
    """Return whether a professional title is an intermediate one (中级)."""
    return not is_senior(title) and bool(_MEDIUM.search(title)) and not _JUNIOR.search(title)


def senior_auditors(values: Values) -> int | None:
    """The senior auditors of a consultancy are those with a senior title and a certificate."""
    return _count_trained(values, is_senior)


def medium_auditors(values: Values) -> int | None:
    """The intermediate auditors of a consultancy are those with an intermediate title and a certificate."""
    return _count_trained(values, is_medium)


def self_audit_team(values: Values) -> Iterator[Problem]:
    """A company that audits by itself has a trained senior auditor; in a mandatory audit five auditors, one senior.

    Rule: GD2, GD3
    """
    team = rows(values, TEAM)
    if dig(values, "审核.委托咨询机构") != "否" or not team:
        return
    trained, least = _trained(team), ALONE.get(dig(values, "审核.类型") or "", 1)
    if len(trained) < least:
        params = {"count": str(len(trained)), "least": str(least)}
        yield Problem("few-auditors", TEAM, params, basis="第十三条")
    if not any(is_senior(person.get("职称") or "") for person in trained):
        yield Problem("no-senior-auditor", TEAM, basis="第十三条")


def consultancy_auditors(values: Values) -> Iterator[Problem]:
    """A consultancy has two trained auditors with a senior title, and five with an intermediate one.

    More seniors than two make up for missing intermediates: a senior title stands above.

    Rule: GD21
    """
    seniors, mediums = senior_auditors(values), medium_auditors(values)
    if seniors is None or mediums is None:
        return
    if seniors < SENIORS:
        yield Problem("few-titled", "机构.高级审核师", {"least": str(SENIORS)}, basis="第三十五条（三）")
    if mediums + max(0, seniors - SENIORS) < MEDIUMS:
        yield Problem("few-titled", "机构.中级审核师", {"least": str(MEDIUMS)}, basis="第三十五条（三）")


def experienced_heads(values: Values) -> Iterator[Problem]:
    """The head of a project has done audits for two years, or related work for three.

    Rule: GD21
    """
    for number, person in enumerate(rows(values, STAFF)):
        if HEAD not in (person.get("承担工作") or ""):
            continue
        auditing, related = (years(person.get(fact) or "") for fact in ("从事审核时间", "从事相关工作时间"))
        enough = (auditing or 0) >= AUDITING or (related or 0) >= RELATED
        if not enough and (auditing is not None or related is not None):
            params = {"auditing": str(AUDITING), "related": str(RELATED)}
            yield Problem("head-inexperienced", f"{STAFF}[{number}].从事审核时间", params, basis="第三十五条（三）")


def years(words: str) -> float | None:
    """Return the years that `words` such as 8年 name, None if they name none."""
    match = _YEARS.match(words.strip())
    return float(match[1]) if match else None


def _trained(people: Sequence[Values]) -> list[Values]:
    return [person for person in people if person.get("证书编号")]


def _count_trained(values: Values, has_title: object) -> int | None:
    staff = rows(values, STAFF)
    return sum(has_title(person.get("职称") or "") for person in _trained(staff)) if staff else None  # type: ignore[operator]
