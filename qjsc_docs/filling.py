"""Filling: a record becomes the form's documents: .docx, .xlsx, .pdf, .png. Floor 4.

Everything is checked first, then every output is made in memory, then all are written: errors leave nothing behind.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

from .catalogue import FORMS
from .derive import template_path
from .engine.shown import Context
from .errors import DataError, TemplateError, UsageError
from .form.check import check
from .form.model import Form
from .form.record import Record
from .form.slots import template_names
from .form.view import empty_view, view
from .messages import _
from .output import refuse_clashes, refuse_existing, write_all
from .problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Filled:
    """The files that were written, and the warnings that passed."""

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """How documents are made: from the form's own template or the user's, final or as a draft."""

    template: Path | None = None
    draft: bool = False


def fill(
    form: Form,
    record: Record,
    outputs: Sequence[Path],
    *,
    on: date | None = None,
    style: Style = Style(),
    overwrite: bool = False,
) -> Filled:
    """Fill `form` from `record` into each of `outputs`; raise DataError and write nothing when the data have errors."""
    refuse_clashes(outputs, [*record.files, *filter(None, [style.template])])
    _refuse_other_kinds(outputs, style.template)
    checked = check(form, record)
    if not (checked.ok or style.draft):
        raise DataError(*checked.problems)
    return _write_all(
        form, view(checked, on=on, draft=style.draft), outputs, style, checked.problems, overwrite=overwrite
    )


def blank(form: Form, outputs: Sequence[Path], *, overwrite: bool = False) -> Filled:
    """Write the empty form into each of `outputs`."""
    refuse_clashes(outputs, ())
    return _write_all(form, empty_view(form), outputs, Style(), (), overwrite=overwrite)


def render(form: Form, context: Context, suffix: str, style: Style = Style()) -> list[bytes]:
    """Return the document as a list of files: one, or one picture per page for `.png`."""
    if not form.layout.blocks:
        raise UsageError(Problem("no-paper", params={"name": form.title}))
    maker = _MAKERS.get(suffix)
    if maker is None:
        raise UsageError(Problem("bad-output", params={"suffix": suffix or "…", "choices": " ".join(_MAKERS)}))
    return maker(form, context, style, suffix)


def _refuse_other_kinds(outputs: Sequence[Path], template: Path | None) -> None:
    """Raise when the user's template is of a kind that cannot become each of `outputs`."""
    if template is None:
        return
    kind = template.suffix.lower()
    for path in outputs:
        if kind not in _LINTERS or path.suffix.lower() not in (kind, ".pdf"):
            raise UsageError(Problem("bad-template", params={"output": str(path), "template": str(template)}))


def _write_all(
    form: Form,
    context: Context,
    outputs: Sequence[Path],
    style: Style,
    problems: tuple[Problem, ...],
    *,
    overwrite: bool,
) -> Filled:
    if not overwrite:
        refuse_existing(*outputs)
    made = [(path, render(form, context, path.suffix.lower(), style)) for path in outputs]
    files = [pair for path, contents in made for pair in zip(_page_names(path, len(contents)), contents, strict=True)]
    if not overwrite and len(files) > len(outputs):
        refuse_existing(*(path for path, _content in files))
    return Filled(write_all(files, overwrite=overwrite), problems)


def _page_names(path: Path, count: int) -> list[Path]:
    """Return `path` for one page, `name-1.png`, `name-2.png` … for more."""
    return [path] if count == 1 else [path.with_stem(f"{path.stem}-{number}") for number in range(1, count + 1)]


def _office(form: Form, context: Context, style: Style, suffix: str) -> list[bytes]:
    return [_template(form, style, suffix).render(context)]


def _pdf(form: Form, context: Context, style: Style, suffix: str) -> list[bytes]:
    if style.template:
        return [_pdf_of_template(form, context, style)]
    from .engine import pdf

    return [pdf.pdf(_source(form), context, draft=style.draft)]


def _pictures(form: Form, context: Context, style: Style, suffix: str) -> list[bytes]:
    from .engine import pdf

    return pdf.pictures(_source(form), context, draft=style.draft)


def _pdf_of_template(form: Form, context: Context, style: Style) -> bytes:
    """Return the user's own Word or Excel template filled and converted, which takes LibreOffice."""
    from . import office

    assert style.template is not None
    suffix = style.template.suffix.lower()
    with tempfile.TemporaryDirectory(prefix="qjsc-") as folder:
        source = Path(folder, f"document{suffix}")
        source.write_bytes(render(form, context, suffix, style)[0])
        return office.convert(source, ".pdf", Path(folder)).read_bytes()


@lru_cache(maxsize=64)
def _source(form: Form) -> str:
    from .derive import typst

    return typst.build(form)


def _template(form: Form, style: Style, suffix: str) -> Any:
    """Return the compiled template: the user's, checked against the form's words, or the form's own."""
    path = style.template
    if path is None:
        return _own_template(form, suffix, style.draft)
    if not path.is_file():
        raise UsageError(Problem("no-such-file", params={"file": str(path)}))
    return _users_template(form, path, path.stat().st_mtime_ns, style.draft)


@lru_cache(maxsize=64)
def _own_template(form: Form, suffix: str, draft: bool) -> Any:
    path = template_path(form, suffix)
    source = path if path.exists() else import_module(f".derive{suffix}", __package__).build(form)
    return _engine(suffix).compile_template(source, draft=draft)


@lru_cache(maxsize=16)
def _users_template(form: Form, path: Path, changed: int, draft: bool) -> Any:
    """Return the user's template compiled; `changed` (its time of change) makes an edited file compile anew."""
    suffix = path.suffix.lower()
    # not through the engine itself: its fast path must not import what only the linter needs
    linter = import_module(_LINTERS[suffix], __package__)
    names = template_names(form.layout)
    problems = linter.lint(path, names, str(path))
    if problems:
        raise TemplateError(*(of_another_form(problems, form, path) or problems))
    template = _engine(suffix).compile_template(path, draft=draft)
    if not template.names:
        advice = _("Restyle ours, which has them: qjsc template export {form} -o OUT{suffix}.")
        if suffix == ".docx":
            advice = _("Have them put into it: qjsc template adopt {file} --form {form} -o OUT{suffix}.")
        advice = advice.format(file=path, form=form.id, suffix=suffix)
        params = {"file": str(path), "reason": _("it has no tags, so nothing would be filled in"), "advice": advice}
        raise TemplateError(Problem("template-unreadable", params=params, place=Place(str(path))))
    return template


def of_another_form(problems: Sequence[Problem], form: Form, path: Path) -> list[Problem]:
    """Return one problem in the stead of many, when all tags that `form` does not know are another form's."""
    tags = {problem.path for problem in problems}
    if len(tags) < _MANY_TAGS or any(problem.code != "template-unknown-tag" for problem in problems):
        return []
    other = next((other for other in FORMS.values() if tags <= template_names(other.layout)), None)
    params = {"file": str(path), "form": form.title, "other": other.title if other else ""}
    return [Problem("template-of-other-form", params=params, place=Place(str(path)))] if other else []


def _engine(suffix: str) -> Any:
    """Return the engine for `.docx` or `.xlsx`, imported when it is first needed."""
    return import_module(f".engine{suffix}", __package__)


_MANY_TAGS = 3  # unknown ones that another form knows are no slips of the pen
_LINTERS = {".docx": ".engine.docx.lint", ".xlsx": ".engine.xlsx"}
_Maker = Callable[[Form, Context, Style, str], list[bytes]]
_MAKERS: dict[str, _Maker] = {".docx": _office, ".xlsx": _office, ".pdf": _pdf, ".png": _pictures}
