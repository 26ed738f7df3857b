"""gd2009-验收申请: the application for the acceptance of a mandatory audit (第三十条, no blank in the notice)."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, box, opinion
from ...form.inline import Slot
from ...form.intime import InTime
from ...form.layout import Align, Layout, Table, cell, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Pen, Seal, Status
from ...rules.benefits import benefit_grid
from ...rules.guangdong import acceptance_after_evaluation, nothing_fails
from ...rules.life import milestones_in_order
from ..facts import FACTS
from .deadlines import ACCEPTANCE, STEADY
from .notice import provenance

FORM = Form(
    id="gd2009-验收申请",
    title="重点企业清洁生产审核验收申请表",
    aliases=("强制性清洁生产审核验收申请", "清洁生产审核验收申请表"),
    audit=Audit.MANDATORY,
    summary="A key enterprise applies for the acceptance of its mandatory audit.",
    provenance=provenance(
        annex="第三十条",
        status=Status.RECONSTRUCTED,
        note="办法规定申请验收企业提交验收申请，未附格式；栏目按第二十九条的申请条件、第三十条的材料和第三十一条的验收内容设置，"
             "企业基本情况的写法同附件3、附件6。",
        additions=(
            "评估时间、评估结果、评估意见规定的验收时间：第二十九条（一），通过评估后按规定的验收时间申请，一般不超过两年",
            "竣工环保验收合格时间和稳定达标情况：第二十九条（二），竣工环保验收合格3个月后稳定达到标准和指标",
            "中/高费方案实施情况：第二十九条对中/高费方案的实施情况和效果进行验证",
            "清洁生产等级：第三十一条（一），达不到行业清洁生产标准三级的验收不通过",
            "随申请提交的材料：第三十条所列材料，装订成册一式七份",
            "省环保部门意见：第三十条，材料报送省环保部门组织验收",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.通讯地址", "通讯地址", need=REQUIRED),
        Field("企业.邮编", "邮编", need=REQUIRED),
        Field("企业.法定代表人", "法人代表", need=REQUIRED),
        Field("企业.联系人", "联系人", need=REQUIRED),
        Field("企业.电话", "电话", need=REQUIRED),
        Field("企业.所属行业", "所属行业", need=REQUIRED),
        Field("企业.营业执照号码", "营业执照号码", need=REQUIRED),
        Field("评估.时间", "评估时间", need=REQUIRED, basis="第二十九条（一）"),
        Field("评估.结果", "评估结果", need=REQUIRED, basis="第二十九条（一）"),
        Field("评估.规定验收时间", "评估意见规定的验收时间", basis="第二十九条（一）"),
        Field("评估.修改完成时间", "实施稿修改完成时间", need=REQUIRED, basis="第二十七条"),
        Field("验收.竣工环保验收日期", "竣工环保验收合格时间", basis="第二十九条（二）"),
        Field("考核依据.清洁生产等级", "清洁生产等级", need=REQUIRED, basis="第三十一条（一）"),
        Field("方案", "方案", fields=(
            Field("名称", "方案名称", need=REQUIRED),
            Field("类别", "方案类别", need=REQUIRED),
            Field("状态", "实施状态", need=REQUIRED),
            Field("投资", "投资（万元）", unit="万元", need=REQUIRED),
            Field("经济效益", "经济效益（万元/年）", unit="万元", need=REQUIRED),
        )),
        Field("方案效益", "方案实施情况", need=REQUIRED, compute=benefit_grid, basis="第二十九条", fields=(
            Field("方案数", "方案数（个）"),
            Field("所需投资", "投资（万元）", unit="万元"),
            Field("经济效益", "经济效益（万元/年）", unit="万元"),
        )),
        Field("验收.稳定达标", "稳定达到国家或地方污染物排放标准", need=REQUIRED, basis="第二十九条（二）"),
        Field("验收.总量达标", "稳定达到核定的主要污染物总量控制指标", need=REQUIRED, basis="第二十九条（二）"),
        Field("验收.减排达标", "稳定达到污染物减排指标", need=REQUIRED, basis="第二十九条（二）"),
        Field("验收.申请意见", "申请单位意见", need=REQUIRED),
        Field("验收.申请日期", "申请日期", stamp=True),
        Field("省环保部门.验收意见", "省环保部门意见", pen=Pen.OTHERS),
        Field("省环保部门.验收意见日期", "省环保部门意见日期", pen=Pen.OTHERS),
    ),
    rules=(milestones_in_order, acceptance_after_evaluation, InTime(ACCEPTANCE), InTime(STEADY), nothing_fails),
    seals=(
        Seal("企业", "申请单位意见", "第三十条"),
        Seal("省环保部门", "省环保部门意见", "第三十条"),
    ),
    copies=Copies(7, "第三十条"),
    layout=Layout((
        title("重点企业清洁生产审核验收申请表", below=4),
        Table((38.0, 26.0, 20.0, 22.0, 22.0, 28.0), (
            row("企业名称", cell(Slot("企业.名称"), span=5), height=8.8),
            row("通讯地址", cell(Slot("企业.通讯地址"), span=3), "邮编", Slot("企业.邮编"), height=8.8),
            row("法人代表", Slot("企业.法定代表人"), "联系人", Slot("企业.联系人"), "电话", Slot("企业.电话"), height=8.8),
            row("所属行业", cell(Slot("企业.所属行业"), span=2), "营业执照\n号码", cell(Slot("企业.营业执照号码"), span=2), height=10.4),
            row("评估时间", cell(Slot("评估.时间", "　"), span=2), "评估结果", cell(Slot("评估.结果"), span=2), height=8.8),
            row("评估意见规定的\n验收时间", cell(Slot("评估.规定验收时间"), span=2), "实施稿修改\n完成时间",
                cell(Slot("评估.修改完成时间"), span=2), height=10.4),
            row("竣工环保验收\n合格时间", cell(Slot("验收.竣工环保验收日期", "　"), span=2), "清洁生产\n等级",
                cell(Slot("考核依据.清洁生产等级"), span=2), height=10.4),
            row(cell("方案实施情况", rows=4), cell("项　目", span=2), "方案数\n（个）", cell("投资\n（万元）"), "经济效益\n（万元/年）",
                height=10.4),
            row(cell("已实施无/低费方案", span=2), Slot("方案效益.方案数.无低费已实施"),
                Slot("方案效益.所需投资.无低费已实施"), Slot("方案效益.经济效益.无低费已实施"), height=7.5),
            row(cell("已实施中/高费方案", span=2), Slot("方案效益.方案数.中高费已实施"),
                Slot("方案效益.所需投资.中高费已实施"), Slot("方案效益.经济效益.中高费已实施"), height=7.5),
            row(cell("尚未实施的方案", span=2), Slot("方案效益.方案数.合计待实施"),
                Slot("方案效益.所需投资.合计待实施"), Slot("方案效益.经济效益.合计待实施"), height=7.5),
            row(cell("稳定达标情况", rows=3), cell("稳定达到国家或地方污染物排放标准", span=4, align=Align.LEFT),
                cell(*box("验收.稳定达标", "是"), "　　", *box("验收.稳定达标", "否")), height=7.5),
            row(cell("稳定达到核定的主要污染物总量控制指标", span=4, align=Align.LEFT),
                cell(*box("验收.总量达标", "是"), "　　", *box("验收.总量达标", "否")), height=7.5),
            row(cell("稳定达到污染物减排指标", span=4, align=Align.LEFT),
                cell(*box("验收.减排达标", "是"), "　　", *box("验收.减排达标", "否")), height=7.5),
            row("随申请提交的材料\n（装订成册，\n一式七份）",
                cell("1.清洁生产审核验收工作报告　　　2.环境监测报告\n3.清洁生产审核报告（实施稿）　　4.清洁生产审核评估意见",
                     span=5, align=Align.LEFT), height=15.5),
            *opinion("申请单位意见", "验收.申请意见", Slot("验收.申请日期", DAY_ROOM), "（公章）", span=5, height=27,
                     foot_height=8),
            *opinion("省环保部门意见", "省环保部门.验收意见", Slot("省环保部门.验收意见日期", DAY_ROOM), "（公章）", span=5, height=14,
                     foot_height=8),
        )),
    )),
)
