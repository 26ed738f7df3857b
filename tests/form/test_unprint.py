"""Unprint: the raw value that somebody would have typed for what is printed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.form.facts import Fact, Kind
from qjsc_docs.form.inline import Slot, Tick
from qjsc_docs.form.model import Field
from qjsc_docs.form.plan import Entry
from qjsc_docs.form.raw import Bad
from qjsc_docs.form.unprint import answer, ticked, unprint
from qjsc_docs.form.values import parse, show

from .kinds import FACTS, VALUES

SINGLE = [kind for kind in VALUES if kind is not Kind.PICTURE]
BOX = Tick("企业.规模", (("大型", "☑"),))
YES_NO = Tick("企业.有许可证", (("是", "√"), ("否", "×")))


def entry(kind: Kind, **field: str) -> Entry:
    return Entry("企业.某项", ("企业", "某项"), Field("企业.某项", **field), FACTS[kind])


@pytest.mark.parametrize("kind", SINGLE)
@given(data=st.data())
def test_what_was_printed_comes_back_as_the_same_value(kind: Kind, data: st.DataObject) -> None:
    value = data.draw(VALUES[kind].filter(lambda value: str(value).strip("_＿ 　")))
    raw = unprint(entry(kind), show(value, FACTS[kind]))
    assert raw is not None
    assert show(parse(raw, FACTS[kind]), FACTS[kind]) == show(value, FACTS[kind])


@pytest.mark.parametrize("shown", ["", "　　", "　年　月　日", "　　　　年　　月　　日", "____年__月__日", "\u200b"])
def test_room_to_write_in_is_nothing(shown: str) -> None:
    assert unprint(entry(Kind.DATE), shown) is None


def test_a_day_half_written_is_kept_for_the_checker() -> None:
    assert unprint(entry(Kind.DATE), "2023年　月　日") == "2023年　月　日"


def test_the_printed_alternatives_of_an_open_choice_are_nothing() -> None:
    assert unprint(entry(Kind.TEXT), "评估 （验收）", Slot("某项", "评估（验收）")) is None
    assert unprint(entry(Kind.TEXT), "验收", Slot("某项", "评估（验收）")) == "验收"


def test_a_bare_number_counts_the_unit_that_the_form_prints() -> None:
    assert unprint(entry(Kind.DECIMAL, unit="亿元"), "1.5") == "1.5亿元"
    assert unprint(entry(Kind.DECIMAL, unit="亿元"), "1.5万元") == "1.5万元"
    assert unprint(entry(Kind.DECIMAL, unit="亿元"), Decimal("0.30")) == "0.30亿元"
    assert unprint(entry(Kind.DECIMAL, unit="亿元"), 0.1 + 0.2) == "0.3亿元"
    assert unprint(entry(Kind.DECIMAL), 3) == 3


def test_what_excel_typed_stays_typed() -> None:
    assert unprint(entry(Kind.DATE), date(2026, 3, 4)) == date(2026, 3, 4)


def test_a_slash_stays_one() -> None:
    assert unprint(entry(Kind.DECIMAL, unit="亿元"), "/") == "/"


def test_the_indent_of_further_lines_is_left_out() -> None:
    assert unprint(entry(Kind.PARAGRAPH), "一、同意。\n　　二、归档。", indent=2) == "一、同意。\n二、归档。"
    assert unprint(entry(Kind.PARAGRAPH), "一、同意。\n　　二、归档。") == "一、同意。\n　　二、归档。"


def test_the_red_marks_of_a_draft_are_no_values() -> None:
    assert unprint(entry(Kind.TEXT), "【待填：企业名称】") is None
    assert unprint(entry(Kind.TEXT), "【待改：某值】") == "某值"


@pytest.mark.parametrize(("sign", "choice"), [("☑", "大型"), ("√ ", "大型"), ("☒", "大型"), ("□", None), ("　", None)])
def test_a_box_is_ticked_or_not(sign: str, choice: str | None) -> None:
    assert ticked(BOX, sign) == choice


@pytest.mark.parametrize(("sign", "choice"), [("✓", "是"), ("x", "否"), ("☒", "否"), ("□", None)])
def test_where_each_sign_is_an_answer_a_cross_is_its_own(sign: str, choice: str | None) -> None:
    assert ticked(YES_NO, sign) == choice


@pytest.mark.parametrize("sign", ["？", "×", "√×", "大"])
def test_an_odd_sign_is_no_guess(sign: str) -> None:
    with pytest.raises(Bad, match="bad-tick"):
        ticked(BOX, sign)


def test_one_answer_or_many() -> None:
    many = Entry("某项", ("某项",), Field("某项"), Fact(Kind.TICKS, "", choices=("甲", "乙")))
    assert answer(many, ["甲", "乙"]) == ["甲", "乙"]
    assert answer(entry(Kind.CHOICE), ["甲", "甲"]) == "甲"
    assert answer(entry(Kind.CHOICE), []) is None
    with pytest.raises(Bad, match="two-ticks"):
        answer(entry(Kind.CHOICE), ["甲", "乙"])
