"""common-会议议程: the course of an evaluation or acceptance meeting, and its panel."""

from __future__ import annotations

from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Table, cell, row, title
from ...form.model import REQUIRED, Audit, Field, Form
from ...rules.henan import panel_of_three
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="common-会议议程",
    title="清洁生产审核评估（验收）会议议程",
    aliases=("评估会议议程", "验收会议议程"),
    audit=Audit.BOTH,
    summary="The steps of an evaluation or acceptance meeting with times and speakers, and the panel.",
    provenance=provenance(
        annex="第二十条",
        note="各地通知只写会议的内容（广东第二十条听取汇报、现场核查，河南三.4由企业主管领导、审核主要人员、咨询人员介绍，"
        "东莞五（一）听取汇报、材料审查、现场检查、询问答辩），未附议程。步骤按公开的清洁生产审核评估会议程序"
        "（企业汇报约20分钟、审核机构汇报3～5分钟、讨论时企业和审核机构回避）排列，各地通用。",
        additions=(
            "时间、发言人：会议通知须写明，便于与会人员准备",
            "专家组名单：专家组组成和组长在会上宣布，列出以便核对回避情况",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("会议.名称", "会议名称", need=REQUIRED),
        Field("会议.日期", "会议日期", need=REQUIRED),
        Field("会议.起止时间", "起止时间", need=REQUIRED),
        Field("会议.地点", "会议地点", need=REQUIRED),
        Field("会议.组织单位", "组织单位", need=REQUIRED),
        Field("会议.主持人", "主持人", need=REQUIRED),
        Field("会议议程", "会议议程", need=REQUIRED, fields=(
            Field("领导讲话", "主管部门领导讲话，宣布成立专家组，推选组长"),
            Field("企业致辞", "企业负责人致辞"),
            Field("企业汇报", "企业汇报清洁生产审核工作（约20分钟）"),
            Field("机构汇报", "审核机构汇报审核情况（3～5分钟）"),
            Field("现场察看", "专家组现场察看，重点为中/高费方案的实施情况"),
            Field("质询答疑", "专家质询，企业和审核机构答疑"),
            Field("专家讨论", "专家组讨论、打分、起草意见（企业、审核机构回避）"),
            Field("宣布意见", "专家组组长宣布专家组意见"),
            Field("领导总结", "主管部门领导讲话"),
            Field("企业致谢", "企业负责人表态、致谢"),
        )),
        Field("专家", "专家组", need=REQUIRED, least_rows=1, fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("单位", "工作单位", need=REQUIRED),
            Field("职称", "职称", need=REQUIRED),
            Field("专业", "专业", need=REQUIRED),
            Field("组长", "是否组长"),
        )),
    ),
    rules=(panel_of_three,),
    layout=Layout((
        title("清洁生产审核评估（验收）会议议程", "小二", 3),
        Table((12.0, 16.0, 50.0, 28.0, 28.0, 22.0), (
            row(cell("会议名称", span=2), cell(Slot("会议.名称"), span=4), height=9),
            row(cell("会议日期", span=2), Slot("会议.日期"), "起止时间", cell(Slot("会议.起止时间"), span=2), height=9),
            row(cell("会议地点", span=2), cell(Slot("会议.地点"), span=4), height=9),
            row(cell("组织单位", span=2), Slot("会议.组织单位"), "主持人", cell(Slot("会议.主持人"), span=2), height=9),
            row(
                cell("序号", face=Face.HEI), cell("会议议程", span=3, face=Face.HEI), cell("时间", face=Face.HEI),
                cell("主持人/\n发言人", face=Face.HEI),
                height=11,
            ),
            row("1", cell("主管部门领导讲话，宣布成立专家组，推选组长", span=3, align=Align.LEFT), Slot("会议议程.领导讲话.时间"), Slot("会议议程.领导讲话.人员"), height=9),
            row("2", cell("企业负责人致辞", span=3, align=Align.LEFT), Slot("会议议程.企业致辞.时间"), Slot("会议议程.企业致辞.人员"), height=9),
            row("3", cell("企业汇报清洁生产审核工作（约20分钟）", span=3, align=Align.LEFT), Slot("会议议程.企业汇报.时间"), Slot("会议议程.企业汇报.人员"), height=9),
            row("4", cell("审核机构汇报审核情况（3～5分钟）", span=3, align=Align.LEFT), Slot("会议议程.机构汇报.时间"), Slot("会议议程.机构汇报.人员"), height=9),
            row("5", cell("专家组现场察看，重点为中/高费方案的实施情况", span=3, align=Align.LEFT), Slot("会议议程.现场察看.时间"), Slot("会议议程.现场察看.人员"), height=9),
            row("6", cell("专家质询，企业和审核机构答疑", span=3, align=Align.LEFT), Slot("会议议程.质询答疑.时间"), Slot("会议议程.质询答疑.人员"), height=9),
            row("7", cell("专家组讨论、打分、起草意见（企业、审核机构回避）", span=3, align=Align.LEFT), Slot("会议议程.专家讨论.时间"), Slot("会议议程.专家讨论.人员"), height=9),
            row("8", cell("专家组组长宣布专家组意见", span=3, align=Align.LEFT), Slot("会议议程.宣布意见.时间"), Slot("会议议程.宣布意见.人员"), height=9),
            row("9", cell("主管部门领导讲话", span=3, align=Align.LEFT), Slot("会议议程.领导总结.时间"), Slot("会议议程.领导总结.人员"), height=9),
            row("10", cell("企业负责人表态、致谢", span=3, align=Align.LEFT), Slot("会议议程.企业致谢.时间"), Slot("会议议程.企业致谢.人员"), height=9),
            row(
                cell("专家\n组", face=Face.HEI), cell("姓名", face=Face.HEI), cell("工作单位", face=Face.HEI),
                cell("职称", face=Face.HEI), cell("专业", face=Face.HEI), cell("是否组长", face=Face.HEI),
                height=11,
            ),
            row(Slot("序号"), Slot("姓名"), Slot("单位"), Slot("职称"), Slot("专业"), Slot("组长"),
                height=9, each="专家", blanks=3),
        )),
    )),
)
