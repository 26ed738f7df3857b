"""dg2023: what the guide of 2023 asks to be handed in, printed and reported, step by step. Data only."""

from __future__ import annotations

from functools import partial

from ...form.model import Audit, Copies, Signature
from ...form.procedure import Item, OnlyIf, Procedure

_procedure = partial(
    Procedure,
    region="广东省东莞市",
    document="2023年自愿性清洁生产现场评估验收工作指引",
    audit=Audit.VOLUNTARY,
)
_STANDARD = OnlyIf("审核.流程", ("标准流程",), "审核流程为标准流程")

PROCEDURES = (
    _procedure(
        id="dg2023-第三方报送",
        title="清洁生产审核评估验收资料报送",
        aliases=("第三方报送验收资料", "验收资料报送", "第三方验收机构报送资料"),
        summary="The third-party body hands in the papers of an acceptance.",
        who="第三方验收机构",
        whom="东莞市工业和信息化局",
        basis="六（二）",
        copies=Copies(1, "六（二）"),
        demands=("DG11", "DG12", "DG13", "DG14", "DG15"),
        items=(
            Item(
                "东莞市清洁生产审核现场评估验收/验收工作记录表",
                "dg2023-记录表",
                aliases=("工作记录表", "记录表"),
                electronic="有公章的扫描电子版",
                basis="六（二）1",
            ),
            Item(
                "东莞市清洁生产审核评估验收/验收工作确认表",
                "dg2023-确认表",
                aliases=("工作确认表", "确认表"),
                electronic="有公章的扫描电子版",
                basis="六（二）2",
            ),
            Item(
                "东莞市清洁生产评估验收汇总表",
                "dg2023-汇总表",
                aliases=("验收汇总表", "汇总表"),
                electronic="可编辑的电子版",
                basis="六（二）3",
            ),
            Item(
                "清洁生产审核报告（实施稿）",
                front="dg2023-报告封面",
                aliases=("审核报告", "清洁生产审核报告", "清洁生产审核报告书", "报告实施稿", "实施稿"),
                facts=(("报告.稿次", "实施稿"),),
                version="实施稿",
                electronic="扫描电子版",
                basis="六（二）4",
            ),
            Item(
                "广东省清洁生产审核评估验收评分表",
                need=_STANDARD,
                aliases=("评估验收评分表", "验收评分表", "专家评分表", "评分表", "打分表"),
                each="专家",
                electronic="扫描电子版",
                signatures=(Signature("专家", "专家签名", "六（二）5"),),
                basis="六（二）5",
                note="每位专家一份，份数与专家人数相等。",
            ),
            Item(
                "广东省清洁生产审核评估验收/验收意见表",
                "gd2017-意见表",
                aliases=("评估验收意见表", "验收意见表", "专家意见表", "意见表"),
                electronic="扫描电子版",
                basis="六（二）6",
            ),
            Item(
                "清洁生产验收过程现场照片",
                "dg2023-现场照片",
                aliases=("验收现场照片", "现场照片", "照片"),
                electronic="扫描电子版",
                basis="六（二）7",
                note="不少于3张。",
            ),
        ),
    ),
)
