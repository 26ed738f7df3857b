"""Reading a template's sheet: its rows, cells and tags, with every defect and its cell. Floor 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...messages import _
from ...problems import Place, Problem
from .cells import Cell, Piece
from .measure import ems
from .refs import Area, letters_of, number_of
from .rows import Block, Dynamic, Formula, Loop, Row
from .scan import Node, spans
from .strings import Run, Runs, plain, runs_of
from .styles import Styles
from .tags import EndFor, For, Tag, TagError, Value, has_tag, split

_MOST_BODY = 2000  # rows between the helper rows of one list


@dataclass(slots=True)
class Sheet:
    """What is known of a sheet while its rows are read. `used` are the tags with their cells, `problems` the defects."""

    file: str
    name: str
    xml: bytes
    strings: Sequence[Runs]
    styles: Styles
    merges: Sequence[Area]
    widths: Mapping[int, float]
    width: float  # of the other columns, in points
    height: float  # of rows that say nothing, in points
    used: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    shared: dict[str, tuple[str, str]] = field(
        default_factory=dict
    )  # formulas that several cells share, with their cell

    def complain(self, cell: str, error: TagError) -> None:
        """Take note of a tag in `cell` that cannot be used."""
        params = {"tag": error.tag, "reason": error.reason}
        place = Place(self.file, sheet=self.name, cell=cell)
        self.problems.append(Problem(error.code, params=params, place=place))

    def merge_at(self, row: int, column: int) -> Area:
        """Return the merged cells that begin at this cell, or the cell itself."""
        return next((m for m in self.merges if (m.top, m.left) == (row, column)), Area(column, row, column, row))

    def room(self, box: Area) -> float:
        """Return the width of `box` in points."""
        return sum(self.widths.get(column, self.width) for column in range(box.left, min(box.right, 200) + 1))

    def words_of(self, cell: Node) -> Runs:
        """Return the text of `cell` as runs; nothing for numbers and formulas."""
        kind, value = cell.attrs.get("t", "n"), cell.find("v")
        if kind == "s" and value is not None and value.text.strip().isdigit():
            index = int(value.text)
            return self.strings[index] if index < len(self.strings) else ()
        inline = cell.find("is")
        return runs_of(self.xml, inline) if inline is not None else ()


@dataclass(slots=True)
class _Open:
    """Repeated rows whose end has not come yet."""

    tag: For
    row: int
    gap: int
    cell: str
    rows: list[Row] = field(default_factory=list)


def read_blocks(sheet: Sheet, data: Node) -> list[Block]:
    """Return the rows of `data`, the sheet's `<sheetData>`, with those of a list taken together."""
    blocks: list[Block] = []
    loop: _Open | None = None
    before = 0
    for node in data.all("row"):
        number = int(node.attrs.get("r", before + 1))
        gap, before = number - before - 1, number
        helper = _helper(sheet, node, number)
        if loop is not None and gap:
            loop.rows += [_empty(sheet, row) for row in range(number - min(gap, _MOST_BODY), number)]
            gap = 0
        if helper is None:
            row = _row(sheet, node, number, gap, loop.tag if loop else None)
            (loop.rows if loop else blocks).append(row)
        elif isinstance(helper[1], For) and loop is None:
            loop = _Open(helper[1], number, gap, helper[0])
            sheet.used.append((f"{helper[1].path}[]", helper[0]))
        elif isinstance(helper[1], EndFor) and loop is not None:
            blocks.append(Loop(loop.tag, loop.row, number, loop.gap, tuple(loop.rows)))
            loop = None
        else:
            _misplaced(sheet, *helper)
    if loop is not None:
        tag = f"{{%tr for {loop.tag.item} in {loop.tag.path} %}}"
        sheet.complain(loop.cell, TagError("template-broken-tag", tag, _("{%tr endfor %} is missing below it")))
    return blocks


def _misplaced(sheet: Sheet, cell: str, tag: Tag) -> None:
    if isinstance(tag, For):
        error = TagError(
            "template-broken-tag",
            f"{{%tr for {tag.item} in {tag.path} %}}",
            _("repeated rows cannot hold repeated rows"),
        )
    else:
        error = TagError("template-broken-tag", "{%tr endfor %}", _("no {%tr for … %} stands above it"))
    sheet.complain(cell, error)


def _helper(sheet: Sheet, row: Node, number: int) -> tuple[str, For | EndFor] | None:
    """Return the command of a helper row with its cell; nothing for any other row."""
    texts = [(cell, text) for cell in row.all("c") if (text := plain(sheet.words_of(cell)).strip())]
    marked = [(cell, text) for cell, text in texts if "{%" in text]
    if not marked:
        return None
    cell, text = marked[0]
    place = cell.attrs.get("r", str(number))
    try:
        tags = [tag for _start, _end, tag in split(text)]
    except TagError:
        return None  # reading the cell tells it
    if len(texts) > 1 or len(tags) != 1 or not isinstance(tags[0], For | EndFor):
        sheet.complain(place, TagError("template-broken-tag", text, _("the command needs a row of its own")))
        return None
    return place, tags[0]


def _empty(sheet: Sheet, number: int) -> Row:
    return Row(number, 0, "", None, sheet.height, ("</row>",))


def _row(sheet: Sheet, node: Node, number: int, gap: int, loop: For | None) -> Row:
    parts, dynamic, styles = [""], [], []
    column = 0
    for cell in node.all("c"):
        name = cell.attrs.get("r", "").rstrip("0123456789")
        column = number_of(name) if name else column + 1
        parts[-1] += f'<c r="{letters_of(column)}'
        found = _dynamic(sheet, cell, number, column, loop)
        if found is not None:
            dynamic.append((len(parts), found))
        parts.append("" if found is not None else "".join(_behind(sheet.xml, cell)))
        styles.append((column, f' s="{cell.attrs["s"]}"' if "s" in cell.attrs else ""))
    parts[-1] += "</row>"
    covered = {c for m in sheet.merges if m.top <= number <= m.bottom for c in range(m.left, min(m.right, 300) + 1)}
    height = float(node.attrs["ht"]) if "ht" in node.attrs else None
    return Row(
        number,
        gap,
        "".join(f' {key}="{value}"' for key, value in node.attrs.items() if key not in ("r", "ht", "customHeight")),
        height,
        height if height is not None else sheet.height,
        tuple(parts),
        tuple(Dynamic(index, what, parts[index]) for index, what in dynamic),
        tuple(column for column, _style in styles if column not in covered),
        tuple(styles),
        any(isinstance(what, Formula) for _index, what in dynamic),
    )


def _behind(xml: bytes, cell: Node) -> tuple[str, str]:
    """Return the XML of `cell` from behind its row number: the rest of the start tag, and what follows that."""
    place = spans(xml, cell).get("r")
    if place is None:
        return '"' + xml[cell.start + len("<c") : cell.inner].decode(), xml[cell.inner : cell.end].decode()
    front = xml[cell.start + len("<c") : place[0] - len('r="')].decode().rstrip()  # attributes before the reference
    return '"' + front + xml[place[1] + 1 : cell.inner].decode(), xml[cell.inner : cell.end].decode()


def _dynamic(sheet: Sheet, cell: Node, row: int, column: int, loop: For | None) -> Cell | Formula | None:
    place = f"{letters_of(column)}{row}"
    formula = cell.find("f")
    if formula is not None:
        return _formula(sheet, cell, formula, place)
    runs = sheet.words_of(cell)
    text = plain(runs)
    if not has_tag(text):
        return None
    try:
        pieces = tuple(_pieces(sheet, runs, text, loop, place))
    except TagError as error:
        sheet.complain(place, error)
        return None
    box = sheet.merge_at(row, column)
    number = int(cell.attrs.get("s", "0"))
    style, room = sheet.styles.of(number), sheet.room(box)
    plain_type = not any(piece.run.style for piece in pieces)
    return Cell(place, number, style, pieces, room, ems(style.size, room), (row, box.bottom), plain_type, _key(pieces))


def _key(pieces: tuple[Piece, ...]) -> str | int | None:
    """Return the key of a row's value that fills its cell alone."""
    if len(pieces) == 1 and pieces[0].in_row and len(pieces[0].steps) == 1:
        return pieces[0].steps[0]
    return None


def _formula(sheet: Sheet, cell: Node, formula: Node, place: str) -> Formula | None:
    """Return a cell with a formula; one that shares the formula of another cell gets it written out."""
    if has_tag(formula.text):
        sheet.complain(place, TagError("template-forbidden-tag", formula.text))
    text, group = formula.text, formula.attrs.get("si", "")
    if formula.attrs.get("t") == "shared":
        if text:
            sheet.shared[group] = (text, place)
        elif group in sheet.shared:
            from openpyxl.formula.translate import Translator  # heavy, and rarely needed

            first, origin = sheet.shared[group]
            text = Translator(f"={first}", origin).translate_formula(place)[1:]
    if not text:
        return None
    start, _rest = _behind(sheet.xml, cell)
    return Formula(start.replace("/>", ">") + "<f>", text, "</f></c>")


def _pieces(sheet: Sheet, runs: Runs, text: str, loop: For | None, place: str) -> list[Piece]:
    pieces = []
    for start, end, tag in split(text):
        if tag is None:
            pieces += [Piece(run) for run in _slice(runs, start, end)]
        elif isinstance(tag, Value):
            in_row = loop is not None and tag.steps[0] == loop.item
            name = f"{loop.path}[]{tag.path[len(loop.item) :]}" if loop is not None and in_row else tag.path
            sheet.used.append((name, place))
            steps = tag.steps[1:] if in_row else tag.steps
            pieces.append(Piece(_slice(runs, start, start + 1)[0], tag, steps, in_row))
    return pieces


def _slice(runs: Runs, start: int, end: int) -> list[Run]:
    """Return the runs of characters `start` to `end`; a tag that Excel cut into runs takes the type of its first."""
    found, at = [], 0
    for run in runs:
        low, high = max(start, at), min(end, at + len(run.text))
        if low < high:
            found.append(Run(run.text[low - at : high - at], run.style))
        at += len(run.text)
    return found
