"""sh2020-意见修改回复单: 评估意见修改回复单, 验收意见修改回复单 (附表2第10、21项, named only)."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Side, Table, Valign, cell, para, row
from ...form.model import REQUIRED, Audit, Field, Form, Seal, Signature, Status
from ...rules.expertsheets import comments_are_answered
from ...rules.hearings import meeting_day, reply_after_meeting
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="sh2020-意见修改回复单",
    title="强制性清洁生产审核评估（验收）意见修改回复单",
    aliases=("评估意见修改回复单", "验收意见修改回复单", "意见回复单"),
    audit=Audit.MANDATORY,
    summary="The company's answer to every comment of the experts, with the place in the report.",
    provenance=provenance(
        annex="附表2第10、21项",
        status=Status.RECONSTRUCTED,
        note="原文只列名称（评估意见修改回复单、验收意见修改回复单），未附格式；两单内容相同，标题中的“评估”“验收”按会议阶段印。",
        additions=(
            "企业名称、会议时间：意见所指的企业和会议，归档时供识别",
            "逐条列专家意见、修改情况、对应章节页码、是否采纳：供专家在报告终稿中逐条查对",
            "盖章和组长签名：附表2第11、22项报告终稿由企业和企业委托的审核机构盖章，回复单与终稿一并形成",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("会议.阶段", "评估（验收）", need=REQUIRED, basis="附表2"),
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("会议.日期", "会议时间", need=REQUIRED, compute=meeting_day),
        Field("评估.时间", "评估时间"),
        Field("验收.时间", "验收时间"),
        Field("专家意见", "专家意见表", need=REQUIRED, least_rows=1, basis="附表2第10、21项", fields=(
            Field("专家", "专家"),
            Field("意见", "专家意见", need=REQUIRED),
            Field("是否采纳", "是否采纳", need=REQUIRED),
            Field("修改情况", "修改（回复）情况", need=REQUIRED),
            Field("修改位置", "对应章节、页码"),
        )),
        Field("回复.日期", "企业盖章日期", stamp=True),
    ),
    rules=(comments_are_answered, reply_after_meeting),
    seals=(
        Seal("企业", "企业（盖章）", "附表2第10、21项"),
        Seal("企业委托的审核机构", "审核机构（盖章）", "附表2第10、21项"),
    ),
    signatures=(Signature("专家组组长", "专家组组长确认", "附表2第10、21项"),),
    layout=Layout((
        para("强制性清洁生产审核", Slot("会议.阶段", "评估（验收）"), "意见修改回复单",
             align=Align.CENTER, face=Face.TITLE, size="小二", above=4, below=3),
        Table((98.0, 58.0), (line(("企业名称：", Slot("企业.名称")), ("会议时间：", Slot("会议.日期", "　"))),)),
        Table((11.0, 48.0, 19.0, 12.0, 42.0, 24.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("专家意见", face=Face.HEI),
                cell("专家", face=Face.HEI),
                cell("是否\n采纳", face=Face.HEI),
                cell("修改（回复）情况", face=Face.HEI),
                cell("对应章节、\n页码", face=Face.HEI),
                height=12, head=True,
            ),
            row(Slot("序号"), cell(Slot("意见"), align=Align.LEFT), Slot("专家"), Slot("是否采纳"),
                cell(Slot("修改情况"), align=Align.LEFT), cell(Slot("修改位置"), align=Align.LEFT),
                height=13.5, each="专家意见", blanks=9),
            row(
                cell("企业（盖章）：", span=3, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                cell("审核机构（盖章）：", span=3, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                height=16,
            ),
            row(
                cell(Slot("回复.日期", "　　年　　月　　日"), span=3, align=Align.RIGHT, open=(Side.TOP,)),
                cell("　　年　　月　　日", span=3, align=Align.RIGHT, open=(Side.TOP,)),
                height=8,
            ),
            row(
                cell("专家组组长确认（签名）：", span=3, align=Align.LEFT, open=(Side.RIGHT,)),
                cell("　　年　　月　　日", span=3, align=Align.RIGHT, open=(Side.LEFT,)),
                height=12,
            ),
        )),
    )),
)
