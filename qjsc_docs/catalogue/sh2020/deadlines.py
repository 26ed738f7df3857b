"""sh2020: every time limit that the notice sets, each with its clause. Data only."""

from __future__ import annotations

from functools import partial

from ...form.deadline import Deadline, Recurring
from ...rules.counting import Span, Unit

_deadline = partial(Deadline, document="上海市强制性清洁生产审核管理工作指引", region="上海市")
_recurring = partial(Recurring, document="上海市强制性清洁生产审核管理工作指引", region="上海市")

DISCLOSURE = _deadline(
    id="sh2020-信息公开",
    duty="在上海企事业单位环境信息公开平台公布企业信息",
    who="企业",
    whom="区生态环境局",
    start="名单.公布时间",
    span=Span(1, Unit.MONTHS),
    basis="二",
    demand="SH1",
    done=("信息公开.公布日期",),
    note="收文后一个月内亦可：收文晚于名单公布的，以收文日期作名单公布日期",
    summary="The company publishes its environmental data within one month after the list was published.",
)

START = _deadline(
    id="sh2020-启动",
    duty="启动审核并报送营业执照、审核工作计划、技术服务合同和附表1",
    who="企业",
    whom="区生态环境局",
    start="名单.公布时间",
    span=Span(2, Unit.MONTHS),
    basis="三",
    demand="SH2",
    done=("审核.开展时间", "计划.日期"),
    summary="The audit begins within two months after the list was published.",
)

AUDIT = _deadline(
    id="sh2020-完成审核",
    duty="完成本轮审核并提出评估申请",
    who="企业",
    whom="区生态环境局",
    start="名单.公布时间",
    span=Span(1, Unit.YEARS),
    basis="四",
    demand="SH3",
    done=("评估.申请日期",),
    summary="The audit is completed, and its evaluation applied for, within a year after the list was published.",
)

ACCEPTANCE = _deadline(
    id="sh2020-验收",
    duty="完成验收",
    who="企业",
    whom="区生态环境局",
    start="审核.开展时间",
    span=Span(2, Unit.YEARS),
    basis="五",
    demand="SH4",
    done=("验收.时间",),
    loose=True,
    summary="As a rule the audit is accepted within two years after it began.",
)

EVALUATION_FILED = _deadline(
    id="sh2020-评估归档",
    duty="归档第1—12项材料",
    who="区生态环境局",
    whom="",
    start="评估.时间",
    span=Span(1, Unit.MONTHS),
    basis="附表2",
    demand="SH7",
    done=("归档.评估日期",),
    summary="Papers 1 to 12 are filed within one month after the evaluation on site.",
)

ACCEPTANCE_FILED = _deadline(
    id="sh2020-验收归档",
    duty="归档第13—22项材料",
    who="区生态环境局",
    whom="",
    start="验收.时间",
    span=Span(1, Unit.MONTHS),
    basis="附表2",
    demand="SH7",
    done=("归档.验收日期",),
    summary="Papers 13 to 22 are filed within one month after the acceptance on site.",
)

QUARTERLY = _recurring(
    id="sh2020-季度报送",
    duty="报送上季度附表3和附表4（如名单有变化）",
    who="区生态环境局",
    whom="上海市清洁生产中心",
    days=(10,),
    months=(1, 4, 7, 10),
    basis="六",
    demand="SH5",
    done="填报.日期",
    year="填报.年度",
    quarter="填报.季度",
    summary="A quarter is reported within the first ten days of the next one.",
)

YEARLY = _recurring(
    id="sh2020-年度总结",
    duty="报送上一年度清洁生产工作总结表",
    who="区生态环境局",
    whom="上海市生态环境局",
    days=(0,),
    months=(2,),
    basis="六",
    demand="SH6",
    summary="The summary of a year is handed in by the end of the next February.",
)

DEADLINES = (DISCLOSURE, START, AUDIT, ACCEPTANCE, EVALUATION_FILED, ACCEPTANCE_FILED)

RECURRING = (QUARTERLY, YEARLY)
