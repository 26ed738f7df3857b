"""What people give to the façade's functions, made into what the package works with. Floor 5.

Importing it is cheap; what a call needs is imported by the call.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .bundle.prepare import Sources
    from .form.model import Form
    from .form.procedure import Procedure
    from .form.record import Record

    Data = Record | Mapping[str, Any] | str | PathLike[str] | Iterable[str | PathLike[str]]
    Own = str | PathLike[str] | Iterable[str | PathLike[str]]  # Python files that define forms


def form_of(name: str | Form, own: Own = ()) -> Form:
    """Return the form that `name` means, of the catalogue and of the files `own`."""
    if not isinstance(name, str):
        return name
    if own:
        from .own import find as find_also

        return find_also(name, paths_of(own))
    from .catalogue import find as find_form

    return find_form(name)


def procedure_of(name: str | Procedure) -> Procedure:
    """Return the procedure that `name` means."""
    from .catalogue.procedures import find_procedure

    return find_procedure(name) if isinstance(name, str) else name


def thing_of(name: str | Form | Procedure, own: Own = ()) -> Form | Procedure:
    """Return the form or the procedure that `name` means."""
    if not isinstance(name, str):
        return name
    from .catalogue import FORMS
    from .catalogue.case import CASE
    from .catalogue.procedures import PROCEDURES
    from .form.lookup import find_any

    forms = (*FORMS.values(), CASE, *own_forms_of(own))
    return find_any({form.id: form for form in forms}, PROCEDURES, name)


def own_forms_of(own: Own) -> tuple[Form, ...]:
    """Return the forms that the Python files `own` define."""
    if not own:
        return ()
    from .own import own_forms

    return tuple(own_forms(paths_of(own)).values())


def record_of(data: Data, form: Form) -> Record:
    """Return `data` as a record; printed labels of `form` are understood as keys."""
    from .form.record import Record
    from .records import from_tree, load

    if isinstance(data, Record):
        return data
    if isinstance(data, Mapping):
        return from_tree(data, form)
    return load(*paths_of(data), form=form)


def sources_of(data: Data, attachments: str | PathLike[str] | None) -> Sources:
    """Return what a bundle is made from."""
    from .bundle.prepare import Sources
    from .form.record import Record
    from .records import from_tree, load

    folder = path_of(attachments)
    if isinstance(data, Record):
        return Sources(data, tuple(sorted(data.files)), folder)
    if isinstance(data, Mapping):
        return Sources(from_tree(data), (), folder)
    paths = tuple(paths_of(data))
    return Sources(load(*paths), paths, folder)


def path_of(path: str | PathLike[str] | None) -> Path | None:
    """Return `path` as a Path, None for none."""
    return None if path is None else Path(path)


def paths_of(paths: str | PathLike[str] | Iterable[str | PathLike[str]]) -> list[Path]:
    """Return one path or several as a list."""
    return [Path(paths)] if isinstance(paths, str | PathLike) else [Path(path) for path in paths]
