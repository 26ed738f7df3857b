"""Filled .docx read back: as they were made, without their controls, after other programs and other people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from qjsc_docs import office
from qjsc_docs.catalogue import FORMS
from qjsc_docs.engine.shown import Photo
from qjsc_docs.filling import render
from qjsc_docs.form.check import Checked, check
from qjsc_docs.form.model import Form
from qjsc_docs.form.reading import read as read_values
from qjsc_docs.form.view import empty_view, view
from qjsc_docs.records import load
from qjsc_docs.records.filled.docx import read
from qjsc_docs.records.tree import is_blank

from ..support.forms import every_form
from .anything import PLAIN, anything
from .wordfile import changed, without_controls

SAMPLES = Path(__file__).parents[2] / "samples"
DAY = date(2026, 3, 4)


def sample(form: Form) -> Checked:
    """The checked values of a form's sample."""
    return check(form, load(SAMPLES / f"{form.id}.yaml", form=form))


def written(form: Form, values: dict[str, Any], folder: Path) -> Path:
    """The form filled with `values`."""
    path = folder / f"{form.id}.docx"
    path.write_bytes(render(form, view(Checked(form, values, ()), on=DAY), ".docx")[0])
    return path


def printed(form: Form, values: dict[str, Any]) -> Any:
    """What is printed for `values`; pictures are another matter."""
    return without_photos(view(Checked(form, values, ()), on=DAY))


def without_photos(context: Any) -> Any:
    if isinstance(context, dict):
        return {name: without_photos(inner) for name, inner in context.items() if not isinstance(inner, Photo)}
    return [without_photos(inner) for inner in context] if isinstance(context, list) else context


def read_back(form: Form, path: Path, asked: Form | None = None) -> dict[str, Any]:
    """The values that are read back from the file; nothing in it may be strange."""
    record = load(path, form=asked)
    assert record.problems == ()
    reading = read_values(form, record)
    assert [problem for problem in reading.problems if problem.code != "others-pen"] == []
    return reading.values


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The samples of all forms, filled, then opened and saved by LibreOffice, which forgets the tags of controls."""
    folder = tmp_path_factory.mktemp("resaved")
    (folder / "before").mkdir()
    paths = [written(form, sample(form).values, folder / "before") for form in FORMS.values()]
    office.convert_all(paths, ".docx", folder / "after")
    yield folder / "after"


@every_form
def test_a_filled_form_gives_its_values_back(form: Form, tmp_path: Path) -> None:
    values = sample(form).values
    assert printed(form, read_back(form, written(form, values, tmp_path))) == printed(form, values)


@every_form
def test_values_come_back_typed_with_all_that_was_printed_of_them(form: Form, tmp_path: Path) -> None:
    values = sample(form).values
    again = read_back(form, written(form, values, tmp_path))
    back = written(form, again, tmp_path)
    assert read_back(form, back) == again  # and nothing is lost on the second way


@every_form
def test_it_does_so_without_the_controls(form: Form, tmp_path: Path) -> None:
    values = sample(form).values
    path = changed(written(form, values, tmp_path), without_controls)
    assert printed(form, read_back(form, path)) == printed(form, values)


@every_form
def test_it_does_so_after_libreoffice_has_saved_it(form: Form, resaved: Path) -> None:
    path = resaved / f"{form.id}.docx"
    assert printed(form, read_back(form, path)) == printed(form, sample(form).values)


@every_form
def test_it_is_known_again_without_its_mark(form: Form, tmp_path: Path) -> None:
    path = written(form, sample(form).values, tmp_path)
    changed(path, without_controls, without=("docProps/custom.xml",))
    assert read(path).form is form


@every_form
@pytest.mark.parametrize("seed", range(3))
def test_any_values_come_back_letter_by_letter(form: Form, seed: int, tmp_path: Path) -> None:
    values = anything(form, seed)
    assert printed(form, read_back(form, written(form, values, tmp_path))) == printed(form, values)


@every_form
@pytest.mark.parametrize("seed", range(3))
def test_any_plain_values_come_back_from_the_grid_alone(form: Form, seed: int, tmp_path: Path) -> None:
    values = anything(form, seed, words=PLAIN)
    path = changed(written(form, values, tmp_path), without_controls)
    assert printed(form, read_back(form, path)) == printed(form, values)


@every_form
def test_a_blank_form_says_nothing(form: Form, tmp_path: Path) -> None:
    path = tmp_path / "blank.docx"
    path.write_bytes(render(form, empty_view(form), ".docx")[0])
    assert is_blank(read(path).tree)
    assert read(changed(path, without_controls)).problems == ()
    assert is_blank(read(path).tree)


@every_form
def test_a_draft_says_what_is_filled_in_and_nothing_else(form: Form, tmp_path: Path) -> None:
    bad = check(form, load(SAMPLES / "bad" / f"{form.id}.yaml", form=form))
    path = tmp_path / "draft.docx"
    path.write_bytes(render(form, view(bad, draft=True), ".docx")[0])
    assert "待填" not in str(load(path).data)
