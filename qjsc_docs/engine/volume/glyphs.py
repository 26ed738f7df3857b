"""The letters of page numbers, drawn by Typst once per process: font programs, glyph codes and widths. Floor 1."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO
from itertools import groupby
from operator import attrgetter

import pikepdf

from .. import typesetter as _typesetter
from ..fonts import require_cjk
from .geometry import SIZE

LETTERS = "— 0123456789草稿"
_SOURCE = """#import "page.typ": letters
#set document(title: "-", date: none)
#set text(..letters("宋体", 14), lang: "zh", region: "tw", features: (locl: 0, fwid: 1))
— 0 1 2 3 4 5 6 7 8 9 — 草稿"""
_FONT = attrgetter("font")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter: which font has it, its width in thousandths of its size, and the operator that shows it."""

    font: bytes
    width: float
    operator: bytes


@dataclass(frozen=True)
class Letters:
    """All letters of page numbers, and the PDF that holds their fonts."""

    of: dict[str, Letter]
    file: bytes

    def width(self, text: str) -> float:
        """Return how wide `text` is, in points, at full size."""
        return sum(self.of[letter].width for letter in text) * SIZE / 1000

    def shown(self, text: str) -> bytes:
        """Return the operators that show `text` at full size."""
        parts = []
        for font, run in groupby((self.of[letter] for letter in text), _FONT):
            parts.append(b"%s %g Tf %s" % (font, SIZE, b" ".join(one.operator for one in run)))
        return b" ".join(parts)

    def number(self, number: int) -> bytes:
        """Return the operators that show `number` between its dashes: one per page, so the dashes are kept ready."""
        return b" ".join((self._before, *(self.of[digit].operator for digit in str(number)), self._behind))

    @cached_property
    def _before(self) -> bytes:
        font = self.of["0"].font
        return b"%s %s %g Tf" % (self.shown("— "), font, SIZE)

    @cached_property
    def _behind(self) -> bytes:
        return self.shown(" —")

    def fonts_in(self, out: pikepdf.Pdf) -> pikepdf.Object:
        """Return the dictionary of the fonts, copied into `out`."""
        with pikepdf.open(BytesIO(self.file)) as drawn:
            return out.copy_foreign(drawn.make_indirect(drawn.pages[0].obj.Resources.Font))


@cache
def letters() -> Letters:
    """Return the letters as this machine's fonts draw them. Raises MissingError when none of them is Chinese."""
    require_cjk()
    file = _typesetter.typesetter().pdf(_SOURCE, "{}", {})
    of: dict[str, Letter] = {}
    with pikepdf.open(BytesIO(file)) as drawn:
        for name, font in drawn.pages[0].obj.Resources.Font.items():
            widths = _widths(font.DescendantFonts[0])
            for code, letter in codes(font.ToUnicode.read_bytes()):
                number = int(code, 16)
                of.setdefault(letter, Letter(name.encode(), widths.get(number, 1000.0), b"<%s> Tj" % code))
    of.setdefault(
        " ", Letter(of["0"].font, 250.0, b"[-250] TJ")
    )  # a font without a glyph for it: the next letter is moved
    return Letters(of, file)


def codes(map_: bytes) -> list[tuple[bytes, str]]:
    """Return code and letter of each line of a ToUnicode map."""
    lines = re.findall(rb"beginbfchar(.*?)endbfchar", map_, re.DOTALL)
    pairs = [pair for part in lines for pair in _PAIR.findall(part)]
    return [(code, bytes.fromhex(to.decode()).decode("utf-16-be")) for code, to in pairs]


def _widths(font: pikepdf.Object) -> dict[int, float]:
    """Return the widths of a font by code, in thousandths: runs of `first [w w …]` or `first last w`."""
    widths: dict[int, float] = {}
    items = list(font.get("/W", []))
    while items:
        first, second = int(items.pop(0)), items.pop(0)
        if isinstance(second, pikepdf.Array):
            widths |= {first + index: float(width) for index, width in enumerate(second)}
        else:
            width = float(items.pop(0))
            widths |= dict.fromkeys(range(first, int(second) + 1), width)
    return widths
