"""Excel templates: compiled once, then rendered by writing only the sheets with tags anew. Floor 1.

Tags stand in cells: `{{ 企业.名称 }}`, also several in one cell among words. Rows repeat between two helper rows,
`{%tr for 项 in 人员 %}` and `{%tr endfor %}`, each alone in its row; in between `{{ 项.姓名 }}` means the entry's value. What lies
below moves down, and everything that refers to it: merged cells, validations, formats, breaks, print area, names, formulas.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...errors import TemplateError
from ...problems import Place, Problem
from ...suggest import did_you_mean
from ..package import Package
from .book import Book, Names, read_book, read_xml
from .cells import Sink
from .clean import cleaned
from .neighbours import neighbours
from .reader import Sheet
from .rows import Copy
from .sheet import SheetPlan, Source, compile_sheet
from .strings import shared
from .styles import Styles


class XlsxTemplate:
    """A compiled workbook. `names` are the names it asks for, `人员[].姓名` for those of repeated rows."""

    def __init__(self, package: Package, book: Book, styles: Styles, plans: list[SheetPlan]) -> None:
        self._package, self._book, self._styles, self._plans = package, book, styles, plans
        self._names = Names(read_xml(package, book.file))
        self._neighbours = [one for plan in plans for one in neighbours(package, plan.file, plan.name)]
        self.names = frozenset(name for plan in plans for name, _cell in plan.used)

    def render(self, context: Mapping[str, Any]) -> bytes:
        """Return the workbook filled from `context`. Raises DataError for text that no cell can hold."""
        sink = Sink(self._styles, self._book.since_1904, {})
        filled: list[tuple[SheetPlan, list[list[Copy]]]] = [(plan, plan.fill(context, sink)) for plan in self._plans]
        moves = {plan.name: plan.place(copies) for plan, copies in filled}
        changed = {plan.file: plan.write(copies, moves) for plan, copies in filled}
        if self._names:
            changed[self._book.file] = self._names.write(moves)
        for one in self._neighbours:
            changed[one.part] = one.write(moves, one.sheet)
        if sink.wishes:
            changed[self._book.parts["styles"]] = self._styles.with_wishes(sink.wishes)
        return self._package.rewrite(changed)


def compile_template(source: bytes | Path, *, draft: bool = False) -> XlsxTemplate:
    """Return the template in `source`, compiled. Raises TemplateError with every defect of its tags.

    With `draft`, every page carries 草稿 in red in its header.
    """
    package, book, styles, found = _read(source, draft)
    problems = [problem for _plan, sheet in found for problem in sheet.problems]
    if problems:
        raise TemplateError(*problems)
    plans = [plan for plan, _sheet in found if plan.live]
    package = cleaned(package, book, formulas=any(plan.formulas for plan in plans))
    return XlsxTemplate(package, book, styles, plans)


def lint(source: bytes | Path, names: frozenset[str], file: str) -> list[Problem]:
    """Return the problems of a template for a form that knows `names`: broken tags and unknown ones, each with its cell."""
    try:
        _package, _book, _styles, found = _read(source, False, file)
    except TemplateError as error:
        return list(error.problems)
    problems = []
    for plan, sheet in found:
        problems += sheet.problems
        problems += [
            _unknown(name, names, Place(file, sheet=plan.name, cell=cell))
            for name, cell in plan.used
            if name not in names
        ]
    return problems


def used_names(source: bytes | Path, file: str) -> frozenset[str]:
    """Return the names that the template's tags ask for, as far as they can be read."""
    _package, _book, _styles, found = _read(source, False, file)
    return frozenset(name for plan, _sheet in found for name, _cell in plan.used)


def _read(
    source: bytes | Path, draft: bool, label: str = ""
) -> tuple[Package, Book, Styles, list[tuple[SheetPlan, Sheet]]]:
    package = Package.open(source, label)
    book = read_book(package)
    strings = shared(read_xml(package, book.parts["sharedStrings"])) if "sharedStrings" in book.parts else []
    styles = Styles(read_xml(package, book.parts["styles"]) if "styles" in book.parts else b"<styleSheet/>")
    found = [
        compile_sheet(Source(package.label, part, name, read_xml(package, part), strings, styles, draft))
        for name, part in book.sheets
    ]
    return package, book, styles, found


def _unknown(name: str, names: frozenset[str], place: Place) -> Problem:
    params = {"tag": name, "suggestion": did_you_mean(name, names)}
    return Problem("template-unknown-tag", path=name, params=params, place=place)
