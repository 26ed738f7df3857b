"""`qjsc blank`: the empty form."""

from __future__ import annotations

from pathlib import Path

from .chosen import chosen_form
from .given import form_argument, output_option, overwrite_option, say_written
from .speaking import verb


@verb("blank")
@form_argument
@output_option
@overwrite_option
def command(form: str, outputs: tuple[Path, ...], overwrite: bool) -> None:
    """Write the empty form, to be filled in by hand or in Word."""
    from .. import blank

    say_written(blank(chosen_form(form), outputs, overwrite=overwrite).paths)
