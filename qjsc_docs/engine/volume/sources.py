"""An attached file, opened for reading and made flat: what is filled in or noted on its pages becomes part of them.

Only the copy in memory is changed, never the file. Floor 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf

from ...errors import DataError
from ...problems import Place, Problem
from ...system import reason
from .geometry import A4, Box, Page

_DEEPEST = 50  # levels of the page tree
_INHERITED = ("/MediaBox", "/CropBox", "/Rotate", "/Resources")
_PLACED = ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit")
_TEXT = ("/Tx", "/Ch")


def opened(path: Path, called: str) -> pikepdf.Pdf:
    """Return the opened file. Raises DataError, which names it as `called`."""
    try:
        # read piece by piece: a mapped file would count as this process's memory
        return pikepdf.open(path, access_mode=pikepdf.AccessMode.stream, suppress_warnings=True)
    except pikepdf.PasswordError as error:
        raise DataError(refused("attachment-locked", called)) from error
    except pikepdf.PdfError as error:
        raise DataError(refused("attachment-damaged", called)) from error
    except OSError as error:
        raise DataError(refused("attachment-unreadable", called, reason=reason(error))) from error


def refused(code: str, called: str, **params: str) -> Problem:
    """Return the problem that the file cannot be bound."""
    return Problem(code, params={"file": called, **params}, place=Place(file=called))


def flatten(file: pikepdf.Pdf, pages: Iterable[pikepdf.Object]) -> None:
    """Draw fields and notes of `file` into its `pages`."""
    if not any(note.get("/Subtype") != "/Link" for page in pages for note in notes(page)):
        return
    _draw_fields(file)
    file.flatten_annotations("all")


def notes(page: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield the annotations of a page."""
    array = page.get("/Annots")
    if isinstance(array, pikepdf.Array):
        yield from (note for note in array if isinstance(note, pikepdf.Dictionary))


def undrawn(file: pikepdf.Pdf) -> bool:
    """Return whether a filled field has no appearance and holds letters that cannot be drawn without the reader's fonts."""
    return any(not _latin(value) for _note, value in _bare_fields(file))


class Rooms:
    """Boxes as arrays of one file, each made once."""

    def __init__(self) -> None:
        self._known: dict[Box, pikepdf.Array] = {}

    def of(self, box: Box) -> pikepdf.Array:
        """Return `box` as an array."""
        if box not in self._known:
            self._known[box] = pikepdf.Array(box)
        return self._known[box]


class Attributes:
    """What pages of a file say of themselves, or inherit from the page tree above them."""

    def __init__(self) -> None:
        self.rooms = Rooms()
        self._above: dict[tuple[int, int], dict[str, pikepdf.Object]] = {}
        self._pages: dict[tuple[object, ...], Page] = {}

    def page(self, page: pikepdf.Object) -> Page:
        """Return the visible box, turn and unit of a page. A box that makes no sense is taken as A4."""
        own, above = page.keys(), self._inherited(page.get("/Parent"))
        said = tuple(page[key] if key in own else above.get(key) for key in _PLACED)
        # most pages of a file are alike, and their numbers are compared sooner than converted
        key = tuple(one.unparse() if isinstance(one, pikepdf.Object) else one for one in said)
        known = self._pages.get(key)
        if known is None:
            known = self._pages[key] = _page(*said)
        return known

    def of(self, page: pikepdf.Object, key: str) -> pikepdf.Object | None:
        """Return the value of a page's key, its own or an inherited one."""
        value = page.get(key)
        return self._inherited(page.get("/Parent")).get(key) if value is None else value

    def _inherited(self, node: pikepdf.Object | None) -> dict[str, pikepdf.Object]:
        """Return what the pages beneath a node of the page tree inherit."""
        if not isinstance(node, pikepdf.Dictionary):
            return {}
        known = self._above.get(node.objgen)
        if known is None:
            known = {key: value for key in _INHERITED if (value := inherited(node, key)) is not None}
            self._above[node.objgen] = known
        return known


def _page(media: object, crop: object, turn: object, unit: object) -> Page:
    box, cropped = _box(media) or Box(0, 0, *A4), _box(crop)
    if cropped and cropped.meets(box):
        box = Box(*map(max, cropped[:2], box[:2]), *map(min, cropped[2:], box[2:]))
    turned, units = _float(turn), _float(unit)
    return Page(box, int(turned) % 360 if turned % 90 == 0 else 0, units if units > 0 else 1.0)


def inherited(node: pikepdf.Object, key: str) -> pikepdf.Object | None:
    """Return the value of a key of a page or field, its own or the nearest above it."""
    for _level in range(_DEEPEST):
        value = node.get(key)
        if value is not None:
            return value
        above = node.get("/Parent")
        if not isinstance(above, pikepdf.Dictionary):
            return None
        node = above
    return None


def _box(array: object) -> Box | None:
    """Return the rectangle, its corners in order; None when it is none or is empty."""
    try:
        a, b, c, d = map(float, array)  # type: ignore[call-overload]
    except (TypeError, ValueError):
        return None
    box = Box(min(a, c), min(b, d), max(a, c), max(b, d))
    return box if box.right - box.left > 0 and box.top - box.bottom > 0 else None


def _float(value: object) -> float:
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 0.0


def _draw_fields(file: pikepdf.Pdf) -> None:
    """Draw the values of filled fields that have no appearance; those that have one keep it."""
    form = file.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        return
    if not list(_bare_fields(file)):
        form.NeedAppearances = False
        return
    drawn = [(note, note.AP) for page in file.pages for note in notes(page.obj) if "/AP" in note]
    for note, _appearance in drawn:  # or it would be drawn over
        del note["/AP"]
    form.NeedAppearances = True
    file.generate_appearance_streams()
    form.NeedAppearances = False
    for note, appearance in drawn:
        note.AP = appearance


def _bare_fields(file: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Object, str]]:
    """Yield the widgets of filled fields without an appearance, and what is filled in."""
    if not isinstance(file.Root.get("/AcroForm"), pikepdf.Dictionary):
        return
    for page in file.pages:
        for note in notes(page.obj):
            if note.get("/Subtype") == "/Widget" and not _has_appearance(note):
                value = inherited(note, "/V")
                if inherited(note, "/FT") in _TEXT and isinstance(value, pikepdf.String) and str(value):
                    yield note, str(value)


def _has_appearance(note: pikepdf.Object) -> bool:
    appearance = note.get("/AP")
    return isinstance(appearance, pikepdf.Dictionary) and appearance.get("/N") is not None


def _latin(text: str) -> bool:
    return all(ord(letter) < 0x100 for letter in text)
