"""Lines of .csv, .tsv and .jsonl files, however long the file is. Floor 5."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from ..messages import _
from ..problems import Place
from ..records.json_file import read_line
from ..records.tree import Group, unreadable
from ..system import reason
from .lines import Line, Lined, Spread

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_LONGEST = 4 << 20  # letters of one line


def sheets(path: Path) -> list[Lined]:
    """Return the one sheet of the .csv or .tsv file at `path`."""
    encoding = _encoding(path)
    with _opened(path, encoding) as file:
        first = next((line for line in iter(lambda: file.readline(_LONGEST), "") if line.strip()), "")
    return [Lined(Spread(str(path)), lambda: _rows(path, encoding, first))]


def objects(path: Path) -> Iterator[tuple[int, Group]]:
    """Yield each line of the .jsonl file at `path` that holds an object, with its number."""
    encoding = _encoding(path)
    with _opened(path, encoding) as file:
        for number, line in enumerate(iter(lambda: file.readline(_LONGEST), ""), 1):
            if line.strip():
                node = read_line(line, str(path), number)
                if not isinstance(node, Group):
                    reason = _("line {line}: {reason}").format(line=number, reason=_("an object in braces is expected"))
                    raise unreadable(Place(str(path), number), reason, _("Write one object on each line."))
                yield number, node


def _rows(path: Path, encoding: str, first: str) -> Iterator[Line]:
    said = first.startswith("sep=") and len(first.strip()) == 5
    delimiter = first[4] if said else max(",\t;", key=first.count)
    with _opened(path, encoding) as file:
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        line = 1
        try:
            for cells in reader:
                number, line = line, reader.line_num + 1
                if any(cells) and not (said and number == 1):
                    yield Line(number, [cell or None for cell in cells])
        except csv.Error as error:
            why = _("line {line}: {reason}").format(line=line, reason=error)
            raise unreadable(Place(str(path), line), why, _("Check the quotation marks there.")) from None


def _encoding(path: Path) -> str:
    """Return how the letters of the file are written: UTF-8, UTF-16 with a mark, or GBK/GB18030 as Windows saves it."""
    with _binary(path) as file:
        head = file.read(4)
        marked = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), "")
        if marked:
            return marked
        for encoding in ("utf-8", "gb18030"):
            file.seek(0)
            if _decodes(file, encoding):
                return encoding
    reason = _("its letters are neither UTF-8 nor GBK, or it is cut off")
    raise unreadable(Place(str(path)), reason, _("Save it again as UTF-8."))


def _decodes(file: io.BufferedReader, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while chunk := file.read(_CHUNK):
            if b"\0" in chunk:
                return False
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


@contextmanager
def _opened(path: Path, encoding: str) -> Iterator[TextIO]:
    with _binary(path) as file, io.TextIOWrapper(file, encoding, newline="") as text:
        yield text


@contextmanager
def _binary(path: Path) -> Iterator[io.BufferedReader]:
    place = Place(str(path))
    try:
        file = path.open("rb")
    except FileNotFoundError:
        raise unreadable(place, _("there is no such file"), _("Check the name and the folder.")) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise unreadable(place, why, _("Close it in other programs and check its rights.")) from None
    with file:
        yield file
