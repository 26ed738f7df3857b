"""`qjsc verify`: whether a bundle is what its inputs make."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import ExitCode
from ..messages import N_, _
from .given import FILE
from .report import as_text
from .speaking import argument, option, verb
from .tables import show_table

if TYPE_CHECKING:
    from ..bundle.verify import Checked

_SINCE = {
    "edited": N_("the file was changed after it was bound"),
    "outdated": N_("today's data and attachments make another one"),
}


@verb("verify")
@argument("folder", metavar=N_("FOLDER"), type=FILE, help=N_("A folder that qjsc bundle wrote."))
@option(
    "--record",
    "records",
    type=FILE,
    multiple=True,
    metavar=N_("FILE"),
    help=N_("The data, where they lie elsewhere now."),
)
@option("--attachments", type=FILE, metavar=N_("FOLDER"), help=N_("The attachments, where they lie elsewhere now."))
def command(folder: Path, records: tuple[Path, ...], attachments: Path | None) -> ExitCode:
    """Build a bundle again from what it was made from, and compare every file.

    It ends with 0 when every file is the same, byte by byte, and with 1 when one is changed or missing.
    """
    from .. import verify

    verified = verify(folder, records=records, attachments=attachments)
    _show(N_("Files of the bundle"), verified.parts)
    _show(N_("What it was made from"), verified.inputs)
    if verified.problems:
        click.echo(as_text(verified.problems), err=True)
    if verified.ok and all(one.match.value == "same" for one in verified.inputs):
        click.echo(_(N_("√ Every file is what its data and attachments make.")))
    elif verified.ok:
        click.echo(_(N_("△ Every file is what was bound, though what it was made from was changed since: see above.")))
    return ExitCode.OK if verified.ok else ExitCode.DATA


def _show(title: str, files: Iterable[Checked]) -> None:
    from ..bundle.report import match_words

    rows = [(one.file, match_words(one.match), _(_SINCE[one.since]) if one.since else "") for one in files]
    if rows:
        click.secho(_(title), bold=True)
        show_table([_(N_("File")), _(N_("Stand")), _(N_("Remarks"))], rows)
        click.echo()
