"""Tables in: the rows of a workbook, a .csv file, or a folder of records, one after the other. Floor 5."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from ..form.model import Form
from ..problems import Place
from ..records.grid import Grid, filled, text
from ..records.loading import READERS
from ..records.tree import Entry, Group
from .model import Row, Table

CASE, ATTACHMENTS = "案卷", "附件"
_NO_FACTS = (CASE, ATTACHMENTS, "序号")


@dataclass(frozen=True)
class WholeTable:
    """A table that was read at once."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def count(self) -> int | None:
        """How many rows there are."""
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)


def open_table(path: Path, form: Form | None) -> Table:
    """Return the table at `path`, whose header uses the words of `form`; raise DataError when it cannot be read."""
    if path.is_dir():
        files = sorted(file for file in path.iterdir() if file.suffix.lower() in READERS)
        places = [Place(str(file)) for file in files]
        rows = [Row(number, Group((), place), place, (place.file,)) for number, place in enumerate(places, 1)]
        return WholeTable((), tuple(rows))
    read: Callable[[Path], list[Grid]] = import_module(f"qjsc_docs.records.{READERS[path.suffix.lower()]}").read
    return _of_grid(read(path)[0], path.parent)


def _of_grid(grid: Grid, folder: Path) -> WholeTable:
    head, *rows = grid.rows
    words = tuple(map(text, head))
    made = []
    for number, row in enumerate(rows, 1):
        cells = {word: row[column] for column, word in enumerate(words) if word and column < len(row)}
        entries = [
            Entry(word, head[column].place, cells[word])
            for column, word in enumerate(words)
            if word in cells and word not in _NO_FACTS
        ]
        told = {word: str(folder / text(cells[word])) for word in (CASE, ATTACHMENTS) if word in cells}
        place = row[filled(row)[0]].place
        cases = (told[CASE],) if CASE in told else ()
        made.append(Row(number, Group(tuple(entries), place), place, cases, told.get(ATTACHMENTS, "")))
    return WholeTable(words, tuple(made))
