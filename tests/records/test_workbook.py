"""Data-entry workbooks: what is typed into the named cells is what the form gets."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import pytest

from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.facts import FACTS
from qjsc_docs.form.check import check
from qjsc_docs.form.inputs import Input
from qjsc_docs.form.model import Form
from qjsc_docs.records import load
from qjsc_docs.workbooks import new_workbook

from ..support.typing_in import typed_in

SAMPLES = Path(__file__).parents[2] / "samples"


def as_written(one: Input, value: object) -> object:
    """Return a value as the sample has it; with its own unit where the workbook asks for another one."""
    words = "、".join(map(str, value)) if isinstance(value, list) else str(value)
    path, _each, item = one.path.partition("[].")
    fact = FACTS[path].items[item] if item else FACTS[path] if path in FACTS else None
    return f"{words}{fact.unit}" if one.unit and fact else words


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_a_sample_typed_into_the_named_cells_is_the_same_case(form: Form, tmp_path: Path) -> None:
    (tmp_path / "照片").symlink_to(SAMPLES / "照片")
    sample = load(Path(copy(SAMPLES / f"{form.id}.yaml", tmp_path)), form=form)
    record = load(typed_in(new_workbook(form), sample, as_written, tmp_path / "案卷.xlsx"), form=form)
    assert record.problems == ()
    expected, found = check(form, sample), check(form, record)
    assert found.values == expected.values
    assert [problem.code for problem in found.problems] == [problem.code for problem in expected.problems]
