"""The tables that are made of many cases: per form its list, and where a case has each column. Data only."""

from __future__ import annotations

from functools import partial

from ..form.collection import Collection, Column, Every, Only, Period, by_form
from ..rules.collecting import (
    all_measures_done,
    benefit_done,
    consultancy,
    county,
    mean_or_typed,
    measures_done,
    month_of,
    panel_size,
    waste_avoided,
)
from .dg2023 import quota_reached, quota_table, summary_table
from .hn2018 import acceptance_summary
from .sh2020 import list_adjustment, progress_report
from .sh2020.deadlines import AUDIT

_NAME = Column("企业名称", "企业.名称")
_CODE = Column("统一社会信用代码", "企业.统一社会信用代码")
_AGENCY = ("机构.名称", "审核.委托咨询机构")
_BENEFITS = ("方案", "方案效益")  # the grid is made of the measures

ACCEPTED = Collection(
    form=summary_table.FORM,
    table="汇总企业",
    columns=(
        _NAME,
        _CODE,
        Column("镇街", "企业.所在镇街"),
        Column("咨询机构", compute=partial(consultancy, "自行审核"), reads=_AGENCY),
        Column("审核流程", "审核.流程"),
        Column("验收日期", "验收.时间"),
        Column("平均得分", compute=mean_or_typed, reads=("验收.平均得分", "专家评分", "审核.流程")),
        Column("等级", "验收.等级"),
        Column("无低费方案数", compute=partial(measures_done, "无低费"), reads=_BENEFITS),
        Column("中高费方案数", compute=partial(measures_done, "中高费"), reads=_BENEFITS),
        Column("总投资", compute=partial(benefit_done, "所需投资"), reads=_BENEFITS),
        Column("年经济效益", compute=partial(benefit_done, "经济效益"), reads=_BENEFITS),
        Column("节能量", compute=partial(benefit_done, "节能量"), reads=_BENEFITS),
        Column("节水量", compute=partial(benefit_done, "节水量"), reads=_BENEFITS),
        Column("COD减排", compute=partial(benefit_done, "COD减排"), reads=_BENEFITS),
        Column("SO2减排", compute=partial(benefit_done, "SO2减排"), reads=_BENEFITS),
        Column("NOx减排", compute=partial(benefit_done, "NOx减排"), reads=_BENEFITS),
        Column("固废减排", compute=waste_avoided, reads=_BENEFITS),
        Column("备注"),
        Column("验收结果", "验收.结果"),
        Column("审核类型", "审核.类型"),
    ),
    only=(Only("审核类型", "自愿性"), Only("验收结果", "通过", known=True)),
    period=Period(Every.YEAR, year="汇总.年度", within="验收日期"),
    heads=("第三方.名称", "第三方.联系人", "第三方.联系电话"),
    place="镇街",
)

PROGRESS = Collection(
    form=progress_report.FORM,
    table="审核情况",
    columns=(
        _NAME,
        _CODE,
        Column("名单公布时间", "名单.公布时间"),
        Column("要求完成期限", "名单.完成期限", deadline=AUDIT),
        Column("审核咨询机构名称", compute=partial(consultancy, "自行开展"), reads=_AGENCY),
        Column("评估时间", "评估.时间"),
        Column("评估结果", "评估.结果"),
        Column("验收时间", "验收.时间"),
        Column("验收结果", "验收.结果"),
        Column("审核类型", "审核.类型"),
    ),
    only=(Only("审核类型", "强制性"),),
    period=Period(
        Every.QUARTER,
        year="填报.年度",
        quarter="填报.季度",
        begun="名单公布时间",
        closed=("验收时间", "验收结果", "通过"),
        later=(("评估时间", "评估结果"), ("验收时间", "验收结果")),
    ),
    heads=("填报.单位", "填报.区名", "填报.填报人"),
)

ADJUSTED = Collection(
    form=list_adjustment.FORM,
    table="名单调整",
    columns=(
        _NAME,
        _CODE,
        Column("变化情况", "名单.变化情况"),
        Column("情况说明", "名单.变化说明"),
        Column("调整结果", "名单.调整结果"),
        Column("证明材料", "名单.变化证明"),
        Column("备注"),
        Column("变化日期", "名单.变化日期"),
    ),
    only=(Only("变化情况", "", known=True),),
    period=Period(Every.QUARTER, year="填报.年度", quarter="填报.季度", within="变化日期"),
    heads=("填报.单位", "填报.区名", "填报.填报人"),
)

HENAN = Collection(
    form=acceptance_summary.FORM,
    table="验收企业",
    columns=(
        _NAME,
        _CODE,
        Column("所在县区", compute=county, reads=("企业.所在县区", "企业.注册地址")),
        Column("咨询机构", compute=partial(consultancy, "自行审核"), reads=_AGENCY),
        Column("评估时间", compute=partial(month_of, "评估.时间"), reads=("评估.时间",)),
        Column("评估结果", "评估.结果"),
        Column("验收时间", compute=partial(month_of, "验收.时间"), reads=("验收.时间",)),
        Column("验收专家人数", compute=panel_size, reads=("专家",)),
        Column("实施方案数", compute=all_measures_done, reads=_BENEFITS),
        Column("总投资", compute=partial(benefit_done, "所需投资"), reads=_BENEFITS),
        Column("经济效益", compute=partial(benefit_done, "经济效益"), reads=_BENEFITS),
        Column("节能量", compute=partial(benefit_done, "节能量"), reads=_BENEFITS),
        Column("验收结果", "验收.结果"),
        Column("审核类型", "审核.类型"),
    ),
    only=(Only("审核类型", "自愿性"), Only("验收结果", "通过", known=True)),
    period=Period(Every.YEAR, year="填报.年度", within="验收时间"),
    heads=("填报.单位", "填报.填报人", "填报.联系电话"),
    place="所在县区",
)

# the notice's 附件2 has no room for what was reached: it stays as it is, and a table of ours beside it is printed
REACHED = Collection(
    form=quota_table.FORM,
    printed=quota_reached.FORM,
    table="汇总企业",
    columns=(
        _NAME,
        _CODE,
        Column("镇街", "企业.所在镇街"),
        Column("验收日期", "验收.时间"),
        Column("验收结果", "验收.结果"),
        Column("审核类型", "审核.类型"),
    ),
    only=(Only("审核类型", "自愿性"), Only("验收结果", "通过", known=True)),
    period=Period(Every.YEAR, year="汇总.年度", within="验收日期"),
    kept=("任务分解",),
    place="镇街",
)

COLLECTIONS = by_form(ACCEPTED, REACHED, PROGRESS, ADJUSTED, HENAN)
