"""The papers of every step as its notice lists them: which, in which order, how many, whose seals and signatures."""

from __future__ import annotations

import pytest

from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.form.procedure import Asked, Item, OnlyIf, Paper, Procedure, Purpose, seals_of, signatures_of
from qjsc_docs.rules.archive import ACCEPTANCE, EVALUATION, IF_NEEDED, WITH_AGENCY

# a line for each paper, in the notice's own order: what it is (a form's id, or what is brought), how many, how


def drawn(procedure: Procedure) -> list[str]:
    """Return the papers of `procedure`, each as a line."""
    return [_line(procedure, item) for item in procedure.items]


def _line(procedure: Procedure, item: Item) -> str:
    made = item.form or (f"{item.front} + …" if item.front else "…")
    need = {Asked.REQUIRED: "", Asked.OPTIONAL: " 必要时"}.get(item.need, "") if isinstance(item.need, Asked) else " 仅"
    each = f" ×{item.each}" if item.each else ""
    paper = " 复印件" if item.paper is Paper.COPY else ""
    electronic = f" + {item.electronic}" if item.electronic else ""
    apart = " 单独" if item.apart else ""
    return f"{item.basis}: {made}{each} {procedure.copies_of(item)}份{paper}{electronic}{need}{apart}"


EXPECTED = {
    "gd2009-自愿验收": [
        "第十六条（一）: gd2009-自愿验收申请表 6份",
        "第十六条（二）: … 6份 + 电子版本",
        "第十六条（三）: gd2009-审核人员名单 + … 6份 复印件",
        "第十六条（四）: … 6份 复印件",
        "第十六条（五）: … 6份 必要时",
    ],
    "gd2009-强制评估": [
        "第二十六条（一）: gd2009-评估申请表 7份",
        "第二十六条（二）: gd2009-绩效表 7份",
        "第二十六条（三）: … 7份 + 电子版",
        "第二十六条（四）: … 7份",
        "第二十六条（五）: gd2009-审核人员名单 + … 7份 复印件",
    ],
    "gd2009-实施稿报批": [
        "第二十七条: … 3份 + 电子版",
        "第二十七条: gd2009-报批表 3份 + 电子版",
        "第二十七条: … 3份 + 电子版",
        "第二十七条: … 3份 + 电子版",
        "第二十七条: … 3份 + 电子版 必要时",
    ],
    "gd2009-强制验收": [
        "第三十条: gd2009-验收申请 7份",
        "第三十条: … 7份",
        "第三十条: … 7份",
        "第三十条: … 7份",
        "第三十条: … 7份",
    ],
    "gd2009-换证": [
        "第二十四条（一）: gd2009-换证申请表 0份",
        "第二十四条（二）: … 0份",
        "第二十四条（三）: … 0份",
    ],
    "gd2009-咨询机构公告": [
        "第三十六条（一）（三）（五）: gd2009-咨询机构申请 0份",
        "第三十六条（二）: … 0份 复印件",
        "第三十六条（四）: … 0份 复印件",
        "第三十六条（五）: … 0份 必要时",
    ],
    "dg2023-企业申请": [
        "二1: gd2017-绩效表 5份",
        "二2: … 5份",
    ],
    "dg2023-现场验收": [
        "五（二）: dg2023-记录表 1份",
        "五（二）: common-签到表 1份",
        "六（二）5: gd2017-评分表 ×专家 1份 仅",
        "六（二）6: gd2017-意见表 1份",
    ],
    "dg2023-第三方报送": [
        "六（二）1: dg2023-记录表 1份 + 有公章的扫描电子版",
        "六（二）2: dg2023-确认表 1份 + 有公章的扫描电子版",
        "六（二）3: dg2023-汇总表 1份 + 可编辑的电子版",
        "六（二）4: dg2023-报告封面 + … 1份 + 扫描电子版",
        "六（二）5: … ×专家 1份 + 扫描电子版 仅",
        "六（二）6: gd2017-意见表 1份 + 扫描电子版",
        "六（二）7: dg2023-现场照片 1份 + 扫描电子版",
    ],
    "sz2024-现场验收": [
        "五（一）: … 6份",
        "五（一）: gd2017-绩效表 6份",
        "五（一）: sz2024-修改意见清单 6份",
        "五（一）: … 2份 复印件 单独",
    ],
    "hn2018-审核申请": [
        "二（一）；附件: hn2018-审核申请表 0份",
    ],
    "dg2023-异议": [
        "五（五）: dg2023-异议申请 0份",
        "五（五）: … 0份 必要时",
    ],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_procedure_asks_for_these_papers_in_this_order(name: str) -> None:
    assert drawn(PROCEDURES[name]) == EXPECTED[name]


# 六（二）: whose seal and whose hand each of the seven papers carries
HANDS = {
    "dg2023-记录表": ({"企业"}, {"镇街（园区）工信部门", "第三方验收机构工作人员", "专家组代表", "企业代表"}),
    "dg2023-确认表": ({"第三方验收机构"}, {"经办人"}),
    "dg2023-汇总表": ({"第三方验收机构"}, set()),
    "dg2023-报告封面": ({"企业（封面）", "企业（扉页）", "第三方验收机构（封面）"}, set()),
    "": (set(), {"专家"}),
    "gd2017-意见表": (set(), {"专家组组长", "专家组成员"}),
    "dg2023-现场照片": (set(), set()),
}


def test_the_seven_papers_carry_the_seals_and_signatures_of_the_guide() -> None:
    items = PROCEDURES["dg2023-第三方报送"].items
    assert {
        item.form or item.front: (
            {seal.who for seal in seals_of(item, FORMS)},
            {signature.who for signature in signatures_of(item, FORMS)},
        )
        for item in items
    } == HANDS


def test_score_sheets_are_asked_for_in_the_standard_procedure_alone() -> None:
    for name in ("dg2023-第三方报送", "dg2023-现场验收"):
        [item] = [item for item in PROCEDURES[name].items if item.each]
        assert item.need == OnlyIf("审核.流程", ("标准流程",), "审核流程为标准流程")


def test_one_print_pack_for_the_visit() -> None:
    assert PROCEDURES["dg2023-现场验收"].purpose is Purpose.PRINTS


def test_the_archive_of_shanghai_holds_the_22_papers_of_its_list() -> None:
    """附表2: 1–12 are due a month after the evaluation, 13–22 a month after the acceptance."""
    items = PROCEDURES["sh2020-归档"].items
    assert [item.name for item in items] == [*EVALUATION, *ACCEPTANCE]
    assert [item.deadline for item in items] == ["sh2020-评估归档"] * 12 + ["sh2020-验收归档"] * 10
    assert [item.basis for item in items] == [f"附表2第{number}项" for number in range(1, 23)]
    assert {item.name for item in items if item.need is Asked.OPTIONAL} == IF_NEEDED
    assert {item.name for item in items if isinstance(item.need, OnlyIf)} == WITH_AGENCY
    assert PROCEDURES["sh2020-归档"].purpose is Purpose.ARCHIVE


def test_the_sheets_of_both_meetings_know_which_meeting_they_are_of() -> None:
    items = {item.name: item for item in PROCEDURES["sh2020-归档"].items if dict(item.facts).get("会议.阶段")}
    assert items
    assert {name: dict(item.facts)["会议.阶段"] for name, item in items.items()} == {name: name[:2] for name in items}


# 附表2 marks with 盖章 whose papers carry a seal, and with both names those that carry two
SEALED = {3: {"企业"}, 5: {"企业"}, 12: {"企业"}, 13: {"企业"}, 14: {"企业"}, 11: {"企业", "企业委托的审核机构"}}
SEALED |= {22: SEALED[11]}


@pytest.mark.parametrize("number", [*SEALED, 4])
def test_the_archive_asks_for_the_seals_of_its_list(number: int) -> None:
    item = PROCEDURES["sh2020-归档"].items[number - 1]
    who = {seal.who for seal in seals_of(item, FORMS)}
    assert who >= SEALED.get(number, {"咨询服务机构"})
