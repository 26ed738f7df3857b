"""审核: the audit itself, and what remains to be done after it. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind

AUDIT: Facts = {
    "审核.类型": Fact(Kind.CHOICE, "voluntary or mandatory", choices=("自愿性", "强制性")),
    "审核.流程": Fact(Kind.CHOICE, "standard or simple procedure", choices=("标准流程", "简易流程")),
    "审核.开展时间": Fact(Kind.MONTH, "month in which the audit began"),
    "审核.报告书完成时间": Fact(Kind.MONTH, "month in which the audit report was completed"),
    "审核.简介及申请意见": Fact(Kind.PARAGRAPH, "the applicant's summary of results and its application", longest=2000),
    "审核.无低费分类标准": Fact(Kind.TEXT, "investment in 万元 up to which a measure is of no or low cost, such as ≤5", longest=10),
    "审核.中高费分类标准": Fact(Kind.TEXT, "investment in 万元 from which a measure is of medium or high cost, such as >5", longest=10),
    "审核.培训总次数": Fact(Kind.INTEGER, "number of trainings during the audit", unit="次", least="0", most="9999"),
    "审核.培训总人数": Fact(Kind.INTEGER, "number of people trained", unit="人", least="0", most="1000000"),
    "审核.培训总人次": Fact(Kind.INTEGER, "number of attendances at trainings", unit="人次", least="0", most="10000000"),
    "遗留问题.超标因子": Fact(Kind.PARAGRAPH, "pollutants still above the limits after the audit", longest=200),
    "遗留问题.达标方案": Fact(Kind.PARAGRAPH, "plan to meet the limits", longest=300),
    "遗留问题.达标所需投资": Fact(Kind.DECIMAL, "investment needed to meet the limits", unit="万元", least="0"),
    "遗留问题.计划达标时间": Fact(Kind.MONTH, "month by which the limits will be met"),
}
