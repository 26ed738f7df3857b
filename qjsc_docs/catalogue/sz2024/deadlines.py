"""sz2024: every time limit that the notice sets, each with its clause. Data only."""

from __future__ import annotations

from functools import partial

from ...form.deadline import Deadline
from ...rules.counting import End, Span, Unit

_deadline = partial(Deadline, document="深圳市强制性清洁生产审核验收工作流程", region="广东省深圳市")

REGISTRATION = _deadline(
    id="sz2024-注册",
    duty="在服务平台填报审核注册信息",
    who="企业",
    whom="深圳市生态环境局",
    start="名单.公布时间",
    span=Span(1, Unit.MONTHS),
    basis="一",
    demand="SZ1",
    done=("平台.注册日期",),
    summary="The company registers its audit on the platform within one month after the list was published.",
)

AUDIT_PLAN = _deadline(
    id="sz2024-审核计划",
    duty="开展审核并在服务平台填写审核计划",
    who="企业",
    whom="深圳市生态环境局",
    start="名单.公布时间",
    span=Span(2, Unit.MONTHS),
    basis="一",
    demand="SZ2",
    done=("平台.计划填报日期",),
    summary="The company begins its audit and enters its plan within two months after the list was published.",
)

STEADY = _deadline(
    id="sz2024-稳定运行",
    duty="编制清洁生产审核报告",
    who="企业",
    whom="",
    start="审核.方案完成时间",
    span=Span(1, Unit.MONTHS),
    basis="三（一）",
    demand="SZ3",
    done=("审核.报告书完成时间",),
    end=End.EARLIEST,
    summary="The audit report is written after all measures ran steadily for one month.",
)

REVIEW_DRAFT = _deadline(
    id="sz2024-送审",
    duty="填写绩效表第一稿、上传审核报告送审稿",
    who="企业",
    whom="深圳市生态环境局",
    start="名单.完成期限",
    span=Span(1, Unit.MONTHS, before=True),
    basis="三（一）",
    demand="SZ4",
    done=("平台.送审稿上传日期",),
    summary="The report for review is uploaded one month before the audit must be accepted.",
)

PLEA = _deadline(
    id="sz2024-延期或免除",
    duty="书面申请延期验收或免除审核义务",
    who="企业",
    whom="辖区监管部门",
    start="名单.完成期限",
    span=Span(3, Unit.MONTHS, before=True),
    basis="三（二）",
    demand="SZ5",
    done=("延期.申请日期", "免除.申请日期"),
    barred="逾期提交申请的不予受理",
    summary="A plea for more time, or to be exempted, is handed in three months or more before the audit must be accepted.",
)

FINAL_REPORT = _deadline(
    id="sz2024-最终稿",
    duty="填写绩效表第二稿、上传审核报告最终稿",
    who="企业",
    whom="深圳市生态环境局",
    start="验收.时间",
    span=Span(1, Unit.MONTHS),
    basis="五（二）",
    demand="SZ10",
    done=("平台.最终稿上传日期",),
    summary="The final report is uploaded within one month after the acceptance was passed.",
)

DEADLINES = (REGISTRATION, AUDIT_PLAN, STEADY, REVIEW_DRAFT, PLEA, FINAL_REPORT)

RECURRING = ()
