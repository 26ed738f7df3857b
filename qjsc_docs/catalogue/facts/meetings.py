"""评估、验收: the meetings on site at which experts judge an audit, who took part and what was decided. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind

MEETINGS: Facts = {
    "验收.时间": Fact(Kind.DATE, "day of the acceptance on site"),
    "验收.地点": Fact(Kind.TEXT, "where it took place", longest=100),
    "验收.组织单位": Fact(Kind.TEXT, "who organised it", longest=100),
    "验收.结果": Fact(Kind.CHOICE, "whether the audit was accepted", choices=("通过", "不通过")),
    "验收.组长": Fact(Kind.TEXT, "head of the panel", longest=40),
    "验收.专家组意见": Fact(Kind.PARAGRAPH, "the panel's opinion", longest=3000),
    "验收.平均得分": Fact(Kind.DECIMAL, "mean of the experts' totals", unit="分", least="0", most="100"),
    "验收.通知日期": Fact(Kind.DATE, "day on which the company was told that it passed"),
    "验收.上传日期": Fact(Kind.DATE, "day on which the company uploaded the corrected papers"),
    "验收.申请日期": Fact(Kind.DATE, "day on which the company applied for the acceptance"),
    "评估.时间": Fact(Kind.DATE, "day of the evaluation on site"),
    "评估.修改完成时间": Fact(Kind.MONTH, "month in which the report was revised after the evaluation"),
    "评估.报批意见": Fact(Kind.PARAGRAPH, "the company's account of the revision and of what is still to be done", longest=2000),
    "评估.报批日期": Fact(Kind.DATE, "day on which the company handed in the revised report"),
}
