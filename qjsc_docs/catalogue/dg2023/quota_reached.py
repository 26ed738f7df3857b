"""dg2023-任务完成情况表: the targets of 附件2 with what was reached. A working table of ours, no form of the notice."""

from __future__ import annotations

from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Table, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Status
from ...rules.towns import quota_sum, reached_rows, towns_have_targets
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="dg2023-任务完成情况表",
    title="园区、镇街工信部门清洁生产审核任务完成情况表",
    audit=Audit.VOLUNTARY,
    summary="The audits expected of each town beside those accepted; made by collecting.",
    provenance=provenance(
        annex="附件2",
        status=Status.RECONSTRUCTED,
        note="工作用表，非通知所附表格：附件2只有目标数，没有填写完成数的位置，照原样印，不加栏；本表按附件2的镇街和次序另列已通过验收数。",
        additions=("已验收、尚差：按镇街统计汇总表或案卷中通过验收的企业",),
    ),
    facts=FACTS,
    fields=(
        Field("汇总.年度", "年度", need=REQUIRED),
        Field("汇总.日期", "统计日期", stamp=True),
        Field("任务分解", "任务分解", need=REQUIRED, least_rows=1, fields=(
            Field("镇街", "镇街", need=REQUIRED),
            Field("目标数", "清洁生产审核目标数（家）", need=REQUIRED),
        )),
        Field("汇总企业", "汇总企业", fields=(
            Field("企业名称", "企业名称", need=REQUIRED),
            Field("统一社会信用代码", "统一社会信用代码"),
            Field("镇街", "镇街（园区）", need=REQUIRED),
            Field("验收日期", "验收日期"),
        )),
        Field("任务完成行", "任务完成情况表各行", compute=reached_rows, fields=(
            Field("左镇街", "镇街（左）"),
            Field("左目标数", "清洁生产审核目标数（左）"),
            Field("左完成数", "已验收（左）"),
            Field("左尚差数", "尚差（左）"),
            Field("右镇街", "镇街（右）"),
            Field("右目标数", "清洁生产审核目标数（右）"),
            Field("右完成数", "已验收（右）"),
            Field("右尚差数", "尚差（右）"),
        )),
    ),
    rules=(quota_sum, towns_have_targets),
    layout=Layout((
        title("园区、镇街工信部门清洁生产审核\n任务完成情况表"),
        para("（", Slot("汇总.年度", "　　　　"), "年度，统计至", Slot("汇总.日期", "　　　　　　　"), "）",
             align=Align.CENTER, size="小四", below=3),
        Table((24.0, 20.0, 18.0, 16.0, 24.0, 20.0, 18.0, 16.0), (
            row(
                cell("镇街", face=Face.HEI),
                cell("目标数\n（家）", face=Face.HEI),
                cell("已验收\n（家）", face=Face.HEI),
                cell("尚差\n（家）", face=Face.HEI),
                cell("镇街", face=Face.HEI),
                cell("目标数\n（家）", face=Face.HEI),
                cell("已验收\n（家）", face=Face.HEI),
                cell("尚差\n（家）", face=Face.HEI),
                height=14, head=True,
            ),
            row(Slot("左镇街"), Slot("左目标数"), Slot("左完成数"), Slot("左尚差数"),
                Slot("右镇街"), Slot("右目标数"), Slot("右完成数"), Slot("右尚差数"),
                height=9.2, each="任务完成行", blanks=17),
        )),
        para("注：目标数照通知附件2；已验收数为年度内通过现场验收的企业数；“尚差”为未达到目标的家数，超额完成的记0。",
             size="小五", above=2),
    ), size="小四"),
)
