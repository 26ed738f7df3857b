"""dg2023-修改说明: what was changed after each comment of the experts (六（一）, form not given)."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Side, Table, Valign, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Seal
from ..facts import FACTS
from .notice import guide

FORM = Form(
    id="dg2023-修改说明",
    title="清洁生产审核报告修改说明",
    aliases=("审核报告修改说明", "报告修改说明"),
    audit=Audit.VOLUNTARY,
    summary="Every comment of the experts with what was changed and where in the report.",
    provenance=guide(
        annex="六（一）",
        note="六（一）规定企业上传修改完善后的审核报告、修改说明、绩效表；修改说明未附格式，本表按该款拟制，逐条回应专家意见。",
        additions=(
            "企业名称、审核机构、验收日期：供辨认是哪一家、哪一次验收",
            "专家意见、修改情况：五（一）专家“提出修正意见”，六（一）据以修改完善",
            "报告页码/章节：六（一）第三方验收机构据以核实",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("机构.名称", "咨询服务机构"),
        Field("验收.时间", "验收日期", need=REQUIRED),
        Field("修改说明.日期", "填写日期", stamp=True),
        Field("专家意见", "专家意见", need=REQUIRED, least_rows=1, basis="六（一）", fields=(
            Field("意见", "专家意见", need=REQUIRED),
            Field("修改情况", "修改情况", need=REQUIRED),
            Field("修改位置", "报告页码/章节", need=REQUIRED),
        )),
    ),
    seals=(Seal("企业", "企业（公章）", "六（一）"),),
    layout=Layout((
        title("清洁生产审核报告修改说明"),
        Table((93.0, 63.0), (
            line(("企业名称：", Slot("企业.名称")), ("验收日期：", Slot("验收.时间"))),
            line(("咨询服务机构：", Slot("机构.名称")), ("填写日期：", Slot("修改说明.日期"))),
        )),
        Table((12.0, 58.0, 58.0, 28.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("专家意见", face=Face.HEI),
                cell("修改情况", face=Face.HEI),
                cell("报告\n页码/章节", face=Face.HEI),
                height=13, head=True,
            ),
            row(Slot("序号"), cell(Slot("意见"), align=Align.LEFT), cell(Slot("修改情况"), align=Align.LEFT),
                cell(Slot("修改位置"), align=Align.LEFT), height=17, each="专家意见", blanks=8),
            row(
                cell("企业（公章）：", span=4, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                height=14,
            ),
            row(cell(para("年　　月　　日", right=2), span=4, align=Align.RIGHT, open=(Side.TOP,)), height=8),
        )),
    )),
)
