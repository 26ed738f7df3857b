"""Who fills in and reports, and what the authorities write. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind

OFFICES: Facts = {
    "填报.单位": Fact(Kind.TEXT, "unit that reports, such as a town's bureau", longest=100),
    "填报.区名": Fact(Kind.TEXT, "district whose office reports, without 区", longest=20),
    "填报.年度": Fact(Kind.YEAR, "year that is reported", least="2000", most="2100"),
    "填报.季度": Fact(Kind.INTEGER, "quarter that is reported", least="1", most="4"),
    "填报.填报人": Fact(Kind.TEXT, "who filled in the report", longest=40),
    "填报.日期": Fact(Kind.DATE, "day of reporting"),
    "填表.日期": Fact(Kind.DATE, "day on which the form was filled in"),
    "申请单位.日期": Fact(Kind.DATE, "day of the applicant's opinion and seal"),
    "企业确认.日期": Fact(Kind.DATE, "day on which the company confirmed the consultancy's statements"),
    "区生态环境局.评估受理意见": Fact(Kind.PARAGRAPH, "what the district's office says to the application for evaluation", longest=500),
    "区生态环境局.评估受理日期": Fact(Kind.DATE, "day of that opinion"),
    "区生态环境局.验收受理意见": Fact(Kind.PARAGRAPH, "what the district's office says to the application for acceptance", longest=500),
    "区生态环境局.验收受理日期": Fact(Kind.DATE, "day of that opinion"),
    "声明.日期": Fact(Kind.DATE, "day of the company's declaration"),
    "回复.日期": Fact(Kind.DATE, "day on which the company answered the experts"),
    "市环保部门.评估意见": Fact(Kind.PARAGRAPH, "opinion of the city's environmental authority", longest=1000),
    "市环保部门.日期": Fact(Kind.DATE, "day of that opinion"),
    "市环保部门.报批意见": Fact(Kind.PARAGRAPH, "its opinion of the report as revised after the evaluation", longest=1000),
    "市环保部门.报批日期": Fact(Kind.DATE, "day of that opinion"),
    "市环保部门.初审意见": Fact(Kind.PARAGRAPH, "its first opinion of a voluntary audit or of a renewal", longest=1000),
    "市环保部门.初审日期": Fact(Kind.DATE, "day of that first opinion"),
    "市环保部门.联系人": Fact(Kind.TEXT, "contact person there", longest=40),
    "市环保部门.电话": Fact(Kind.PHONE, "telephone of that person"),
    "市科技部门.初审意见": Fact(Kind.PARAGRAPH, "first opinion of the city's authority for science and technology", longest=1000),
    "市科技部门.初审日期": Fact(Kind.DATE, "day of that first opinion"),
    "市科技部门.联系人": Fact(Kind.TEXT, "contact person there", longest=40),
    "市科技部门.电话": Fact(Kind.PHONE, "telephone of that person"),
    "市经贸部门.初审意见": Fact(Kind.PARAGRAPH, "first opinion of the city's authority for economy and trade", longest=1000),
    "市经贸部门.初审日期": Fact(Kind.DATE, "day of that first opinion"),
    "市经贸部门.联系人": Fact(Kind.TEXT, "contact person there", longest=40),
    "市经贸部门.电话": Fact(Kind.PHONE, "telephone of that person"),
    "辖区监管部门.名称": Fact(Kind.TEXT, "the district's environmental authority", longest=60),
    "辖区监管部门.意见": Fact(Kind.PARAGRAPH, "what it says to the plea", longest=500),
    "辖区监管部门.日期": Fact(Kind.DATE, "day of that opinion"),
    "市生态环境局.意见": Fact(Kind.PARAGRAPH, "what the city's environmental authority decides", longest=500),
    "市生态环境局.日期": Fact(Kind.DATE, "day of that decision"),
}
