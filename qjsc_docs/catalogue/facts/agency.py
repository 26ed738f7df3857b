"""机构: the consultancy that helps with the audit, and its auditors. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind

AUDITOR: Facts = {
    "姓名": Fact(Kind.TEXT, "name", longest=40),
    "性别": Fact(Kind.CHOICE, "sex", choices=("男", "女")),
    "年龄": Fact(Kind.INTEGER, "age in years", unit="岁", least="16", most="99"),
    "学历": Fact(Kind.TEXT, "highest education, such as 本科", longest=20),
    "职称": Fact(Kind.TEXT, "professional title, such as 高级工程师", longest=40),
    "所学专业": Fact(Kind.TEXT, "field of study", longest=40),
    "证书名称": Fact(Kind.TEXT, "name of the certificate in cleaner production", longest=60),
    "证书编号": Fact(Kind.TEXT, "number of that certificate", longest=40),
    "从事审核时间": Fact(Kind.TEXT, "how long the person has done cleaner-production audits, such as 8年", longest=40),
    "相关业绩": Fact(Kind.TEXT, "audits that the person has done", longest=200),
    "承担工作": Fact(Kind.TEXT, "the person's part in this audit, such as 项目负责人", longest=40),
    "社保单位": Fact(Kind.TEXT, "who pays the person's social insurance", longest=100),
    "社保起": Fact(Kind.MONTH, "first month of the social insurance shown"),
    "社保止": Fact(Kind.MONTH, "last month of the social insurance shown"),
}

STAFF: Facts = {
    "姓名": AUDITOR["姓名"],
    "年龄": AUDITOR["年龄"],
    "职称": AUDITOR["职称"],
    "所学专业": AUDITOR["所学专业"],
    "证书编号": AUDITOR["证书编号"],
    "从事审核时间": AUDITOR["从事审核时间"],
    "从事相关工作时间": Fact(Kind.TEXT, "how long the person has done related work, such as 5年", longest=40),
    "承担工作": AUDITOR["承担工作"],
}

RECORD: Facts = {
    "企业名称": Fact(Kind.TEXT, "company that was served", longest=100),
    "行业": Fact(Kind.TEXT, "its industry", longest=60),
    "工作内容": Fact(Kind.TEXT, "what was done, such as 自愿性清洁生产审核", longest=60),
    "完成时间": Fact(Kind.MONTH, "month in which it was completed"),
    "成果": Fact(Kind.TEXT, "what came of it, such as 通过验收", longest=100),
}

AGENCY: Facts = {
    "机构.名称": Fact(Kind.TEXT, "full name of the consultancy", longest=100),
    "机构.成立时间": Fact(Kind.MONTH, "month in which the consultancy was founded"),
    "机构.法定代表人": Fact(Kind.TEXT, "legal representative of the consultancy", longest=40),
    "机构.注册资本": Fact(Kind.DECIMAL, "registered capital of the consultancy", unit="万元", least="0"),
    "机构.性质": Fact(Kind.TEXT, "kind of organisation", longest=60),
    "机构.固定资产": Fact(Kind.DECIMAL, "fixed assets of the consultancy", unit="万元", least="0"),
    "机构.工作场所面积": Fact(Kind.DECIMAL, "floor area of its offices and laboratories", unit="平方米", least="0"),
    "机构.地址": Fact(Kind.TEXT, "address of the consultancy"),
    "机构.邮编": Fact(Kind.POSTCODE, "postcode of the consultancy"),
    "机构.联系人": Fact(Kind.TEXT, "contact person of the consultancy", longest=40),
    "机构.联系电话": Fact(Kind.PHONE, "telephone or mobile number of the contact person"),
    "机构.邮箱": Fact(Kind.EMAIL, "e-mail address of the contact person"),
    "机构.技术负责人": Fact(Kind.TEXT, "technical head of the consultancy", longest=40),
    "机构.技术负责人电话": Fact(Kind.PHONE, "telephone or mobile number of the technical head"),
    "机构.技术负责人邮箱": Fact(Kind.EMAIL, "e-mail address of the technical head"),
    "机构.独立法人和质量体系": Fact(Kind.YESNO, "whether it is a legal person with a system of quality assurance"),
    "机构.检测器具和手段": Fact(Kind.YESNO, "whether it has instruments for material, energy and water balances"),
    "机构.行业技术人员": Fact(Kind.YESNO, "whether it has staff who know the industry's processes and rules"),
    "机构.审核咨询人员": Fact(Kind.YESNO, "whether it has staff with experience in audits"),
    "机构.专职技术人员": Fact(Kind.INTEGER, "full-time technical staff", unit="人", least="0", most="9999"),
    "机构.高级职称": Fact(Kind.INTEGER, "those of them with a senior title", unit="人", least="0", most="9999"),
    "机构.中级职称": Fact(Kind.INTEGER, "those with an intermediate title or a register", unit="人", least="0", most="9999"),
    "机构.审核业绩": Fact(Kind.INTEGER, "audits done in the company's industry", unit="项", least="0", most="9999"),
    "机构.咨询业绩": Fact(Kind.INTEGER, "other consultations done", unit="项", least="0", most="9999"),
    "机构.营业执照号码": Fact(Kind.TEXT, "number of the consultancy's business licence; today the credit code", longest=30),
    "机构.独立法人": Fact(Kind.YESNO, "whether it is a legal person able to serve fairly and efficiently"),
    "机构.管理制度和信息系统": Fact(Kind.YESNO, "whether it has rules, premises and an information system"),
    "机构.熟悉法规": Fact(Kind.YESNO, "whether it knows the laws, rules and standards"),
    "机构.无不良记录": Fact(Kind.YESNO, "whether it has no record of breaches"),
    "机构.高级审核师": Fact(Kind.INTEGER, "its trained auditors with a senior title", unit="人", least="0"),
    "机构.中级审核师": Fact(Kind.INTEGER, "its trained auditors with an intermediate title", unit="人", least="0"),
    "机构.申请意见": Fact(Kind.PARAGRAPH, "what the consultancy says when it applies to be announced", longest=1000),
    "机构.申请日期": Fact(Kind.DATE, "day of that application"),
    "从业人员": Fact(Kind.LIST, "the consultancy's staff", items=STAFF),
    "机构业绩": Fact(Kind.LIST, "what the consultancy has done", items=RECORD),
    "审核人员": Fact(Kind.LIST, "the people who carry out this audit", items=AUDITOR),
}
