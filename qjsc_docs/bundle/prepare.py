"""Preparing: data and a folder of attachments become a plan, and the attachments' pages. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..errors import UsageError
from ..form.procedure import Procedure
from ..form.record import Record
from ..problems import Problem
from .attachments import Found, find_attachments
from .model import Plan
from .plan import plan
from .ready import Ready, make_ready


@dataclass(frozen=True, slots=True)
class Sources:
    """What a bundle is made from: the record, the files that it was read from, the folder of attachments.

    `without` is a folder whose files are no attachments: that of the bundle itself.
    """

    record: Record
    files: tuple[Path, ...] = ()
    attachments: Path | None = None
    without: Path | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan with the files that were found for it, made ready for binding."""

    plan: Plan
    found: Found
    ready: Ready


def prepare(procedure: Procedure, sources: Sources, work: Path, *, on: date | None = None) -> Prepared:
    """Return how `sources` stand for `procedure`; pages of attachments are made in `work`."""
    folder = sources.attachments
    if folder is not None and not folder.is_dir():
        raise UsageError(Problem("no-attachments", params={"folder": str(folder)}))
    record = sources.record
    listed = record.data.get("材料") if folder else None  # what it says of files is about those of the folder
    papers = [row if isinstance(row, Mapping) else {} for row in listed] if isinstance(listed, list) else []
    found = find_attachments(folder, papers, procedure.items, places=record.places, without=sources.without)
    ready = make_ready(found, work / "attachments")
    shown = str(folder) if folder else ""
    return Prepared(plan(procedure, record, found, ready, on=on, folder=shown), found, ready)


def every_attachment(found: Found) -> Iterator[tuple[str, str]]:
    """Yield what was found: its name, and what was done with it."""
    for use, zone in (("bound", found.by_item), ("sealed", found.sealed), ("electronic", found.electronic)):
        for files in zone.values():
            yield from ((one.name, use) for one in files)
    yield from ((one.name, "unmatched") for one in found.unmatched)
    yield from ((name, "ignored") for name in found.ignored)
