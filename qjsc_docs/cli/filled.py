"""Filled forms on a command line, where a form's name is expected: the file says itself which form it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from ..errors import DataError
from ..messages import N_, _
from ..problems import Problem
from .chosen import own_forms
from .report import as_text, dumped, report_of

if TYPE_CHECKING:
    from ..form.model import Form

_KINDS = (".docx", ".xlsx", ".xlsm")


class CheckedFile(NamedTuple):
    """A filled form, which form it is (None where that cannot be told), and its problems."""

    path: Path
    form: Form | None
    problems: Sequence[Problem]


def is_filled_file(name: str) -> bool:
    """Return whether `name` is a file rather than the name of a form."""
    return Path(name).suffix.lower() in _KINDS


def check_files(names: Sequence[str | Path]) -> list[CheckedFile]:
    """Return each filled form checked as the form that it is."""
    wrong = [str(name) for name in names if not is_filled_file(str(name))]
    if wrong:
        message = N_("“{name}” is no filled form: beside a .docx or .xlsx only others of these can be checked.")
        raise click.UsageError(_(message).format(name=wrong[0]))
    return [_checked(Path(name)) for name in names]


def _checked(path: Path) -> CheckedFile:
    from ..form.check import check
    from ..records.filled.reading import read_filled, record_of

    try:
        filled = read_filled(path, own=own_forms())
    except DataError as error:  # a file that cannot be read at all belongs to the report too
        return CheckedFile(path, None, error.problems)
    return CheckedFile(path, filled.form, check(filled.form, record_of([filled])).problems)


def files_as_text(files: Sequence[CheckedFile]) -> str:
    """Return the problems of each file under its name and the title of its form."""
    return "\n\n".join(_head(one) + as_text(one.problems) for one in files)


def files_as_json(files: Sequence[CheckedFile]) -> str:
    """Return the report of one form; of several files a list of them, each with its file."""
    reports = [
        {"file": str(one.path), **report_of(one.form.id if one.form else "", list(one.problems))} for one in files
    ]
    return dumped(reports[0] if len(reports) == 1 else reports)


def _head(one: CheckedFile) -> str:
    """Return the line above the problems of a file; where it is no form, its problem names it."""
    if one.form is None:
        return ""
    return click.style(_(N_("{file}: {form}")).format(file=one.path, form=one.form.title), bold=True) + "\n"
