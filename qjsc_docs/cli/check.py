"""`qjsc check`: every problem of a record."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import DataError, ExitCode
from ..messages import N_
from ..problems import Problem, has_errors
from .chosen import chosen_form
from .given import data_argument, form_argument
from .report import as_json, as_text
from .speaking import option, verb

if TYPE_CHECKING:
    from ..form.model import Form


@verb("check")
@form_argument
@data_argument
@option("--report", type=click.Choice(["text", "json"]), default="text", help=N_("The kind of report."))
def command(form: str, data: tuple[Path, ...], report: str) -> ExitCode:
    """Check data for a form and tell all problems at once."""
    found = chosen_form(form)
    problems = _problems(found, data)
    click.echo(as_json(found.id, problems) if report == "json" else as_text(problems))
    return ExitCode.DATA if has_errors(problems) else ExitCode.OK


def _problems(form: Form, data: Sequence[Path]) -> Sequence[Problem]:
    from .. import check, load

    try:
        return check(form, load(*data, form=form)).problems
    except DataError as error:  # a file that cannot be read at all belongs to the report too
        return error.problems
