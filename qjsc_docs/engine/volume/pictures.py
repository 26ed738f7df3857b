"""Whether a picture lies beneath a place of a page, as on a scan. Floor 1."""

from __future__ import annotations

import pikepdf

from .geometry import Box, Matrix

_LEAST = 40_000  # pixels; a smaller picture is an ornament, never a scanned page
_LONGEST = 256 << 10  # bytes: a content stream that is longer, packed, is a drawing and not a scan
_DEEPEST = 3  # forms within forms
_UNIT = Box(0, 0, 1, 1)
_STILL = Matrix(1, 0, 0, 1, 0, 0)


def covered(form: pikepdf.Object, place: Box) -> bool:
    """Return whether the content `form` paints a picture over part of `place`."""
    return _covers(form, place, _STILL, _DEEPEST)


def _covers(form: pikepdf.Object, place: Box, start: Matrix, depth: int) -> bool:
    drawn = _drawn(form, depth)
    if not drawn or int(form.get("/Length", 0)) > _LONGEST:
        return False
    now, kept = start, []
    for operands, operator in _operations(form):
        word = str(operator)
        if word == "q":
            kept.append(now)
        elif word == "Q":
            now = kept.pop() if kept else now
        elif word == "cm":
            now = now.after(_matrix(operands))
        elif operands and (thing := drawn.get(str(operands[0]))) is not None and _hit(thing, place, now, depth):
            return True
    return False


def _hit(thing: pikepdf.Object, place: Box, now: Matrix, depth: int) -> bool:
    """Return whether this picture, or one within this form, covers part of `place`."""
    if thing.get("/Subtype") == "/Image":
        return now.box(_UNIT).meets(place)
    inner = thing.get("/Matrix")
    return _covers(thing, place, now.after(_matrix(inner)) if inner is not None else now, depth - 1)


def _drawn(form: pikepdf.Object, depth: int) -> dict[str, pikepdf.Object]:
    """Return the pictures and forms that the content may paint, by name; nothing when there is no picture at all."""
    resources = form.get("/Resources")
    things = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(things, pikepdf.Dictionary):
        return {}
    return {
        name: thing
        for name, thing in things.items()
        if isinstance(thing, pikepdf.Stream)
        and (_large(thing) if thing.get("/Subtype") == "/Image" else depth and bool(_drawn(thing, depth - 1)))
    }


def _large(picture: pikepdf.Object) -> bool:
    try:
        return int(picture.get("/Width", 0)) * int(picture.get("/Height", 0)) >= _LEAST
    except (TypeError, ValueError):
        return False


def _operations(form: pikepdf.Object) -> list[tuple[list[pikepdf.Object], pikepdf.Operator]]:
    """Return what the content paints and where; nothing when it cannot be read."""
    try:
        found = pikepdf.parse_content_stream(form, "q Q cm Do")
    except (pikepdf.PdfError, TypeError, ValueError):
        return []
    return [(list(one.operands), one.operator) for one in found]


def _matrix(numbers: object) -> Matrix:
    try:
        return Matrix(*(float(number) for number in numbers))  # type: ignore[attr-defined]
    except (TypeError, ValueError):
        return _STILL
