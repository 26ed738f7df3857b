"""Derivation: a form's definition becomes its Word template, Excel template and Typst source. Floor 3.

The templates are committed and shipped; nobody edits them, `derive_all` writes them and `stale` finds those that are
not what the definitions say.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
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


def derive_all(root: Path) -> list[Path]:
    """Write every template that is not what its form's definition says under `root`; return all templates' paths."""
    paths = []
    for path, form in _templates(root):
        built = _build(form, path.suffix)
        if not _same(path, built):
            write(path, built, overwrite=True)
        paths.append(path)
    return paths


def stale(root: Path) -> list[Path]:
    """Return the templates under `root` that are missing, not what the definition says, or of no form at all."""
    templates = dict(_templates(root))
    wrong = [path for path, form in templates.items() if not _same(path, _build(form, path.suffix))]
    present = (path for suffix in SUFFIXES for path in (root / "templates" / suffix[1:]).glob(f"*{suffix}"))
    return sorted([*wrong, *(path for path in present if path not in templates)])


def _templates(root: Path) -> Iterator[tuple[Path, Form]]:
    from ..catalogue import FORMS

    for suffix in SUFFIXES:
        for form in FORMS.values():
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
