"""名单: the authority's list of companies that must be audited, and pleas to be let off its deadline. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind
from ...rules.adjustments import CHANGES
from ..enumerations import FORCED_BY, LISTED_FOR

EVIDENCE: Facts = {
    "名称": Fact(Kind.TEXT, "name of the piece of evidence", longest=100),
    "份数": Fact(Kind.INTEGER, "copies of it", unit="份", least="1", most="99"),
    "说明": Fact(Kind.TEXT, "what it proves", longest=100),
}

LISTING: Facts = {
    "名单.批次": Fact(Kind.TEXT, "name of the list, such as 2024年深圳市强制性清洁生产审核企业名单", longest=100),
    "名单.文号": Fact(Kind.TEXT, "number of the notice with the list", longest=60),
    "名单.公布时间": Fact(Kind.DATE, "day on which the list was published"),
    "名单.完成期限": Fact(Kind.DATE, "day by which the audit must be accepted"),
    "名单.入选原因": Fact(Kind.TICKS, "why the company is on the list by national rules", choices=LISTED_FOR),
    "名单.强制原因": Fact(Kind.TICKS, "why the company must be audited, by the list", choices=FORCED_BY),
    "名单.变化情况": Fact(Kind.CHOICE, "what has changed at the company since it was listed", choices=CHANGES),
    "名单.变化日期": Fact(Kind.DATE, "day of that change, by which it belongs to a quarter's report"),
    "名单.变化说明": Fact(Kind.TEXT, "what exactly has changed", longest=200),
    "名单.调整结果": Fact(Kind.TEXT, "what becomes of the company's place on the list", longest=100),
    "名单.变化证明": Fact(Kind.TEXT, "evidence of the change", longest=200),
    "延期.事由": Fact(Kind.PARAGRAPH, "why the audit cannot be completed in time", longest=1000),
    "延期.审核进展": Fact(Kind.PARAGRAPH, "how far the audit is, and what remains to be done", longest=1000),
    "延期.拟延期至": Fact(Kind.DATE, "day by which the company wants to be accepted instead"),
    "延期.申请日期": Fact(Kind.DATE, "day on which the plea for more time is handed in"),
    "延期材料": Fact(Kind.LIST, "evidence for the plea for more time", items=EVIDENCE),
    "免除.事由": Fact(Kind.PARAGRAPH, "why the company should not have to be audited", longest=1000),
    "免除.企业现状": Fact(Kind.PARAGRAPH, "what the company still produces and discharges", longest=1000),
    "免除.申请日期": Fact(Kind.DATE, "day on which the plea to be exempted is handed in"),
    "免除材料": Fact(Kind.LIST, "evidence for the plea to be exempted", items=EVIDENCE),
}
