"""What several commands are given: a form, files of data, outputs, a date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import click

from ..messages import N_, _
from .chosen import chosen_forms
from .speaking import F, argument, option


def _form_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids and short titles that begin like `incomplete`, for shell completion."""
    ids = [form.id for form in chosen_forms() if form.id.startswith(incomplete)]
    return ids or [form.short for form in chosen_forms() if incomplete in form.short]


def thing_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the names of forms and procedures that begin like `incomplete`, for shell completion."""
    from ..catalogue.procedures import PROCEDURES

    ids = [id_ for id_ in PROCEDURES if id_.startswith(incomplete)]
    return [*_form_names(_ctx, _param, incomplete), *ids]


def _procedure_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the ids of procedures that begin like `incomplete`, for shell completion."""
    from ..catalogue.procedures import PROCEDURES

    return [name for name in PROCEDURES if name.startswith(incomplete)]


class Day(click.ParamType[date]):
    """A date as people write it: 2023-11-21 or 2023年11月21日."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the date that `value` names."""
        from ..rules.dates import parse_date

        day = value if isinstance(value, date) else parse_date(value)
        if day is None:
            message = _(N_("“{value}” is not a date. Write it as 2023-11-21 or 2023年11月21日."))
            raise click.BadParameter(message.format(value=value), ctx, param)
        return day


FILE = click.Path(path_type=Path)

form_argument = argument(
    "form",
    metavar=N_("FORM"),
    shell_complete=_form_names,
    help=N_("A form's id, title or short title; see: qjsc forms."),
)
thing_argument = argument(
    "name",
    metavar=N_("NAME"),
    shell_complete=thing_names,
    help=N_("A form or a procedure by id, title or short title; see: qjsc forms, qjsc procedures."),
)
procedure_argument = argument(
    "procedure",
    metavar=N_("PROCEDURE"),
    shell_complete=_procedure_names,
    help=N_("A procedure's id, title or short title; see: qjsc procedures."),
)
data_argument = argument(
    "data", metavar=N_("DATA..."), nargs=-1, required=True, type=FILE, help=N_("Files of data: .yaml .json .csv .xlsx.")
)
overwrite_option = option("--overwrite", is_flag=True, help=N_("Replace files that exist already."))
draft_option = option("--draft", is_flag=True, help=N_("Write in spite of errors: what is missing is marked in red."))


def date_option(help: str, default: Callable[[], date] | None = None) -> Callable[[F], F]:
    """Return the option --date; what is given reaches the command as `on`."""
    return option("--date", "on", type=Day(), default=default, metavar=N_("DATE"), help=help)


def outputs_option(help: str) -> Callable[[F], F]:
    """Return the option -o, to be given once or several times; the files reach the command as `outputs`."""
    return option("-o", "--output", "outputs", metavar=N_("OUT"), multiple=True, required=True, type=FILE, help=help)


output_option = outputs_option(
    N_("The file to write: .docx, .xlsx, .pdf or .png by its ending. It may be given several times.")
)


def today() -> date:
    """Return today's date in China, wherever the machine stands; the only place that reads the clock."""
    return datetime.now(timezone(timedelta(hours=8))).date()


def say_written(paths: Iterable[Path], *, err: bool = False) -> None:
    """Tell which files were written; on stderr where stdout holds a report for programs."""
    for path in paths:
        click.echo(_(N_("Written: {file}")).format(file=path), err=err)
