"""Pages of the volume: what an attached page shows, unchanged, and the number above it. Floor 1.

The content of a page becomes a form XObject whole, undecoded: whatever state it leaves behind ends with it, its names
cannot meet ours, and of the page itself nothing is taken over but its size, its turn and its transparency group.
"""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from .geometry import A4, Page
from .glyphs import Letters, letters
from .numbers import mark
from .parts import Part
from .pictures import covered
from .sources import Attributes, Rooms

_PAGE, _FORM = Name.Page, Name.Form


class Sheets:
    """Puts pages into the volume `out`."""

    def __init__(self, out: pikepdf.Pdf, *, draft: bool) -> None:
        self._out = out
        self._draft = draft
        self._tree = out.Root.Pages
        self._rooms = Rooms()
        self._pages: list[pikepdf.Object] = []
        self._letters: Letters | None = None
        self._fonts: pikepdf.Object | None = None

    def blank(self) -> pikepdf.Object:
        """Add an empty page."""
        return self._append({"/MediaBox": Array([0, 0, *A4]), "/Resources": Dictionary()})

    def add(
        self, source: pikepdf.Pdf, attributes: Attributes, old: pikepdf.Object, part: Part, number: int
    ) -> pikepdf.Object:
        """Add what the page `old` of `source` shows; `number` is printed on it unless it is 0. Return the new page."""
        page = attributes.page(old)
        resources: dict[str, Any] = {}
        new: dict[str, Any] = {"/MediaBox": self._rooms.of(page.box)}
        if page.turned:
            new["/Rotate"] = page.turned
        if page.unit != 1:
            new["/UserUnit"] = page.unit
        if (group := old.get("/Group")) is not None and isinstance(group, pikepdf.Dictionary):
            new["/Group"] = self._copied(source, group)
        content = b""
        form = _form(source, old, attributes.of(old, "/Resources"), attributes.rooms.of(page.box))
        if form is not None:
            resources["/XObject"] = Dictionary(P=self._copied(source, form))
            content = b"/P Do"
        if number:
            content = b"q %s Q\n%s" % (content, self._number(page, number, part, form))
            resources["/Font"] = self._fonts
        new["/Resources"] = Dictionary(resources)
        new["/Contents"] = self._out.make_stream(content)
        return self._append(new)

    def _copied(self, source: pikepdf.Pdf, thing: pikepdf.Object) -> pikepdf.Object:
        """Return a thing of `source` as one of the volume."""
        if source is self._out:
            return thing
        return self._out.copy_foreign(thing if thing.is_indirect else source.make_indirect(thing))

    def _append(self, page: dict[str, Any]) -> pikepdf.Object:
        made = self._out.make_indirect(Dictionary({"/Type": _PAGE, "/Parent": self._tree, **page}))
        self._pages.append(made)
        return made

    def write(self) -> None:
        """Hang the pages into the volume: all at once, for one after the other takes longer than their copying."""
        self._tree.Kids = Array(self._pages)
        self._tree.Count = len(self._pages)

    def _number(self, page: Page, number: int, part: Part, form: pikepdf.Object | None) -> bytes:
        """Return the operators that print the number, on a white plate where a picture lies beneath it."""
        if self._letters is None:
            self._letters = letters()
            self._fonts = self._letters.fonts_in(self._out)
        made = mark(self._letters, page, number, margins=part.margins, own=part.own, draft=self._draft)
        plate = form is not None and not part.own and covered(form, made.area)
        return made.operators(plate=plate)


def _form(
    source: pikepdf.Pdf, page: pikepdf.Object, resources: pikepdf.Object | None, room: Array
) -> pikepdf.Object | None:
    """Return the content of a page as a form XObject of its own file; None when there is none."""
    content = page.get("/Contents")
    if isinstance(content, pikepdf.Array):
        content = _joined(source, content)
    if not isinstance(content, pikepdf.Stream):
        return None
    resources = resources if isinstance(resources, pikepdf.Dictionary) else Dictionary()
    if "/Subtype" in content:  # another page has the same content
        if content.BBox == room and content.Resources == resources:
            return content
        content = source.make_stream(content.read_bytes())
    content["/Subtype"], content["/BBox"], content["/Resources"] = _FORM, room, resources
    return content


def _joined(source: pikepdf.Pdf, contents: pikepdf.Array) -> pikepdf.Object | None:
    """Return the pieces of a page's content as one stream."""
    pieces = [piece for piece in contents if isinstance(piece, pikepdf.Stream)]
    if len(pieces) < 2:
        return pieces[0] if pieces else None
    return source.make_stream(b"\n".join(piece.read_bytes() for piece in pieces))
