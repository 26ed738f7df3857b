"""Derivation: a form's definition becomes its Word template, Excel template and Typst source. Floor 3.

The templates are committed and shipped; nobody edits them, `derive_all` writes them and `stale` finds those that are
not what the definitions say.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path

from ..form.model import Form
from ..output import write

__all__ = ["SUFFIXES", "derive_all", "stale", "template_path"]

SUFFIXES = (".docx", ".xlsx")
_INSTALLED = Path(__file__).parents[1] / "templates"
_CHECKOUT = Path(__file__).parents[2] / "templates"


def template_path(form: Form, suffix: str) -> Path:
    """Return where the template of `form` lies: inside an installed package, in a checkout at its root."""
    folder = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return _template(folder, form, suffix)


def derive_all(root: Path, forms: Iterable[Form] | None = None) -> list[Path]:
    """Write every template of `forms` (default: the catalogue) that is not what its form's definition says.

    They lie in the folder `templates` under `root`; returned are the paths of all of them.
    """
    paths = []
    for path, form in _templates(root, forms):
        built = _build(form, path.suffix)
        if not _same(path, built):
            write(path, built, overwrite=True)
        paths.append(path)
    return paths


def stale(root: Path, forms: Iterable[Form] | None = None) -> list[Path]:
    """Return the templates under `root` that are missing or not what the definition says.

    Without `forms` they are those of the catalogue, and templates of no form at all are stale too.
    """
    templates = dict(_templates(root, forms))
    wrong = [path for path, form in templates.items() if not _same(path, _build(form, path.suffix))]
    if forms is not None:
        return sorted(wrong)
    present = (path for suffix in SUFFIXES for path in (root / "templates" / suffix[1:]).glob(f"*{suffix}"))
    return sorted([*wrong, *(path for path in present if path not in templates)])


def _templates(root: Path, forms: Iterable[Form] | None) -> Iterator[tuple[Path, Form]]:
    from ..catalogue import FORMS

    members = list(FORMS.values() if forms is None else forms)
    for suffix in SUFFIXES:
        for form in members:
            yield _template(root / "templates", form, suffix), form


def _template(folder: Path, form: Form, suffix: str) -> Path:
    return folder / suffix[1:] / f"{form.id}{suffix}"


def _build(form: Form, suffix: str) -> bytes:
    return import_module(suffix, __package__).build(form)  # type: ignore[no-any-return]


def _same(path: Path, built: bytes) -> bool:
    """Return whether the file holds the same members: how they are deflated depends on the machine's zlib."""
    return path.is_file() and _members(path.read_bytes()) == _members(built)


def _members(data: bytes) -> list[tuple[str, bytes]] | None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return [(name, package.read(name)) for name in package.namelist()]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError):
        return None  # a broken file is not what the definition says
