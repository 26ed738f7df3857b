"""Cases (案卷): one record serves all the forms of a case, with no problem and nothing typed twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from qjsc_docs.catalogue import FORMS, find
from qjsc_docs.form.check import check
from qjsc_docs.form.view import view
from qjsc_docs.records import load

CASES = Path(__file__).parents[1] / "samples" / "cases"
SERVES = {
    "广东-强制": (
        "gd2009-评估申请表",
        "gd2009-绩效表",
        "gd2009-评分表",
        "gd2009-报批表",
        "gd2009-验收申请",
        "gd2009-审核人员名单",
    ),
    "广东-自愿": ("gd2009-自愿验收申请表", "gd2009-自愿验收考核表", "gd2009-换证申请表"),
    "广东-咨询机构": ("gd2009-咨询机构申请",),
    "东莞-自愿": (
        *("gd2017-绩效表", "gd2017-评分表", "gd2017-意见表", "dg2023-记录表", "dg2023-确认表", "dg2023-异议申请"),
        *("dg2023-修改说明", "dg2023-现场照片", "dg2023-报告封面"),
        "common-签到表",
    ),
    "东莞-第三方机构": ("dg2023-汇总表", "dg2023-专家需求", "dg2023-验收计划"),
    "东莞-市工信局": ("dg2023-任务分解表", "dg2023-第三方验收机构名单", "dg2023-对口工作联系人"),
    "东莞-镇街": ("dg2023-回执表",),
    "上海": (
        *("sh2020-机构情况表", "sh2020-审核工作计划", "sh2020-评估申请表", "sh2020-验收申请表", "sh2020-会议签到表"),
        *("sh2020-专家意见", "sh2020-打分表", "sh2020-专家意见单", "sh2020-意见修改回复单", "sh2020-企业自我声明"),
        "sh2020-档案清单",
    ),
    "上海-区局季度": ("sh2020-审核情况表", "sh2020-名单调整表"),
    "深圳": (
        "sz2024-修改意见清单",
        "sz2024-延期验收申请",
        "sz2024-免除审核申请",
        "sz2024-审核师在职清单",
        "common-材料清单",
        "common-打印说明",
    ),
    "河南": ("hn2018-审核申请表", "common-会议议程"),
    "河南-名单征集": ("hn2018-名单征集表",),
    "河南-验收汇总": ("hn2018-验收企业汇总表",),
    "送达": ("common-送达回执",),
}
PAIRS = [(case, form) for case, forms in SERVES.items() for form in forms]


@pytest.mark.parametrize(("case", "name"), PAIRS)
def test_every_form_of_a_case_is_filled_from_its_one_record(case: str, name: str) -> None:
    form = find(name)
    checked = check(form, load(CASES / f"{case}.yaml", form=form))
    assert checked.problems == ()
    assert view(checked)


@pytest.mark.parametrize("case", SERVES)
def test_a_case_as_a_whole_has_no_problem(case: str) -> None:
    whole = find("案卷")
    assert check(whole, load(CASES / f"{case}.yaml")).problems == ()
    assert check(whole, load(CASES / f"{case}.yaml", form=whole)).problems == ()  # as the command line reads it


def test_every_form_and_every_case_is_served() -> None:
    assert sorted(form for _case, form in PAIRS) == sorted(FORMS)
    assert {path.stem for path in CASES.glob("*.yaml")} == set(SERVES)


def test_the_season_has_twenty_companies() -> None:
    companies = load(CASES / "东莞-第三方机构.yaml").data["汇总企业"]
    assert len({company["统一社会信用代码"] for company in companies}) == 20
