"""Tables in: workbooks, .csv, .jsonl, folders of records; rows are read one after the other. Floor 5.

lines     of a sheet or a file                → where the header is, what its words mean
rows      the cells under the header's words  → one row, one document
groups    rows of a form that is a list       → all rows of one office, one document
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from ..errors import DataError
from ..form.model import Form
from ..form.procedure import Procedure
from ..messages import _
from ..problems import Place, Problem, has_errors
from ..records.loading import READERS
from ..records.tree import Group, Leaf, is_empty, unreadable
from . import text_lines, xlsx_lines
from .groups import grouped
from .heads import WITHIN, Head, find_head, no_head
from .lines import Line, Lined, Spread
from .model import Row
from .packing import Packed
from .sheets import Joined, joined
from .vocabulary import ATTACHMENTS, CASE, Role, vocabulary_of

_SUMS = ("合计", "总计", "小计", "共计")
_FEW = 3  # cells; a line with more of them is a row of the table
_NOTE = re.compile(r"(注|备注|说明|填表|制表|联系|审核人|单位负责)[^：:]{0,6}[：:\d]")
_FILES = re.compile(r"[；;\n]+")
NOWHERE = Spread("")
_IGNORED = (".", "~$")  # files that a system or an office program keeps beside the user's own


def open_table(path: Path, thing: Form | Procedure) -> Lazy:
    """Return the table at `path`, whose header uses the words of `thing`; raise DataError when it cannot be read."""
    if path.is_dir():
        return _folder(path)
    kind = path.suffix.lower()
    if kind == ".jsonl":
        return Lazy((), lambda: _objects(path), spread=Spread(str(path)))
    if kind in (".csv", ".tsv"):
        return _sheets(text_lines.sheets(path), thing)
    if kind in (".xlsx", ".xlsm"):
        return _sheets(xlsx_lines.sheets(path), thing)
    raise unreadable(
        Place(str(path)), _("tables cannot be read from a {suffix} file").format(suffix=kind), _advice(kind)
    )


@dataclass(frozen=True, slots=True)
class Lazy:
    """A table of which only the header has been read. `problems` are those of the header, all of them warnings.

    `head` and `spread` tell what its columns mean and where it lies; there is no header in .jsonl files and folders.
    """

    heads: tuple[str, ...]
    begin: Callable[[], Iterator[Row]] = field(repr=False)
    count: int | None = None
    problems: tuple[Problem, ...] = ()
    head: Head | None = None
    spread: Spread = NOWHERE

    def __iter__(self) -> Iterator[Row]:
        """Return the rows in order; every call begins anew."""
        return self.begin()


def _advice(kind: str) -> str:
    if kind in (".xls", ".et", ".ods"):
        return _("Open it in Excel or WPS and save it as .xlsx.")
    return _("Give a .xlsx, .csv or .jsonl file, or a folder of records.")


def _folder(path: Path) -> Lazy:
    """Return a row for every record of a folder, in the order in which people number files."""
    files = [file for file in path.iterdir() if file.suffix.lower() in _record_suffixes() and file.is_file()]
    files = sorted((file for file in files if not file.name.startswith(_IGNORED)), key=lambda file: natural(file.name))
    if not files:
        advice = _("Give a folder with files that end in {suffixes}.").format(suffixes=" ".join(_record_suffixes()))
        raise unreadable(Place(str(path)), _("there is no record in it"), advice)

    def rows() -> Iterator[Row]:
        for number, file in enumerate(files, 1):
            place = Place(str(file))
            yield Row(number, Group((), place), place, (str(file),))

    return Lazy((), rows, len(files))


def _record_suffixes() -> tuple[str, ...]:
    return tuple(READERS)


def natural(name: str) -> list[tuple[int, str]]:
    """Return a key by which 2 comes before 10."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", name)]


def _objects(path: Path) -> Iterator[Row]:
    """Yield a row for each line of a .jsonl file."""
    for number, (_line, tree) in enumerate(text_lines.objects(path), 1):
        told: dict[str, str] = {}
        entries = []
        for entry in tree.entries:
            if entry.key in (CASE, ATTACHMENTS) and isinstance(entry.node, Leaf):
                told[entry.key] = str(entry.node.value or "")
            else:
                entries.append(entry)
        cases = _paths(told.get(CASE, ""), path.parent)
        yield Row(
            number,
            Group(tuple(entries), tree.place),
            tree.place,
            cases,
            "".join(_paths(told.get(ATTACHMENTS, ""), path.parent)),
        )


def _sheets(sheets: list[Lined], thing: Form | Procedure) -> Lazy:
    """Return the table in a file of sheets: that whose header is understood best; others may hold its lists."""
    words = vocabulary_of(thing)
    found: list[tuple[int, Lined, Head]] = []
    first: Spread | None = None
    for number, sheet in enumerate(sheets):
        lines = [line for line in islice(sheet.lines(), WITHIN + 10) if line.filled][:WITHIN]
        first = first or (sheet.spread if lines else None)
        head = find_head(lines, sheet.spread, words)
        if head is not None:
            found.append((number, sheet, head))
    if not found:
        raise no_head(first or sheets[0].spread if sheets else NOWHERE, 1, words)
    number, sheet, head = max(found, key=lambda one: (one[2].hits, -one[0]))
    others = [other for other in sheets if other is not sheet]
    lists, told = joined(others, head, words) if head.having(Role.FACT) else ((), [])
    problems = (*head.problems, *told)
    if has_errors(problems):
        raise DataError(*problems)
    # where several words stand over a column, the lowest may not say enough by itself
    heads = tuple(
        column.word if words.meaning((column.word,)) == column.meaning else column.meaning.key or column.word
        for column in head.columns
    )
    if head.having(Role.ITEM):
        return Lazy(
            heads, lambda: grouped(_body(sheet, head), sheet.spread, head, words), None, problems, head, sheet.spread
        )
    return Lazy(heads, lambda: _rows(_body(sheet, head), sheet.spread, head, lists), None, problems, head, sheet.spread)


def _body(sheet: Lined, head: Head) -> Iterator[Line]:
    """Yield the lines under a header that are rows of the table."""
    width = len(head.columns)
    for line in sheet.lines():
        if line.number > head.last and not _beside(line, head, width):
            yield line


def _beside(line: Line, head: Head, width: int) -> bool:
    """Return whether a line is no row of the table: empty, a note beneath it, a sum."""
    filled = line.filled
    first = str(line.values[filled[0]]).strip() if filled else ""
    if first.rstrip("：:") in _SUMS:
        return True
    if len(filled) > _FEW:  # most lines
        return False
    if not any(_says(line, column.at) for column in head.columns if column.meaning.role is not Role.OWN):
        return True
    return width > 2 and len(filled) == 1 and bool(_NOTE.match(first))


def _says(line: Line, at: int) -> bool:
    return at in line.faults or (at < len(line.values) and not is_empty(line.values[at]))


def _rows(lines: Iterator[Line], spread: Spread, head: Head, lists: tuple[Joined, ...]) -> Iterator[Row]:
    folder = Path(spread.file).parent
    facts = head.having(Role.FACT)
    names = {column.meaning.key: column.meaning.names for column in facts if column.meaning.names}
    columns, keys = tuple(column.at for column in facts), tuple(column.meaning.key for column in facts)
    packed = Packed(spread, columns, keys, names, head.common)
    paths = head.having(Role.CASE, Role.ATTACHMENTS)
    for number, line in enumerate(lines, 1):
        tree = packed.tree(line, tuple(entry for one in lists for entry in one.entries(line)))
        told = {
            column.meaning.role: _paths(line.values[column.at], folder) for column in paths if _says(line, column.at)
        }
        attachments = "".join(told.get(Role.ATTACHMENTS, ())[:1])
        yield Row(number, tree, tree.place, told.get(Role.CASE, ()), attachments)


def _paths(words: object, folder: Path) -> tuple[str, ...]:
    """Return the files that a cell names, found from the table's folder."""
    names = [name.strip().strip('"“”') for name in _FILES.split(str(words or ""))]
    return tuple(str(folder / name.replace("\\", "/")) for name in names if name)
