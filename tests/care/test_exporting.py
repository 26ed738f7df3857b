"""A form's own template is handed out to be restyled."""

from __future__ import annotations

from pathlib import Path

import pytest

from qjsc_docs.care.exporting import export
from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive.docx import build as build_word
from qjsc_docs.derive.xlsx import build as build_excel
from qjsc_docs.engine.docx import compile_template
from qjsc_docs.engine.xlsx import compile_template as compile_book
from qjsc_docs.errors import UsageError, WriteError
from qjsc_docs.form.slots import template_names
from tests.support.small import FORM

SLIP = FORMS["dg2023-回执表"]


def test_it_is_the_template_that_the_form_is_filled_with(tmp_path: Path) -> None:
    word, excel = export(SLIP, [tmp_path / "我的.docx", tmp_path / "我的.XLSX"])
    assert compile_template(word).names == template_names(SLIP.layout)
    assert compile_book(excel).names == template_names(SLIP.layout)


def test_a_form_of_ones_own_has_one_too(tmp_path: Path) -> None:
    word, excel = export(FORM, [tmp_path / "我的.docx", tmp_path / "我的.xlsx"])
    assert word.read_bytes() == build_word(FORM)
    assert compile_book(excel).names == compile_book(build_excel(FORM)).names


def test_other_kinds_and_existing_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        export(SLIP, [tmp_path / "我的.docx", tmp_path / "我的.pdf"])
    (tmp_path / "有.docx").write_text("x")
    with pytest.raises(WriteError):
        export(SLIP, [tmp_path / "我的.docx", tmp_path / "有.docx"])
    assert [path.name for path in tmp_path.iterdir()] == ["有.docx"]
    export(SLIP, [tmp_path / "有.docx"], overwrite=True)
    assert (tmp_path / "有.docx").stat().st_size > 1000
