"""What the user brings: the files of a folder, found for the items of a procedure. Floor 4.

Every file of the folder ends up in exactly one place of `Found`; none is dropped without a word.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..catalogue import FORMS
from ..form.model import Form
from ..form.procedure import Item
from ..problems import Place, Problem
from ..suggest import did_you_mean
from .folder import Listing, listing, natural
from .named import Named, named
from .names import Fit, How, Names, Zone, fit, keys, names, stem_key, zone_of
from .topdf import EDITABLE, SUFFIXES, Converted, to_pdfs

__all__ = ["Attachment", "Converted", "Found", "How", "find_attachments", "to_pdfs"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that the user brought: its name in the folder of attachments (with `/`), where it lies, how it was found."""

    name: str
    path: Path
    how: How = How.NONE

    @property
    def editable(self) -> bool:
        """Whether it is a Word or Excel file rather than pages."""
        return self.path.suffix.lower() in EDITABLE


Sorted = Mapping[int, tuple[Attachment, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """The files of a folder, by the places of their items in the procedure (0 is the first).

    `by_item` are the papers to bind, in order; `sealed` are signed or sealed copies that replace what would be made
    from the item's form; `electronic` the editable versions beside one of these. `unmatched` fit no item, or several
    equally; `ignored` are the system's and Word's own files.
    """

    by_item: Sorted = field(default_factory=dict)
    sealed: Sorted = field(default_factory=dict)
    electronic: Sorted = field(default_factory=dict)
    unmatched: tuple[Attachment, ...] = ()
    ignored: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def all(self) -> tuple[Attachment, ...]:
        """Every file but the ignored ones, each once, in natural order."""
        zones = (self.by_item, self.sealed, self.electronic)
        once = {one.name: one for zone in zones for found in zone.values() for one in found}
        once |= {one.name: one for one in self.unmatched}
        return tuple(once[name] for name in sorted(once, key=natural))


def find_attachments(
    folder: Path | None,
    materials: Sequence[Mapping[str, Any]],
    items: Sequence[Item],
    *,
    forms: Mapping[str, Form] = FORMS,
    places: Mapping[str, Place] | None = None,
    without: Path | None = None,
) -> Found:
    """Return which files of `folder` are for which of `items`; give all items of the procedure, in its order.

    `materials` are the rows of the record's 材料, `places` the record's places, for the problems of what they say;
    `without` is a folder that is left out, such as that of the bundle itself.
    """
    known = names(items, forms)
    listed = Listing() if folder is None else listing(folder, without)
    said = named(materials, listed, folder or Path(), known, places or {})
    sorting = _Sorting(items, known, said)
    for name, path in listed.files:
        sorting.take(name, path)
    sorting.finish()
    problems = (*listed.problems, *said.problems, *sorting.problems)
    return Found(
        _filled(sorting.by_item),
        _filled(sorting.sealed),
        _filled(sorting.electronic),
        tuple(sorting.unmatched),
        listed.ignored,
        problems,
    )


def _filled(heaps: Mapping[int, list[Attachment]]) -> Sorted:
    return {number: tuple(files) for number, files in sorted(heaps.items()) if files}


class _Sorting:
    """Files being laid onto the heaps of their items."""

    def __init__(self, items: Sequence[Item], known: Names, said: Named) -> None:
        self.items = items
        self.known = known
        self.said = said
        self.by_item = defaultdict[int, list[Attachment]](list)
        self.sealed = defaultdict[int, list[Attachment]](list)
        self.electronic = defaultdict[int, list[Attachment]](list)
        self.unmatched: list[Attachment] = []
        self.problems: list[Problem] = []

    def take(self, name: str, path: Path) -> None:
        """Lay one file onto the heap where it belongs."""
        *folders, last = name.split("/")
        zone = zone_of(folders[0]) if folders else None
        claimed = self.said.items.get(name)
        found = Fit(tuple(claimed), How.RECORD) if claimed else self._fit(folders[zone is not None :], last)
        file = Attachment(name, path, found.how)
        if not claimed and (found.clash or len(found.items) != 1):
            self._lay_aside(file, found)
            return
        for number in found.items:
            self._lay(file, number, zone)

    def _fit(self, folders: Sequence[str], last: str) -> Fit:
        """Return what the folders say, the outermost first; else what the file's own name says."""
        for folder in folders:
            found = fit(folder, self.known, parts=False)
            if len(found.items) == 1 and not found.clash:
                return Fit(found.items, How.FOLDER)
        return fit(_stem(last), self.known)

    def _lay(self, file: Attachment, number: int, zone: Zone | None) -> None:
        item = self.items[number]
        if zone is Zone.ELECTRONIC:
            self.electronic[number].append(file)
        elif zone is Zone.SEALED or (item.form and (item.each or file.how is How.RECORD)):
            self.sealed[number].append(file)
        elif not item.form:
            self.by_item[number].append(file)
        else:
            self.unmatched.append(file)
            self._tell("attachment-of-form", file.name, item=item.name)

    def _lay_aside(self, file: Attachment, found: Fit) -> None:
        self.unmatched.append(file)
        if not found.items:
            near = did_you_mean(next(iter(keys(_stem(file.name.rpartition("/")[2]))), ""), self.known.shown)
            self._tell("attachment-unmatched", file.name, suggestion=near)
            return
        candidates = "、".join(f"{number + 1} {self.items[number].name}" for number in found.items)
        self._tell("attachment-clash" if found.clash else "attachment-ambiguous", file.name, candidates=candidates)

    def finish(self) -> None:
        """Tell other versions from the papers to bind, order each heap, and see whether one holds too many."""
        for number, item in enumerate(self.items):
            sealed, spare = _apart(self.sealed[number])
            bound, more = _apart(self.by_item[number])
            if not item.form:  # the sealed copy of what is brought along stands in its place
                seen = {_paper(file) for file in sealed}
                more += [file for file in bound if _paper(file) in seen]
                bound = [*sealed, *(file for file in bound if file not in more)]
                sealed = []
            self.electronic[number] += [*spare, *more]
            self.sealed[number], self.by_item[number] = sealed, bound
            for heap in (self.by_item, self.sealed, self.electronic):
                heap[number].sort(key=self._order)
            self._count(item, bound)

    def _count(self, item: Item, bound: Sequence[Attachment]) -> None:
        """Tell of more files than the item takes, and of such as look like one paper twice."""
        shown = "、".join(file.name for file in bound)
        if 0 < item.most < len(bound) and not all(file.name in self.said.items for file in bound):
            said = {"item": item.name, "most": str(item.most), "files": shown}
            self.problems.append(Problem("attachments-too-many", where=item.name, value=shown, params=said))
        papers: dict[str, list[str]] = {}
        for file in bound:
            papers.setdefault(_paper(file), []).append(file.name)
        for alike in papers.values():
            if len(alike) > 1:
                said = {"item": item.name, "files": "、".join(alike)}
                self.problems.append(Problem("attachments-alike", where=item.name, value=alike[0], params=said))

    def _order(self, file: Attachment) -> tuple[int, object]:
        """Return the key of a file in its item: as the record names them, then as people count."""
        said = list(self.said.items)
        return (said.index(file.name) if file.name in said else len(said), natural(file.name))

    def _tell(self, code: str, name: str, **words: str) -> None:
        self.problems.append(Problem(code, where=name, value=name, params={"file": name, **words}))


def _stem(name: str) -> str:
    """Return a file's name without its suffix; `3.监测报告` has none."""
    stem, dot, suffix = name.rpartition(".")
    return stem if dot and (f".{suffix}".lower() in SUFFIXES or (suffix.isascii() and suffix.isalnum())) else name


def _apart(files: Sequence[Attachment]) -> tuple[list[Attachment], list[Attachment]]:
    """Return the papers among `files`, and the editable versions of papers that are there as pages too."""
    pages = {_paper(file) for file in files if not file.editable}
    editable = [file for file in files if file.editable and _paper(file) in pages]
    return [file for file in files if file not in editable], editable


def _paper(file: Attachment) -> str:
    return stem_key(_stem(file.name.rpartition("/")[2]))
