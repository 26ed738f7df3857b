"""Facts that were called something else, under their old names: old records and workbooks are read by them. Data only.

An item of a list is written with its list: `人员[].手机`. A fact that meant something else may not stand here.
"""

from __future__ import annotations

RENAMED: dict[str, str] = {
    "申请单位.日期": "评估.申请日期",
    "审核.简介及申请意见": "评估.申请意见",
    "征集.年度": "填报.年度",
    "征集.填报单位": "填报.单位",
    "征集.填报人": "填报.填报人",
    "征集.联系电话": "填报.联系电话",
    "征集.填报日期": "填报.日期",
    "验收汇总.年度": "填报.年度",
    "验收汇总.填报单位": "填报.单位",
    "验收汇总.填报人": "填报.填报人",
    "验收汇总.联系电话": "填报.联系电话",
    "验收汇总.填报日期": "填报.日期",
}
