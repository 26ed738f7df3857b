"""gd2017-意见表: 广东省清洁生产审核评估验收/验收意见表 (named in Dongguan's guide 六（二）6; form not given)."""

from __future__ import annotations

from ...form.blocks import boxed
from ...form.inline import Joint, Slot
from ...form.layout import Align, Face, Layout, PageBreak, Side, Table, Valign, cell, para, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Signature
from ...rules.life import milestones_in_order
from ...rules.panels import panel_leader, sheets_match_experts, sheets_only_in_standard_procedure
from ...rules.recusal import experts_did_not_serve
from ...rules.scoring import mean_score
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="gd2017-意见表",
    title="广东省清洁生产审核评估验收/验收意见表",
    aliases=("评估验收意见表", "验收意见表", "广东省清洁生产审核评估验收意见表", "广东省清洁生产审核验收意见表"),
    audit=Audit.BOTH,
    summary="The panel's opinion on site: what was verified, what must be changed, passed or not, signed by all.",
    provenance=provenance(
        annex="评估验收/验收意见表",
        note="东莞2023年指引六（二）6只列表名并要求“有专家签名”，未印表样；本表按指引五（一）、六（一）（二）的文字拟制。"
        "指引六（三）又称“评估验收意见表”，收为别名。平均得分按各专家评分表合计的算术平均，保留两位小数、四舍五入（原文未规定）。",
        additions=(
            "企业、时间、地点、机构：五（一）（二）现场验收的基本情况",
            "专家组成员表和签名：六（二）6要求有专家签名",
            "验收程序：五（一）所列听取汇报、材料审查、现场检查、询问答辩",
            "平均得分：六（二）5专家个人打分，仅标准流程提供",
            "存在问题及修改意见：五（一）专家提出修正意见，六（一）企业据以修改并在修改说明中答复",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.通讯地址", "企业地址", need=REQUIRED),
        Field("企业.所属行业", "所属行业", need=REQUIRED),
        Field("审核.流程", "审核流程", need=REQUIRED),
        Field("验收.时间", "验收时间", need=REQUIRED),
        Field("验收.地点", "验收地点", need=REQUIRED),
        Field("验收.组织单位", "组织单位"),
        Field("第三方.名称", "第三方验收机构"),
        Field("机构.名称", "咨询服务机构"),
        Field("验收.专家组意见", "绩效核实和总体评价", need=REQUIRED),
        Field("考核依据.清洁生产等级", "清洁生产水平"),
        Field("专家意见", "存在问题及修改意见", need=REQUIRED, least_rows=1, fields=(
            Field("意见", "存在问题及修改意见", need=REQUIRED),
        )),
        Field("专家评分", "专家评分", basis="《2023年自愿性清洁生产现场评估验收工作指引》六（二）5", fields=(
            Field("专家", "专家", need=REQUIRED),
            Field("得分", "得分", need=REQUIRED),
            Field("日期", "打分日期"),
        )),
        Field("验收.平均得分", "专家平均得分", compute=mean_score),
        Field("验收.结果", "验收结论", need=REQUIRED),
        Field("专家", "专家组", need=REQUIRED, least_rows=3, fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("单位", "工作单位", need=REQUIRED),
            Field("职称", "职称", need=REQUIRED),
            Field("专业", "专业"),
            Field("组长", "组长"),
            Field("曾服务企业", "曾服务企业"),
        )),
        Field("验收.组长", "专家组组长", need=REQUIRED, compute=panel_leader),
    ),
    rules=(sheets_match_experts, sheets_only_in_standard_procedure, experts_did_not_serve, milestones_in_order),
    signatures=(
        Signature("专家组组长", "专家组组长", "《2023年自愿性清洁生产现场评估验收工作指引》六（二）6"),
        Signature("专家组成员", "签名", "《2023年自愿性清洁生产现场评估验收工作指引》六（二）6"),
    ),
    copies=Copies(1, "《2023年自愿性清洁生产现场评估验收工作指引》六（二）"),
    layout=Layout((
        title("广东省清洁生产审核评估验收/验收意见表"),
        Table((27.0, 51.0, 27.0, 51.0), (
            row(cell("企业名称", face=Face.HEI), cell(Slot("企业.名称"), span=3), height=9),
            row(cell("企业地址", face=Face.HEI), cell(Slot("企业.通讯地址"), span=3), height=9),
            row(cell("所属行业", face=Face.HEI), Slot("企业.所属行业"),
                cell("审核流程", face=Face.HEI), Slot("审核.流程"), height=9),
            row(cell("验收时间", face=Face.HEI), Slot("验收.时间"),
                cell("验收地点", face=Face.HEI), Slot("验收.地点"), height=9),
            row(cell("组织单位", face=Face.HEI), Slot("验收.组织单位"),
                cell("第三方\n验收机构", face=Face.HEI), Slot("第三方.名称"), height=10),
            row(cell("咨询服务机构", face=Face.HEI), Slot("机构.名称"),
                cell("专家平均得分", face=Face.HEI), cell(Slot("验收.平均得分"), Joint("分", "验收.平均得分", "验收.平均得分")),
                height=9),
            row(
                cell("验收意见", face=Face.HEI),
                cell(
                    para("专家组听取了汇报，进行了材料审查、现场检查和询问答辩，形成如下意见：", indent=2, above=1),
                    para("绩效核实和总体评价：", face=Face.HEI, indent=2, above=1),
                    para(Slot("验收.专家组意见"), indent=2),
                    span=3, align=Align.JUSTIFY, valign=Valign.TOP,
                ),
                height=58,
            ),
            row(
                cell("清洁生产水平", face=Face.HEI),
                cell(Slot("考核依据.清洁生产等级"), span=3, align=Align.LEFT),
                height=9,
            ),
        )),
        Table((12.0, 144.0), (
            row(cell("存在问题及修改意见", span=2, face=Face.HEI), height=9),
            row(Slot("序号"), cell(Slot("意见"), align=Align.JUSTIFY), height=9, each="专家意见", blanks=5),
        )),
        Table((27.0, 129.0), (
            row(
                cell("验收结论", face=Face.HEI),
                cell(boxed(("验收.结果", "通过"), "通过　　　　　", ("验收.结果", "不通过"), "不通过")),
                height=10,
            ),
        )),
        PageBreak(),
        para("专家组成员", face=Face.HEI, size="四号", align=Align.CENTER, below=3),
        Table((12.0, 20.0, 46.0, 27.0, 25.0, 26.0), (
            row(
                cell("组长", face=Face.HEI),
                cell("姓名", face=Face.HEI),
                cell("工作单位", face=Face.HEI),
                cell("职称", face=Face.HEI),
                cell("专业", face=Face.HEI),
                cell("签名", face=Face.HEI),
                height=9,
            ),
            row(cell(boxed(("组长", "是"), "")), Slot("姓名"), Slot("单位"), Slot("职称"), Slot("专业"), "",
                height=14, each="专家", blanks=5),
            row(
                cell("专家组组长：", Slot("验收.组长", "　　　　　　"), "　　　　签名：", span=4, align=Align.LEFT, valign=Valign.TOP,
                     open=(Side.RIGHT,)),
                cell("年　　月　　日", span=2, align=Align.RIGHT, valign=Valign.BOTTOM, open=(Side.LEFT,)),
                height=24,
            ),
        )),
    )),
)
