"""Looking through a template of the user's own: everything that is wrong with it for a form, at once. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ..derive import SUFFIXES
from ..engine.package import Package
from ..errors import QjscError, UsageError
from ..filling import of_another_form
from ..form.model import Form
from ..form.slots import template_names
from ..messages import N_, _
from ..output import refuse_clashes, write_all
from ..problems import Place, Problem, has_errors
from .names import missing

_ENGINES = {".docx": "..engine.docx.lint", ".xlsx": "..engine.xlsx"}
_NO_TAGS = N_("it has no tags, so nothing would be filled in")
_SAVE_AS = N_("Open it in Word, Excel or WPS and save it again as .docx or .xlsx.")
_ADOPT = N_("Put the form's tags into it: qjsc template adopt.")


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a template: errors that stop a filling, and hints."""

    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether the form can be filled with it."""
        return not has_errors(self.problems)


def look_through(template: Path, form: Form) -> Looked:
    """Return everything that is wrong with `template` as a template of `form`, each with its place."""
    suffix = template.suffix.lower()
    if suffix not in SUFFIXES:
        params = {"file": str(template), "reason": _(N_("it is neither .docx nor .xlsx")), "advice": _(_SAVE_AS)}
        raise UsageError(Problem("template-unreadable", params=params))
    if not template.is_file():
        raise UsageError(Problem("no-such-file", params={"file": str(template)}))
    try:
        found = list(_problems(template, form, suffix))
    except QjscError as error:
        found = list(error.problems)
    return Looked(tuple(_once(found)))


def write_notes(
    template: Path, problems: Sequence[Problem], output: Path, *, overwrite: bool = False
) -> tuple[Path, ...]:
    """Write a copy of `template` with `problems` as comments to `output`, and return its path."""
    from .notes import with_notes

    refuse_clashes([output], [template])
    if output.suffix.lower() != template.suffix.lower():
        params = {"suffix": output.suffix or "…", "choices": template.suffix.lower()}
        raise UsageError(Problem("bad-output", params=params))
    return write_all([(output, with_notes(template, problems))], overwrite=overwrite)


def _problems(template: Path, form: Form, suffix: str) -> Iterator[Problem]:
    engine, names, file = import_module(_ENGINES[suffix], __package__), template_names(form.layout), str(template)
    package = Package.open(template, file)  # or raise for a file that cannot be read at all
    faults = engine.lint(template, names, file)
    other = of_another_form(faults, form, template)
    yield from other or faults
    if other:
        return
    used = engine.used_names(template, file)
    if not used and not faults:
        params = {"file": file, "reason": _(_NO_TAGS), "advice": _(_ADOPT)}
        yield Problem("template-unreadable", params=params, place=Place(file))
        return
    yield from missing(form, used, " ".join(fault.params.get("suggestion", "") for fault in faults), file)
    if suffix == ".docx":
        from .hints import hints

        yield from hints(package, file)
    else:
        from .sheethints import hints as sheet_hints

        yield from sheet_hints(template, file)


def _once(problems: list[Problem]) -> Iterator[Problem]:
    """Yield each problem once, however many drawings of one text box there are."""
    seen = set()
    for problem in problems:
        key = (problem.code, problem.place, problem.path, str(problem.params))
        if key not in seen:
            seen.add(key)
            yield problem
