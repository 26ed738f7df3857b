"""dg2023: every time limit that the notice sets, each with its clause. Data only."""

from __future__ import annotations

from functools import partial

from ...form.deadline import Deadline, Recurring
from ...rules.counting import End, Span, Unit

_deadline = partial(Deadline, document="2023年自愿性清洁生产现场评估验收工作指引", region="广东省东莞市")
_recurring = partial(Recurring, document="2023年自愿性清洁生产现场评估验收工作指引", region="广东省东莞市")

PLATFORM_REVIEW = _deadline(
    id="dg2023-平台审核",
    duty="审核企业提交的验收材料",
    who="第三方验收机构",
    whom="企业",
    start="平台.提交日期",
    span=Span(7, Unit.DAYS),
    basis="三",
    demand="DG2",
    done=("平台.审核日期",),
    summary="The third-party body looks through the papers within 7 days after they were submitted on the platform.",
)

VISIT = _deadline(
    id="dg2023-现场验收",
    duty="现场验收",
    who="第三方验收机构",
    whom="企业",
    start="纸质材料.收到日期",
    span=Span(1, Unit.MONTHS),
    basis="三",
    demand="DG3",
    done=("验收.时间",),
    summary="The acceptance on site is held within one month after the papers arrived.",
)

EXPERTS_HOLD = _deadline(
    id="dg2023-专家有效期",
    duty="抽取的专家有效",
    who="第三方验收机构",
    whom="东莞市工业和信息化局",
    start="抽取.日期",
    span=Span(2, Unit.WEEKS),
    basis="四（一）",
    demand="DG4",
    done=("验收.时间",),
    end=End.LAPSE,
    summary="The experts drawn may be called on for two weeks.",
)

VISIT_PLAN = _deadline(
    id="dg2023-验收计划",
    duty="报送验收计划",
    who="第三方验收机构",
    whom="东莞市工业和信息化局",
    start="验收.时间",
    span=Span(3, Unit.WORKDAYS, before=True),
    basis="四（二）",
    demand="DG6",
    done=("计划.报送日期",),
    summary="The plan of a visit is sent in 3 working days before the visit.",
)

OBJECTION = _deadline(
    id="dg2023-异议",
    duty="书面提出异议",
    who="企业",
    whom="东莞市工业和信息化局",
    start="验收.时间",
    span=Span(5, Unit.WORKDAYS),
    basis="五（五）",
    demand="DG8",
    done=("异议.申请日期",),
    barred="逾期不提出的，视为无异议",
    summary="A company that objects to the result does so in writing within 5 working days.",
)

SECOND_LOOK = _deadline(
    id="dg2023-复核",
    duty="组织其他专家复核",
    who="东莞市工业和信息化局",
    whom="企业",
    start="异议.收到日期",
    span=Span(20, Unit.WORKDAYS),
    basis="五（五）",
    demand="DG9",
    done=("异议.复核日期",),
    summary="Other experts look into an objection within 20 working days after it arrived.",
)

UPLOAD = _deadline(
    id="dg2023-修改上传",
    duty="上传修改后的审核报告、修改说明和绩效表",
    who="企业",
    whom="第三方验收机构",
    start="验收.通知日期",
    span=Span(2, Unit.WEEKS),
    basis="六（一）",
    demand="DG10",
    done=("验收.上传日期",),
    summary="The company uploads the corrected papers within two weeks of being told.",
)

PAPERS = _deadline(
    id="dg2023-资料报送",
    duty="报送验收资料原件1份和扫描电子版",
    who="第三方验收机构",
    whom="东莞市工业和信息化局",
    start="验收.时间",
    span=Span(1, Unit.MONTHS),
    basis="六（二）",
    demand="DG11",
    done=("验收资料.报送日期",),
    summary="The third-party body hands in the papers of an acceptance within one month after it.",
)

CONCLUSIONS = _deadline(
    id="dg2023-结论上传",
    duty="上传评分表、意见表等验收结论文件",
    who="第三方验收机构",
    whom="东莞市工业和信息化局",
    start="补充.完成日期",
    span=Span(2, Unit.WEEKS),
    basis="六（三）",
    demand="DG16",
    done=("结论.上传日期",),
    summary="The conclusions are uploaded within two weeks after the company completed its papers.",
)

EXPERT_DRAW = _recurring(
    id="dg2023-专家抽取",
    duty="集中抽取专家",
    who="东莞市工业和信息化局",
    whom="第三方验收机构",
    days=(1, 15),
    basis="四（一）",
    demand="DG5",
    loose=True,
    summary="As a rule experts are drawn on the 1st and the 15th of a month.",
)

DEADLINES = (PLATFORM_REVIEW, VISIT, EXPERTS_HOLD, VISIT_PLAN, OBJECTION, SECOND_LOOK, UPLOAD, PAPERS, CONCLUSIONS)

RECURRING = (EXPERT_DRAW,)
