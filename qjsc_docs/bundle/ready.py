"""Attachments made ready for binding: each as PDF, looked into, or the problem that it cannot be. Floor 4."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..engine.volume import Inspected, inspect
from ..problems import Problem
from .attachments import Attachment, Found
from .topdf import to_pdfs


@dataclass(frozen=True, slots=True)
class Ready:
    """By the names of attachments: the PDF of each, its pages, or why there is none."""

    pdfs: Mapping[str, Path] = field(default_factory=dict)
    pages: Mapping[str, int] = field(default_factory=dict)
    problems: Mapping[str, Problem] = field(default_factory=dict)


def make_ready(found: Found, folder: Path) -> Ready:
    """Return the PDFs of all papers that were `found`, new ones made in `folder`."""
    files = {one.name: one for zone in (found.by_item, found.sealed) for some in zone.values() for one in some}
    if not files:
        return Ready()
    folder.mkdir(exist_ok=True)
    converted = to_pdfs([one.path for one in files.values()], folder)
    pdfs, pages, problems = dict[str, Path](), dict[str, int](), dict[str, Problem]()
    for name, one in files.items():
        pdf = converted.pdfs.get(one.path)
        looked = inspect(pdf, name) if pdf else _called(converted.refused[one.path], one)
        if pdf and isinstance(looked, Inspected):
            pdfs[name], pages[name] = pdf, looked.pages
        elif isinstance(looked, Problem):
            problems[name] = looked
    return Ready(pdfs, pages, problems)


def _called(problem: Problem, one: Attachment) -> Problem:
    """Return the problem with the file's name in the folder of attachments, where two files may have one name."""
    return replace(problem, params={**problem.params, "file": one.name}, value=one.name)
