"""Notes: a copy of the user's template with a comment at every place where something is wrong. Floor 4."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..engine.docx.parts import main_part
from ..engine.docx.places import located
from ..engine.marking import RowMarks, SheetMarks, mark
from ..engine.package import Package
from ..messages import N_, _
from ..problems import Problem, Severity

_AUTHOR = "qjsc"
_MARKS = {Severity.ERROR: "×", Severity.WARNING: "△"}
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
    from ..engine.xlsx.book import read_book
    from ..engine.xlsx.refs import area

    names = [name for name, _part in read_book(package).sheets]
    notes: dict[str, dict[int, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    places = {f"{each.place.sheet}\n{each.place.cell}" for each in problems if each.place.cell}
    for place, members in _by_place(problems, places).items():
        sheet, _end, cell = (place or f"{names[0]}\nA1").partition("\n")
        box, text = area(cell), words_of(members) if place else [_(_NO_PLACE), *words_of(members)]
        before = notes[sheet][box.top].get(box.left)
        notes[sheet][box.top][box.left] = "\n".join([*([before] if before else []), *text])
    marks = {sheet: SheetMarks(partial(_row_marks, rows)) for sheet, rows in notes.items()}
    with TemporaryDirectory(prefix="qjsc-") as folder:
        source, output = Path(folder, "source.xlsx"), Path(folder, "output.xlsx")
        source.write_bytes(package.rewrite({}))
        mark(source, output, marks)
        return output.read_bytes()


def _row_marks(rows: Mapping[int, Mapping[int, str]], row: int) -> RowMarks | None:
    return RowMarks(notes=rows[row]) if row in rows else None


def _by_place(problems: Sequence[Problem], known: Container[str]) -> dict[str, list[Problem]]:
    """Return the problems by the place where their comment can stand, "" for those that have none."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        place = f"{problem.place.sheet}\n{problem.place.cell}" if problem.place.cell else problem.place.control
        found.setdefault(place if place in known else "", []).append(problem)
    return found
