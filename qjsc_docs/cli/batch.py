"""`qjsc batch`: a document or a bundle for every row of a table."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import ExitCode
from ..messages import N_, _
from .bundle import Kinds
from .chosen import chosen_thing, own_files
from .given import FILE, date_option, draft_option, overwrite_option, thing_argument, today
from .holidays import used_holidays
from .progress import Progress, Stop
from .report import as_text
from .speaking import argument, option, verb

if TYPE_CHECKING:
    from ..batch.gather import Gathered
    from ..batch.jobs import Outcome
    from ..batch.model import Result, Table

_SHOWN = 20  # rows whose problems are told on the screen


@verb("batch")
@thing_argument
@argument(
    "table",
    metavar=N_("TABLE"),
    type=FILE,
    help=N_("A table with a row for each document (.xlsx .csv .jsonl), or a folder of records."),
)
@option("-o", "--output", type=FILE, metavar=N_("FOLDER"), required=True, help=N_("The folder to write to."))
@option(
    "--to",
    "kinds",
    type=Kinds(),
    default=(),
    metavar="docx,pdf,xlsx",
    help=N_("What is made: of a form .docx unless told otherwise, of a procedure everything."),
)
@option(
    "--name",
    "pattern",
    default="",
    metavar=N_("PATTERN"),
    help=N_(
        "The names of the files, with columns or fields in braces: “{序号} {企业.名称}”; 文件名 is that of the record. "
        "With / they go into folders."
    ),
)
@option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar=N_("N"),
    help=N_("How many processes work at the same time; as many as are worth it unless told otherwise."),
)
@option(
    "--cluster",
    metavar=N_("ADDRESS"),
    default="",
    help=N_(
        "Work on the dask.distributed cluster whose scheduler is at this address, for example tcp://10.0.0.5:8786."
    ),
)
@option("--resume", is_flag=True, help=N_("Do what an earlier run left undone, and what has been changed since."))
@option(
    "--template", type=FILE, metavar=N_("FILE"), help=N_("Fill your own Word or Excel template instead of the form's.")
)
@draft_option
@option("--one-file", is_flag=True, help=N_("Put everything into one PDF as well, in the order of the table."))
@option(
    "--per-page",
    type=click.Choice(["1", "2"]),
    default="1",
    help=N_("Put two half-page slips onto each sheet of one PDF, with a line to cut along."),
)
@option("--duplex", is_flag=True, help=N_("For printing on both sides: every paper begins on an odd page."))
@date_option(N_("The date for empty date fields (default: today in China; of a resumed batch the day it was begun)."))
@overwrite_option
def command(
    name: str,
    table: Path,
    output: Path,
    kinds: tuple[str, ...],
    pattern: str,
    jobs: int | None,
    cluster: str,
    resume: bool,
    template: Path | None,
    draft: bool,
    one_file: bool,
    per_page: str,
    duplex: bool,
    on: date | None,
    overwrite: bool,
) -> ExitCode:
    """Fill a form, or bind all that a procedure asks for, for every row of a table.

    The header names fields by key or label, with units in brackets. A column 案卷 may name the file with the record of a
    row, which the row's other cells override; for a procedure a column 附件 names the folder with the row's attachments.

    A row with errors is told and left out, the others are written. After Ctrl-C only whole files are there; --resume does
    the rest.
    """
    from ..batch.model import Options
    from ..batch.whole import run_batch

    thing = chosen_thing(name)
    options = Options(
        kinds, pattern, jobs or 0, on, today(), draft, duplex, one_file, int(per_page), resume=resume, overwrite=overwrite,
        template=str(template) if template else "", cluster=cluster,
    )  # fmt: skip
    with Progress() as progress, Stop(progress.say) as stopping:
        told = _Told(progress)
        outcome = run_batch(
            thing, table, output, options, own=own_files(), holidays=used_holidays(),
            begun=told.begin, tell=told.take, stopping=stopping,
        )  # fmt: skip
    return _end(outcome, told)


@dataclass(slots=True)
class _Told:
    """What is told of the rows while they are done."""

    progress: Progress
    rows: int = field(default=0)

    def begin(self, table: Table) -> None:
        """Begin to count, and tell what is to be said of the header."""
        self.progress.begin(table.count)
        if table.problems:
            self.progress.say(as_text(table.problems) + "\n")

    def take(self, result: Result) -> None:
        """Count a row, and tell its problems while they are few enough to be read."""
        self.progress.step()
        if result.problems:
            self.rows += 1
            if self.rows <= _SHOWN:
                head = _(N_("Row {number}")).format(number=result.number)
                self.progress.say(f"{click.style(head, bold=True)}\n{as_text(result.problems)}\n")


def _tell_gathered(made: Gathered) -> None:
    """Tell of the file with everything, and of what did not fit onto half a sheet."""
    click.echo(_(N_("Everything in one file: {file} ({pages} pages)")).format(file=made.path, pages=made.pages))
    if made.large:
        names = "、".join(made.large[:10]) + ("…" if len(made.large) > 10 else "")
        click.echo(
            _(N_("On sheets of their own, for they fill more than half of one: {names}")).format(names=names), err=True
        )


def _end(outcome: Outcome, told: _Told) -> ExitCode:
    """Tell what became of the batch, and return the exit code."""
    from ..batch.model import Status

    if told.rows > _SHOWN:
        click.echo(_(N_("… and {count} more rows with problems.")).format(count=told.rows - _SHOWN), err=True)
    counts = outcome.counts
    words = _(N_("Written: {done}. Kept from before: {kept}. With errors: {bad}. Not written: {failed}."))
    click.echo(
        words.format(
            done=counts[Status.DONE], kept=counts[Status.KEPT], bad=counts[Status.BAD], failed=counts[Status.FAILED]
        )
    )
    click.echo(_(N_("Folder: {folder}")).format(folder=outcome.folder))
    if outcome.results:
        click.echo(_(N_("Results: {file}")).format(file=outcome.results))
    if outcome.gathered:
        _tell_gathered(outcome.gathered)
    if outcome.stopped:
        click.echo(_(N_("It was stopped before its end; --resume does the rest.")), err=True)
        return ExitCode.INTERRUPTED
    if counts[Status.BAD]:
        click.echo(_(N_("Correct the rows with errors and run it again with --resume.")), err=True)
        return ExitCode.DATA
    return ExitCode.WRITE if counts[Status.FAILED] else ExitCode.OK
