"""hn2018: every time limit that the notice sets, each with its clause. Data only."""

from __future__ import annotations

from functools import partial

from ...form.deadline import Deadline, Recurring
from ...rules.counting import Span, Unit

_deadline = partial(Deadline, document="关于开展自愿性清洁生产审核工作的通知", region="河南省")
_recurring = partial(Recurring, document="关于开展自愿性清洁生产审核工作的通知", region="河南省")

EXPERT_READING = _deadline(
    id="hn2018-专家审阅",
    duty="审阅审核报告等有关资料",
    who="评估专家组",
    whom="省辖市、省直管县（市）工业和信息化主管部门",
    start="评估.时间",
    span=Span(3, Unit.WORKDAYS, before=True),
    basis="三.2",
    demand="HN3",
    done=("评估.材料送审日期",),
    summary="The experts have the report 3 working days before the evaluation.",
)

REVIEW = _deadline(
    id="hn2018-复审",
    duty="复审",
    who="企业",
    whom="省辖市、省直管县（市）工业和信息化主管部门",
    start="验收.时间",
    span=Span(4, Unit.YEARS),
    basis="七（二）",
    demand="HN7",
    done=("复审.日期",),
    loose=True,
    summary="As a rule a company is reviewed every four years.",
)

CANDIDATES = _recurring(
    id="hn2018-名单征集",
    duty="征集自愿性清洁生产企业名单",
    who="省辖市、省直管县（市）工业和信息化主管部门",
    whom="河南省工业和信息化委员会",
    days=(15,),
    months=(3,),
    basis="七（三）",
    demand="HN8",
    done="填报.日期",
    year="填报.年度",
    about="征集名单",
    summary="The list of companies that will be audited is drawn up by 15 March of its year.",
)

ACCEPTED = _recurring(
    id="hn2018-完成名单",
    duty="汇总上报完成验收的企业名单",
    who="省辖市、省直管县（市）工业和信息化主管部门",
    whom="河南省工业和信息化委员会",
    days=(15,),
    months=(12,),
    basis="七（三）",
    demand="HN9",
    done="填报.日期",
    year="填报.年度",
    about="验收企业",
    summary="The list of accepted companies is reported by 15 December of its year.",
)

DEADLINES = (EXPERT_READING, REVIEW)

RECURRING = (CANDIDATES, ACCEPTED)
