"""CSV as people save it from Excel or write it by hand; every cell stays the text that was written. Floor 3."""

from __future__ import annotations

import csv
from pathlib import Path

from ..messages import _
from ..problems import Place
from .grid import Grid
from .text_file import read_text
from .tree import MOST_LEAVES, Leaf, unreadable


def read(path: Path) -> list[Grid]:
    """Return the one sheet of the CSV file at `path`."""
    text = read_text(path)
    rows: list[list[Leaf]] = []
    reader = csv.reader(text.splitlines(keepends=True), delimiter=_delimiter(text), strict=True)
    line, count = 1, 0
    try:
        for cells in reader:
            place = Place(str(path), line)
            line, count = reader.line_num + 1, count + len(cells)
            if count > MOST_LEAVES:
                raise unreadable(place, _("it holds too many values"), _("Check that it is the right file."))
            if not _says_delimiter(cells, place.line):
                rows.append([Leaf(cell or None, place) for cell in cells])
    except csv.Error as error:
        reason = _("line {line}: {reason}").format(line=line, reason=error)
        raise unreadable(Place(str(path), line), reason, _("Check the quotation marks there.")) from None
    return [Grid(path.stem, [row for row in rows if any(leaf.value for leaf in row)], Place(str(path), 1))]


def _delimiter(text: str) -> str:
    """Return the sign between the cells: the one that the first filled line has most of."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    if first.startswith("sep=") and len(first) == 5:
        return first[4]
    return max(",\t;", key=first.count)


def _says_delimiter(cells: list[str], line: int) -> bool:
    return line == 1 and len(cells) <= 2 and bool(cells) and cells[0].startswith("sep=")
