"""sh2020-审核情况表: 重点行业实施强制性清洁生产审核情况表 (附表3)."""

from __future__ import annotations

from ...form.inline import Joint, Slot
from ...form.intime import InTime, OnItsDay
from ...form.layout import LYING, Align, Face, Layout, Table, Turn, annex, cell, para, row, title
from ...form.model import REQUIRED, Audit, Correction, Field, Form, Seal, Signature, Status
from ...rules.progress import deadline, steps_in_order
from ...rules.quarters import (
    district,
    office,
    office_is_of_a_district,
    quarter_is_over,
    reported_quarter,
    reported_year,
)
from ..facts import FACTS
from .deadlines import AUDIT, QUARTERLY
from .notice import provenance

FORM = Form(
    id="sh2020-审核情况表",
    title="重点行业实施强制性清洁生产审核情况表",
    aliases=("强制性清洁生产审核情况表", "季度审核情况表"),
    audit=Audit.MANDATORY,
    summary="A district reports each quarter how far its listed companies are.",
    provenance=provenance(
        annex="附表3",
        status=Status.CORRECTED,
        corrections=(
            Correction(
                "(       年第   季度）",
                "（       年第   季度）",
                "原文左括号为半角、右括号为全角，统一为全角；附表4同一处左右均为全角",
            ),
        ),
        note="横排：原文未说明纸张方向，七列横排可不折行。",
    ),
    facts=FACTS,
    fields=(
        Field("填报.年度", "年", need=REQUIRED, compute=reported_year),
        Field("填报.季度", "季度", need=REQUIRED, compute=reported_quarter),
        Field("审核情况", "企业审核情况", need=REQUIRED, least_rows=1, fields=(
            Field("企业名称", "企业名称", need=REQUIRED),
            Field("名单公布时间", "名单公布时间", need=REQUIRED),
            Field("要求完成期限", "要求完成期限", compute=deadline, basis="四"),
            Field("审核咨询机构名称", "审核咨询机构名称"),
            Field("评估时间", "评估时间"),
            Field("评估结果", "评估结果"),
            Field("验收时间", "验收时间"),
            Field("验收结果", "验收结果"),
        )),
        Field("填报.单位", "填报单位", need=REQUIRED, compute=office),
        Field("填报.区名", "区", compute=district),
        Field("填报.填报人", "填报人", need=REQUIRED),
        Field("填报.日期", "填报时间", stamp=True),
    ),
    rules=(
        quarter_is_over,
        OnItsDay(QUARTERLY),
        office_is_of_a_district,
        InTime(AUDIT, start="审核情况[].名单公布时间", done=("审核情况[].要求完成期限",)),
        steps_in_order,
    ),
    seals=(Seal("区生态环境局", "区生态环境局（盖章）", "附表3"),),
    signatures=(Signature("填报人", "填报人", "附表3"),),
    layout=Layout((
        annex("附表3"),
        title("重点行业实施强制性清洁生产审核情况表", below=1.5),
        para("（", Slot("填报.年度", "　　　　"), "年第", Slot("填报.季度", "　　"), "季度）",
             align=Align.CENTER, size="小三", below=3),
        Table((12.0, 45.0, 30.0, 30.0, 48.0, 30.0, 30.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("企业名称", face=Face.HEI),
                cell("名单公布时间", face=Face.HEI),
                cell("要求完成期限", face=Face.HEI),
                cell("审核咨询机构名称", face=Face.HEI),
                cell("评估时间\n和评估结果", face=Face.HEI),
                cell("验收时间\n和验收结果", face=Face.HEI),
                height=13, head=True,
            ),
            row(
                Slot("序号"),
                cell(Slot("企业名称"), size="小五"),
                cell(Slot("名单公布时间", "　"), size="小五"),
                cell(Slot("要求完成期限", "　"), size="小五"),
                cell(Slot("审核咨询机构名称"), size="小五"),
                cell(Slot("评估时间", "　"), Joint("\n", "评估结果", "评估结果"), Slot("评估结果"), size="小五"),
                cell(Slot("验收时间", "　"), Joint("\n", "验收结果", "验收结果"), Slot("验收结果"), size="小五"),
                height=13, each="审核情况", blanks=4,
            ),
        )),
        para(Slot("填报.区名", "　　　　"), "区生态环境局（盖章）", indent=32, size="小四", above=6, below=1.5),
        para("填报人：", Slot("填报.填报人", "　　　　"), indent=32, size="小四", below=1.5),
        para("填报时间：", Slot("填报.日期", "　　　　"), indent=32, size="小四"),
    ), turn=Turn.LANDSCAPE, margins=LYING),
)
