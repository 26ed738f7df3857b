"""common-材料清单: the papers of an application in the order of binding, with copies, seals, signatures and pages."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Joint, Slot
from ...form.layout import LYING, Align, Face, Layout, Side, Table, Turn, Valign, cell, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Signature
from ...rules.papers import pages_follow, papers_are_valid
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="common-材料清单",
    title="清洁生产审核申报材料清单",
    aliases=("申报材料清单", "材料目录"),
    audit=Audit.BOTH,
    summary="The papers handed in together: copies, originals, seals, signatures, pages, and who received them.",
    provenance=provenance(
        annex="第二十六条",
        note="各地通知都要求材料按顺序装订成册并规定份数（如广东第二十六条一式七份、第二十七条一式三份，东莞二一式五份），"
        "但未附清单格式。本表按“顺序、份数、盖章、签字、页码”编排，各地通用；盖章位置字数较多，故用横页。",
        additions=(
            "盖章（单位及位置）、签字：报送前逐项核对，漏盖、漏签是材料退回的常见原因",
            "起止页码：装订成册后供受理人员查找",
            "移交人、接收人签字：移交时当面核对份数和盖章的凭据",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("材料清单.事项", "申报事项", need=REQUIRED),
        Field("材料清单.接收单位", "接收单位"),
        Field("材料清单.日期", "移交日期", stamp=True),
        Field("材料", "材料", need=REQUIRED, least_rows=1, fields=(
            Field("名称", "材料名称", need=REQUIRED),
            Field("份数", "份数", need=REQUIRED),
            Field("原件或复印件", "原件/复印件", need=REQUIRED),
            Field("盖章", "盖章（单位及位置）", aliases=("盖章单位",)),
            Field("签字", "签字"),
            Field("起页", "起始页码"),
            Field("止页", "截止页码"),
            Field("备注", "备注"),
            Field("文件", "文件"),  # not printed: where the paper lies on the disk
            Field("有效期至", "有效期至"),  # not printed: compared with 移交日期
        )),
    ),
    rules=(pages_follow, papers_are_valid),
    signatures=(
        Signature("移交人", "移交人（签字）", "移交凭据"),
        Signature("接收人", "接收人（签字）", "移交凭据"),
    ),
    layout=Layout((
        title("清洁生产审核申报材料清单", "小二", 2),
        Table((140.0, 85.0), (
            line(("企业名称：", Slot("企业.名称")), ("移交日期：", Slot("材料清单.日期")), height=7),
            line(("申报事项：", Slot("材料清单.事项")), ("接收单位：", Slot("材料清单.接收单位")), height=7),
        )),
        Table((11.0, 58.0, 12.0, 19.0, 52.0, 23.0, 21.0, 29.0), (
            row(
                cell("序号", face=Face.HEI), cell("材料名称", face=Face.HEI), cell("份数", face=Face.HEI),
                cell("原件/\n复印件", face=Face.HEI), cell("盖章（单位及位置）", face=Face.HEI), cell("签字", face=Face.HEI),
                cell("起止\n页码", face=Face.HEI), cell("备注", face=Face.HEI),
                height=11, head=True,
            ),
            row(
                Slot("序号"), cell(Slot("名称"), align=Align.LEFT), Slot("份数"), Slot("原件或复印件"),
                cell(Slot("盖章"), align=Align.LEFT), Slot("签字"),
                cell(Slot("起页"), Joint("—", "止页", "止页"), Slot("止页")), Slot("备注"),
                height=9.5, each="材料", blanks=6,
            ),
            row(
                cell("移交人（签字）：", span=4, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                cell("接收人（签字）：", span=4, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                height=10,
            ),
            row(
                cell("　　年　　月　　日", span=4, align=Align.RIGHT, open=(Side.TOP,)),
                cell("　　年　　月　　日", span=4, align=Align.RIGHT, open=(Side.TOP,)),
                height=7,
            ),
        )),
    ), turn=Turn.LANDSCAPE, margins=LYING),
)
