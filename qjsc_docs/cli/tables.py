"""Tables: drawn on a terminal, tab-separated elsewhere, so that other programs can read them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from shutil import get_terminal_size

import click

from ..messages import N_, _

_LEAST = 10  # columns of the terminal for one of the table


def show_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print the table."""
    if sys.stdout.isatty():
        wide = get_terminal_size().columns >= _LEAST * len(heads)
        (_draw if wide else _list)(heads, rows)
        return
    for row in [heads, *rows]:
        click.echo("\t".join(" ".join(words.split()) for words in row))


def _draw(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    Console().print(table)


def _list(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print every cell on a line of its own, for terminals so narrow that columns would be a few letters wide."""
    for row in rows:
        for head, words in zip(heads, row, strict=True):
            if words:
                click.echo(_(N_("{label}: {words}")).format(label=head, words=words))
        click.echo()
