"""A clerk at a data-entry workbook: types the values of a record into the named cells, and looks at nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils import range_boundaries

from qjsc_docs.form.inputs import SHEET, Axis, Input, mark_of
from qjsc_docs.form.record import Record

Typed = Callable[[Input, object], object]


def typed_in(workbook: bytes, record: Record, typed: Typed, path: Path) -> Path:
    """Return `path`, where the workbook now lies with the values of `record`, each as `typed` makes it for its input."""
    book = load_workbook(BytesIO(workbook))
    for one in inputs_of(book):
        for number, value in enumerate(values_of(record.data, one)):
            if value not in (None, ""):
                cell_of(book, one, number).value = typed(one, value)
    book.save(path)
    return path


def inputs_of(book: Workbook) -> tuple[Input, ...]:
    """Return the inputs that the hidden sheet names."""
    mark = mark_of(list(book[SHEET].iter_rows(values_only=True)))
    assert mark is not None
    return mark.inputs


def cell_of(book: Workbook, one: Input, number: int = 0) -> Any:
    """Return the cell of member `number` of an input."""
    sheet, _mark, ref = str(book.defined_names[one.name].attr_text).rpartition("!")
    left, top, _right, _bottom = range_boundaries(ref.replace("$", ""))
    assert left is not None and top is not None
    down = one.axis is Axis.DOWN
    row, column = (top + one.skip + number, left) if down else (top, left + one.skip + number)
    return book[sheet.strip("'")].cell(row, column)


def values_of(data: Mapping[str, Any], one: Input) -> list[object]:
    """Return the raw values of a record for the cells of an input."""
    path, _each, item = one.path.partition("[].")
    if one.axis is Axis.CELLS:
        path, _dot, item = one.path.rpartition(".")
    held: Any = data
    for key in path.split("."):
        held = held.get(key) if isinstance(held, dict) else None
    if one.axis is Axis.ONE:
        return [held]
    if one.axis is Axis.CELLS:
        cells = held.get(item) if isinstance(held, dict) else None
        if isinstance(cells, dict):
            return [cells.get(column) for column in one.columns]
        return [cells]
    return [row.get(item) for row in held or [] if isinstance(row, dict)]
