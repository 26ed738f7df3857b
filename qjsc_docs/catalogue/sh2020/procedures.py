"""sh2020: what the guide of Shanghai asks to be handed in, reported and kept, step by step. Data only."""

from __future__ import annotations

from functools import partial

from ...form.model import Audit, Seal, Signature
from ...form.procedure import Asked, Item, OnlyIf, Paper, Procedure, Purpose

_procedure = partial(
    Procedure,
    region="上海市",
    document="上海市强制性清洁生产审核管理工作指引",
    audit=Audit.MANDATORY,
)
_COMPANY = "强制性清洁生产审核企业"
_OFFICE = "辖区生态环境局"
_HELPED = OnlyIf("审核.委托咨询机构", ("是",), "委托咨询服务机构协助开展清洁生产审核的")
# what the guide does not ask for and offices expect: copies sealed by their owner, a bound volume sealed across its edge
_USUAL = "通行做法，指引未规定"
_ON_COPY = Seal("企业", "复印件首页、骑缝", _USUAL)
_ON_REPORT = Seal("企业", "封面、骑缝", _USUAL)
_LICENCE = ("营业执照", "营业执照复印件", "工商营业执照")
_CONTRACT = ("审核技术服务合同", "技术服务合同", "技术咨询合同", "委托合同", "服务合同")
_PROFILE = ("审核咨询服务机构基本情况表", "机构基本情况表", "咨询机构情况表", "机构情况表")
_PLAN = ("清洁生产审核工作计划", "工作计划", "审核计划")
_MONITORING = ("环境监测报告", "检测报告", "方案实施前后监测报告")
_AUDITED = ("财务审计报告", "项目审计报告", "审计报告")
_EVALUATION = (("会议.阶段", "评估"),)
_ACCEPTANCE = (("会议.阶段", "验收"),)
# what the experts of one meeting wrote: signed at it and brought along, for a record holds one meeting's words at a time
_OF_EXPERT = Signature("专家", "专家签名", "附表2第8、9、18、19项")
_OF_HEAD = Signature("专家组组长", "专家组组长确认", "附表2第10、21项")
_ON_REPLY = (
    Seal("企业", "企业（盖章）", "附表2第10、21项"),
    Seal("企业委托的审核机构", "审核机构（盖章）", "附表2第10、21项"),
)
_PLAIN_TABLE = "指引未附绩效表格式，请附企业填报的绩效表。"

_evaluated = partial(Item, deadline="sh2020-评估归档")
_accepted = partial(Item, deadline="sh2020-验收归档")

PROCEDURES = (
    _procedure(
        id="sh2020-启动",
        title="上海市强制性清洁生产审核启动材料",
        aliases=("上海市审核启动", "启动材料报送"),
        summary="A listed company of Shanghai begins its audit and hands in its plan.",
        who=_COMPANY,
        whom=_OFFICE,
        basis="三",
        filed="计划.日期",
        closes=("sh2020-启动",),
        opens=("sh2020-验收",),
        demands=("SH2",),
        note="指引未规定份数，报送前请与辖区生态环境局核实。",
        items=(
            Item("企业营业执照", aliases=_LICENCE, paper=Paper.COPY, seals=(_ON_COPY,), basis="三"),
            Item("审核工作计划", "sh2020-审核工作计划", aliases=_PLAN, basis="三"),
            Item(
                "委托审核的技术服务合同",
                need=_HELPED,
                aliases=_CONTRACT,
                paper=Paper.COPY,
                seals=(_ON_COPY,),
                basis="三",
                note="自行独立开展审核的不需要。",
            ),
            Item(
                "审核咨询服务机构基本情况表（附表1）",
                "sh2020-机构情况表",
                need=_HELPED,
                aliases=(*_PROFILE, "咨询服务机构基本情况表"),
                basis="三",
                note="自行独立开展审核的不需要。",
            ),
        ),
    ),
    _procedure(
        id="sh2020-评估",
        title="上海市强制性清洁生产审核评估申请材料",
        aliases=("上海市强制性清洁生产审核评估申请", "上海市强制性清洁生产审核评估", "上海市评估申请"),
        summary="A listed company of Shanghai applies for the evaluation of its audit.",
        who=_COMPANY,
        whom=_OFFICE,
        basis="四",
        filed="评估.申请日期",
        closes=("sh2020-完成审核",),
        opens=("sh2020-评估归档",),
        note="指引未规定份数，报送前请与辖区生态环境局核实。",
        items=(
            Item(
                "评估申请表",
                "sh2020-评估申请表",
                aliases=("强制性清洁生产审核评估申请表", "申请表"),
                basis="四",
            ),
            Item(
                "清洁生产审核报告",
                aliases=("审核报告", "审核报告书", "清洁生产审核报告书"),
                seals=(_ON_REPORT,),
                basis="四",
            ),
            Item(
                "相关附件材料",
                aliases=("附件材料", "报告附件", "技术佐证材料", "佐证材料", "审核能力证明材料", "审核师证书"),
                paper=Paper.COPY,
                seals=(_ON_COPY,),
                basis="四",
                note="技术佐证材料、审核能力证明材料等（环办科技〔2018〕5号）。",
            ),
        ),
    ),
    _procedure(
        id="sh2020-验收",
        title="上海市强制性清洁生产审核验收申请材料",
        aliases=("上海市强制性清洁生产审核验收申请", "上海市强制性清洁生产审核验收", "上海市验收申请"),
        summary="A listed company of Shanghai applies for the acceptance of its audit.",
        who="完成审核评估、清洁生产方案全部实施完成的强制性清洁生产审核企业",
        whom=_OFFICE,
        basis="五",
        filed="验收.申请日期",
        opens=("sh2020-验收归档",),
        demands=("SH8",),
        note="指引未规定份数，报送前请与辖区生态环境局核实。验收原则上在实施审核2年内完成。绩效表、企业自我声明、监测报告见附表2第13—15项。",
        items=(
            Item(
                "验收申请表",
                "sh2020-验收申请表",
                aliases=("强制性清洁生产审核验收申请表", "申请表"),
                deadline="sh2020-验收",
                basis="五",
            ),
            Item(
                "清洁生产审核验收报告",
                aliases=("验收报告", "验收工作报告", "验收报告书"),
                seals=(_ON_REPORT,),
                basis="五",
            ),
            Item(
                "绩效表",
                aliases=("清洁生产审核绩效表", "审核绩效表"),
                seals=(Seal("企业", "企业名称处", "附表2第13项"),),
                basis="五",
                note=_PLAIN_TABLE,
            ),
            Item("企业自我声明", "sh2020-企业自我声明", aliases=("自我声明", "声明"), basis="五"),
            Item("监测报告", aliases=_MONITORING, basis="五", note="方案实施前后的监测报告。"),
            Item(
                "项目财务审计报告",
                need=Asked.OPTIONAL,
                aliases=_AUDITED,
                basis="五",
                note="必要时提供（附表2第20项）。",
            ),
            Item(
                "其他相关附件材料",
                need=Asked.OPTIONAL,
                aliases=("相关附件材料", "附件材料", "报告附件", "评估技术审查意见", "评估专家意见", "佐证材料"),
                paper=Paper.COPY,
                seals=(_ON_COPY,),
                basis="五",
                note="评估技术审查意见等（环办科技〔2018〕5号）。",
            ),
        ),
    ),
    _procedure(
        id="sh2020-归档",
        title="上海市强制性清洁生产审核评估、验收档案材料",
        aliases=("档案归档", "评估验收归档", "强制性清洁生产审核归档"),
        purpose=Purpose.ARCHIVE,
        summary="A district keeps the 22 papers of a mandatory audit.",
        who="区生态环境局",
        whom="区生态环境局",
        basis="六；附表2",
        filed="归档.验收日期",
        demands=("SH7", "SH8", "SH9"),
        note="第1—12项现场评估后一个月内、第13—22项现场验收后一个月内归档；已盖章签字的扫描件放入“盖章件”文件夹。"
        "归档情况可另填附表2（sh2020-档案清单）。",
        items=(
            _evaluated("企业营业执照", aliases=_LICENCE, paper=Paper.COPY, basis="附表2第1项"),
            _evaluated("委托审核的技术服务合同", need=_HELPED, aliases=_CONTRACT, paper=Paper.COPY, basis="附表2第2项"),
            _evaluated("审核工作计划", "sh2020-审核工作计划", aliases=_PLAN, basis="附表2第3项"),
            _evaluated("咨询服务机构基本情况表", "sh2020-机构情况表", need=_HELPED, aliases=_PROFILE, basis="附表2第4项"),
            _evaluated("评估申请表", "sh2020-评估申请表", basis="附表2第5项"),
            _evaluated("评估会议签到表", "sh2020-会议签到表", aliases=("评估签到表",), facts=_EVALUATION, basis="附表2第6项"),
            _evaluated("评估专家意见", "sh2020-专家意见", aliases=("评估专家组意见",), facts=_EVALUATION, basis="附表2第7项"),
            _evaluated("评估打分表", signatures=(_OF_EXPERT,), basis="附表2第8项", note="每位专家一张；空白表为sh2020-打分表。"),
            _evaluated("评估专家意见单", signatures=(_OF_EXPERT,), basis="附表2第9项", note="每位专家一张；空白表为sh2020-专家意见单。"),
            _evaluated(
                "评估意见修改回复单",
                aliases=("评估修改回复单", "评估意见回复单"),
                seals=_ON_REPLY,
                signatures=(_OF_HEAD,),
                basis="附表2第10项",
                note="回复评估会上的意见；空白表为sh2020-意见修改回复单。",
            ),
            _evaluated(
                "评估报告终稿",
                aliases=("审核报告终稿", "清洁生产审核报告终稿", "评估报告"),
                most=1,
                version="终稿",
                seals=(Seal("企业", "封面", "附表2第11项"), Seal("企业委托的审核机构", "封面", "附表2第11项")),
                basis="附表2第11项",
            ),
            _evaluated(
                "验收申请表", "sh2020-验收申请表", basis="附表2第12项",
                note="附表2将本项列在“现场评估后一个月内”的“评估后修改”之下。",
            ),
            _accepted(
                "绩效表",
                aliases=("清洁生产审核绩效表", "审核绩效表"),
                seals=(Seal("企业", "企业名称处", "附表2第13项"),),
                basis="附表2第13项",
                note=_PLAIN_TABLE,
            ),
            _accepted("企业自我声明", "sh2020-企业自我声明", aliases=("自我声明",), basis="附表2第14项"),
            _accepted("监测报告", aliases=_MONITORING, basis="附表2第15项"),
            _accepted("验收会议签到表", "sh2020-会议签到表", aliases=("验收签到表",), facts=_ACCEPTANCE, basis="附表2第16项"),
            _accepted("验收专家意见", "sh2020-专家意见", aliases=("验收专家组意见",), facts=_ACCEPTANCE, basis="附表2第17项"),
            _accepted("验收打分表", signatures=(_OF_EXPERT,), basis="附表2第18项", note="每位专家一张；空白表为sh2020-打分表。"),
            _accepted("验收专家意见单", signatures=(_OF_EXPERT,), basis="附表2第19项", note="每位专家一张；空白表为sh2020-专家意见单。"),
            _accepted(
                "项目财务审计报告", need=Asked.OPTIONAL, aliases=_AUDITED, paper=Paper.COPY, basis="附表2第20项",
                note="必要时提供。",
            ),
            _accepted(
                "验收意见修改回复单",
                aliases=("验收修改回复单", "验收意见回复单"),
                seals=_ON_REPLY,
                signatures=(_OF_HEAD,),
                basis="附表2第21项",
                note="回复验收会上的意见；空白表为sh2020-意见修改回复单。",
            ),
            _accepted(
                "验收报告终稿",
                aliases=("清洁生产审核验收报告终稿", "验收报告"),
                most=1,
                version="终稿",
                seals=(Seal("企业", "封面", "附表2第22项"), Seal("企业委托的审核机构", "封面", "附表2第22项")),
                basis="附表2第22项",
            ),
        ),
    ),
    _procedure(
        id="sh2020-季度报送",
        title="上海市重点行业强制性清洁生产审核情况季度报送材料",
        aliases=("季度报送", "季度情况报送", "强制性清洁生产审核季度报送"),
        summary="A district of Shanghai reports each quarter how far its listed companies are.",
        who="区生态环境局",
        whom="上海市清洁生产中心",
        basis="六",
        filed="填报.日期",
        closes=("sh2020-季度报送",),
        demands=("SH5", "SH10", "SH11"),
        note="每季度10日前报送上季度情况；指引未规定份数。",
        items=(
            Item(
                "重点行业实施强制性清洁生产审核情况表",
                "sh2020-审核情况表",
                aliases=("强制性清洁生产审核情况表", "审核情况表", "情况表"),
                basis="六；附表3",
            ),
            Item(
                "强制性清洁生产审核企业名单调整表",
                "sh2020-名单调整表",
                need=Asked.OPTIONAL,
                aliases=("强制性清洁生产审核名单调整表", "名单调整表", "调整表"),
                basis="六；附表4",
                note="名单有变化的提交。",
            ),
            Item(
                "名单调整证明材料",
                need=Asked.OPTIONAL,
                aliases=("调整证明材料", "证明材料", "现场确认照片", "执法记录"),
                paper=Paper.COPY,
                signatures=(Signature("现场确认人员", "照片或者记录", _USUAL),),
                basis="六；附表4注3",
                note="名称变更和名单撤销的必须提交，可包括现场确认的照片或者支队执法的记录等。",
            ),
        ),
    ),
)
