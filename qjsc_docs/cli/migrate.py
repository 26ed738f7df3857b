"""`qjsc migrate`: old data under today's names, in a workbook or record of today."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ..errors import ExitCode
from ..messages import N_, _
from ..problems import has_errors
from .chosen import chosen_thing
from .given import FILE, overwrite_option, say_written
from .report import as_text
from .speaking import argument, option, verb

_MOST = 30  # questions that are listed one by one


@verb("migrate")
@argument("old", metavar=N_("OLD"), type=FILE, help=N_("A data-entry workbook or record made with an earlier version."))
@option(
    "-o",
    "--output",
    metavar=N_("NEW"),
    required=True,
    type=FILE,
    help=N_("The file to write: a workbook (.xlsx) or a record (.yaml or .json) by its ending."),
)
@option(
    "--form",
    "name",
    metavar=N_("NAME"),
    help=N_("The form or procedure to ask for; a workbook says by itself what it was made for."),
)
@overwrite_option
def command(old: Path, output: Path, name: str | None, overwrite: bool) -> ExitCode:
    """Carry the data of an old workbook or record over to today's names and questions.

    It tells which facts were renamed, what is asked for no more, what is new, and what is still to be filled in. The old
    file stays as it is.
    """
    from ..output import refuse_clashes, write
    from ..workbooks import asks_for, migrate

    refuse_clashes([output], [old])
    name = name or asks_for(old)
    migrated = migrate(old, output.suffix.lower(), chosen_thing(name) if name else None)
    if migrated.record.problems:
        click.echo(as_text(migrated.record.problems) + "\n")
    _tell(_(N_("New questions ({count}):")), migrated.new)
    _tell(_(N_("Still to be filled in ({count}):")), migrated.wanted)
    say_written([write(output, migrated.content, overwrite=overwrite)])
    return ExitCode.DATA if has_errors(migrated.record.problems) else ExitCode.OK


def _tell(heading: str, items: Sequence[str]) -> None:
    if not items:
        return
    click.echo(heading.format(count=len(items)))
    for item in items[:_MOST]:
        click.echo(f"  {item}")
    if len(items) > _MOST:
        click.echo("  …")
    click.echo()
