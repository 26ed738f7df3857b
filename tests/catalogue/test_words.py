"""The printed words of every layout are the official words, letter for letter; only blanks and line breaks are ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from qjsc_docs.catalogue import FORMS
from qjsc_docs.form.inline import Inline, Slot, Tick
from qjsc_docs.form.layout import Layout
from qjsc_docs.form.model import Form
from qjsc_docs.form.slots import iter_paras

from ..support.forms import every_form

WORDS = Path(__file__).with_name("words")


def printed(layout: Layout) -> str:
    """Return what the blank form prints, in reading order, without blanks and line breaks."""
    return squeezed("".join(word(part) for _each, para in iter_paras(layout) for part in para.content))


def word(part: Inline) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Slot | Tick):
        return part.blank
    return "" if hasattr(part, "left") else part.words  # a joint is printed only between values


def squeezed(text: str) -> str:
    return "".join(text.split())


def official(form: Form) -> str:
    lines = (WORDS / f"{form.id}.txt").read_text("utf-8").splitlines()
    return squeezed("".join(line for line in lines if not line.startswith("#")))


@every_form
def test_the_layout_prints_the_official_words(form: Form) -> None:
    assert printed(form.layout) == official(form)


def test_every_words_file_belongs_to_a_form() -> None:
    assert {path.stem for path in WORDS.iterdir()} == set(FORMS)


@every_form
def test_the_title_stands_on_the_form(form: Form) -> None:
    assert squeezed(form.title) in printed(form.layout)


@every_form
def test_every_printed_label_is_a_label_of_the_paper(form: Form) -> None:
    """Labels are what users type as keys and read in reports: those that the paper prints whole are the paper's."""
    paper = official(form)
    singles = [field for field in form.fields if not field.fields and field.label]
    strange = [field.label for field in singles if squeezed(field.label) not in paper]
    assert strange == UNPRINTED.get(form.id, [])


FIRST_OPINIONS = [
    f"{office}{what}"
    for office in ("科学技术部门", "环境保护部门", "经济贸易部门")
    for what in ("初审日期", "联系人", "电话")
]

STAGE_DAYS = ["评估时间", "验收时间"]  # the day of the meeting is taken from its stage

# labels that tell apart what the paper leaves to the place on the page
UNPRINTED = {
    "common-签到表": ["起止时间", *STAGE_DAYS, "验收地点"],
    "gd2017-绩效表": ["稿次", "无低费方案分类标准（万元）", "中高费方案分类标准（万元）", "培训总人次"],
    "dg2023-报告封面": ["稿次", "编制时间"],
    "dg2023-汇总表": [
        "无/低费方案合计（个）",
        "中/高费方案合计（个）",
        "总投资合计（万元）",
        "年经济效益合计（万元）",
        "节能合计（吨标煤）",
        "节水合计（吨）",
        "COD减排合计（吨）",
        "SO2减排合计（吨）",
        "NOx减排合计（吨）",
        "固废减排合计（吨）",
    ],
    "gd2009-绩效表": ["无低费方案分类标准（万元）", "中高费方案分类标准（万元）", "培训总人次"],
    "gd2009-评估申请表": ["申请单位意见日期", "地级以上市环保部门意见日期"],
    "gd2009-报批表": ["申请单位报批意见日期", "地级以上市环保部门意见日期", "地级以上市环保部门电话"],
    "gd2009-自愿验收申请表": FIRST_OPINIONS,
    "gd2009-验收申请": ["申请日期", "省环保部门意见日期"],
    "gd2009-审核人员名单": ["咨询服务机构名称", "日期"],
    "gd2009-咨询机构申请": ["申请日期", "省经贸部门审查日期", "省环保部门审查日期", "省科技部门审查日期"],
    "gd2009-自愿验收考核表": [
        "每年全员培训次数",
        "接受地市以上培训人员数",
        "无、低费方案实施率",
        "行业清洁生产标准的等级",
        "主体材料节约率",
        "生产技术和工艺水平",
        "研究开发经费占销售收入的比例",
        "环境保护设施运转率",
        "固废处置率",
        "评分等级",
    ],
    "gd2009-换证申请表": FIRST_OPINIONS,
    "sh2020-专家意见": [*STAGE_DAYS[:1], "评估专家组意见", "评估结果", *STAGE_DAYS[1:], "验收专家组意见", "验收结果"],
    "sh2020-专家意见单": STAGE_DAYS,
    "sh2020-企业自我声明": ["审核开展时间", "审核期间有无节能环保违法违规行为", "违法违规行为及整改情况", "日期"],
    "sh2020-会议签到表": STAGE_DAYS,
    "sh2020-名单调整表": ["填报单位"],
    "sh2020-意见修改回复单": [*STAGE_DAYS, "企业盖章日期"],
    "sh2020-打分表": [*STAGE_DAYS, "分值合计", "得分合计"],
    "sh2020-评估申请表": ["企业申请日期", "区生态环境局受理日期"],
    "sh2020-验收申请表": ["企业申请日期", "区生态环境局受理日期"],
    "sh2020-审核情况表": ["填报单位"],
    "sh2020-机构情况表": [
        "技术负责人E-mail",
        "具有独立法人资格和质量保证体系",
        "具备基本检测分析器具、设备或手段",
        "拥有熟悉相关行业的技术人员",
        "拥有具有审核咨询经验的技术人员",
    ],
    "hn2018-审核申请表": [
        "审核机构专职技术人员（人）",
        "其中高级职称（人）",
        "其中中级职称或注册执业资格（人）",
        "拟服务行业清洁生产审核业绩（项）",
        "相关咨询服务业绩（项）",
    ],
    "hn2018-验收企业汇总表": ["实施方案数合计", "总投资合计", "经济效益合计", "节能量合计"],
    "sz2024-免除审核申请": ["申请日期", "辖区监管部门意见日期", "市生态环境局意见日期"],
    "sz2024-延期验收申请": ["申请日期", "辖区监管部门意见日期", "市生态环境局意见日期"],
}


@pytest.mark.parametrize(
    ("literal", "repaired"),
    [(c.literal, c.repaired) for form in FORMS.values() for c in form.provenance.corrections],
)
def test_a_correction_prints_the_repaired_reading(literal: str, repaired: str) -> None:
    everything = "".join(printed(form.layout) for form in FORMS.values())
    assert squeezed(repaired) in everything
    assert squeezed(literal) not in everything
