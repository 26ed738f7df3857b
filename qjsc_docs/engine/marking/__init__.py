"""Marking: a copy of a user's workbook with columns, comments and colours added; all else stays byte by byte. Floor 1.

    sheet    its XML, row by row     → the same with cells added and styles changed
    notes    comments                → beside those that the sheet has already
    listing  rows of words           → one more sheet

Nothing is read as a whole but what is small: a table of a hundred thousand rows passes through.
"""

from __future__ import annotations

from .model import Beside, Link, Listing, RowMarks, SheetMarks
from .workbook import mark

__all__ = ["Beside", "Link", "Listing", "RowMarks", "SheetMarks", "mark"]
