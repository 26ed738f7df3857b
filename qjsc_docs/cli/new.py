"""`qjsc new`: an empty record to be filled in."""

from __future__ import annotations

from pathlib import Path

from ..messages import N_
from .chosen import chosen_form, chosen_thing
from .given import FILE, overwrite_option, say_written, thing_argument
from .speaking import option, verb


@verb("new")
@thing_argument
@option(
    "-o",
    "--output",
    metavar=N_("OUT"),
    required=True,
    type=FILE,
    help=N_("The file to write, by its ending: .xlsx (a workbook to type into), .yaml or .json."),
)
@overwrite_option
def command(name: str, output: Path, overwrite: bool) -> None:
    """Write an empty record for a form, or a workbook for all forms of a procedure, to be filled in.

    Labels, units, choices, examples and clauses stand beside each value. A workbook has a sheet for each section, with
    drop-downs, and is read like any record: qjsc check FORM OUT.
    """
    from ..output import write
    from ..records.skeleton import skeleton

    suffix = output.suffix.lower()
    if suffix == ".xlsx":
        from ..workbooks import new_workbook

        say_written([write(output, new_workbook(chosen_thing(name)), overwrite=overwrite)])
        return
    text = skeleton(chosen_form(name), suffix)
    say_written([write(output, text.encode(), overwrite=overwrite)])
