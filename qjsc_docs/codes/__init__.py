"""Every problem code with its severity and its two sentences: why, and what to do. Floor 0.

`{where}`, `{value}` and the problem's own parameters are put into the sentences. Codes are stable: users' scripts
and our tests name them. docs/errors.md is generated from this table.
"""

from __future__ import annotations

from . import attachments, batches, bundles, printing, program, records, rules, values
from .wording import Severity, Wording

__all__ = ["CODES", "Severity", "Wording"]

CODES: dict[str, Wording] = {
    **values.CODES,
    **records.CODES,
    **rules.CODES,
    **printing.CODES,
    **program.CODES,
    **attachments.CODES,
    **bundles.CODES,
    **batches.CODES,
}
