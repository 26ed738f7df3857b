"""Filled .xlsx read back: as they were made, without their names, after other programs and other people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from qjsc_docs import office
from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive.xlsx import build
from qjsc_docs.engine.xlsx import compile_template
from qjsc_docs.errors import DataError
from qjsc_docs.filling import render
from qjsc_docs.form.check import Checked, check
from qjsc_docs.form.fingerprint import STATE_MARK
from qjsc_docs.form.inline import Picture
from qjsc_docs.form.model import Form
from qjsc_docs.form.reading import read as read_values
from qjsc_docs.form.record import Record
from qjsc_docs.form.spots import spots
from qjsc_docs.form.view import empty_view, view
from qjsc_docs.records import from_tree, load
from qjsc_docs.records.filled.reading import read_filled, record_of
from qjsc_docs.records.filled.xlsx import read
from qjsc_docs.records.tree import is_blank

from ..support import small
from ..support.forms import every_form
from .anything import PLAIN, anything
from .sheetfile import insert_column, insert_row, merge_again, opened, without_names
from .wordfile import changed, without_controls

SAMPLES = Path(__file__).parents[2] / "samples"
DAY = date(2026, 3, 4)


def sample(form: Form) -> Checked:
    """The checked values of a form's sample."""
    return check(form, load(SAMPLES / f"{form.id}.yaml", form=form))


def written(form: Form, values: dict[str, Any], folder: Path) -> Path:
    """The form filled with `values`."""
    path = folder / f"{form.id}.xlsx"
    path.write_bytes(render(form, view(Checked(form, values, ()), on=DAY), ".xlsx")[0])
    return path


def printed(form: Form, values: dict[str, Any]) -> Any:
    """What is printed for `values`; pictures are another matter: Excel holds their names only."""
    pictures = {spot.part.key for spot in spots(form).values() if isinstance(spot.part, Picture)}
    return _without(view(Checked(form, values, ()), on=DAY), pictures)


def _without(context: Any, keys: set[str]) -> Any:
    if isinstance(context, dict):
        return {name: _without(inner, keys) for name, inner in context.items() if name not in keys}
    return [_without(inner, keys) for inner in context] if isinstance(context, list) else context


def values_of(form: Form, record: Record) -> dict[str, Any]:
    """The values of a record; nothing in it may be strange but a picture, which Excel holds by its name only."""
    assert record.problems == ()
    reading = read_values(form, record)
    assert [one for one in reading.problems if one.code not in ("others-pen", "picture-missing")] == []
    return reading.values


def read_back(form: Form, path: Path) -> dict[str, Any]:
    """The values that are read back from the file, whose form is recognised."""
    filled = read_filled(path)
    assert filled.form is form
    return values_of(form, record_of([filled]))


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The samples of all forms, filled, then opened and saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("resaved")
    (folder / "before").mkdir()
    paths = [written(form, sample(form).values, folder / "before") for form in FORMS.values()]
    office.convert_all(paths, ".xlsx", folder / "after")
    yield folder / "after"


@every_form
def test_a_filled_form_gives_its_values_back(form: Form, tmp_path: Path) -> None:
    values = sample(form).values
    assert printed(form, read_back(form, written(form, values, tmp_path))) == printed(form, values)


@every_form
def test_any_command_reads_it_as_a_record(form: Form, tmp_path: Path) -> None:
    values = sample(form).values
    record = load(written(form, values, tmp_path), form=form)
    assert printed(form, values_of(form, record)) == printed(form, values)


@every_form
def test_it_does_so_without_names_and_mark(form: Form, tmp_path: Path) -> None:
    values = sample(form).values
    path = without_names(written(form, values, tmp_path))
    assert printed(form, read_back(form, path)) == printed(form, values)


@every_form
def test_it_does_so_after_libreoffice_has_saved_it(form: Form, resaved: Path) -> None:
    path = resaved / f"{form.id}.xlsx"
    assert printed(form, read_back(form, path)) == printed(form, sample(form).values)


@every_form
@pytest.mark.parametrize("seed", range(2))
def test_any_values_come_back(form: Form, seed: int, tmp_path: Path) -> None:
    values = anything(form, seed, words=PLAIN)
    assert printed(form, read_back(form, written(form, values, tmp_path))) == printed(form, values)


@every_form
def test_a_blank_form_says_nothing(form: Form, tmp_path: Path) -> None:
    path = tmp_path / "blank.xlsx"
    path.write_bytes(render(form, empty_view(form), ".xlsx")[0])
    found = read(path)
    assert found is not None
    assert is_blank(found.tree)
    assert found.problems == ()


@every_form
def test_rows_put_in_above_everything_move_nothing(form: Form, tmp_path: Path) -> None:
    values = sample(form).values
    path = written(form, values, tmp_path)
    book, sheet = opened(path)
    insert_row(book, sheet, 1)
    merge_again(sheet)
    book.save(path)
    assert printed(form, read_back(form, path)) == printed(form, values)


@every_form
def test_a_column_put_in_before_the_second_moves_nothing(form: Form, tmp_path: Path) -> None:
    values = sample(form).values
    path = written(form, values, tmp_path)
    book, sheet = opened(path)
    insert_column(book, sheet, 2)
    merge_again(sheet)
    book.save(path)
    assert printed(form, read_back(form, path)) == printed(form, values)


# What people do with a file: the return slip of a town (序号 姓名 职务 办公电话 手机号码), the table of an audit's benefits


STAFF = [
    {"姓名": "莫婉怡", "职务": "副局长", "办公电话": "0769-22228801", "手机": "13800138001"},
    {"姓名": "卢志航", "职务": "股长", "办公电话": "0769-22228802", "手机": "13800138002"},
]


def slip(folder: Path) -> Path:
    """The return slip with two people, who stand in rows 5 and 6."""
    data = {"填报": {"单位": "高埗镇", "日期": date(2026, 3, 4)}, "参加人员": STAFF}
    return written(FORMS["dg2023-回执表"], data, folder)


def typed(path: Path, **cells: object) -> Path:
    """Type values into cells of the first sheet."""
    book, sheet = opened(path)
    for name, value in cells.items():
        sheet[name] = value
    book.save(path)
    return path


def people(path: Path) -> list[str]:
    """The people that are read back, a line for each."""
    return [" ".join(map(str, row.values())) for row in load(path).data["参加人员"]]


def problems(path: Path) -> list[str]:
    """The problems of reading: code, cell, value."""
    return [" ".join((one.code, one.place.cell, one.value)) for one in record_of([read_filled(path)]).problems]


def test_a_row_put_in_between_is_read_in_its_place(tmp_path: Path) -> None:
    book, sheet = opened(slip(tmp_path))
    insert_row(book, sheet, 6)
    merge_again(sheet)
    sheet["B6"], sheet["E6"] = "欧阳晓岚", "13800138003"
    book.save(tmp_path / "x.xlsx")
    assert [line.split()[0] for line in people(tmp_path / "x.xlsx")] == ["莫婉怡", "欧阳晓岚", "卢志航"]


def test_rows_typed_beneath_the_last_are_read(tmp_path: Path) -> None:
    path = typed(slip(tmp_path), A15=11, B15="甲", B16="乙", C16="主任", A12="以下空白")
    assert [line.split()[0] for line in people(path)] == ["莫婉怡", "卢志航", "甲", "乙"]
    assert problems(path) == ["stray-text A12 以下空白"]


def test_a_note_beneath_the_list_is_no_row_of_it(tmp_path: Path) -> None:
    path = typed(slip(tmp_path), A15="注：另有两人待定")
    assert len(people(path)) == 2
    assert problems(path) == ["stray-text A15 注：另有两人待定"]


def test_words_beside_and_far_beneath_the_form_are_told_and_left_out(tmp_path: Path) -> None:
    path = typed(slip(tmp_path), H6="请核对", B30="打印两份")
    assert len(people(path)) == 2
    assert problems(path) == ["stray-text H6 请核对", "stray-text B30 打印两份"]


def test_it_reads_so_without_names_too(tmp_path: Path) -> None:
    path = without_names(typed(slip(tmp_path), B7="欧阳晓岚", C7="科员"))
    record = record_of([read_filled(path)])
    assert [row["姓名"] for row in record.data["参加人员"]] == ["莫婉怡", "卢志航", "欧阳晓岚"]
    assert record.data["填报"] == {"单位": "高埗镇", "日期": "2026年3月4日"}


def test_a_renamed_sheet_behind_others_is_found(tmp_path: Path) -> None:
    path = slip(tmp_path)
    book, sheet = opened(path)
    book.create_sheet("说明", 0)["A1"] = "请各镇街填报"
    for name in book.defined_names.values():
        name.attr_text = str(name.attr_text).replace("回执表", "本镇")
    sheet.title = "本镇"
    book.save(path)
    assert len(people(path)) == 2


def test_the_names_alone_tell_the_form(tmp_path: Path) -> None:
    path = slip(tmp_path)
    book, _sheet = opened(path)
    book.custom_doc_props.props.clear()
    book.save(path)
    found = read(path)
    assert found is not None
    assert found.form.id == "dg2023-回执表"


def test_numbers_count_the_unit_that_is_printed(tmp_path: Path) -> None:
    """The 绩效表 prints 亿元, the record holds 万元; a clerk types a number over the printed one."""
    form = FORMS["gd2009-绩效表"]
    path = written(form, {"年度数据": [{"年度": 2023, "年产值": Decimal(38650), "纳税": Decimal("1486.2")}]}, tmp_path)
    book, sheet = opened(path)
    cell = next(cell for row in sheet.iter_rows() for cell in row if str(cell.value) == "3.865/1486.2")
    cell.value = "4.2 / 1500"
    book.save(path)
    assert load(path).data["年度数据"][0]["年产值"] == "4.2亿元"
    assert read_back(form, path)["年度数据"][0] == {"年度": 2023, "年产值": Decimal(42000), "纳税": Decimal(1500)}


def test_a_day_typed_as_a_day_comes_back_as_one(tmp_path: Path) -> None:
    form = FORMS["dg2023-汇总表"]
    path = written(form, {"汇总企业": [{"企业名称": "甲", "验收日期": date(2023, 11, 21)}]}, tmp_path)
    book, sheet = opened(path)
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "2023年11月21日")
    cell.value, cell.number_format = date(2023, 11, 28), "yyyy-mm-dd"
    book.save(path)
    assert load(path).data["汇总企业"][0]["验收日期"] == date(2023, 11, 28)


def receipt(folder: Path, old: str, new: str) -> Path:
    """The receipt with its boxes “way of delivery” typed over."""
    path = written(FORMS["common-送达回执"], {"送达": {"方式": "直接送达"}}, folder)
    book, sheet = opened(path)
    cell = next(cell for row in sheet.iter_rows() for cell in row if "☑" in str(cell.value))
    cell.value = str(cell.value).replace(old, new)
    book.save(path)
    return path


def test_any_sign_of_a_tick_ticks_a_box(tmp_path: Path) -> None:
    assert load(receipt(tmp_path, "☑", " √ ")).data["送达"]["方式"] == "直接送达"


def test_two_ticks_where_one_answer_is_asked_are_a_problem(tmp_path: Path) -> None:
    assert [line.split()[0] for line in problems(receipt(tmp_path, "□", "☑"))] == ["two-ticks"]


def test_formulas_without_result_and_errors_are_problems(tmp_path: Path) -> None:
    path = typed(slip(tmp_path), B5="=A1&A2", C6="#REF!")
    assert problems(path) == ["cell-formula B5 ", "cell-error C6 #REF!"]


def test_printed_words_that_were_typed_over_are_a_problem(tmp_path: Path) -> None:
    path = typed(slip(tmp_path), A3="高埗镇经济发展局")
    assert problems(path) == ["unfit-cell A3 高埗镇经济发展局"]


def test_a_file_of_an_earlier_state_is_told(tmp_path: Path) -> None:
    path = slip(tmp_path)
    book, _sheet = opened(path)
    next(one for one in book.custom_doc_props.props if one.name == STATE_MARK).value = "000000000000"
    book.save(path)
    assert problems(path) == ["older-state  "]


def test_other_workbooks_are_none_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    book = Workbook()
    typed_in = book.active
    assert typed_in is not None
    typed_in.append(["姓名", "职务"])
    book.save(path)
    assert read(path) is None
    with pytest.raises(DataError) as caught:
        read_filled(path)
    assert caught.value.problems[0].code == "other-form"


def test_a_damaged_file_is_told_by_its_name(tmp_path: Path) -> None:
    path = slip(tmp_path)
    path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(DataError) as caught:
        load(path)
    assert caught.value.problems[0].code == "unreadable"


def test_a_form_of_your_own_says_itself_that_it_is_one(tmp_path: Path) -> None:
    values = check(small.FORM, from_tree(small.GOOD, small.FORM)).values
    path = tmp_path / "own.xlsx"
    path.write_bytes(compile_template(build(small.FORM)).render(view(Checked(small.FORM, values, ()))))
    filled = read_filled(path, own=[small.FORM])
    assert filled.form is small.FORM
    again = values_of(small.FORM, record_of([filled]))
    assert again == values
    book, sheet = opened(path)
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == 1.2345)
    cell.value = 4.2
    book.save(path)
    record = record_of([read_filled(path, own=[small.FORM])])
    assert values_of(small.FORM, record)["企业"]["年产值"] == Decimal(42000)


def test_what_two_forms_might_be_is_the_one_that_is_asked_for(tmp_path: Path) -> None:
    """A form of your own that prints the words of one of the catalogue's, without mark and names."""
    form = FORMS["dg2023-回执表"]
    twin = replace(form, id="本局-回执表")
    path = without_names(slip(tmp_path))
    assert read_filled(path).form is form
    assert read_filled(path, twin).form is twin
    made = tmp_path / "x.docx"
    made.write_bytes(render(form, empty_view(form), ".docx")[0])
    changed(made, without_controls, without=("docProps/custom.xml",))
    assert read_filled(made, twin).form is twin
