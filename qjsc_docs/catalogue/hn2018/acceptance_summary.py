"""hn2018-验收企业汇总表: a city's companies whose voluntary audit was accepted in the year (七（三）)."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Joint, Slot
from ...form.intime import OnItsDay
from ...form.layout import LYING, Align, Face, Layout, Table, Turn, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Seal, Status
from ...rules.henan import accepted_after_evaluation
from ...rules.papers import accepted_benefit, accepted_energy, accepted_investment, accepted_measures
from ..facts import FACTS
from .deadlines import ACCEPTED
from .notice import provenance

FORM = Form(
    id="hn2018-验收企业汇总表",
    title="完成自愿性清洁生产审核验收企业汇总表",
    aliases=("验收企业名单汇总表", "完成验收企业汇总表"),
    audit=Audit.VOLUNTARY,
    summary="A city reports to the province the companies whose voluntary audit was accepted in the year.",
    provenance=provenance(
        status=Status.RECONSTRUCTED,
        annex="七（三）",
        note="原文七（三）要求每年12月15日前将完成验收的企业名单统计汇总后报省，未附格式。"
        "评估、验收各栏按三、四的程序编排，绩效各栏按四（三）6“经济效益、环境效益”的验收条件编排。",
        additions=(
            "实施方案数、总投资、经济效益、节能量及合计：统计汇总所需，四（一）要求验收时提交相应证明",
            "验收专家人数：四规定验收专家组一般不少于3人，供省级抽查",
            "年度、填报单位、填报人、联系电话、填报日期：逐级报送和联系所需",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("填报.年度", "年度", need=REQUIRED),
        Field("填报.单位", "填报单位", need=REQUIRED),
        Field("验收企业", "企业名单", need=REQUIRED, least_rows=1, fields=(
            Field("企业名称", "企业名称", need=REQUIRED),
            Field("统一社会信用代码", "统一社会信用代码", need=REQUIRED),
            Field("所在县区", "所在县区", need=REQUIRED),
            Field("咨询机构", "咨询服务机构", need=REQUIRED),
            Field("评估时间", "评估时间", need=REQUIRED),
            Field("评估结果", "评估结果", need=REQUIRED, basis="三.5"),
            Field("验收时间", "验收时间", need=REQUIRED),
            Field("验收专家人数", "验收专家人数", need=REQUIRED, basis="四"),
            Field("实施方案数", "实施方案数（个）", need=REQUIRED),
            Field("总投资", "总投资（万元）", unit="万元", need=REQUIRED),
            Field("经济效益", "经济效益（万元/年）", unit="万元", need=REQUIRED),
            Field("节能量", "节能量（吨标煤/年）", unit="吨标煤", need=REQUIRED),
        )),
        Field("验收合计.实施方案数", "实施方案数合计", compute=accepted_measures),
        Field("验收合计.总投资", "总投资合计", unit="万元", compute=accepted_investment),
        Field("验收合计.经济效益", "经济效益合计", unit="万元", compute=accepted_benefit),
        Field("验收合计.节能量", "节能量合计", unit="吨标煤", compute=accepted_energy),
        Field("填报.填报人", "填报人", need=REQUIRED),
        Field("填报.联系电话", "联系电话", need=REQUIRED),
        Field("填报.日期", "填报日期", stamp=True, basis="七（三）"),
    ),
    rules=(accepted_after_evaluation, OnItsDay(ACCEPTED)),
    seals=(Seal("省辖市、省直管县（市）工业和信息化主管部门", "填报单位（盖章）", "七（三）"),),
    layout=Layout((
        title("完成自愿性清洁生产审核验收企业汇总表", "小二", 2),
        para("（", Slot("填报.年度", "　　　　"), "年度）", align=Align.CENTER, size="小四", below=2),
        Table((153.5, 71.5), (
            line(("填报单位（盖章）：", Slot("填报.单位")), ("填报日期：", Slot("填报.日期"))),
        )),
        Table((9.5, 27.0, 35.5, 13.0, 23.5, 22.5, 22.5, 9.5, 13.5, 15.9, 15.9, 16.7), (
            row(
                cell("序号", face=Face.HEI),
                cell("企业名称", face=Face.HEI),
                cell("统一社会信用代码", face=Face.HEI),
                cell("所在\n县区", face=Face.HEI),
                cell("咨询服务机构", face=Face.HEI),
                cell("评估时间\n评估结果", face=Face.HEI),
                cell("验收时间", face=Face.HEI),
                cell("验收\n专家\n人数", face=Face.HEI),
                cell("实施\n方案数\n（个）", face=Face.HEI),
                cell("总投资\n（万元）", face=Face.HEI),
                cell("经济效益\n（万元\n/年）", face=Face.HEI),
                cell("节能量\n（吨标煤\n/年）", face=Face.HEI),
                height=16, head=True,
            ),
            row(
                Slot("序号"),
                Slot("企业名称"),
                Slot("统一社会信用代码"),
                Slot("所在县区"),
                Slot("咨询机构"),
                cell(Slot("评估时间"), Joint("\n", "评估时间", "评估结果"), Slot("评估结果")),
                Slot("验收时间"),
                Slot("验收专家人数"),
                Slot("实施方案数"),
                Slot("总投资"),
                Slot("经济效益"),
                Slot("节能量"),
                height=11, each="验收企业", blanks=7,
            ),
            row(
                cell("合　计", span=8, face=Face.HEI),
                Slot("验收合计.实施方案数"),
                Slot("验收合计.总投资"),
                Slot("验收合计.经济效益"),
                Slot("验收合计.节能量"),
                height=9,
            ),
        ), size="小五"),
        para("　填报人：", Slot("填报.填报人", "　　　　　　"), "　　　　　　联系电话：", Slot("填报.联系电话", "　　　　　　　　"), above=2.5),
    ), turn=Turn.LANDSCAPE, margins=LYING),
)
