"""Sums: the benefit grid of the 绩效表 and the towns of the 任务分解表."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.problems import Problem
from qjsc_docs.rules.benefits import COSTS, STATES, benefit_grid, benefit_sums
from qjsc_docs.rules.towns import quota_rows, quota_sum

MEASURES = """
类别    状态    投资   经济效益  COD减排
无低费  已实施  1.1    5        0.1
无低费  已实施  2.2    -        0.2
中高费  已实施  300    80       -
中高费  待实施  500    120.5    22.8
"""
GRID = """
            无低费已实施  无低费待实施  中高费已实施  中高费待实施  合计已实施  合计待实施  总计
方案数      2             0             1             1             3           1           4
所需投资    3.3           0             300           500           303.3       500         803.3
经济效益    5             0             80            120.5         85          120.5       205.5
COD减排     0.3           0             0             22.8          0.3         22.8        23.1
"""


def table(drawn: str) -> list[dict[str, Any]]:
    """Return the rows of a drawn table; numbers as Decimal, `-` as absent."""
    head, *lines = [line.split() for line in drawn.strip().splitlines()]
    return [{key: typed(word) for key, word in zip(head, line, strict=True) if word != "-"} for line in lines]


def typed(word: str) -> str | Decimal:
    return Decimal(word) if word[0] in "0123456789" else word


def grid(drawn: str) -> dict[str, dict[str, Any]]:
    """Return a drawn grid as the values of a matrix."""
    head, *lines = [line.split() for line in drawn.strip().splitlines()]
    return {
        name: {key: typed(word) for key, word in zip(head, cells, strict=True) if word != "-"} for name, *cells in lines
    }


def test_the_grid_is_summed_from_the_measures() -> None:
    assert benefit_grid({"方案": table(MEASURES)}) == grid(GRID)


@pytest.mark.parametrize("measures", [None, [], [{"类别": "无低费"}], [{"状态": "已实施", "投资": Decimal(1)}]])
def test_without_measures_of_known_kind_there_is_no_grid(measures: list[dict[str, Any]] | None) -> None:
    assert benefit_grid({"方案": measures}) is None


def test_a_grid_that_adds_up_has_no_problem() -> None:
    assert list(benefit_sums({"方案效益": grid(GRID)})) == []


def test_every_total_that_does_not_add_up_is_a_problem() -> None:
    wrong = grid("""
                无低费已实施  中高费已实施  合计已实施  合计待实施  总计
    所需投资    3.3           300           303         500         803.3
    经济效益    5             -             6           -           6
    COD减排     0.3           0.1           -           -           99
    """)
    assert list(benefit_sums({"方案效益": wrong})) == [
        Problem("sum", "方案效益.所需投资.合计已实施", {"computed": "303.3"}),
        Problem("sum", "方案效益.所需投资.总计", {"computed": "803"}),
        Problem("sum", "方案效益.经济效益.合计已实施", {"computed": "5"}),
    ]


def test_an_empty_grid_has_no_problem() -> None:
    assert list(benefit_sums({})) == []


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "类别": st.sampled_from(COSTS),
                "状态": st.sampled_from(STATES),
                "投资": st.none() | st.decimals(0, 10**9, places=4),
                "固废减排": st.none() | st.decimals(0, 10**9, places=9),
            }
        ),
        max_size=30,
    )
)
def test_a_computed_grid_always_adds_up(measures: list[dict[str, Any]]) -> None:
    values = {"方案": measures, "方案效益": benefit_grid({"方案": measures})}
    assert list(benefit_sums(values)) == []


def towns(text: str) -> dict[str, Any]:
    pairs = [line.split() for line in text.strip().splitlines()]
    return {"任务分解": [{"镇街": name, "目标数": int(number) if number != "-" else None} for name, number in pairs]}


def picture(values: dict[str, Any]) -> str:
    """Return the printed rows as a clerk sees them; `-` for empty cells."""
    return "\n".join(
        " ".join("-" if row[key] is None else str(row[key]) for key in ("左镇街", "左目标数", "右镇街", "右目标数"))
        for row in quota_rows(values) or []
    )


def test_towns_flow_down_the_left_column_then_the_right_with_the_total_first() -> None:
    assert picture(towns("茶山 4\n长安 5\n中堂 3")) == "合计 12 长安 5\n茶山 4 中堂 3"


def test_an_even_number_of_towns_leaves_the_last_cell_empty() -> None:
    assert picture(towns("茶山 4\n长安 5")) == "合计 9 长安 5\n茶山 4 - -"


def test_the_total_stays_open_while_a_number_is_missing() -> None:
    assert picture(towns("茶山 4\n长安 -\n中堂 3")) == "合计 - 长安 -\n茶山 4 中堂 3"


def test_a_typed_total_is_not_a_town() -> None:
    assert picture(towns("合计 9\n茶山 4\n长安 5")) == picture(towns("茶山 4\n长安 5"))


def test_without_towns_there_are_no_rows() -> None:
    assert quota_rows({}) is None
    assert quota_rows(towns("合计 9")) is None


def test_a_typed_total_that_is_not_the_sum_is_a_problem() -> None:
    assert list(quota_sum(towns("合计 9\n茶山 4\n长安 5"))) == []
    assert list(quota_sum(towns("茶山 4\n长安 5\n合计 8"))) == [Problem("sum", "任务分解[2].目标数", {"computed": "9"})]
    assert list(quota_sum(towns("合计 9\n茶山 4\n长安 -"))) == []
