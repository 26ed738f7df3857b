"""gd2017-评分表: 广东省清洁生产审核评估验收评分表, one for each expert (named in Dongguan's guide 六（二）5)."""

from __future__ import annotations

from functools import partial

from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Table, cell, para, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Signature
from ...form.scores import item_fields, item_words
from ...rules.expertsheets import expert_employer, expert_is_on_panel, expert_title, scores_within_full
from ...rules.panels import sheet_only_in_standard_procedure
from ...rules.scoring import assessment_complete, review_complete
from ...rules.sheetitems import sheet_full, sheet_is_scored, sheet_items, sheet_total
from ..facts import FACTS
from ..gd2009 import assessment_sheet, review_sheet
from .notice import provenance

FORM = Form(
    id="gd2017-评分表",
    title="广东省清洁生产审核评估验收评分表",
    aliases=("评估验收评分表", "清洁生产审核评估验收评分表"),
    audit=Audit.BOTH,
    summary="One expert's scores at the acceptance on site, item by item, signed; standard procedure only.",
    provenance=provenance(
        annex="评估验收评分表",
        note="东莞2023年指引六（二）5只列表名（专家个人打分和签名，份数与专家人数相等，审核流程为标准流程提供），未印表样和打分项目。"
        "打分项目可由用户在“打分项目”中逐项录入；不录入的，自愿性审核用《广东省清洁生产审核及验收办法》附件2考核表的项目和分值，"
        "强制性审核用附件5评分表的项目和分值。",
        additions=(
            "企业名称、验收时间、审核类型和流程：六（二）5只对标准流程要求本表，供识别",
            "项目内容、分值：默认取自办法附件2或附件5，待用户录入现行项目后以录入的为准",
            "专家姓名、工作单位、职称和签名：六（二）5专家个人打分和签名",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("验收.时间", "验收时间", need=REQUIRED),
        Field("审核.类型", "审核类型", need=REQUIRED),
        Field("审核.流程", "审核流程", need=REQUIRED),
        Field("填表专家.姓名", "专家姓名", need=REQUIRED),
        Field("填表专家.单位", "工作单位", compute=expert_employer),
        Field("填表专家.职称", "职称", compute=expert_title),
        Field("专家", "专家组", fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("单位", "工作单位"),
            Field("职称", "职称"),
        )),
        Field("打分项目", "打分项目", fields=(
            Field("项目", "项目内容", need=REQUIRED),
            Field("分值", "分值", need=REQUIRED),
            Field("得分", "得分", need=REQUIRED),
            Field("扣分原因", "扣分原因"),
        )),
        Field("考核得分", "得分（自愿性）", fields=item_fields(assessment_sheet.FORM, "考核得分")),
        Field("评审得分", "得分（强制性）", fields=item_fields(review_sheet.FORM, "评审得分")),
        Field("评审扣分", "扣分原因（强制性）", fields=item_fields(review_sheet.FORM, "评审扣分")),
        Field("评分表项目", "评分表各行", fields=(
            Field("项目", "项目内容"),
            Field("分值", "分值"),
            Field("得分", "得分"),
            Field("扣分原因", "扣分原因"),
        ), compute=partial(
            sheet_items,
            item_words(assessment_sheet.FORM, "考核得分"),
            item_words(review_sheet.FORM, "评审得分"),
        )),
        Field("打分.满分", "合计", compute=sheet_full),
        Field("打分.总分", "合计", compute=sheet_total),
    ),
    rules=(
        sheet_only_in_standard_procedure,
        expert_is_on_panel,
        scores_within_full,
        assessment_complete,
        review_complete,
        sheet_is_scored,
    ),
    signatures=(Signature("专家", "专家签名", "《2023年自愿性清洁生产现场评估验收工作指引》六（二）5"),),
    copies=Copies(1, "《2023年自愿性清洁生产现场评估验收工作指引》六（二）"),
    layout=Layout((
        title("广东省清洁生产审核评估验收评分表"),
        Table((24.0, 58.0, 24.0, 50.0), (
            row(cell("企业名称", face=Face.HEI), cell(Slot("企业.名称"), span=3), height=9),
            row(cell("审核类型", face=Face.HEI), Slot("审核.类型"),
                cell("审核流程", face=Face.HEI), Slot("审核.流程"), height=9),
            row(cell("专家姓名", face=Face.HEI), Slot("填表专家.姓名"),
                cell("职称", face=Face.HEI), Slot("填表专家.职称"), height=9),
            row(cell("工作单位", face=Face.HEI), Slot("填表专家.单位"),
                cell("验收时间", face=Face.HEI), Slot("验收.时间"), height=9),
        )),
        Table((12.0, 78.0, 14.0, 14.0, 38.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("项目内容", face=Face.HEI),
                cell("分值", face=Face.HEI),
                cell("得分", face=Face.HEI),
                cell("扣分原因", face=Face.HEI),
                height=9, head=True,
            ),
            row(Slot("序号"), cell(Slot("项目"), align=Align.LEFT), Slot("分值"), Slot("得分"),
                cell(Slot("扣分原因"), align=Align.LEFT), height=10.5, each="评分表项目", blanks=12),
            row(cell("合计", span=2, face=Face.HEI), Slot("打分.满分"), Slot("打分.总分"), "", height=10),
            row(
                cell("专家签名：", span=2, align=Align.LEFT),
                cell("日期：　　　　年　　月　　日", span=3, align=Align.LEFT),
                height=16,
            ),
        )),
        para("注：每位专家填写一份并签名，份数与专家人数相等；审核流程为标准流程的提供。", size="小五", above=2),
    )),
)
