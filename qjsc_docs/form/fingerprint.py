"""The fingerprint of a form: what a filled document or workbook says of the form's state when it was made. Floor 2."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache

from .model import Field, Form
from .slots import template_names

FORM_MARK, STATE_MARK = "qjsc-form", "qjsc-state"  # the document's properties that hold a form's id and fingerprint


@cache
def fingerprint(form: Form) -> str:
    """Return twelve digits that change when a field comes, goes, is called otherwise or is printed in another unit."""
    said = "\n".join((form.id, *sorted(template_names(form.layout)), *_fields(form.fields, "")))
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _fields(fields: tuple[Field, ...], above: str) -> Iterator[str]:
    for field in fields:
        path = f"{above}{field.fact}"
        yield f"{path}\t{field.label}\t{field.unit}"
        yield from _fields(field.fields, f"{path}.")
