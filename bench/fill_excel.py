"""Filling a 回执表 of 20 rows to .xlsx: this engine beside openpyxl's load–fill–save, in one run.

python bench/fill_excel.py
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from io import BytesIO
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from openpyxl import load_workbook

from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive.xlsx import build
from qjsc_docs.engine.shown import Context
from qjsc_docs.engine.xlsx import compile_template

FORM = FORMS["dg2023-回执表"]
ROWS = 20
ROUNDS = 100
PEOPLE = [
    {
        "序号": str(n),
        "姓名": f"欧阳{n}",
        "职务": "工业股科员",
        "办公电话": f"0769-222288{n:02}",
        "手机": f"138001380{n:02}",
    }
    for n in range(1, ROWS + 1)
]
CONTEXT: Context = {"填报": {"单位": "高埗镇经济发展局", "日期": "2023年11月21日"}, "参加人员": PEOPLE}
HEAD, FIRST = 3, 5  # the line above the table and the first row of people on the filled sheet


def main() -> None:
    """Print the table: each way once in every round, so that all meet the same moods of the machine."""
    template = build(FORM)
    compiled = compile_template(template)
    blank = compiled.render({**CONTEXT, "参加人员": PEOPLE[:1]})
    with TemporaryDirectory() as folder:
        fresh = (Path(folder, f"{number}.xlsx") for number in count())
        ways: dict[str, Callable[[], object]] = {
            "openpyxl load–fill–save": lambda: _by_openpyxl(blank, next(fresh)),
            "qjsc, template compiled anew": lambda: next(fresh).write_bytes(compile_template(template).render(CONTEXT)),
            "qjsc, template compiled once": lambda: next(fresh).write_bytes(compiled.render(CONTEXT)),
            "  of it writing the file": lambda: next(fresh).write_bytes(blank),
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _round in range(ROUNDS):
            for name, way in ways.items():
                times[name].append(_time(way))
    peer = median(times["openpyxl load–fill–save"])
    print(f"回执表, {ROWS} rows to disk            ms a document   × openpyxl")
    for name, taken in times.items():
        print(f"{name:<32}{median(taken) * 1000:10.2f}{peer / median(taken):16.1f}")


def _by_openpyxl(blank: bytes, path: Path) -> None:
    """Fill the same sheet as one does with openpyxl: load it, write the rows with their styles, save it."""
    book = load_workbook(BytesIO(blank))
    sheet = book.active
    assert sheet is not None
    sheet.cell(HEAD, 1).value = "填报单位：高埗镇经济发展局　　　填报日期：2023年11月21日"
    for number, person in enumerate(PEOPLE):
        sheet.row_dimensions[FIRST + number].height = sheet.row_dimensions[FIRST].height
        for column, value in enumerate(person.values(), 1):
            cell, model = sheet.cell(FIRST + number, column), sheet.cell(FIRST, column)
            cell.value = value
            cell._style = copy(model._style)
    book.save(path)


def _time(do: Callable[[], object]) -> float:
    """Return the seconds of one `do`."""
    start = perf_counter()
    do()
    return perf_counter() - start


if __name__ == "__main__":
    main()
