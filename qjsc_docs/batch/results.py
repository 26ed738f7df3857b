"""Results out: the user's own table with what became of each row, a comment on each bad cell, a sheet of all problems. Floor 5."""

from __future__ import annotations

import re
import tempfile
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl.utils import coordinate_to_tuple

from ..engine.marking import Beside, Link, Listing, RowMarks, SheetMarks, mark
from ..errors import WriteError
from ..form.model import Form
from ..form.procedure import Procedure
from ..messages import N_, _
from ..problems import Place, Problem
from ..records.tree import Rows
from ..system import reason
from .model import Result, Row
from .packing import Tight
from .plainbook import SHEET, write_book
from .spool import Became, Spool, Told, severity_words, told
from .table import Lazy
from .vocabulary import FILE, STATUS, Role, vocabulary_of

LISTING = "问题清单"
_RESULT = "-结果"
_UNDONE = "未处理"
_BOOKS = (".xlsx", ".xlsm")
_MOST_NOTES = 20_000  # comments on sheets other than the table
_HEADS = (N_("Row"), N_("Place"), N_("Kind"), N_("Field"), N_("Value"), N_("Why"), N_("What to do"), N_("Basis"))
_WIDTHS = (7.0, 26.0, 8.0, 22.0, 24.0, 44.0, 44.0, 30.0)


def result_path(source: Path, folder: Path) -> Path:
    """Return where the results for the table at `source` are written; never over the table itself."""
    stem = re.sub(rf"{_RESULT}\d*$", "", source.name if source.is_dir() else source.stem)
    suffix = source.suffix if source.suffix.lower() in _BOOKS else ".xlsx"
    path = folder / f"{stem}{_RESULT}{suffix}"
    return path if path.resolve() != source.resolve() else folder / f"{stem}{_RESULT}2{suffix}"


@dataclass
class Results:
    """A table that remembers where its rows stand, and what becomes of them."""

    table: Lazy
    source: Path
    thing: Form | Procedure
    _spool: Spool = field(default_factory=Spool, repr=False)
    _rows: array[int] = field(default_factory=lambda: array("L"), repr=False)  # the row's number by its line
    _elsewhere: dict[str, dict[int, dict[int, list[str]]]] = field(default_factory=dict, repr=False)

    @property
    def heads(self) -> tuple[str, ...]:
        """The words of the header."""
        return self.table.heads

    @property
    def count(self) -> int | None:
        """How many rows there are, where that is known."""
        return self.table.count

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is said of the header."""
        return self.table.problems

    def __iter__(self) -> Iterator[Row]:
        """Return the rows in order, each remembered."""
        for row in self.table:
            for line in _lines(row, self.source):
                self._rows.extend([0] * (line + 1 - len(self._rows)))
                self._rows[line] = row.number
            yield row

    def take(self, result: Result) -> None:
        """Remember what became of a row."""
        self._spool.add(result)
        for problem in result.problems:
            place = problem.place
            if place.cell and place.sheet != self.table.spread.sheet and self._is_own(place):
                self._note_elsewhere(told(problem))

    def became(self) -> Iterator[Became]:
        """Return what became of the rows, in their order."""
        return iter(self._spool)

    def write(self, path: Path) -> Path:
        """Write the result workbook to `path`, in the place of one that was written before."""
        try:
            with tempfile.TemporaryDirectory(prefix=".qjsc-", dir=path.parent) as folder:
                made = Path(folder, path.name)
                self._write(made, Path(folder, f"table{path.suffix}"))
                made.replace(path)
        except OSError as error:
            raise WriteError(Problem("not-written", params={"file": str(path), "reason": reason(error)})) from error
        return path

    def _write(self, made: Path, plain: Path) -> None:
        listing = Listing(LISTING, tuple(map(_, _HEADS)), _WIDTHS, self._listed)
        if self.source.suffix.lower() in _BOOKS and not self.source.is_dir():
            sheet = self.table.spread.sheet
            others = {name: _dict_marks(rows) for name, rows in self._elsewhere.items()}
            mark(self.source, made, {**others, sheet: self._marks(lambda row: row)}, listing)
            return
        lines, columns = write_book(self.source, iter(self.table), plain)
        mark(plain, made, {SHEET: self._marks(lambda row: lines[row] if row < len(lines) else 0, columns)}, listing)

    def _marks(self, line_of: Callable[[int], int], columns: int = 0) -> SheetMarks:
        """Return the marks of the table; `line_of` tells the line of the file that a row of the sheet is."""
        head = self.table.head
        said = [column.at + 1 for column in head.columns] if head else []
        ours = {c.word: c.at + 1 for c in head.having(Role.OWN) if c.word in (STATUS, FILE)} if head else {}
        last = max((at for at in said if at not in ours.values()), default=columns)
        at = (ours[STATUS], ours[FILE]) if len(ours) == 2 else ()
        top = head.last if head and line_of(head.last) == head.last else 1
        beside = Beside((STATUS, FILE), (14.0, 40.0), top, max(last, columns), at)
        by_path = self._columns()
        problems = [told(problem) for problem in self.problems]

        def rows(row: int) -> RowMarks | None:
            if row == top:
                return RowMarks(notes=_notes(problems, row, by_path))
            line = line_of(row)
            number = self._rows[line] if 0 < line < len(self._rows) else 0
            if not number:
                return None
            became = self._spool.get(number)
            if became is None:
                return RowMarks(beside=(_UNDONE, ""))
            first = line == 1 or self._rows[line - 1] != number
            return self._row(became, row if line == row else 0, by_path, first=first)

        return SheetMarks(rows, (min(said, default=1), max(last, columns)), beside)

    def _row(self, became: Became, row: int, by_path: Mapping[str, int], *, first: bool) -> RowMarks:
        """Return the marks of a row; what is wrong with a group as a whole is said where it begins."""
        here = [
            one for one in became.problems if self._stands(one.place, row) or (first and not self._on_table(one.place))
        ]
        notes = _notes(here, row, by_path)
        return RowMarks(became.bad, notes, (became.status, "\n".join(became.files)))

    def _stands(self, place: Place, row: int) -> bool:
        """Return whether a place is in a row of the table; of a text file only the line is known."""
        if not self._on_table(place):
            return False
        return not row or not place.cell or coordinate_to_tuple(place.cell)[0] == row

    def _on_table(self, place: Place) -> bool:
        return self._is_own(place) and place.sheet == self.table.spread.sheet and bool(place.cell or place.line)

    def _is_own(self, place: Place) -> bool:
        return place.file == self.table.spread.file

    def _columns(self) -> dict[str, int]:
        """Return the column, from 1, in which a fact stands."""
        words = vocabulary_of(self.thing)
        found: dict[str, int] = {}
        for column in self.table.head.having(Role.FACT) if self.table.head else ():
            targets = words.scope.find(column.meaning.key)
            if len(targets) == 1:
                found.setdefault(targets[0].name, column.at + 1)
        return found

    def _note_elsewhere(self, one: Told) -> None:
        sheet = self._elsewhere.setdefault(one.place.sheet, {})
        row, column = coordinate_to_tuple(one.place.cell)
        if len(sheet) < _MOST_NOTES:
            sheet.setdefault(row, defaultdict(list))[column].append(one.note)

    def _listed(self) -> Iterator[tuple[str | int | Link, ...]]:
        """Yield the rows of the sheet of all problems."""
        for one in map(told, self.problems):
            yield self._line(0, one)
        for became in self._spool:
            known = set()
            for one in became.problems:
                key = (one.place, one.why) if one.place.cell else one
                if key not in known:
                    known.add(key)
                    yield self._line(became.number, one)

    def _line(self, number: int, one: Told) -> tuple[str | int | Link, ...]:
        place: str | Link = str(one.place)
        if one.place.cell and self._is_own(one.place):
            place = Link(f"{one.place.sheet}!{one.place.cell}", one.place.sheet, one.place.cell)
        kind = severity_words(error=one.error)
        return (number or "", place, kind, one.where, one.value, one.why, one.todo, one.basis)


def _notes(problems: Sequence[Told], row: int, by_path: Mapping[str, int]) -> dict[int, str]:
    """Return comments by their columns; what stands nowhere on the sheet is said beside the status."""
    found: dict[int, list[str]] = defaultdict(list)
    seen: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for one in problems:
        column = by_path.get(one.path, 0)
        if one.place.cell:
            line, at = coordinate_to_tuple(one.place.cell)
            column = at if line == row else 0
        note = one.note if column or not one.where else f"{one.where}：{one.note}"
        said = seen[column]
        if (one.why, one.where if not column else "") not in said:  # several papers may ask for one value
            said.add((one.why, one.where if not column else ""))
            found[column].append(note)
    return {column: "\n".join(notes) for column, notes in found.items()}


def _dict_marks(rows: Mapping[int, Mapping[int, Sequence[str]]]) -> SheetMarks:
    def marks(row: int) -> RowMarks | None:
        notes = rows.get(row)
        return RowMarks(True, {at: "\n".join(dict.fromkeys(words)) for at, words in notes.items()}) if notes else None

    return SheetMarks(marks)


def _lines(row: Row, source: Path) -> Iterator[int]:
    """Yield the lines of the file that a row is made of."""
    if isinstance(row.tree, Tight):
        yield row.tree.line
        return
    if source.is_dir():
        yield row.number
        return
    for entry in row.tree.entries:
        if isinstance(entry.node, Rows) and entry.node.place.file == row.place.file:
            for item in entry.node.items:
                if item.place.file == row.place.file and item.place.sheet == row.place.sheet:
                    yield _line_of(item.place)
    yield _line_of(row.place)


def _line_of(place: Place) -> int:
    return coordinate_to_tuple(place.cell)[0] if place.cell else place.line
