"""Parts → one file: page by page, from one source after the other. Floor 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from ...errors import DataError, WriteError
from ...problems import Problem
from ...system import reason
from .geometry import Box
from .layers import Layers
from .outline import WHOLE, Bookmark, destination, write_bookmarks, write_labels
from .parts import Part, Placed, Placing, Volume
from .sheets import Sheets
from .sources import Attributes, flatten, opened, refused
from .spool import Begun, begun
from .targets import Heading, Targets

_LANGUAGE = "zh-CN"
_BLANK = ""  # the label of an empty page among those without numbers


def bind(output: Path, parts: Sequence[Part], volume: Volume | None = None) -> tuple[Placed, ...]:
    """Write the volume of `parts` to `output` and return where each came to stand.

    Raises DataError when a file cannot be read, WriteError when `output` cannot be written.
    """
    try:
        with begun(output, parts) as start:
            binder = _Binder(start, volume or Volume())
            placed = tuple(binder.add(index, part) for index, part in enumerate(parts))
            binder.finish(placed)
            binder.out.save(output, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    except OSError as error:
        raise WriteError(Problem("not-written", params={"file": output.name, "reason": reason(error)})) from error
    return placed


@dataclass(slots=True)
class _Opened:
    """A source, where its pages are, and what leads where in it."""

    file: pikepdf.Pdf
    pages: list[pikepdf.Object]
    attributes: Attributes
    targets: Targets


class _Binder:
    """The volume while it grows."""

    def __init__(self, start: Begun, volume: Volume) -> None:
        self.out = start.out
        self._there = start.pages
        self._volume = volume
        self._sheets = Sheets(self.out, draft=volume.draft)
        self._layers = Layers(self.out)
        self._placing = Placing()
        self._pages: list[pikepdf.Object] = []
        self._labels: list[str | int] = []
        self._marks: list[Bookmark] = []
        self._kept: dict[Path, _Opened] = {}  # our own files: several parts may be pages of one
        self._rows: dict[tuple[int, int], Box] = {}  # place of the row on page so-and-so that leads to a part

    def add(self, index: int, part: Part) -> Placed:
        """Put the pages of a part behind those that are there."""
        source = self._opened(part)
        pages = part.pages or range(len(source.pages))
        placed = self._placing.add(index, part, len(pages))
        for _blank in range(placed.blank):
            self._pages.append(self._sheets.blank())
            self._labels.append(placed.number - 1 if placed.number > 1 else _BLANK)
        new: dict[int, pikepdf.Object] = {}
        for at, page in enumerate(pages):
            number = placed.number and placed.number + at
            new[page] = self._sheets.add(source.file, source.attributes, source.pages[page], part, number)
            self._labels.append(placed.number + at if placed.number else _label(part, at))
        self._pages += new.values()
        self._link(source, part, new, placed.first - 1)
        self._mark(source, part, new)
        return placed

    def finish(self, placed: Sequence[Placed]) -> None:
        """Write what belongs to the volume as a whole."""
        self._sheets.write()
        for (page, part), box in self._rows.items():
            if part < len(placed):
                _add_link(self.out, self._pages[page], box, destination(self._pages[placed[part].first - 1], WHOLE))
        write_bookmarks(self.out, self._marks)
        write_labels(self.out, self._labels)
        self._layers.write()
        self.out.Root.Lang = String(_LANGUAGE)
        if self._volume.title:
            self.out.docinfo["/Title"] = String(self._volume.title)
            self.out.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)

    def _opened(self, part: Part) -> _Opened:
        if part.source in self._kept:
            return self._kept[part.source]
        file = opened(part.source, part.called)
        try:
            pages: list[pikepdf.Object] = [page.obj for page in file.pages]
            if not part.own:
                flatten(file, pages)
            targets, there = Targets(file, pages), self._there.get(part.source)
            source = _Opened(*((file, pages) if there is None else (self.out, there)), Attributes(), targets)
        except (pikepdf.PdfError, ValueError, TypeError) as error:
            raise DataError(refused("attachment-damaged", part.called)) from error
        self._layers.take(file)
        if part.own:
            self._kept[part.source] = source
        return source

    def _link(self, source: _Opened, part: Part, new: dict[int, pikepdf.Object], first: int) -> None:
        """Take over the links of a part's pages; a row of the contents, which Typst gives several, gets a single one."""
        for at, (index, page) in enumerate(new.items(), first):
            for link in source.targets.links(index, trusted=part.own):
                if link.target is None:
                    known = self._rows.get((at, link.part))
                    self._rows[at, link.part] = known.around(link.rect) if known else link.rect
                elif link.target.page in new:
                    _add_link(self.out, page, link.rect, destination(new[link.target.page], link.target.view))

    def _mark(self, source: _Opened, part: Part, new: dict[int, pikepdf.Object]) -> None:
        """Put the bookmark of a part where its level says, and the bookmarks of its file beneath it."""
        row = self._marks
        for _level in range(part.level):
            row = row[-1].below if row else row
        if part.title:
            row.append(Bookmark(part.title, next(iter(new.values()))))
            row = row[-1].below
        if not part.own:
            row += _moved(source.targets.headings(), new)


def _moved(headings: list[Heading], new: dict[int, pikepdf.Object]) -> list[Bookmark]:
    """Return the bookmarks of a file as those of the volume; what leads to a page that was not taken falls away."""
    found = []
    for heading in headings:
        below = _moved(heading.below, new)
        if heading.target.page in new:
            found.append(Bookmark(heading.title, new[heading.target.page], heading.target.view, below))
        else:
            found += below
    return found


def _label(part: Part, at: int) -> str:
    return part.labels[min(at, len(part.labels) - 1)] if part.labels else _BLANK


def _add_link(out: pikepdf.Pdf, page: pikepdf.Object, rect: Box, dest: Array) -> None:
    """Put a link on a page of the volume."""
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(rect), Border=Array([0, 0, 0]), Dest=dest, F=4)
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(out.make_indirect(note))
