"""gd2009-自愿验收考核表: 广东省企业自愿清洁生产审核验收考核表 and its 续表 (附件2)."""

from __future__ import annotations

from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, PageBreak, Table, Valign, annex, cell, para, row, title
from ...form.model import REQUIRED, Audit, Correction, Field, Form, Signature, Status
from ...form.scores import assessment_row
from ...rules.conditions import cheap_share, costly_share, earned_scores, stated_scores
from ...rules.scoring import (
    assessment_complete,
    assessment_total,
    mean_score,
    veto,
    voluntary_grade,
    voluntary_panel,
)
from ..facts import FACTS
from .notice import provenance

WIDTHS = (9.5, 17.5, 6.5, 35.0, 68.5, 9.5, 9.5)
HEAD = row(
    cell("系列\n序号", face=Face.HEI),
    cell("项目", face=Face.HEI),
    cell("序\n号", face=Face.HEI),
    cell("主要内容", face=Face.HEI),
    cell("要求", face=Face.HEI),
    cell("项目\n分值", face=Face.HEI),
    cell("实际\n得分", face=Face.HEI),
    height=9.4,
)

FORM = Form(
    id="gd2009-自愿验收考核表",
    title="广东省企业自愿清洁生产审核验收考核表",
    aliases=("企业自愿清洁生产审核验收考核表", "自愿清洁生产审核验收考核表", "考核表"),
    audit=Audit.VOLUNTARY,
    summary="An expert scores a voluntary audit: 26 items, 100 points; 60 pass, 80 are good.",
    provenance=provenance(
        annex="附件2",
        status=Status.CORRECTED,
        note="每位专家一份。原文表头“系列 序号”“实 际 得 分”中的空格为排版空格；第1–19项的序号在原文中重复转换了一次；"
             "“外排废水”照原文印，废气、外排废水、固废处理、噪声四项原文无序号。"
             "原文的续表从第20项起；为使字号不小于小五，此处从第14项起。",
        corrections=(
            Correction(
                "按相关规定处置，处置率100%，手续齐全5",
                "按相关规定处置，处置率100%，手续齐全4",
                "转换文本把外排废水与固废处理两行并作一行，只留下一个分值5，全表分值合计为97；"
                "按惠州市转发的同一考核表，固废处理为4分，各项合计为100分，与“累计分值100”相符",
            ),
            Correction(
                "厂界噪声全部符合国家标准4",
                "厂界噪声全部符合国家标准3",
                "并行以后分值错位，噪声一行印作4分；按惠州市转发的同一考核表，噪声为3分，第三部分合计30分",
            ),
        ),
    ),
    facts=FACTS,
    fields=(
        Field("考核得分", "实际得分", need=REQUIRED, fields=(
            Field("审核实施报告", "清洁生产审核实施报告"),
            Field("机构和宣传培训", "领导重视、成立机构、开展宣传培训"),
            Field("规章制度执行", "法律法规及规章制度执行情况"),
            Field("文明生产", "文明生产、厂容厂貌"),
            Field("投入产出分析", "对生产和服务过程投入产出进行全面分析、客观评价"),
            Field("审核重点和目标", "审核重点及清洁生产目标"),
            Field("平衡测试和原因分析", "各类平衡测试及污染物原因分析"),
            Field("方案产生和可行性分析", "方案产生与筛选及可行性分析"),
            Field("方案实施", "方案实施"),
            Field("持续清洁生产", "持续清洁生产"),
            Field("行业清洁生产水平", "行业清洁生产水平情况"),
            Field("原辅材料", "原辅材料的选择及利用"),
            Field("能源消耗", "单位产品产值计的能源消耗量"),
            Field("水耗", "单位产品产值计的水耗量"),
            Field("技术和装备", "清洁生产技术应用（改造）情况及关键装置的生产技术和工艺先进性"),
            Field("研发经费", "研究开发经费占当年销售收入的比例"),
            Field("废水资源化", "废水资源化利用状况"),
            Field("固废资源化", "固废资源化利用状况"),
            Field("废气资源化", "废气资源化利用状况"),
            Field("环境保护管理", "环境保护管理"),
            Field("环保设施运转", "环境保护设施运转情况"),
            Field("环境友好产品", "环境友好产品", aliases=("环境友好产品（环境保护标志）",)),
            Field("废气", "废气"),
            Field("外排废水", "外排废水"),
            Field("固废处理", "固废处理"),
            Field("噪声", "噪声"),
        )),
        Field("考核.累计得分", "累计分值", compute=assessment_total),
        Field("考核.附加说明", "附加说明"),
        Field("考核.日期", "日期", stamp=True),
        Field("考核依据.超标超总量", "超标超总量排污"),
        Field("考核依据.全员培训次数", "每年全员培训次数"),
        Field("考核依据.地市以上培训人数", "接受地市以上培训人员数"),
        Field("考核依据.认知率", "员工对清洁生产认知率"),
        Field("方案", "方案", fields=(
            Field("名称", "方案名称", need=REQUIRED),
            Field("类别", "方案类别", need=REQUIRED),
            Field("状态", "实施状态", need=REQUIRED),
        )),
        Field("考核依据.无低费实施率", "无、低费方案实施率", compute=cheap_share),
        Field("考核依据.中高费实施率", "中高费方案实施率", compute=costly_share),
        Field("考核依据.清洁生产等级", "行业清洁生产标准的等级"),
        Field("考核依据.物料计量率", "物料计量率"),
        Field("考核依据.材料节约率", "主体材料节约率"),
        Field("考核依据.材料利用率", "主体材料利用率"),
        Field("考核依据.能源计量率", "能源计量率"),
        Field("考核依据.水计量率", "水计量率"),
        Field("考核依据.技术水平", "生产技术和工艺水平"),
        Field("考核依据.研发经费比例", "研究开发经费占销售收入的比例"),
        Field("考核依据.废水资源化", "废水资源化利用"),
        Field("考核依据.固废资源化", "固废资源化利用"),
        Field("考核依据.废气资源化", "废气资源化利用"),
        Field("考核依据.设施运转率", "环境保护设施运转率"),
        Field("考核依据.废气达标率", "废气年达标率"),
        Field("考核依据.废水达标率", "外排废水年达标率"),
        Field("考核依据.固废处置率", "固废处置率"),
        Field("专家评分", "专家评分", fields=(
            Field("专家", "专家姓名", need=REQUIRED),
            Field("得分", "累计得分", need=REQUIRED),
        )),
        Field("验收.平均得分", "验收评分", places=2, compute=mean_score),
        Field("验收.等级", "评分等级", compute=voluntary_grade),
    ),
    rules=(assessment_complete, stated_scores, earned_scores, veto, voluntary_panel),
    signatures=(Signature("专家", "签名", "附件2"),),
    layout=Layout((
        annex("附件2："),
        title("广东省企业自愿清洁生产审核验收考核表", size="小二", below=2),
        Table(WIDTHS, (
            HEAD,
            assessment_row(
                cell("1", rows=10), cell("基本条件\n（30分）", rows=10),
                number="1", item="审核实施报告", content="清洁生产审核实施报告",
                asked="完整、全面、务实，符合《清洁生产审核暂行办法》的要求", points="8", height=10.4,
            ),
            assessment_row(
                number="2", item="机构和宣传培训", content="领导重视、成立机构、开展宣传培训",
                asked="有组织、有培训（每年全员培训二次以上、接受地市以上培训人员二位以上）、员工对清洁生产认知率高于95%",
                points="2", height=10.4,
            ),
            assessment_row(
                number="3", item="规章制度执行", content="法律法规及规章制度\n执行情况",
                asked="建立了规章制度和激励机制且执行好", points="2", height=10.4,
            ),
            assessment_row(
                number="4", item="文明生产", content="文明生产、厂容厂貌",
                asked="清洁整齐、绿化好、安全措施得当、\n设备无跑冒滴漏", points="2", height=10.4,
            ),
            assessment_row(
                number="5", item="投入产出分析", content="对生产和服务过程投入产出进行全面分析、客观评价",
                asked="全面分析能源资源消耗现状、生产工艺和设备运行状况、废弃物产生、治理现状", points="4", height=10.4,
            ),
            assessment_row(
                number="6", item="审核重点和目标", content="审核重点及\n清洁生产目标",
                asked="审核重点确定合理，清洁生产目标设置比照国家清洁生产评价指标体系及相关标准，\n符合实际",
                points="2", height=10.4,
            ),
            assessment_row(
                number="7", item="平衡测试和原因分析", content="各类平衡测试及\n污染物原因分析",
                asked="审核重点物料平衡、水平衡、能量测算反映企业实际生产过程，污染物产生原因分析透彻，找出主要存在的问题",
                points="3", height=10.4,
            ),
            assessment_row(
                number="8", item="方案产生和可行性分析", content="方案产生与筛选及\n可行性分析",
                asked="方案产生有合理的技术依据，可行性分析完整，依据充分", points="2", height=10.4,
            ),
            assessment_row(
                number="9", item="方案实施", content="方案实施",
                asked="无、低费方案100%实施且落实到管理制度或操作规程中；中高费方案实施率50%以上，未实施的要有持续实施清洁生产计划",
                points="3", height=10.4,
            ),
            assessment_row(
                number="10", item="持续清洁生产", content="持续清洁生产",
                asked="有符合实际的持续清洁生产计划，\n建立了长效机制", points="2", height=10.4,
            ),
            assessment_row(
                cell("2", rows=3), cell("资源、\n能源、\n工艺技术\n与综合\n利用\n（40分）", rows=3),
                number="11", item="行业清洁生产水平", content="行业清洁生产水平情况",
                asked="达到行业清洁生产评价指标体系中的清洁生产先进企业等级或行业清洁生产标准的一、二级标准"
                      "或国内同行业领先水平的8分；\n达到行业清洁生产评价指标体系中的清洁生产企业等级"
                      "或行业清洁生产标准的三级标准或国内同行业平均水平的4分",
                points="8", height=10.4,
            ),
            assessment_row(
                number="12", item="原辅材料", content="原辅材料的选择及利用",
                asked="无毒性及可替代性，原材料充分利用，物料计量率达到100%，主体材料节约5%以上或者主体材料利用率达到95%以上",
                points="4", height=10.4,
            ),
            assessment_row(
                number="13", item="能源消耗", content="单位产品产值计的\n能源消耗量",
                asked="能源计量率90%以上，产品能源单耗达到省或市定额考核指标；能源利用率达到本市同行先进水平或利用率95%以上",
                points="6", height=10.4,
            ),
        ), size="小五"),
        PageBreak(),
        title("广东省企业自愿清洁生产审核验收考核表（续）", size="小二", below=2),
        Table(WIDTHS, (
            HEAD,
            assessment_row(
                cell("", rows=6), cell("", rows=6),
                number="14", item="水耗", content="单位产品产值计的\n水耗量",
                asked="水计量率100%，产品用水单耗达到省或市定额考核指标；用水量达到本市同行先进水平或利用率95%以上",
                points="4", height=10.4,
            ),
            assessment_row(
                number="15", item="技术和装备", content="清洁生产技术应用（改造）情况及关键装置的生产技术和工艺先进性",
                asked="采用国家公布的清洁生产工艺技术与装备；国内领先以上，6分；国内先进或省内领先，4分；省内先进以下，0分",
                points="6", height=10.4,
            ),
            assessment_row(
                number="16", item="研发经费", content="研究开发经费占当年\n销售收入的比例",
                asked="≥3%，4分；≥2%，2分；≤1%，0分", points="4", height=10.4,
            ),
            assessment_row(
                number="17", item="废水资源化", content="废水资源化利用状况",
                asked="不产生或零排放3分；部分利用1-2分；\n未利用0分", points="3", height=10,
            ),
            assessment_row(
                number="18", item="固废资源化", content="固废资源化利用状况",
                asked="不产生或零排放3分；部分利用1-2分；\n未利用0分", points="3", height=10,
            ),
            assessment_row(
                number="19", item="废气资源化", content="废气资源化利用状况",
                asked="不产生或零排放2分；部分利用1分；\n未利用0分", points="2", height=10,
            ),
            assessment_row(
                cell("3", rows=7), cell("环境管理\n与外排\n环境保护\n指标\n（30分）", rows=7),
                number="20", item="环境保护管理", content="环境保护管理",
                asked="有专职部门负责环境管理工作，建立并实施了有利于污染物源头控制的管理制度，按照ISO14001（或相应的HSE）"
                      "要求建立并运行环境管理体系，环境管理手册、程序文件齐全",
                points="5", height=14,
            ),
            assessment_row(
                number="21", item="环保设施运转", content="环境保护设施运转情况",
                asked="设施健全，运转率100%，原始记录齐全有效", points="5", height=8,
            ),
            assessment_row(
                number="22", item="环境友好产品", content="环境友好产品\n（环境保护标志）",
                asked="是环境友好产品或产品有其它环境保护标志", points="3", height=10,
            ),
            assessment_row(
                number="", item="废气", content="废气",
                asked="年达标率（97%-100%）\n（年达标率低于97%不得分）", points="5", height=10,
            ),
            assessment_row(
                number="", item="外排废水", content="外排废水",
                asked="年达标率（97%-100%）\n（年达标率低于97%不得分）", points="5", height=10,
            ),
            assessment_row(
                number="", item="固废处理", content="固废处理",
                asked="按相关规定处置，处置率100%，手续齐全", points="4", height=8,
            ),
            assessment_row(
                number="", item="噪声", content="噪声",
                asked="厂界噪声全部符合国家标准", points="3", height=8,
            ),
            row(cell("累计分值", span=5, face=Face.HEI), "100", Slot("考核.累计得分"), height=8),
            row(
                cell(
                    para("附加说明："),
                    para(Slot("考核.附加说明"), indent=2, above=1),
                    span=7, align=Align.LEFT, valign=Valign.TOP, size="五号",
                ),
                height=19,
            ),
            row(
                cell("签名：", span=4, align=Align.LEFT, size="五号"),
                cell("日期：", Slot("考核.日期", "　"), span=3, align=Align.LEFT, size="五号"),
                height=10,
            ),
        ), size="小五"),
        para("说明：1、验收评分60分以上为合格，80分以上为良好。\n　　　2、对超标超总量排污企业实行一票否决制。", size="小五", above=1.5),
    )),
)
