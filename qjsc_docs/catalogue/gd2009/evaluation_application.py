"""gd2009-评估申请表: 重点企业清洁生产审核评估申请表 (附件3)."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, opinion
from ...form.inline import Slot
from ...form.layout import Align, Layout, Table, annex, cell, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Pen, Seal
from ...rules.order import audit_before_report, report_before_application
from ..facts import FACTS
from . import applicant
from .notice import provenance

FORM = Form(
    id="gd2009-评估申请表",
    title="重点企业清洁生产审核评估申请表",
    aliases=("清洁生产审核评估申请表",),
    audit=Audit.MANDATORY,
    summary="A key enterprise applies for the evaluation of its mandatory audit.",
    provenance=provenance(annex="附件3"),
    facts=FACTS,
    fields=(
        *applicant.FIELDS,
        Field("审核.开展时间", "企业开展清洁生产时间", need=REQUIRED),
        Field("审核.报告书完成时间", "报告书完成时间", need=REQUIRED),
        Field("评估.申请意见", "申请单位清洁生产简介及申请意见", need=REQUIRED),
        Field("评估.申请日期", "申请单位意见日期", stamp=True),
        Field("市环保部门.评估意见", "地级以上市环保部门意见", pen=Pen.OTHERS),
        Field("市环保部门.日期", "地级以上市环保部门意见日期", pen=Pen.OTHERS),
        applicant.YEARS,
    ),
    rules=(audit_before_report, report_before_application),
    seals=(
        Seal("企业", "申请单位清洁生产简介及申请意见", "附件3"),
        Seal("地级以上市环保部门", "地级以上市环保部门意见", "附件3"),
    ),
    copies=Copies(7, "第二十六条"),
    layout=Layout((
        annex("附件3："),
        title("重点企业清洁生产审核评估申请表"),
        Table((41.0, 25.0, 17.0, 30.0, 14.0, 29.0), (
            *applicant.ROWS,
            row("主要产品及产量", cell(Slot("企业.主要产品及产量"), span=5, align=Align.LEFT), height=15),
            row("年产值（万元）", cell(Slot("企业.年产值"), span=2), "员工总人数", cell(Slot("企业.员工总人数"), span=2), height=11),
            row("企业开展清洁生产时间", cell(Slot("审核.开展时间"), span=2), "报告书完成时间",
                cell(Slot("审核.报告书完成时间"), span=2), height=11),
            *opinion("申请单位清洁生产简介\n及申请意见\n（需重点说明清洁生产\n审核主要成果）", "评估.申请意见",
                     Slot("评估.申请日期", DAY_ROOM), "（公章）", span=5, height=54),
            *opinion("地级以上市\n环保部门意见", "市环保部门.评估意见",
                     Slot("市环保部门.日期", DAY_ROOM), "（公章）", span=5, height=29),
        )),
    )),
)
