"""The samples: a good record of every form without a single problem, and a bad one with exactly its problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from qjsc_docs.catalogue import FORMS, find
from qjsc_docs.form.check import Checked, check
from qjsc_docs.form.model import Form
from qjsc_docs.form.view import view
from qjsc_docs.records import load

from .support.forms import every_form

SAMPLES = Path(__file__).parents[1] / "samples"


def checked(form: Form, folder: Path = SAMPLES) -> Checked:
    return check(form, load(folder / f"{form.id}.yaml", form=form))


@every_form
def test_the_good_sample_has_no_problem_and_no_warning(form: Form) -> None:
    assert checked(form).problems == ()


@every_form
def test_the_bad_sample_has_exactly_its_problems(form: Form) -> None:
    """A line of the .codes file is the code and the key; an unknown key stands as it was written."""
    found = [f"{problem.code} {problem.path or problem.where}" for problem in checked(form, SAMPLES / "bad").problems]
    expected = (SAMPLES / "bad" / f"{form.id}.codes").read_text("utf-8").splitlines()
    assert sorted(found) == sorted(expected)


@every_form
def test_every_problem_of_the_bad_sample_says_where_why_and_what_to_do(form: Form) -> None:
    for problem in checked(form, SAMPLES / "bad").problems:
        assert problem.where
        assert problem.why
        assert problem.todo
        assert "{" not in problem.why + problem.todo
        assert problem.place.line > 1


@pytest.mark.parametrize("folder", [SAMPLES, SAMPLES / "bad"], ids=["good", "bad"])
def test_every_sample_belongs_to_a_form(folder: Path) -> None:
    assert {path.stem for path in folder.glob("*.yaml")} == set(FORMS)


def test_the_quota_table_prints_as_in_the_notice() -> None:
    table = view(checked(find("任务分解表")))["任务分解行"]
    assert [" ".join(row[key] for key in ("左镇街", "左目标数", "右镇街", "右目标数")) for row in table] == [
        "合计 100 麻涌 2",
        "茶山 4 南城 2",
        "常平 3 企石 3",
        "大朗 3 桥头 2",
        "大岭山 3 清溪 4",
        "道滘 2 沙田 3",
        "东城 4 石碣 3",
        "东坑 2 石龙 3",
        "凤岗 3 石排 2",
        "高埗 2 松山湖 4",
        "莞城 2 塘厦 3",
        "横沥 3 万江 3",
        "洪梅 3 望牛墩 3",
        "厚街 4 谢岗 3",
        "虎门 5 樟木头 3",
        "黄江 2 长安 5",
        "寮步 4 中堂 3",
    ]


def test_the_performance_table_prints_the_sums_of_its_measures() -> None:
    grid = view(checked(find("gd2009-绩效表")))["方案效益"]
    assert ["  ".join((name, *grid[name].values())) for name in grid] == [
        "方案数  5  1  3  1  8  2  10",
        "所需投资  28.6  2  460  560  488.6  562  1050.6",
        "经济效益  85.3  6.8  267  214  352.3  220.8  573.1",
        "废水减排  4.8  0  8.22  38  13.02  38  51.02",
        "COD减排  3.27  0  4.5  22.8  7.77  22.8  30.57",
        "BOD减排  1.09  0  1.51  6.8  2.6  6.8  9.4",
        "水其他减排  0.3  0  0.4  2.1  0.7  2.1  2.8",
        "SO2减排  0.35  0  3.2  0  3.55  0  3.55",
        "NOx减排  0.4  0  4.2  0  4.6  0  4.6",
        "烟尘减排  0.06  0  0.39  0  0.45  0  0.45",
        "工业粉尘减排  0.02  0  0.01  0  0.03  0  0.03",
        "固废减排  0.004  0.012  0  0  0.004  0.012  0.016",
        "其他减排  0.9  0  0  0  0.9  0  0.9",
    ]


def test_one_fact_is_printed_in_the_unit_of_each_form() -> None:
    """39860 万元 of output are 3.986 亿元 on the 绩效表 and 39860 万元 on the 评估申请表."""
    assert view(checked(find("gd2009-绩效表")))["年度数据"][2]["年产值"] == "3.986"
    assert view(checked(find("gd2009-评估申请表")))["企业"]["年产值"] == "39860"
