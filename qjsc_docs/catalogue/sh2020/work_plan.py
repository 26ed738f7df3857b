"""sh2020-审核工作计划: 清洁生产审核工作计划 (附表2第3项, named only)."""

from __future__ import annotations

from ...form.blocks import box, line, matrix_row
from ...form.inline import Slot
from ...form.intime import InTime
from ...form.layout import LYING, Align, Face, Layout, PageBreak, Table, Turn, cell, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Seal, Signature, Status, When
from ..facts import FACTS
from ..facts.plan import COLUMNS
from .deadlines import ACCEPTANCE, AUDIT, START
from .notice import provenance

FORM = Form(
    id="sh2020-审核工作计划",
    title="清洁生产审核工作计划",
    aliases=("清洁生产审核工作计划表", "审核工作计划表"),
    audit=Audit.MANDATORY,
    summary="How a listed company means to carry out its audit, stage by stage, and who of its people does what.",
    provenance=provenance(
        annex="附表2第3项",
        status=Status.RECONSTRUCTED,
        note="原文只列名称：三规定企业启动审核时报送审核工作计划，附表2第3项注明盖章；未附格式。"
             "九个阶段及各栏取自清洁生产审核通用工作表（审核工作计划表、审核小组成员表）。",
        additions=(
            "名单公布时间、审核开展时间、拟申请评估和验收时间：三、四、五规定两个月内启动、一年内完成审核、两年内完成验收",
            "是否委托咨询服务机构：三规定可自行独立开展或者委托咨询服务机构协助开展",
            "清洁生产审核小组成员：工作计划需落实到人，另页列出",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("名单.公布时间", "名单公布时间", need=REQUIRED, basis="三"),
        Field("审核.开展时间", "审核开展时间", need=REQUIRED, basis="三"),
        Field("审核.委托咨询机构", "是否委托咨询服务机构", need=REQUIRED, basis="三"),
        Field("机构.名称", "咨询服务机构名称", need=When("审核.委托咨询机构", "是"), basis="三"),
        Field("计划.申请评估时间", "拟申请评估时间", need=REQUIRED, basis="四"),
        Field("计划.申请验收时间", "拟申请验收时间", need=REQUIRED, basis="五"),
        Field("工作计划", "工作计划", need=REQUIRED, fields=(
            Field("筹划和组织", "筹划和组织"),
            Field("预评估", "预评估"),
            Field("评估", "评估"),
            Field("方案产生和筛选", "方案产生和筛选"),
            Field("中期审核报告", "中期审核报告"),
            Field("可行性分析", "可行性分析"),
            Field("方案实施", "方案实施"),
            Field("持续清洁生产", "持续清洁生产"),
            Field("审核报告", "审核报告"),
        )),
        Field("计划.制表人", "制表", need=REQUIRED),
        Field("计划.审核人", "审核", need=REQUIRED),
        Field("计划.日期", "日期", stamp=True),
        Field("审核小组", "清洁生产审核小组成员", need=REQUIRED, least_rows=1, aliases=("审核小组成员",), fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("小组职务", "审核小组职务", need=REQUIRED),
            Field("部门及职务职称", "来自部门及职务职称", need=REQUIRED),
            Field("专业", "专业"),
            Field("职责", "职责", need=REQUIRED),
            Field("投入时间", "应投入的时间"),
        )),
    ),
    rules=(
        InTime(START),
        InTime(AUDIT, done=("计划.申请评估时间",)),
        InTime(ACCEPTANCE, done=("计划.申请验收时间",)),
    ),
    seals=(Seal("企业", "企业名称（盖章）", "附表2第3项"),),
    signatures=(Signature("制表人", "制表：", "附表2第3项"), Signature("审核人", "审核：", "附表2第3项")),
    layout=Layout((
        title("清洁生产审核工作计划", size="小二", below=3),
        Table((34.0, 73.0, 26.0, 34.0, 30.0, 28.0), (
            row("企业名称（盖章）", cell(Slot("企业.名称"), span=5)),
            row("名单公布时间", Slot("名单.公布时间", "　"), cell("审核开展时间", span=2), cell(Slot("审核.开展时间"), span=2)),
            row("拟申请评估时间", Slot("计划.申请评估时间"), cell("拟申请验收时间", span=2),
                cell(Slot("计划.申请验收时间"), span=2)),
            row("是否委托\n咨询服务机构", cell(*box("审核.委托咨询机构", "是"), "　　", *box("审核.委托咨询机构", "否")),
                cell("咨询服务机构名称", span=2), cell(Slot("机构.名称"), span=2), height=10),
            row(
                cell("阶段", face=Face.HEI),
                cell("工作内容", face=Face.HEI),
                cell("完成时间", face=Face.HEI),
                cell("责任部门\n及负责人", face=Face.HEI),
                cell("考核部门\n及人员", face=Face.HEI),
                cell("产出", face=Face.HEI),
                height=10,
            ),
            matrix_row("1.筹划和组织", "工作计划.筹划和组织", COLUMNS),
            matrix_row("2.预评估", "工作计划.预评估", COLUMNS),
            matrix_row("3.评估", "工作计划.评估", COLUMNS),
            matrix_row("4.方案产生和筛选", "工作计划.方案产生和筛选", COLUMNS),
            matrix_row("5.中期审核报告", "工作计划.中期审核报告", COLUMNS),
            matrix_row("6.可行性分析", "工作计划.可行性分析", COLUMNS),
            matrix_row("7.方案实施", "工作计划.方案实施", COLUMNS),
            matrix_row("8.持续清洁生产", "工作计划.持续清洁生产", COLUMNS),
            matrix_row("9.审核报告", "工作计划.审核报告", COLUMNS),
        ), size="小五"),
        Table((75.0, 75.0, 75.0), (
            line(("制表：", Slot("计划.制表人")), ("审核：", Slot("计划.审核人")),
                 ("日期：", Slot("计划.日期", "　　　　年　　月　　日"))),
        )),
        PageBreak(),
        title("清洁生产审核小组成员", size="小二", below=3),
        Table((12.0, 28.0, 32.0, 48.0, 28.0, 47.0, 30.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("姓名", face=Face.HEI),
                cell("审核小组职务", face=Face.HEI),
                cell("来自部门及职务职称", face=Face.HEI),
                cell("专业", face=Face.HEI),
                cell("职责", face=Face.HEI),
                cell("应投入的时间", face=Face.HEI),
                height=10,
            ),
            row(
                Slot("序号"), Slot("姓名"), Slot("小组职务"), Slot("部门及职务职称"), Slot("专业"),
                cell(Slot("职责"), align=Align.LEFT), Slot("投入时间"),
                height=11, each="审核小组", blanks=9,
            ),
        )),
    ), turn=Turn.LANDSCAPE, margins=LYING),
)
