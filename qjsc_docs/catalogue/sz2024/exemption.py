"""sz2024-免除审核申请: a company asks not to have to be audited (三（二）)."""

from __future__ import annotations

from ...form.blocks import boxed, opinion
from ...form.inline import Slot
from ...form.intime import InTime
from ...form.layout import Align, Face, Layout, Side, Table, Valign, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Pen, Seal, Signature
from ..facts import FACTS
from .deadlines import PLEA
from .notice import provenance

FORM = Form(
    id="sz2024-免除审核申请",
    title="强制性清洁生产审核免除审核义务申请表",
    aliases=("免除申请", "免除审核义务申请", "免除审核申请表"),
    audit=Audit.MANDATORY,
    summary="A company on the mandatory list asks to be exempted from the audit.",
    provenance=provenance(
        annex="三（二）",
        note="原文只规定“在验收完成时间截止前三个月以上向辖区监管部门提交书面申请并附佐证材料”，未附格式。"
        "按该款和一、三（一）的名单和期限编排。",
        additions=(
            "强制原因：名单通知按原因列入企业，市局受理时须与名单核对",
            "辖区监管部门意见、市生态环境局意见：申请经辖区监管部门提交，由市局“单独受理办理”",
            "声明与法定代表人签字：书面申请须由企业对所述事由和佐证材料的真实性负责",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("辖区监管部门.名称", "辖区监管部门", need=REQUIRED, basis="三（二）"),
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.统一社会信用代码", "统一社会信用代码", need=REQUIRED),
        Field("企业.通讯地址", "地址", need=REQUIRED),
        Field("企业.法定代表人", "法定代表人", need=REQUIRED),
        Field("企业.联系人", "联系人", need=REQUIRED),
        Field("企业.手机", "手机", need=REQUIRED),
        Field("名单.批次", "所在名单", need=REQUIRED),
        Field("名单.文号", "名单通知文号"),
        Field("名单.公布时间", "名单公布日期", need=REQUIRED),
        Field("名单.强制原因", "强制原因", need=REQUIRED, basis="二（一）"),
        Field("名单.完成期限", "验收完成时间截止日期", need=REQUIRED, basis="三（一）"),
        Field("免除.企业现状", "企业现状", need=REQUIRED),
        Field("免除.事由", "申请免除的事由", need=REQUIRED, basis="三（二）"),
        Field("免除材料", "佐证材料", need=REQUIRED, least_rows=1, basis="三（二）", fields=(
            Field("名称", "材料名称", need=REQUIRED),
            Field("份数", "份数", need=REQUIRED),
            Field("说明", "证明内容"),
        )),
        Field("免除.申请日期", "申请日期", need=REQUIRED, basis="三（二）"),
        Field("辖区监管部门.意见", "辖区监管部门意见", pen=Pen.OTHERS),
        Field("辖区监管部门.日期", "辖区监管部门意见日期", pen=Pen.OTHERS),
        Field("市生态环境局.意见", "市生态环境局意见", pen=Pen.OTHERS),
        Field("市生态环境局.日期", "市生态环境局意见日期", pen=Pen.OTHERS),
    ),
    rules=(InTime(PLEA, done=("免除.申请日期",)),),
    seals=(Seal("企业", "企业（公章）", "三（二）"),),
    signatures=(Signature("法定代表人", "法定代表人（签字）", "三（二）"),),
    layout=Layout((
        title("强制性清洁生产审核免除审核义务申请表", "小二", 3),
        para("致：", Slot("辖区监管部门.名称", "　　　　　　　　　　　　　"), size="小四", below=1.5),
        Table((34.0, 48.0, 32.0, 42.0), (
            row("企业名称", cell(Slot("企业.名称"), span=3), height=8),
            row("统一社会信用代码", Slot("企业.统一社会信用代码"), "法定代表人", Slot("企业.法定代表人"), height=8),
            row("地址", cell(Slot("企业.通讯地址"), span=3), height=8),
            row("联系人", Slot("企业.联系人"), "手机", Slot("企业.手机"), height=8),
            row("所在名单", cell(Slot("名单.批次"), span=3), height=8),
            row("名单通知文号", Slot("名单.文号"), "名单公布日期", Slot("名单.公布时间"), height=8),
            row(
                cell("强制原因"),
                cell(
                    boxed(("名单.强制原因", "涉重金属"), "涉重金属　　", ("名单.强制原因", "重点危废"), "重点危废　　",
                          ("名单.强制原因", "首次"), "首次开展审核"),
                    boxed(("名单.强制原因", "上轮未通过"), "上轮审核未通过　", ("名单.强制原因", "超标超量"), "超标超量　　",
                          ("名单.强制原因", "有毒有害"), "使用或排放有毒有害物质"),
                    span=3, align=Align.LEFT,
                ),
                height=12,
            ),
            row("验收完成时间\n截止日期", cell(Slot("名单.完成期限"), span=3), height=11),
            row("企业现状\n（生产、搬迁、\n停产及产污情况）", cell(Slot("免除.企业现状"), span=3, align=Align.JUSTIFY), height=18),
            row("申请免除\n的事由", cell(Slot("免除.事由"), span=3, align=Align.JUSTIFY), height=18),
            row(cell("佐证材料", face=Face.HEI), cell("材料名称", face=Face.HEI), cell("份数", face=Face.HEI),
                cell("证明内容", face=Face.HEI), height=7),
            row(Slot("序号"), cell(Slot("名称"), align=Align.LEFT), Slot("份数"),
                cell(Slot("说明"), align=Align.LEFT), height=7, each="免除材料", blanks=3),
            row(
                cell("本企业保证所述情况和所附佐证材料真实、有效，并承担相应责任。", span=4, align=Align.LEFT,
                     open=(Side.BOTTOM,)),
                height=8,
            ),
            row(
                cell("法定代表人（签字）：", span=2, align=Align.LEFT, valign=Valign.TOP, open=(Side.TOP, Side.RIGHT)),
                cell(para("企业（公章）：", align=Align.LEFT),
                     para(Slot("免除.申请日期"), align=Align.RIGHT, above=3, right=1),
                     span=2, valign=Valign.TOP, open=(Side.TOP, Side.LEFT)),
                height=15,
            ),
            *opinion("辖区监管部门\n意见", "辖区监管部门.意见", Slot("辖区监管部门.日期", "　　　　年　　月　　日"), "（公章）",
                     span=3, height=12, foot_height=7.5),
            *opinion("市生态环境局\n意见", "市生态环境局.意见", Slot("市生态环境局.日期", "　　　　年　　月　　日"), "（公章）",
                     span=3, height=12, foot_height=7.5),
        )),
    )),
)
