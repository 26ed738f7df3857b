"""`qjsc new`: an empty record to be filled in."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import UsageError
from ..messages import N_, _
from ..problems import Problem
from .chosen import chosen_thing
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
    from ..form.model import Form
    from ..output import write
    from ..records.skeleton import skeleton
    from ..workbooks import new_workbook

    thing, suffix = chosen_thing(name), output.suffix.lower()
    if suffix == ".xlsx":
        content = new_workbook(thing)
    elif isinstance(thing, Form):
        content = skeleton(thing, suffix).encode()
    else:
        raise UsageError(Problem("bad-output", params={"suffix": suffix or "?", "choices": ".xlsx"}))
    say_written([write(output, content, overwrite=overwrite)])
    click.echo(_(N_("When it is filled in: qjsc check {name} {file}")).format(name=thing.id, file=output))
