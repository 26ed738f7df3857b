"""sh2020-档案清单: 强制性清洁生产审核评估、验收档案材料清单 (附表2)."""

from __future__ import annotations

from ...form.blocks import listed
from ...form.inline import Slot
from ...form.layout import Face, Layout, Table, annex, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form
from ...rules.archive import stages_are_complete
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="sh2020-档案清单",
    title="强制性清洁生产审核评估、验收档案材料清单",
    aliases=("档案材料清单", "强制性清洁生产审核档案材料清单"),
    audit=Audit.MANDATORY,
    summary="A district's list of the 22 papers that belong in the archive of a mandatory audit.",
    provenance=provenance(
        annex="附表2",
        note="第12项验收申请表照原文列在“现场评估后一个月内”的“评估后修改”之下。",
        additions=(
            "“企业名称”一行：清单按企业归档，原文未印企业名称，补一行以注明是哪家企业的档案",
            "“归档”一列及其“□”：原文只列材料名称，补一列以便逐项勾记是否已归档",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("档案.已归档", "归档", need=REQUIRED, aliases=("已归档材料",)),
    ),
    rules=(stages_are_complete,),
    layout=Layout((
        annex("附表2"),
        title("强制性清洁生产审核评估、验收档案材料清单", size="小二", below=3),
        para("企业名称：", Slot("企业.名称", "　　　　　　　　　　　　　　　　"), below=1.5),
        Table((24.0, 27.0, 93.0, 12.0), (
            row(
                cell("阶段", face=Face.HEI),
                cell("项目名称", face=Face.HEI),
                cell("备案资料", face=Face.HEI),
                cell("归档", face=Face.HEI),
                height=8.5,
            ),
            row(cell("现场评估后\n一个月内", rows=12), cell("项目启动证明", rows=4), *listed("档案.已归档", "企业营业执照", "1、企业营业执照"), height=7.8),
            row(*listed("档案.已归档", "委托审核的技术服务合同", "2、委托审核的技术服务合同"), height=7.8),
            row(*listed("档案.已归档", "审核工作计划", "3、审核工作计划（盖章）"), height=7.8),
            row(*listed("档案.已归档", "咨询服务机构基本情况表", "4、咨询服务机构基本情况表（盖章）"), height=7.8),
            row(cell("评估", rows=6), *listed("档案.已归档", "评估申请表", "5、评估申请表（盖章）"), height=7.8),
            row(*listed("档案.已归档", "评估会议签到表", "6、评估会议签到表"), height=7.8),
            row(*listed("档案.已归档", "评估专家意见", "7、评估专家意见"), height=7.8),
            row(*listed("档案.已归档", "评估打分表", "8、评估打分表"), height=7.8),
            row(*listed("档案.已归档", "评估专家意见单", "9、评估专家意见单"), height=7.8),
            row(*listed("档案.已归档", "评估意见修改回复单", "10、评估意见修改回复单"), height=7.8),
            row(cell("评估后修改", rows=2), *listed("档案.已归档", "评估报告终稿", "11、评估报告终稿（企业和企业委托的审核机构盖章）"), height=7.8),
            row(*listed("档案.已归档", "验收申请表", "12、验收申请表（盖章）"), height=7.8),
            row(cell("现场验收后\n一个月内", rows=10), cell("验收", rows=8), *listed("档案.已归档", "绩效表", "13、绩效表（盖章）"), height=7.8),
            row(*listed("档案.已归档", "企业自我声明", "14、企业自我声明（盖章）"), height=7.8),
            row(*listed("档案.已归档", "监测报告", "15、监测报告"), height=7.8),
            row(*listed("档案.已归档", "验收会议签到表", "16、验收会议签到表"), height=7.8),
            row(*listed("档案.已归档", "验收专家意见", "17、验收专家意见"), height=7.8),
            row(*listed("档案.已归档", "验收打分表", "18、验收打分表"), height=7.8),
            row(*listed("档案.已归档", "验收专家意见单", "19、验收专家意见单"), height=7.8),
            row(*listed("档案.已归档", "项目财务审计报告", "20、项目财务审计报告（必要时）"), height=7.8),
            row(cell("验收后修改", rows=2), *listed("档案.已归档", "验收意见修改回复单", "21、验收意见修改回复单"), height=7.8),
            row(*listed("档案.已归档", "验收报告终稿", "22、验收报告终稿（企业和企业委托的审核机构盖章）"), height=7.8),
        )),
    )),
)
