"""Papers that are asked for under a condition: one answer, or one of several boxes that are ticked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qjsc_docs.bundle.attachments import Found
from qjsc_docs.bundle.model import State
from qjsc_docs.bundle.plan import plan
from qjsc_docs.bundle.ready import Ready
from qjsc_docs.bundle.sheets import with_facts
from qjsc_docs.catalogue.case import CASE
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.records import load

CASES = Path(__file__).parents[2] / "samples" / "cases"


@pytest.mark.parametrize(
    ("ticked", "state"),
    [("涉重金属", State.LEFT_OUT), ("超标超量", State.MISSING), ("涉重金属、超标超量", State.MISSING)],
)
def test_one_of_the_boxes_ticked_asks_for_the_paper(ticked: str, state: State) -> None:
    record = with_facts(load(CASES / "深圳.yaml", form=CASE), [("名单.强制原因", ticked)])
    planned = plan(PROCEDURES["sz2024-送审"], record, Found(), Ready(), on=date(2026, 8, 1))
    [paper] = [paper for paper in planned.papers if paper.title == "超标超量处罚决定书"]
    assert paper.state is state


@pytest.mark.parametrize(("helped", "state"), [("是", State.THERE), ("否", State.LEFT_OUT)])
def test_a_company_that_audits_by_itself_hands_in_no_profile_of_a_consultancy(helped: str, state: State) -> None:
    record = with_facts(load(CASES / "上海.yaml", form=CASE), [("审核.委托咨询机构", helped)])
    planned = plan(PROCEDURES["sh2020-启动"], record, Found(), Ready(), on=date(2025, 5, 1))
    assert planned.papers[3].state is state
