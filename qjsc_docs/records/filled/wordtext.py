"""The text of a Word file: word/document.xml → paragraphs and table rows with their content controls. Floor 3.

One regular expression picks the few tags that matter out of the XML; building a tree of all of it would take longer than
everything else. What nobody sees is left out: deleted and moved text, the second drawing of what old readers cannot show.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from lxml import etree

from ...engine.package import unreadable
from ...form.lines import Piece, Seen, SeenLine
from ...messages import _

# branches that begin alike stand together: the expression then fails on most tags at their second or third letter
_TOKEN = re.compile(
    r"""<(?:/w:(p|tc|tr|tbl|sdtContent)>
    |w:(?:t(?:(?:\ [^>]*)?>([^<]+)<|ag\ w:val="([^"]*)"|(bl|ab/)>)
        |(sdtContent|showingPlcHdr/|br/|br\ w:type="textWrapping"/|cr/|p/|p\ [^>]*/|noBreakHyphen/|vMerge/
            |vMerge\ w:val="continue"/)>
        |grid(?:Span|(Before))\ w:val="(\d{1,3})"
        |sym\ (?=[^>]*w:char="([0-9A-Fa-f]{4})")(?:[^>]*w:font="([^"]*)")?)
    |a:blip\ [^>]*r:embed="([^"]*)")""",
    re.VERBOSE,
)
_HIDDEN = re.compile(  # what is not there for the reader
    r"<w:moveFrom [^>]*[^/]>.*?</w:moveFrom>|<mc:Fallback[ >].*?</mc:Fallback>|<w:txbxContent>.*?</w:txbxContent>",
    re.DOTALL,
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LETTERS = {"br/": "\n", 'br w:type="textWrapping"/': "\n", "cr/": "\n", "ab/": "\t", "noBreakHyphen/": "-"}
_SYMBOLS = {
    "Wingdings": {"FE": "☑", "A8": "□", "6F": "□", "FC": "√", "FB": "×", "FD": "☒"},
    "Wingdings 2": {"52": "☑", "53": "☒", "54": "☒", "50": "√", "4F": "×", "A3": "□", "2A": "□"},
}


def text_lines(xml: bytes, label: str = "") -> list[SeenLine]:
    """Return the lines of a document part. A table within a cell is text of the cell.

    `label` names the file in problems. Raises TemplateError for a part that is no XML.
    """
    text = xml.decode("utf-8", "replace")
    if _W not in text[:6000] or "<!" in text:
        text = _usual(xml, label)
    if "<w:moveFrom " in text or "<mc:Fallback" in text or "<w:txbxContent>" in text:
        text = _HIDDEN.sub("", text)
    return _Reader().read(text)


def _usual(xml: bytes, label: str) -> str:
    """Return the part as other programs write it, without comments and with the usual names of namespaces."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise unreadable(label, _("the file is damaged or cut short"), _("Copy or download it again.")) from error
    spaces = {uri: name for name, uri in root.nsmap.items()}
    main = etree.QName(root).namespace or ""
    text = etree.tostring(root, encoding="unicode")
    prefix = spaces.get(main, "w")
    if prefix != "w":
        old = f"{prefix}:" if prefix else ""
        text = re.sub(rf"(</?){old}(?=[A-Za-z])", r"\1w:", text)
        text = re.sub(rf"(?<= ){old}(?=[A-Za-z]+=)", "w:", text) if old else text
    return text


class _Reader:
    """Collects boxes and lines while tokens pass by."""

    def __init__(self) -> None:
        self.lines: list[SeenLine] = []
        self.boxes: list[Seen] = []
        self.pieces: list[Piece] = []
        self.words: list[str] = []
        self.controls: list[str | None] = [None]  # the tags of the open controls; None outside of all
        self.hidden = 0  # open controls that show their placeholder
        self.pictures: list[str] = []
        self.tag, self.placeholder = "", False  # of the control that is about to open
        self.column, self.span, self.covered = 0, 1, False
        self.unended = False  # a paragraph ended within a control, and the line goes on
        self.depth = self.table = self.row = self.paragraphs = 0

    def read(self, xml: str) -> list[SeenLine]:
        """Return the lines of `xml`."""
        words, ends, begins = self.words, self._ends(), self._begins()
        for end, text, tag, table, name, before, number, char, font, picture in _TOKEN.findall(xml):
            if text:
                if not self.hidden:
                    words.append(unescape(text) if "&" in text else text)
            elif end:
                ends[end]()
            elif tag:
                self.tag = unescape(tag) if "&" in tag else tag
            elif name or table:
                self._element(name or table, begins)
            elif number:
                self._grid(int(number), before=bool(before))
            else:
                self._drawn(char, font, picture)
        return self.lines

    def _drawn(self, char: str, font: str, picture: str) -> None:
        if char:
            self.words.append(_symbol(char, font))
        else:
            self.pictures.append(picture)

    def _ends(self) -> dict[str, Callable[[], None]]:
        return {
            "p": self._end_paragraph,
            "tc": self._end_cell,
            "tr": self._end_row,
            "tbl": self._end_table,
            "sdtContent": self._close_control,
        }

    def _begins(self) -> dict[str, Callable[[], None]]:
        return {
            "bl": self._open_table,
            "sdtContent": self._open_control,
            "showingPlcHdr/": self._show_placeholder,
            "vMerge/": self._cover,
            'vMerge w:val="continue"/': self._cover,
        }

    def _element(self, name: str, begins: dict[str, Callable[[], None]]) -> None:
        letter = _LETTERS.get(name)
        if letter is None:
            begins.get(name, self._end_paragraph)()
        elif not self.hidden:
            self.words.append(letter)

    def _grid(self, number: int, *, before: bool) -> None:
        if self.depth == 1 and before:
            self.column += number
        elif self.depth == 1:
            self.span = number or 1

    def _cover(self) -> None:
        self.covered = self.covered or self.depth == 1

    def _show_placeholder(self) -> None:
        self.placeholder = True

    def _open_control(self) -> None:
        self._flush()
        self.controls.append(self.tag or self.controls[-1] or "")
        if self.placeholder or self.hidden:
            self.hidden += 1
        self.tag, self.placeholder = "", False

    def _close_control(self) -> None:
        if len(self.controls) > 1:
            if self.controls[-1] is not None and not self.words:
                self.pieces.append(Piece(self.controls[-1], ""))
            self._flush()
            self.controls.pop()
            if self.unended and not self.controls[-1]:
                self.unended = False
                self._end_line()
        if self.hidden:
            self.hidden -= 1

    def _flush(self) -> None:
        if self.words:
            self.pieces.append(Piece(self.controls[-1], "".join(self.words)))
            self.words.clear()

    def _open_table(self) -> None:
        self.depth += 1
        if self.depth == 1:
            self.table += 1
            self.row = self.column = 0
            self.pieces.clear()

    def _end_paragraph(self) -> None:
        self.unended = bool(self.controls[-1]) and not self.depth  # Enter within a control: its value has lines
        if self.depth or self.unended:
            self.words.append("\n")
        else:
            self._end_line()

    def _end_line(self) -> None:
        self._flush()
        self.paragraphs += 1
        if self.pieces:
            self.lines.append(SeenLine((Seen(tuple(self.pieces), pictures=tuple(self.pictures)),), 0, self.paragraphs))
            self.pieces, self.pictures = [], []

    def _end_table(self) -> None:
        self.depth = max(self.depth - 1, 0)

    def _end_cell(self) -> None:
        if self.depth != 1:
            return
        if self.words and self.words[-1] == "\n":
            self.words.pop()
        self._flush()
        self.boxes.append(Seen(tuple(self.pieces), self.column, self.span, self.covered, tuple(self.pictures)))
        self.pieces, self.pictures = [], []
        self.column += self.span
        self.span, self.covered = 1, False

    def _end_row(self) -> None:
        if self.depth != 1:
            return
        self.row += 1
        self.lines.append(SeenLine(tuple(self.boxes), self.table, self.row))
        self.boxes, self.column = [], 0


def _symbol(char: str, font: str) -> str:
    """Return the sign that a letter of a sign font shows."""
    return _SYMBOLS.get(font, {}).get(char[2:].upper(), "") or chr(int(char, 16))
