"""Data-entry workbooks: an empty one for a form or procedure, and old data in one of today. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .catalogue import FORMS
from .catalogue.case import CASE
from .catalogue.facts import FACTS
from .derive.workbook import build
from .form.model import Form
from .form.procedure import Procedure
from .form.questions import Questions, questions


def new_workbook(thing: Form | Procedure, values: Mapping[str, Any] | None = None) -> bytes:
    """Return the workbook that asks for what `thing` needs; `values` are raw values that stand in it already."""
    return build(asked_by(thing), values)


def asked_by(thing: Form | Procedure, also: Iterable[str] = ()) -> Questions:
    """Return what a form or procedure asks for, and the facts `also`."""
    return questions(thing, {**FORMS, CASE.id: CASE}, FACTS, also)
