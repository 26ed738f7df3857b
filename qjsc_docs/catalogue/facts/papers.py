"""材料和议程: the papers that are handed in together, and the course of a meeting. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind
from ..enumerations import DELIVERIES, ORIGINALS, SIDES

PAPER: Facts = {
    "名称": Fact(Kind.TEXT, "name of the paper", longest=100),
    "份数": Fact(Kind.INTEGER, "copies handed in", unit="份", least="1", most="99"),
    "原件或复印件": Fact(Kind.CHOICE, "original or copy", choices=ORIGINALS),
    "盖章": Fact(Kind.TEXT, "whose seals it carries, and where: 企业（封面、扉页、骑缝）", longest=200),
    "签字": Fact(Kind.TEXT, "who signs it, and where", longest=200),
    "文件": Fact(Kind.TEXT, "its file in the folder of attachments; several apart by ；", longest=1000),
    "有效期至": Fact(Kind.DATE, "last day on which it is valid, as a licence or a certificate says"),
    "起页": Fact(Kind.INTEGER, "its first page in the bound volume", least="1", most="9999"),
    "止页": Fact(Kind.INTEGER, "its last page in the bound volume", least="1", most="9999"),
    "备注": Fact(Kind.TEXT, "remark", longest=60),
}

PRINT: Facts = {
    "名称": Fact(Kind.TEXT, "what is printed: a volume, or a paper by itself", longest=100),
    "份数": Fact(Kind.INTEGER, "copies to print", unit="份", least="1", most="99"),
    "页数": Fact(Kind.INTEGER, "pages of one copy, blank ones included", unit="页", least="1", most="9999"),
    "单双面": Fact(Kind.CHOICE, "printed on one side of the sheet or on both", choices=SIDES),
    "用纸": Fact(Kind.INTEGER, "sheets of paper for all copies", unit="张", least="1"),
    "装订方式": Fact(Kind.TEXT, "how it is bound, such as 左侧装订成册 or 单独装订", longest=40),
    "盖章签字": Fact(Kind.TEXT, "seals and signatures still to be put on paper, and where", longest=500),
    "备注": Fact(Kind.TEXT, "remark", longest=100),
}

LETTER: Facts = {
    "名称": Fact(Kind.TEXT, "title of the letter or opinion that is delivered", longest=100),
    "文号": Fact(Kind.TEXT, "its number, where it has one", longest=40),
    "份数": Fact(Kind.INTEGER, "copies delivered", unit="份", least="1", most="99"),
}

STEP: Facts = {
    "领导讲话": Fact(Kind.TEXT, "the authority opens the meeting; the panel is formed and chooses its head", longest=60),
    "企业致辞": Fact(Kind.TEXT, "the company's head welcomes", longest=60),
    "企业汇报": Fact(Kind.TEXT, "the company reports on its audit", longest=60),
    "机构汇报": Fact(Kind.TEXT, "the consultancy reports on its work", longest=60),
    "现场察看": Fact(Kind.TEXT, "the panel visits the plant", longest=60),
    "质询答疑": Fact(Kind.TEXT, "the panel asks, company and consultancy answer", longest=60),
    "专家讨论": Fact(Kind.TEXT, "the panel scores and drafts its opinion alone", longest=60),
    "宣布意见": Fact(Kind.TEXT, "the head of the panel announces the opinion", longest=60),
    "领导总结": Fact(Kind.TEXT, "the authority sums up", longest=60),
    "企业致谢": Fact(Kind.TEXT, "the company answers and thanks", longest=60),
}

PAPERS: Facts = {
    "材料清单.事项": Fact(Kind.TEXT, "what the papers are handed in for, such as 清洁生产审核验收申请", longest=60),
    "材料清单.接收单位": Fact(Kind.TEXT, "who receives them", longest=60),
    "材料清单.日期": Fact(Kind.DATE, "day on which they are handed over"),
    "材料": Fact(Kind.LIST, "the papers that are handed in together, in the order of binding", items=PAPER),
    "打印": Fact(Kind.LIST, "what is printed, volume by volume", items=PRINT),
    "送达.单位": Fact(Kind.TEXT, "office that delivers", longest=60),
    "送达.地点": Fact(Kind.TEXT, "where it is delivered", longest=100),
    "送达.时间": Fact(Kind.DATE, "day on which the company received it; deadlines run from it"),
    "送达.方式": Fact(Kind.CHOICE, "how it is delivered", choices=DELIVERIES),
    "送达.备注": Fact(Kind.TEXT, "remark, such as why somebody else received it", longest=100),
    "送达文书": Fact(Kind.LIST, "the letters and opinions that are delivered", items=LETTER),
    "会议.名称": Fact(Kind.TEXT, "name of the meeting, such as ××公司清洁生产审核验收会", longest=100),
    "会议.日期": Fact(Kind.DATE, "day of the meeting"),
    "会议.起止时间": Fact(Kind.TEXT, "hours of the meeting, such as 9:00—11:30", longest=20),
    "会议.地点": Fact(Kind.TEXT, "where the meeting takes place", longest=100),
    "会议.组织单位": Fact(Kind.TEXT, "who organises the meeting", longest=60),
    "会议.主持人": Fact(Kind.TEXT, "who chairs the meeting", longest=40),
    "会议议程": Fact(Kind.MATRIX, "the steps of the meeting", items=STEP, columns=("时间", "人员")),
}
