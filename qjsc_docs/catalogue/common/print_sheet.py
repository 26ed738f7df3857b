"""common-打印说明: how many of what are printed, on which sides, how they are bound, and what is sealed and signed."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Slot
from ...form.layout import LYING, Align, Face, Layout, Table, Turn, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form
from ...rules.papers import sheets
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="common-打印说明",
    title="清洁生产审核申报材料打印说明",
    aliases=("打印装订说明", "材料打印说明"),
    audit=Audit.BOTH,
    summary="For who prints the papers: copies, sides, binding, sheets of paper, seals and signatures still to be put.",
    provenance=provenance(
        document="深圳市强制性清洁生产审核验收工作流程",
        year=2024,
        annex="五（一）",
        note="深圳五（一）规定修改稿一式六份打印、附件一式两份单独打印，广东第二十六条、东莞二规定按顺序装订成册和份数，"
        "均未附打印说明。本表把“印几份、单面还是双面、怎样装订、盖章签字”逐册写明，各地通用。",
        additions=(
            "页数、用纸：打印前备纸，打印后核对是否缺页",
            "盖章签字提醒：盖章、签字在纸面上完成，打印后逐项办理",
            "打印要点：页码、表格尺寸和横页方向按公文格式（GB/T 9704）排定，缩放打印会移位",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("材料清单.事项", "申报事项", need=REQUIRED),
        Field("材料清单.接收单位", "接收单位"),
        Field("材料清单.日期", "移交日期", stamp=True),
        Field("打印", "打印", need=REQUIRED, least_rows=1, fields=(
            Field("名称", "打印内容", need=REQUIRED),
            Field("份数", "份数", need=REQUIRED),
            Field("页数", "每份页数"),
            Field("单双面", "单面/双面", need=REQUIRED),
            Field("用纸", "用纸（张）", unit="张", compute=sheets),
            Field("装订方式", "装订方式", need=REQUIRED),
            Field("盖章签字", "盖章签字提醒"),
            Field("备注", "备注"),
        )),
    ),
    layout=Layout((
        title("清洁生产审核申报材料打印说明", "小二", 2),
        Table((140.0, 85.0), (
            line(("企业名称：", Slot("企业.名称")), ("移交日期：", Slot("材料清单.日期")), height=6.5),
            line(("申报事项：", Slot("材料清单.事项")), ("接收单位：", Slot("材料清单.接收单位")), height=6.5),
        )),
        Table((11.0, 52.0, 12.0, 14.0, 14.0, 14.0, 27.0, 54.0, 27.0), (
            row(
                cell("序号", face=Face.HEI), cell("打印内容", face=Face.HEI), cell("份数", face=Face.HEI),
                cell("每份\n页数", face=Face.HEI), cell("单面/\n双面", face=Face.HEI), cell("用纸\n（张）", face=Face.HEI),
                cell("装订方式", face=Face.HEI), cell("盖章签字提醒", face=Face.HEI), cell("备注", face=Face.HEI),
                height=11, head=True,
            ),
            row(
                Slot("序号"), cell(Slot("名称"), align=Align.LEFT), Slot("份数"), Slot("页数"), Slot("单双面"),
                Slot("用纸"), Slot("装订方式"), cell(Slot("盖章签字"), align=Align.LEFT), Slot("备注"),
                height=12.3, each="打印", blanks=5,
            ),
        )),
        para("打印要点：1. 用A4纸，按“实际大小”打印，不选“适合页面”。", size="小五", above=2),
        para("　　　　　2. 双面打印选“沿长边翻转”，左侧装订。", size="小五"),
        para("　　　　　3. 横页表头向左，与竖页同向装订：单页码表头在订口一边，双页码表头在切口一边。", size="小五"),
        para("　　　　　4. 印完先核对页数，再盖章、签字；骑缝章在装订后加盖。", size="小五"),
    ), turn=Turn.LANDSCAPE, margins=LYING),
)
