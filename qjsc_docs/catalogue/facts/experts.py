"""专家: the experts of the evaluation and acceptance, what they say, and how each of them scores. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind

EXPERT: Facts = {
    "姓名": Fact(Kind.TEXT, "name", longest=40),
    "单位": Fact(Kind.TEXT, "employer", longest=100),
    "职称": Fact(Kind.TEXT, "professional title, such as 高级工程师", longest=40),
    "专业": Fact(Kind.TEXT, "field, such as 环境工程", longest=60),
    "电话": Fact(Kind.PHONE, "telephone or mobile number"),
    "组长": Fact(Kind.YESNO, "whether the expert leads the panel"),
    "曾服务企业": Fact(Kind.TEXT, "companies that the expert has served, apart by 、", longest=300),
}

COMMENT: Facts = {
    "专家": Fact(Kind.TEXT, "name of the expert who made the comment", longest=40),
    "意见": Fact(Kind.PARAGRAPH, "what the expert found or asks to be changed", longest=1000),
    "修改情况": Fact(Kind.PARAGRAPH, "what was changed because of it, or why nothing was", longest=1000),
    "修改位置": Fact(Kind.TEXT, "where in the report: chapter and page", longest=100),
    "是否采纳": Fact(Kind.YESNO, "whether the comment was accepted"),
}

SCORE: Facts = {
    "专家": Fact(Kind.TEXT, "name of the expert who filled in the score sheet", longest=40),
    "得分": Fact(Kind.DECIMAL, "total of that sheet", unit="分", least="0", most="100"),
    "日期": Fact(Kind.DATE, "day on which it was signed"),
}

SCORED: Facts = {
    "项目": Fact(Kind.TEXT, "item of the score sheet, in its own words", longest=200),
    "分值": Fact(Kind.DECIMAL, "greatest score of the item", unit="分", least="0", most="100"),
    "得分": Fact(Kind.DECIMAL, "score given", unit="分", least="0", most="100"),
    "扣分原因": Fact(Kind.TEXT, "why points were taken off", longest=200),
}

EXPERTS: Facts = {
    "填表专家.姓名": Fact(Kind.TEXT, "expert who fills in the sheet", longest=40),
    "填表专家.单位": Fact(Kind.TEXT, "that expert's employer", longest=100),
    "填表专家.职称": Fact(Kind.TEXT, "that expert's professional title", longest=40),
    "填表专家.专业": Fact(Kind.TEXT, "that expert's field", longest=60),
    "填表专家.总体意见": Fact(Kind.PARAGRAPH, "what that expert thinks of the audit as a whole", longest=1500),
    "填表专家.修改意见": Fact(Kind.PARAGRAPH, "what that expert asks to be changed", longest=2000),
    "打分项目": Fact(Kind.LIST, "items of the score sheet with one expert's scores", items=SCORED),
    "评分表项目": Fact(Kind.LIST, "the rows of the printed score sheet", items=SCORED),
    "打分.满分": Fact(Kind.DECIMAL, "sum of the greatest scores", unit="分", least="0"),
    "打分.总分": Fact(Kind.DECIMAL, "sum of the scores", unit="分", least="0"),
    "专家": Fact(Kind.LIST, "the panel of experts", items=EXPERT),
    "专家意见": Fact(Kind.LIST, "the experts' comments, each with its answer", items=COMMENT),
    "专家评分": Fact(Kind.LIST, "the score sheets, one for each expert", items=SCORE),
}
