"""工作计划: how a company means to carry out its audit, and who of its people does what. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind

STAGE: Facts = {
    "筹划和组织": Fact(Kind.TEXT, "stage 1: planning and organisation", longest=120),
    "预评估": Fact(Kind.TEXT, "stage 2: pre-assessment", longest=120),
    "评估": Fact(Kind.TEXT, "stage 3: assessment", longest=120),
    "方案产生和筛选": Fact(Kind.TEXT, "stage 4: measures are found and sifted", longest=120),
    "中期审核报告": Fact(Kind.TEXT, "stage 5: interim report", longest=120),
    "可行性分析": Fact(Kind.TEXT, "stage 6: feasibility", longest=120),
    "方案实施": Fact(Kind.TEXT, "stage 7: measures are carried out", longest=120),
    "持续清洁生产": Fact(Kind.TEXT, "stage 8: cleaner production goes on", longest=120),
    "审核报告": Fact(Kind.TEXT, "stage 9: report", longest=120),
}
COLUMNS = ("工作内容", "完成时间", "责任部门及负责人", "考核部门及人员", "产出")

MEMBER: Facts = {
    "姓名": Fact(Kind.TEXT, "name", longest=40),
    "小组职务": Fact(Kind.TEXT, "post in the audit team, such as 组长", longest=40),
    "部门及职务职称": Fact(Kind.TEXT, "department, post and title in the company", longest=60),
    "专业": Fact(Kind.TEXT, "field", longest=40),
    "职责": Fact(Kind.TEXT, "what the person has to do in the audit", longest=120),
    "投入时间": Fact(Kind.TEXT, "time that the person gives to it", longest=40),
}

PLAN: Facts = {
    "工作计划": Fact(Kind.MATRIX, "the stages of the audit", items=STAGE, columns=COLUMNS),
    "审核小组": Fact(Kind.LIST, "the company's audit team", items=MEMBER),
    "计划.申请评估时间": Fact(Kind.MONTH, "month in which the company will apply for the evaluation"),
    "计划.申请验收时间": Fact(Kind.MONTH, "month in which the company will apply for the acceptance"),
    "计划.制表人": Fact(Kind.TEXT, "who made the plan", longest=40),
    "计划.审核人": Fact(Kind.TEXT, "who looked it over", longest=40),
    "计划.日期": Fact(Kind.DATE, "day of the plan"),
}
