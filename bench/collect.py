"""A 汇总表 of 10,000 companies × 12 styled, typed cells: this engine beside XlsxWriter and openpyxl, in one run.

    python bench/collect.py [rows]

All get the same values ready made, write the same head of two merged lines, borders, dates, decimals and totals, and make
a file on the disk. The last line is our whole way: the form's own 19 columns from a record, every check and total included.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import xlsxwriter
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side

from qjsc_docs.catalogue import FORMS
from qjsc_docs.engine.shown import Context, Day, Number
from qjsc_docs.engine.xlsx import XlsxTemplate, compile_template
from qjsc_docs.filling import fill
from qjsc_docs.form.record import Record

ROUNDS = 5
HEADS = (
    "序号", "企业名称", "统一社会信用代码", "镇街", "咨询机构", "审核流程", "验收日期", "平均得分", "无/低费", "中/高费", "总投资", "年经济效益",
)  # fmt: skip
FORMATS = ("0", "@", "@", "@", "@", "@", 'yyyy"年"m"月"d"日"', "0.0", "0", "0", "0.0", "0.0")
WIDTHS = (9, 44, 24, 12, 30, 10, 16, 9, 9, 9, 12, 12)
DAYS, FIRST = 6, 7  # the column of dates; the first one that is summed up
Row = tuple[Any, ...]


def main() -> None:
    """Print the table: each way once in every round, so that all meet the same moods of the machine."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rows = [row(number) for number in range(1, count + 1)]
    compiled, context, record = compile_template(template()), shown(rows), recorded(rows)
    ways: dict[str, Callable[[Path], object]] = {
        "openpyxl, write-only": lambda path: by_openpyxl(rows, path),
        "XlsxWriter": lambda path: by_xlsxwriter(rows, path, constant_memory=False),
        "XlsxWriter, constant memory": lambda path: by_xlsxwriter(rows, path, constant_memory=True),
        "qjsc, 12 columns": lambda path: path.write_bytes(compiled.render(context)),
        "qjsc, checked, 19 columns": lambda path: fill(FORMS["dg2023-汇总表"], record, [path], on=date(2026, 1, 5)),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    with TemporaryDirectory() as folder:
        refuse_wrong(compiled, context, rows)
        for turn in range(ROUNDS):
            for name, way in ways.items():
                start = perf_counter()
                way(Path(folder, f"{turn}-{len(times[name])}-{name.replace(' ', '')}.xlsx"))
                times[name].append(perf_counter() - start)
    openpyxl, *writers = (median(found) for found in list(times.values())[:3])
    print(f"汇总表, {count} rows, median of {ROUNDS} rounds      rows/s  × openpyxl  × XlsxWriter (its better way)")
    for name, found in times.items():
        taken = median(found)
        print(f"{name:<38}{count / taken:10,.0f}{openpyxl / taken:12.1f}{min(writers) / taken:14.1f}")


def row(number: int) -> Row:
    """Return the values of a company."""
    return (
        number, f"东莞市高埗恒泽{number}精密五金有限公司", "91441900MA0TET017Y", "高埗镇", "广东岭源环保科技有限公司", "标准流程",
        date(2023, 1, 1) + timedelta(number % 300), Decimal(700 + number % 300) / 10, number % 20, number % 7,
        Decimal(number % 20000) / 10, Decimal(number % 9000) / 10,
    )  # fmt: skip


def totals(rows: list[Row]) -> Row:
    """Return the last line."""
    return ("合计", *[""] * (FIRST - 1), *(sum(one[column] for one in rows) for column in range(FIRST, len(HEADS))))


def template() -> bytes:
    """Return the template that our engine fills."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["东莞市清洁生产评估验收汇总表"])
    sheet.append([*HEADS[:8], "方案（个）", "", *HEADS[10:]])
    sheet.append([*[""] * 8, *HEADS[8:10]])
    sheet.append(["{%tr for 项 in 汇总企业 %}"])
    sheet.append([f"{{{{ 项.{'c' + str(column)} }}}}" for column in range(len(HEADS))])
    sheet.append(["{%tr endfor %}"])
    sheet.append(["合计", *[""] * (FIRST - 1), *(f"{{{{ 合计.c{column} }}}}" for column in range(FIRST, len(HEADS)))])
    for merged in _merges():
        sheet.merge_cells(merged)
    for line in (2, 3, 5, 7):
        for column, code in enumerate(FORMATS, 1):
            cell = sheet.cell(line, column)
            cell.border, cell.font, cell.alignment = _looks()
            cell.number_format = code if line > 3 else "General"
    for column, wide in enumerate(WIDTHS):
        sheet.column_dimensions["ABCDEFGHIJKL"[column]].width = wide
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _merges() -> list[str]:
    return ["A1:L1", *(f"{letter}2:{letter}3" for letter in "ABCDEFGHKL"), "I2:J2"]


def _looks() -> tuple[Border, Font, Alignment]:
    side = Side(style="thin")
    return Border(side, side, side, side), Font("宋体", 10), Alignment("center", "center", wrap_text=True)


def shown(rows: list[Row]) -> Context:
    """Return the values as the view of a form hands them to the engine."""
    return {
        "汇总企业": [{f"c{column}": _leaf(value) for column, value in enumerate(one)} for one in rows],
        "合计": {f"c{column}": _leaf(value) for column, value in enumerate(totals(rows))},
    }


def _leaf(value: Any) -> str:
    if isinstance(value, date):
        return Day(f"{value.year}年{value.month}月{value.day}日", value)
    return Number(str(value), Decimal(value), None) if isinstance(value, int | Decimal) else value


def recorded(rows: list[Row]) -> Record:
    """Return the companies as a record of the form."""
    names = (
        "企业名称",
        "统一社会信用代码",
        "镇街",
        "咨询机构",
        "审核流程",
        "验收日期",
        "平均得分",
        "无低费方案数",
        "中高费方案数",
        "总投资",
        "年经济效益",
    )
    return Record(
        {
            "汇总": {"年度": 2023},
            "第三方": {"名称": "东莞市绿泓清洁生产促进中心"},
            "汇总企业": [dict(zip(names, (*one[1:10], *one[10:]), strict=True)) for one in rows],
        }
    )


def by_xlsxwriter(rows: list[Row], path: Path, *, constant_memory: bool) -> None:
    """Write the table with XlsxWriter."""
    book = xlsxwriter.Workbook(path, {"constant_memory": constant_memory})
    sheet = book.add_worksheet()
    look = {
        "border": 1,
        "font_name": "宋体",
        "font_size": 10,
        "align": "center",
        "valign": "vcenter",
        "text_wrap": True,
    }
    formats = [book.add_format({**look, "num_format": code}) for code in FORMATS]
    plain = book.add_format(look)
    _head(sheet, plain)
    for number, one in enumerate(rows, 3):
        for column, value in enumerate(one):
            if column == DAYS:
                sheet.write_datetime(number, column, value, formats[column])
            elif isinstance(value, str):
                sheet.write_string(number, column, value, formats[column])
            else:
                sheet.write_number(number, column, value, formats[column])
    for column, value in enumerate(totals(rows)):
        sheet.write(len(rows) + 3, column, value, formats[column])
    book.close()


def _head(sheet: Any, plain: Any) -> None:
    for column, wide in enumerate(WIDTHS):
        sheet.set_column(column, column, wide)
    sheet.merge_range(0, 0, 0, 11, "东莞市清洁生产评估验收汇总表", plain)
    for column, head in enumerate(HEADS):
        if column not in (8, 9):
            sheet.merge_range(1, column, 2, column, head, plain)
    sheet.merge_range(1, 8, 1, 9, "方案（个）", plain)
    for column in (8, 9):
        sheet.write_string(2, column, HEADS[column], plain)


def by_openpyxl(rows: list[Row], path: Path) -> None:
    """Write the table with openpyxl's quickest way; the styles of a cell are taken over from one that has them."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    models = []
    for code in FORMATS:
        model = WriteOnlyCell(sheet, "")
        model.border, model.font, model.alignment = _looks()
        model.number_format = code
        models.append(model._style)
    for column, wide in enumerate(WIDTHS):
        sheet.column_dimensions["ABCDEFGHIJKL"[column]].width = wide
    sheet.append(["东莞市清洁生产评估验收汇总表"])
    heads = [[*HEADS[:8], "方案（个）", "", *HEADS[10:]], [*[""] * 8, *HEADS[8:10]]]
    for line in (*heads, *rows, totals(rows)):
        cells = []
        for value, style in zip(line, models, strict=False):
            cell = WriteOnlyCell(sheet, value)
            cell._style = style
            cells.append(cell)
        sheet.append(cells)
    book.save(path)


def refuse_wrong(compiled: XlsxTemplate, context: Context, rows: list[Row]) -> None:
    """Look whether our file holds what it should, read by another program."""
    sheet = load_workbook(BytesIO(compiled.render(context)), read_only=True).active
    assert sheet is not None
    read = list(sheet.iter_rows(min_row=4, values_only=True))
    assert len(read) == len(rows) + 1
    assert [float(value) for value in read[-2][FIRST:]] == [float(value) for value in rows[-1][FIRST:]]  # type: ignore[arg-type]
    assert read[0][DAYS].date() == rows[0][DAYS] and read[0][1] == rows[0][1]  # type: ignore[union-attr]


if __name__ == "__main__":
    main()
