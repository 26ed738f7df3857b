"""sz2024: what the workflow of Shenzhen asks to be uploaded, printed and handed in, step by step. Data only."""

from __future__ import annotations

from functools import partial

from ...form.model import Audit, Copies, Seal
from ...form.procedure import Asked, Item, OnlyIf, Paper, Procedure

_procedure = partial(
    Procedure,
    region="广东省深圳市",
    document="深圳市强制性清洁生产审核验收工作流程",
    audit=Audit.MANDATORY,
)
_COMPANY = "名单公布的应实施强制性清洁生产审核的企业"
_CITY = "深圳市生态环境局"
_ONLINE = "在服务平台填报"
_UPLOADED = "上传服务平台"
_EXCEEDING = OnlyIf("名单.强制原因", ("超标超量",), "因超标超量列入名单的企业")
_PASSED = OnlyIf("验收.结果", ("通过",), "验收通过的企业")
# what the workflow does not ask for and offices expect
_USUAL = "通行做法，流程未规定"
_ON_REPORT = (Seal("企业", "封面、骑缝", _USUAL), Seal("清洁生产技术服务机构", "封面", _USUAL))
_ON_COPY = Seal("企业", "复印件首页、骑缝", _USUAL)
_REPORT = ("审核报告", "审核报告书", "清洁生产审核报告", "清洁生产审核报告书", "清洁生产报告")
_TABLE = ("清洁生产审核绩效表", "审核绩效表", "绩效表")
_PENALTY = ("超标超量处罚决定书", "处罚决定书", "行政处罚决定书")
_EVIDENCE = ("佐证", "证明材料")
_EXPORTED = "绩效表以服务平台填写的为准；平台导出件放入“盖章件”文件夹即可装订。"
_FINAL_TABLE = (("绩效表.稿次", "最终稿"),)
_FIRST_TABLE = (("绩效表.稿次", "送审稿"),)

PROCEDURES = (
    _procedure(
        id="sz2024-启动",
        title="深圳市强制性清洁生产审核启动材料",
        aliases=("深圳市强制性清洁生产审核启动", "深圳市启动审核", "审核注册和审核计划", "服务平台注册"),
        summary="A listed company of Shenzhen registers its audit and enters its plan.",
        who=_COMPANY,
        whom=_CITY,
        basis="一",
        filed="平台.计划填报日期",
        closes=("sz2024-审核计划",),
        demands=("SZ1", "SZ2", "SZ12"),
        note="两项均在广东省清洁生产信息化公共服务平台（服务平台）填报，无需报送纸质材料；附上平台导出件或截图，装订留存备查。",
        items=(
            Item(
                "审核注册信息",
                aliases=("注册信息", "平台注册信息", "审核注册"),
                electronic=_ONLINE,
                paper=Paper.COPY,
                deadline="sz2024-注册",
                basis="一",
            ),
            Item(
                "审核计划",
                aliases=("审核工作计划", "清洁生产审核计划", "工作计划"),
                electronic=_ONLINE,
                paper=Paper.COPY,
                basis="一",
            ),
        ),
    ),
    _procedure(
        id="sz2024-送审",
        title="深圳市强制性清洁生产审核送审材料",
        aliases=("申请验收", "提交送审稿", "送审稿提交"),
        summary="A listed company of Shenzhen uploads its report and performance table for review.",
        who=_COMPANY,
        whom=_CITY,
        basis="三（一）",
        filed="平台.送审稿上传日期",
        closes=("sz2024-送审",),
        demands=("SZ3", "SZ4", "SZ7", "SZ12"),
        note="绩效表在服务平台填写，报告上传服务平台；流程未要求纸质材料。",
        items=(
            Item(
                "清洁生产审核绩效表第一稿（送审稿）",
                "gd2017-绩效表",
                aliases=(*_TABLE, "绩效表第一稿", "绩效表送审稿"),
                facts=_FIRST_TABLE,
                most=1,
                version="送审稿",
                electronic="在服务平台填写",
                basis="三（一）",
                note=_EXPORTED,
            ),
            Item(
                "清洁生产审核报告（送审稿）",
                aliases=(*_REPORT, "审核报告送审稿", "送审稿"),
                most=1,
                version="送审稿",
                electronic=_UPLOADED,
                seals=_ON_REPORT,
                deadline="sz2024-稳定运行",
                basis="三（一）",
                note="全部方案稳定运行一个月后编制。",
            ),
            Item(
                "超标超量处罚决定书",
                need=_EXCEEDING,
                aliases=_PENALTY,
                paper=Paper.COPY,
                electronic=_UPLOADED,
                seals=(_ON_COPY,),
                basis="三（一）；二（一）5",
                note="附在清洁生产报告中。",
            ),
            Item(
                "报告编制人员清洁生产审核师证书和社保缴交材料",
                front="sz2024-审核师在职清单",
                need=Asked.OPTIONAL,
                aliases=("审核师证书", "社保缴交材料", "社保证明", "审核师在职证明", "在职证明", "审核师证书及社保缴交材料"),
                paper=Paper.COPY,
                seals=(
                    Seal("社保部门", "社保缴交材料", "四（二）"),
                    Seal("报告编制单位", "复印件首页、骑缝", _USUAL),
                ),
                basis="四（二）",
                note="市生态环境局初审时重点核实，宜随送审稿备齐。",
            ),
        ),
    ),
    _procedure(
        id="sz2024-现场验收",
        title="深圳市强制性清洁生产审核现场验收材料",
        aliases=("深圳市现场验收", "修改稿打印"),
        summary="What a listed company of Shenzhen prints for its acceptance on site.",
        who=_COMPANY,
        whom=_CITY,
        basis="五（一）",
        copies=Copies(6, "五（一）"),
        copies_apart=Copies(2, "五（一）"),
        filed="验收.时间",
        opens=("sz2024-最终稿",),
        demands=("SZ8", "SZ12"),
        note="现场验收时供市清洁生产专家库内专家查阅；修改稿按初审意见修改（四（三）），附件单独打印，不与正文合订。",
        items=(
            Item(
                "清洁生产审核报告正文（修改稿）",
                aliases=(*_REPORT, "报告正文", "报告修改稿", "修改稿", "清洁生产报告修改稿", "审核报告修改稿"),
                most=1,
                version="修改稿",
                seals=_ON_REPORT,
                basis="五（一）",
            ),
            Item(
                "清洁生产审核绩效表（修改稿）",
                "gd2017-绩效表",
                aliases=(*_TABLE, "绩效表修改稿"),
                facts=_FIRST_TABLE,  # revised, and yet the first version: the second follows the acceptance (五（二）)
                most=1,
                version="修改稿",
                basis="五（一）",
            ),
            Item(
                "修改意见清单",
                "sz2024-修改意见清单",
                aliases=("报告修改意见清单", "初审修改意见清单"),
                basis="五（一）",
            ),
            Item(
                "报告附件",
                aliases=("附件", "清洁生产审核报告附件", *_PENALTY, "审核师证书", "社保缴交材料", "监测报告"),
                paper=Paper.COPY,
                apart=True,
                seals=(_ON_COPY,),
                basis="五（一）",
            ),
        ),
    ),
    _procedure(
        id="sz2024-最终稿",
        title="深圳市强制性清洁生产审核最终稿材料",
        aliases=("提交最终稿", "最终稿提交"),
        summary="A company of Shenzhen that was accepted uploads the final report and performance table.",
        who="验收通过的企业",
        whom=_CITY,
        basis="五（二）",
        filed="平台.最终稿上传日期",
        closes=("sz2024-最终稿",),
        demands=("SZ10", "SZ11", "SZ12"),
        note="验收不通过的企业无需在服务平台填报材料（五（三））。",
        items=(
            Item(
                "清洁生产审核绩效表第二稿（最终稿）",
                "gd2017-绩效表",
                need=_PASSED,
                aliases=(*_TABLE, "绩效表第二稿", "绩效表最终稿"),
                facts=_FINAL_TABLE,
                most=1,
                version="最终稿",
                electronic="在服务平台填写",
                basis="五（二）",
                note=_EXPORTED,
            ),
            Item(
                "清洁生产审核报告（最终稿）",
                need=_PASSED,
                aliases=(*_REPORT, "审核报告最终稿", "最终稿"),
                most=1,
                version="最终稿",
                electronic=_UPLOADED,
                seals=_ON_REPORT,
                basis="五（二）",
            ),
        ),
    ),
    _procedure(
        id="sz2024-延期",
        title="深圳市强制性清洁生产审核延期验收申请材料",
        aliases=("申请延期验收", "延期验收"),
        summary="A listed company of Shenzhen asks for more time before its acceptance.",
        who="因特殊事由不能如期完成审核工作的企业",
        whom="辖区监管部门",
        basis="三（二）",
        filed="延期.申请日期",
        closes=("sz2024-延期或免除",),
        demands=("SZ5",),
        note="经辖区监管部门提交，由深圳市生态环境局受理办理；流程未规定份数。逾期提交申请的不予受理。",
        items=(
            Item(
                "延期验收申请",
                "sz2024-延期验收申请",
                aliases=("延期验收申请表", "延期申请", "书面申请"),
                basis="三（二）",
            ),
            Item(
                "佐证材料",
                aliases=(*_EVIDENCE, "延期佐证材料"),
                paper=Paper.COPY,
                seals=(_ON_COPY,),
                basis="三（二）",
                note="与申请表所列佐证材料逐项对应。",
            ),
        ),
    ),
    _procedure(
        id="sz2024-免除",
        title="深圳市强制性清洁生产审核义务免除申请材料",
        aliases=("申请免除审核义务", "免除审核义务"),
        summary="A listed company of Shenzhen asks to be exempted from its audit.",
        who="需要免除审核义务的企业",
        whom="辖区监管部门",
        basis="三（二）",
        filed="免除.申请日期",
        closes=("sz2024-延期或免除",),
        demands=("SZ5",),
        note="经辖区监管部门提交，由深圳市生态环境局受理办理；流程未规定份数。逾期提交申请的不予受理。",
        items=(
            Item(
                "免除审核义务申请",
                "sz2024-免除审核申请",
                aliases=("免除审核义务申请表", "免除审核申请", "免除申请", "书面申请"),
                basis="三（二）",
            ),
            Item(
                "佐证材料",
                aliases=(*_EVIDENCE, "免除佐证材料"),
                paper=Paper.COPY,
                seals=(_ON_COPY,),
                basis="三（二）",
                note="与申请表所列佐证材料逐项对应。",
            ),
        ),
    ),
)
