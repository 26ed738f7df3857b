"""A filled .xlsx of ours read back: by the names of its cells, else by the grid of its rows. Floor 3."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from ...engine.glance import Parts, glance
from ...errors import QjscError
from ...form.cellnames import cell_name, is_cell_name
from ...form.model import Form
from ...form.spots import spots
from ...problems import Place, Problem
from ..grid import Grid
from ..refs import Area, area_of
from ..text_file import read_bytes
from ..xlsx_file import read_whole
from .found import Filled, tree_of
from .recognise import Mark, by_words, is_older, mark_of, marked
from .sheet import sheet_rows
from .sheetplacing import place_rows

_WORKBOOK, _CUSTOM = "xl/workbook.xml", "docProps/custom.xml"
_WIDEST = 64  # columns that are looked at where it is not known which form it is


def read(path: Path, form: Form | None = None, *, guess: bool = False) -> Filled | None:
    """Return what stands in the filled form at `path`, None where the workbook is none.

    It may be `form` or any other of the catalogue. Names of cells or the file's mark tell that it is one; with `guess`
    the printed words do too. Raises DataError for a file that cannot be read.
    """
    from ...catalogue import FORMS

    forms = {**FORMS, **({form.id: form} if form else {})}
    mark, ours = peek(path)
    if not (ours or guess or mark.form in forms):
        return None
    whole = read_whole(path)
    names = {name: area for name, ref in whole.names.items() if is_cell_name(name) and (area := area_of(ref))}
    found = marked(mark, forms, form) or _by_names(names, forms.values())
    if found is None and guess:
        found = _by_words(whole.grids, forms.values()) or (_by_words(whole.grids, [form]) if form else None)
    if found is None or not whole.grids:
        return None
    grid, own = _sheet_of(found, whole.grids, names)
    placed = place_rows(found, grid, own)
    file = str(path)
    older = [Problem("older-state", params={"file": file, "form": found.title}, place=Place(file))]
    return Filled(found, tree_of(found, placed.found), (*(older if is_older(found, mark) else ()), *placed.problems))


def peek(path: Path) -> tuple[Mark, bool]:
    """Return what a .docx or .xlsx says of itself, and whether cells have names of ours.

    A damaged file says nothing; that it is one, its reader tells.
    """
    try:
        package: Parts = glance(read_bytes(path), str(path))
        mark = mark_of(package.read(_CUSTOM)) if _CUSTOM in package.names else Mark()
        return mark, _WORKBOOK in package.names and b'name="_q_' in package.read(_WORKBOOK)
    except QjscError:
        return Mark(), False


@cache
def _names_of(form: Form) -> frozenset[str]:
    return frozenset(cell_name(spot.path) for spot in spots(form).values())


def _by_names(names: Mapping[str, Area], forms: Iterable[Form]) -> Form | None:
    """Return the form most of whose names are there and whose names most of them are; None if two are alike."""
    found = frozenset(names)
    shares = sorted((len(found & own) / len(found | own), form.id, form) for form in forms if (own := _names_of(form)))
    best = shares[-1]
    clear = len(shares) < 2 or shares[-2][0] < best[0]
    return best[2] if best[0] and clear else None


def _by_words(grids: Iterable[Grid], forms: Iterable[Form]) -> Form | None:
    """Return the form whose title and labels one of the sheets shows."""
    for grid in grids:
        found = by_words([row.line for row in sheet_rows(grid, range(1, _WIDEST + 1))], forms)
        if found is not None:
            return found
    return None


def _sheet_of(form: Form, grids: list[Grid], names: Mapping[str, Area]) -> tuple[Grid, dict[str, Area]]:
    """Return the sheet that holds the form, and the names that lead there."""
    own = {name: area for name, area in names.items() if name in _names_of(form)}
    counts = {grid.name: sum(area.sheet == grid.name for area in own.values()) for grid in grids}
    best = max(grids, key=lambda grid: counts[grid.name])
    if not counts[best.name]:
        best = next((grid for grid in grids if _by_words([grid], [form])), best)
    return best, {name: area for name, area in own.items() if area.sheet == best.name}
