"""Bookmarks and page labels of the volume. Floor 1."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from .targets import View

WHOLE: View = ("/XYZ", (None, None, None))


@dataclass(slots=True)
class Bookmark:
    """A bookmark that leads to a page of the volume."""

    title: str
    page: pikepdf.Object
    view: View = WHOLE
    below: list[Bookmark] = field(default_factory=list)


def destination(page: pikepdf.Object, view: View) -> Array:
    """Return the destination as PDF has it."""
    name, numbers = view
    return Array([page, Name(name), *numbers])


def write_bookmarks(out: pikepdf.Pdf, marks: Sequence[Bookmark]) -> None:
    """Give the volume its bookmarks, what lies beneath an item folded."""
    if marks:
        out.Root.Outlines = out.make_indirect(Dictionary(Type=Name.Outlines, Count=len(marks)))
        _chain(out, out.Root.Outlines, marks)
        out.Root.PageMode = Name.UseOutlines


def _chain(out: pikepdf.Pdf, parent: pikepdf.Object, marks: Sequence[Bookmark]) -> None:
    items = [
        out.make_indirect(Dictionary(Title=String(mark.title), Parent=parent, Dest=destination(mark.page, mark.view)))
        for mark in marks
    ]
    parent.First, parent.Last = items[0], items[-1]
    for before, after in pairwise(items):
        before.Next, after.Prev = after, before
    for item, mark in zip(items, marks, strict=True):
        if mark.below:
            item.Count = -len(mark.below)
            _chain(out, item, mark.below)


def write_labels(out: pikepdf.Pdf, labels: Iterable[str | int]) -> None:
    """Give each page the label that readers show: words, or its number; a number one above the last is not said again."""
    pairs: list[pikepdf.Object | int] = []
    before: str | int = ""
    for index, label in enumerate(labels):
        if isinstance(label, str):
            pairs += [index, Dictionary(P=String(label)) if label else Dictionary()]
        elif not isinstance(before, int) or label != before + 1:
            pairs += [index, Dictionary(S=Name.D, St=label)]
        before = label
    if pairs:
        out.Root.PageLabels = Dictionary(Nums=Array(pairs))
