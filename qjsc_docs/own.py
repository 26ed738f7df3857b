"""Forms of your own: a Python file that defines FORM, or FORMS, with the catalogue's own parts. Floor 4.

What the file gets wrong is told as problems, never as a traceback: the file's author is not the program's.
"""

from __future__ import annotations

import sys
import traceback
import types
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from .catalogue import FORMS
from .catalogue.case import CASE
from .errors import UsageError
from .form.lookup import find as find_in
from .form.model import Form
from .form.sound import faults
from .messages import N_, _
from .problems import Place, Problem
from .suggest import did_you_mean
from .system import reason

_CATALOGUE = {**FORMS, CASE.id: CASE}
_MODULE = "own_forms"


def find(name: str, files: Iterable[Path]) -> Form:
    """Return the form that `name` means, of the catalogue and of `files`."""
    return find_in({**_CATALOGUE, **own_forms(files)}, name)


def own_forms(files: Iterable[Path]) -> dict[str, Form]:
    """Return the forms that `files` define, by id; raise UsageError with everything that is wrong with them."""
    forms: dict[str, Form] = {}
    for file in files:
        for form in _load(file):
            if form.id in _CATALOGUE or form.id in forms:
                raise UsageError(_problem("form-taken", file, "id", {"id": form.id}, form.id))
            forms[form.id] = form
    return forms


def _load(file: Path) -> tuple[Form, ...]:
    if not file.exists():
        raise UsageError(Problem("no-such-file", params={"file": str(file)}))
    return _load_unchanged(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=16)
def _load_unchanged(file: Path, changed: int) -> tuple[Form, ...]:
    """Return the forms of `file`; `changed` (its time of change) makes an edited file run anew."""
    found = list(_defined(_run(file), file))
    problems = [problem for where, form in found for problem in _problems(form, where, file)]
    if problems:
        raise UsageError(*problems)
    return tuple(form for _where, form in found if isinstance(form, Form))


def _run(file: Path) -> Mapping[str, object]:
    """Return the names that `file` defines."""
    try:
        source = file.read_bytes()
    except OSError as error:
        words = {"file": str(file), "reason": reason(error), "advice": _(N_("Give a Python file (.py)."))}
        raise UsageError(Problem("unreadable", params=words)) from error
    module = types.ModuleType(_MODULE)
    module.__file__ = str(file)
    sys.modules[_MODULE] = module  # dataclasses and pickle look a class's module up there
    try:
        exec(compile(source, file, "exec"), module.__dict__)
    except (Exception, SystemExit) as error:
        raise UsageError(_unrun(file, error)) from error
    return module.__dict__


def _unrun(file: Path, error: BaseException) -> Problem:
    line = error.lineno or 0 if isinstance(error, SyntaxError) else _line(file, error)
    said = error.msg if isinstance(error, SyntaxError) else f"{type(error).__name__}: {error}"
    return Problem("form-file", place=Place(str(file), line), params={"file": file.name, "reason": said})


def _line(file: Path, error: BaseException) -> int:
    """Return the line of `file` on which the error arose."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno or 0 for frame in reversed(frames) if frame.filename == str(file)), 0)


def _defined(names: Mapping[str, object], file: Path) -> Iterator[tuple[str, object]]:
    """Yield what FORM and FORMS hold, with its place."""
    if "FORM" not in names and "FORMS" not in names:
        raise UsageError(Problem("form-missing", place=Place(str(file)), params={"file": file.name}))
    if "FORM" in names:
        yield "FORM", names["FORM"]
    several = names.get("FORMS", ())
    members = list(several.values()) if isinstance(several, Mapping) else several
    if not isinstance(members, list | tuple):
        members = [members]
    for number, form in enumerate(members):
        yield f"FORMS[{number}]", form


def _problems(form: object, where: str, file: Path) -> Iterator[Problem]:
    for fault in faults(form, where):
        words = dict(fault.words)
        value = next(iter(words.values()), "")
        if fault.code == "form-fact" and isinstance(form, Form):
            words["suggestion"] = did_you_mean(words["fact"], list(form.facts))
        yield _problem(fault.code, file, fault.where, words, value)


def _problem(code: str, file: Path, where: str, words: Mapping[str, str], value: str) -> Problem:
    return Problem(code, where=where, value=value, place=Place(str(file)), params=words)
