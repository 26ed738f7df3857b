"""`qjsc fill`: a form filled in from data."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..messages import N_
from .chosen import chosen_form
from .given import (
    FILE,
    data_argument,
    date_option,
    draft_option,
    form_argument,
    output_option,
    overwrite_option,
    say_written,
    today,
)
from .report import as_text
from .speaking import option, verb


@verb("fill")
@form_argument
@data_argument
@output_option
@option(
    "--template", type=FILE, metavar=N_("FILE"), help=N_("Fill your own Word or Excel template instead of the form's.")
)
@draft_option
@date_option(N_("The date for empty date fields (default: today in China)."), today)
@overwrite_option
def command(
    form: str,
    data: tuple[Path, ...],
    outputs: tuple[Path, ...],
    template: Path | None,
    draft: bool,
    on: date,
    overwrite: bool,
) -> None:
    """Fill a form from data.

    With errors in the data nothing is written, unless --draft is given. Warnings are told and pass.
    """
    from .. import fill, load

    found = chosen_form(form)
    filled = fill(found, load(*data, form=found), outputs, on=on, draft=draft, template=template, overwrite=overwrite)
    if filled.problems:
        click.echo(as_text(filled.problems), err=True)
    say_written(filled.paths)
