"""The tables of holidays that a command line may give: --holidays, and the files that QJSC_HOLIDAYS names."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from ..errors import DataError
from ..messages import N_, _
from ..problems import has_errors
from .report import as_text
from .speaking import take

_used: tuple[str, ...] = ()


def take_holidays(args: Sequence[str]) -> list[str]:
    """Return `args` without the option --holidays, whose files count from here on; QJSC_HOLIDAYS names more of them."""
    global _used
    values, rest = take("--holidays", args)
    if "" in values:
        raise click.BadParameter(_(N_("a file is missing behind it")), param_hint="--holidays")
    usual = os.environ.get("QJSC_HOLIDAYS", "").split(os.pathsep)
    files = tuple(dict.fromkeys(filter(None, (*usual, *values))))
    if files or _used:
        _use(files)
    _used = files
    return rest


def used_holidays() -> tuple[str, ...]:
    """Return the files whose tables count."""
    return _used


def _use(files: Sequence[str]) -> None:
    """Make the tables in `files` count; a later one sets an earlier one right. One with errors is not used at all."""
    from ..records.holidays import read_holidays
    from ..rules.workdays import use_holidays

    use_holidays({}, "")  # whether a year is known is asked of the library alone while the files are read
    tables = [read_holidays(Path(file)) for file in files]
    problems = [problem for table in tables for problem in table.problems]
    if has_errors(problems):
        raise DataError(*problems)
    if problems:
        click.echo(as_text(problems), err=True)
    days = {day: off for table in tables for day, off in table.days.items()}
    use_holidays(days, "、".join(table.source for table in tables))
