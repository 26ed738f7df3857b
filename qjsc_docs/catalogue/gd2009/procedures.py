"""gd2009: what 《广东省清洁生产审核及验收办法》 asks to be handed in, step by step. Data only."""

from __future__ import annotations

from functools import partial

from ...form.model import Audit, Copies, Seal
from ...form.procedure import Item, Paper, Procedure

_procedure = partial(Procedure, region="广东省", document="广东省清洁生产审核及验收办法")
# what the measure does not ask for, and offices expect: 份数、骑缝章 of bound volumes, seals on copies of certificates
_USUAL = "通行做法，办法未规定"
_ACROSS = Seal("企业", "封面、骑缝", _USUAL)
_ON_COPY = Seal("企业", "复印件首页、骑缝", _USUAL)

PROCEDURES = (
    _procedure(
        id="gd2009-强制评估",
        title="强制性清洁生产审核评估申请",
        aliases=("申请强制性清洁生产审核评估", "重点企业清洁生产审核评估", "强制性清洁生产审核评估"),
        audit=Audit.MANDATORY,
        summary="A key enterprise applies for the evaluation of its mandatory audit.",
        who="强制性清洁生产审核企业",
        whom="当地环保部门（形式审查合格后逐级上报省环保部门）",
        basis="第二十六条",
        copies=Copies(7, "第二十六条"),
        filed="评估.申请日期",
        demands=("GD12",),
        items=(
            Item("重点企业清洁生产审核评估申请表", "gd2009-评估申请表", aliases=("评估申请表", "附件3"), basis="第二十六条（一）"),
            Item("强制性清洁生产企业审核绩效表", "gd2009-绩效表", aliases=("绩效表", "附件4"), basis="第二十六条（二）"),
            Item(
                "清洁生产审核报告书（送审稿）",
                aliases=("审核报告", "审核报告书", "清洁生产审核报告", "清洁生产审核报告书", "报告书送审稿", "送审稿"),
                version="送审稿",
                electronic="电子版",
                seals=(_ACROSS,),
                basis="第二十六条（三）",
            ),
            Item(
                "清洁生产审核后的环境监测报告",
                aliases=("环境监测报告", "监测报告", "审核后监测报告", "检测报告"),
                basis="第二十六条（四）",
            ),
            Item(
                "咨询服务机构资质证明及参加审核人员的技术资质证明材料",
                aliases=("资质证明", "资质证明材料", "机构资质", "咨询机构资质", "人员资质", "审核师证书", "职称证书", "营业执照"),
                front="gd2009-审核人员名单",
                paper=Paper.COPY,
                seals=(_ON_COPY,),
                basis="第二十六条（五）",
                note="审核人员名单列在证明材料之前，便于逐人核对；自行组织审核的没有咨询服务机构资质证明。",
            ),
        ),
    ),
)
