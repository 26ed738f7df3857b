"""企业: the audited company. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind

COMPANY: Facts = {
    "企业.名称": Fact(Kind.TEXT, "full name of the company as on its business licence", longest=100),
    "企业.统一社会信用代码": Fact(Kind.USCC, "unified social credit code of the company"),
    "企业.营业执照号码": Fact(Kind.TEXT, "number of the business licence; today the credit code", longest=30),
    "企业.注册地址": Fact(Kind.TEXT, "registered address of the company"),
    "企业.通讯地址": Fact(Kind.TEXT, "postal address of the company"),
    "企业.所在镇街": Fact(Kind.TEXT, "town, sub-district or park where the company lies", longest=20),
    "企业.所在县区": Fact(Kind.TEXT, "county, county-level city or district where the company lies", longest=20),
    "企业.邮编": Fact(Kind.POSTCODE, "postcode of the postal address"),
    "企业.法定代表人": Fact(Kind.TEXT, "legal representative", longest=40),
    "企业.性质": Fact(Kind.TEXT, "kind of enterprise, such as 有限责任公司", longest=60),
    "企业.所属行业": Fact(Kind.TEXT, "industry, in the words of GB/T 4754", longest=60),
    "企业.行业代码": Fact(Kind.INDUSTRY, "industry code of GB/T 4754"),
    "企业.注册资本": Fact(Kind.DECIMAL, "registered capital", unit="万元", least="0"),
    "企业.联系人": Fact(Kind.TEXT, "contact person of the company", longest=40),
    "企业.联系人职务": Fact(Kind.TEXT, "post of the contact person", longest=60),
    "企业.填表人": Fact(Kind.TEXT, "who filled in the form for the company", longest=40),
    "企业.电话": Fact(Kind.PHONE, "telephone of the company"),
    "企业.传真": Fact(Kind.PHONE, "fax number of the company"),
    "企业.手机": Fact(Kind.MOBILE, "mobile telephone of the contact person"),
    "企业.邮箱": Fact(Kind.EMAIL, "e-mail address of the contact person"),
    "企业.主要产品及产量": Fact(Kind.PARAGRAPH, "main products with yearly output", longest=500),
    "企业.主要产品": Fact(Kind.PARAGRAPH, "main products, without their output", longest=300),
    "企业.年销售额": Fact(Kind.DECIMAL, "sales of the latest year", unit="万元", least="0"),
    "企业.简介": Fact(Kind.PARAGRAPH, "the company in short: what it makes, how, and what it has done for cleaner production", longest=2000),
    "企业.年产值": Fact(Kind.DECIMAL, "output value of the latest year", unit="万元", least="0"),
    "企业.员工总人数": Fact(Kind.INTEGER, "number of employees", unit="人", least="1", most="1000000"),
    "企业.用能总量": Fact(Kind.DECIMAL, "energy used in the latest year, as standard coal", unit="吨标煤", least="0"),
    "企业.主要污染物排放量": Fact(Kind.PARAGRAPH, "main pollutants discharged in the latest year", longest=500),
    "企业.已通过环评和竣工验收": Fact(Kind.YESNO, "whether environmental assessment and completion acceptance are passed"),
    "企业.竣工验收批文号": Fact(Kind.TEXT, "numbers of the approvals of assessment and acceptance", longest=120),
    "企业.已获排污许可证": Fact(Kind.YESNO, "whether the company holds a pollutant discharge permit"),
    "企业.排污许可证编号": Fact(Kind.PERMIT, "number of the pollutant discharge permit"),
    "企业.有审核机构意向": Fact(Kind.YESNO, "whether the company intends to contract a third-party auditor"),
    "企业.意向审核机构": Fact(Kind.TEXT, "name of the intended third-party auditor", longest=100),
    "企业.列入结构调整计划": Fact(Kind.YESNO, "whether the company is on a district's list of plants to close, stop, merge or convert"),
}
