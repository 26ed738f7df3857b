"""gd2009: what 《广东省清洁生产审核及验收办法》 asks to be handed in, step by step. Data only."""

from __future__ import annotations

from functools import partial

from ...form.model import Audit, Copies, Seal
from ...form.procedure import Asked, Item, Paper, Procedure

_procedure = partial(Procedure, region="广东省", document="广东省清洁生产审核及验收办法")
# what the measure does not ask for and offices expect: a bound volume sealed across its edge, sealed copies of certificates
_USUAL = "通行做法，办法未规定"
_ON_REPORT = Seal("企业", "封面、骑缝", _USUAL)
_ON_COPY = Seal("企业", "复印件首页、骑缝", _USUAL)
_ON_OWN_COPY = Seal("咨询服务机构", "复印件首页、骑缝", _USUAL)
_REPORT = ("审核报告", "审核报告书", "清洁生产审核报告", "清洁生产审核报告书")
_MONITORING = ("环境监测报告", "监测报告", "污染物排放监测报告", "检测报告")
_CERTIFICATES = ("职称证书", "职称证", "资格证书", "资格证", "合格证", "审核师证书", "审核师证")
_OPINION = ("专家评估意见", "评估意见", "清洁生产审核评估意见", "专家组评估意见")

PROCEDURES = (
    _procedure(
        id="gd2009-自愿验收",
        title="自愿清洁生产审核验收申请材料",
        aliases=("自愿清洁生产审核验收申请", "自愿性清洁生产审核验收申请", "自愿性清洁生产审核验收"),
        audit=Audit.VOLUNTARY,
        summary="A company applies for the acceptance of its voluntary audit.",
        who="自愿实施清洁生产审核的企业",
        whom="所在地市经贸部门",
        basis="第十六条、第十七条",
        copies=Copies(6, "第十六条（一）（二）"),
        filed="验收.申请日期",
        opens=("gd2009-材料核实", "gd2009-良好上报", "gd2009-证书有效期"),
        demands=("GD4",),
        note="办法规定申请表和审核报告一式六份，未规定其他材料的份数，装订成册时随册各六份。",
        items=(
            Item(
                "广东省企业自愿清洁生产审核验收申请表",
                "gd2009-自愿验收申请表",
                aliases=("自愿验收申请表", "验收申请表", "申请表"),
                basis="第十六条（一）",
            ),
            Item(
                "清洁生产审核报告",
                aliases=_REPORT,
                electronic="电子版本",
                seals=(_ON_REPORT,),
                basis="第十六条（二）",
            ),
            Item(
                "清洁生产审核人员名单及资质证明材料",
                front="gd2009-审核人员名单",
                aliases=("审核人员名单", "人员名单", "资质证明材料", "资质证明", "资质证书", "人员资质", *_CERTIFICATES),
                paper=Paper.COPY,
                seals=(_ON_COPY,),
                basis="第十六条（三）",
            ),
            Item(
                "污染物排放监测报告",
                aliases=_MONITORING,
                paper=Paper.COPY,
                seals=(_ON_COPY,),
                basis="第十六条（四）",
                note="由当地县级以上环保部门出具。",
            ),
            Item(
                "其他相关材料",
                need=Asked.OPTIONAL,
                aliases=("其他材料", "相关材料", "其他", "营业执照", "排污许可证", "环评批复"),
                basis="第十六条（五）",
            ),
        ),
    ),
    _procedure(
        id="gd2009-强制评估",
        title="强制性清洁生产审核评估申请材料",
        aliases=("强制性清洁生产审核评估申请", "重点企业清洁生产审核评估", "强制性清洁生产审核评估"),
        audit=Audit.MANDATORY,
        summary="A key enterprise applies for the evaluation of its mandatory audit.",
        who="强制性清洁生产审核企业",
        whom="当地环保部门（形式审查合格后逐级上报省环保部门）",
        basis="第二十六条、第二十七条",
        copies=Copies(7, "第二十六条"),
        filed="评估.申请日期",
        closes=("gd2009-评估申请",),
        opens=("gd2009-验收申请",),
        demands=("GD12",),
        items=(
            Item(
                "重点企业清洁生产审核评估申请表",
                "gd2009-评估申请表",
                aliases=("评估申请表", "申请表"),
                basis="第二十六条（一）",
            ),
            Item(
                "强制性清洁生产企业审核绩效表",
                "gd2009-绩效表",
                aliases=("审核绩效表", "绩效表"),
                basis="第二十六条（二）",
            ),
            Item(
                "清洁生产审核报告书（送审稿）",
                aliases=(*_REPORT, "报告书送审稿", "审核报告送审稿", "送审稿"),
                most=1,
                version="送审稿",
                electronic="电子版",
                seals=(_ON_REPORT,),
                basis="第二十六条（三）",
            ),
            Item(
                "清洁生产审核后的环境监测报告",
                aliases=(*_MONITORING, "审核后监测报告"),
                basis="第二十六条（四）",
            ),
            Item(
                "咨询服务机构资质证明及参加审核人员的技术资质证明材料",
                front="gd2009-审核人员名单",
                aliases=(
                    "审核人员名单", "人员名单", "资质证明材料", "资质证明", "资质证书", "机构资质", "人员资质", "营业执照",
                    *_CERTIFICATES,
                ),
                paper=Paper.COPY,
                seals=(_ON_COPY,),
                basis="第二十六条（五）",
                note="审核人员名单列在证明材料之前，便于逐人核对；自行组织审核的，没有咨询服务机构的资质证明。",
            ),
        ),
    ),
    _procedure(
        id="gd2009-实施稿报批",
        title="清洁生产审核报告书（实施稿）报批材料",
        aliases=("清洁生产审核实施稿报批", "重点企业清洁生产审核实施稿报批", "报批"),
        audit=Audit.MANDATORY,
        summary="A key enterprise hands in its audit report as revised after the evaluation.",
        who="通过评估后修改完善审核报告的强制性清洁生产审核企业",
        whom="省环保部门",
        basis="第二十七条",
        copies=Copies(3, "第二十七条"),
        filed="评估.报批日期",
        demands=("GD14",),
        items=(
            Item(
                "清洁生产审核报告书（实施稿）",
                aliases=(*_REPORT, "报告书实施稿", "审核报告实施稿", "实施稿"),
                most=1,
                version="实施稿",
                electronic="电子版",
                seals=(_ON_REPORT,),
                basis="第二十七条",
            ),
            Item(
                "重点企业清洁生产审核实施稿报批表",
                "gd2009-报批表",
                aliases=("实施稿报批表", "报批表"),
                electronic="电子版",
                basis="第二十七条",
            ),
            Item("专家评估意见", aliases=_OPINION, electronic="电子版", basis="第二十七条"),
            Item(
                "修改清单",
                aliases=("报告修改清单", "审核报告修改清单", "评估意见修改清单", "修改意见清单", "修改说明"),
                electronic="电子版",
                basis="第二十七条",
            ),
            Item(
                "其他附件",
                need=Asked.OPTIONAL,
                aliases=("其他材料", "其他"),
                electronic="电子版",
                basis="第二十七条",
                note="办法在修改清单后写“等”。",
            ),
        ),
    ),
    _procedure(
        id="gd2009-强制验收",
        title="强制性清洁生产审核验收申请材料",
        aliases=("申请强制性清洁生产审核验收", "重点企业清洁生产审核验收", "强制性清洁生产审核验收"),
        audit=Audit.MANDATORY,
        summary="A key enterprise applies for the acceptance of its mandatory audit.",
        who="通过评估的强制性清洁生产审核企业",
        whom="省环保部门",
        basis="第三十条",
        copies=Copies(7, "第三十条"),
        filed="验收.申请日期",
        closes=("gd2009-验收申请", "gd2009-稳定达标"),
        demands=("GD18",),
        items=(
            Item(
                "验收申请",
                "gd2009-验收申请",
                aliases=("验收申请表", "重点企业清洁生产审核验收申请表", "申请表"),
                basis="第三十条",
            ),
            Item(
                "清洁生产审核验收工作报告",
                aliases=("验收工作报告", "验收报告"),
                seals=(_ON_REPORT,),
                basis="第三十条",
            ),
            Item("环境监测报告", aliases=_MONITORING, basis="第三十条"),
            Item(
                "清洁生产审核报告（实施稿）",
                aliases=(*_REPORT, "报告书实施稿", "审核报告实施稿", "实施稿"),
                most=1,
                version="实施稿",
                seals=(_ON_REPORT,),
                basis="第三十条",
            ),
            Item("清洁生产审核评估意见", aliases=_OPINION, basis="第三十条"),
        ),
    ),
    _procedure(
        id="gd2009-换证",
        title="广东省清洁生产企业换证申请材料",
        aliases=("清洁生产企业换证", "换证申请", "申请换证"),
        audit=Audit.VOLUNTARY,
        summary="A Guangdong Cleaner Production Enterprise renews its certificate.",
        who="广东省清洁生产企业",
        whom="所在地市经贸部门",
        basis="第二十四条",
        filed="换证.填报日期",
        closes=("gd2009-换证",),
        opens=("gd2009-证书有效期",),
        demands=("GD11",),
        note="办法未规定份数；2010年的换证通知（粤经信节能〔2010〕230号）要求各一式三份，报送前请与市经贸部门核实。",
        items=(
            Item(
                "广东省清洁生产企业换证申请表",
                "gd2009-换证申请表",
                aliases=("换证申请表", "申请表"),
                basis="第二十四条（一）",
            ),
            Item(
                "新一轮的清洁生产审核报告",
                aliases=(*_REPORT, "新一轮审核报告", "新一轮清洁生产审核报告"),
                seals=(_ON_REPORT,),
                basis="第二十四条（二）",
            ),
            Item(
                "污染物排放监测报告",
                aliases=_MONITORING,
                basis="第二十四条（三）",
                note="由当地县级以上环保部门出具。",
            ),
        ),
    ),
    _procedure(
        id="gd2009-咨询机构公告",
        title="清洁生产咨询服务机构公告申请材料",
        aliases=("咨询服务机构公告", "清洁生产咨询服务机构公告", "申请公告"),
        audit=Audit.BOTH,
        summary="A consultancy applies to be announced and recommended to companies.",
        who="清洁生产咨询服务机构",
        whom="省经贸部门",
        basis="第三十六条、第三十七条",
        filed="机构.申请日期",
        opens=("gd2009-咨询业务",),
        note="办法未规定份数，报送前请与省经贸部门核实。",
        items=(
            Item(
                "清洁生产咨询服务申请报告",
                "gd2009-咨询机构申请",
                aliases=("咨询服务申请报告", "申请报告", "申请表", "单位基本情况及人员构成", "业绩和成果"),
                basis="第三十六条（一）（三）（五）",
                note="申请表第一、二、三部分即（三）的单位基本情况及人员构成、（五）的业绩和成果。",
            ),
            Item(
                "工商营业执照或法定代表人身份证明文件",
                aliases=(
                    "工商营业执照", "营业执照", "法定代表人身份证明文件", "法定代表人身份证明", "法人身份证明", "身份证明", "身份证",
                ),
                paper=Paper.COPY,
                seals=(_ON_OWN_COPY,),
                basis="第三十六条（二）",
            ),
            Item(
                "从业人员技术职称、资格证书及劳动合同",
                aliases=(*_CERTIFICATES, "劳动合同", "从业人员证书"),
                paper=Paper.COPY,
                seals=(_ON_OWN_COPY,),
                basis="第三十六条（四）",
            ),
            Item(
                "业绩和成果证明材料",
                need=Asked.OPTIONAL,
                aliases=("业绩证明材料", "业绩证明", "成果证明", "业绩材料", "业绩"),
                basis="第三十六条（五）",
                note="业绩和成果已列在申请表第三部分，有证明材料的附后。",
            ),
        ),
    ),
)
