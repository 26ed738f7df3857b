"""The paragraphs of a part with the place a person would name: table, row, cell and the words there. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from ...messages import N_, _
from .parts import not_xml

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LETTERS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
_SHORT = 40
_SPOT = N_("table {table}, row {row}, cell {cell}: {text}")
_LINE = N_("paragraph “{text}”")
_PARTS = {"header": N_("header, {spot}"), "footer": N_("footer, {spot}"), "notes": N_("notes, {spot}")}


class Paragraph(NamedTuple):
    """A paragraph: its letters, where it stands, and the letters of its row, cell ("" outside tables).

    `seams` are the places in its letters where a link, a control or a tracked change begins or ends.
    """

    text: str
    spot: str
    row: str
    cell: str
    seams: tuple[int, ...] = ()


def paragraphs(xml: str, part: str, label: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of the part named `part`, those in text boxes too. Raises TemplateError on bad XML."""
    yield from (paragraph for _element, paragraph in located(tree(xml, part, label), part))


def tree(xml: str, part: str, label: str) -> Any:
    """Return the root element of the part named `part`. Raises TemplateError on bad XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(xml.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise not_xml(label, part, str(error)) from error


def located(root: Any, part: str) -> Iterator[tuple[Any, Paragraph]]:
    """Yield the paragraphs under `root` with their elements."""
    if not root.tag.startswith(_W):
        texts = (each for each in root.iter("{*}*") if each.text)
        yield from ((each, Paragraph(each.text, each.text[:_SHORT], "", "")) for each in texts)
        return
    cells = _cells(root)
    kind = next((words for word, words in _PARTS.items() if word in part), "")
    for each in root.iter(f"{_W}p"):
        pieces = list(letters(each))
        text = "".join(words for _element, words in pieces)
        spot = _spot(each, text, cells)
        row, cell = _around(each, "tr"), _around(each, "tc")
        yield each, Paragraph(text, _(kind).format(spot=spot) if kind else spot, row, cell, _seams(pieces))


def letters(paragraph: Any) -> Iterator[tuple[Any, str]]:
    """Yield the elements that hold the letters of a paragraph, without those of text boxes that hang on it."""
    for each in paragraph.iter(f"{_W}t", *_LETTERS):
        if next(each.iterancestors(f"{_W}p")) is paragraph and each.getparent().tag == f"{_W}r":
            yield each, _LETTERS.get(each.tag) or each.text or ""


def _seams(pieces: list[tuple[Any, str]]) -> tuple[int, ...]:
    """Return where the letters of `pieces` pass from one holder of runs to another."""
    found, at, before = [], 0, None
    for element, words in pieces:
        holder = element.getparent().getparent()
        if before is not None and holder is not before:
            found.append(at)
        at, before = at + len(words), holder
    return tuple(found)


def _around(paragraph: Any, kind: str) -> str:
    holder = next(paragraph.iterancestors(f"{_W}{kind}"), None)
    return "" if holder is None else "".join(each.text or "" for each in holder.iter(f"{_W}t"))


def _spot(paragraph: Any, text: str, cells: dict[Any, tuple[int, int, int]]) -> str:
    short = " ".join(text.split())[:_SHORT]
    for holder in paragraph.iterancestors(f"{_W}tc"):
        if holder in cells:
            table, row, cell = cells[holder]
            return _(_SPOT).format(table=table, row=row, cell=cell, text=short)
    return _(_LINE).format(text=short)


def _cells(root: Any) -> dict[Any, tuple[int, int, int]]:
    """Return the number of table, row and cell of every cell of the outer tables, as a reader would count them."""
    outer = [table for table in root.iter(f"{_W}tbl") if next(table.iterancestors(f"{_W}tbl"), None) is None]
    return {
        cell: (table_number, row_number, cell_number)
        for table_number, table in enumerate(outer, 1)
        for row_number, row in enumerate(_within(table, "tr", "tbl"), 1)
        for cell_number, cell in enumerate(_within(row, "tc", "tr"), 1)
    }


def _within(holder: Any, kind: str, level: str) -> Iterator[Any]:
    """Yield the `kind` elements of `holder` itself, not those of tables inside it."""
    for each in holder.iter(f"{_W}{kind}"):
        if next(each.iterancestors(f"{_W}{level}")) is holder:
            yield each
