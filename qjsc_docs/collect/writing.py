"""The collected table is written: as the form, or as a record. Floor 5."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ..errors import DataError
from ..filling import Style, fill
from ..form.record import Record
from ..output import refuse_clashes, refuse_existing, write_all
from ..problems import has_errors
from ..records.writing import RECORDS, written
from ..rules.dates import Month, show_month
from .model import Collected
from .table import problems_of


def write(
    collected: Collected, outputs: Sequence[Path], *, on: date | None, draft: bool = False, overwrite: bool = False
) -> tuple[Path, ...]:
    """Write the table into each of `outputs` and return them; raise DataError when it has errors and is no draft."""
    refuse_clashes(outputs, collected.files)
    if not overwrite:
        refuse_existing(*outputs)
    forms = [path for path in outputs if path.suffix.lower() not in RECORDS]
    if forms:  # checks by itself
        style = Style(draft=draft)
        fill(collected.collection.target, collected.record, forms, on=on, style=style, overwrite=overwrite)
    elif not draft and has_errors(problems := problems_of(collected)):
        raise DataError(*problems)
    records = [path for path in outputs if path not in forms]
    write_all([(path, as_record(collected, path.suffix).encode()) for path in records], overwrite=overwrite)
    return tuple(outputs)


def as_record(collected: Collected, suffix: str) -> str:
    """Return the table as a record that every command reads: what was collected, nothing that is computed."""
    form = collected.collection.target
    return written(Record(_worded(collected.record.data)), form.facts, suffix, heading=(form.title,))


def _worded(value: Any) -> Any:
    """Return nested values with months as words."""
    if isinstance(value, Month):
        return show_month(value)
    if isinstance(value, dict):
        return {key: _worded(inner) for key, inner in value.items()}
    return [_worded(inner) for inner in value] if isinstance(value, list) else value
