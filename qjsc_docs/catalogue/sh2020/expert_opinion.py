"""sh2020-专家意见单: 评估专家意见单, 验收专家意见单 (附表2第9、19项, named only)."""

from __future__ import annotations

from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Table, Valign, cell, para, row
from ...form.model import REQUIRED, Audit, Field, Form, Signature, Status
from ...rules import expertsheets
from ...rules.hearings import meeting_day
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="sh2020-专家意见单",
    title="强制性清洁生产审核评估（验收）专家意见单",
    aliases=("评估专家意见单", "验收专家意见单", "专家个人意见单"),
    audit=Audit.MANDATORY,
    summary="What one expert thinks of the audit and asks to be changed.",
    provenance=provenance(
        annex="附表2第9、19项",
        status=Status.RECONSTRUCTED,
        note="原文只列名称（评估专家意见单、验收专家意见单），未附格式；附表2另列评估（验收）专家意见，本单为专家个人意见，每位专家一张。",
        additions=(
            "企业名称、会议时间：意见所指的企业和会议，归档时供识别",
            "专家姓名、职称、专业、工作单位和签名：个人意见需注明何人所提",
            "修改意见：附表2第10、21项意见修改回复单需逐条回复",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("会议.阶段", "评估（验收）", need=REQUIRED, basis="附表2"),
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("会议.日期", "会议时间", need=REQUIRED, compute=meeting_day),
        Field("评估.时间", "评估时间"),
        Field("验收.时间", "验收时间"),
        Field("填表专家.姓名", "专家姓名", need=REQUIRED),
        Field("填表专家.职称", "职称", need=REQUIRED, compute=expertsheets.expert_title),
        Field("填表专家.单位", "工作单位", need=REQUIRED, compute=expertsheets.expert_employer),
        Field("填表专家.专业", "专业", compute=expertsheets.expert_field),
        Field("填表专家.总体意见", "主要意见", need=REQUIRED),
        Field("填表专家.修改意见", "修改意见和建议", need=REQUIRED, compute=expertsheets.expert_comments),
        Field("专家", "专家组", fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("单位", "工作单位"),
            Field("职称", "职称"),
            Field("专业", "专业"),
        )),
        Field("专家意见", "专家意见", fields=(
            Field("专家", "专家"),
            Field("意见", "意见", need=REQUIRED),
        )),
    ),
    rules=(expertsheets.expert_is_on_panel,),
    signatures=(Signature("专家", "专家签名", "附表2第9、19项"),),
    layout=Layout((
        para("强制性清洁生产审核", Slot("会议.阶段", "评估（验收）"), "专家意见单",
             align=Align.CENTER, face=Face.TITLE, size="小二", above=4, below=3),
        Table((26.0, 54.0, 24.0, 52.0), (
            row("企业名称", Slot("企业.名称"), "会议时间", Slot("会议.日期", "　"), height=10),
            row("专家姓名", Slot("填表专家.姓名"), "职　称", Slot("填表专家.职称"), height=10),
            row("工作单位", Slot("填表专家.单位"), "专　业", Slot("填表专家.专业"), height=10),
            row("主要意见",
                cell(para(Slot("填表专家.总体意见"), indent=2), span=3, align=Align.JUSTIFY, valign=Valign.TOP), height=62),
            row("修改意见\n和建议",
                cell(para(Slot("填表专家.修改意见"), indent=2), span=3, align=Align.JUSTIFY, valign=Valign.TOP), height=84),
            row("专家签名", "", "日　期", "　　年　　月　　日", height=12),
        )),
    )),
)
