"""dg2023-第三方验收机构名单: 第三方验收机构名单 (附件5 of the guide, named only)."""

from __future__ import annotations

from ...form.inline import Slot
from ...form.layout import LYING, Align, Face, Layout, Table, Turn, annex, cell, row, title
from ...form.model import REQUIRED, Audit, Field, Form
from ..facts import FACTS
from .notice import guide

FORM = Form(
    id="dg2023-第三方验收机构名单",
    title="第三方验收机构名单",
    aliases=("验收机构名单", "第三方机构名单"),
    audit=Audit.VOLUNTARY,
    summary="The bureau's list of third-party bodies and the towns that each serves.",
    provenance=guide(
        annex="附件5",
        note="指引只列名称，未印名单；栏目按三、四（二）（三）所述第三方验收机构与企业、镇街（园区）的联系需要拟制。",
        additions=(
            "地址、联系人、联系电话：三要求企业向第三方验收机构报送纸质材料",
            "负责镇街（园区）：四（三）镇街（园区）工信部门会同第三方验收机构现场验收",
            "6行空白行：原文未印表格正文行数，机构多时自动增加",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("第三方机构", "第三方验收机构", need=REQUIRED, least_rows=1, aliases=("机构",), fields=(
            Field("机构名称", "机构名称", need=REQUIRED),
            Field("地址", "地址", need=REQUIRED),
            Field("联系人", "联系人", need=REQUIRED),
            Field("联系电话", "联系电话", need=REQUIRED),
            Field("负责镇街", "负责镇街（园区）"),
        )),
    ),
    layout=Layout((
        annex("附件5"),
        title("第三方验收机构名单"),
        Table((14.0, 54.0, 58.0, 22.0, 32.0, 45.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("机构名称", face=Face.HEI),
                cell("地址", face=Face.HEI),
                cell("联系人", face=Face.HEI),
                cell("联系电话", face=Face.HEI),
                cell("负责镇街（园区）", face=Face.HEI),
                height=14, head=True,
            ),
            row(Slot("序号"), cell(Slot("机构名称"), align=Align.LEFT), cell(Slot("地址"), align=Align.LEFT), Slot("联系人"),
                Slot("联系电话"), cell(Slot("负责镇街"), align=Align.LEFT), height=15, each="第三方机构", blanks=6),
        )),
    ), turn=Turn.LANDSCAPE, margins=LYING),
)
