"""The catalogue: every form as data. Nothing here decides anything; `find` and `by_id` live beneath."""

from __future__ import annotations

from functools import partial

from ..form.lookup import by_id
from ..form.lookup import find as _find
from .case import CASE
from .dg2023 import quota_table, return_slip
from .gd2009 import evaluation_application, performance_table
from .hn2018 import audit_application
from .sh2020 import consultancy_profile

__all__ = ["FORMS", "find"]

FORMS = by_id(
    return_slip.FORM,
    quota_table.FORM,
    evaluation_application.FORM,
    performance_table.FORM,
    consultancy_profile.FORM,
    audit_application.FORM,
)

find = partial(_find, {**FORMS, CASE.id: CASE})
