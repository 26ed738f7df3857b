"""Every form's Word template, filled: as docxtpl prints it, valid, and the same every time."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive.docx import build
from qjsc_docs.engine.docx import compile_template
from qjsc_docs.engine.docx.lint import lint
from qjsc_docs.engine.shown import Photo
from qjsc_docs.form.check import check
from qjsc_docs.form.model import Form
from qjsc_docs.form.slots import template_names
from qjsc_docs.form.view import empty_view, view
from qjsc_docs.records import load
from tests.support.ooxml import assert_valid

from .words import by_docxtpl, xml_of

SAMPLES = Path(__file__).parents[3] / "samples"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
every_form = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)


def letters(document: bytes) -> list[str]:
    body = docx.Document(io.BytesIO(document)).element.body
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    return ["".join(each.text or signs.get(each.tag, "") for each in line.iter()) for line in body.iter(f"{W}p")]


def named(context: Any) -> Any:
    """Return the context with the names of its photographs instead of these, which docxtpl would print as letters."""
    if isinstance(context, dict):
        return {key: named(part) for key, part in context.items()}
    if isinstance(context, list):
        return [named(part) for part in context]
    return str(context) if isinstance(context, Photo) else context


@every_form
def test_the_template_asks_for_what_the_layout_offers(form: Form) -> None:
    assert compile_template(build(form)).names == template_names(form.layout)
    assert lint(build(form), template_names(form.layout), form.id) == []


@every_form
def test_it_prints_what_docxtpl_prints(form: Form) -> None:
    source = build(form)
    context = named(view(check(form, load(SAMPLES / f"{form.id}.yaml", form=form)), on=date(2026, 11, 21)))
    assert letters(compile_template(source).render(context)) == letters(by_docxtpl(source, context))


@every_form
@pytest.mark.parametrize("draft", [False, True])
def test_word_opens_it(form: Form, draft: bool) -> None:
    compiled = compile_template(build(form), draft=draft)
    checked = check(form, load(SAMPLES / f"{form.id}.yaml", form=form))
    for context in (view(checked, draft=draft), empty_view(form)):
        made = compiled.render(context)
        assert_valid(made)
        assert made == compiled.render(context)
        assert not re.search(r"\{\{|\{%", xml_of(made))
