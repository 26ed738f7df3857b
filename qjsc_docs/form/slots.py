"""The dynamic parts of a layout: slots, ticks and joints, and the names under which templates ask for them. Floor 2."""

from __future__ import annotations

from collections.abc import Iterator

from .inline import Inline, Joint, Picture, Slot, Tick
from .layout import Layout, Para, Table

Dynamic = Slot | Tick | Joint | Picture
ITEM = "项"  # the loop variable of repeated rows: {%tr for 项 in 人员 %} … {{ 项.姓名 }}


def iter_paras(layout: Layout) -> Iterator[tuple[str, Para]]:
    """Yield every paragraph in reading order with the list whose rows it repeats for ("" for none)."""
    for block in layout.blocks:
        if isinstance(block, Para):
            yield "", block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    for para in cell.content:
                        yield row.each, para


def iter_dynamic(layout: Layout) -> Iterator[tuple[str, Dynamic]]:
    """Yield every slot, tick and joint in reading order with the list of its repeated row ("" for none)."""
    for each, para in iter_paras(layout):
        for part in para.content:
            if isinstance(part, Dynamic):
                yield each, part


def template_names(layout: Layout) -> frozenset[str]:
    """Return all names a template may ask for; those of repeated rows as `人员[].姓名`, the lists as `人员[]`."""
    names = set()
    for each, part in iter_dynamic(layout):
        names.add(f"{each}[].{part.name}" if each else part.name)
        if each:
            names.add(f"{each}[]")
    return frozenset(names)


def text_of(content: tuple[Inline, ...]) -> str:
    """Return the printed words of a paragraph, slots left out."""
    return "".join(
        part if isinstance(part, str) else getattr(part, "words", "")
        for part in content
        if not isinstance(part, Dynamic)
    )
