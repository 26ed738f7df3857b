"""评估、验收: the meetings on site at which experts judge an audit, who took part and what was decided. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind
from ..enumerations import ACCEPTANCE_PAPERS, EVALUATION_PAPERS, RESULTS, STAGES

ATTENDEE: Facts = {
    "姓名": Fact(Kind.TEXT, "name", longest=40),
    "单位": Fact(Kind.TEXT, "employer; of the company's and the consultancy's people their department", longest=100),
    "职务": Fact(Kind.TEXT, "post or title", longest=60),
    "电话": Fact(Kind.PHONE, "telephone or mobile number"),
}

PHOTO: Facts = {
    "文件": Fact(Kind.PICTURE, "file of the picture, counted from the folder of the data"),
    "拍摄时间": Fact(Kind.DATE, "day on which it was taken"),
    "说明": Fact(Kind.TEXT, "what it shows", longest=100),
}

MEETINGS: Facts = {
    "照片": Fact(Kind.LIST, "photographs of the meeting and the site", items=PHOTO),
    "会议.阶段": Fact(Kind.CHOICE, "whether the meeting evaluates the audit or accepts it", choices=STAGES),
    "会议.专家组意见": Fact(Kind.PARAGRAPH, "the panel's opinion at this meeting", longest=3000),
    "会议.结果": Fact(Kind.CHOICE, "the panel's conclusion at this meeting", choices=RESULTS),
    "参会部门人员": Fact(Kind.LIST, "people of the authorities at the meeting", items=ATTENDEE),
    "参会第三方人员": Fact(Kind.LIST, "people of the third-party body at the meeting", items=ATTENDEE),
    "参会企业人员": Fact(Kind.LIST, "people of the company at the meeting", items=ATTENDEE),
    "参会机构人员": Fact(Kind.LIST, "people of the consultancy at the meeting", items=ATTENDEE),
    "评估.申请日期": Fact(Kind.DATE, "day on which the company applied for the evaluation"),
    "评估.申请意见": Fact(Kind.PARAGRAPH, "what the company says of its results when it applies for the evaluation", longest=2000),
    "评估.随附材料": Fact(Kind.TICKS, "papers handed in with that application", choices=EVALUATION_PAPERS),
    "评估.结果": Fact(Kind.CHOICE, "result of the evaluation", choices=RESULTS),
    "评估.专家组意见": Fact(Kind.PARAGRAPH, "the panel's opinion at the evaluation", longest=3000),
    "验收.申请意见": Fact(Kind.PARAGRAPH, "what the company says when it applies for the acceptance", longest=1500),
    "验收.随附材料": Fact(Kind.TICKS, "papers handed in with that application", choices=ACCEPTANCE_PAPERS),
    "验收.监测报告编号": Fact(Kind.TEXT, "numbers of the monitoring reports before and after the measures", longest=100),
    "验收.时间": Fact(Kind.DATE, "day of the acceptance on site"),
    "验收.地点": Fact(Kind.TEXT, "where it took place", longest=100),
    "验收.组织单位": Fact(Kind.TEXT, "who organised it", longest=100),
    "验收.结果": Fact(Kind.CHOICE, "whether the audit was accepted", choices=RESULTS),
    "验收.组长": Fact(Kind.TEXT, "head of the panel", longest=40),
    "验收.专家组意见": Fact(Kind.PARAGRAPH, "the panel's opinion", longest=3000),
    "验收.平均得分": Fact(Kind.DECIMAL, "mean of the experts' totals", unit="分", least="0", most="100"),
    "验收.等级": Fact(Kind.CHOICE, "grade, where the notice has grades", choices=("优秀", "良好", "合格", "不合格")),
    "验收.通知日期": Fact(Kind.DATE, "day on which the company was told that it passed"),
    "验收.上传日期": Fact(Kind.DATE, "day on which the company uploaded the corrected papers"),
    "验收.申请日期": Fact(Kind.DATE, "day on which the company applied for the acceptance"),
    "验收.竣工环保验收日期": Fact(Kind.DATE, "day on which the measures passed their own environmental acceptance"),
    "验收.稳定达标": Fact(Kind.YESNO, "whether the company stays within the discharge standards"),
    "验收.总量达标": Fact(Kind.YESNO, "whether the company stays within its quotas of main pollutants"),
    "验收.减排达标": Fact(Kind.YESNO, "whether the company meets its reduction targets"),
    "评估.时间": Fact(Kind.DATE, "day of the evaluation on site"),
    "评估.规定验收时间": Fact(Kind.MONTH, "month by which the evaluation wants the acceptance"),
    "评估.修改完成时间": Fact(Kind.MONTH, "month in which the report was revised after the evaluation"),
    "评估.报批意见": Fact(Kind.PARAGRAPH, "the company's account of the revision and of what is still to be done", longest=2000),
    "评估.报批日期": Fact(Kind.DATE, "day on which the company handed in the revised report"),
}
