"""A district of Shanghai: its quarterly reports about the listed companies, and its archive of each case. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind
from ...rules.adjustments import CHANGES
from ...rules.archive import ITEMS
from ..enumerations import RESULTS

PROGRESS: Facts = {
    "企业名称": Fact(Kind.TEXT, "full name of the company", longest=100),
    "名单公布时间": Fact(Kind.DATE, "day on which the list with the company was published"),
    "要求完成期限": Fact(Kind.DATE, "day by which the audit has to be completed"),
    "审核咨询机构名称": Fact(Kind.TEXT, "consultancy that helps with the audit; 自行开展 if there is none", longest=100),
    "评估时间": Fact(Kind.DATE, "day of the evaluation on site"),
    "评估结果": Fact(Kind.CHOICE, "result of the evaluation", choices=RESULTS),
    "验收时间": Fact(Kind.DATE, "day of the acceptance on site"),
    "验收结果": Fact(Kind.CHOICE, "result of the acceptance", choices=RESULTS),
}

ADJUSTMENT: Facts = {
    "企业名称": Fact(Kind.TEXT, "full name of the company as on the list", longest=100),
    "变化情况": Fact(Kind.CHOICE, "what has changed at the company", choices=CHANGES),
    "情况说明": Fact(Kind.TEXT, "what exactly has changed, and when", longest=200),
    "调整结果": Fact(Kind.TEXT, "what becomes of the company's place on the list", longest=100),
    "证明材料": Fact(Kind.TEXT, "evidence, such as photographs of the site or records of the inspectors", longest=200),
    "备注": Fact(Kind.TEXT, "remarks", longest=100),
}

DISTRICT: Facts = {
    "审核情况": Fact(Kind.LIST, "companies on the list and how far each of them is", items=PROGRESS),
    "名单调整": Fact(Kind.LIST, "companies whose place on the list changes", items=ADJUSTMENT),
    "档案.已归档": Fact(Kind.TICKS, "papers of the case that are in the archive", choices=ITEMS),
}
