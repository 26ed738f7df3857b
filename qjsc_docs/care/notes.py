"""Notes: a copy of the user's template with a comment at every place where something is wrong. Floor 4."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from ..engine.docx.parts import main_part
from ..engine.docx.places import located
from ..engine.package import Package
from ..messages import N_, _
from ..problems import Problem, Severity

_AUTHOR = "qjsc"
_MARKS = {Severity.ERROR: "×", Severity.WARNING: "△"}
_CREATED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)")
_DAY_ONE = rb"\g<1>1980-01-01T00:00:00Z\g<3>"
_NO_PLACE = N_("Of the whole template:")


def with_notes(source: Path, problems: Sequence[Problem]) -> bytes:
    """Return the template `source` with `problems` as comments; raises TemplateError if it cannot be opened.

    What has no place, or one in a header or footer where Word knows no comments, is told at the beginning.
    """
    package = Package.open(source, str(source))
    noted = _word if source.suffix.lower() == ".docx" else _sheets
    return Package.open(noted(package, problems)).rewrite({})


def words_of(problems: Iterable[Problem]) -> list[str]:
    """Return each of `problems` as a paragraph of a comment."""
    return [f"{_MARKS[problem.severity]} {problem.why} {problem.todo}".strip() for problem in problems]


def _word(package: Package, problems: Sequence[Problem]) -> bytes:
    import docx

    main_part(package)  # or raise for what is no Word file
    document = docx.Document(BytesIO(package.rewrite({})))
    spots: dict[str, Any] = {}
    for element, paragraph in located(document.element, "document"):
        spots.setdefault(paragraph.spot, element)
    first = next(iter(spots.values()), None)
    for place, members in _by_place(problems, spots).items():
        holder = spots.get(place, first)
        text = words_of(members) if place else [_(_NO_PLACE), *words_of(members)]
        if holder is not None:
            _mark(holder, _comment(document, text))
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _comment(document: Any, text: Sequence[str]) -> int:
    """Return the number of a new comment; it carries no time, so that the same template gives the same copy."""
    comment = document.comments.add_comment("\n".join(text), _AUTHOR, _AUTHOR)
    element = comment._comment_elm
    for name in [name for name in element.attrib if name.endswith("}date")]:
        del element.attrib[name]
    return int(comment.comment_id)


def _mark(paragraph: Any, number: int) -> None:
    """Put the range of the comment `number` around the letters of `paragraph`."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    def made(name: str) -> Any:
        element = OxmlElement(name)
        element.set(qn("w:id"), str(number))
        return element

    start = made("w:commentRangeStart")
    properties = paragraph.find(qn("w:pPr"))
    if properties is None:
        paragraph.insert(0, start)
    else:
        properties.addnext(start)
    run = OxmlElement("w:r")
    run.append(made("w:commentReference"))
    paragraph.append(made("w:commentRangeEnd"))
    paragraph.append(run)


def _sheets(package: Package, problems: Sequence[Problem]) -> bytes:
    from openpyxl import load_workbook
    from openpyxl.comments import Comment

    book = load_workbook(BytesIO(package.rewrite({})), rich_text=True)
    cells = {f"{sheet.title}\n{cell.coordinate}": cell for sheet in book for row in sheet.iter_rows() for cell in row}
    first = next(iter(cells))
    members = _by_place(problems, cells)
    for place, found in members.items():
        cell = cells[place or first]
        text = words_of(found) if place else [_(_NO_PLACE), *words_of(found)]
        before = [cell.comment.text] if cell.comment else []
        cell.comment = Comment("\n".join([*before, *text]), _AUTHOR, height=120, width=400)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _by_place(problems: Sequence[Problem], known: Mapping[str, object]) -> dict[str, list[Problem]]:
    """Return the problems by the place where their comment can stand, "" for those that have none."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        place = f"{problem.place.sheet}\n{problem.place.cell}" if problem.place.cell else problem.place.control
        found.setdefault(place if place in known else "", []).append(problem)
    return found
