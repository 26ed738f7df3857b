"""`qjsc template`: care for templates of the user's own."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from ..errors import ExitCode
from ..messages import N_, _
from ..problems import has_errors
from .chosen import chosen_form
from .given import FILE, form_argument, outputs_option, overwrite_option, say_written
from .report import as_json, as_text, dumped
from .speaking import Group, argument, option, verb
from .tables import show_table

_blank_argument = argument("file", metavar=N_("BLANK"), type=FILE, help=N_("The office's own blank (.docx)."))

_form_option = option(
    "--form",
    "form",
    metavar=N_("FORM"),
    required=True,
    help=N_("The form's id, title or short title; see: qjsc forms."),
)
_report_option = option("--report", type=click.Choice(["text", "json"]), default="text", help=N_("The kind of report."))


class Template(Group):
    """The group of what can be done with a template."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the work, not of the alphabet."""
        return list(self.commands)


@click.group(
    "template",
    cls=Template,
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
@outputs_option(N_("The file to write: .docx or .xlsx by its ending. It may be given several times."))
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


@verb("adopt")
@_blank_argument
@_form_option
@option("-o", "--output", metavar=N_("OUT"), type=FILE, required=True, help=N_("The template to write (.docx)."))
@_report_option
@overwrite_option
def _adopt(file: Path, form: str, output: Path, report: str, overwrite: bool) -> ExitCode:
    """Make a template of an office's own blank: the form's tags are put beside the labels that are found.

    What found no place is listed; type those tags by hand. The blank itself is not changed.
    """
    from ..care.adopting import adopt

    found = chosen_form(form)
    adopted = adopt(file, found, output, overwrite=overwrite)
    if report == "json":
        click.echo(as_json(found.id, adopted.problems))
    else:
        if adopted.problems:
            click.echo(as_text(adopted.problems))
        words = _(N_("Values with a place in the template: {placed} of {wanted}."))
        click.echo(words.format(placed=adopted.placed, wanted=adopted.wanted))
    say_written([output], err=report == "json")
    return ExitCode.DATA if has_errors(adopted.problems) else ExitCode.OK


@verb("compare")
@_blank_argument
@_form_option
@_report_option
def _compare(file: Path, form: str, report: str) -> ExitCode:
    """Tell whether an office's blank still has the labels of the form: which are new, gone, moved or reworded.

    It ends with 0 when there is no difference, and with 1 when there is one.
    """
    from ..care.comparing import compare

    found = chosen_form(form)
    differences = compare(file, found)
    if report == "json":
        told = {"form": found.id, "same": not differences, "differences": [asdict(each) for each in differences]}
        click.echo(dumped(told))
    elif differences:
        heads = [
            _(N_("Change")),
            _(N_("Form")),
            _(N_("Blank")),
            _(N_("Place in the form")),
            _(N_("Place in the blank")),
        ]
        rows = [(_(_CHANGES[each.change]), each.ours, each.theirs, each.here, each.there) for each in differences]
        show_table(heads, rows)
    else:
        click.echo(_(N_("√ The blank has the labels of the form, each at its place.")))
    return ExitCode.DATA if differences else ExitCode.OK


_CHANGES = {
    "added": N_("added"),
    "gone": N_("gone"),
    "moved": N_("moved"),
    "changed": N_("reworded"),
}

for _command in (_export, _check, _adopt, _compare):
    command.add_command(_command)
