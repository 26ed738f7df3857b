"""Blanks as an office would have them, and finished documents as a reader sees them."""

from __future__ import annotations

import io
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import docx
from lxml import etree

from qjsc_docs.care.rooms import W
from qjsc_docs.catalogue import FORMS
from qjsc_docs.engine.docx import compile_template
from qjsc_docs.engine.package import Package
from qjsc_docs.filling import blank
from qjsc_docs.form.check import check
from qjsc_docs.form.letters import squeezed
from qjsc_docs.form.model import Form
from qjsc_docs.form.view import view
from qjsc_docs.records import load

SAMPLES = Path(__file__).parents[2] / "samples"
PAPERS = [form for form in FORMS.values() if form.layout.blocks]
MAIN = "word/document.xml"


def office_blank(form: Form, folder: Path) -> Path:
    """Write the empty form without a trace of ours: no tags, no content controls."""
    path = folder / f"{form.id}.docx"
    blank(form, [path])
    package = Package.open(path)
    root = etree.fromstring(package.read(MAIN))
    for control in list(root.iter(f"{W}sdt")):
        holder, content = control.getparent(), control.find(f"{W}sdtContent")
        assert holder is not None and content is not None
        for element in reversed(list(content)):
            holder.insert(holder.index(control) + 1, element)
        holder.remove(control)
    path.write_bytes(package.rewrite({MAIN: etree.tostring(root)}))
    return path


@cache
def sample(form: Form) -> Any:
    """Return the printed texts of the form's sample."""
    return view(check(form, load(SAMPLES / f"{form.id}.yaml", form=form)), on=date(2026, 11, 21))


def filled(template: bytes, form: Form) -> list[str]:
    """Return the words that `template`, filled with the sample, prints line by line, without blanks."""
    return words(compile_template(template).render(sample(form)))


def words(document: bytes) -> list[str]:
    """Return the words of every paragraph that has some, without blanks."""
    paragraphs = docx.Document(io.BytesIO(document)).element.body.iter(f"{W}p")
    lines = (squeezed("".join(text.text or "" for text in each.iter(f"{W}t"))) for each in paragraphs)
    return [line for line in lines if line]


def shown(element: Any) -> str:
    """Return the letters of `element`, those of content controls too."""
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def grid(document: bytes) -> str:
    """Return the first table as a drawing: one line a row, cells parted by bars."""
    body = docx.Document(io.BytesIO(document)).element.body
    rows = next(body.iter(f"{W}tbl")).iterchildren(f"{W}tr")
    return "\n".join(" | ".join(map(shown, row.iterchildren(f"{W}tc"))).rstrip() for row in rows)


def lines(document: bytes) -> list[str]:
    """Return the letters of every paragraph outside tables."""
    return [shown(each) for each in docx.Document(io.BytesIO(document)).element.body.iterchildren(f"{W}p")]
