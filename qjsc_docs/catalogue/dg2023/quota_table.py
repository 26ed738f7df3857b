"""dg2023-任务分解表: 2023年园区、镇街工信部门清洁生产审核任务分解表 (附件2)."""

from __future__ import annotations

from ...form.inline import Slot
from ...form.layout import Face, Layout, Table, annex, cell, row, title
from ...form.model import REQUIRED, Audit, Field, Form
from ...rules.towns import quota_rows, quota_sum
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="dg2023-任务分解表",
    title="2023年园区、镇街工信部门清洁生产审核任务分解表",
    aliases=("清洁生产审核任务分解表",),
    audit=Audit.VOLUNTARY,
    summary="The year's audits that each town and park has to bring about.",
    provenance=provenance(
        annex="附件2",
        note="原文表头下的一行空格为文本转换痕迹，未印；镇街按原文顺序排列，不另行排序。",
    ),
    facts=FACTS,
    fields=(
        Field("任务分解", "任务分解", need=REQUIRED, least_rows=1, fields=(
            Field("镇街", "镇街", need=REQUIRED),
            Field("目标数", "清洁生产审核目标数（家）", need=REQUIRED),
        )),
        Field("任务分解行", "任务分解表各行", compute=quota_rows, fields=(
            Field("左镇街", "镇街（左）"),
            Field("左目标数", "清洁生产审核目标数（左）"),
            Field("右镇街", "镇街（右）"),
            Field("右目标数", "清洁生产审核目标数（右）"),
        )),
    ),
    rules=(quota_sum,),
    layout=Layout((
        annex("附件2："),
        title("2023年园区、镇街工信部门清洁生产审核\n任务分解表"),
        Table((34.0, 44.0, 34.0, 44.0), (
            row(
                cell("镇街", face=Face.HEI),
                cell("清洁生产审核\n目标数（家）", face=Face.HEI),
                cell("镇街", face=Face.HEI),
                cell("清洁生产审核\n目标数（家）", face=Face.HEI),
                height=14, head=True,
            ),
            row(Slot("左镇街"), Slot("左目标数"), Slot("右镇街"), Slot("右目标数"),
                height=10, each="任务分解行", blanks=17),
        )),
    ), size="小四"),
)
