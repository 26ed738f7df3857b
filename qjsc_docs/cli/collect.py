"""`qjsc collect`: one table made of many cases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import ExitCode
from ..messages import N_, _
from ..problems import Problem, has_errors
from .given import FILE, date_option, draft_option, form_argument, outputs_option, overwrite_option, say_written, today
from .report import as_text, dumped, plain
from .speaking import argument, option, verb

if TYPE_CHECKING:
    from ..collect.model import Collected, Span

_SPAN = re.compile(r"(\d{4})\s*(?:[-/.]|年)?\s*(?:(?:第|Q|q)?\s*([1-4一二三四])\s*(?:季度?)?|度?)")
_NUMBERS = {"一": 1, "二": 2, "三": 3, "四": 4}


class Period(click.ParamType["Span"]):
    """A quarter or a year as people write it: 2026-3, 2026Q3, 2026年第三季度; 2026."""

    name = "period"

    def __init__(self, quarter: bool) -> None:
        self.quarter = quarter

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Span:
        """Return the period that `value` names."""
        from ..collect.model import Span

        match = _SPAN.fullmatch(value.strip()) if isinstance(value, str) else None
        if match is None or bool(match[2]) is not self.quarter or not 2000 <= int(match[1]) <= 2100:
            said = N_("“{value}” is not a quarter. Write it as 2026-3.") if self.quarter else N_(
                "“{value}” is not a year. Write it as 2026."
            )  # fmt: skip
            raise click.BadParameter(_(said).format(value=value), ctx, param)
        return Span(int(match[1]), int(_NUMBERS.get(match[2], match[2] or 0)))


@verb("collect")
@form_argument
@argument(
    "data",
    metavar=N_("RECORD|FOLDER..."),
    nargs=-1,
    required=True,
    type=FILE,
    help=N_("Records of companies, filled forms, tables of earlier periods, or folders of them."),
)
@outputs_option(
    N_("The file to write: .xlsx, .docx or .pdf, or .yaml for the table as a record. It may be given several times.")
)
@option("--quarter", type=Period(True), metavar=N_("QUARTER"), help=N_("The quarter that is reported, such as 2026-3."))
@option("--year", type=Period(False), metavar=N_("YEAR"), help=N_("The year that is reported, such as 2026."))
@option(
    "--base",
    type=FILE,
    metavar=N_("RECORD"),
    help=N_("The record of the office that reports: its name, who fills in, targets; or its table so far."),
)
@option(
    "--order",
    type=click.Choice(["given", "place"]),
    default="given",
    help=N_("The order of the companies: as given, or by town or county."),
)
@date_option(N_("The day of the report (default: today in China)."), today)
@draft_option
@option("--report", type=click.Choice(["text", "json"]), default="text", help=N_("The kind of report."))
@overwrite_option
def command(
    form: str,
    data: tuple[Path, ...],
    outputs: tuple[Path, ...],
    quarter: Span | None,
    year: Span | None,
    base: Path | None,
    order: str,
    on: date,
    draft: bool,
    report: str,
    overwrite: bool,
) -> ExitCode:
    """Collect one table from the records of many cases.

    A company stands in the table once, by its unified social credit code. Where two files say different things of it,
    both places are told and nothing is written, unless --draft is given. Totals and deadlines are computed.

    A company that does not belong in the table (not accepted, another period) is left out, and that is told.
    """
    from ..collect.choice import collection_of, span_asked
    from ..collect.model import Asked, Order
    from ..collect.table import gather, problems_of
    from ..collect.writing import write
    from .chosen import chosen_form

    collection = collection_of(chosen_form(form))
    asked = Asked(span_asked(collection, quarter, year), Order(order), on)
    collected = gather(collection, data, asked, base)
    problems = problems_of(collected)
    written: Sequence[Path] = ()
    if draft or not has_errors(problems):
        written = write(collected, outputs, on=on, draft=draft, overwrite=overwrite)
    if report == "json":
        click.echo(dumped(_as_data(collected, problems, written)))
    else:
        _show(collected, problems)
        if base is None and any(problem.code == "required" and "[" not in problem.path for problem in problems):
            click.echo(_(N_("What the table says of the office, and its targets, come from --base FILE.")), err=True)
    say_written(written, err=report == "json")
    if not written:
        click.echo(_(N_("Nothing was written.")), err=True)
    return ExitCode.DATA if has_errors(problems) else ExitCode.OK


def _show(collected: Collected, problems: Sequence[Problem]) -> None:
    """Tell what became of the companies, and what is wrong."""
    said = N_("{form}: {count} companies from {files} files ({span})") if collected.span else N_(
        "{form}: {count} companies from {files} files"
    )  # fmt: skip
    title, count, files = collected.collection.target.title, len(collected.companies), len(collected.files)
    click.secho(_(said).format(form=title, count=count, files=files, span=collected.span), bold=True)
    if collected.left:
        click.echo(_(N_("Left out or left open:")))
    for left in collected.left:
        click.echo("  " + _(N_("{name}: {why} ({place})")).format(name=left.name, why=left.why, place=left.place))
    if problems:
        click.echo(as_text(problems), err=True)


def _as_data(collected: Collected, problems: Sequence[Problem], written: Sequence[Path]) -> dict[str, Any]:
    """Return the report as plain values with stable keys."""
    collection, span = collected.collection, collected.span
    return {
        "form": collection.target.id,
        "ok": not has_errors(problems),
        "year": span.year if span else None,
        "quarter": (span.quarter or None) if span else None,
        "read": [str(path) for path in collected.files],
        "companies": [
            {"name": company.name, "places": [piece.place._asdict() for piece in company.pieces]}
            for company in collected.companies
        ],
        "left_out": [{"name": left.name, "why": left.why, "place": left.place._asdict()} for left in collected.left],
        "written": [str(path) for path in written],
        "problems": [plain(problem) for problem in problems],
    }
