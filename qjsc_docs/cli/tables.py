"""Tables: drawn on a terminal, tab-separated elsewhere, so that other programs can read them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

import click


def show_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print the table."""
    if sys.stdout.isatty():
        _draw(heads, rows)
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
