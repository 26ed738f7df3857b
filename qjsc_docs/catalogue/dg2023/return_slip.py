"""dg2023-回执表: 园区、镇街参加清洁生产审核现场评估验收工作人员回执表 (附件1)."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Slot
from ...form.layout import Face, Layout, Table, annex, cell, row, title
from ...form.model import REQUIRED, Audit, Field, Form
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="dg2023-回执表",
    title="园区、镇街参加清洁生产审核现场评估验收工作人员回执表",
    aliases=("工作人员回执表", "参加人员回执表"),
    audit=Audit.VOLUNTARY,
    summary="A town or park names the staff who take part in site visits.",
    provenance=provenance(
        annex="附件1",
        additions=("10行空白行：原文未印表格正文行数，按一页可容纳的行数设置，人员多时自动增加",),
    ),
    facts=FACTS,
    fields=(
        Field("填报.单位", "填报单位", need=REQUIRED),
        Field("填报.日期", "填报日期", stamp=True),
        Field("参加人员", "参加人员", need=REQUIRED, least_rows=1, aliases=("工作人员", "人员"), fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("职务", "职务", need=REQUIRED),
            Field("办公电话", "办公电话", need=REQUIRED),
            Field("手机", "手机号码", need=REQUIRED, aliases=("手机号", "移动电话")),
        )),
    ),
    layout=Layout((
        annex("附件1："),
        title("园区、镇街参加清洁生产审核现场评估验收\n工作人员回执表"),
        Table((86.0, 70.0), (
            line(("填报单位：", Slot("填报.单位")), ("填报日期：", Slot("填报.日期", "　　　　　　　　　")), height=9),
        )),
        Table((16.0, 30.0, 40.0, 35.0, 35.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("姓　名", face=Face.HEI),
                cell("职　务", face=Face.HEI),
                cell("办公电话", face=Face.HEI),
                cell("手机号码", face=Face.HEI),
                height=14, head=True,
            ),
            row(Slot("序号"), Slot("姓名"), Slot("职务"), Slot("办公电话"), Slot("手机"),
                height=15.5, each="参加人员", blanks=10),
        )),
    ), size="小四"),
)
