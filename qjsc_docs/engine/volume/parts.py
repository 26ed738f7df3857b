"""The parts of a volume, and the pages and numbers that they begin with. Floor 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Margins(NamedTuple):
    """The margins of a page made by us, in mm, in the order of a form's layout."""

    top: float
    right: float
    bottom: float
    left: float


STANDING = Margins(37, 26, 35, 28)  # GB/T 9704 5.2.1
LYING = Margins(28, 37, 26, 35)  # the same sheet, its binding edge on top (clause 8)


@dataclass(frozen=True, slots=True)
class Part:
    """Pages of one file that go into the volume.

    `title` is the bookmark at `level` (0 for an item, 1 for a file of the item above); the file's own bookmarks are put
    beneath it, or in its place where it is "". `words` must be found on its first page by `verify`; with `listed` the contents pages
    must have a row with `title`, the page number and a link. The link reads `qjsc-part:<index of the part>`.
    """

    source: Path
    title: str = ""
    level: int = 0
    words: str = ""
    listed: bool = False
    own: bool = False  # made by us: margins are known, links of the contents are trusted
    margins: Margins | None = None  # of own pages; None for those of GB/T 9704
    pages: range | None = None  # of the file, from 0; None for all of them
    numbered: bool = True  # counts; cover and contents do not
    labels: tuple[str, ...] = ()  # what readers show for pages that are not numbered: 封面, 目录
    odd: bool = False  # begins on an odd page, after a blank one if need be: printing on both sides
    name: str = ""  # how problems call the file; "" for its own name

    @property
    def called(self) -> str:
        """How problems call the file."""
        return self.name or self.source.name


@dataclass(frozen=True, slots=True)
class Volume:
    """What the file says of itself, and whether its numbers are marked 草稿."""

    title: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a part came to stand."""

    part: int  # index
    first: int  # page of the file, from 1
    count: int
    number: int  # printed on the first page; 0 for a part that is not numbered
    blank: int = 0  # empty pages before it

    @property
    def last(self) -> int:
        """The last page of the file that belongs to it."""
        return self.first + self.count - 1

    @property
    def last_number(self) -> int:
        """The number printed on its last page; 0 for a part that is not numbered."""
        return self.number and self.number + self.count - 1


class Placing:
    """Counts pages and numbers while parts are put in a row."""

    def __init__(self) -> None:
        self._page = 0
        self._number = 0

    def add(self, index: int, part: Part, count: int) -> Placed:
        """Return where the next part, of `count` pages, comes to stand."""
        # once numbering has begun, numbers say what lies on the right; the first numbered page is put there by its place
        running = self._number if part.numbered and self._number else self._page
        blank = int(part.odd and running % 2 == 1)
        self._page += blank
        if part.numbered and self._number:
            self._number += blank
        placed = Placed(index, self._page + 1, count, self._number + 1 if part.numbered else 0, blank)
        self._page += count
        self._number += count if part.numbered else 0
        return placed


def place(parts: Sequence[Part], counts: Sequence[int]) -> tuple[Placed, ...]:
    """Return where parts of `counts` pages come to stand.

    Numbers do not depend on how many pages cover and contents have, so contents can be made from a first placing.
    """
    placing = Placing()
    return tuple(placing.add(index, *pair) for index, pair in enumerate(zip(parts, counts, strict=True)))
