"""Excel records: what was typed, sheet and cell as place; faults of cells are told where the value is used."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.errors import DataError
from qjsc_docs.form.record import Record
from qjsc_docs.records import load

from .small import FORM, loaded, told, written

Rows = list[list[Any]]


def sheets(folder: Path, **contents: Rows) -> Path:
    """Return a new workbook; a pair is a value with its number format."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in contents.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row, 1):
                cell = sheet.cell(number, column)
                cell.value, cell.number_format = value if isinstance(value, tuple) else (value, cell.number_format)
    path = folder / "a.xlsx"
    book.save(path)
    return path


def of_value(folder: Path, value: Any) -> Any:
    return load(sheets(folder, Sheet1=[["企业名称", value]]), form=FORM).data["企业"]["名称"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("010000", "010000"),
        ((10000, "000000"), "010000"),
        ((13800138000, "General"), 13800138000),
        ((12.5, "0.00"), Decimal("12.5")),
        ((0.1 + 0.2, "General"), Decimal("0.3")),
        ((1200.0, "#,##0"), 1200),
        ((0.955, "0.0%"), "95.5%"),
        ((1, "0%"), "100%"),
        ((datetime(2023, 11, 21), "yyyy-mm-dd"), date(2023, 11, 21)),
        ((datetime(2023, 11, 21, 14, 30), "yyyy/m/d h:mm"), date(2023, 11, 21)),
        ((datetime(2023, 11, 1), 'yyyy"年"m"月"'), "2023-11"),
        ((datetime(2023, 11, 1), "[$-804]yyyy"), "2023"),
        (True, True),
        ("=cmd()", None),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_it_was_typed(tmp_path: Path, typed: Any, read: object) -> None:
    if read is None:
        assert told(load(sheets(tmp_path, Sheet1=[["企业名称", typed]]), form=FORM)) == [("cell-formula", "B1")]
    else:
        value = of_value(tmp_path, typed)
        assert value == read
        assert type(value) is type(read)


@pytest.mark.parametrize(("number", "read"), [(31, date(2023, 11, 21)), (57, "2023-11"), (58, date(2023, 11, 21))])
def test_the_date_formats_of_chinese_excel_are_dates(tmp_path: Path, number: int, read: object) -> None:
    path = sheets(tmp_path, Sheet1=[["企业名称", (45251, "0.000")]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    styles = parts["xl/styles.xml"].replace(b'<xf numFmtId="164"', b'<xf numFmtId="%d"' % number)
    assert styles != parts["xl/styles.xml"]
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in (parts | {"xl/styles.xml": styles}).items():
            archive.writestr(name, part)
    assert load(path, form=FORM).data["企业"]["名称"] == read


def test_a_formula_gives_its_saved_result_and_an_error_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, (label, formula, value) in enumerate(
            [("企业名称", '="甲"&"乙"', "甲乙"), ("年产值（亿元）", "=1/0", "#DIV/0!"), ("邮编", "=A9", "#REF!")]
        ):
            sheet.write(row, 0, label)
            sheet.write_formula(row, 1, formula, None, value)
    record = load(path, form=FORM)
    assert record.data == {"企业": {"名称": "甲乙"}}
    assert told(record) == [("cell-error", "B2"), ("cell-error", "B3")]
    assert record.problems[0].value == "#DIV/0!"


def test_places_are_sheets_and_cells(tmp_path: Path) -> None:
    record = load(sheets(tmp_path, 人员=[["名单"], [], ["姓名", "职务"], ["张三", "主任"]]), form=FORM)
    assert record.data == {"人员": [{"姓名": "张三", "职务": "主任"}]}
    place = record.places["人员[0].职务"]
    assert (place.sheet, place.cell) == ("人员", "B4")


def test_a_sheet_may_bear_the_name_of_a_section_or_a_list(tmp_path: Path) -> None:
    record = load(
        sheets(
            tmp_path,
            机构=[["名称", "某咨询公司"], ["联系人", "李四"]],
            企业=[["名称", "某厂"], ["联系人", "张三"]],
            参加人员=[["姓名"], ["王五"]],
            三年数据=[["年度", "煤耗（吨）"], [2022, 12000], [2023, "1.5万吨"]],
        ),
        form=FORM,
    )
    assert record.data == {
        "机构": {"名称": "某咨询公司", "联系人": "李四"},
        "企业": {"名称": "某厂", "联系人": "张三"},
        "人员": [{"姓名": "王五"}],
        "年度数据": [{"年度": 2022, "煤耗": "12000吨"}, {"年度": 2023, "煤耗": "1.5万吨"}],
    }
    assert record.problems == ()


def test_merged_cells_are_seen_through(tmp_path: Path) -> None:
    path = sheets(
        tmp_path,
        Sheet1=[
            ["人员名单"],
            ["序号", "姓名", "工作情况"],
            [None, None, "职务", "手机号码"],
            [1, "张三", "主任", "13800138000"],
        ],
        Sheet2=[["企业名称", None, "某厂"], ["联系人", None, "张三", "邮编", "523000"]],
    )
    book = openpyxl.load_workbook(path)
    for area in ("A1:D1", "A2:A3", "B2:B3", "C2:D2"):
        book["Sheet1"].merge_cells(area)
    for area in ("A1:B1", "A2:B2", "C1:E1"):
        book["Sheet2"].merge_cells(area)
    book.save(path)
    record = load(path, form=FORM)
    assert record.data["人员"] == [{"姓名": "张三", "职务": "主任", "手机": "13800138000"}]
    assert record.data["企业"] == {"名称": "某厂", "邮编": "523000"}
    assert told(record) == [("ambiguous-key", "A2")]


def test_hidden_and_empty_sheets_are_left_alone(tmp_path: Path) -> None:
    path = sheets(tmp_path, Sheet1=[["企业名称", "某厂"]], 选项=[["无此项", "x"]], Sheet3=[])
    book = openpyxl.load_workbook(path)
    book["选项"].sheet_state = "hidden"
    book.save(path)
    record = load(path, form=FORM)
    assert (record.data, record.problems) == ({"企业": {"名称": "某厂"}}, ())


def _packed(**parts: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def _sound(folder: Path) -> bytes:
    return sheets(folder, Sheet1=[["企业名称", "某厂"]]).read_bytes()


def _with_part(folder: Path, name: str, part: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(_sound(folder))) as archive:
        return _packed(**({old: archive.read(old) for old in archive.namelist()} | {name: part}))


SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


@pytest.mark.parametrize(
    "make",
    [
        lambda folder: b"",
        lambda folder: b"not a workbook",
        lambda folder: _sound(folder)[:-200],
        lambda folder: _sound(folder)[:200],
        lambda folder: _packed(a=b"b"),
        lambda folder: _packed(bomb=b"0" * 300_000_000),
        lambda folder: _with_part(folder, SHEET, b"<worksheet><broken"),
        lambda folder: _with_part(folder, SHEET, b'<!DOCTYPE x [<!ENTITY a "b">]>' + HEAD + b"</worksheet>"),
        lambda folder: _with_part(folder, SHEET, HEAD + b'<sheetData><row r="99999999"/></sheetData></worksheet>'),
        lambda folder: _with_part(folder, SHEET, HEAD + b'<sheetData><row r="x"/></sheetData></worksheet>'),
        lambda folder: _with_part(folder, "xl/workbook.xml", b"<workbook/>"),
        lambda folder: _with_part(folder, "xl/styles.xml", b"<styleSheet/>"),
        lambda folder: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ],
    ids=range(13),
)
def test_what_is_no_workbook_ends_in_a_clear_word(tmp_path: Path, make: Any) -> None:
    path = written(tmp_path, "b.xlsx", make(tmp_path))
    try:
        record: Record | None = load(path, form=FORM)
    except DataError as error:
        record = None
        assert error.problems[0].code == "unreadable"
    assert record is None or record.data in ({}, {"企业": {"名称": "某厂"}})


def test_a_far_cell_does_no_harm(tmp_path: Path) -> None:
    far = b'<sheetData><row r="1048570"><c r="XFC1048570" t="str"><v>x</v></c></row></sheetData></worksheet>'
    record = loaded(tmp_path, "b.xlsx", _with_part(tmp_path, SHEET, HEAD + far))
    assert record.data == {}


@given(places=st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_damaged_workbook_never_ends_in_a_traceback(
    places: list[tuple[int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    content = bytearray(_sound(folder))
    for place, byte in places:
        content[place % len(content)] = byte
    try:
        load(written(folder, "c.xlsx", bytes(content)), form=FORM)
    except DataError as error:
        assert error.problems[0].code == "unreadable"
