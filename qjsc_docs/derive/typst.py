"""Typst source of a form: its layout as static source; values arrive as data when a document is made. Floor 3.

The functions that the source calls (`F` form, `P` paragraph, `T` table, `C` cell, `S` slot) stand in engine/page.typ;
tables are written by typsttable.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..form.layout import Block, PageBreak, Para, Table, Turn
from ..form.model import Form
from .typsttable import table
from .typstwords import Letters, after, paragraph, points, string

_SHEET = {Turn.PORTRAIT: 210.0, Turn.LANDSCAPE: 297.0}


@cache
def build(form: Form) -> str:
    """Return the Typst source of `form`, without values."""
    return "\n".join(_lines(form)) + "\n"


def _lines(form: Form) -> Iterator[str]:
    layout = form.layout
    base = Letters(layout.face, layout.size)
    margins = ", ".join(f"{points(side):g}" for side in layout.margins)
    flipped = "true" if layout.turn is Turn.LANDSCAPE else "false"
    yield '#import "page.typ": *'
    yield '#let (data, draft) = json("data.json")'
    yield f"#show: F.with({string(form.title)}, ({margins}), {flipped}, {base.source()}, draft)"
    width = points(_SHEET[layout.turn] - layout.margins[1] - layout.margins[3])
    previous: Block | None = None
    for block in layout.blocks:
        if isinstance(block, Para):
            yield "#" + paragraph(after(previous, block), base, width, "data")
        elif isinstance(block, Table):
            if isinstance(previous, Table | PageBreak):  # Word needs a paragraph there
                yield "#hairline"
            yield "#" + table(block, base)
        else:
            yield "#pagebreak()"
        previous = block
