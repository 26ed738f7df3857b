"""Binding: many PDF files become one volume with continuous page numbers, bookmarks and links. Floor 1.

    inspect  a file               → Inspected, or the Problem that it cannot be bound
    place    parts, page counts   → Placed: the page and the number that each part begins with
    bind     parts                → one PDF file (pikepdf)
    verify   that file            → nothing, or DataError: read again by another reader (pypdf)

Attached files are only read. The same parts give the same bytes.
"""

from __future__ import annotations

from .binding import bind
from .inspecting import Inspected, inspect
from .parts import Margins, Part, Placed, Volume, place
from .verifying import verify

__all__ = ["Inspected", "Margins", "Part", "Placed", "Volume", "bind", "inspect", "place", "verify"]
