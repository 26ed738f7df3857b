"""hn2018: what the notice of Henan asks to be handed in, step by step. Data only."""

from __future__ import annotations

from functools import partial

from ...form.model import Audit, Seal
from ...form.procedure import Asked, Item, OnlyIf, Paper, Procedure

_procedure = partial(
    Procedure,
    region="河南省",
    document="关于开展自愿性清洁生产审核工作的通知",
    audit=Audit.VOLUNTARY,
)
_OFFICES = "省辖市、省直管县（市）工业和信息化主管部门"
_PASSED = OnlyIf("评估.结果", ("通过",), "通过自愿性清洁生产审核评估的企业")
# what the notice does not ask for and offices expect
_USUAL = "通行做法，通知未规定"
_ON_LETTER = Seal("企业", "落款处", _USUAL)
_ON_REPORT = Seal("企业", "封面、骑缝", _USUAL)
_ON_COPY = Seal("企业", "复印件首页、骑缝", _USUAL)
_REPORT = ("审核报告", "审核报告书", "清洁生产审核报告", "清洁生产审核报告书", "自愿性清洁生产审核报告书")

PROCEDURES = (
    _procedure(
        id="hn2018-审核申请",
        title="河南省自愿性清洁生产审核申请材料",
        aliases=("河南省自愿性清洁生产审核申请", "自愿性清洁生产审核申请", "申请自愿性清洁生产审核"),
        summary="A company of Henan applies to carry out a voluntary audit.",
        who="自愿实施清洁生产审核的企业",
        whom=_OFFICES,
        basis="二（一）",
        filed="填表.日期",
        demands=("HN10",),
        note="省辖市企业经县（市、区）工业和信息化主管部门上报；通知未规定份数，报送前请与受理部门核实。",
        items=(
            Item(
                "自愿性清洁生产审核申请表",
                "hn2018-审核申请表",
                aliases=("审核申请表", "申请表"),
                basis="二（一）；附件",
            ),
        ),
    ),
    _procedure(
        id="hn2018-评估",
        title="河南省自愿性清洁生产审核评估申请材料",
        aliases=("河南省自愿性清洁生产审核评估申请", "河南省自愿性清洁生产审核评估", "河南省评估申请"),
        summary="A company of Henan applies for the evaluation of its voluntary audit.",
        who="完成自愿性清洁生产审核的企业",
        whom=_OFFICES,
        basis="三.1",
        filed="评估.申请日期",
        opens=("hn2018-专家审阅",),
        note="省辖市企业经县（市、区）工业和信息化主管部门提出；通知未规定份数，专家组应提前三个工作日审阅，份数宜按专家人数准备。",
        items=(
            Item(
                "评估申请",
                aliases=("评估申请书", "评估申请表", "申请书", "申请表"),
                seals=(_ON_LETTER,),
                basis="三.1",
                note="通知未附格式，写明企业名称、审核起止时间和申请事项即可。",
            ),
            Item("自愿性清洁生产审核报告", aliases=_REPORT, seals=(_ON_REPORT,), basis="三.1"),
            Item(
                "清洁生产审核人员名单及资质证明材料",
                aliases=("审核人员名单", "审核人员名单及资质", "人员名单", "资质证明材料", "资质证明", "审核师证书", "职称证书"),
                paper=Paper.COPY,
                seals=(_ON_COPY,),
                basis="三.1",
            ),
            Item(
                "审核工作记录",
                aliases=("工作记录", "审核记录", "工作记录图片", "培训记录"),
                electronic="图片、视频资料",
                basis="三.1",
                note="包括文字、图片、视频等资料；文字、图片装订，视频另附电子版。",
            ),
            Item(
                "其他相关材料",
                need=Asked.OPTIONAL,
                aliases=("相关材料", "其他材料"),
                paper=Paper.COPY,
                seals=(_ON_COPY,),
                basis="三.1",
            ),
        ),
    ),
    _procedure(
        id="hn2018-验收",
        title="河南省自愿性清洁生产审核验收申请材料",
        aliases=("河南省自愿性清洁生产审核验收申请", "河南省自愿性清洁生产审核验收", "河南省验收申请"),
        summary="A company of Henan applies for the acceptance of its voluntary audit.",
        who="通过评估、实施完成清洁生产方案并达到验收条件的企业",
        whom=_OFFICES,
        basis="四（一）",
        filed="验收.申请日期",
        opens=("hn2018-复审",),
        demands=("HN4",),
        note="省辖市企业经县（市、区）工业和信息化主管部门提出；通知未规定份数，报送前请与受理部门核实。审核报告、专家组评估意见由验收专家组审阅（四（四）1），评估时已交的可不重复报送。",
        items=(
            Item(
                "验收申请",
                need=_PASSED,
                aliases=("验收申请书", "验收申请表", "申请书", "申请表"),
                seals=(_ON_LETTER,),
                basis="四（一）",
                note="通知未附格式，写明企业名称、评估通过时间和申请事项即可。",
            ),
            Item(
                "自愿性清洁生产验收评估报告",
                aliases=("自愿性清洁生产验收自评报告", "验收评估报告", "验收自评报告", "自评报告", "验收报告"),
                seals=(_ON_REPORT,),
                basis="四（一）",
                note="四（四）1作《自愿性清洁生产验收自评报告》，系同一报告。",
            ),
            Item(
                "节能量审核报告、环境监测报告及其他相关证明材料，或者在线监测系统的监测数据",
                aliases=(
                    *("节能量审核报告", "节能量报告", "环境监测报告", "监测报告", "检测报告"),
                    *("在线监测数据", "在线监测系统监测数据", "监测数据", "相关证明材料", "证明材料"),
                ),
                basis="四（一）",
                note="报告由具有相关资质的检测机构出具；方案全部实施后与地方节能、环保主管部门连网的，可以用在线监测数据代替。",
            ),
            Item(
                "自愿性清洁生产审核报告",
                need=Asked.OPTIONAL,
                aliases=_REPORT,
                seals=(_ON_REPORT,),
                basis="四（四）1",
            ),
            Item(
                "自愿性清洁生产审核报告专家组评估意见",
                need=Asked.OPTIONAL,
                aliases=("专家组评估意见", "专家评估意见", "评估意见"),
                paper=Paper.COPY,
                basis="四（四）1",
            ),
        ),
    ),
)
