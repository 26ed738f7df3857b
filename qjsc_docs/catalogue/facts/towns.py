"""Towns and parks: who takes part in site visits, and how many audits are expected of each. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind

PERSON: Facts = {
    "姓名": Fact(Kind.TEXT, "name", longest=40),
    "职务": Fact(Kind.TEXT, "post", longest=60),
    "办公电话": Fact(Kind.PHONE, "office telephone"),
    "手机": Fact(Kind.MOBILE, "mobile telephone"),
}

TOWN: Facts = {
    "镇街": Fact(Kind.TEXT, "town, sub-district or park", longest=20),
    "目标数": Fact(Kind.INTEGER, "audits that it has to bring about in the year", unit="家", least="0", most="9999"),
}

TOWN_PAIR: Facts = {
    "左镇街": Fact(Kind.TEXT, "town in the left half of the table", longest=20),
    "左目标数": Fact(Kind.INTEGER, "its audits", unit="家", least="0"),
    "右镇街": Fact(Kind.TEXT, "town in the right half of the table", longest=20),
    "右目标数": Fact(Kind.INTEGER, "its audits", unit="家", least="0"),
}

REACHED_PAIR: Facts = {
    "左镇街": TOWN_PAIR["左镇街"],
    "左目标数": TOWN_PAIR["左目标数"],
    "左完成数": Fact(Kind.INTEGER, "its audits that were accepted", unit="家", least="0"),
    "左尚差数": Fact(Kind.INTEGER, "its audits that are missing", unit="家", least="0"),
    "右镇街": TOWN_PAIR["右镇街"],
    "右目标数": TOWN_PAIR["右目标数"],
    "右完成数": Fact(Kind.INTEGER, "its audits that were accepted", unit="家", least="0"),
    "右尚差数": Fact(Kind.INTEGER, "its audits that are missing", unit="家", least="0"),
}

TOWNS: Facts = {
    "参加人员": Fact(Kind.LIST, "staff of a town or park who take part in site visits", items=PERSON),
    "任务分解": Fact(Kind.LIST, "audits expected of each town, in the printed order", items=TOWN),
    "任务完成行": Fact(Kind.LIST, "what each town has reached, as the rows of the printed table", items=REACHED_PAIR),
    "任务分解行": Fact(Kind.LIST, "the same as the rows of the printed table", items=TOWN_PAIR),
}
