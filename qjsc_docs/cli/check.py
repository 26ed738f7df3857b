"""`qjsc check`: every problem of a record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import DataError, ExitCode, UsageError
from ..messages import N_, _
from ..problems import Problem, has_errors
from .chosen import chosen_thing
from .filled import check_files, files_as_json, files_as_text, is_filled_file
from .given import FILE, date_option, overwrite_option, say_written, thing_names, today
from .report import as_json, as_text, dumped, plain
from .speaking import argument, option, verb

if TYPE_CHECKING:
    from ..form.model import Form
    from ..form.procedure import Procedure


@verb("check")
@argument(
    "name",
    metavar=N_("NAME"),
    shell_complete=thing_names,
    help=N_("A form or a procedure by id, title or short title; see: qjsc forms, qjsc procedures. Or a filled form."),
)
@argument(
    "data",
    metavar=N_("[DATA]..."),
    nargs=-1,
    type=FILE,
    help=N_("Files of data: .yaml .json .csv .xlsx, or a filled .docx or .xlsx."),
)
@option(
    "--attachments",
    type=FILE,
    metavar=N_("FOLDER"),
    help=N_("The folder with the files that are handed in with the forms."),
)
@date_option(N_("The day on which the papers of a procedure are handed in (default: today in China)."), today)
@option("--report", type=click.Choice(["text", "json", "xlsx"]), help=N_("The kind of report."))
@option(
    "-o",
    "--output",
    type=FILE,
    metavar=N_("OUT"),
    help=N_("The workbook to write the report to: a copy of yours with comments, and a list of all problems."),
)
@overwrite_option
def command(
    name: str,
    data: tuple[Path, ...],
    attachments: Path | None,
    on: date,
    report: str | None,
    output: Path | None,
    overwrite: bool,
) -> ExitCode:
    """Check data for a form, or for all that a procedure asks for, and tell all problems at once.

    Of a procedure, every paper is listed with how it stands: there, missing, too few, no longer valid, unreadable.

    A filled form needs no name: qjsc check FILE.docx. It says itself which form it is; several are checked one by one.

    With -o REPORT.xlsx the report is a copy of your own workbook: every cell with a problem has a comment that says what
    to do, and a sheet at the end lists all problems with links to their cells. Data of other kinds give that list alone.
    """
    from ..form.model import Form

    kind = _kind(report, output)
    if is_filled_file(name):
        return _filled((Path(name), *data), kind, output, overwrite)
    if not data:
        raise click.MissingParameter(param_type="argument", param_hint="DATA...")
    found = chosen_thing(name)
    if isinstance(found, Form):
        if attachments is not None:
            message = _(N_("--attachments goes with a procedure; {name} is a form."))
            raise click.UsageError(message.format(name=found.id))
        problems = _problems(found, data)
        click.echo(as_json(found.id, problems) if kind == "json" else as_text(problems))
    else:
        problems = _review(found, data, attachments, on, kind)
    if output is not None:
        say_written([_write(output, found.id, problems, data, overwrite)])
    return ExitCode.DATA if has_errors(problems) else ExitCode.OK


def _filled(paths: Sequence[Path], kind: str, output: Path | None, overwrite: bool) -> ExitCode:
    """Tell the problems of filled forms."""
    files = check_files(paths)
    click.echo(files_as_json(files) if kind == "json" else files_as_text(files))
    problems = [problem for one in files for problem in one.problems]
    if output is not None:
        names = "、".join(one.form.id for one in files if one.form)
        say_written([_write(output, names, problems, paths, overwrite)])
    return ExitCode.DATA if has_errors(problems) else ExitCode.OK


def _kind(report: str | None, output: Path | None) -> str:
    """Return the kind of report; a file is always a workbook."""
    kind = report or ("xlsx" if output else "text")
    if kind == "xlsx" and output is None:
        raise click.UsageError(_(N_("A report in Excel needs a file: give it with -o.")))
    if kind != "xlsx" and output is not None:
        raise click.UsageError(_(N_("-o goes with --report xlsx.")))
    if output and output.suffix.lower() not in (".xlsx", ".xlsm"):  # before everything is told on the screen
        raise UsageError(Problem("bad-output", params={"suffix": output.suffix or "?", "choices": ".xlsx"}))
    return kind


def _write(output: Path, name: str, problems: Sequence[Problem], data: Sequence[Path], overwrite: bool) -> Path:
    from ..output import refuse_clashes, write
    from ..records.marked import marked

    refuse_clashes([output], data)
    return write(output, marked(name, problems, data, output.suffix.lower()), overwrite=overwrite)


def _review(
    procedure: Procedure, data: Sequence[Path], attachments: Path | None, on: date, kind: str
) -> Sequence[Problem]:
    """Tell how the papers of a procedure stand, and return every problem."""
    from .. import review
    from ..bundle.report import as_data
    from .stands import show_stands

    try:
        reviewed = review(procedure, data, attachments=attachments, on=on)
        stands, problems = reviewed.stands, reviewed.problems
    except DataError as error:
        stands, problems = (), error.problems
    if kind == "json":
        told = {**as_data(procedure, stands, problems), "problems": [plain(problem) for problem in problems]}
        click.echo(dumped(told))
    else:
        show_stands(procedure, stands)
        click.echo(as_text(problems))
    return problems


def _problems(form: Form, data: Sequence[Path]) -> Sequence[Problem]:
    from .. import check, load

    try:
        return check(form, load(*data, form=form)).problems
    except DataError as error:  # a file that cannot be read at all belongs to the report too
        return error.problems
