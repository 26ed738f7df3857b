"""第三方: the body that accepts voluntary audits for the city, its records and its lists. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind
from ..enumerations import PROCEDURES, REPORT_DRAFTS

ACCEPTED: Facts = {
    "企业名称": Fact(Kind.TEXT, "full name of the company", longest=100),
    "统一社会信用代码": Fact(Kind.USCC, "its unified social credit code"),
    "镇街": Fact(Kind.TEXT, "its town, sub-district or park", longest=20),
    "咨询机构": Fact(Kind.TEXT, "consultancy that helped with the audit", longest=100),
    "审核流程": Fact(Kind.CHOICE, "standard or simple procedure", choices=PROCEDURES),
    "验收日期": Fact(Kind.DATE, "day of the acceptance on site"),
    "平均得分": Fact(Kind.DECIMAL, "mean of the experts' totals", unit="分", least="0", most="100"),
    "等级": Fact(Kind.TEXT, "grade, in the words of the opinion", longest=20),
    "无低费方案数": Fact(Kind.INTEGER, "measures of no or low cost carried out", unit="个", least="0", most="9999"),
    "中高费方案数": Fact(Kind.INTEGER, "measures of medium or high cost carried out", unit="个", least="0", most="9999"),
    "总投资": Fact(Kind.DECIMAL, "investment in all of them", unit="万元", least="0"),
    "年经济效益": Fact(Kind.DECIMAL, "their economic benefit per year", unit="万元"),
    "节能量": Fact(Kind.DECIMAL, "energy saved per year, as standard coal", unit="吨标煤", least="0"),
    "节水量": Fact(Kind.DECIMAL, "fresh water saved per year", unit="吨", least="0"),
    "COD减排": Fact(Kind.DECIMAL, "chemical oxygen demand avoided per year", unit="吨", least="0"),
    "SO2减排": Fact(Kind.DECIMAL, "sulphur dioxide avoided per year", unit="吨", least="0"),
    "NOx减排": Fact(Kind.DECIMAL, "nitrogen oxides avoided per year", unit="吨", least="0"),
    "固废减排": Fact(Kind.DECIMAL, "solid waste avoided per year", unit="吨", least="0"),
    "备注": Fact(Kind.TEXT, "remarks", longest=100),
}

BODY: Facts = {
    "机构名称": Fact(Kind.TEXT, "full name of the third-party body", longest=100),
    "地址": Fact(Kind.TEXT, "its address", longest=100),
    "联系人": Fact(Kind.TEXT, "contact person", longest=40),
    "联系电话": Fact(Kind.PHONE, "telephone of the contact person"),
    "负责镇街": Fact(Kind.TEXT, "towns and parks that it serves, apart by 、", longest=300),
}

OFFICER: Facts = {
    "姓名": Fact(Kind.TEXT, "name", longest=40),
    "科室": Fact(Kind.TEXT, "section of the bureau", longest=60),
    "办公电话": Fact(Kind.PHONE, "office telephone"),
    "手机": Fact(Kind.MOBILE, "mobile telephone"),
    "邮箱": Fact(Kind.EMAIL, "e-mail address"),
    "对口镇街": Fact(Kind.TEXT, "towns and parks that the person answers for, apart by 、", longest=300),
}

WISH: Facts = {
    "企业名称": Fact(Kind.TEXT, "company that is to be visited", longest=100),
    "行业": Fact(Kind.TEXT, "its industry", longest=60),
    "所需专业": Fact(Kind.TEXT, "fields that the experts should know", longest=100),
    "人数": Fact(Kind.INTEGER, "experts wanted", unit="人", least="1", most="20"),
    "备注": Fact(Kind.TEXT, "remarks, such as experts who have served the company", longest=100),
}

VISIT: Facts = {
    "企业名称": Fact(Kind.TEXT, "company that will be visited", longest=100),
    "镇街": Fact(Kind.TEXT, "its town, sub-district or park", longest=20),
    "地址": Fact(Kind.TEXT, "where the visit takes place", longest=100),
    "验收时间": Fact(Kind.DATE, "day of the visit"),
    "上午或下午": Fact(Kind.TEXT, "time of the day, such as 上午9:30", longest=20),
    "专家组": Fact(Kind.TEXT, "the experts, apart by 、", longest=100),
    "企业联系人": Fact(Kind.TEXT, "contact person of the company", longest=40),
    "企业联系电话": Fact(Kind.PHONE, "telephone of that person"),
    "第三方联系人": Fact(Kind.TEXT, "contact person of the third-party body", longest=40),
    "不良记录": Fact(Kind.YESNO, "whether a breach of environmental or energy law is known"),
}

REVIEWER: Facts = {
    "第三方.名称": Fact(Kind.TEXT, "full name of the third-party body", longest=100),
    "第三方.经办人": Fact(Kind.TEXT, "who checked the papers for it", longest=40),
    "第三方.联系人": Fact(Kind.TEXT, "contact person of the third-party body", longest=40),
    "第三方.联系电话": Fact(Kind.PHONE, "telephone of the contact person"),
    "现场核对.资料核对": Fact(Kind.YESNO, "whether the papers were compared on site"),
    "现场核对.签到": Fact(Kind.YESNO, "whether all who took part signed in"),
    "现场核对.拍照": Fact(Kind.YESNO, "whether at least three photographs were taken"),
    "现场核对.企业确认": Fact(Kind.YESNO, "whether the company confirmed the proceedings"),
    "现场核对.按文件要求": Fact(Kind.YESNO, "whether all was done as province and city ask"),
    "现场核对.未收费": Fact(Kind.YESNO, "whether nothing was charged"),
    "现场核对.未用餐": Fact(Kind.YESNO, "whether the company was not made to provide meals"),
    "抽取.日期": Fact(Kind.DATE, "day on which the experts are drawn"),
    "抽取.有效期至": Fact(Kind.DATE, "last day on which the experts drawn may be called on"),
    "抽取.专家总数": Fact(Kind.INTEGER, "experts wanted in all", unit="人", least="0"),
    "抽取.填报日期": Fact(Kind.DATE, "day on which the experts were asked for"),
    "专家需求": Fact(Kind.LIST, "companies that are to be visited and the experts wanted for each", items=WISH),
    "计划.报送日期": Fact(Kind.DATE, "day on which the plan was sent to the bureau"),
    "验收计划": Fact(Kind.LIST, "visits planned", items=VISIT),
    "异议.有异议": Fact(Kind.YESNO, "whether the company objects to the result"),
    "异议.诉求": Fact(Kind.PARAGRAPH, "what the company asks for, in short", longest=300),
    "异议.事项": Fact(Kind.PARAGRAPH, "which part of the result the company objects to", longest=1000),
    "异议.理由": Fact(Kind.PARAGRAPH, "why, with the facts", longest=2000),
    "异议.附件": Fact(Kind.PARAGRAPH, "papers that prove it", longest=500),
    "异议.申请日期": Fact(Kind.DATE, "day of the written objection"),
    "上传资料.审核报告": Fact(Kind.YESNO, "whether the corrected report with its seals was uploaded"),
    "上传资料.修改说明": Fact(Kind.YESNO, "whether the account of the corrections was uploaded"),
    "上传资料.绩效表": Fact(Kind.YESNO, "whether the corrected performance table was uploaded"),
    "上传资料.核实结论": Fact(Kind.PARAGRAPH, "what the third-party body found in them", longest=500),
    "上传资料.确认日期": Fact(Kind.DATE, "day on which it confirmed them"),
    "修改说明.日期": Fact(Kind.DATE, "day of the account of the corrections"),
    "报告.稿次": Fact(Kind.CHOICE, "which version of the audit report", choices=REPORT_DRAFTS),
    "报告.编制时间": Fact(Kind.MONTH, "month in which the report was written"),
    "汇总.年度": Fact(Kind.YEAR, "year that the list covers", least="2000", most="2100"),
    "汇总.日期": Fact(Kind.DATE, "day of the list"),
    "汇总企业": Fact(Kind.LIST, "companies that passed acceptance", items=ACCEPTED),
    "汇总合计.无低费方案数": Fact(Kind.INTEGER, "sum of the measures of no or low cost", unit="个", least="0"),
    "汇总合计.中高费方案数": Fact(Kind.INTEGER, "sum of the measures of medium or high cost", unit="个", least="0"),
    "汇总合计.总投资": Fact(Kind.DECIMAL, "sum of the investments", unit="万元", least="0"),
    "汇总合计.年经济效益": Fact(Kind.DECIMAL, "sum of the economic benefits per year", unit="万元"),
    "汇总合计.节能量": Fact(Kind.DECIMAL, "sum of the energy saved per year", unit="吨标煤", least="0"),
    "汇总合计.节水量": Fact(Kind.DECIMAL, "sum of the water saved per year", unit="吨", least="0"),
    "汇总合计.COD减排": Fact(Kind.DECIMAL, "sum of the COD avoided per year", unit="吨", least="0"),
    "汇总合计.SO2减排": Fact(Kind.DECIMAL, "sum of the SO2 avoided per year", unit="吨", least="0"),
    "汇总合计.NOx减排": Fact(Kind.DECIMAL, "sum of the NOx avoided per year", unit="吨", least="0"),
    "汇总合计.固废减排": Fact(Kind.DECIMAL, "sum of the solid waste avoided per year", unit="吨", least="0"),
    "第三方机构": Fact(Kind.LIST, "the third-party bodies of the year", items=BODY),
    "对口联系人": Fact(Kind.LIST, "who at the city's bureau answers for which towns", items=OFFICER),
}
