"""Filled .docx that people went on with: rows put in, boxes ticked, words typed beside and over."""

from __future__ import annotations

import copy
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from qjsc_docs.catalogue import find
from qjsc_docs.errors import DataError
from qjsc_docs.filling import fill
from qjsc_docs.form.check import check
from qjsc_docs.form.record import Record
from qjsc_docs.messages import _
from qjsc_docs.problems import Place
from qjsc_docs.records import load

from .wordfile import W, changed, control, row_of, type_over, without_controls

SAMPLES = Path(__file__).parents[2] / "samples"
STAFF = find("gd2009-审核人员名单")
FIRST = ["郑伟明", "苏敏仪", "黎国栋", "叶晓彤", "罗志强", "陈月华"]

Change = Callable[[etree._Element], object]


@pytest.fixture
def staff(tmp_path: Path) -> Path:
    """A filled list of six auditors with seven blank rows."""
    path = tmp_path / "名单.docx"
    fill(STAFF, load(SAMPLES / f"{STAFF.id}.yaml", form=STAFF), [path])
    return path


def after(path: Path, change: Change, *further: Change) -> Record:
    """The record that is read back after the change."""
    for each in (change, *further):
        changed(path, each)
    return load(path, form=STAFF)


def names(record: Record) -> list[Any]:
    return [row.get("姓名") for row in record.data["审核人员"]]


def codes(record: Record) -> list[tuple[str, str]]:
    return [(problem.code, problem.value) for problem in record.problems]


def paragraph(number: int) -> str:
    return _("paragraph {number}").format(number=number)


def cell(table: int, row: int, cell: int) -> str:
    return _("table {table}, row {row}, cell {cell}").format(table=table, row=row, cell=cell)


def second_row(root: etree._Element) -> etree._Element:
    return row_of(control(root, "审核人员[].姓名", 1))


def test_a_row_copied_in_word_is_another_row(staff: Path) -> None:
    def copy_row(root: etree._Element) -> None:
        row = copy.deepcopy(second_row(root))
        second_row(root).addnext(row)
        type_over(control(row, "审核人员[].姓名"), "区小玲")

    assert names(after(staff, copy_row)) == [*FIRST[:2], "区小玲", *FIRST[2:]]


@pytest.mark.parametrize("further", [(), (without_controls,)], ids=["controls elsewhere", "no controls"])
def test_a_row_that_word_put_in_has_no_controls_and_is_read_by_its_columns(
    staff: Path, further: tuple[Change, ...]
) -> None:
    def put_in(root: etree._Element) -> None:
        row = copy.deepcopy(second_row(root))
        without_controls(row)
        second_row(root).addnext(row)
        for cell, text in zip(row.iter(f"{W}tc"), ("", "区小玲", "女", "29"), strict=False):
            type_over(cell, text)

    record = after(staff, put_in, *further)
    assert names(record) == [*FIRST[:2], "区小玲", *FIRST[2:]]
    assert record.data["审核人员"][2] | {"职称": "", "承担工作": ""} == {
        **{"姓名": "区小玲", "性别": "女", "年龄": "29", "学历": "硕士", "职称": "", "所学专业": "化学工程"},
        **{"证书编号": "QJ-2021-01127", "承担工作": ""},
    }
    assert record.problems == ()


def test_a_row_that_was_left_out_is_gone(staff: Path) -> None:
    assert names(after(staff, lambda root: second_row(root).getparent().remove(second_row(root)))) == [
        FIRST[0],
        *FIRST[2:],
    ]


def test_a_blank_row_that_was_written_into_is_a_row(staff: Path) -> None:
    record = after(staff, lambda root: type_over(control(root, "审核人员[].姓名", 9), "区小玲"))
    assert names(record) == [*FIRST, "区小玲"]


def test_what_was_typed_beside_an_empty_control_is_the_value(staff: Path) -> None:
    def beside(root: etree._Element) -> None:
        run = etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}"><w:t>东莞市绿源咨询有限公司</w:t></w:r>')
        control(root, "机构.名称").addnext(run)

    assert after(staff, beside).data["机构"]["名称"] == "东莞市绿源咨询有限公司"


@pytest.mark.parametrize("sign", ["☑", "√", "✓", "■", "☒", "R"])
def test_any_sign_of_a_tick_is_one(staff: Path, sign: str) -> None:
    def tick(root: etree._Element) -> None:
        type_over(control(root, "审核.类型=强制性"), "□")
        type_over(control(root, "审核.类型=自愿性"), sign)

    assert after(staff, tick).data["审核"]["类型"] == "自愿性"


def test_a_tick_from_the_sign_fonts_is_one(staff: Path) -> None:
    def tick(root: etree._Element) -> None:
        type_over(control(root, "审核.类型=强制性"), "□")
        text = next(control(root, "审核.类型=自愿性").iter(f"{W}t"))
        symbol = f'<w:sym xmlns:w="{W[1:-1]}" w:font="Wingdings" w:char="F0FE"/>'
        text.getparent().replace(text, etree.fromstring(symbol))

    assert after(staff, tick).data["审核"]["类型"] == "自愿性"


def test_two_answers_and_odd_signs_are_problems_not_guesses(staff: Path) -> None:
    record = after(
        staff,
        lambda root: type_over(control(root, "审核.类型=自愿性"), "√"),
        lambda root: type_over(control(root, "审核.委托咨询机构=是"), "？"),
    )
    assert codes(record) == [("bad-tick", "？"), ("two-ticks", "自愿性、强制性")]
    assert "类型" not in record.data["审核"]


def test_the_placeholder_of_an_emptied_control_is_no_value(staff: Path) -> None:
    def empty(root: etree._Element) -> None:
        etree.SubElement(control(root, "企业.名称").find(f"{W}sdtPr"), f"{W}showingPlcHdr")
        type_over(control(root, "企业.名称"), "单击此处输入文字")

    assert "企业" not in after(staff, empty).data


def test_what_a_reviser_deleted_is_gone_and_what_he_put_in_is_there(staff: Path) -> None:
    def revise(root: etree._Element) -> None:
        run = next(control(root, "企业.名称").iter(f"{W}r"))
        text = run.find(f"{W}t")
        text.tag = f"{W}delText"
        gone = etree.Element(f"{W}del")
        run.getparent().replace(run, gone)
        gone.append(run)
        new = etree.fromstring(
            f'<w:ins xmlns:w="{W[1:-1]}"><w:r><w:t>东莞市新</w:t></w:r><w:r><w:t>名厂</w:t></w:r></w:ins>'
        )
        gone.addnext(new)

    assert after(staff, revise).data["企业"]["名称"] == "东莞市新名厂"


def test_words_without_a_place_are_told_with_theirs(staff: Path) -> None:
    def note(root: etree._Element) -> None:
        paragraph = etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t>此表待局长阅示</w:t></w:r></w:p>')
        root.find(f"{W}body").insert(1, paragraph)

    record = after(staff, note)
    assert codes(record) == [("stray-text", "此表待局长阅示")]
    assert record.problems[0].place.control == paragraph(2)
    assert names(record) == FIRST


def test_labels_may_be_worded_otherwise(staff: Path) -> None:
    def reword(root: etree._Element) -> None:
        for text in root.iter(f"{W}t"):
            text.text = {"姓名": "姓　名", "职称": "技术职称", "企业名称：": "企业名称:"}.get(text.text, text.text)

    record = after(staff, reword, without_controls)
    assert names(record) == FIRST
    assert record.data["企业"]["名称"] == "东莞市禾岭印染有限公司"
    assert record.problems == ()


def test_a_value_stands_where_its_cell_does(staff: Path) -> None:
    record = load(staff, form=STAFF)
    assert str(record.places["审核人员[1].姓名"]) == str(Place(str(staff), control=cell(1, 3, 2)))
    assert str(record.places["企业.名称"]) == str(Place(str(staff), control=paragraph(2)))


def test_a_wrong_value_is_told_at_its_cell(staff: Path) -> None:
    record = after(staff, lambda root: type_over(control(root, "审核人员[].年龄", 1), "三十八"))
    (problem,) = check(STAFF, record).problems
    assert (problem.code, problem.value, problem.place.control) == ("bad-integer", "三十八", cell(1, 3, 4))


def test_the_file_says_itself_which_form_it_is(staff: Path) -> None:
    record = load(staff, form=find("gd2009-评估申请表"))
    assert names(record) == FIRST


def test_a_form_of_an_earlier_definition_is_told(staff: Path) -> None:
    old = staff.with_stem("旧")
    with zipfile.ZipFile(staff) as before, zipfile.ZipFile(old, "w") as now:
        for name in before.namelist():
            content = before.read(name)
            if name == "docProps/custom.xml":
                head, mark, state = content.rpartition(b"<vt:lpwstr>")
                content = head + mark + b"0" * 12 + state[12:]
            now.writestr(name, content)
    record = load(old, form=STAFF)
    assert [problem.code for problem in record.problems] == ["older-state"]
    assert names(record) == FIRST


def test_another_document_is_no_form(staff: Path) -> None:
    def rewrite(root: etree._Element) -> None:
        body = root.find(f"{W}body")
        for child in list(body)[:-1]:
            body.remove(child)
        body.insert(0, etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:t>会议纪要</w:t></w:r></w:p>'))

    changed(staff, rewrite, without=("docProps/custom.xml",))
    with pytest.raises(DataError) as refusal:
        load(staff)
    assert refusal.value.problems[0].code == "other-form"


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"\xd0\xcf\x11\xe0", b"hello"])
def test_what_is_no_word_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    with pytest.raises(DataError) as refusal:
        load(path)
    assert refusal.value.problems[0].code == "unreadable"


def test_a_damaged_one_is_refused_too(staff: Path) -> None:
    data = bytearray(staff.read_bytes())
    with zipfile.ZipFile(staff) as package:
        start = package.getinfo("word/document.xml").header_offset
    data[start + 400 : start + 420] = bytes(20)
    staff.write_bytes(bytes(data))
    with pytest.raises(DataError) as refusal:
        load(staff)
    assert refusal.value.problems[0].code == "unreadable"


def test_an_old_doc_is_to_be_saved_anew(staff: Path) -> None:
    old = staff.with_suffix(".doc")
    shutil.copy(staff, old)
    with pytest.raises(DataError) as refusal:
        load(old)
    assert ".docx" in refusal.value.problems[0].todo
