"""方案: the cleaner-production measures and what they save. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind
from ..enumerations import COSTS, DONE, TABLE_DRAFTS

STATES = ("无低费已实施", "无低费待实施", "中高费已实施", "中高费待实施", "合计已实施", "合计待实施", "总计")

MEASURE: Facts = {
    "名称": Fact(Kind.TEXT, "name of the cleaner-production measure (方案)", longest=100),
    "类别": Fact(Kind.CHOICE, "no/low cost or medium/high cost", choices=COSTS),
    "状态": Fact(Kind.CHOICE, "carried out already or still to be carried out", choices=DONE),
    "投资": Fact(Kind.DECIMAL, "investment", unit="万元", least="0"),
    "经济效益": Fact(Kind.DECIMAL, "economic benefit per year", unit="万元"),
    "废水减排": Fact(Kind.DECIMAL, "waste water avoided per year", unit="万吨", least="0"),
    "COD减排": Fact(Kind.DECIMAL, "chemical oxygen demand avoided per year", unit="吨", least="0"),
    "BOD减排": Fact(Kind.DECIMAL, "biochemical oxygen demand avoided per year", unit="吨", least="0"),
    "水其他减排": Fact(Kind.DECIMAL, "other water pollutants avoided per year", unit="吨", least="0"),
    "SO2减排": Fact(Kind.DECIMAL, "sulphur dioxide avoided per year", unit="吨", least="0"),
    "NOx减排": Fact(Kind.DECIMAL, "nitrogen oxides avoided per year", unit="吨", least="0"),
    "烟尘减排": Fact(Kind.DECIMAL, "soot avoided per year", unit="吨", least="0"),
    "工业粉尘减排": Fact(Kind.DECIMAL, "industrial dust avoided per year", unit="吨", least="0"),
    "固废减排": Fact(Kind.DECIMAL, "solid waste avoided per year", unit="万吨", least="0"),
    "其他减排": Fact(Kind.DECIMAL, "other pollutants avoided per year", unit="吨", least="0"),
    "氨氮减排": Fact(Kind.DECIMAL, "ammonia nitrogen avoided per year", unit="吨", least="0"),
    "VOCs减排": Fact(Kind.DECIMAL, "volatile organic compounds avoided per year", unit="吨", least="0"),
    "重金属减排": Fact(Kind.DECIMAL, "heavy metals avoided per year", unit="千克", least="0"),
    "危险废物减排": Fact(Kind.DECIMAL, "hazardous waste avoided per year", unit="吨", least="0"),
    "碳减排": Fact(Kind.DECIMAL, "carbon dioxide avoided per year", unit="吨"),
    "节能量": Fact(Kind.DECIMAL, "energy saved per year, as standard coal", unit="吨标煤"),
    "节电量": Fact(Kind.DECIMAL, "electricity saved per year", unit="万度"),
    "节水量": Fact(Kind.DECIMAL, "fresh water saved per year", unit="吨"),
}

BENEFIT: Facts = {
    "方案数": Fact(Kind.INTEGER, "number of measures", unit="个", least="0"),
    "所需投资": Fact(Kind.DECIMAL, "sum of the investments", unit="万元", least="0"),
    "经济效益": Fact(Kind.DECIMAL, "sum of the economic benefits per year", unit="万元"),
    "废水减排": Fact(Kind.DECIMAL, "sum of waste water avoided per year", unit="万吨", least="0"),
    "COD减排": Fact(Kind.DECIMAL, "sum of COD avoided per year", unit="吨", least="0"),
    "BOD减排": Fact(Kind.DECIMAL, "sum of BOD avoided per year", unit="吨", least="0"),
    "水其他减排": Fact(Kind.DECIMAL, "sum of other water pollutants avoided per year", unit="吨", least="0"),
    "SO2减排": Fact(Kind.DECIMAL, "sum of sulphur dioxide avoided per year", unit="吨", least="0"),
    "NOx减排": Fact(Kind.DECIMAL, "sum of nitrogen oxides avoided per year", unit="吨", least="0"),
    "烟尘减排": Fact(Kind.DECIMAL, "sum of soot avoided per year", unit="吨", least="0"),
    "工业粉尘减排": Fact(Kind.DECIMAL, "sum of industrial dust avoided per year", unit="吨", least="0"),
    "固废减排": Fact(Kind.DECIMAL, "sum of solid waste avoided per year", unit="万吨", least="0"),
    "其他减排": Fact(Kind.DECIMAL, "sum of other pollutants avoided per year", unit="吨", least="0"),
    "氨氮减排": Fact(Kind.DECIMAL, "sum of ammonia nitrogen avoided per year", unit="吨", least="0"),
    "VOCs减排": Fact(Kind.DECIMAL, "sum of volatile organic compounds avoided per year", unit="吨", least="0"),
    "重金属减排": Fact(Kind.DECIMAL, "sum of heavy metals avoided per year", unit="千克", least="0"),
    "危险废物减排": Fact(Kind.DECIMAL, "sum of hazardous waste avoided per year", unit="吨", least="0"),
    "碳减排": Fact(Kind.DECIMAL, "sum of carbon dioxide avoided per year", unit="吨"),
    "节能量": Fact(Kind.DECIMAL, "sum of energy saved per year, as standard coal", unit="吨标煤"),
    "节电量": Fact(Kind.DECIMAL, "sum of electricity saved per year", unit="万度"),
    "节水量": Fact(Kind.DECIMAL, "sum of fresh water saved per year", unit="吨"),
}

TARGET: Facts = {
    "指标": Fact(Kind.TEXT, "what is to be improved, such as 单位产品电耗", longest=60),
    "单位": Fact(Kind.TEXT, "unit of the figures", longest=20),
    "现状值": Fact(Kind.DECIMAL, "figure before the audit"),
    "目标值": Fact(Kind.DECIMAL, "figure that was aimed at"),
    "实际值": Fact(Kind.DECIMAL, "figure after the measures"),
}

REACHED: Facts = {**TARGET, "完成率": Fact(Kind.DECIMAL, "how much of the way was gone; computed", unit="%")}

MEASURES: Facts = {
    "方案": Fact(Kind.LIST, "the cleaner-production measures of the audit", items=MEASURE),
    "方案效益": Fact(Kind.MATRIX, "benefits of the measures, summed by cost and state", items=BENEFIT, columns=STATES),
    "清洁生产目标": Fact(Kind.LIST, "targets of the audit", items=TARGET),
    "目标完成情况": Fact(Kind.LIST, "the same with how far each was reached", items=REACHED),
    "审核.重金属单位减排": Fact(Kind.TEXT, "heavy metals avoided per unit of product, with its unit", longest=60),
    "审核.指标体系": Fact(Kind.TEXT, "index system or standard by which the level was judged", longest=100),
    "审核.指标体系得分": Fact(Kind.DECIMAL, "score by that index system", unit="分", least="0", most="100"),
    "绩效表.稿次": Fact(Kind.CHOICE, "which version of the performance table", choices=TABLE_DRAFTS),
}
