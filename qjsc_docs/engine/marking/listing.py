"""The sheet that is added: heads that stay in view, words, links. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..xlsx.measure import HIGHEST, height
from .model import Link, Listing
from .styles import Styles
from .text import inner, letters

MARK = "qjsc_listing"  # the code name by which a sheet that was added before is known
_SIZE = 11.0
_MOST = 1_000_000  # rows
_MOST_LINKS = 60_000  # Excel takes so many on a sheet
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def sheet(listing: Listing, styles: Styles) -> Iterator[bytes]:
    """Yield the XML of the sheet, piece by piece."""
    head, words, link = styles.of_head(), styles.of_words(), styles.of_link()
    last = letters(len(listing.heads))
    cols = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>' for at, width in enumerate(listing.widths, 1)
    )
    yield (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{_MAIN}">'
        f'<sheetPr codeName="{MARK}"><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" '
        f'state="frozen"/></sheetView></sheetViews><cols>{cols}</cols><sheetData>'
    ).encode()
    yield _row(1, listing.heads, head, head, listing.widths)
    links: list[tuple[str, Link]] = []
    number = 1
    for number, cells in enumerate(listing.rows(), 2):
        if number > _MOST:
            break
        yield _row(number, cells, words, link, listing.widths)
        if len(links) < _MOST_LINKS:
            links += [(f"{letters(at)}{number}", cell) for at, cell in enumerate(cells, 1) if isinstance(cell, Link)]
    yield f'</sheetData><autoFilter ref="A1:{last}{max(number, 1)}"/>'.encode()
    if links:
        yield b"<hyperlinks>"
        for ref, cell in links:
            target = "'{}'!{}".format(cell.sheet.replace("'", "''"), cell.cell)
            yield f'<hyperlink ref="{ref}" location="{_attribute(target)}" display="{_attribute(cell.words)}"/>'.encode()
        yield b"</hyperlinks>"
    yield (
        b'<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        b'<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
    )


def _row(number: int, cells: tuple[str | int | Link, ...], style: int, link: int, widths: tuple[float, ...]) -> bytes:
    made = []
    for at, cell in enumerate(cells, 1):
        ref = f"{letters(at)}{number}"
        if isinstance(cell, int):
            made.append(f'<c r="{ref}" s="{style}"><v>{cell}</v></c>')
            continue
        words = _words(cell)
        chosen = link if isinstance(cell, Link) else style
        made.append(f'<c r="{ref}" s="{chosen}" t="inlineStr"><is><t xml:space="preserve">{inner(words)}</t></is></c>')
    tall = max(height(_words(cell), _SIZE, wide * 5.25) for cell, wide in zip(cells, widths, strict=True))
    tall = min(max(tall, 16.5), HIGHEST)
    return f'<row r="{number}" ht="{tall:.1f}" customHeight="1">{"".join(made)}</row>'.encode()


def _words(cell: str | int | Link) -> str:
    return cell.words if isinstance(cell, Link) else str(cell)


def _attribute(words: str) -> str:
    return inner(words).replace('"', "&quot;").replace("\n", " ")
