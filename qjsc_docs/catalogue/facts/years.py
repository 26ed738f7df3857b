"""年度数据: the figures of each year. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind

YEAR: Facts = {
    "年度": Fact(Kind.YEAR, "calendar year of the figures", least="1990", most="2100"),
    "职工人数": Fact(Kind.INTEGER, "employees at the end of the year", unit="人", least="0", most="1000000"),
    "年产值": Fact(Kind.DECIMAL, "output value of the year", unit="万元", least="0"),
    "纳税": Fact(Kind.DECIMAL, "taxes paid in the year", unit="万元", least="0"),
    "主要产品及产量": Fact(Kind.PARAGRAPH, "main products with the output of the year", longest=200),
    "煤耗": Fact(Kind.DECIMAL, "coal consumed in the year", unit="万吨", least="0"),
    "电耗": Fact(Kind.DECIMAL, "electricity consumed in the year (万度 = 万千瓦时)", unit="万度", least="0"),
    "水耗": Fact(Kind.DECIMAL, "fresh water consumed in the year", unit="万吨", least="0"),
    "废水排放量": Fact(Kind.DECIMAL, "waste water discharged in the year", unit="万吨", least="0"),
    "循环水利用率": Fact(Kind.DECIMAL, "share of the water that is used again", unit="%", least="0", most="100"),
    "BOD5产生量": Fact(Kind.DECIMAL, "five-day biochemical oxygen demand produced", unit="吨", least="0"),
    "BOD5排放量": Fact(Kind.DECIMAL, "five-day biochemical oxygen demand discharged", unit="吨", least="0"),
    "COD产生量": Fact(Kind.DECIMAL, "chemical oxygen demand produced", unit="吨", least="0"),
    "COD排放量": Fact(Kind.DECIMAL, "chemical oxygen demand discharged", unit="吨", least="0"),
    "水其他产生量": Fact(Kind.DECIMAL, "other water pollutants produced", unit="吨", least="0"),
    "水其他排放量": Fact(Kind.DECIMAL, "other water pollutants discharged", unit="吨", least="0"),
    "废气排放量": Fact(Kind.DECIMAL, "waste gas emitted in the year", unit="万米³", least="0"),
    "SO2产生量": Fact(Kind.DECIMAL, "sulphur dioxide produced", unit="吨", least="0"),
    "SO2排放量": Fact(Kind.DECIMAL, "sulphur dioxide emitted", unit="吨", least="0"),
    "NOx产生量": Fact(Kind.DECIMAL, "nitrogen oxides produced", unit="吨", least="0"),
    "NOx排放量": Fact(Kind.DECIMAL, "nitrogen oxides emitted", unit="吨", least="0"),
    "烟尘产生量": Fact(Kind.DECIMAL, "soot produced", unit="吨", least="0"),
    "烟尘排放量": Fact(Kind.DECIMAL, "soot emitted", unit="吨", least="0"),
    "工业粉尘产生量": Fact(Kind.DECIMAL, "industrial dust produced", unit="吨", least="0"),
    "工业粉尘排放量": Fact(Kind.DECIMAL, "industrial dust emitted", unit="吨", least="0"),
    "固废产生量": Fact(Kind.DECIMAL, "solid waste produced", unit="万吨", least="0"),
    "固废排放量": Fact(Kind.DECIMAL, "solid waste discharged", unit="万吨", least="0"),
    "氨氮产生量": Fact(Kind.DECIMAL, "ammonia nitrogen produced", unit="吨", least="0"),
    "氨氮排放量": Fact(Kind.DECIMAL, "ammonia nitrogen discharged", unit="吨", least="0"),
    "VOCs产生量": Fact(Kind.DECIMAL, "volatile organic compounds produced", unit="吨", least="0"),
    "VOCs排放量": Fact(Kind.DECIMAL, "volatile organic compounds emitted", unit="吨", least="0"),
    "重金属产生量": Fact(Kind.DECIMAL, "heavy metals produced", unit="千克", least="0"),
    "重金属排放量": Fact(Kind.DECIMAL, "heavy metals discharged", unit="千克", least="0"),
    "危险废物产生量": Fact(Kind.DECIMAL, "hazardous waste produced", unit="吨", least="0"),
    "综合能耗": Fact(Kind.DECIMAL, "all energy used in the year, as standard coal", unit="吨标煤", least="0"),
}

YEARS: Facts = {
    "年度数据": Fact(Kind.LIST, "figures of each year", items=YEAR, key="年度"),
}
