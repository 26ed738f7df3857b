"""Filled .xlsx read back: as they were made, without their names, after other programs and other people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from qjsc_docs import office
from qjsc_docs.catalogue import FORMS
from qjsc_docs.filling import render
from qjsc_docs.form.check import Checked, check
from qjsc_docs.form.inline import Picture
from qjsc_docs.form.model import Form
from qjsc_docs.form.reading import read as read_values
from qjsc_docs.form.record import Record
from qjsc_docs.form.spots import spots
from qjsc_docs.form.view import empty_view, view
from qjsc_docs.records import load
from qjsc_docs.records.filled.reading import read_filled, record_of
from qjsc_docs.records.filled.xlsx import read
from qjsc_docs.records.tree import is_blank

from ..support.forms import every_form
from .anything import PLAIN, anything
from .sheetfile import insert_column, insert_row, merge_again, opened, without_names

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
