"""Adopting an office's own blank: its labels are found, and the form's tags are put beside them. Floor 4."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from ..engine.docx.tags import looks_tagged
from ..errors import TemplateError, UsageError
from ..form.lines import lines
from ..form.model import Form, Pen
from ..form.spots import Spot
from ..output import refuse_clashes, refuse_existing, write_all
from ..problems import Place, Problem
from .names import is_required, wanted
from .places import Places, find_places
from .rooms import Blank, Room, read_blank, text_of
from .searching import search
from .writing import put, repeat


@dataclass(frozen=True, slots=True)
class Adopted:
    """A blank that became a template: its file, how many of the form's values have a place in it, which have none."""

    document: bytes
    placed: int
    wanted: int
    problems: tuple[Problem, ...] = ()


def adopt(blank: Path, form: Form, output: Path, *, overwrite: bool = False) -> Adopted:
    """Write the office's `blank` with the tags of `form` to `output`, and return what found its place.

    A blank in which nothing does is another form's: TemplateError, and nothing is written.
    """
    refuse_clashes([output], [blank])
    if output.suffix.lower() != ".docx":
        raise UsageError(Problem("bad-output", params={"suffix": output.suffix or "…", "choices": ".docx"}))
    if not blank.is_file():
        raise UsageError(Problem("no-such-file", params={"file": str(blank)}))
    if not form.layout.blocks:
        raise UsageError(Problem("no-paper", params={"name": form.title}))
    if not overwrite:
        refuse_existing(output)
    made = adopted(blank, form)
    if not made.placed:
        params = {"file": str(blank), "form": form.title}
        raise TemplateError(Problem("blank-of-other-form", params=params, place=Place(str(blank))))
    write_all([(output, made.document)], overwrite=overwrite)
    return made


def adopted(path: Path, form: Form) -> Adopted:
    """Return the blank in `path` as a template of `form`."""
    blank = read_blank(path)
    if any(looks_tagged(room.written) for room in blank.rooms):
        raise UsageError(Problem("blank-has-tags", params={"file": str(path)}, place=Place(str(path))))
    layout = lines(form)
    places = find_places(layout, blank)
    places.edits += search(layout, blank, places.rooms, places.placed)
    _write(blank, places)
    spots = [(line.each, spot) for line in layout for box in line.boxes for spot in box.spots]
    left = [(each, spot) for each, spot in spots if id(spot) not in places.placed]
    elsewhere = {spot.tag for _each, spot in spots} - {spot.tag for _each, spot in left}
    problems = [_unplaced(each, spot, form, path, elsewhere) for each, spot in left if _matters(spot)]
    return Adopted(_packed(blank), len(spots) - len(left), len(spots), tuple(problems))


def _unplaced(each: str, spot: Spot, form: Form, path: Path, elsewhere: set[str]) -> Problem:
    """Return the problem of a value without a place; it is the lighter one if the value stands somewhere else too."""
    slot = wanted(form)[f"{each}[].{spot.part.name}" if each else spot.part.name]
    code = "template-slot-missing" if is_required(slot, form) and spot.tag not in elsewhere else "template-not-placed"
    return slot.problem(code, form, Place(str(path)))


def _matters(spot: Spot) -> bool:
    """Return whether the data can have a value for `spot`: not for what another hand writes on paper."""
    return spot.entry is None or spot.entry.field.pen is not Pen.OTHERS


def _write(blank: Blank, places: Places) -> None:
    """Do to the XML of `blank` what `places` says."""
    edits: dict[Any, list[tuple[int, int, int, Any]]] = defaultdict(list)
    for number, edit in enumerate(places.edits):
        paragraph, start, end = _within(edit.room, edit.start, edit.end)
        edits[paragraph].append((start, end, number, edit))
    for paragraph, members in edits.items():
        for start, end, _number, edit in sorted(members, key=_place, reverse=True):
            put(paragraph, start, end, edit.values, edit.each)
    for row, each in places.repeated:
        repeat(row, each)
    for row in places.spare:
        row.getparent().remove(row)


def _place(member: tuple[int, int, int, Any]) -> tuple[int, int, int]:
    return member[:3]


def _within(room: Room, start: int, end: int) -> tuple[Any, int, int]:
    """Return the paragraph of `room` in which its letter `start` stands, and the letters counted within it."""
    at = 0
    for paragraph in room.paragraphs:
        length = len(text_of(paragraph))
        if start <= at + length:
            return paragraph, start - at, min(end - at, length)
        at += length + 1
    raise IndexError(start)


def _packed(blank: Blank) -> bytes:
    text = etree.tostring(blank.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return blank.package.rewrite({blank.part: text})
