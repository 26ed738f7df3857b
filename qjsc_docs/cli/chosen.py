"""The forms that a command line may speak of: the catalogue's, and those of the files given with --forms."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ..messages import N_, _
from .speaking import take

if TYPE_CHECKING:
    from ..form.model import Form
    from ..form.procedure import Procedure

_files: tuple[str, ...] = ()


def take_forms(args: Sequence[str]) -> list[str]:
    """Return `args` without the option --forms, whose files are remembered; QJSC_FORMS names more of them."""
    global _files
    values, rest = take("--forms", args)
    if "" in values:
        raise click.BadParameter(_(N_("a file is missing behind it")), param_hint="--forms")
    usual = os.environ.get("QJSC_FORMS", "").split(os.pathsep)
    _files = tuple(dict.fromkeys(filter(None, (*usual, *values))))
    return rest


def chosen_form(name: str) -> Form:
    """Return the form that `name` means."""
    from .. import find

    return find(name, own=_files)


def chosen_thing(name: str) -> Form | Procedure:
    """Return the form or the procedure that `name` means."""
    from ..catalogue.case import CASE
    from ..catalogue.procedures import PROCEDURES
    from ..form.lookup import find_any

    return find_any({form.id: form for form in (*chosen_forms(), CASE)}, PROCEDURES, name)


def chosen_forms(*, region: str = "", audit: str = "", status: str = "") -> tuple[Form, ...]:
    """Return all forms whose region, kind of audit and status contain these words."""
    from .. import forms

    return forms(region=region, audit=audit, status=status, own=_files)


def own_files() -> tuple[str, ...]:
    """Return the files given with --forms."""
    return _files


def own_forms() -> tuple[Form, ...]:
    """Return the forms of the files alone."""
    from .. import forms

    return forms(own=_files)[len(forms()) :]
