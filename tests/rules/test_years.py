"""Years: the 绩效表 prints three."""

from __future__ import annotations

import pytest

from qjsc_docs.rules.years import three_years


@pytest.mark.parametrize(
    ("count", "codes"), [(0, []), (1, ["few-years"]), (2, ["few-years"]), (3, []), (4, ["many-years"])]
)
def test_fewer_or_more_than_three_years_are_a_warning(count: int, codes: list[str]) -> None:
    values = {"年度数据": [{"年度": 2020 + number} for number in range(count)]}
    assert [problem.code for problem in three_years(values)] == codes
