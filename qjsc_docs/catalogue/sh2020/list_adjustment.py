"""sh2020-名单调整表: 强制性清洁生产审核名单调整表 (附表4)."""

from __future__ import annotations

from ...form.inline import Joint, Slot, Sup
from ...form.intime import OnItsDay
from ...form.layout import Align, Face, Layout, Table, annex, cell, para, row, title
from ...form.model import REQUIRED, Audit, Correction, Field, Form, Seal, Signature, Status
from ...rules.adjustments import changes_are_explained, changes_are_proven, results_are_usual, usual_result
from ...rules.quarters import (
    district,
    office,
    office_is_of_a_district,
    quarter_is_over,
    reported_quarter,
    reported_year,
)
from ..facts import FACTS
from .deadlines import QUARTERLY
from .notice import provenance

FORM = Form(
    id="sh2020-名单调整表",
    title="强制性清洁生产审核名单调整表",
    aliases=("强制性清洁生产审核企业名单调整表", "强制性清生产审核企业名单调整表"),
    audit=Audit.MANDATORY,
    summary="A district reports which of its listed companies have changed and what follows from it.",
    provenance=provenance(
        annex="附表4",
        status=Status.CORRECTED,
        corrections=(
            Correction("（1) 企业名称变更", "（1）企业名称变更", "注中各项序号左括号为全角、右括号为半角，统一为全角"),
        ),
        note="同一文件中本表有三个名称：正文六作“强制性清生产审核企业名单调整表”（漏“洁”字），附表目录作“强制性清洁生产审核企业名单调整表”，"
             "表题作“强制性清洁生产审核名单调整表”；照表题印。注1（4）原文并列停产和其他两种情况，照印，填写时分为两项。",
    ),
    facts=FACTS,
    fields=(
        Field("填报.年度", "年", need=REQUIRED, compute=reported_year),
        Field("填报.季度", "季度", need=REQUIRED, compute=reported_quarter),
        Field("名单调整", "名单调整企业", need=REQUIRED, least_rows=1, fields=(
            Field("企业名称", "企业名称", need=REQUIRED),
            Field("变化情况", "变化情况", need=REQUIRED, basis="附表4注1"),
            Field("情况说明", "情况说明", basis="附表4注1"),
            Field("调整结果", "调整结果", need=REQUIRED, compute=usual_result, basis="附表4注2"),
            Field("证明材料", "证明材料", basis="附表4注3"),
            Field("备注", "备注"),
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
        changes_are_explained,
        results_are_usual,
        changes_are_proven,
    ),
    seals=(Seal("区生态环境局", "区生态环境局（盖章）", "附表4"),),
    signatures=(Signature("填报人", "填报人", "附表4"),),
    layout=Layout((
        annex("附表4"),
        title("强制性清洁生产审核名单调整表", below=1.5),
        para("（", Slot("填报.年度", "　　　　"), "年第", Slot("填报.季度", "　　"), "季度）",
             align=Align.CENTER, size="小三", below=3),
        Table((11.0, 41.5, 38.5, 26.0, 26.0, 13.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("企业名称", face=Face.HEI),
                cell("变化情况", Sup("1"), face=Face.HEI),
                cell("调整结果", Sup("2"), face=Face.HEI),
                cell("证明材料", Sup("3"), face=Face.HEI),
                cell("备注", face=Face.HEI),
                height=10, head=True,
            ),
            row(
                Slot("序号"),
                cell(Slot("企业名称"), size="小五"),
                cell(Slot("变化情况"), Joint("：", "情况说明", "情况说明"), Slot("情况说明"), align=Align.LEFT, size="小五"),
                cell(Slot("调整结果"), size="小五"),
                cell(Slot("证明材料"), align=Align.LEFT, size="小五"),
                cell(Slot("备注"), size="小五"),
                height=11, each="名单调整", blanks=5,
            ),
        )),
        para("注1：变化情况根据企业情况选填", size="小五", above=2),
        para("（1）企业名称变更", size="小五"),
        para("（2）企业关停并转", size="小五"),
        para("（3）企业搬迁（企业整体搬迁、企业部分产污工序搬迁、本市市内搬迁、搬迁至外省市等，需具体说明情况）", size="小五"),
        para("（4）企业涉及产污工序停产（需具体说明情况）、其他（需具体说明情况）", size="小五"),
        para("注2：调整结果根据企业情况选填", size="小五"),
        para("（1）企业名称变更的情况一般调整为名称变更", size="小五"),
        para("（2）企业关停并转的情况一般调整为名单撤销", size="小五"),
        para("（3）企业涉及产污工序停产一般调整为审核暂缓，待恢复正常生产后继续按照相关要求开展审核", size="小五"),
        para("（4）已开展审核的企业整体搬迁至外省市一般调整为审核终止", size="小五"),
        para("（5）已开展审核的企业整体搬迁至本市其他区域一般需调整管理区域，继续开展审核工作", size="小五"),
        para("（6）已开展审核的企业部分产污工序搬迁，需评价保留产污工序的情况，如仍符合强审的要求需继续开展审核工作", size="小五"),
        para("（7）其他情况请提出建议调整意见", size="小五"),
        para("注3：证明材料", size="小五"),
        para("名称变更和名单撤销的企业需上报证明材料，材料根据实际情况提交，可包括：现场确认的照片或者支队执法的记录等。", size="小五"),
        para(Slot("填报.区名", "　　　　"), "区生态环境局（盖章）", indent=22, size="小四", above=4, below=1),
        para("填报人：", Slot("填报.填报人", "　　　　"), indent=22, size="小四", below=1),
        para("填报时间：", Slot("填报.日期", "　　　　"), indent=22, size="小四"),
    )),
)
