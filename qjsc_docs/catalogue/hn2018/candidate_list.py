"""hn2018-名单征集表: a city's companies that will carry out a voluntary audit this year (七（三）)."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Joint, Slot
from ...form.intime import OnItsDay
from ...form.layout import LYING, Align, Face, Layout, Table, Turn, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Seal, Status
from ...rules.henan import candidates_eligible
from ..facts import FACTS
from .deadlines import CANDIDATES
from .notice import provenance

FORM = Form(
    id="hn2018-名单征集表",
    title="自愿性清洁生产企业名单征集表",
    aliases=("自愿性清洁生产企业名单", "企业名单征集表"),
    audit=Audit.VOLUNTARY,
    summary="A city lists the companies that will carry out a voluntary audit in the year.",
    provenance=provenance(
        status=Status.RECONSTRUCTED,
        annex="七（三）",
        note="原文七（三）要求每年3月15日前做好名单征集，未附格式。各栏取自附件申请表中须逐企业核对的内容，"
        "另列一（二）的“规上工业企业”条件。",
        additions=(
            "所在县（市、区）：二（一）规定经县（市、区）主管部门报送",
            "年度、填报单位、填报人、联系电话、填报日期：逐级报送和联系所需",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("填报.年度", "年度", need=REQUIRED),
        Field("填报.单位", "填报单位", need=REQUIRED),
        Field("征集名单", "企业名单", need=REQUIRED, least_rows=1, aliases=("名单",), fields=(
            Field("企业名称", "企业名称", need=REQUIRED),
            Field("统一社会信用代码", "统一社会信用代码", need=REQUIRED),
            Field("所在县区", "所在县区", need=REQUIRED),
            Field("所属行业", "所属行业", need=REQUIRED),
            Field("行业代码", "行业代码", need=REQUIRED),
            Field("工业产值", "上一年工业产值（万元）", unit="万元", need=REQUIRED),
            Field("用能总量", "上一年用能总量（吨标煤）", unit="吨标煤", need=REQUIRED),
            Field("规上工业企业", "是否规上工业企业", need=REQUIRED, basis="一（二）"),
            Field("列入结构调整计划", "是否列入结构调整计划", need=REQUIRED),
            Field("联系人", "联系人", need=REQUIRED),
            Field("手机", "手机", need=REQUIRED),
            Field("备注", "备注"),
        )),
        Field("填报.填报人", "填报人", need=REQUIRED),
        Field("填报.联系电话", "联系电话", need=REQUIRED),
        Field("填报.日期", "填报日期", stamp=True, basis="七（三）"),
    ),
    rules=(candidates_eligible, OnItsDay(CANDIDATES)),
    seals=(Seal("省辖市、省直管县（市）工业和信息化主管部门", "填报单位（盖章）", "七（三）"),),
    layout=Layout((
        title("自愿性清洁生产企业名单征集表", "小二", 2),
        para("（", Slot("填报.年度", "　　　　"), "年度）", align=Align.CENTER, size="小四", below=2),
        Table((149.3, 75.7), (
            line(("填报单位（盖章）：", Slot("填报.单位")), ("填报日期：", Slot("填报.日期"))),
        )),
        Table((9.5, 31.0, 35.5, 13.0, 25.5, 15.8, 19.0, 15.8, 15.8, 13.5, 20.6, 10.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("企业名称", face=Face.HEI),
                cell("统一社会信用代码", face=Face.HEI),
                cell("所在\n县区", face=Face.HEI),
                cell("所属行业\n及行业代码", face=Face.HEI),
                cell("上一年\n工业产值\n（万元）", face=Face.HEI),
                cell("上一年\n用能总量\n（吨标煤）", face=Face.HEI),
                cell("是否\n规上工业\n企业", face=Face.HEI),
                cell("是否列入\n结构调整\n计划", face=Face.HEI),
                cell("联系人", face=Face.HEI),
                cell("手机", face=Face.HEI),
                cell("备注", face=Face.HEI),
                height=16, head=True,
            ),
            row(
                Slot("序号"),
                Slot("企业名称"),
                Slot("统一社会信用代码"),
                Slot("所在县区"),
                cell(Slot("所属行业"), Joint("\n", "所属行业", "行业代码"), Slot("行业代码")),
                Slot("工业产值"),
                Slot("用能总量"),
                Slot("规上工业企业"),
                Slot("列入结构调整计划"),
                Slot("联系人"),
                Slot("手机"),
                Slot("备注"),
                height=10.5, each="征集名单", blanks=8,
            ),
        ), size="小五"),
        para("　填报人：", Slot("填报.填报人", "　　　　　　"), "　　　　　　联系电话：", Slot("填报.联系电话", "　　　　　　　　"), above=2.5),
    ), turn=Turn.LANDSCAPE, margins=LYING),
)
