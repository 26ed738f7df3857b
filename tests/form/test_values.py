"""Values: every kind is read as people mean it, or refused, and printed as the form asks."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.codes import CODES
from qjsc_docs.form.facts import Fact, Kind
from qjsc_docs.form.model import Field
from qjsc_docs.form.values import PARSERS, PRINTERS, Bad, is_empty, parse, printed_number, show, warnings_of
from qjsc_docs.problems import Problem
from qjsc_docs.rules.dates import Month

from .kinds import FACTS, RAW, VALUES

K = Kind
GROUPS = (Kind.LIST, Kind.MATRIX)


def refusal(kind: Kind, raw: object) -> Bad:
    """Return what `raw` is refused with."""
    with pytest.raises(Bad) as caught:
        parse(raw, FACTS[kind])
    return caught.value


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (K.TEXT, "  东莞市 某某\u3000公司\u3000", "东莞市 某某\u3000公司"),
        (K.TEXT, "\ufeff甲公司\u200b", "甲公司"),
        (K.TEXT, "1e5", "1e5"),
        (K.TEXT, "否", "否"),
        (K.TEXT, "010000", "010000"),
        (K.TEXT, 440106.0, "440106"),
        (K.TEXT, 123456789012345, "123456789012345"),
        (K.TEXT, "道滘 高埗 𬭊 😀 \u200f‏", "道滘 高埗 𬭊 😀 \u200f‏"),
        (K.TEXT, "<&> {{ 7*7 }} =cmd()", "<&> {{ 7*7 }} =cmd()"),
        (K.PARAGRAPH, "　　一、\r\n二、\r三、\u2028四\n", "一、\n二、\n三、\n四"),
        (K.INTEGER, "１，２００人", 1200),
        (K.INTEGER, "12.0", 12),
        (K.INTEGER, 12.0, 12),
        (K.INTEGER, "1.2万人", 12000),
        (K.INTEGER, 0, 0),
        (K.DECIMAL, "1e5", Decimal(100000)),
        (K.DECIMAL, "1200万元", Decimal(1200)),
        (K.DECIMAL, "0.12亿元", Decimal(1200)),
        (K.DECIMAL, "￥1,200,000元", Decimal(120)),
        (K.DECIMAL, "1200万", Decimal(1200)),
        (K.DECIMAL, "１２．５", Decimal("12.5")),
        (K.DECIMAL, 0.1 + 0.2, Decimal("0.3")),
        (K.DECIMAL, 1200, Decimal(1200)),
        (K.DECIMAL, Decimal("1.25"), Decimal("1.25")),
        (K.DATE, "2023年11月21日", date(2023, 11, 21)),
        (K.DATE, datetime(2023, 11, 21, 9, 30), date(2023, 11, 21)),
        (K.DATE, date(2023, 11, 21), date(2023, 11, 21)),
        (K.DATE, 20231121, date(2023, 11, 21)),
        (K.MONTH, "2023.10", Month(2023, 10)),
        (K.MONTH, datetime(2023, 11, 1), Month(2023, 11)),
        (K.MONTH, 202311, Month(2023, 11)),
        (K.MONTH, Month(2023, 11), Month(2023, 11)),
        (K.YEAR, "2023年度", 2023),
        (K.YEAR, 2023.0, 2023),
        (K.CHOICE, "中高费", "中高费"),
        (K.CHOICE, "ａ类(重点)", "A类（重点）"),
        (K.YESNO, "否", "否"),
        (K.YESNO, True, "是"),
        (K.YESNO, " √ ", "是"),
        (K.YESNO, "×", "否"),
        (K.YESNO, "有", "是"),
        (K.YESNO, "无", "否"),
        (K.YESNO, "TRUE", "是"),
        (K.YESNO, "ｎ", "否"),
        (K.TICKS, "中高费、无低费", ("无低费", "中高费")),
        (K.TICKS, ["中高费"], ("中高费",)),
        (K.TICKS, "√×√", ("无低费", "A类（重点）")),
        (K.TICKS, [True, False, "有"], ("无低费", "A类（重点）")),
        (K.TICKS, {"无低费": "√", "中高费": "×"}, ("无低费",)),
        (K.PHONE, "（０７６９）２２２２８８８８", "0769-22228888"),
        (K.PHONE, 22228888, "22228888"),
        (K.PHONE, 13800138000.0, "13800138000"),
        (K.MOBILE, "138 0013 8000", "13800138000"),
        (K.MOBILE, 13800138000, "13800138000"),
        (K.POSTCODE, "５２３０００", "523000"),
        (K.POSTCODE, 523000.0, "523000"),
        (K.EMAIL, " wang＠example.com ", "wang@example.com"),
        (K.USCC, "9144 1900 ma0t et01 7y", "91441900MA0TET017Y"),
        (K.USCC, "９１４４１９００ＭＡ０ＴＥＴ０１７Ｙ", "91441900MA0TET017Y"),
        (K.PERMIT, "91441900MA0TET017Y001p", "91441900MA0TET017Y001P"),
        (K.INDUSTRY, "c3360", "C3360"),
        (K.INDUSTRY, 3360, "3360"),
        (K.LIST, ({"姓名": "甲"},), [{"姓名": "甲"}]),
        (K.MATRIX, {"投资": {"已实施": "1"}}, {"投资": {"已实施": "1"}}),
    ],
)
def test_a_value_is_read_as_it_is_meant(kind: Kind, raw: object, value: object) -> None:
    found = parse(raw, FACTS[kind])
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "raw", "code"),
    [
        (K.TEXT, "甲\x07公司", "forbidden-character"),
        (K.TEXT, "甲\ud800", "forbidden-character"),
        (K.TEXT, "甲\uffff", "forbidden-character"),
        (K.TEXT, "甲\n乙", "line-break"),
        (K.TEXT, "甲" * 21, "too-long"),
        (K.TEXT, ["甲"], "bad-text"),
        (K.TEXT, {"甲": 1}, "bad-text"),
        (K.TEXT, True, "bad-text"),
        (K.TEXT, 441900123456789012, "number-in-cell"),
        (K.TEXT, 1234567890123456, "number-in-cell"),
        (K.TEXT, 1.5, "number-in-cell"),
        (K.TEXT, float("nan"), "number-in-cell"),
        (K.TEXT, datetime(2023, 1, 2), "date-in-cell"),
        (K.PARAGRAPH, "甲" * 41, "too-long"),
        (K.INTEGER, "12.5", "bad-integer"),
        (K.INTEGER, "十二", "bad-integer"),
        (K.INTEGER, True, "bad-integer"),
        (K.INTEGER, "-1", "too-small"),
        (K.INTEGER, "100001", "too-large"),
        (K.INTEGER, "12家", "bad-unit"),
        (K.DECIMAL, "约1200", "bad-decimal"),
        (K.DECIMAL, "12\x00", "forbidden-character"),
        (K.DECIMAL, True, "bad-decimal"),
        (K.DECIMAL, float("inf"), "bad-decimal"),
        (K.DECIMAL, Decimal("sNaN"), "bad-decimal"),
        (K.DECIMAL, datetime(2023, 1, 2), "bad-decimal"),
        (K.DECIMAL, ["1"], "bad-decimal"),
        (K.DECIMAL, "12吨", "bad-unit"),
        (K.DECIMAL, "-0.01", "too-small"),
        (K.DECIMAL, "11万亿元", "too-large"),
        (K.DATE, "2023年4月31日", "bad-date"),
        (K.DATE, 45251, "bad-date"),
        (K.DATE, False, "bad-date"),
        (K.DATE, date(1899, 12, 30), "bad-date"),
        (K.MONTH, "2023年11月21日", "bad-month"),
        (K.MONTH, datetime(2023, 11, 21), "bad-month"),
        (K.MONTH, 2023.1, "number-in-cell"),
        (K.YEAR, "23", "bad-year"),
        (K.YEAR, "1989", "too-small"),
        (K.CHOICE, "中费", "bad-choice"),
        (K.YESNO, "不知道", "bad-yesno"),
        (K.YESNO, 1, "bad-yesno"),
        (K.TICKS, "√×", "bad-choice"),
        (K.TICKS, {"中费": "√"}, "bad-choice"),
        (K.PHONE, 76922228888, "number-in-cell"),
        (K.PHONE, "7692222", None),
        (K.PHONE, "无", "bad-phone"),
        (K.PHONE, "22228888\n22229999", "line-break"),
        (K.MOBILE, "0769-22228888", "bad-mobile"),
        (K.MOBILE, 1.38e10, None),
        (K.POSTCODE, "52300", "bad-postcode"),
        (K.POSTCODE, 10000, "number-in-cell"),
        (K.EMAIL, "wang#example.com", "bad-email"),
        (K.USCC, "91441900MAOTET017Y", "bad-uscc"),
        (K.USCC, 914419000000000000, "number-in-cell"),
        (K.PERMIT, "91441900MA0TET017Y", "bad-permit"),
        (K.INDUSTRY, "D3360", "bad-industry"),
        (K.INDUSTRY, 111, "number-in-cell"),
        (K.LIST, "甲", "bad-list"),
        (K.MATRIX, "5", "bad-group"),
    ],
)
def test_what_cannot_be_meant_is_refused(kind: Kind, raw: object, code: str | None) -> None:
    if code is None:  # a neighbour of the refused ones that is right
        parse(raw, FACTS[kind])
    else:
        assert refusal(kind, raw).code == code


def test_a_refusal_names_what_its_sentences_need() -> None:
    assert refusal(K.TEXT, "甲" * 21).params == {"length": "21", "most": "20"}
    assert refusal(K.TEXT, "甲\x07").params == {"character": "U+0007"}
    assert refusal(K.DECIMAL, "12吨").params == {"found": "吨", "unit": "万元"}
    assert refusal(K.DECIMAL, "-3").params == {"least": "0万元"}
    assert "中高费" in refusal(K.CHOICE, "中费").params["suggestion"]
    assert refusal(K.CHOICE, "xyz").params == {"choices": "无低费、中高费、A类（重点）", "suggestion": ""}


def test_a_wrong_check_character_is_a_warning() -> None:
    fact = FACTS[K.USCC]
    assert warnings_of("91441900MA0TET017Y", fact) == ()
    (warning,) = warnings_of("91441900MA0TET017A", fact)
    assert (warning.code, warning.params) == ("uscc-check-digit", {"expected": "Y"})
    assert CODES[warning.code].severity == "warning"


@pytest.mark.parametrize(
    ("kind", "value", "field", "text"),
    [
        (K.TEXT, "甲", {}, "甲"),
        (K.DECIMAL, Decimal("12000"), {"unit": "亿元", "places": 4}, "1.2"),
        (K.DECIMAL, Decimal("12345.6789"), {"unit": "亿元"}, "1.23456789"),
        (K.DECIMAL, Decimal("12345.5"), {"unit": "亿元", "places": 4}, "1.2346"),
        (K.DECIMAL, Decimal("0.125"), {"places": 2}, "0.13"),
        (K.DECIMAL, Decimal("1E+5"), {}, "100000"),
        (K.DECIMAL, Decimal("12.50"), {"places": 2}, "12.5"),
        (K.DECIMAL, Decimal("12.50"), {"places": 0}, "13"),
        (K.DECIMAL, Decimal("-0.001"), {"places": 2}, "0"),
        (K.DECIMAL, Decimal("3.5"), {"unit": "元"}, "35000"),
        (K.INTEGER, 1200, {}, "1200"),
        (K.INTEGER, Decimal(3), {}, "3"),
        (K.INTEGER, 12000, {"unit": "万人"}, "1.2"),
        (K.DATE, date(2024, 1, 2), {}, "2024年1月2日"),
        (K.MONTH, Month(2024, 1), {}, "2024年1月"),
        (K.YEAR, 2024, {}, "2024"),
        (K.TICKS, ("无低费", "中高费"), {}, "无低费、中高费"),
        (K.LIST, [{"姓名": "甲", "投资": Decimal("1.50")}, {"姓名": "乙", "投资": None}], {}, "甲，1.5；乙"),
        (K.MATRIX, {"投资": {"已实施": Decimal(1), "待实施": Decimal(2)}}, {}, "投资 1，2"),
    ],
)
def test_a_value_is_printed_as_the_form_asks(kind: Kind, value: Any, field: dict[str, Any], text: str) -> None:
    assert show(value, FACTS[kind], Field("事实", **field)) == text


def test_the_printed_number_is_what_an_excel_cell_holds() -> None:
    field = Field("产值", unit="亿元", places=4)
    assert printed_number(Decimal("12345.5"), FACTS[K.DECIMAL], field) == Decimal("1.2346")
    assert printed_number(7, FACTS[K.INTEGER]) == Decimal(7)


def test_a_unit_that_cannot_be_printed_is_a_defect_of_the_form() -> None:
    with pytest.raises(ValueError, match="万元 cannot be printed in 吨"):
        show(Decimal(1), FACTS[K.DECIMAL], Field("产值", unit="吨"))


@pytest.mark.parametrize("raw", [None, "", " ", "\u3000\n", "\ufeff", [], {}, ()])
def test_nothing_is_empty(raw: object) -> None:
    assert is_empty(raw)


@pytest.mark.parametrize("raw", [0, 0.0, False, "0", "无", "/", ["x"], {"a": None}, date(2023, 1, 1)])
def test_something_is_not_empty(raw: object) -> None:
    assert not is_empty(raw)


def test_a_refusal_pickles() -> None:
    bad = pickle.loads(pickle.dumps(Bad("too-small", least="0万元")))
    assert (bad.code, bad.params) == ("too-small", {"least": "0万元"})


def test_every_kind_has_a_parser_a_printer_and_examples() -> None:
    assert set(PARSERS) == set(PRINTERS) == set(FACTS) == set(Kind)
    assert set(VALUES) == set(Kind) - set(GROUPS)


@pytest.mark.parametrize("kind", VALUES)
@given(data=st.data())
def test_what_is_printed_reads_back(kind: Kind, data: st.DataObject) -> None:
    value = data.draw(VALUES[kind])
    fact = FACTS[kind]
    assert parse(show(value, fact), fact) == value
    assert pickle.loads(pickle.dumps(value)) == value


@pytest.mark.parametrize("kind", VALUES)
@given(raw=RAW)
def test_anything_is_read_or_refused_with_a_sentence(kind: Kind, raw: object) -> None:
    fact = FACTS[kind]
    try:
        value = parse(raw, fact)
    except Bad as bad:
        problem = Problem(bad.code, "事实", bad.params, value=str(raw))
        assert problem.why
        assert problem.todo
    else:
        assert parse(show(value, fact), fact) == value


@given(st.decimals(0, 10**9, places=6), st.sampled_from(("元", "千元", "万元", "亿元")))
def test_a_unit_typed_behind_the_number_is_converted_exactly(value: Decimal, unit: str) -> None:
    fact = Fact(Kind.DECIMAL, "money", unit="万元")
    text = show(parse(f"{value}{unit}", fact), fact, Field("产值", unit=unit))
    assert Decimal(text) == value
