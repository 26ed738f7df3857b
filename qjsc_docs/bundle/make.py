"""Making: the forms of a bundle as documents to edit and as pages to bind. Floor 4."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ..derive import typst
from ..engine import pdf
from ..engine.volume import Inspected, inspect
from ..errors import QjscError
from ..form.inline import Inline, Slot
from ..form.layout import Face, Para
from ..form.procedure import Purpose
from ..form.view import view
from .model import Plan, Planned, Sheet

FORMS_FOLDER = "表格"
KINDS = ("pdf", "docx", "xlsx")
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST = 60  # letters of a file's name; Windows counts the folders above too


@dataclass(frozen=True, slots=True)
class Making:
    """How a bundle is made: where its files go, where what only serves to make them, and as what."""

    folder: Path
    work: Path
    on: date | None = None
    draft: bool = False
    duplex: bool = False
    kinds: tuple[str, ...] = KINDS


class MadeSheet(NamedTuple):
    """A form made: its pages, how many, and the title that stands on the first of them."""

    sheet: Sheet
    path: Path
    pages: int
    title: str


@dataclass(frozen=True, slots=True)
class Made:
    """The forms made for each paper, by its number; `documents` are the files to edit, with the ids of their forms."""

    sheets: Mapping[int, tuple[MadeSheet, ...]] = field(default_factory=dict)
    fronts: Mapping[int, MadeSheet] = field(default_factory=dict)
    documents: Mapping[Path, str] = field(default_factory=dict)

    def sheets_of(self, paper: Planned) -> tuple[MadeSheet, ...]:
        """Return the pages of the paper's own form; none where its scan is bound instead."""
        return () if paper.sealed else self.sheets.get(paper.number, ())

    def front_of(self, paper: Planned) -> MadeSheet | None:
        """Return the pages that are bound in front of what is attached."""
        return self.fronts.get(paper.number)


def make_forms(plan: Plan, making: Making) -> Made:
    """Return the forms of all papers, made."""
    sheets: dict[int, tuple[MadeSheet, ...]] = {}
    fronts: dict[int, MadeSheet] = {}
    documents: dict[Path, str] = {}
    numbered = plan.procedure.purpose is Purpose.PRINTS
    for paper in plan.papers:
        if not paper.bound:
            continue
        for path, sheet in _documents(paper, making):
            documents[path] = sheet.form.id
        if "pdf" not in making.kinds:
            continue
        if not paper.sealed:
            sheets[paper.number] = tuple(
                _pages(sheet, making, f"{paper.number}-{index}", numbered=numbered)
                for index, sheet in enumerate(paper.sheets, 1)
            )
        if paper.front:
            fronts[paper.number] = _pages(paper.front, making, f"{paper.number}-front", numbered=numbered)
    return Made(sheets, fronts, documents)


def pages_of(sheet: Sheet, making: Making, *, numbered: bool) -> bytes:
    """Return the PDF of a form; without `numbered` the binder numbers its pages."""
    context = view(sheet.checked, on=making.on, draft=making.draft)
    return pdf.pdf(typst.build(sheet.form), context, draft=making.draft, numbered=numbered)


def document_of(sheet: Sheet, making: Making, suffix: str) -> bytes:
    """Return the form as a file to edit."""
    from ..filling import Style, render

    context = view(sheet.checked, on=making.on, draft=making.draft)
    return render(sheet.form, context, suffix, Style(draft=making.draft))[0]


def file_name(words: str) -> str:
    """Return `words` as the name of a file that every system allows."""
    name = _FORBIDDEN.sub("-", words).strip(" .-")
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"


def _pages(sheet: Sheet, making: Making, name: str, *, numbered: bool) -> MadeSheet:
    path = making.work / f"form-{name}.pdf"
    path.write_bytes(pages_of(sheet, making, numbered=numbered))
    looked = inspect(path)
    if not isinstance(looked, Inspected):
        raise QjscError(looked)
    return MadeSheet(sheet, path, looked.pages, printed_title(sheet, making))


def printed_title(sheet: Sheet, making: Making) -> str:
    """Return the title as the sheet prints it: 评估（验收）专家意见 becomes 评估专家意见 when it is filled in."""
    context = view(sheet.checked, on=making.on, draft=making.draft)
    for block in sheet.form.layout.blocks:
        if isinstance(block, Para) and block.face is Face.TITLE:
            return "".join(part if isinstance(part, str) else _printed(part, context) for part in block.content)
    return sheet.form.title


def _printed(part: Inline, context: Any) -> str:
    """Return what a slot in a title prints, "" for anything else."""
    for key in part.name.split(".") if isinstance(part, Slot) else ():
        context = context[key]
    return str(context) if isinstance(context, str) else ""


def _documents(paper: Planned, making: Making) -> Iterator[tuple[Path, Sheet]]:
    """Write the forms of `paper` as files to edit and yield each with its sheet."""
    folder = making.folder / FORMS_FOLDER
    front = [paper.front] if paper.front else []
    for index, sheet in enumerate((*paper.sheets, *front), 1):
        number = f"{paper.number:02}" + (f"-{index}" if len(paper.sheets) > 1 else "")
        title = sheet.form.short if sheet is paper.front else sheet.form.title
        name = file_name(f"{number} {title}" + (f"（{sheet.whose}）" if sheet.whose else ""))
        for kind in making.kinds:
            if kind != "pdf":
                folder.mkdir(parents=True, exist_ok=True)
                path = folder / f"{name}.{kind}"
                path.write_bytes(document_of(sheet, making, f".{kind}"))
                yield path, sheet
