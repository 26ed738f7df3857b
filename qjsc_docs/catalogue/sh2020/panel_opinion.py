"""sh2020-专家意见: 评估专家意见, 验收专家意见 (附表2第7、17项, named only)."""

from __future__ import annotations

from ...form.blocks import boxed
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Table, Valign, cell, para, row
from ...form.model import REQUIRED, Audit, Field, Form, Signature, Status
from ...rules import hearings
from ...rules.recusal import experts_did_not_serve
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="sh2020-专家意见",
    title="强制性清洁生产审核评估（验收）专家意见",
    aliases=("评估专家意见", "验收专家意见", "专家组意见"),
    audit=Audit.MANDATORY,
    summary="What the panel as a whole concludes at the evaluation or the acceptance, signed by each expert.",
    provenance=provenance(
        annex="附表2第7、17项",
        status=Status.RECONSTRUCTED,
        note="原文只列名称（评估专家意见、验收专家意见），未附格式；两表内容相同，标题中的“评估”“验收”按会议阶段印。"
             "另有评估（验收）专家意见单，系专家个人意见，本表为专家组意见。",
        additions=(
            "企业名称、所属行业、会议时间、会议地点、咨询服务机构：意见所指的企业和会议，归档时供识别",
            "结论通过、不通过：附表3要求填报评估结果、验收结果",
            "专家组名单和签名：四、五规定由专家审查，由组长和成员签名确认",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("会议.阶段", "评估（验收）", need=REQUIRED, basis="附表2"),
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.所属行业", "所属行业", need=REQUIRED),
        Field("机构.名称", "咨询机构"),
        Field("会议.日期", "会议时间", need=REQUIRED, compute=hearings.meeting_day),
        Field("会议.地点", "会议地点", need=REQUIRED),
        Field("会议.专家组意见", "专家组意见", need=REQUIRED, compute=hearings.panel_opinion),
        Field("会议.结果", "结论", need=REQUIRED, compute=hearings.panel_result),
        Field("评估.时间", "评估时间"),
        Field("评估.专家组意见", "评估专家组意见"),
        Field("评估.结果", "评估结果"),
        Field("验收.时间", "验收时间"),
        Field("验收.专家组意见", "验收专家组意见"),
        Field("验收.结果", "验收结果"),
        Field("专家", "专家组", need=REQUIRED, least_rows=1, fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("单位", "工作单位", need=REQUIRED),
            Field("职称", "职称", need=REQUIRED),
            Field("专业", "专业"),
            Field("组长", "组长"),
            Field("曾服务企业", "曾服务企业"),
        )),
    ),
    rules=(experts_did_not_serve,),
    signatures=(Signature("专家组组长和成员", "签名", "附表2第7、17项"),),
    layout=Layout((
        para("强制性清洁生产审核", Slot("会议.阶段", "评估（验收）"), "专家意见",
             align=Align.CENTER, face=Face.TITLE, size="小二", above=4, below=3),
        Table((18.0, 24.0, 44.0, 24.0, 22.0, 24.0), (
            row("企业名称", cell(Slot("企业.名称"), span=2), "所属行业", cell(Slot("企业.所属行业"), span=2), height=9),
            row("会议时间", cell(Slot("会议.日期", "　"), span=2), "会议地点", cell(Slot("会议.地点"), span=2), height=9),
            row("咨询机构", cell(Slot("机构.名称"), span=5), height=9),
            row(cell(para("专家组意见：", align=Align.LEFT, face=Face.HEI),
                     para(Slot("会议.专家组意见"), indent=2, align=Align.JUSTIFY, above=1),
                     span=6, align=Align.LEFT, valign=Valign.TOP), height=92),
            row(cell("结论", face=Face.HEI),
                cell(boxed(("会议.结果", "通过"), "通过　　　　", ("会议.结果", "不通过"), "不通过"), span=5), height=10),
            row(
                cell("组长", face=Face.HEI),
                cell("姓名", face=Face.HEI),
                cell("工作单位", face=Face.HEI),
                cell("职称", face=Face.HEI),
                cell("专业", face=Face.HEI),
                cell("签名", face=Face.HEI),
                height=9,
            ),
            row(cell(boxed(("组长", "是"), "")), Slot("姓名"), Slot("单位"), Slot("职称"),
                Slot("专业"), "", height=9, each="专家", blanks=5),
        )),
    )),
)
