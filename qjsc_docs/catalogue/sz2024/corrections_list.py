"""sz2024-修改意见清单: what the experts asked for in the first review, and what was changed (四（三）, 五（一）)."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Side, Table, Valign, cell, para, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Seal
from ...rules.papers import revised_before_visit
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="sz2024-修改意见清单",
    title="清洁生产审核报告修改意见清单",
    aliases=("初审修改意见清单", "报告修改意见清单"),
    audit=Audit.MANDATORY,
    summary="Every comment of the first review with its answer and where in the report to find it.",
    provenance=provenance(
        annex="四（三）",
        note="原文只列名称：四（三）规定修改稿含报告正文、附件、绩效表、修改意见清单，五（一）规定打印份数；未附格式。"
        "按“按照初审意见对报告进行修改”的要求，逐条列初审意见、修改说明和修改位置。",
        additions=(
            "企业名称、服务机构、日期：供现场查阅时辨认是哪一家、哪一稿",
            "修改位置（章节、页码）：专家据此在修改稿中逐条查对",
            "盖章处：修改稿由企业和服务机构共同形成，清单与修改稿一并提交",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("机构.名称", "服务机构"),
        Field("审核.初审日期", "初审日期", need=REQUIRED, basis="四（一）"),
        Field("审核.修改稿完成日期", "修改稿完成日期", need=REQUIRED, basis="四（三）"),
        Field("验收.时间", "现场验收日期", basis="四（三）"),
        Field("专家意见", "初审意见", need=REQUIRED, least_rows=1, basis="四（三）", fields=(
            Field("意见", "初审意见", need=REQUIRED),
            Field("修改情况", "修改说明", need=REQUIRED),
            Field("修改位置", "修改位置（章节、页码）", need=REQUIRED),
        )),
    ),
    rules=(revised_before_visit,),
    seals=(
        Seal("企业", "企业（盖章）", "四（三）"),
        Seal("清洁生产技术服务机构", "清洁生产技术服务机构（盖章）", "四（三）"),
    ),
    copies=Copies(6, "五（一）"),
    layout=Layout((
        title("清洁生产审核报告修改意见清单"),
        Table((93.0, 63.0), (
            line(("企业名称：", Slot("企业.名称")), ("初审日期：", Slot("审核.初审日期"))),
            line(("服务机构：", Slot("机构.名称")), ("修改稿完成日期：", Slot("审核.修改稿完成日期"))),
            line(("",), ("现场验收日期：", Slot("验收.时间"))),
        )),
        Table((12.0, 57.0, 55.0, 32.0), (
            row(
                cell("序号", face=Face.HEI), cell("初审意见", face=Face.HEI), cell("修改说明", face=Face.HEI),
                cell("修改位置\n（章节、页码）", face=Face.HEI),
                height=13, head=True,
            ),
            row(
                Slot("序号"), cell(Slot("意见"), align=Align.LEFT), cell(Slot("修改情况"), align=Align.LEFT),
                cell(Slot("修改位置"), align=Align.LEFT),
                height=14, each="专家意见", blanks=8,
            ),
            row(
                cell("企业（盖章）：", span=2, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                cell("清洁生产技术服务机构（盖章）：", span=2, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                height=18,
            ),
            row(
                cell("　　年　　月　　日", span=2, align=Align.RIGHT, open=(Side.TOP,)),
                cell("　　年　　月　　日", span=2, align=Align.RIGHT, open=(Side.TOP,)),
                height=8,
            ),
        )),
        para("注：本清单与报告正文、绩效表一式六份打印，附件一式两份单独打印，供现场查阅。", size="小五", above=2),
    )),
)
