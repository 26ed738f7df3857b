"""Scores: the sheets of 《广东省清洁生产审核及验收办法》 and what their scores depend on. Data only."""

from __future__ import annotations

from ...form.facts import Fact, Facts, Kind
from ...form.scores import reason_items, score_items
from ...rules.conditions import LEVELS, REUSED, TECHNOLOGY
from ...rules.scoresheets import ASSESSMENT, REVIEW

SCORING: Facts = {
    "考核得分": Fact(Kind.MATRIX, "an expert's scores on the 考核表", items=score_items(ASSESSMENT), columns=("得分",)),
    "考核.累计得分": Fact(Kind.DECIMAL, "sum of the scores on the 考核表", unit="分", least="0", most="100"),
    "考核.附加说明": Fact(Kind.PARAGRAPH, "what the expert adds to the scores", longest=500),
    "考核.日期": Fact(Kind.DATE, "day on which the expert signed the 考核表"),
    "评审得分": Fact(Kind.MATRIX, "an expert's scores on the 评分表", items=score_items(REVIEW), columns=("得分",)),
    "评审扣分": Fact(Kind.MATRIX, "reasons for deductions on the 评分表", items=reason_items(REVIEW), columns=("原因",)),
    "评审小计.组织与领导": Fact(Kind.DECIMAL, "score of section one of the 评分表", unit="分", least="0", most="20"),
    "评审小计.审核过程评估": Fact(Kind.DECIMAL, "score of section two of the 评分表", unit="分", least="0", most="50"),
    "评审小计.审核绩效": Fact(Kind.DECIMAL, "score of section three of the 评分表", unit="分", least="0", most="20"),
    "评审小计.持续清洁生产": Fact(Kind.DECIMAL, "score of section four of the 评分表", unit="分", least="0", most="10"),
    "评审.合计得分": Fact(Kind.DECIMAL, "sum of the scores on the 评分表", unit="分", least="0", most="100"),
    "评审.日期": Fact(Kind.DATE, "day on which the expert signed the 评分表"),
    "考核依据.超标超总量": Fact(Kind.YESNO, "whether the company discharges above the limits or above its quota"),
    "考核依据.全员培训次数": Fact(Kind.INTEGER, "trainings of the whole staff per year", unit="次", least="0", most="365"),
    "考核依据.地市以上培训人数": Fact(Kind.INTEGER, "people trained by the city or a higher authority", unit="人", least="0"),
    "考核依据.认知率": Fact(Kind.DECIMAL, "share of the staff who know of cleaner production", unit="%", least="0", most="100"),
    "考核依据.无低费实施率": Fact(Kind.DECIMAL, "share of measures of no or low cost carried out", unit="%", least="0", most="100"),
    "考核依据.中高费实施率": Fact(Kind.DECIMAL, "share of measures of medium or high cost carried out", unit="%", least="0", most="100"),
    "考核依据.清洁生产等级": Fact(Kind.CHOICE, "level by the industry's index system or standard", choices=(*LEVELS,)),
    "考核依据.物料计量率": Fact(Kind.DECIMAL, "share of the material that is metered", unit="%", least="0", most="100"),
    "考核依据.材料节约率": Fact(Kind.DECIMAL, "main material saved", unit="%", least="0", most="100"),
    "考核依据.材料利用率": Fact(Kind.DECIMAL, "main material that ends in the product", unit="%", least="0", most="100"),
    "考核依据.能源计量率": Fact(Kind.DECIMAL, "share of the energy that is metered", unit="%", least="0", most="100"),
    "考核依据.水计量率": Fact(Kind.DECIMAL, "share of the water that is metered", unit="%", least="0", most="100"),
    "考核依据.技术水平": Fact(Kind.CHOICE, "level of technology and key equipment", choices=(*TECHNOLOGY,)),
    "考核依据.研发经费比例": Fact(Kind.DECIMAL, "research as a share of the year's sales", unit="%", least="0", most="100"),
    "考核依据.废水资源化": Fact(Kind.CHOICE, "how far waste water is used again", choices=(*REUSED,)),
    "考核依据.固废资源化": Fact(Kind.CHOICE, "how far solid waste is used again", choices=(*REUSED,)),
    "考核依据.废气资源化": Fact(Kind.CHOICE, "how far waste gas is used again", choices=(*REUSED,)),
    "考核依据.设施运转率": Fact(Kind.DECIMAL, "share of the time that the treatment plants run", unit="%", least="0", most="100"),
    "考核依据.废气达标率": Fact(Kind.DECIMAL, "share of the year that waste gas is within the limits", unit="%", least="0", most="100"),
    "考核依据.废水达标率": Fact(Kind.DECIMAL, "share of the year that waste water is within the limits", unit="%", least="0", most="100"),
    "考核依据.固废处置率": Fact(Kind.DECIMAL, "share of the solid waste disposed of as prescribed", unit="%", least="0", most="100"),
}
