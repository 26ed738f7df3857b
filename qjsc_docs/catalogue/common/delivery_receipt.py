"""common-送达回执: what an office handed to a company, and that the company received it."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, boxed
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Side, Table, Valign, cell, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Seal, Signature
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="common-送达回执",
    title="送达回执",
    aliases=("送达回证", "文书送达回执"),
    audit=Audit.BOTH,
    summary="A company confirms which letters it received, and when.",
    provenance=provenance(
        document="深圳市强制性清洁生产审核验收工作流程",
        year=2024,
        annex="五（三）",
        note="深圳五（三）规定将专家验收意见送达企业或服务机构；上海二以“收文后一个月内”、东莞六（一）以“接到通知后2周内”起算期限，"
        "都需要证明收到的日期，但均未附回执格式。本表按“送什么、送给谁、何时收到、谁签收”编排，各地通用。",
        additions=(
            "送达方式：直接送达以外的，凭邮寄单据或系统记录证明收到的日期",
            "文号、份数：同时送达几份文书时逐份核对",
            "签字、盖章：证明企业已经收到，期限由此起算",
        "版面占半页：可两份一页打印后裁开（qjsc batch --per-page 2）",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "受送达单位", need=REQUIRED),
        Field("送达.单位", "送达单位", need=REQUIRED),
        Field("送达.地点", "送达地点"),
        Field("送达.时间", "送达时间", stamp=True, basis="上海二；东莞六（一）"),
        Field("送达.方式", "送达方式", need=REQUIRED),
        Field("送达文书", "送达文书", need=REQUIRED, least_rows=1, fields=(
            Field("名称", "送达文书名称", need=REQUIRED),
            Field("文号", "文号"),
            Field("份数", "份数", need=REQUIRED),
        )),
        Field("送达.备注", "备注"),
    ),
    seals=(Seal("企业", "受送达人（签字、盖章）", "签收凭据"),),
    signatures=(
        Signature("受送达人", "受送达人（签字、盖章）", "签收凭据"),
        Signature("送达人", "送达人（签字）", "签收凭据"),
    ),
    layout=Layout((
        title("送达回执"),
        Table((15.0, 19.0, 46.0, 22.0, 34.0, 20.0), (
            row(cell("受送达单位", span=2, face=Face.HEI), cell(Slot("企业.名称"), span=4), height=9),
            row(cell("送达单位", span=2, face=Face.HEI), cell(Slot("送达.单位"), span=4), height=9),
            row(cell("送达地点", span=2, face=Face.HEI), Slot("送达.地点"),
                cell("送达时间", face=Face.HEI), cell(Slot("送达.时间", DAY_ROOM), span=2), height=9),
            row(cell("送达方式", span=2, face=Face.HEI),
                cell(boxed(("送达.方式", "直接送达"), "直接送达　　", ("送达.方式", "邮寄送达"), "邮寄送达　　",
                           ("送达.方式", "电子送达"), "电子送达"), span=4), height=9),
            row(cell("序号", face=Face.HEI), cell("送达文书名称", span=2, face=Face.HEI), cell("文号", span=2, face=Face.HEI),
                cell("份数", face=Face.HEI), height=8, head=True),
            row(Slot("序号"), cell(Slot("名称"), span=2, align=Align.LEFT), cell(Slot("文号"), span=2), Slot("份数"),
                height=9, each="送达文书", blanks=2),
            row(
                cell("受送达人（签字、盖章）：", span=3, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                cell("送达人（签字）：", span=3, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                height=18,
            ),
            row(
                cell("　　年　　月　　日", span=3, align=Align.RIGHT, open=(Side.TOP,)),
                cell("　　年　　月　　日", span=3, align=Align.RIGHT, open=(Side.TOP,)),
                height=8,
            ),
            row(cell("备注", span=2, face=Face.HEI), cell(Slot("送达.备注"), span=4, align=Align.LEFT), height=9),
        )),
    ), size="小四"),
)
