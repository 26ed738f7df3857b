"""The collected table is written: as the form, or as a record. Floor 5."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ..filling import Style, fill
from ..output import refuse_clashes, refuse_existing
from .model import Collected


def write(
    collected: Collected, outputs: Sequence[Path], *, on: date | None, draft: bool = False, overwrite: bool = False
) -> tuple[Path, ...]:
    """Write the table into each of `outputs` and return them."""
    refuse_clashes(outputs, collected.files)
    if not overwrite:
        refuse_existing(*outputs)
    form = collected.collection.target
    return fill(form, collected.record, outputs, on=on, style=Style(draft=draft), overwrite=overwrite).paths
