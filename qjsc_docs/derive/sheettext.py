"""What stands in a cell of an Excel template: printed words with tags, their type, and their format. Floor 3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font

from ..engine.xlsx.measure import height, width
from ..engine.xlsx.styles import DATE, GENERAL, TEXT, number_format
from ..form import sheetgrid
from ..form.facts import Kind
from ..form.inline import Inline, Slot, Sub, Sup, Tick
from ..form.layout import POINTS, Align, Face, Para, Valign
from ..form.leaves import bare, flat_entries
from ..form.model import Form
from ..form.plan import Entry
from ..form.slots import ITEM, text_of

Raised = Literal["subscript", "superscript"]
FONTS = {Face.TITLE: "方正小标宋简体", Face.SONG: "宋体", Face.FANG: "仿宋", Face.HEI: "黑体", Face.KAI: "楷体"}
_ACROSS = {
    Align.LEFT: "left",
    Align.CENTER: "center",
    Align.RIGHT: "right",
    Align.JUSTIFY: "justify",
    Align.SPREAD: "distributed",
}
_UPRIGHT = {Valign.TOP: "top", Valign.MIDDLE: "center", Valign.BOTTOM: "bottom"}
_INDENT = 9.0  # points that one step of Excel's indent takes
_GENERAL = (Kind.PARAGRAPH,)  # Excel shows long texts of the text format as ####


@dataclass(frozen=True, slots=True)
class Type:
    """The type of some words."""

    face: Face
    size: str
    bold: bool = False
    raised: Raised | None = None

    @property
    def points(self) -> float:
        """The size in points."""
        return POINTS[self.size]

    def font(self) -> Font:
        """Return it as a cell's font."""
        return Font(name=FONTS[self.face], size=self.points, bold=self.bold or None, charset=134)

    def inline(self) -> InlineFont:
        """Return it as the font of a run."""
        return InlineFont(
            rFont=FONTS[self.face], sz=self.points, b=self.bold or None, charset=134, vertAlign=self.raised
        )


@dataclass(frozen=True, slots=True)
class Words:
    """The text of one cell: its paragraphs with the type of each, under one alignment."""

    paras: tuple[tuple[Para, Type], ...]
    align: Align
    valign: Valign
    each: str = ""

    @property
    def type(self) -> Type:
        """The cell's own type, that of its first paragraph."""
        return self.paras[0][1]

    def alignment(self) -> Alignment:
        """Return how the text stands in the cell."""
        first = self.paras[0][0]
        indent = round(first.right * self.type.points / _INDENT) if self.align is Align.RIGHT else 0
        return Alignment(_ACROSS[self.align], _UPRIGHT[self.valign], wrap_text=True, indent=indent)

    def value(self) -> str | CellRichText:
        """Return the text with its tags; rich where the type changes within it."""
        runs = [run for run in self._runs() if run[0]]
        if all(style == self.type for _text, style in runs):
            return "".join(text for text, _style in runs)
        return CellRichText(*(TextBlock(style.inline(), text) for text, style in runs))

    def _runs(self) -> Iterator[tuple[str, Type]]:
        for index, (para, style) in enumerate(self.paras):
            yield "\n" * (index > 0) + "　" * para.indent, style
            for part in para.content:
                yield self._text(part), _raised(part, style)

    def _text(self, part: Inline) -> str:
        if isinstance(part, str):
            return part
        if isinstance(part, Sub | Sup):
            return part.words
        return f"{{{{ {f'{ITEM}.' if self.each else ''}{part.name} }}}}"

    def need(self, room: float) -> float:
        """Return how high the printed words are in `room` points, the gaps above and below included."""
        total = 0.0
        for para, style in self.paras:
            words = "　" * para.indent + text_of(para.content)
            plain = words.count("\n") + 1
            pitch = plain * style.points * 1.3 if width(words, style.points) <= room else 0
            total += (pitch or height(words, style.points, room)) + (para.above + para.below) * 72 / 25.4
        return total

    def slot(self) -> Slot | None:
        """Return the slot that stands alone in the cell."""
        parts = [part for para, _style in self.paras for part in para.content if part]
        alone = parts[0] if len(parts) == 1 and not any(para.indent for para, _style in self.paras) else None
        return alone if isinstance(alone, Slot) else None

    def values(self) -> list[str]:
        """Return the keys of the values in the cell."""
        parts = [part for para, _style in self.paras for part in para.content]
        return list(dict.fromkeys(part.key for part in parts if isinstance(part, Slot | Tick)))


def _raised(part: Inline, style: Type) -> Type:
    raised: Raised | None = "subscript" if isinstance(part, Sub) else "superscript" if isinstance(part, Sup) else None
    return Type(style.face, style.size, style.bold, raised) if raised else style


def entry_of(slot: Slot, each: str, form: Form) -> Entry | None:
    """Return what the form says of a slot; nothing for a running number."""
    return flat_entries(form).get(f"{each}[].{slot.key}" if each else bare(slot.key))


def format_of(words: Words, form: Form) -> str:
    """Return the number format of a cell: numbers and dates by their kind, everything that is typed in as text."""
    slot = words.slot()
    if slot is None:
        return GENERAL
    entry = entry_of(slot, words.each, form)
    if entry is None:
        return number_format(0)
    kind = entry.fact.kind
    if kind in (Kind.INTEGER, Kind.DECIMAL):
        return number_format(0 if kind is Kind.INTEGER else entry.field.places)
    if kind is Kind.DATE:
        return DATE
    return GENERAL if kind in _GENERAL else TEXT


def choices_of(words: Words, form: Form) -> tuple[str, ...]:
    """Return what a drop-down of the cell offers; nothing where any value may stand."""
    slot = words.slot()
    entry = entry_of(slot, words.each, form) if slot else None
    if entry is None:
        return ()
    choices = ("是", "否") if entry.fact.kind is Kind.YESNO else entry.fact.choices
    fits = len(",".join(choices)) < 255 and not any("," in choice for choice in choices)
    return choices if fits and entry.fact.kind in (Kind.YESNO, Kind.CHOICE) else ()


def grouped(paras: Sequence[tuple[Para, Type]], align: Align, valign: Valign, each: str) -> list[Words]:
    """Return the paragraphs of a cell in groups that one cell of a sheet can show: each with one alignment."""
    groups = sheetgrid.grouped([para for para, _style in paras], align)
    return [Words(tuple(paras[number] for number in own), across, valign, each) for across, own in groups]
