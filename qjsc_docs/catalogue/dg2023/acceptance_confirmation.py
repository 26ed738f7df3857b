"""dg2023-确认表: 东莞市清洁生产审核评估验收/验收工作确认表 (附件3 of the guide, named only)."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, boxed
from ...form.inline import Slot
from ...form.intime import InTime
from ...form.layout import Align, Face, Layout, Side, Table, Valign, annex, cell, para, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Seal, Signature
from ...rules.life import milestones_in_order
from ..facts import FACTS
from .deadlines import UPLOAD
from .notice import guide

FORM = Form(
    id="dg2023-确认表",
    title="东莞市清洁生产审核评估验收/验收工作确认表",
    aliases=("工作确认表", "验收工作确认表", "评估验收工作确认表"),
    audit=Audit.VOLUNTARY,
    summary="The third-party body confirms the papers that the company corrected and uploaded.",
    provenance=guide(
        annex="附件3",
        note="指引只列表名，未印表样；本表按六（一）、六（二）2、六（二）4的文字拟制。",
        additions=(
            "通知日期：六（一）的2周自通知之日起算，而其他表均不记载通知日期",
            "企业名称、代码、镇街、验收日期：供识别，取自五（二）所述现场验收",
            "经办人：六（一）要求第三方验收机构核实后填写，由经办人签名",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.统一社会信用代码", "统一社会信用代码", need=REQUIRED),
        Field("企业.所在镇街", "镇街（园区）", need=REQUIRED),
        Field("验收.时间", "验收日期", need=REQUIRED),
        Field("审核.流程", "审核流程"),
        Field("验收.通知日期", "通知企业日期", need=REQUIRED, basis="六（一）"),
        Field("验收.上传日期", "企业上传日期", need=REQUIRED, basis="六（一）"),
        Field("上传资料.审核报告", "修改完善后的清洁生产审核报告（封面、扉页已加盖公章）", need=REQUIRED, basis="六（一）"),
        Field("上传资料.修改说明", "修改说明", need=REQUIRED, basis="六（一）"),
        Field("上传资料.绩效表", "清洁生产审核绩效表（表内绩效数据已根据专家组意见修正）", need=REQUIRED, basis="六（一）"),
        Field("上传资料.核实结论", "核实结论", need=REQUIRED, basis="六（一）"),
        Field("第三方.名称", "第三方验收机构", need=REQUIRED),
        Field("第三方.经办人", "经办人", need=REQUIRED),
        Field("第三方.联系电话", "联系电话"),
        Field("上传资料.确认日期", "确认日期", stamp=True),
    ),
    rules=(milestones_in_order, InTime(UPLOAD)),
    seals=(Seal("第三方验收机构", "第三方验收机构（公章）", "六（二）2"),),
    signatures=(Signature("经办人", "经办人：", "六（一）"),),
    copies=Copies(1, "六（二）"),
    layout=Layout((
        annex("附件3"),
        title("东莞市清洁生产审核评估验收/验收\n工作确认表"),
        Table((34.0, 44.0, 34.0, 44.0), (
            row(cell("企业名称", face=Face.HEI), cell(Slot("企业.名称"), span=3), height=12),
            row(cell("统一社会\n信用代码", face=Face.HEI), cell(Slot("企业.统一社会信用代码"), size="五号"),
                cell("镇街（园区）", face=Face.HEI), Slot("企业.所在镇街"), height=12),
            row(cell("验收日期", face=Face.HEI), Slot("验收.时间"),
                cell("审核流程", face=Face.HEI), Slot("审核.流程"), height=12),
            row(cell("通知企业日期", face=Face.HEI), Slot("验收.通知日期"),
                cell("企业上传日期", face=Face.HEI), Slot("验收.上传日期"), height=12),
            row(
                cell("企业上传资料", face=Face.HEI),
                cell(
                    para("已上传并核实的在□内打“√”：", below=2),
                    boxed("上传资料.审核报告", "修改完善后的清洁生产审核报告（封面、扉页已加盖公章）"),
                    boxed("上传资料.修改说明", "修改说明"),
                    boxed("上传资料.绩效表", "清洁生产审核绩效表（表内绩效数据已根据专家组意见修正）"),
                    span=3, align=Align.LEFT,
                ),
                height=38,
            ),
            row(
                cell("核实结论", face=Face.HEI),
                cell(para(Slot("上传资料.核实结论"), indent=2, above=1), span=3, align=Align.JUSTIFY, valign=Valign.TOP),
                height=40,
            ),
            row(
                cell("第三方验收机构\n确认", rows=2, face=Face.HEI),
                cell(
                    para("第三方验收机构（公章）：", Slot("第三方.名称"), above=2),
                    para("经办人：", Slot("第三方.经办人", "　　　　　　"), "　　　联系电话：", Slot("第三方.联系电话"), above=5),
                    span=3, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,),
                ),
                height=30,
            ),
            row(
                cell(para("确认日期：", Slot("上传资料.确认日期", DAY_ROOM), right=2),
                     span=3, align=Align.RIGHT, open=(Side.TOP,)),
                height=12,
            ),
        )),
    ), size="小四"),
)
