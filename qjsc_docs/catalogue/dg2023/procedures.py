"""dg2023: what the guide of 2023 asks to be handed in, printed and reported, step by step. Data only."""

from __future__ import annotations

from functools import partial

from ...form.model import Audit, Copies, Seal, Signature
from ...form.procedure import Asked, Item, OnlyIf, Procedure, Purpose, Schedule

_procedure = partial(
    Procedure,
    region="广东省东莞市",
    document="2023年自愿性清洁生产现场评估验收工作指引",
    audit=Audit.VOLUNTARY,
)
_STANDARD = OnlyIf("审核.流程", ("标准流程",), "审核流程为标准流程")
_BUREAU = "东莞市工业和信息化局"
_THIRD = "第三方验收机构"
_REPORT = ("审核报告", "审核报告书", "清洁生产审核报告", "清洁生产审核报告书")
_SHEET = ("评估验收评分表", "验收评分表", "专家评分表", "评分表", "打分表")
_OPINION = ("评估验收意见表", "验收意见表", "专家意见表", "意见表", "验收意见")
_RECORD = ("验收工作记录表", "工作记录表", "记录表")
_SCANNED = "扫描电子版"

PROCEDURES = (
    _procedure(
        id="dg2023-企业申请",
        title="自愿性清洁生产审核评估验收申请材料",
        aliases=("自愿性清洁生产审核评估验收申请", "东莞市清洁生产评估验收申请", "企业申请评估验收", "申请评估验收"),
        summary="A company of Dongguan applies for the acceptance of its voluntary audit.",
        who="完成清洁生产审核、实施中/高费方案并取得绩效的企业",
        whom="工信部门（经广东省清洁生产验收管理平台，由第三方验收机构审核后通知报送纸质材料）",
        basis="二",
        copies=Copies(5, "二"),
        filed="平台.提交日期",
        opens=("dg2023-平台审核", "dg2023-现场验收"),
        demands=("DG1",),
        note="先在广东省清洁生产验收管理平台注册并提交，接到通知后再报送纸质材料（三）。",
        items=(
            Item(
                "广东省清洁生产审核绩效表",
                "gd2017-绩效表",
                aliases=("清洁生产审核绩效表", "审核绩效表", "绩效表"),
                facts=(("绩效表.稿次", "送审稿"),),
                most=1,
                version="送审稿",
                basis="二1",
            ),
            Item(
                "清洁生产审核报告",
                aliases=(*_REPORT, "审核报告送审稿", "送审稿"),
                most=1,
                version="送审稿",
                seals=(Seal("企业", "封面、骑缝", "通行做法，指引“二”未规定"),),
                basis="二2",
            ),
        ),
    ),
    _procedure(
        id="dg2023-现场验收",
        title="清洁生产审核现场评估验收用表",
        aliases=("清洁生产审核现场评估验收", "现场评估验收", "东莞市现场验收", "验收现场用表"),
        purpose=Purpose.PRINTS,
        summary="What is printed for a site visit in Dongguan: record, sign-in sheet, score sheets, opinion.",
        who=_THIRD,
        whom="专家组、镇街（园区）工信部门、企业（现场填写签名，由第三方验收机构回收）",
        basis="五",
        copies=Copies(1, "六（二）"),
        filed="验收.时间",
        closes=("dg2023-现场验收", "dg2023-专家有效期"),
        opens=("dg2023-验收计划", "dg2023-异议", "dg2023-修改上传", "dg2023-资料报送"),
        demands=("DG7", "DG13", "DG14"),
        schedule=Schedule("验收计划", (
            ("企业名称", "企业.名称"),
            ("镇街", "企业.所在镇街"),
            ("地址", "验收.地点"),
            ("验收时间", "验收.时间"),
            ("上午或下午", "会议.起止时间"),
            ("专家组", "专家"),
            ("企业联系人", "企业.联系人"),
            ("企业联系电话", "企业.电话"),
            ("第三方联系人", "第三方.联系人"),
            ("不良记录", ""),
        )),
        items=(
            Item(
                "东莞市清洁生产审核现场评估验收/验收工作记录表",
                "dg2023-记录表",
                aliases=_RECORD,
                basis="五（二）",
            ),
            Item(
                "签到表",
                "common-签到表",
                aliases=("会议签到表", "现场签到表"),
                facts=(("会议.阶段", "验收"),),
                basis="五（二）",
            ),
            Item(
                "广东省清洁生产审核评估验收评分表",
                "gd2017-评分表",
                need=_STANDARD,
                aliases=_SHEET,
                each="专家",
                fills=(("填表专家.姓名", "姓名"),),
                basis="六（二）5",
                note="每位专家一份，份数与专家人数相等。",
            ),
            Item(
                "广东省清洁生产审核评估验收/验收意见表",
                "gd2017-意见表",
                aliases=_OPINION,
                basis="六（二）6",
            ),
        ),
    ),
    _procedure(
        id="dg2023-第三方报送",
        title="清洁生产审核评估验收资料",
        aliases=("第三方报送验收资料", "验收资料报送", "第三方验收机构报送资料"),
        summary="The third-party body hands in the papers of an acceptance.",
        who=_THIRD,
        whom=_BUREAU,
        basis="六（二）",
        copies=Copies(1, "六（二）"),
        filed="验收资料.报送日期",
        closes=("dg2023-资料报送",),
        opens=("dg2023-结论上传",),
        demands=("DG11", "DG12", "DG13", "DG14", "DG15"),
        items=(
            Item(
                "东莞市清洁生产审核现场评估验收/验收工作记录表",
                "dg2023-记录表",
                aliases=_RECORD,
                electronic="有公章的扫描电子版",
                basis="六（二）1",
            ),
            Item(
                "东莞市清洁生产审核评估验收/验收工作确认表",
                "dg2023-确认表",
                aliases=("验收工作确认表", "工作确认表", "确认表"),
                electronic="有公章的扫描电子版",
                basis="六（二）2",
            ),
            Item(
                "东莞市清洁生产评估验收汇总表",
                "dg2023-汇总表",
                aliases=("评估验收汇总表", "验收汇总表", "汇总表"),
                electronic="可编辑的电子版",
                basis="六（二）3",
            ),
            Item(
                "清洁生产审核报告（实施稿）",
                front="dg2023-报告封面",
                aliases=(*_REPORT, "审核报告实施稿", "实施稿", "报告终稿", "报告定稿"),
                facts=(("报告.稿次", "实施稿"),),
                most=1,
                version="实施稿",
                electronic=_SCANNED,
                basis="六（二）4",
            ),
            Item(
                "广东省清洁生产审核评估验收评分表",
                need=_STANDARD,
                aliases=_SHEET,
                each="专家",
                electronic=_SCANNED,
                signatures=(Signature("专家", "专家签名", "六（二）5"),),
                basis="六（二）5",
                note="每位专家一份，份数与专家人数相等。",
            ),
            Item(
                "广东省清洁生产审核评估验收/验收意见表",
                "gd2017-意见表",
                aliases=_OPINION,
                electronic=_SCANNED,
                basis="六（二）6",
            ),
            Item(
                "清洁生产验收过程现场照片",
                "dg2023-现场照片",
                aliases=("验收现场照片", "现场照片", "照片"),
                electronic=_SCANNED,
                basis="六（二）7",
                note="不少于3张。",
            ),
        ),
    ),
    _procedure(
        id="dg2023-异议",
        title="清洁生产审核评估验收结果异议申请材料",
        aliases=("评估验收结果异议", "提出异议"),
        summary="A company objects to the result of its acceptance in writing.",
        who="对评估验收结果有异议的企业",
        whom=_BUREAU,
        basis="五（五）",
        filed="异议.申请日期",
        closes=("dg2023-异议",),
        opens=("dg2023-复核",),
        demands=("DG8",),
        note="指引未规定份数。逾期不提出的，视为无异议。",
        items=(
            Item(
                "清洁生产审核评估验收结果异议申请书",
                "dg2023-异议申请",
                aliases=("异议申请书", "异议申请", "异议书", "书面申请"),
                basis="五（五）",
            ),
            Item(
                "证明材料",
                need=Asked.OPTIONAL,
                aliases=("异议证明材料", "异议附件", "佐证材料", "证据材料", "证据"),
                basis="五（五）",
                note="指引只要求书面申请；有证明材料的附后，便于复核。",
            ),
        ),
    ),
)
