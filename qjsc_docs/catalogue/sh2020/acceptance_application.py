"""sh2020-验收申请表: 强制性清洁生产审核验收申请表 (附表2第12项, named only)."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, boxed, opinion
from ...form.inline import Slot
from ...form.intime import InTime
from ...form.layout import Align, Layout, Table, cell, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Pen, Seal, Status
from ...rules.benefits import benefit_grid
from ...rules.hearings import evaluated_before_acceptance, measures_are_done
from ..facts import FACTS
from .deadlines import ACCEPTANCE
from .notice import provenance

FORM = Form(
    id="sh2020-验收申请表",
    title="强制性清洁生产审核验收申请表",
    aliases=("上海市强制性清洁生产审核验收申请表",),
    audit=Audit.MANDATORY,
    summary="A listed company applies to its district for the acceptance of its audit.",
    provenance=provenance(
        annex="附表2第12项",
        status=Status.RECONSTRUCTED,
        note="原文只列名称：五规定方案全部实施完成并达到一定绩效、具备验收条件的企业向辖区生态环境局提出验收申请，"
             "同时提交《清洁生产审核验收报告》及相关附件材料，附表2第12项注明盖章；未附格式。栏目参照同类申请表拟制。",
        additions=(
            "评估时间和评估结果：五规定完成审核评估后实施方案，再申请验收",
            "方案实施情况、全部方案完成时间：五以方案全部实施完成并达到一定绩效为条件",
            "监测报告编号：附表2第15项为监测报告，供核对实施前后绩效",
            "随附材料：五规定申请时同时提交《清洁生产审核验收报告》及相关附件材料",
            "区生态环境局受理意见：五规定由区生态环境局组织审查和现场验收",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.统一社会信用代码", "统一社会信用代码", need=REQUIRED),
        Field("企业.通讯地址", "地址", need=REQUIRED),
        Field("企业.邮编", "邮编", need=REQUIRED),
        Field("企业.法定代表人", "法定代表人", need=REQUIRED),
        Field("企业.所属行业", "所属行业", need=REQUIRED),
        Field("企业.行业代码", "行业代码", need=REQUIRED),
        Field("企业.联系人", "联系人", need=REQUIRED),
        Field("企业.电话", "联系电话", need=REQUIRED),
        Field("机构.名称", "咨询服务机构"),
        Field("名单.公布时间", "名单公布时间", need=REQUIRED, basis="五"),
        Field("审核.开展时间", "审核开展时间", need=REQUIRED, basis="五"),
        Field("评估.时间", "评估时间", need=REQUIRED, basis="五"),
        Field("评估.结果", "评估结果", need=REQUIRED, basis="五"),
        Field("审核.方案完成时间", "全部方案完成时间", need=REQUIRED, basis="五"),
        Field("验收.监测报告编号", "监测报告编号", need=REQUIRED, basis="附表2第15项"),
        Field("方案", "方案", basis="五", fields=(
            Field("名称", "方案名称", need=REQUIRED),
            Field("类别", "类别", need=REQUIRED),
            Field("状态", "状态", need=REQUIRED),
            Field("投资", "投资（万元）"),
            Field("经济效益", "经济效益（万元/年）"),
        )),
        Field("方案效益", "方案实施情况", need=REQUIRED, compute=benefit_grid, basis="五", fields=(
            Field("方案数", "方案数（个）"),
            Field("所需投资", "投资（万元）", unit="万元"),
            Field("经济效益", "经济效益（万元/年）", unit="万元"),
        )),
        Field("验收.随附材料", "随附材料", need=REQUIRED, basis="五"),
        Field("验收.申请意见", "企业申请意见", need=REQUIRED),
        Field("验收.申请日期", "企业申请日期", stamp=True),
        Field("区生态环境局.验收受理意见", "区生态环境局受理意见", pen=Pen.OTHERS),
        Field("区生态环境局.验收受理日期", "区生态环境局受理日期", pen=Pen.OTHERS),
    ),
    rules=(InTime(ACCEPTANCE, done=("验收.申请日期",)), evaluated_before_acceptance, measures_are_done),
    seals=(
        Seal("企业", "企业申请意见", "附表2第12项"),
        Seal("区生态环境局", "区生态环境局\n受理意见", "五"),
    ),
    layout=Layout((
        title("强制性清洁生产审核验收申请表", below=3),
        Table((33.0, 20.0, 22.0, 27.0, 27.0, 27.0), (
            row("企业名称", cell(Slot("企业.名称"), span=5), height=9),
            row("地址", cell(Slot("企业.通讯地址"), span=5), height=9),
            row("统一社会信用代码", cell(Slot("企业.统一社会信用代码"), span=2), "邮编", cell(Slot("企业.邮编"), span=2), height=9),
            row("法定代表人", cell(Slot("企业.法定代表人"), span=2), "联系人", cell(Slot("企业.联系人"), span=2), height=9),
            row("联系电话", cell(Slot("企业.电话"), span=2), "监测报告编号", cell(Slot("验收.监测报告编号"), span=2), height=9),
            row("所属行业", cell(Slot("企业.所属行业"), span=2), "行业代码", cell(Slot("企业.行业代码"), span=2), height=9),
            row("咨询服务机构", cell(Slot("机构.名称"), span=5), height=9),
            row("名单公布时间", cell(Slot("名单.公布时间", "　"), span=2), "审核开展时间",
                cell(Slot("审核.开展时间"), span=2), height=9),
            row("评估时间", cell(Slot("评估.时间", "　"), span=2), "评估结果", cell(Slot("评估.结果"), span=2), height=9),
            row(cell("方案实施情况", rows=4), cell("项　目", span=2), "方案数（个）", "投资（万元）", "经济效益\n（万元/年）", height=10),
            row(cell("无/低费方案已实施", span=2), Slot("方案效益.方案数.无低费已实施"),
                Slot("方案效益.所需投资.无低费已实施"), Slot("方案效益.经济效益.无低费已实施"), height=7),
            row(cell("中/高费方案已实施", span=2), Slot("方案效益.方案数.中高费已实施"),
                Slot("方案效益.所需投资.中高费已实施"), Slot("方案效益.经济效益.中高费已实施"), height=7),
            row(cell("尚未实施的方案", span=2), Slot("方案效益.方案数.合计待实施"),
                Slot("方案效益.所需投资.合计待实施"), Slot("方案效益.经济效益.合计待实施"), height=7),
            row("全部方案完成时间", cell(Slot("审核.方案完成时间"), span=5), height=9),
            row("随附材料",
                cell(
                    boxed(("验收.随附材料", "清洁生产审核验收报告"), "《清洁生产审核验收报告》　",
                          ("验收.随附材料", "评估技术审查意见"), "评估技术审查意见　",
                          ("验收.随附材料", "绩效表"), "绩效表"),
                    boxed(("验收.随附材料", "方案实施前后监测报告"), "方案实施前后监测报告　",
                          ("验收.随附材料", "企业自我声明"), "企业自我声明"),
                    span=5, align=Align.LEFT,
                ),
                height=12),
            *opinion("企业申请意见", "验收.申请意见", "（盖章）　　", Slot("验收.申请日期", DAY_ROOM),
                     span=5, height=28, foot_height=8),
            *opinion("区生态环境局\n受理意见", "区生态环境局.验收受理意见", "（盖章）　　",
                     Slot("区生态环境局.验收受理日期", DAY_ROOM), span=5, height=20, foot_height=8),
        )),
    )),
)
