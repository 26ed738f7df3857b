"""Lists as workbooks, read back with openpyxl."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from qjsc_docs.engine.xlsx.listing import Column, Value, list_book

COLUMNS = [Column("截止日", 14), Column("事项", 30), Column("剩余天数", 10)]
ROWS: list[list[Value]] = [[date(2026, 4, 10), "书面提出异议", -3], [None, "", None]]


def read(rows: list[list[Value]], title: str = "期限表") -> Worksheet:
    sheet = load_workbook(BytesIO(list_book(title, COLUMNS, rows, ["节假日表：国务院", "第二行"]))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_title_heads_rows_and_remarks_follow_each_other() -> None:
    found = [[cell.value for cell in row] for row in read(ROWS).iter_rows()]
    assert found == [
        ["期限表", None, None],
        ["截止日", "事项", "剩余天数"],
        [datetime(2026, 4, 10), "书面提出异议", -3],
        [None, None, None],
        ["节假日表：国务院", None, None],
        ["第二行", None, None],
    ]


def test_dates_are_dates_and_numbers_are_numbers() -> None:
    sheet = read(ROWS)
    assert sheet["A3"].is_date and sheet["A3"].number_format == 'yyyy"年"m"月"d"日"'
    assert sheet["C3"].data_type == "n"


def test_it_can_be_sorted_scrolled_and_printed() -> None:
    sheet = read(ROWS)
    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == "A2:C4"
    assert [sheet.column_dimensions[letter].width for letter in "ABC"] == [14, 30, 10]
    assert sheet.print_title_rows == "$2:$2"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)


@pytest.mark.parametrize("words", ["=1+1", '=HYPERLINK("x")', "+1", "@a", "1e5"])
def test_words_never_become_a_formula(words: str) -> None:
    cell = read([[None, words, None]])["B3"]
    assert (cell.value, cell.data_type) == (words, "s")


def test_letters_that_excel_refuses_are_left_out() -> None:
    assert read([[None, "a\x00b\x1bc\ud800\uffff", None]])["B3"].value == "abc"


def test_a_title_that_is_no_sheet_name() -> None:
    assert read(ROWS, "期限[1]/2*" + "长" * 50).title == "期限12" + "长" * 27
    assert read(ROWS, "?").title == "Sheet"


def test_an_empty_list_is_a_list() -> None:
    assert read([]).auto_filter.ref == "A2:C2"


def test_same_list_same_bytes() -> None:
    assert list_book("a", COLUMNS, ROWS, []) == list_book("a", COLUMNS, ROWS, [])


def test_rows_are_as_high_as_their_words() -> None:
    sheet = read([[None, "长" * 100, None], [None, "短", None]])
    tall, flat = sheet.row_dimensions[3].height, sheet.row_dimensions[4].height
    assert tall > 7 * 11 > 2 * flat  # 100 letters, some 15 on a line
    assert read([[None, "长" * 100_00, None]]).row_dimensions[3].height == 409
