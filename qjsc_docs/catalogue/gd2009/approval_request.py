"""gd2009-报批表: 重点企业清洁生产审核实施稿报批表 (附件6)."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, opinion
from ...form.inline import Slot
from ...form.layout import Align, Layout, Table, annex, cell, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Pen, Seal
from ...rules.life import milestones_in_order
from ...rules.order import revision_before_request
from ..facts import FACTS
from . import applicant
from .notice import provenance

FORM = Form(
    id="gd2009-报批表",
    title="重点企业清洁生产审核实施稿报批表",
    aliases=("实施稿报批表", "清洁生产审核实施稿报批表"),
    audit=Audit.MANDATORY,
    summary="A key enterprise hands in its audit report as revised after the evaluation.",
    provenance=provenance(annex="附件6"),
    facts=FACTS,
    fields=(
        *applicant.FIELDS,
        Field("评估.时间", "清洁生产报告评估时间", need=REQUIRED),
        Field("评估.修改完成时间", "实施稿修改完成时间", need=REQUIRED),
        Field("评估.报批意见", "申请单位情况简介及申请报批意见", need=REQUIRED),
        Field("评估.报批日期", "申请单位报批意见日期", stamp=True),
        Field("市环保部门.报批意见", "地级以上市环保部门意见", pen=Pen.OTHERS),
        Field("市环保部门.报批日期", "地级以上市环保部门意见日期", pen=Pen.OTHERS),
        Field("市环保部门.联系人", "联系人", pen=Pen.OTHERS),
        Field("市环保部门.电话", "地级以上市环保部门电话", pen=Pen.OTHERS),
        applicant.YEARS,
    ),
    rules=(milestones_in_order, revision_before_request),
    seals=(
        Seal("企业", "申请单位情况简介及申请报批意见", "附件6"),
        Seal("地级以上市环保部门", "地级以上市环保部门意见", "附件6"),
    ),
    copies=Copies(3, "第二十七条"),
    layout=Layout((
        annex("附件6："),
        title("重点企业清洁生产审核实施稿报批表"),
        Table((42.0, 25.0, 18.0, 26.0, 15.0, 30.0), (
            *applicant.ROWS,
            row("主要产品及产量", cell(Slot("企业.主要产品及产量"), span=5, align=Align.LEFT), height=14),
            row("年产值（万元）", cell(Slot("企业.年产值"), span=2), "员工总人数", cell(Slot("企业.员工总人数"), span=2), height=11),
            row("清洁生产报告评估时间", cell(Slot("评估.时间", "　"), span=2), "实施稿修改\n完成时间",
                cell(Slot("评估.修改完成时间"), span=2), height=11),
            *opinion("申请单位情况简介\n及申请报批意见\n（需重点说明修改完善\n情况及尚未实施的\n中高费方案实施计划）", "评估.报批意见",
                     Slot("评估.报批日期", DAY_ROOM), "（公章）", span=5, height=48),
            *opinion("地级以上市\n环保部门意见", "市环保部门.报批意见",
                     Slot("市环保部门.报批日期", DAY_ROOM), "（公章）", span=5, height=27),
            row(cell("联系人：", Slot("市环保部门.联系人", "　　　　　　　　　　　　　　　　　　"), "电话：",
                     Slot("市环保部门.电话", "　　　　　　　　"), span=6, align=Align.LEFT), height=9),
        )),
    )),
)
