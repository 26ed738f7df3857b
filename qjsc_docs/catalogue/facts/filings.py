"""办理: the days on which papers arrive, are looked through and are handed on, from which deadlines run. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind

FILINGS: Facts = {
    "信息公开.公布日期": Fact(Kind.DATE, "day on which the company published its environmental data"),
    "平台.注册日期": Fact(Kind.DATE, "day on which the audit was registered on the platform"),
    "平台.计划填报日期": Fact(Kind.DATE, "day on which the audit's plan was entered on the platform"),
    "平台.提交日期": Fact(Kind.DATE, "day on which the company submitted its papers on the platform"),
    "平台.审核日期": Fact(Kind.DATE, "day on which the third-party body had looked through them"),
    "平台.送审稿上传日期": Fact(Kind.DATE, "day on which the report for review was uploaded"),
    "平台.最终稿上传日期": Fact(Kind.DATE, "day on which the final report was uploaded"),
    "纸质材料.收到日期": Fact(Kind.DATE, "day on which the papers for the acceptance arrived on paper"),
    "异议.收到日期": Fact(Kind.DATE, "day on which the authority received the company's objection"),
    "异议.复核日期": Fact(Kind.DATE, "day on which other experts had looked into the objection"),
    "验收资料.报送日期": Fact(Kind.DATE, "day on which the third-party body handed in the papers of the acceptance"),
    "补充.完成日期": Fact(Kind.DATE, "day on which the company had completed its papers"),
    "结论.上传日期": Fact(Kind.DATE, "day on which the conclusions of the acceptance were uploaded"),
    "归档.评估日期": Fact(Kind.DATE, "day on which the papers of the evaluation were filed"),
    "归档.验收日期": Fact(Kind.DATE, "day on which the papers of the acceptance were filed"),
    "材料受理.收到日期": Fact(Kind.DATE, "day on which the authority received the papers of a voluntary audit"),
    "材料受理.核实日期": Fact(Kind.DATE, "day on which it had verified them"),
    "材料受理.上报日期": Fact(Kind.DATE, "day on which it reported them to the province"),
    "评估.报告上报日期": Fact(Kind.DATE, "day on which the company handed in its audit report"),
    "评估.材料送审日期": Fact(Kind.DATE, "day on which the experts had the papers for the evaluation"),
    "证书.发证日期": Fact(Kind.DATE, "day on which the certificate 广东省清洁生产企业 was issued"),
    "证书.有效期至": Fact(Kind.DATE, "last day on which that certificate is valid"),
    "机构.公告日期": Fact(Kind.DATE, "day on which the consultancy was announced by the province"),
    "机构.首次服务日期": Fact(Kind.DATE, "day on which it began its first audit after that"),
    "复审.日期": Fact(Kind.DATE, "day on which the company was reviewed again"),
}
