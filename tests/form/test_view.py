"""View: what stands in each slot, as text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from qjsc_docs.engine.shown import Day, Missing, Number
from qjsc_docs.form.check import check
from qjsc_docs.form.facts import Fact, Kind
from qjsc_docs.form.inline import Slot
from qjsc_docs.form.layout import Layout, Table, para, row
from qjsc_docs.form.model import Field
from qjsc_docs.form.record import Record
from qjsc_docs.form.view import empty_view, view
from tests.support.small import FACTS, FORM, record


def printed(data: dict[str, Any] | None = None, **options: Any) -> Any:
    return view(check(FORM, record(data)), **options)


def test_values_are_printed_in_the_forms_unit_with_the_number_behind() -> None:
    text = printed()["企业"]["年产值"]
    assert text == "1.2345"
    assert isinstance(text, Number)
    assert text.value == Decimal("1.2345")


def test_ticks_show_the_answer() -> None:
    company = printed()["企业"]
    assert (company["有许可证_是"], company["有许可证_否"]) == ("□", "☑")


def test_an_empty_form_keeps_its_blank_rows_and_room_for_the_date() -> None:
    context = empty_view(FORM)
    assert context["人员"] == [{"序号": "", "姓名": "", "手机": ""}] * 3
    assert context["企业"]["填表日期"] == "　年　月　日"
    assert context["年度数据"][1] == {"产生": "", "产生_排放": "", "排放": ""}


def test_rows_are_numbered_and_padded() -> None:
    rows = printed()["人员"]
    assert [row["序号"] for row in rows] == ["1", "", ""]
    assert len(printed({"人员": [{"姓名": f"人{n}"} for n in range(5)]})["人员"]) == 5


def test_the_stamp_date_fills_an_empty_date_only() -> None:
    stamped = printed(on=date(2023, 11, 1))["企业"]["填表日期"]
    assert (stamped, isinstance(stamped, Day)) == ("2023年11月1日", True)
    own = printed({"企业": {"名称": "甲", "填表日期": "2020-01-02"}}, on=date(2023, 11, 1))
    assert own["企业"]["填表日期"] == "2020年1月2日"
    assert printed()["企业"]["填表日期"] == "　年　月　日"


def test_two_values_in_one_cell_are_joined_only_when_one_is_there() -> None:
    years = printed({"年度数据": [{"年度": "2023", "产生": "3", "排放": "1"}]})["年度数据"]
    assert [year["产生_排放"] for year in years] == ["/", ""]


def test_of_more_years_than_columns_the_latest_are_printed() -> None:
    data = [{"年度": str(year), "产生": str(year), "排放": "0"} for year in (2021, 2022, 2023)]
    assert [year["产生"] for year in printed({"年度数据": data})["年度数据"]] == ["2022", "2023"]


def test_a_draft_marks_what_is_missing_and_what_is_wrong() -> None:
    draft = printed({"企业": {"年产值": "多"}, "人员": [{"手机": "13800138000"}]}, draft=True)
    name, output = draft["企业"]["名称"], draft["企业"]["年产值"]
    assert (name, output) == ("【待填：企业名称】", "【待改：多】")
    assert isinstance(name, Missing)
    assert draft["人员"][0]["姓名"] == "【待填：姓名】"


def test_a_final_document_has_no_marks() -> None:
    assert printed({"企业": {}})["企业"]["名称"] == ""


def test_the_paragraphs_of_an_opinion_are_all_indented() -> None:
    layout = Layout((para(Slot("部门.意见"), indent=2),))
    fields = (Field("部门.意见"),)
    form = replace(FORM, fields=fields, layout=layout, rules=())
    text = view(check(form, Record({"部门": {"意见": "情况属实。\n　同意。\n此复"}})))["部门"]["意见"]
    assert text == "情况属实。\n　　同意。\n　　此复"


def test_a_slash_is_printed_as_it_was_written() -> None:
    years = [{"年度": "2023", "产生": "/", "排放": "1"}, {"年度": "2024", "产生": "／", "排放": "／"}]
    printed_years = printed({"企业": {"名称": "甲", "年产值": "无"}, "年度数据": years})
    assert printed_years["企业"]["年产值"] == "无"
    assert ["".join(year.values()) for year in printed_years["年度数据"]] == ["//1", "／/／"]


def test_dates_of_empty_rows_stay_empty() -> None:
    facts = {**FACTS, "会议": Fact(Kind.LIST, "meetings", items={"日期": Fact(Kind.DATE, "day")})}
    table = Table((30.0,), (row(Slot("日期"), each="会议", blanks=2),))
    form = replace(
        FORM, facts=facts, fields=(Field("会议", fields=(Field("日期"),)),), layout=Layout((table,)), rules=()
    )
    days = view(check(form, Record({"会议": [{"日期": "2023-05-06"}]})))["会议"]
    assert [day["日期"] for day in days] == ["2023年5月6日", ""]
