"""gd2009: every time limit that the notice sets, each with its clause. Data only."""

from __future__ import annotations

from functools import partial

from ...form.deadline import Deadline, Recurring
from ...rules.counting import End, Span, Unit

_deadline = partial(Deadline, document="广东省清洁生产审核及验收办法", region="广东省")
_recurring = partial(Recurring, document="广东省清洁生产审核及验收办法", region="广东省")

VERIFICATION = _deadline(
    id="gd2009-材料核实",
    duty="核实自愿验收材料",
    who="市经贸部门",
    whom="企业",
    start="材料受理.收到日期",
    span=Span(1, Unit.MONTHS),
    basis="第十七条",
    demand="GD5",
    done=("材料受理.核实日期",),
    summary="The papers of a voluntary audit are verified within one month after they arrived.",
)

GOOD_REPORTED = _deadline(
    id="gd2009-良好上报",
    duty="上报审核报告、考核表和专家现场验收意见",
    who="市经贸部门",
    whom="省经贸部门",
    start="考核.日期",
    span=Span(20, Unit.WORKDAYS),
    basis="第二十二条",
    demand="GD8",
    done=("材料受理.上报日期",),
    summary="An audit scored as good is reported to the province within 20 working days after the scoring.",
)

CERTIFICATE = _deadline(
    id="gd2009-证书有效期",
    duty="“广东省清洁生产企业”证书有效",
    who="企业",
    whom="省经贸部门",
    start="证书.发证日期",
    span=Span(2, Unit.YEARS),
    basis="第二十三条",
    demand="GD9",
    end=End.LAPSE,
    summary="The certificate is valid for two years.",
)

RENEWAL = _deadline(
    id="gd2009-换证",
    duty="提出换证申请",
    who="企业",
    whom="市经贸部门",
    start="证书.有效期至",
    span=Span(30, Unit.DAYS, before=True),
    basis="第二十四条",
    demand="GD10",
    done=("换证.填报日期",),
    after="gd2009-证书有效期",
    barred="逾期不递交换证申请的，“广东省清洁生产企业”称号自动取消",
    summary="The renewal of a certificate is applied for 30 days before it lapses.",
)

EVALUATION = _deadline(
    id="gd2009-评估申请",
    duty="提出评估申请",
    who="企业",
    whom="当地环保部门",
    start="评估.报告上报日期",
    span=Span(1, Unit.MONTHS),
    basis="第二十七条",
    demand="GD13",
    done=("评估.申请日期",),
    summary="The evaluation is applied for within one month after the audit report was handed in.",
)

ACCEPTANCE = _deadline(
    id="gd2009-验收申请",
    duty="提出验收申请",
    who="企业",
    whom="省环保部门",
    start="评估.时间",
    span=Span(2, Unit.YEARS),
    basis="第二十九条（一）",
    demand="GD17",
    done=("验收.申请日期",),
    loose=True,
    note="评估意见规定了验收时间的，从其规定",
    summary="Acceptance is applied for within two years after the evaluation, as a rule.",
)

STEADY = _deadline(
    id="gd2009-稳定达标",
    duty="申请验收",
    who="企业",
    whom="省环保部门",
    start="验收.竣工环保验收日期",
    span=Span(3, Unit.MONTHS),
    basis="第二十九条（二）",
    demand="GD17",
    done=("验收.申请日期",),
    end=End.EARLIEST,
    summary="Acceptance is applied for three months after the projects passed their own environmental acceptance.",
)

CONSULTANCY = _deadline(
    id="gd2009-咨询业务",
    duty="开展清洁生产审核咨询服务",
    who="咨询服务机构",
    whom="省经贸部门",
    start="机构.公告日期",
    span=Span(2, Unit.YEARS),
    basis="第四十六条（一）",
    demand="GD22",
    done=("机构.首次服务日期",),
    note="逾期由省经贸部门责令限期改正，拒不改正的从公告中除名",
    summary="A consultancy that was announced does an audit within two years.",
)

YEARLY = _recurring(
    id="gd2009-年度报告",
    duty="报告自愿审核进展情况和下一年度计划",
    who="市经贸部门",
    whom="省经贸部门",
    days=(0,),
    months=(12,),
    basis="第八条",
    demand="GD1",
    summary="The city reports the progress of voluntary audits, and its plan for the next year, by the end of the year.",
)

DEADLINES = (VERIFICATION, GOOD_REPORTED, CERTIFICATE, RENEWAL, EVALUATION, ACCEPTANCE, STEADY, CONSULTANCY)

RECURRING = (YEARLY,)
