"""A copy of a user's workbook with marks: what is added, and that all else is kept."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from qjsc_docs.engine.marking import Beside, Link, Listing, RowMarks, SheetMarks, mark

BESIDE = Beside(("状态", "文件"), (12.0, 30.0), 1, 3)
PINK, RED = "FFFDECEA", "FFF8B4AE"


def users(path: Path) -> Path:
    """A workbook with what people put into one."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "表"
    for row in (
        ["名称", "邮编", "数"],
        ["甲厂", "523143", 1],
        ["乙厂 <&>", "5231", 2],
        ["丙厂", "523145", "=SUM(C2:C3)"],
    ):
        sheet.append(row)
    sheet["A1"].font = Font(bold=True)
    sheet["A2"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet["C4"].number_format = "0.00"
    sheet["B3"].comment = Comment("老陈：待核实", "老陈")
    sheet["A4"].comment = Comment("别动", "老陈")
    sheet.column_dimensions["A"].width = 33
    sheet.column_dimensions.group("D", "H", hidden=False)
    sheet.freeze_panes = "B2"
    choices = DataValidation("list", formula1='"1,2"')
    choices.add("C2:C9")
    sheet.add_data_validation(choices)
    chart = BarChart()
    chart.add_data(Reference(sheet, 3, 1, 3, 3))
    sheet.add_chart(chart, "J2")
    book.create_sheet("别的")["A1"] = "留着"
    book.save(path)
    return path


def marks(bad: dict[int, dict[int, str]]) -> SheetMarks:
    def rows(row: int) -> RowMarks | None:
        if not 2 <= row <= 4:
            return None
        return RowMarks(row in bad, bad.get(row, {}), ("有错误" if row in bad else "完成", f"{row}.docx"))

    return SheetMarks(rows, (1, 3), BESIDE)


def listed() -> Iterator[tuple[Any, ...]]:
    yield 3, Link("表!B3", "表", "B3"), "邮编 <不> 对"


LISTING = Listing("问题清单", ("行", "位置", "问题"), (6.0, 20.0, 40.0), listed)


def test_columns_comments_and_colours_are_added_and_all_else_is_kept(tmp_path: Path) -> None:
    source, out = users(tmp_path / "u.xlsx"), tmp_path / "m.xlsx"
    before = source.read_bytes()
    mark(source, out, {"表": marks({3: {2: "邮编应为6位\n请更正", 0: "整行"}})}, LISTING)
    assert source.read_bytes() == before
    book = load_workbook(out)
    sheet = book["表"]
    assert [[cell.value for cell in row] for row in sheet["A1:E4"]] == [
        ["名称", "邮编", "数", "状态", "文件"],
        ["甲厂", "523143", 1, "完成", "2.docx"],
        ["乙厂 <&>", "5231", 2, "有错误", "3.docx"],
        ["丙厂", "523145", "=SUM(C2:C3)", "完成", "4.docx"],
    ]
    fills = {cell.coordinate: cell.fill.fgColor.rgb for row in sheet["A1:D4"] for cell in row if cell.fill.fill_type}
    assert fills == {"A2": "FF00FF00", "A3": PINK, "B3": RED, "C3": PINK, "D3": PINK} | {"D3": fills["D3"]}
    notes = {cell.coordinate: cell.comment.text for row in sheet for cell in row if cell.comment}
    assert notes == {"B3": "老陈：待核实\n【核对】\n邮编应为6位\n请更正", "A4": "别动", "D3": "整行"}
    assert (sheet["A1"].font.bold, sheet["D1"].font.bold, sheet["C4"].number_format) == (True, False, "0.00")
    widths = {name: sheet.column_dimensions[name].width for name in "ADE"}
    assert (widths, sheet.freeze_panes) == ({"A": 33, "D": 12, "E": 30}, "B2")
    assert len(sheet._charts) == 1
    assert [str(one.sqref) for one in sheet.data_validations.dataValidation] == ["C2:C9"]
    assert book["别的"]["A1"].value == "留着"
    assert [[cell.value for cell in row] for row in book["问题清单"]["A1:C2"]] == [
        ["行", "位置", "问题"],
        [3, "表!B3", "邮编 <不> 对"],
    ]
    assert book["问题清单"]["B2"].hyperlink.location == "'表'!B3"


def test_what_was_marked_before_is_taken_away_where_it_is_right_now(tmp_path: Path) -> None:
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    mark(users(tmp_path / "u.xlsx"), first, {"表": marks({3: {2: "一"}, 4: {1: "二", 0: "三"}})}, LISTING)
    again = marks({3: {2: "新"}})
    mark(
        first,
        second,
        {"表": SheetMarks(again.rows, (1, 3), Beside(BESIDE.heads, BESIDE.widths, 1, 3, (4, 5)))},
        LISTING,
    )
    book = load_workbook(second)
    assert book.sheetnames == ["表", "别的", "问题清单"]
    sheet = book["表"]
    assert [cell.value for cell in sheet[4]] == ["丙厂", "523145", "=SUM(C2:C3)", "完成", "4.docx"]
    assert all(cell.fill.fill_type is None for cell in sheet[4])
    notes = {cell.coordinate: cell.comment.text for row in sheet for cell in row if cell.comment}
    assert notes == {"B3": "老陈：待核实\n【核对】\n新", "A4": "别动"}
    with zipfile.ZipFile(second) as package:
        drawing = next(package.read(name) for name in package.namelist() if name.endswith(".vml"))
        assert package.namelist()[0] == "[Content_Types].xml"
        assert drawing.count(b"<v:shape ") == 2


def test_the_same_marks_make_the_same_bytes(tmp_path: Path) -> None:
    source = users(tmp_path / "u.xlsx")
    for name in ("1.xlsx", "2.xlsx"):
        mark(source, tmp_path / name, {"表": marks({3: {2: "一"}})}, LISTING)
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()


def test_sheets_with_prefixes_and_without_references_are_understood(tmp_path: Path) -> None:
    source, odd, out = users(tmp_path / "u.xlsx"), tmp_path / "odd.xlsx", tmp_path / "m.xlsx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(odd, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet2.xml":
                main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                cells = "<x:c t='inlineStr'><x:is><x:t>甲</x:t></x:is></x:c><x:c/>"
                data = f"<x:worksheet xmlns:x='{main}'><x:sheetData><x:row>{cells}</x:row></x:sheetData></x:worksheet>".encode()
            new.writestr(name, data)
    beside = Beside(("状态",), (9.0,), 5, 2)
    mark(odd, out, {"别的": SheetMarks(lambda row: RowMarks(True, {1: "坏"}, ("有错误",)), (1, 2), beside)})
    sheet = load_workbook(out)["别的"]
    assert [cell.value for cell in sheet[1]] == ["甲", None, "有错误"]
    assert sheet["A1"].comment is not None and sheet["A1"].comment.text == "坏"


def test_a_long_sheet_passes_through(tmp_path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("表")
    for number in range(1, 20_001):
        sheet.append([f"名{number}", "字" * 40])
    book.save(tmp_path / "u.xlsx")
    wanted = Beside(("状态",), (9.0,), 1, 2)
    mark(
        tmp_path / "u.xlsx",
        tmp_path / "m.xlsx",
        {"表": SheetMarks(lambda row: RowMarks(beside=(str(row),)), (1, 2), wanted)},
    )
    book = load_workbook(tmp_path / "m.xlsx", read_only=True)
    states = [row[2] for row in book["表"].iter_rows(values_only=True)]
    book.close()
    assert states == ["状态", *map(str, range(2, 20_001))]


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"no workbook"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "u.xlsx").write_bytes(content)
    with pytest.raises(zipfile.BadZipFile):
        mark(tmp_path / "u.xlsx", tmp_path / "m.xlsx", {})
