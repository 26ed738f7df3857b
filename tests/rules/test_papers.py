"""Papers that are handed in together: they are valid on that day, and the paper they are printed on is counted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from qjsc_docs.rules.papers import papers_are_valid, sheets


def handed(last: date | None, day: date | None = date(2026, 9, 17)) -> dict[str, Any]:
    return {"材料清单": {"日期": day}, "材料": [{"名称": "绩效表"}, {"名称": "营业执照", "有效期至": last}]}


def test_a_paper_out_of_date_is_a_problem_where_it_stands() -> None:
    [problem] = papers_are_valid(handed(date(2026, 9, 16)))
    assert (problem.code, problem.path) == ("paper-expired", "材料[1].有效期至")
    assert problem.params == {"day": "2026年9月17日"}


@pytest.mark.parametrize("last", [date(2026, 9, 17), date(2030, 1, 1), None])
def test_its_last_day_itself_will_do(last: date | None) -> None:
    assert list(papers_are_valid(handed(last))) == []


def test_nothing_is_said_while_the_day_is_not_known() -> None:
    assert list(papers_are_valid(handed(date(2000, 1, 1), day=None))) == []


@pytest.mark.parametrize(
    ("copies", "pages", "sides", "paper"),
    [(6, 150, "双面", 450), (2, 87, "双面", 88), (3, 1, "双面", 3), (2, 87, "单面", 174), (1, 1, "单面", 1)],
)
def test_two_pages_share_a_sheet_when_both_sides_are_printed(copies: int, pages: int, sides: str, paper: int) -> None:
    assert sheets({"份数": copies, "页数": pages, "单双面": sides}) == paper


@pytest.mark.parametrize("missing", ["份数", "页数", "单双面"])
def test_paper_is_not_guessed(missing: str) -> None:
    assert sheets({"份数": 6, "页数": 150, "单双面": "双面"} | {missing: None}) is None
