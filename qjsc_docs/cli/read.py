"""`qjsc read`: filled forms back into a record, and what somebody changed in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import ExitCode
from ..messages import N_, _
from ..problems import Problem, has_errors
from .chosen import chosen_form
from .given import FILE, overwrite_option, say_written
from .report import as_text, dumped, plain
from .speaking import argument, option, verb
from .tables import show_table

if TYPE_CHECKING:
    from ..form.compare import Change
    from ..form.model import Form
    from ..form.record import Record


@verb("read")
@argument(
    "files",
    metavar=N_("FILE..."),
    nargs=-1,
    required=True,
    type=FILE,
    help=N_("Filled forms: .docx or .xlsx, as qjsc made them and people went on with them."),
)
@option(
    "-o", "--output", type=FILE, metavar=N_("RECORD"), help=N_("The record to write: .yaml or .json by its ending.")
)
@option(
    "--form",
    "name",
    metavar=N_("FORM"),
    help=N_("The form that the files are, where one of your own is meant; the others are recognised."),
)
@option(
    "--against",
    type=FILE,
    metavar=N_("RECORD"),
    multiple=True,
    help=N_("The record that the forms were filled from; what differs is told. It may be given several times."),
)
@option("--report", type=click.Choice(["text", "json"]), default="text", help=N_("The kind of report."))
@overwrite_option
def command(
    files: tuple[Path, ...],
    output: Path | None,
    name: str | None,
    against: tuple[Path, ...],
    report: str,
    overwrite: bool,
) -> ExitCode:
    """Read filled forms back into a record.

    Which form a file is, is recognised; rows that were added are found. With --against, what a person changed is told.
    Without -o and --against the record is printed. What cannot be read is told, and left out of the record.
    """
    from ..records.filled.reading import faults, read_filled, record_of
    from ..records.writing import refuse_other_kinds

    if output is not None:
        refuse_other_kinds(output)
    form = chosen_form(name) if name else None
    filled = [read_filled(path, form) for path in files]
    forms = list({one.form.id: one.form for one in filled}.values())
    record = record_of(filled)
    problems = faults(record, forms)
    changes = _changes(forms, record, against)
    if output is not None:
        text = _text(record, forms, files, output.suffix)
        _write(output, text, overwrite=overwrite, err=report == "json")
    if report == "json":
        click.echo(_json(forms, files, record, changes if against else None, problems))
    else:
        _tell(changes if against else None, problems, _text(record, forms, files, ".yaml") if output is None else "")
    return ExitCode.DATA if has_errors(problems) else ExitCode.OK


def _changes(forms: Sequence[Form], record: Record, against: Sequence[Path]) -> list[Change]:
    """Return what differs from the record in the files `against`, each value told once."""
    from .. import load
    from ..form.compare import compare

    found: dict[str, Change] = {}
    for form in forms if against else ():
        for change in compare(form, load(*against, form=form), record):
            found.setdefault(change.path, change)
    return list(found.values())


def _text(record: Record, forms: Sequence[Form], files: Sequence[Path], suffix: str) -> str:
    from ..records.writing import written

    heading = [f"{'、'.join(form.title for form in forms)} — {'、'.join(path.name for path in files)}"]
    return written(record, forms[0].facts, suffix, heading=heading)


def _write(output: Path, text: str, *, overwrite: bool, err: bool) -> None:
    from ..output import write

    say_written([write(output, text.encode(), overwrite=overwrite)], err=err)


def _tell(changes: list[Change] | None, problems: Sequence[Problem], text: str) -> None:
    """Print the changes, or else the record; problems go to stderr, so that a record can be piped on."""
    if changes is None:
        click.echo(text, nl=False)
    elif changes:
        show_table(
            [_(N_("Label")), _(N_("Before")), _(N_("Now")), _(N_("Place")), _(N_("Key"))],
            [(one.label, one.old or "—", one.new or "—", str(one.place), one.path) for one in changes],
        )
    else:
        click.echo(_(N_("Nothing was changed.")))
    if problems:
        click.echo(as_text(problems), err=True)


def _json(
    forms: Sequence[Form],
    files: Sequence[Path],
    record: Record,
    changes: list[Change] | None,
    problems: Sequence[Problem],
) -> str:
    import json

    from ..records.writing import written

    told: dict[str, Any] = {
        "files": [str(path) for path in files],
        "forms": [form.id for form in forms],
        "ok": not has_errors(problems),
        "record": json.loads(written(record, forms[0].facts, ".json")),
        "problems": [plain(problem) for problem in problems],
    }
    if changes is not None:
        told["changes"] = [
            {"path": one.path, "label": one.label, "old": one.old, "new": one.new, "place": one.place._asdict()}
            for one in changes
        ]
    return dumped(told)
