"""dg2023-专家需求: the experts that a third-party body asks the bureau to draw (四（一）, form not given)."""

from __future__ import annotations

from functools import partial

from ...form.blocks import line
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Table, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Seal
from ...rules.summaries import column_total
from ...rules.visits import draw_expiry, drawn_on_a_draw_day
from ..facts import FACTS
from .notice import guide

FORM = Form(
    id="dg2023-专家需求",
    title="清洁生产审核现场评估验收专家需求表",
    aliases=("专家需求表", "专家抽取需求"),
    audit=Audit.VOLUNTARY,
    summary="The third-party body asks the bureau to draw experts for the companies to be visited.",
    provenance=guide(
        annex="四（一）",
        note="四（一）规定第三方验收机构根据拟验收企业实际情况提交专家需求，由市工信局随机抽取；未附格式，本表按该款拟制。",
        additions=(
            "抽取日期、有效期至：四（一）原则上每月1日、15日抽取，抽取的专家2周内有效；有效期由程序计算",
            "行业、所需专业、人数：四（一）“根据拟开展清洁生产审核验收企业实际情况”提出需求所需",
            "备注：供注明需回避的专家",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("第三方.名称", "第三方验收机构", need=REQUIRED),
        Field("抽取.填报日期", "填报日期", stamp=True),
        Field("抽取.日期", "抽取日期", need=REQUIRED, basis="四（一）"),
        Field("抽取.有效期至", "有效期至", compute=draw_expiry, basis="四（一）"),
        Field("专家需求", "拟验收企业及专家需求", need=REQUIRED, least_rows=1, aliases=("企业",), fields=(
            Field("企业名称", "企业名称", need=REQUIRED),
            Field("行业", "行业", need=REQUIRED),
            Field("所需专业", "所需专业", need=REQUIRED),
            Field("人数", "人数", need=REQUIRED),
            Field("备注", "备注"),
        )),
        Field("抽取.专家总数", "合计", compute=partial(column_total, "专家需求", "人数")),
        Field("第三方.联系人", "联系人", need=REQUIRED),
        Field("第三方.联系电话", "联系电话", need=REQUIRED),
    ),
    rules=(drawn_on_a_draw_day,),
    seals=(Seal("第三方验收机构", "第三方验收机构（盖章）", "四（一）"),),
    layout=Layout((
        title("清洁生产审核现场评估验收专家需求表"),
        Table((102.0, 54.0), (
            line(("第三方验收机构（盖章）：", Slot("第三方.名称")), ("填报日期：", Slot("抽取.填报日期"))),
            line(("抽取日期：", Slot("抽取.日期")), ("有效期至：", Slot("抽取.有效期至"))),
        )),
        Table((12.0, 47.0, 28.0, 32.0, 13.0, 24.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("企业名称", face=Face.HEI),
                cell("行业", face=Face.HEI),
                cell("所需专业", face=Face.HEI),
                cell("人数", face=Face.HEI),
                cell("备注", face=Face.HEI),
                height=10, head=True,
            ),
            row(
                Slot("序号"), cell(Slot("企业名称"), align=Align.LEFT), Slot("行业"), Slot("所需专业"), Slot("人数"),
                cell(Slot("备注"), align=Align.LEFT), height=12, each="专家需求", blanks=10,
            ),
            row(cell("合计", span=4, face=Face.HEI), Slot("抽取.专家总数"), "", height=10),
        )),
        para("联系人：", Slot("第三方.联系人", "　　　　　　"), "　　　联系电话：", Slot("第三方.联系电话", "　　　　　　　"), above=3),
        para("注：专家由市工信局随机抽取，原则上每月1日、15日分别集中抽取一次，抽取的专家2周内有效。", size="小五", above=2),
    )),
)
