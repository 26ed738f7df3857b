"""河南: the two yearly lists of a city, of companies that will be audited and of those accepted. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind
from ..enumerations import RESULTS

CANDIDATE: Facts = {
    "企业名称": Fact(Kind.TEXT, "full name of the company", longest=100),
    "统一社会信用代码": Fact(Kind.USCC, "its unified social credit code"),
    "所在县区": Fact(Kind.TEXT, "its county, county-level city or district", longest=20),
    "所属行业": Fact(Kind.TEXT, "its industry, in the words of GB/T 4754", longest=60),
    "行业代码": Fact(Kind.INDUSTRY, "its industry code of GB/T 4754"),
    "工业产值": Fact(Kind.DECIMAL, "its output value of last year", unit="万元", least="0"),
    "用能总量": Fact(Kind.DECIMAL, "the energy that it used last year, as standard coal", unit="吨标煤", least="0"),
    "规上工业企业": Fact(Kind.YESNO, "whether it is an industrial company above designated size"),
    "列入结构调整计划": Fact(Kind.YESNO, "whether it is on a list of plants to close, stop, merge or convert"),
    "联系人": Fact(Kind.TEXT, "its contact person", longest=40),
    "手机": Fact(Kind.MOBILE, "mobile number of the contact person"),
    "备注": Fact(Kind.TEXT, "remark", longest=60),
}

ACCEPTED: Facts = {
    "企业名称": Fact(Kind.TEXT, "full name of the company", longest=100),
    "统一社会信用代码": Fact(Kind.USCC, "its unified social credit code"),
    "所在县区": Fact(Kind.TEXT, "its county, county-level city or district", longest=20),
    "咨询机构": Fact(Kind.TEXT, "the consultancy that helped; 自行审核 where none did", longest=100),
    "评估时间": Fact(Kind.MONTH, "month of the evaluation"),
    "评估结果": Fact(Kind.CHOICE, "result of the evaluation", choices=RESULTS),
    "验收时间": Fact(Kind.MONTH, "month of the acceptance"),
    "验收专家人数": Fact(Kind.INTEGER, "experts on the panel of the acceptance", unit="人", least="1", most="99"),
    "实施方案数": Fact(Kind.INTEGER, "measures carried out", unit="个", least="0", most="9999"),
    "总投资": Fact(Kind.DECIMAL, "their investment", unit="万元", least="0"),
    "经济效益": Fact(Kind.DECIMAL, "their economic benefit per year", unit="万元"),
    "节能量": Fact(Kind.DECIMAL, "energy saved per year, as standard coal", unit="吨标煤", least="0"),
}

HENAN: Facts = {
    "征集名单": Fact(Kind.LIST, "companies that will carry out a voluntary audit", items=CANDIDATE),
    "验收企业": Fact(Kind.LIST, "companies whose voluntary audit was accepted in the year", items=ACCEPTED),
    "验收合计.实施方案数": Fact(Kind.INTEGER, "measures of all of them", unit="个", least="0"),
    "验收合计.总投资": Fact(Kind.DECIMAL, "investment of all of them", unit="万元", least="0"),
    "验收合计.经济效益": Fact(Kind.DECIMAL, "benefit per year of all of them", unit="万元"),
    "验收合计.节能量": Fact(Kind.DECIMAL, "energy saved per year by all of them", unit="吨标煤", least="0"),
}
