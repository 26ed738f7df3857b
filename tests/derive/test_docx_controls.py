"""Content controls: one around every place that takes a value."""

from __future__ import annotations

import pytest
from lxml import etree

from qjsc_docs.form.inline import Joint, Slot, Tick
from qjsc_docs.form.layout import Face, Table, para, row

from .reading import W14, W, body, controls, form_of, val


@pytest.mark.parametrize(
    ("key", "sort"),
    [
        ("企业.名称", ""),
        ("企业.简介", ""),
        ("企业.规模", "dropDownList 大型 中型 小微"),
        ("企业.有许可证", "dropDownList 是 否"),
        ("填表.日期", "date yyyy年M月d日 zh-CN"),
        ("审核.开展时间", "date yyyy年M月 zh-CN"),
    ],
)
def test_a_control_is_of_the_sort_that_suits_the_fact(key: str, sort: str) -> None:
    ((tag, properties),) = controls(body(form_of(para(Slot(key)))))
    sorts = [child for child in properties if etree.QName(child).localname not in ("rPr", "alias", "tag")]

    said = [etree.QName(control).localname for control in sorts]
    said += [item.get(f"{W}value", "") for item in properties.iter(f"{W}listItem")]
    said += [value for value in (val(properties, "date/dateFormat"), val(properties, "date/lid")) if value]
    assert tag == key
    assert " ".join(said) == sort


def test_a_box_that_is_ticked_or_not_is_a_checkbox() -> None:
    (sdt,) = body(form_of(para("是", Tick("企业.有许可证", (("是", "☑"),))))).iter(f"{W}sdt")

    assert (val(sdt, "sdtPr/alias"), val(sdt, "sdtPr/tag")) == ("有许可证：是", "企业.有许可证=是")
    states = [(etree.QName(state).localname, state.get(f"{W14}val")) for state in sdt.iterfind(f".//{W14}checkbox/*")]
    assert states == [("checked", "0"), ("checkedState", "2611"), ("uncheckedState", "25A1")]
    assert "".join(sdt.itertext()) == "{{ 企业.有许可证_是 }}"


def test_a_box_for_one_of_several_marks_is_a_list_of_them() -> None:
    (sdt,) = body(form_of(para(Tick("企业.有许可证", (("是", "√"), ("否", "×")))))).iter(f"{W}sdt")

    assert [item.get(f"{W}value") for item in sdt.iter(f"{W}listItem")] == ["□", "√", "×"]


def test_a_control_keeps_the_type_of_its_place() -> None:
    ((_tag, properties),) = controls(body(form_of(para(Slot("企业.名称"), face=Face.KAI, size="三号"))))

    assert properties.find(f"{W}rPr/{W}rFonts").get(f"{W}eastAsia") == "楷体"
    assert val(properties, "rPr/sz") == "32"


def test_words_that_come_and_go_with_a_value_have_no_control() -> None:
    root = body(form_of(para(Slot("企业.名称"), Joint("/", "企业.名称", "企业.简介"), Slot("企业.简介"))))

    assert [tag for tag, _properties in controls(root)] == ["企业.名称", "企业.简介"]
    assert "".join(root.find(f"{W}body/{W}p/{W}r").itertext()) == "{{ 企业.名称_简介 }}\u200b"  # where a line may end


def test_a_control_is_titled_with_the_fields_label_in_repeated_rows_too() -> None:
    table = Table((10.0,), (row(Slot("企业.名称")), row(Slot("姓名"), each="人员")))
    named = Slot("人员[1].姓名")  # a list printed side by side, as the years are

    titles = [val(properties, "alias") for _tag, properties in controls(body(form_of(table, para(named))))]
    assert titles == ["名称", "姓名（签字）", "姓名（签字）"]
