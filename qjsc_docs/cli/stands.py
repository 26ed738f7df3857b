"""How the papers of a procedure stand, as a table on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ..messages import _
from .tables import show_table

if TYPE_CHECKING:
    from ..bundle.model import Stand
    from ..form.procedure import Procedure


def show_stands(procedure: Procedure, stands: Sequence[Stand]) -> None:
    """Print how each paper of `procedure` stands."""
    from ..bundle.report import HEADS, stand_rows

    click.secho(procedure.title, bold=True)
    show_table([_(head) for head in HEADS], stand_rows(stands))
    click.echo()
