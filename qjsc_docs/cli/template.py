"""`qjsc template`: care for templates of the user's own."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import ExitCode
from ..messages import N_
from .chosen import chosen_form
from .given import FILE, form_argument, overwrite_option, say_written
from .report import as_json, as_text
from .speaking import Group, argument, option, verb

_form_option = option(
    "--form",
    "form",
    metavar=N_("FORM"),
    required=True,
    help=N_("The form's id, title or short title; see: qjsc forms."),
)
_report_option = option("--report", type=click.Choice(["text", "json"]), default="text", help=N_("The kind of report."))


@click.group(
    "template",
    cls=Group,
    options_metavar=N_("[OPTIONS]"),
    subcommand_metavar=N_("COMMAND [ARGS]..."),
    no_args_is_help=True,
)
def command() -> None:
    """Care for Word and Excel templates of your own: export, check, adopt, compare.

    Fill with one: qjsc fill FORM DATA... -o OUT --template FILE
    """


@verb("export")
@form_argument
@option(
    "-o",
    "--output",
    "outputs",
    metavar=N_("OUT"),
    multiple=True,
    required=True,
    type=FILE,
    help=N_("The file to write: .docx or .xlsx by its ending. It may be given several times."),
)
@overwrite_option
def _export(form: str, outputs: tuple[Path, ...], overwrite: bool) -> None:
    """Write the form's own template, to be restyled in Word or Excel."""
    from ..care.exporting import export

    say_written(export(chosen_form(form), outputs, overwrite=overwrite))


@verb("check")
@argument("file", metavar=N_("FILE"), type=FILE, help=N_("The template, .docx or .xlsx."))
@_form_option
@_report_option
@option(
    "-o",
    "--output",
    metavar=N_("OUT"),
    type=FILE,
    help=N_("A copy of the template to write, with a comment at every place where something is wrong."),
)
@overwrite_option
def _check(file: Path, form: str, report: str, output: Path | None, overwrite: bool) -> ExitCode:
    """Tell everything that is wrong with a template of your own, at once.

    Tags that are unknown, misspelt, torn or not closed, slots that the form requires and the template lacks, fonts that
    other machines do not have.
    """
    from ..care.looking import look_through, write_notes

    found = chosen_form(form)
    looked = look_through(file, found)
    click.echo(as_json(found.id, looked.problems) if report == "json" else as_text(looked.problems))
    if output is not None:
        say_written(write_notes(file, looked.problems, output, overwrite=overwrite), err=report == "json")
    return ExitCode.OK if looked.ok else ExitCode.DATA


for _command in (_export, _check):
    command.add_command(_command)
