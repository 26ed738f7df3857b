"""`qjsc deadlines`: what is due when."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import ExitCode, UsageError
from ..messages import N_, _
from ..problems import Problem, has_errors
from .given import FILE, Day, overwrite_option, say_written, today
from .report import as_text, dumped, plain
from .speaking import argument, option, verb
from .tables import show_table

if TYPE_CHECKING:
    from ..deadlines import Agenda
    from ..form.record import Record

_HEADS = (N_("Due"), N_("Standing"), N_("Duty"), N_("Owed by"), N_("Basis"), N_("How it was counted"), N_("Id"))
_KINDS = {".xlsx": "xlsx", ".json": "json"}


def _names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return what may be asked for and begins like `incomplete`, for shell completion."""
    from ..deadlines.choice import names

    return [name for name in names() if name.startswith(incomplete)]


@verb("deadlines")
@argument(
    "name",
    metavar=N_("WHAT"),
    shell_complete=_names,
    help=N_("A region (东莞, 广东, 上海, 深圳, 河南), a procedure, a notice (gd2009), or one deadline (dg2023-异议)."),
)
@argument("data", metavar=N_("[RECORD]..."), nargs=-1, type=FILE, help=N_("Files of one case: .yaml .json .csv .xlsx."))
@option(
    "--event",
    "events",
    metavar=N_("EVENT=DATE"),
    multiple=True,
    help=N_("The day of an event that the record does not have, for example 现场验收=2023-11-21; several times."),
)
@option(
    "--today",
    "on",
    type=Day(),
    default=today,
    metavar=N_("DATE"),
    help=N_("The day from which days are left (default: today in China)."),
)
@option(
    "--ics", type=FILE, metavar=N_("FILE"), help=N_("Write a calendar file (.ics) for Outlook, WPS or a telephone.")
)
@option("--report", type=click.Choice(["text", "json", "xlsx"]), help=N_("The kind of report."))
@option(
    "-o",
    "--output",
    type=FILE,
    metavar=N_("OUT"),
    help=N_("The file to write the report to; .xlsx and .json say the kind of report."),
)
@overwrite_option
def command(
    name: str,
    data: tuple[Path, ...],
    events: tuple[str, ...],
    on: date,
    ics: Path | None,
    report: str | None,
    output: Path | None,
    overwrite: bool,
) -> ExitCode:
    """Tell what is due when, who owes it to whom, and how the day was counted.

    The days from which deadlines run stand in the record, or are given with --event. Without both, the deadlines
    themselves are listed, with the events that they run from.

    Working days follow the State Council's yearly table. For a year that the program does not know yet, give the table
    with --holidays FILE: see docs/deadlines.md.
    """
    from ..deadlines import calendar
    from ..deadlines.report import as_ics
    from ..output import refuse_clashes, write_all

    kind = report or _KINDS.get(output.suffix.lower() if output else "", "text")
    if kind == "xlsx" and output is None:
        raise click.UsageError(_(N_("A report in Excel needs a file: give it with -o.")))
    agenda = calendar(name, _record(data), _given(events), today=on)
    files = [(ics, as_ics(agenda))] if ics else []
    if output:
        files.append((output, _content(agenda, kind)))
    refuse_clashes([path for path, _bytes in files], data)
    written = write_all(files, overwrite=overwrite)
    if not output:
        click.echo(_json(agenda)) if kind == "json" else _show(agenda)
    if agenda.problems:
        click.echo(as_text(agenda.problems), err=True)
    say_written(written, err=kind == "json")
    return ExitCode.DATA if has_errors(agenda.problems) else ExitCode.OK


def _record(data: tuple[Path, ...]) -> Record | None:
    from .. import load

    return load(*data) if data else None


def _given(events: Iterable[str]) -> dict[str, str]:
    """Return the events given as name=day; a full-width sign will do."""
    given: dict[str, str] = {}
    for words in events:
        name, sign, day = words.replace("＝", "=").partition("=")
        if not (name.strip() and sign and day.strip()):
            raise UsageError(Problem("bad-event", value=words))
        given[name.strip()] = day.strip()
    return given


def _content(agenda: Agenda, kind: str) -> bytes:
    """Return the report as the content of a file."""
    from ..deadlines.report import as_book

    if kind == "xlsx":
        return as_book(agenda)
    words = _json(agenda) if kind == "json" else "\n".join(_tabbed(agenda))
    return f"{words}\n".encode()


def _json(agenda: Agenda) -> str:
    from ..deadlines.report import as_data

    problems = [plain(problem) for problem in agenda.problems]
    return dumped({**as_data(agenda), "problems": problems})


def _show(agenda: Agenda) -> None:
    """Print the calendar: a short table with what is behind each day beneath it, or all of it with tabs for programs."""
    from ..deadlines.report import foot, title

    click.secho(title(agenda), bold=True)
    click.echo()
    if sys.stdout.isatty():
        show_table([_(head) for head in _HEADS[:5]], [row[:5] for row in _rows(agenda, short=True)])
        for words in _behind(agenda):
            click.echo(words)
    else:
        show_table([_(head) for head in _HEADS], _rows(agenda))
    click.echo()
    for words in foot(agenda):
        click.echo(words)


def _tabbed(agenda: Agenda) -> Iterator[str]:
    from ..deadlines.report import foot, title

    yield title(agenda)
    yield ""
    yield from map("\t".join, [[_(head) for head in _HEADS], *_rows(agenda)])
    yield ""
    yield from foot(agenda)


def _rows(agenda: Agenda, *, short: bool = False) -> list[tuple[str, ...]]:
    """Return the cells of each line; `short`: with the clause alone where all are of one notice."""
    from ..deadlines.words import day_words, duty_words, how, parties, remarks, state_words

    one = short and len({line.rule.document for line in agenda.lines}) == 1
    return [
        (
            day_words(line),
            state_words(line),
            duty_words(line, agenda.case),
            parties(line.rule),
            line.rule.basis if one else line.rule.cite,
            "；".join([how(line), *remarks(line)]),
            line.rule.id,
        )
        for line in agenda.lines
    ]


def _behind(agenda: Agenda) -> Iterator[str]:
    """Yield how each day was counted, and the notice."""
    yield click.style(_(N_("How it was counted")), bold=True)
    for line, row in zip(agenda.lines, _rows(agenda), strict=True):
        if line.day is not None:
            yield f"  {row[2]}　{row[5]}"
    for document in dict.fromkeys(line.rule.document for line in agenda.lines):
        yield _(N_("{label}: {words}")).format(label=_(N_("Basis")), words=f"《{document}》")
