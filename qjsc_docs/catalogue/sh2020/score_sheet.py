"""sh2020-打分表: 评估打分表, 验收打分表 (附表2第8、18项, named only; the items are the user's)."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Table, cell, para, row
from ...form.model import REQUIRED, Audit, Field, Form, Signature, Status
from ...rules import expertsheets
from ...rules.hearings import meeting_day
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="sh2020-打分表",
    title="强制性清洁生产审核评估（验收）打分表",
    aliases=("评估打分表", "验收打分表"),
    audit=Audit.MANDATORY,
    summary="One expert's scores at the evaluation or the acceptance, item by item with their sum.",
    provenance=provenance(
        annex="附表2第8、18项",
        status=Status.RECONSTRUCTED,
        note="原文只列名称（评估打分表、验收打分表），未附格式。打分项目和分值以国家《清洁生产审核评估与验收指南》（环办科技〔2018〕5号）"
             "附表为准，未收录，不作拟定：由填表人按现行打分表逐项录入，程序核对单项不超分值并计算合计。",
        additions=(
            "企业名称、会议时间：打分所指的企业和会议，归档时供识别",
            "扣分原因：供专家组汇总意见时使用",
            "专家姓名、工作单位和签名：每位专家一张，签名以明确责任",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("会议.阶段", "评估（验收）", need=REQUIRED, basis="附表2"),
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("会议.日期", "会议时间", need=REQUIRED, compute=meeting_day),
        Field("评估.时间", "评估时间"),
        Field("验收.时间", "验收时间"),
        Field("打分项目", "打分项目表", need=REQUIRED, least_rows=1, fields=(
            Field("项目", "打分项目", need=REQUIRED),
            Field("分值", "分值", need=REQUIRED),
            Field("得分", "得分", need=REQUIRED),
            Field("扣分原因", "扣分原因"),
        )),
        Field("打分.满分", "分值合计", compute=expertsheets.full_score),
        Field("打分.总分", "得分合计", compute=expertsheets.score_total),
        Field("填表专家.姓名", "专家姓名", need=REQUIRED),
        Field("填表专家.单位", "工作单位", compute=expertsheets.expert_employer),
        Field("专家", "专家组", fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("单位", "工作单位"),
        )),
    ),
    rules=(expertsheets.scores_within_full, expertsheets.expert_is_on_panel),
    signatures=(Signature("专家", "专家签名", "附表2第8、18项"),),
    layout=Layout((
        para("强制性清洁生产审核", Slot("会议.阶段", "评估（验收）"), "打分表",
             align=Align.CENTER, face=Face.TITLE, size="小二", above=4, below=3),
        Table((98.0, 58.0), (
            line(("企业名称：", Slot("企业.名称")), ("会议时间：", Slot("会议.日期", "　")), height=7),
            line(("工作单位：", Slot("填表专家.单位")), ("专家姓名：", Slot("填表专家.姓名")), height=7),
        )),
        Table((12.0, 74.0, 16.0, 16.0, 38.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("打分项目", face=Face.HEI),
                cell("分值", face=Face.HEI),
                cell("得分", face=Face.HEI),
                cell("扣分原因", face=Face.HEI),
                height=9, head=True,
            ),
            row(Slot("序号"), cell(Slot("项目"), align=Align.LEFT), Slot("分值"), Slot("得分"),
                cell(Slot("扣分原因"), align=Align.LEFT), height=9.5, each="打分项目", blanks=15),
            row(cell("合　计", span=2, face=Face.HEI), Slot("打分.满分"), Slot("打分.总分"), "", height=9.5),
        )),
        para("　专家签名：　　　　　　　　　　　　　　　　　日　　期：　　　　年　　月　　日", above=5),
    )),
)
