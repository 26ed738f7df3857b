"""What the columns of a collected table hold for one case, made of the case's facts. Floor 1."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from .dates import Month
from .numbers import total
from .panels import STANDARD
from .paths import Values, dig, rows
from .scoring import mean_score
from .units import convert

DONE = "已实施"
_COUNTY = re.compile(r"(?:\S{2,6}?(?:省|自治区))?\S{2,6}?市(\S{2,5}?(?:区|县|市))")


def measures_done(cost: str, values: Values) -> int | None:
    """The measures of a kind of cost (无低费, 中高费) that are carried out are counted in the benefit grid."""
    count = dig(values, f"方案效益.方案数.{cost}{DONE}")
    return None if count is None else int(count)


def all_measures_done(values: Values) -> int | None:
    """The measures carried out are those of no or low cost and those of medium or high cost."""
    count = _done(values, "方案数")
    return None if count is None else int(count)


def benefit_done(benefit: str, values: Values) -> Decimal | None:
    """A benefit is that of the measures carried out, not of those still to come."""
    return _done(values, benefit)


def waste_avoided(values: Values) -> Decimal | None:
    """The solid waste avoided, which the 绩效表 counts in 万吨, stands in 吨 in the list."""
    amount = _done(values, "固废减排")
    return None if amount is None else convert(amount, "万吨", "吨")


def mean_or_typed(values: Values) -> Decimal | None:
    """The mean score is the one of the opinion, or that of the experts' sheets; the simple procedure has none."""
    if dig(values, "审核.流程") not in (None, STANDARD):
        return None
    typed: Decimal | None = dig(values, "验收.平均得分")
    return typed if typed is not None else mean_score(values)


def consultancy(alone: str, values: Values) -> str | None:
    """The consultancy is the one of the case; a company that audits by itself is put down as such (自行审核)."""
    name: str | None = dig(values, "机构.名称")
    return name or (alone if dig(values, "审核.委托咨询机构") == "否" else None)


def month_of(path: str, values: Values) -> Month | None:
    """The month is that of the day."""
    day: date | None = dig(values, path)
    return Month(day.year, day.month) if day else None


def panel_size(values: Values) -> int | None:
    """The experts of the panel are counted."""
    return len(rows(values, "专家")) or None


def county(values: Values) -> str | None:
    """The county or district is the one given, or the one in the registered address (新密市 of 河南省郑州市新密市来集镇)."""
    given: str | None = dig(values, "企业.所在县区")
    match = _COUNTY.match(dig(values, "企业.注册地址") or "")
    return given or (match[1] if match else None)


def _done(values: Values, row: str) -> Decimal | None:
    """Return the cell 合计已实施 of a row of the benefit grid, summed where it is not given."""
    cells: dict[str, Any] = dig(values, f"方案效益.{row}") or {}
    if cells.get(f"合计{DONE}") is not None:
        return Decimal(cells[f"合计{DONE}"])
    parts = [cells[name] for name in (f"无低费{DONE}", f"中高费{DONE}") if cells.get(name) is not None]
    return total(parts) if parts else None
