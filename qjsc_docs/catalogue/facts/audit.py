"""审核: the audit itself, and what remains to be done after it. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind
from ..enumerations import AUDIT_KINDS, PROCEDURES

PROJECT: Facts = {
    "项目": Fact(Kind.TEXT, "a measure with its investment and benefit, as one line", longest=200),
}

AUDIT: Facts = {
    "审核.类型": Fact(Kind.CHOICE, "voluntary or mandatory", choices=AUDIT_KINDS),
    "审核.流程": Fact(Kind.CHOICE, "standard or simple procedure", choices=PROCEDURES),
    "审核.开展时间": Fact(Kind.MONTH, "month in which the audit began"),
    "审核.报告书完成时间": Fact(Kind.MONTH, "month in which the audit report was completed"),
    "审核.委托咨询机构": Fact(Kind.YESNO, "whether a consultancy helps; otherwise the company audits by itself"),
    "审核.方案完成时间": Fact(Kind.MONTH, "month in which all measures were carried out"),
    "审核.完成时间": Fact(Kind.MONTH, "month in which the audit was completed"),
    "审核.修改稿完成日期": Fact(Kind.DATE, "day on which the report was revised after the first review"),
    "审核.初审日期": Fact(Kind.DATE, "day of the experts' first review of the report"),
    "审核.受到处罚": Fact(Kind.YESNO, "whether the company broke environmental or energy law during the audit"),
    "审核.处罚情况": Fact(Kind.PARAGRAPH, "the penalty and what was done about it", longest=500),
    "审核.无低费分类标准": Fact(Kind.TEXT, "investment in 万元 up to which a measure is of no or low cost, such as ≤5", longest=10),
    "审核.中高费分类标准": Fact(Kind.TEXT, "investment in 万元 from which a measure is of medium or high cost, such as >5", longest=10),
    "审核.培训总次数": Fact(Kind.INTEGER, "number of trainings during the audit", unit="次", least="0", most="9999"),
    "审核.培训总人数": Fact(Kind.INTEGER, "number of people trained", unit="人", least="0", most="1000000"),
    "审核.培训总人次": Fact(Kind.INTEGER, "number of attendances at trainings", unit="人次", least="0", most="10000000"),
    "遗留问题.超标因子": Fact(Kind.PARAGRAPH, "pollutants still above the limits after the audit", longest=200),
    "遗留问题.达标方案": Fact(Kind.PARAGRAPH, "plan to meet the limits", longest=300),
    "遗留问题.达标所需投资": Fact(Kind.DECIMAL, "investment needed to meet the limits", unit="万元", least="0"),
    "遗留问题.计划达标时间": Fact(Kind.MONTH, "month by which the limits will be met"),
    "换证.填报日期": Fact(Kind.DATE, "day on which the renewal was applied for"),
    "换证.原证书编号": Fact(Kind.TEXT, "number of the certificate to be renewed", longest=60),
    "换证已实施项目": Fact(Kind.LIST, "measures of medium or high cost carried out, each as a line", items=PROJECT),
    "换证拟实施项目": Fact(Kind.LIST, "measures still to be carried out, each as a line", items=PROJECT),
}
