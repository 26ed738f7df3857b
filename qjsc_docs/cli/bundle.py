"""`qjsc bundle`: everything that goes to an office, bound."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import DataError
from ..messages import N_, _
from .given import FILE, data_argument, date_option, overwrite_option, procedure_argument, today
from .report import as_text, dumped, plain
from .speaking import option, verb
from .stands import show_stands

if TYPE_CHECKING:
    from ..bundle.model import Stand
    from ..form.procedure import Procedure
    from ..problems import Problem

_KINDS = ("pdf", "docx", "xlsx")


class Kinds(click.ParamType[tuple[str, ...]]):
    """Kinds of files apart by commas: pdf,docx."""

    name = "kinds"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Return the kinds that `value` names."""
        if not isinstance(value, str):
            return tuple(value)
        kinds = [kind.strip().lower().removeprefix(".") for kind in value.replace("，", ",").split(",") if kind.strip()]
        unknown = [kind for kind in kinds if kind not in _KINDS]
        if unknown or not kinds:
            message = _(N_("“{value}” is not one of {choices}."))
            shown = unknown[0] if unknown else value
            raise click.BadParameter(message.format(value=shown, choices=", ".join(_KINDS)), ctx, param)
        return tuple(kind for kind in _KINDS if kind in kinds)


@verb("bundle")
@procedure_argument
@data_argument
@option(
    "--attachments",
    type=FILE,
    metavar=N_("FOLDER"),
    help=N_("The folder with the files that are handed in with the forms."),
)
@option("-o", "--output", type=FILE, metavar=N_("FOLDER"), required=True, help=N_("The folder to write."))
@date_option(N_("The day on which the papers are handed in, for empty date fields (default: today in China)."), today)
@option("--draft", is_flag=True, help=N_("Bind what there is in spite of errors, marked as a draft."))
@option("--duplex", is_flag=True, help=N_("For printing on both sides: every paper begins on an odd page."))
@option(
    "--to",
    "kinds",
    type=Kinds(),
    default=_KINDS,
    metavar="pdf,docx,xlsx",
    help=N_("What is made: the bound volume (pdf), the forms to edit (docx, xlsx); all of them by default."),
)
@option(
    "--report",
    type=click.Choice(["text", "json", "xlsx"]),
    default="text",
    help=N_("The kind of report; in Excel it is written beside the folder."),
)
@overwrite_option
def command(
    procedure: str,
    data: tuple[Path, ...],
    attachments: Path | None,
    output: Path,
    on: date,
    draft: bool,
    duplex: bool,
    kinds: tuple[str, ...],
    report: str,
    overwrite: bool,
) -> None:
    """Check and bind everything that a procedure asks for.

    The forms are filled in from the data, the other papers are found in the folder of attachments: by the record's 材料,
    by the name of the paper, or by its number in front. Signed or sealed scans of the forms lie in its folder 盖章件.

    While something is missing nothing is written, unless --draft is given. The folder then holds the bound volume with
    contents and page numbers, the list of papers, what to print how, the forms to edit, and a manifest.
    """
    from .. import bind
    from ..bundle.build import UnreadyError
    from ..catalogue.procedures import find_procedure

    found = find_procedure(procedure)
    try:
        bundle = bind(
            found, list(data), output, attachments=attachments, on=on, draft=draft, duplex=duplex, to=kinds,
            overwrite=overwrite,
        )  # fmt: skip
    except DataError as error:
        stands = error.stands if isinstance(error, UnreadyError) else ()  # of data that cannot be read none is known
        if stands or report == "json":
            _tell(found, stands, error.problems, report, output, {}, overwrite=overwrite)
        if report == "json":  # what the border would tell stands in the report
            raise click.exceptions.Exit(error.exit_code) from error
        raise
    written = {"folder": str(bundle.folder), "files": [*map(str, bundle.files)], "pages": dict(bundle.pages)}
    _tell(found, bundle.stands, bundle.problems, report, output, written, overwrite=overwrite)
    if bundle.problems and report != "json":
        click.echo(as_text(bundle.problems), err=True)
    for name, pages in bundle.pages.items() if report != "json" else ():
        click.echo(_(N_("{file}: {pages} pages")).format(file=f"{name}.pdf", pages=pages))
    click.echo(_(N_("Written: {file}")).format(file=output), err=report == "json")


def _tell(
    procedure: Procedure,
    stands: Sequence[Stand],
    problems: Sequence[Problem],
    report: str,
    output: Path,
    written: dict[str, Any],
    *,
    overwrite: bool,
) -> None:
    """Tell how each paper stands in the kind of report that was asked for."""
    from ..bundle.report import as_book, as_data

    if report == "json":
        told = {**as_data(procedure, stands, problems), **written, "problems": [plain(problem) for problem in problems]}
        click.echo(dumped(told))
        return
    show_stands(procedure, stands)
    if report == "xlsx":
        from ..output import write

        path = write(
            output.with_name(f"{output.name}-核对表.xlsx"), as_book(procedure, stands, problems), overwrite=overwrite
        )
        click.echo(_(N_("Written: {file}")).format(file=path))
