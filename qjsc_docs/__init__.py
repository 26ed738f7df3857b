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

from collections.abc import Iterable, Mapping
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import DataError, ExitCode, MissingError, QjscError, TemplateError, UsageError, WriteError
from .messages import use_language
from .problems import Place, Problem, Severity

if TYPE_CHECKING:
    from .bundle.build import Bundle
    from .bundle.prepare import Sources
    from .bundle.review import Review
    from .bundle.verify import Verified
    from .deadlines import Agenda
    from .filling import Filled
    from .form.check import Checked
    from .form.model import Form
    from .form.procedure import Procedure
    from .form.record import Record

    Data = Record | Mapping[str, Any] | str | PathLike[str] | Iterable[str | PathLike[str]]
    Own = str | PathLike[str] | Iterable[str | PathLike[str]]  # Python files that define forms

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
        for form in (*FORMS.values(), *_own_forms(own))
        if region in form.provenance.region and audit in form.audit and status in form.provenance.status
    )


def find(name: str | Form, *, own: Own = ()) -> Form:
    """Return the form with this id, title, short title or alias; raise UsageError for none or several.

    `own` is a Python file, or several, with forms of your own: see docs/own-form.md.
    """
    if not isinstance(name, str):
        return name
    if own:
        from .own import find as find_also

        return find_also(name, _paths(own))
    from .catalogue import find as find_form

    return find_form(name)


def load(*paths: str | PathLike[str], form: str | Form | None = None) -> Record:
    """Return the record in these files; printed labels of `form` are understood as keys."""
    from .records import load as load_record

    return load_record(*map(Path, paths), form=find(form) if form else None)


def check(form: str | Form, data: Record | Mapping[str, Any] | str | PathLike[str]) -> Checked:
    """Return the typed values of `data` for `form`, with every problem."""
    from .form.check import check as check_record

    found = find(form)
    return check_record(found, _record(data, found))


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
    return fill_form(found, _record(data, found), _paths(output), on=on, style=style, overwrite=overwrite)


def blank(
    form: str | Form, output: str | PathLike[str] | Iterable[str | PathLike[str]], *, overwrite: bool = False
) -> Filled:
    """Write the empty form into one or several files by their endings."""
    from .filling import blank as blank_form

    return blank_form(find(form), _paths(output), overwrite=overwrite)


def procedures(*, region: str = "", audit: str = "") -> tuple[Procedure, ...]:
    """Return the procedures whose region and kind of audit contain these words, in the order of a case."""
    from .catalogue.procedures import PROCEDURES

    return tuple(one for one in PROCEDURES.values() if region in one.region and audit in one.audit)


def review(
    procedure: str | Procedure, data: Data, *, attachments: str | PathLike[str] | None = None, on: date | None = None
) -> Review:
    """Return how each paper of `procedure` stands in `data` and the folder `attachments`, with every problem."""
    from .bundle.review import review as review_papers

    return review_papers(_procedure(procedure), _sources(data, attachments), on=on)


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
    return build(_procedure(procedure), _sources(data, attachments), Path(output), options)


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

    return verify_bundle(Path(folder), records=[Path(path) for path in records], attachments=_path(attachments))


def calendar(
    name: str, data: Data | None = None, *, events: Mapping[str, str | date] | None = None, today: date
) -> Agenda:
    """Return what is due, as things stand on `today`, in a procedure, a region, a notice, or the deadline called `name`.

    The days that deadlines run from stand in `data`; `events` (by name, alias or fact) are given beside it and go first.
    """
    from .deadlines import calendar as calendar_of

    record = None if data is None else _sources(data, None).record
    return calendar_of(name, record, events, today=today)


def _procedure(name: str | Procedure) -> Procedure:
    from .catalogue.procedures import find_procedure

    return find_procedure(name) if isinstance(name, str) else name


def _sources(data: Data, attachments: str | PathLike[str] | None) -> Sources:
    from .bundle.prepare import Sources
    from .form.record import Record
    from .records import from_tree

    folder = _path(attachments)
    if isinstance(data, Record):
        return Sources(data, tuple(sorted(data.files)), folder)
    if isinstance(data, Mapping):
        return Sources(from_tree(data), (), folder)
    paths = tuple(_paths(data))
    return Sources(load(*paths), paths, folder)


def _path(path: str | PathLike[str] | None) -> Path | None:
    return None if path is None else Path(path)


def _record(data: Record | Mapping[str, Any] | str | PathLike[str], form: Form) -> Record:
    from .form.record import Record

    if isinstance(data, Record):
        return data
    if isinstance(data, Mapping):
        from .records import from_tree

        return from_tree(data, form)
    return load(data, form=form)


def _own_forms(own: Own) -> tuple[Form, ...]:
    if not own:
        return ()
    from .own import own_forms

    return tuple(own_forms(_paths(own)).values())


def _paths(output: str | PathLike[str] | Iterable[str | PathLike[str]]) -> list[Path]:
    return [Path(output)] if isinstance(output, str | PathLike) else [Path(path) for path in output]
