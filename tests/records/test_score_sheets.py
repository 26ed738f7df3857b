"""Score sheets: a matrix of one column is written as items with their scores."""

from __future__ import annotations

from pathlib import Path

import pytest

from qjsc_docs.catalogue import FORMS
from qjsc_docs.form.check import check
from qjsc_docs.records import load

from .small import written

SHEET = FORMS["gd2009-自愿验收考核表"]


@pytest.mark.parametrize(
    "text",
    [
        "考核得分:\n  方案实施: 2.5\n  噪声: 3\n",
        "考核得分:\n  方案实施: {得分: 2.5}\n  噪声:\n    得分: 3\n",
        "考核得分: {方案实施: 2.5, 噪声: {得分: 3}}\n",
    ],
)
def test_a_score_stands_behind_its_item(tmp_path: Path, text: str) -> None:
    record = load(written(tmp_path, "a.yaml", text), form=SHEET)
    assert record.problems == ()
    assert {item: str(cells["得分"]) for item, cells in record.data["考核得分"].items()} == {
        "方案实施": "2.5",
        "噪声": "3",
    }


def test_a_bad_score_is_found_where_it_stands(tmp_path: Path) -> None:
    record = load(written(tmp_path, "a.yaml", "考核得分:\n  方案实施: 2.5\n  噪声: 4\n"), form=SHEET)
    (problem,) = (problem for problem in check(SHEET, record).problems if problem.code == "too-large")
    assert (problem.path, problem.place.line) == ("考核得分.噪声.得分", 3)
    assert problem.where == "噪声 得分"
