"""`qjsc new`: an empty record to be filled in."""

from __future__ import annotations

from pathlib import Path

from ..messages import N_
from .chosen import chosen_form
from .given import FILE, form_argument, overwrite_option, say_written
from .speaking import option, verb


@verb("new")
@form_argument
@option(
    "-o",
    "--output",
    metavar=N_("OUT"),
    required=True,
    type=FILE,
    help=N_("The file to write: .yaml or .json by its ending."),
)
@overwrite_option
def command(form: str, output: Path, overwrite: bool) -> None:
    """Write an empty record for a form, with labels, units, choices and clauses beside each line."""
    from ..output import write
    from ..records.skeleton import skeleton

    text = skeleton(chosen_form(form), output.suffix.lower())
    say_written([write(output, text.encode(), overwrite=overwrite)])
