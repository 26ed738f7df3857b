"""Fill the official annex forms of Chinese cleaner-production audits (清洁生产审核) from structured data.

    import qjsc_docs as q

    record = q.load("案卷.yaml", form="gd2009-绩效表")
    checked = q.check("gd2009-绩效表", record)
    for problem in checked.problems:
        print(problem.where, problem.why, problem.todo)
    q.fill("gd2009-绩效表", record, "绩效表.docx")

Importing this package is cheap; what a call needs is imported by the call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .arguments import form_of, own_forms_of, path_of, paths_of, procedure_of, record_of, sources_of, thing_of
from .errors import DataError, ExitCode, MissingError, QjscError, TemplateError, UsageError, WriteError
from .messages import use_language
from .problems import Place, Problem, Severity

if TYPE_CHECKING:
    from .arguments import Data, Own
    from .batch.jobs import Outcome
    from .batch.model import Result
    from .bundle.build import Bundle
    from .bundle.review import Review
    from .bundle.verify import Verified
    from .deadlines import Agenda
    from .filling import Filled
    from .form.check import Checked
    from .form.model import Form
    from .form.procedure import Procedure
    from .form.record import Record

__version__ = "0.1.0"
__all__ = [
    "DataError",
    "ExitCode",
    "MissingError",
    "Place",
    "Problem",
    "QjscError",
    "Severity",
    "TemplateError",
    "UsageError",
    "WriteError",
    "bind",
    "blank",
    "calendar",
    "check",
    "fill",
    "fill_many",
    "find",
    "forms",
    "load",
    "procedures",
    "review",
    "use_language",
    "verify",
]


def forms(*, region: str = "", audit: str = "", status: str = "", own: Own = ()) -> tuple[Form, ...]:
    """Return the forms whose region, kind of audit and status contain these words.

    They are those of the catalogue, and behind them those that the Python files `own` define.
    """
    from .catalogue import FORMS

    return tuple(
        form
        for form in (*FORMS.values(), *own_forms_of(own))
        if region in form.provenance.region and audit in form.audit and status in form.provenance.status
    )


def find(name: str | Form, *, own: Own = ()) -> Form:
    """Return the form with this id, title, short title or alias; raise UsageError for none or several.

    `own` is a Python file, or several, with forms of your own: see docs/own-form.md.
    """
    return form_of(name, own)


def load(*paths: str | PathLike[str], form: str | Form | None = None) -> Record:
    """Return the record in these files; printed labels of `form` are understood as keys."""
    from .records import load as load_record

    return load_record(*map(Path, paths), form=find(form) if form else None)


def check(form: str | Form, data: Record | Mapping[str, Any] | str | PathLike[str]) -> Checked:
    """Return the typed values of `data` for `form`, with every problem."""
    from .form.check import check as check_record

    found = find(form)
    return check_record(found, record_of(data, found))


def fill(
    form: str | Form,
    data: Record | Mapping[str, Any] | str | PathLike[str],
    output: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    on: date | None = None,
    draft: bool = False,
    template: str | PathLike[str] | None = None,
    overwrite: bool = False,
) -> Filled:
    """Fill `form` from `data` into one or several files by their endings; raise DataError when the data have errors.

    `on` is the stamp date of empty dates that the filler owns (none: they stay blank). With `draft` errors are marked
    in red instead. `template` is a Word or Excel file of your own. Existing files are kept unless `overwrite`.
    """
    from .filling import Style
    from .filling import fill as fill_form

    found = find(form)
    style = Style(Path(template) if template else None, draft)
    return fill_form(found, record_of(data, found), paths_of(output), on=on, style=style, overwrite=overwrite)


def fill_many(
    name: str | Form | Procedure,
    table: str | PathLike[str],
    folder: str | PathLike[str],
    *,
    to: Iterable[str] = (),
    names: str = "",
    jobs: int = 1,
    on: date | None = None,
    draft: bool = False,
    resume: bool = False,
    overwrite: bool = False,
    own: Own = (),
    tell: Callable[[Result], object] = lambda result: None,
) -> Outcome:
    """Fill a form, or bind all that a procedure asks for, for every row of `table`; bad rows do not stop the others.

    `table` is an .xlsx, .csv or .jsonl file or a folder of records. `to` are the kinds of files that are made, `names` is
    their pattern (`{序号} {企业.名称}`). `tell` is given the result of each row, in their order. With more than one of
    `jobs` processes are spawned, which import the main module anew: a script must keep its calls behind
    `if __name__ == "__main__":`. With `resume` what an earlier run left undone is done.
    """
    from .batch.model import Options
    from .batch.whole import run_batch

    files = tuple(map(str, paths_of(own)))
    options = Options(tuple(to), names, jobs, on, draft=draft, resume=resume, overwrite=overwrite)
    return run_batch(thing_of(name, own), Path(table), Path(folder), options, own=files, tell=tell)


def blank(
    form: str | Form, output: str | PathLike[str] | Iterable[str | PathLike[str]], *, overwrite: bool = False
) -> Filled:
    """Write the empty form into one or several files by their endings."""
    from .filling import blank as blank_form

    return blank_form(find(form), paths_of(output), overwrite=overwrite)


def procedures(*, region: str = "", audit: str = "") -> tuple[Procedure, ...]:
    """Return the procedures whose region and kind of audit contain these words, in the order of a case."""
    from .catalogue.procedures import PROCEDURES

    return tuple(one for one in PROCEDURES.values() if region in one.region and audit in one.audit)


def review(
    procedure: str | Procedure, data: Data, *, attachments: str | PathLike[str] | None = None, on: date | None = None
) -> Review:
    """Return how each paper of `procedure` stands in `data` and the folder `attachments`, with every problem."""
    from .bundle.review import review as review_papers

    return review_papers(procedure_of(procedure), sources_of(data, attachments), on=on)


def bind(
    procedure: str | Procedure,
    data: Data,
    output: str | PathLike[str],
    *,
    attachments: str | PathLike[str] | None = None,
    on: date | None = None,
    draft: bool = False,
    duplex: bool = False,
    to: Iterable[str] = ("pdf", "docx", "xlsx"),
    overwrite: bool = False,
) -> Bundle:
    """Write everything that `procedure` asks for to the folder `output`, bound; raise DataError when something is missing.

    `on` is the day on which the papers are handed in. With `draft` what there is is bound, and marked. With `duplex`
    every paper begins on an odd page. `to` are the kinds of files that are made. A bundle that is there already is kept
    unless `overwrite`; any other folder always is.
    """
    from .bundle.build import Options, build

    options = Options(on, draft, duplex, tuple(to), overwrite)
    return build(procedure_of(procedure), sources_of(data, attachments), Path(output), options)


def verify(
    folder: str | PathLike[str],
    *,
    records: Iterable[str | PathLike[str]] = (),
    attachments: str | PathLike[str] | None = None,
) -> Verified:
    """Return whether the bundle in `folder` is what its data and attachments make today, byte by byte.

    `records` and `attachments` tell where these lie, if they lie elsewhere now.
    """
    from .bundle.verify import verify as verify_bundle

    return verify_bundle(Path(folder), records=[Path(path) for path in records], attachments=path_of(attachments))


def calendar(
    name: str, data: Data | None = None, *, events: Mapping[str, str | date] | None = None, today: date
) -> Agenda:
    """Return what is due, as things stand on `today`, in a procedure, a region, a notice, or the deadline called `name`.

    The days that deadlines run from stand in `data`; `events` (by name, alias or fact) are given beside it and go first.
    """
    from .deadlines import calendar as calendar_of

    record = None if data is None else sources_of(data, None).record
    return calendar_of(name, record, events, today=today)
