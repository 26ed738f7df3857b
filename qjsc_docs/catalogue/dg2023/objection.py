"""dg2023-异议申请: a company objects to the result of its acceptance (五（五）, form not given)."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM
from ...form.inline import Slot
from ...form.intime import InTime
from ...form.layout import Align, Face, Layout, Side, Table, Valign, cell, para, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Seal, Signature
from ...rules.order import visit_before_objection
from ..facts import FACTS
from .deadlines import OBJECTION
from .notice import guide

FORM = Form(
    id="dg2023-异议申请",
    title="清洁生产审核评估验收结果异议申请书",
    aliases=("异议申请书", "异议书面申请", "评估验收结果异议申请"),
    audit=Audit.VOLUNTARY,
    summary="A company that objects to the result asks the bureau in writing for a review.",
    provenance=guide(
        annex="五（五）",
        note="五（五）规定企业有异议的，5个工作日内向市工信局提出书面申请，由市工信局组织其他专家复核；未附格式，本表按该款拟制。",
        additions=(
            "企业名称、代码、地址、联系人：书面申请须能辨认和联系申请人",
            "验收日期、第三方验收机构：五（五）的期限和复核以该次验收为准",
            "异议事项、理由、证明材料：五（五）复核所需；与记录表所记企业诉求对应",
            "公章和法定代表人签字：企业书面申请的通行要求",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.统一社会信用代码", "统一社会信用代码", need=REQUIRED),
        Field("企业.所在镇街", "镇街（园区）", need=REQUIRED),
        Field("企业.通讯地址", "企业地址"),
        Field("企业.联系人", "联系人", need=REQUIRED),
        Field("企业.电话", "联系电话", need=REQUIRED),
        Field("第三方.名称", "第三方验收机构", need=REQUIRED),
        Field("验收.时间", "验收日期", need=REQUIRED),
        Field("异议.事项", "异议事项", need=REQUIRED, basis="五（五）"),
        Field("异议.理由", "事实和理由", need=REQUIRED, basis="五（五）"),
        Field("异议.附件", "证明材料"),
        Field("异议.申请日期", "申请日期", stamp=True, basis="五（五）"),
    ),
    rules=(visit_before_objection, InTime(OBJECTION)),
    seals=(Seal("企业", "申请企业（公章）", "五（五）"),),
    signatures=(Signature("法定代表人", "法定代表人（签字）", "五（五）"),),
    copies=Copies(),
    layout=Layout((
        title("清洁生产审核评估验收结果异议申请书"),
        para("东莞市工业和信息化局：", size="四号", face=Face.FANG, above=2),
        para("我单位对下述评估验收结果存在异议，现按《2023年自愿性清洁生产现场评估验收工作指引》五（五）的规定提出书面申请，请予复核。",
             size="四号", face=Face.FANG, indent=2, align=Align.JUSTIFY, below=3),
        Table((32.0, 46.0, 32.0, 46.0), (
            row(cell("企业名称", face=Face.HEI), cell(Slot("企业.名称"), span=3), height=10),
            row(cell("统一社会\n信用代码", face=Face.HEI), cell(Slot("企业.统一社会信用代码"), size="五号"),
                cell("镇街（园区）", face=Face.HEI), Slot("企业.所在镇街"), height=12),
            row(cell("企业地址", face=Face.HEI), cell(Slot("企业.通讯地址"), span=3), height=10),
            row(cell("联系人", face=Face.HEI), Slot("企业.联系人"),
                cell("联系电话", face=Face.HEI), Slot("企业.电话"), height=10),
            row(cell("第三方\n验收机构", face=Face.HEI), Slot("第三方.名称"),
                cell("验收日期", face=Face.HEI), Slot("验收.时间"), height=12),
            row(cell("异议事项", face=Face.HEI),
                cell(para(Slot("异议.事项"), indent=2, above=1), span=3, align=Align.JUSTIFY, valign=Valign.TOP), height=22),
            row(cell("事实和理由", face=Face.HEI),
                cell(para(Slot("异议.理由"), indent=2, above=1), span=3, align=Align.JUSTIFY, valign=Valign.TOP), height=36),
            row(cell("证明材料", face=Face.HEI), cell(Slot("异议.附件"), span=3, align=Align.LEFT), height=16),
            row(
                cell("申请企业（公章）：", span=2, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM, Side.RIGHT)),
                cell("法定代表人（签字）：", span=2, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM, Side.LEFT)),
                height=16,
            ),
            row(
                cell(para("申请日期：", Slot("异议.申请日期", DAY_ROOM), right=2),
                     span=4, align=Align.RIGHT, open=(Side.TOP,)),
                height=10,
            ),
        ), size="小四"),
    )),
)
