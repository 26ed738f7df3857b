"""sh2020-评估申请表: 强制性清洁生产审核评估申请表 (附表2第5项, named only)."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, boxed, opinion
from ...form.inline import Slot
from ...form.intime import InTime
from ...form.layout import Align, Layout, Table, cell, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Pen, Seal, Status
from ...rules.hearings import listed_before_evaluation
from ..facts import FACTS
from .deadlines import AUDIT, START
from .notice import provenance

FORM = Form(
    id="sh2020-评估申请表",
    title="强制性清洁生产审核评估申请表",
    aliases=("上海市强制性清洁生产审核评估申请表",),
    audit=Audit.MANDATORY,
    summary="A listed company applies to its district for the evaluation of its audit.",
    provenance=provenance(
        annex="附表2第5项",
        status=Status.RECONSTRUCTED,
        note="原文只列名称：四规定企业具备评估条件的向辖区生态环境局提出评估申请，同时提交《清洁生产审核报告》及相关附件材料，"
             "附表2第5项注明盖章；未附格式。栏目参照同类评估申请表拟制。",
        additions=(
            "名单公布时间、入选原因、审核开展和报告完成时间：四规定名单公布后一年内完成审核，受理时据以核对",
            "随附材料：四规定申请时同时提交《清洁生产审核报告》及相关附件材料",
            "区生态环境局受理意见：四规定由区生态环境局组织审查和现场评估",
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
        Field("企业.邮箱", "E-mail", need=REQUIRED),
        Field("名单.公布时间", "名单公布时间", need=REQUIRED, basis="四"),
        Field("名单.入选原因", "入选原因", need=REQUIRED, basis="二"),
        Field("审核.开展时间", "审核开展时间", need=REQUIRED, basis="三"),
        Field("审核.报告书完成时间", "审核报告完成时间", need=REQUIRED, basis="四"),
        Field("机构.名称", "咨询服务机构"),
        Field("评估.随附材料", "随附材料", need=REQUIRED, basis="四"),
        Field("评估.申请意见", "企业申请意见", need=REQUIRED),
        Field("评估.申请日期", "企业申请日期", stamp=True),
        Field("区生态环境局.评估受理意见", "区生态环境局受理意见", pen=Pen.OTHERS),
        Field("区生态环境局.评估受理日期", "区生态环境局受理日期", pen=Pen.OTHERS),
    ),
    rules=(InTime(START, done=("审核.开展时间",)), InTime(AUDIT), listed_before_evaluation),
    seals=(
        Seal("企业", "企业申请意见", "附表2第5项"),
        Seal("区生态环境局", "区生态环境局\n受理意见", "四"),
    ),
    layout=Layout((
        title("强制性清洁生产审核评估申请表"),
        Table((33.0, 45.0, 30.0, 48.0), (
            row("企业名称", cell(Slot("企业.名称"), span=3), height=10),
            row("地址", cell(Slot("企业.通讯地址"), span=3), height=10),
            row("统一社会信用代码", Slot("企业.统一社会信用代码"), "邮编", Slot("企业.邮编"), height=10),
            row("法定代表人", Slot("企业.法定代表人"), "联系人", Slot("企业.联系人"), height=10),
            row("联系电话", Slot("企业.电话"), "E-mail", Slot("企业.邮箱"), height=10),
            row("所属行业", Slot("企业.所属行业"), "行业代码", Slot("企业.行业代码"), height=10),
            row("咨询服务机构", cell(Slot("机构.名称"), span=3), height=10),
            row("名单公布时间", Slot("名单.公布时间", "　"), "入选原因",
                cell(boxed(("名单.入选原因", "双超"), "双超　", ("名单.入选原因", "双有"), "双有　",
                           ("名单.入选原因", "高耗能"), "高耗能")), height=10),
            row("审核开展时间", Slot("审核.开展时间"), "审核报告\n完成时间", Slot("审核.报告书完成时间"), height=10),
            row("随附材料",
                cell(
                    boxed(("评估.随附材料", "清洁生产审核报告"), "《清洁生产审核报告》"),
                    boxed(("评估.随附材料", "技术佐证材料"), "技术佐证材料"),
                    boxed(("评估.随附材料", "审核能力证明材料"), "咨询服务机构或企业自行审核的能力证明材料"),
                    span=3, align=Align.LEFT,
                ),
                height=16),
            *opinion("企业申请意见", "评估.申请意见", "（盖章）　　", Slot("评估.申请日期", DAY_ROOM), span=3, height=34),
            *opinion("区生态环境局\n受理意见", "区生态环境局.评估受理意见", "（盖章）　　",
                     Slot("区生态环境局.评估受理日期", DAY_ROOM), span=3, height=24),
        )),
    )),
)
