"""Filled forms read back, whatever sort of file they are, each with its form. Floor 3."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ...errors import DataError
from ...form.check import check
from ...form.model import Form
from ...form.reading import read as read_values
from ...form.record import Record
from ...problems import Place, Problem
from .. import workbook
from ..loading import FILLED, scope_of
from ..resolve import Gatherer
from ..text_file import read_bytes
from . import docx, xlsx
from .found import Filled

_OTHER_HANDS = "others-pen"  # what others write is no fault of a filled form


def read_filled(path: Path, form: Form | None = None, own: Iterable[Form] = ()) -> Filled:
    """Return what stands in the filled form at `path`, which may be `form`, one of your `own`, or any of the catalogue.

    Raises DataError for a file that cannot be read, or that is no form.
    """
    kind = FILLED.get(path.suffix.lower())
    form = form or _one_of(path, own)
    if kind == "docx":
        return docx.read(path, form)
    if kind == "xlsx":
        found = xlsx.read(path, form, guess=True)
        if found is not None:
            return found
        _refuse_workbook(path, form)
    read_bytes(path)  # says first that a file is missing or a folder
    raise DataError(Problem("other-form", params={"file": str(path)}, place=Place(str(path))))


def _refuse_workbook(path: Path, form: Form | None) -> None:
    """Raise for a data-entry workbook, which needs no reading back."""
    held = workbook.read(path, form)
    if held is not None:
        params = {"file": str(path), "name": held.mark.of}
        raise DataError(Problem("data-workbook", params=params, place=Place(str(path))))


def _one_of(path: Path, own: Iterable[Form]) -> Form | None:
    """Return the form of your own that the file says it is."""
    forms = {form.id: form for form in own}
    return forms.get(xlsx.peek(path)[0].form) if forms else None


def record_of(filled: Iterable[Filled]) -> Record:
    """Return the record that filled forms make together; what two of them say differently is a problem."""
    forms = list(filled)
    only = forms[0].form if len({one.form.id for one in forms}) == 1 else None
    gatherer = Gatherer(scope_of(only))
    for one in forms:
        gatherer.add(one.tree)
        gatherer.problems += one.problems
    return gatherer.record()


def faults(record: Record, forms: Sequence[Form]) -> tuple[Problem, ...]:
    """Return what of `record` could not be read, or is no value of the sort that its form asks for."""
    found = list(record.problems)
    for form in {form.id: form for form in forms}.values():
        told = {(one.code, one.path) for one in read_values(form, record).problems if one.code != _OTHER_HANDS}
        found += [one for one in check(form, record).problems if (one.code, one.path) in told and one not in found]
    return tuple(found)
