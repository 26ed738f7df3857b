"""The text of an audit report of the samples, chapter after chapter. All of it is invented.

Figures come from the sample case, so that report, forms and licence of a company agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from .figures import count, days, effects, months
from .parts import Block, Data, Grid, Heading, Plant, Words


def blocks(data: Data, plant: Plant) -> Iterator[Block]:
    """Yield the report, chapter after chapter."""
    yield from _preface(data, plant)
    yield from _preparation(data, plant)
    yield from _survey(data, plant)
    yield from _audit(data, plant)
    yield from _measures(data)
    yield from _feasible(data)
    yield from _done(data)
    yield from _continued(data, plant)
    yield from _appendix(data, plant)


def _preface(data: Data, plant: Plant) -> Iterator[Block]:
    company, years = data["企业"], data["年度数据"]
    yield Heading(1, "前言")
    yield Words(
        f"{company['名称']}位于{company['通讯地址']}，属{plant.trade}，现有职工{years[-1]['职工人数']}人，"
        f"{years[-1]['年度']}年产值{years[-1]['年产值']}万元。公司按照《中华人民共和国清洁生产促进法》和《清洁生产审核办法》的要求，"
        f"于{data['审核']['开展时间']}启动本轮清洁生产审核。"
    )
    yield Words(
        "审核按照审核准备、预审核、审核、方案的产生和筛选、方案的确定、方案的实施、持续清洁生产七个阶段进行。审核小组依靠全体员工，"
        f"以{plant.focus}为审核重点，共提出清洁生产方案{len(data['方案'])}项，其中无/低费方案{count(data, '无低费')}项、"
        f"中/高费方案{count(data, '中高费')}项。本报告记录审核的过程、数据和结果。"
    )
    yield Words("本报告为说明软件用法的样例，企业、人员、证书和数据均为虚构，不得作为任何企业的申报材料。")


def _preparation(data: Data, plant: Plant) -> Iterator[Block]:
    audit = data["审核"]
    yield Heading(1, "第一章　审核准备")
    yield Heading(2, "1.1　取得领导支持")
    yield Words(
        "公司总经理主持召开动员会，说明清洁生产审核对降低消耗、减少排放和提高管理水平的意义，承诺提供人员、时间和资金，并签发开展审核的通知。"
    )
    yield Heading(2, "1.2　组建审核小组")
    yield Words(f"审核小组由{len(data['审核人员'])}名审核人员组成，下设物料、能源、环保和财务四个工作组，职责见下表。")
    rows = [(p["姓名"], p.get("职称", ""), p.get("证书编号", ""), p.get("承担工作", "")) for p in data["审核人员"]]
    yield Grid("审核小组成员", ("姓名", "职称", "证书编号", "承担工作"), tuple(rows), (2, 3, 4, 4))
    yield Heading(2, "1.3　制定工作计划")
    stages = ("审核准备", "预审核", "审核", "方案的产生和筛选", "方案的确定", "方案的实施", "持续清洁生产")
    results = (
        "审核小组、工作计划",
        "审核重点、目标",
        "物料平衡、原因分析",
        "方案汇总、筛选结果",
        "可行性分析",
        "实施成果",
        "持续计划、报告",
    )
    plan = tuple(
        (str(n), stage, f"第{n}个月", result) for n, (stage, result) in enumerate(zip(stages, results, strict=True), 1)
    )
    yield Grid("审核工作计划", ("序号", "阶段", "时间", "产出"), plan, (1, 4, 2, 4))
    yield Heading(2, "1.4　开展宣传教育")
    yield Words(
        f"审核期间共组织培训{audit['培训总次数']}次，参加{audit['培训总人数']}人、{audit['培训总人次']}人次，内容包括清洁生产知识、审核方法和岗位操作要求。"
    )
    topics = (
        "清洁生产法规和政策",
        "审核程序和方法",
        "物料和水平衡实测",
        "方案征集办法",
        "节能节水操作",
        "持续清洁生产制度",
    )
    each = int(audit["培训总人次"]) // int(audit["培训总次数"])
    rest = int(audit["培训总人次"]) - each * (int(audit["培训总次数"]) - 1)
    held = [
        (str(n), topics[n - 1], "2小时", str(each if n > 1 else rest)) for n in range(1, int(audit["培训总次数"]) + 1)
    ]
    yield Grid("宣传培训记录", ("次", "内容", "时长", "人次"), tuple(held), (1, 5, 2, 2))


def _survey(data: Data, plant: Plant) -> Iterator[Block]:
    company = data["企业"]
    yield Heading(1, "第二章　预审核")
    yield Heading(2, "2.1　企业概况")
    known = (
        "名称",
        "统一社会信用代码",
        "营业执照号码",
        "通讯地址",
        "法定代表人",
        "所属行业",
        "主要产品及产量",
        "联系人",
        "电话",
    )
    yield Grid("企业基本情况", ("项目", "内容"), tuple((key, company[key]) for key in known if key in company), (3, 8))
    yield Heading(2, "2.2　生产工艺")
    yield Words(plant.process)
    yield Grid("主要工序的输入和输出", ("工序", "输入", "输出"), plant.steps, (2, 4, 4))
    yield Heading(2, "2.3　主要设备")
    yield Grid("主要生产设备", ("设备", "型号", "数量", "使用年限"), plant.machines, (4, 4, 2, 2))
    yield Heading(2, "2.4　原辅材料")
    yield Grid("主要原辅材料及毒性", ("名称", "年用量", "用途", "毒性"), plant.materials, (3, 3, 4, 3))
    yield Heading(2, "2.5　能源、水耗和排放")
    yield Words("近三年的生产、消耗和排放见下表，数据取自统计台账和监测报告，与环境统计一致。")
    years = data["年度数据"]
    rows = tuple((name, unit, *(year.get(name, "/") for year in years)) for name, unit in plant.series)
    yield Grid("近三年生产、消耗和排放", ("指标", "单位", *(year["年度"] for year in years)), rows, (4, 3, 3, 3, 3))
    for year in years:
        yield Heading(3, f"{year['年度']}年逐月情况")
        heads = ("月份", *(f"{name}（{unit}）" for name, unit in plant.monthly))
        yield Grid(f"{year['年度']}年逐月消耗和排放", heads, months(year, plant.monthly))
    yield Heading(2, "2.6　环保设施")
    yield Grid("污染治理设施", ("设施", "处理工艺", "运行情况"), plant.facilities, (3, 5, 4))
    yield Heading(2, "2.7　清洁生产水平对照")
    yield Words(f"对照{plant.benchmark}，主要指标如下。")
    yield Grid("清洁生产水平对照", ("指标", "单位", "一级", "二级", "企业现状"), plant.compared, (4, 3, 2, 2, 2))
    yield Heading(2, "2.8　确定审核重点和目标")
    yield Words(f"按废物产生量、消耗量、环境代价和清洁生产潜力加权打分，确定{plant.focus}为本轮审核重点。")


def _audit(data: Data, plant: Plant) -> Iterator[Block]:
    yield Heading(1, "第三章　审核")
    yield Heading(2, "3.1　输入和输出的实测")
    yield Words(f"审核小组在{plant.focus}连续实测三天，每四小时记录一次，取平均值。计量器具均在检定有效期内。")
    water = Decimal(data["年度数据"][-1]["水耗"]) * 10_000 / 330
    rows = []
    for name, share, out in plant.flows:
        amount = (water * Decimal(share) / 100).quantize(Decimal("0.1"))
        rows.append((name, *(str(amount + Decimal(day)) for day in ("-0.6", "0.2", "0.4")), str(amount), out))
    yield Grid(
        "实测水量（吨/日）", ("用水点", "第一天", "第二天", "第三天", "平均", "去向"), tuple(rows), (4, 2, 2, 2, 2, 4)
    )
    yield Heading(2, "3.2　物料平衡和水平衡")
    yield Words("各用水点的输入、输出和循环量相减，误差在5%以内，平衡成立。主要损失来自漂洗排水、蒸发和跑冒滴漏。")
    yield Heading(2, "3.3　废物产生原因分析")
    yield Grid("原因分析", ("部位", "现象", "原因"), plant.causes, (3, 4, 5))


def _measures(data: Data) -> Iterator[Block]:
    yield Heading(1, "第四章　方案的产生和筛选")
    yield Heading(2, "4.1　方案汇总")
    yield Words(
        f"投资{data['审核']['无低费分类标准']}万元的为无/低费方案，{data['审核']['中高费分类标准']}万元的为中/高费方案。"
        "方案由员工建议、审核小组分析和专家咨询三条途径产生，经汇总如下。"
    )
    rows = tuple((str(n), m["名称"], m["类别"], m["投资"], m["经济效益"]) for n, m in enumerate(data["方案"], 1))
    yield Grid(
        "清洁生产方案汇总", ("序号", "方案名称", "类别", "投资（万元）", "效益（万元/年）"), rows, (1, 6, 2, 3, 3)
    )
    yield Heading(2, "4.2　方案筛选")
    yield Words(
        "从技术可行性、环境效果、经济效果、实施难易程度和对生产的影响五个方面逐项评议，全部方案列入可行的方案。"
    )
    marks = tuple(
        (str(n), m["名称"], "可行", "好" if m["类别"] == "中高费" else "较好", "可行")
        for n, m in enumerate(data["方案"], 1)
    )
    yield Grid("方案筛选结果", ("序号", "方案名称", "技术", "环境效果", "结论"), marks, (1, 6, 2, 2, 2))


def _feasible(data: Data) -> Iterator[Block]:
    yield Heading(1, "第五章　方案的确定")
    for n, measure in enumerate((m for m in data["方案"] if m["类别"] == "中高费"), 1):
        yield Heading(2, f"5.{n}　{measure['名称']}")
        years = (Decimal(measure["投资"]) / Decimal(measure["经济效益"])).quantize(Decimal("0.01"))
        yield Words(
            f"技术评估：所选设备和工艺成熟，同行业已有应用，现有场地、供电和操作人员能满足“{measure['名称']}”的要求。"
        )
        yield Words(f"环境评估：实施后{effects(measure)}，不产生新的污染。")
        yield Words(
            f"经济评估：总投资{measure['投资']}万元，年经济效益{measure['经济效益']}万元，静态投资回收期{years}年，经济上可行。"
        )


def _done(data: Data) -> Iterator[Block]:
    yield Heading(1, "第六章　方案的实施")
    for n, state in enumerate(("已实施", "待实施"), 1):
        measures = [m for m in data["方案"] if m["状态"] == state]
        money = sum((Decimal(m["投资"]) for m in measures), Decimal())
        gain = sum((Decimal(m["经济效益"]) for m in measures), Decimal())
        yield Heading(2, f"6.{n}　{state}的方案")
        yield Words(f"{state}的方案{len(measures)}项，投资合计{money}万元，年经济效益合计{gain}万元。")
        rows = tuple((m["名称"], m["投资"], m["经济效益"], effects(m)) for m in measures)
        yield Grid(f"{state}的方案", ("方案名称", "投资（万元）", "效益（万元/年）", "环境效果"), rows, (4, 2, 2, 6))


def _continued(data: Data, plant: Plant) -> Iterator[Block]:
    yield Heading(1, "第七章　持续清洁生产")
    yield Heading(2, "7.1　建立和完善清洁生产制度")
    yield Grid("清洁生产管理制度", ("制度", "主要内容"), plant.rules, (4, 8))
    yield Heading(2, "7.2　持续清洁生产计划")
    yield Words(
        "清洁生产办公室设在环保部，由一名副总经理分管，每季度检查一次方案运行情况，每年组织一次方案征集，每年培训不少于二次。"
    )
    waiting = [m["名称"] for m in data["方案"] if m["状态"] == "待实施"]
    rows = tuple((str(n), name, "设备部、环保部", "下一年度12月底前") for n, name in enumerate(waiting, 1))
    yield Grid("待实施方案的安排", ("序号", "方案", "责任部门", "完成时间"), rows, (1, 5, 3, 3))
    yield Heading(1, "结论")
    yield Words(
        f"本轮审核程序规范，数据可靠，提出方案{len(data['方案'])}项。方案实施后，{plant.product}明显下降，达到清洁生产{data['考核依据']['清洁生产等级']}水平，实现了审核目标。"
    )


def _appendix(data: Data, plant: Plant) -> Iterator[Block]:
    if plant.sheets:
        for n, measure in enumerate(data["方案"], 1):
            yield Heading(1, f"附录一·{n}　方案说明：{measure['名称']}")
            yield from _sheet(measure)
    year = data["年度数据"][-1]
    for month in range(1, plant.days + 1):
        yield Heading(1, f"附录二·{month}　{year['年度']}年{month}月水、电计量记录")
        yield Grid(f"{month}月逐日计量", ("日", "新鲜水（吨）", "电（万度）", "记录"), days(year, month), (1, 3, 3, 3))
    yield Heading(1, "附录三　计量器具一览")
    yield Grid("计量器具", ("编号", "名称", "安装位置", "检定有效期至"), plant.meters, (2, 3, 4, 3))


def _sheet(measure: Data) -> Iterator[Block]:
    state = "已验收并投入使用" if measure["状态"] == "已实施" else "已列入计划，尚未实施"
    yield Words(f"“{measure['名称']}”属{measure['类别']}方案，{state}。")
    yield Grid(
        "方案说明", ("项目", "内容"),
        (
            ("类别", measure["类别"]), ("状态", measure["状态"]), ("投资", f"{measure['投资']}万元"),
            ("年经济效益", f"{measure['经济效益']}万元"), ("环境效果", effects(measure)),
            ("责任部门", "设备部、环保部"), ("验证方法", "实施前后各连续计量七天，取平均值比较"),
        ), (3, 9),
    )  # fmt: skip
    yield Words(
        "实施步骤：一是由责任部门编制实施方案和预算，报审核小组批准；二是采购、安装和调试，调试期间每班记录；三是培训操作人员，修改操作规程；四是运行一个月后由审核小组组织效果验证，结果归档。"
    )
