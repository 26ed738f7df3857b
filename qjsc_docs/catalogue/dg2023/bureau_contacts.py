"""dg2023-对口工作联系人: 市工信局对口工作联系人 (附件6 of the guide, named only)."""

from __future__ import annotations

from ...form.inline import Slot
from ...form.layout import LYING, Align, Face, Layout, Table, Turn, annex, cell, row, title
from ...form.model import REQUIRED, Audit, Field, Form
from ..facts import FACTS
from .notice import guide

FORM = Form(
    id="dg2023-对口工作联系人",
    title="市工信局对口工作联系人",
    aliases=("工作联系人", "对口联系人"),
    audit=Audit.VOLUNTARY,
    summary="Who at the city's bureau answers for which towns.",
    provenance=guide(
        annex="附件6",
        note="指引只列名称，未印名单；栏目按四（一）（二）、五（五）、六（二）所述向市工信局报送材料、反映异议的联系需要拟制。",
        additions=(
            "姓名、科室、办公电话、手机：栏目与指引附件的回执表一致，便于各方联系",
            "邮箱：六（二）要求报送扫描电子版和可编辑的电子版",
            "对口镇街（园区）：表名“对口”所指，四（二）市工信局按镇街（园区）发送验收计划",
            "6行空白行：原文未印表格正文行数，人员多时自动增加",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("对口联系人", "对口工作联系人", need=REQUIRED, least_rows=1, aliases=("联系人",), fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("科室", "科室", need=REQUIRED),
            Field("办公电话", "办公电话", need=REQUIRED),
            Field("手机", "手机", aliases=("手机号码",)),
            Field("邮箱", "邮箱"),
            Field("对口镇街", "对口镇街（园区）", need=REQUIRED),
        )),
    ),
    layout=Layout((
        annex("附件6"),
        title("市工信局对口工作联系人"),
        Table((14.0, 22.0, 42.0, 31.0, 28.0, 40.0, 48.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("姓名", face=Face.HEI),
                cell("科室", face=Face.HEI),
                cell("办公电话", face=Face.HEI),
                cell("手机", face=Face.HEI),
                cell("邮箱", face=Face.HEI),
                cell("对口镇街（园区）", face=Face.HEI),
                height=14, head=True,
            ),
            row(Slot("序号"), Slot("姓名"), Slot("科室"), Slot("办公电话"), Slot("手机"), Slot("邮箱"),
                cell(Slot("对口镇街"), align=Align.LEFT), height=15, each="对口联系人", blanks=6),
        )),
    ), turn=Turn.LANDSCAPE, margins=LYING),
)
