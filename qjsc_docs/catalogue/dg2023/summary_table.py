"""dg2023-汇总表: 东莞市清洁生产评估验收汇总表 (附件4 of the guide, named only). Meant for Excel first."""

from __future__ import annotations

from functools import partial

from ...form.blocks import pair
from ...form.inline import Slot, Sub
from ...form.layout import LYING, Align, Face, Layout, Table, Turn, annex, cell, para, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Seal
from ...rules.summaries import column_total
from ..facts import FACTS
from .notice import guide

FORM = Form(
    id="dg2023-汇总表",
    title="东莞市清洁生产评估验收汇总表",
    aliases=("评估验收汇总表", "清洁生产评估验收汇总表"),
    audit=Audit.VOLUNTARY,
    summary="The third-party body lists the companies that passed, with measures, savings and totals.",
    provenance=guide(
        annex="附件4",
        note="指引只列表名并要求“可编辑的电子版”，未印表样；本表按六（二）3、六（四）的文字拟制，先作为 Excel 表设计，纸质版横排。",
        additions=(
            "企业、镇街、机构、流程、验收日期、专家、得分：六（四）市工信局统计验收企业数量和工作成效所需",
            "方案数、投资、效益、节能、节水、减排：六（二）3汇总的工作成效，栏目取自绩效表",
            "合计行：由程序按各行计算，供六（四）统计",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("汇总.年度", "年度", need=REQUIRED),
        Field("第三方.名称", "第三方验收机构", need=REQUIRED),
        Field("第三方.联系人", "填报人"),
        Field("第三方.联系电话", "联系电话"),
        Field("汇总.日期", "填报日期", stamp=True),
        Field("汇总企业", "汇总企业", need=REQUIRED, least_rows=1, aliases=("企业", "验收企业"), fields=(
            Field("企业名称", "企业名称", need=REQUIRED),
            Field("统一社会信用代码", "统一社会信用代码", need=REQUIRED),
            Field("镇街", "镇街（园区）", need=REQUIRED),
            Field("咨询机构", "咨询机构"),
            Field("审核流程", "审核流程", need=REQUIRED),
            Field("验收日期", "验收日期", need=REQUIRED),
            Field("平均得分", "平均得分"),
            Field("等级", "等级"),
            Field("无低费方案数", "无/低费方案（个）", need=REQUIRED),
            Field("中高费方案数", "中/高费方案（个）", need=REQUIRED),
            Field("总投资", "总投资（万元）", need=REQUIRED),
            Field("年经济效益", "年经济效益（万元）", need=REQUIRED),
            Field("节能量", "节能（吨标煤）"),
            Field("节水量", "节水（吨）"),
            Field("COD减排", "COD减排（吨）"),
            Field("SO2减排", "SO2减排（吨）"),
            Field("NOx减排", "NOx减排（吨）"),
            Field("固废减排", "固废减排（吨）"),
            Field("备注", "备注"),
        )),
        Field("汇总合计.无低费方案数", "无/低费方案合计（个）", compute=partial(column_total, "汇总企业", "无低费方案数")),
        Field("汇总合计.中高费方案数", "中/高费方案合计（个）", compute=partial(column_total, "汇总企业", "中高费方案数")),
        Field("汇总合计.总投资", "总投资合计（万元）", compute=partial(column_total, "汇总企业", "总投资")),
        Field("汇总合计.年经济效益", "年经济效益合计（万元）", compute=partial(column_total, "汇总企业", "年经济效益")),
        Field("汇总合计.节能量", "节能合计（吨标煤）", compute=partial(column_total, "汇总企业", "节能量")),
        Field("汇总合计.节水量", "节水合计（吨）", compute=partial(column_total, "汇总企业", "节水量")),
        Field("汇总合计.COD减排", "COD减排合计（吨）", compute=partial(column_total, "汇总企业", "COD减排")),
        Field("汇总合计.SO2减排", "SO2减排合计（吨）", compute=partial(column_total, "汇总企业", "SO2减排")),
        Field("汇总合计.NOx减排", "NOx减排合计（吨）", compute=partial(column_total, "汇总企业", "NOx减排")),
        Field("汇总合计.固废减排", "固废减排合计（吨）", compute=partial(column_total, "汇总企业", "固废减排")),
    ),
    seals=(Seal("第三方验收机构", "第三方验收机构（公章）", "六（二）3"),),
    copies=Copies(1, "六（二）"),
    layout=Layout((
        annex("附件4"),
        title("东莞市清洁生产评估验收汇总表"),
        para("第三方验收机构（公章）：", Slot("第三方.名称", "　　　　　　　　　　"), "　　年度：", Slot("汇总.年度", "　　　　"),
             "　　填报人：", Slot("第三方.联系人", "　　　　"), "　　联系电话：", Slot("第三方.联系电话", "　　　　　　"),
             "　　填报日期：", Slot("汇总.日期", "　　　　　　　"), below=2, size="小五"),
        Table((6.0, 23.1, 18.5, 14.0, 17.0, 9.0, 18.5, 9.5, 7.5, 7.5,
               13.7, 13.7, 11.0, 12.0, 9.5, 8.0, 8.0, 9.5, 9.0), (
            row(
                cell("序号", rows=2, face=Face.HEI),
                cell("企业名称", rows=2, face=Face.HEI),
                cell("统一社会\n信用代码", rows=2, face=Face.HEI),
                cell("镇街\n（园区）", rows=2, face=Face.HEI),
                cell("咨询机构", rows=2, face=Face.HEI),
                cell("审核\n流程", rows=2, face=Face.HEI),
                cell("验收日期", rows=2, face=Face.HEI),
                cell("平均\n得分/\n等级", rows=2, face=Face.HEI),
                cell("方案\n（个）", span=2, face=Face.HEI),
                cell("总投资\n（万元）", rows=2, face=Face.HEI),
                cell("年经济\n效益\n（万元）", rows=2, face=Face.HEI),
                cell("节能\n（吨\n标煤）", rows=2, face=Face.HEI),
                cell("节水\n（吨）", rows=2, face=Face.HEI),
                cell("减排（吨）", span=4, face=Face.HEI),
                cell("备注", rows=2, face=Face.HEI),
                height=7, head=True,
            ),
            row(
                cell("无/\n低费", face=Face.HEI),
                cell("中/\n高费", face=Face.HEI),
                cell("COD", face=Face.HEI),
                cell("SO", Sub("2"), face=Face.HEI),
                cell("NOx", face=Face.HEI),
                cell("固废", face=Face.HEI),
                height=9, head=True,
            ),
            row(
                Slot("序号"), cell(Slot("企业名称"), align=Align.LEFT), Slot("统一社会信用代码"), Slot("镇街"),
                cell(Slot("咨询机构"), align=Align.LEFT), Slot("审核流程"), Slot("验收日期"),
                cell(*pair("平均得分", "等级")), Slot("无低费方案数"), Slot("中高费方案数"), Slot("总投资"), Slot("年经济效益"),
                Slot("节能量"), Slot("节水量"), Slot("COD减排"), Slot("SO2减排"), Slot("NOx减排"), Slot("固废减排"),
                Slot("备注"), height=9, each="汇总企业", blanks=8,
            ),
            row(
                cell("合计", span=8, face=Face.HEI), Slot("汇总合计.无低费方案数"), Slot("汇总合计.中高费方案数"),
                Slot("汇总合计.总投资"), Slot("汇总合计.年经济效益"), Slot("汇总合计.节能量"), Slot("汇总合计.节水量"),
                Slot("汇总合计.COD减排"), Slot("汇总合计.SO2减排"), Slot("汇总合计.NOx减排"), Slot("汇总合计.固废减排"),
                "", height=9,
            ),
        )),
    ), turn=Turn.LANDSCAPE, margins=LYING, size="六号"),
)
