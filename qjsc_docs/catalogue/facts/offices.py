"""Who fills in and reports, and what the authorities write. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind

OFFICES: Facts = {
    "填报.单位": Fact(Kind.TEXT, "unit that reports, such as a town's bureau", longest=100),
    "填报.日期": Fact(Kind.DATE, "day of reporting"),
    "填表.日期": Fact(Kind.DATE, "day on which the form was filled in"),
    "申请单位.日期": Fact(Kind.DATE, "day of the applicant's opinion and seal"),
    "企业确认.日期": Fact(Kind.DATE, "day on which the company confirmed the consultancy's statements"),
    "市环保部门.评估意见": Fact(Kind.PARAGRAPH, "opinion of the city's environmental authority", longest=1000),
    "市环保部门.日期": Fact(Kind.DATE, "day of that opinion"),
    "辖区监管部门.名称": Fact(Kind.TEXT, "the district's environmental authority", longest=60),
    "辖区监管部门.意见": Fact(Kind.PARAGRAPH, "what it says to the plea", longest=500),
    "辖区监管部门.日期": Fact(Kind.DATE, "day of that opinion"),
    "市生态环境局.意见": Fact(Kind.PARAGRAPH, "what the city's environmental authority decides", longest=500),
    "市生态环境局.日期": Fact(Kind.DATE, "day of that decision"),
}
