"""Hints on an Excel template: fonts that other machines may not have. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from ..problems import Place, Problem
from .fonts import USUAL, is_known


def hints(template: Path, file: str) -> Iterator[Problem]:
    """Yield a problem for every font of the workbook that is not one of the usual ones."""
    unusual: dict[str, list[Place]] = {}
    for sheet in load_workbook(template, rich_text=True).worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value is not None):
            for font in _fonts(cell):
                unusual.setdefault(font, []).append(Place(file, sheet=sheet.title, cell=cell.coordinate))
    for font, places in unusual.items():
        params = {"font": font, "count": str(len(places)), "fonts": "、".join(USUAL)}
        yield Problem("template-font", params=params, place=places[0])


def _fonts(cell: Any) -> set[str]:
    """Return the unusual fonts of a cell."""
    fonts = {cell.font.name}
    if isinstance(cell.value, CellRichText):
        fonts |= {part.font.rFont for part in cell.value if isinstance(part, TextBlock)}
    return {font for font in fonts if font and not is_known(font)}
