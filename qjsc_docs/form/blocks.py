"""Pieces that several layouts share, so that a layout stays readable data. Floor 2."""

from __future__ import annotations

from .inline import Inline, Joint, Slot, Tick
from .layout import Align, Cell, Face, Para, Row, Side, Valign, cell, para

DAY_ROOM = "　　　　年　　月　　日"  # a date with room to write in


def words(*content: Inline | tuple[Inline, ...] | str) -> tuple[Inline, ...]:
    """Return `content` as one tuple of inlines; a label given as a tuple is opened."""
    parts: list[Inline] = []
    for part in content:
        parts += part if isinstance(part, tuple) else (part,)
    return tuple(parts)


def bar(text: str, span: int, height: float = 8.0, face: Face = Face.HEI) -> Row:
    """Return a row with one cell over the whole table: the heading of what follows."""
    return Row((cell(text, span=span, face=face),), height)


def pair(first: str, second: str) -> tuple[Inline, ...]:
    """Return two values of one cell with “/” between them when they are filled in."""
    return Slot(first), Joint("/", first, second), Slot(second)


def with_unit(key: str, unit: str) -> tuple[Inline, ...]:
    """Return a value followed by its unit, which is printed only with the value."""
    return Slot(key), Joint(unit, key, key)


def year_row(label: str | tuple[Inline, ...], *keys: str, height: float = 8.0, years: int = 3, size: str = "") -> Row:
    """Return a row of the year series: the label, then for each year one value or two with “/” between them."""
    cells = [cell(*words(label), align=Align.LEFT)]
    for index in range(years):
        paths = [f"年度数据[{index}].{key}" for key in keys]
        cells.append(cell(*(pair(*paths) if len(paths) == 2 else map(Slot, paths)), size=size))
    return Row(tuple(cells), height)


def matrix_row(
    label: str | tuple[Inline, ...],
    key: str,
    columns: tuple[str, ...],
    *before: Cell,
    span: int = 1,
    height: float = 8.0,
) -> Row:
    """Return a row of a matrix: the cells `before`, the label over `span` columns, then a value for each column."""
    values = (cell(Slot(f"{key}.{column}")) for column in columns)
    return Row((*before, cell(*words(label), span=span, align=Align.LEFT), *values), height)


def opinion(
    label: str, text: str, *foot: Inline, span: int, height: float, foot_height: float = 10.0
) -> tuple[Row, Row]:
    """Return an opinion: label at the left, the text above the line with date and seal, no border between them."""
    body = cell(
        para(Slot(text), indent=2, above=1), span=span, align=Align.JUSTIFY, valign=Valign.TOP, open=(Side.BOTTOM,)
    )
    sign = cell(para(*foot, right=2, below=1), span=span, align=Align.RIGHT, valign=Valign.BOTTOM, open=(Side.TOP,))
    return Row((cell(label, rows=2), body), height), Row((sign,), foot_height)


def first_opinion(
    label: str, office: str, span: int, label_span: int = 1, height: float = 10.0
) -> tuple[Row, Row, Row]:
    """Return an authority's first opinion: its label, the text, the date with room for the seal, and whom to ask."""
    body = cell(para(Slot(f"{office}.初审意见"), indent=2, above=1), span=span, align=Align.JUSTIFY, valign=Valign.TOP,
                open=(Side.BOTTOM,))  # fmt: skip
    day = cell(para(Slot(f"{office}.初审日期", DAY_ROOM), right=2), span=span, align=Align.RIGHT, valign=Valign.BOTTOM,
               open=(Side.TOP,))  # fmt: skip
    asked = "联系人：", Slot(f"{office}.联系人", "　" * 12), "电话：", Slot(f"{office}.电话", "　" * 8)
    return (
        Row((cell(label, rows=3, span=label_span), body), height),
        Row((day,), 8.0),
        Row((cell(*asked, span=span, align=Align.LEFT),), 7.0),
    )


def line(*contents: tuple[Inline, ...], size: str = "", height: float = 8.0) -> Row:
    """Return a line of words and values outside the table's borders: each has its own column and wraps within it."""
    return Row(tuple(cell(*content, align=Align.LEFT, size=size, open=tuple(Side)) for content in contents), height)


def box(key: str, value: str) -> tuple[Inline, ...]:
    """Return a printed choice with its box behind it, ticked when `key` has that value: 是□."""
    return value, Tick(key, ((value, "☑"),))


def marked(key: str, statement: str) -> Para:
    """Return a statement with a box before it that takes √ or ×."""
    return para(Tick(key, (("是", "√"), ("否", "×"))), statement, align=Align.JUSTIFY)


def boxed(*parts: str | tuple[str, str], before: str = "") -> Para:
    """Return statements with a box before each that takes √: keys and statements in turn.

    A key alone is ticked when its answer is 是, a pair of key and answer when the answer is that one.
    """
    content: list[Inline] = [before] if before else []
    for key, statement in zip(parts[::2], parts[1::2], strict=True):
        name, answer = key if isinstance(key, tuple) else (key, "是")
        content += [Tick(name, ((answer, "☑"),)), str(statement)]
    return para(*content)


def listed(key: str, value: str, printed: str) -> tuple[Cell, Cell]:
    """Return an item of a checklist: the cell that names it, and the cell of its box, ticked by the tick list `key`."""
    return cell(printed, align=Align.LEFT), cell(Tick(key, ((value, "☑"),)))
