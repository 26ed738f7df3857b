"""The blank Word, PDF and Excel files print the official words: nothing is missing, nothing is added, nothing moves."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO

import openpyxl
import pytest
from docx import Document
from openpyxl.cell.rich_text import CellRichText
from pypdf import PdfReader

from qjsc_docs.catalogue import FORMS
from qjsc_docs.filling import render
from qjsc_docs.form.model import Form, Status
from qjsc_docs.form.view import empty_view

from .test_words import official, squeezed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
REPRODUCED = [form for form in FORMS.values() if form.provenance.status is not Status.RECONSTRUCTED]


def word(blank: bytes) -> str:
    body = Document(BytesIO(blank)).element.body
    return "".join(text.text or "" for text in body.iter(f"{W}t"))


def excel(blank: bytes) -> str:
    [sheet] = openpyxl.load_workbook(BytesIO(blank), rich_text=True).worksheets
    cells = (cell.value for row in sheet.iter_rows() for cell in row)
    return "".join(str(value) for value in cells if isinstance(value, str | CellRichText))


def pdf(blank: bytes) -> str:
    pages = (page.extract_text() for page in PdfReader(BytesIO(blank)).pages)
    return "".join(re.sub(r"—\s*\d+\s*—", "", page) for page in pages)


READERS = {".docx": word, ".xlsx": excel, ".pdf": pdf}


def blank_words(form: Form, suffix: str) -> str:
    [blank] = render(form, empty_view(form), suffix)
    return squeezed(READERS[suffix](blank)).replace("\u200b", "")


@pytest.mark.parametrize("form", REPRODUCED, ids=lambda form: form.id)
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_the_blank_prints_the_official_words_in_their_order(form: Form, suffix: str) -> None:
    assert blank_words(form, suffix) == official(form)


@pytest.mark.parametrize("form", REPRODUCED, ids=lambda form: form.id)
def test_the_blank_pdf_prints_every_letter_as_often_as_the_paper(form: Form) -> None:
    """A PDF has no order of its own where cells are merged; tests/test_agreement.py compares places instead."""
    assert Counter(blank_words(form, ".pdf")) == Counter(official(form))


def test_fourteen_forms_are_reproduced() -> None:
    assert len(REPRODUCED) == 14
