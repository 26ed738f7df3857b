"""docxtpl's full path: for values that bring pictures, rich text or sub-documents. Floor 1.

Slower by two orders of magnitude than the compiled paths, so it is taken only when such a value is really there.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate as Docxtpl
from docxtpl import InlineImage

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.shared import Mm

from ...errors import DataError
from ...messages import _
from ...problems import Problem
from ..package import Package, unreadable
from ..shown import Context, Photo
from .jinja_path import budgeted, jinja_errors
from .sandbox import Sandbox

_NO_PICTURE = (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture for a slot, `width` and `height` in millimetres (one of them keeps the proportions)."""

    source: Path | bytes
    width: float | None = None
    height: float | None = None

    def __html__(self) -> str:
        """Return nothing: it marks the value as one that docxtpl has to place."""
        return ""


@dataclass(frozen=True, slots=True)
class Subdocument:
    """Another Word document whose body takes the place of a `{{p …}}` paragraph."""

    source: Path | bytes

    def __html__(self) -> str:
        """Return nothing: it marks the value as one that docxtpl has to place."""
        return ""


def render_full(package: Package, context: Context) -> bytes:
    """Return the document that docxtpl makes of the template `package` and `context`, in a sandbox, escaped."""
    template = Docxtpl(BytesIO(package.rewrite({})))
    template.init_docx()
    try:
        with jinja_errors():
            template.render(budgeted(_bound(context, template)), Sandbox(rich=True), autoescape=True)
    except _NO_PICTURE as error:
        params = {"file": _("a picture"), "reason": _("its kind is not known"), "advice": _("Use a PNG or JPEG file.")}
        raise DataError(Problem("unreadable", params=params)) from error
    made = BytesIO()
    template.save(made)
    return Package.open(made.getvalue(), package.label).rewrite({})


def _bound(value: Any, template: Docxtpl) -> Any:
    """Return `value`, all its pictures and sub-documents bound to `template`."""
    if isinstance(value, Mapping):
        return {key: _bound(inner, template) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_bound(inner, template) for inner in value]
    if isinstance(value, Photo):
        return InlineImage(template, BytesIO(value.data), Mm(value.width), Mm(value.height))
    if isinstance(value, Picture):
        return InlineImage(template, _opened(value.source), _mm(value.width), _mm(value.height))
    if isinstance(value, Subdocument):
        return template.new_subdoc(BytesIO(Package.open(value.source).rewrite({})))
    if isinstance(value, InlineImage):
        own = copy(value)
        own.tpl = template
        return own
    return value


def _opened(source: Path | bytes) -> BytesIO:
    try:
        return BytesIO(source.read_bytes() if isinstance(source, Path) else source)
    except OSError as error:
        raise unreadable(str(source), str(error.strerror), _("Check the name and the rights of the file.")) from error


def _mm(length: float | None) -> Mm | None:
    return None if length is None else Mm(length)
