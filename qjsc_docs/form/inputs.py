"""Inputs: what the hidden sheet of a data-entry workbook tells of each cell that is typed into. Floor 2.

Each input has a defined name. It covers the printed words too (a label with the cells beside it, a head with the cells
beneath it), which are locked: cutting and pasting values moves no name, inserting rows or columns does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

SHEET = "_qjsc"  # the hidden sheet by which a workbook is known as ours
NAME = "_w_"
_VERSION = "1"
_FAR = 20  # cells between the first one of a name and its first input
_BETWEEN = "\n"


class Axis(StrEnum):
    """How the cells of an input lie behind the words that its name begins with."""

    ONE = "one"  # one cell
    DOWN = "down"  # an item of a list, a row of the sheet for each
    RIGHT = "right"  # an item of a list, a column of the sheet for each
    CELLS = "cells"  # a row of a matrix, a column of the sheet for each of its columns


@dataclass(frozen=True, slots=True)
class Input:
    """A cell or line of cells for the fact `path` (`企业.名称`, `人员[].姓名`, `方案效益.投资`) and how to find it.

    The cells begin `skip` behind the first one of the name; `columns` are those of a matrix; `unit` is the unit that is
    asked for where it is not the stored one.
    """

    path: str
    axis: Axis
    skip: int
    label: str
    sheet: str
    unit: str = ""
    columns: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The defined name."""
        return NAME + re.sub(r"[^\w.]", "_", self.path.replace("[]", ""))


@dataclass(frozen=True, slots=True)
class Mark:
    """What a workbook says of itself: the form or procedure it asks for, the forms, the fingerprint, its inputs."""

    of: str
    forms: tuple[str, ...]
    fingerprint: str
    inputs: tuple[Input, ...]


def rows_of(mark: Mark) -> Iterator[tuple[str | int, ...]]:
    """Yield the rows of the hidden sheet."""
    yield "qjsc", _VERSION
    yield "of", mark.of
    yield "forms", " ".join(mark.forms)
    yield "fingerprint", mark.fingerprint
    yield "path", "axis", "skip", "label", "sheet", "unit", "columns"
    for one in mark.inputs:
        yield one.path, one.axis.value, one.skip, one.label, one.sheet, one.unit, _BETWEEN.join(one.columns)


def mark_of(rows: Iterable[Sequence[object]]) -> Mark | None:
    """Return what the rows of the hidden sheet say; None where they are not ours or were changed."""
    texts = [["" if cell is None else str(cell) for cell in row] for row in rows]
    heads = {row[0]: row[1] for row in texts[:4] if len(row) > 1}
    if heads.get("qjsc") != _VERSION or "of" not in heads:
        return None
    try:
        inputs = tuple(_input(row) for row in texts[5:] if row and row[0])
    except ValueError:
        return None
    return Mark(heads["of"], tuple(heads.get("forms", "").split()), heads.get("fingerprint", ""), inputs)


def _input(row: list[str]) -> Input:
    path, axis, skip, label, sheet, unit, columns, *_rest = [*row, "", "", "", ""]
    if not 0 <= int(skip) <= _FAR:
        raise ValueError(skip)
    return Input(path, Axis(axis), int(skip), label, sheet, unit, tuple(filter(None, columns.split(_BETWEEN))))
