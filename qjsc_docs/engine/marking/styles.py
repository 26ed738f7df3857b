"""Styles of cells: those of the user's with a colour laid under them. Floor 1."""

from __future__ import annotations

from copy import deepcopy
from enum import StrEnum
from typing import Any

from lxml import etree


class Tint(StrEnum):
    """What lies under a cell."""

    NONE = ""
    ROW = "FFFDECEA"  # of a row with errors
    CELL = "FFF8B4AE"  # of the cell that has them


class Styles:
    """The styles of a workbook, which grow by what is asked for."""

    def __init__(self, part: bytes) -> None:
        self._root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
        self._space = str(self._root.tag)[: -len("styleSheet")]
        self._formats = self._child("cellXfs")
        self._known: dict[tuple[int, Tint], int] = {}
        self._made: dict[str, int] = {}
        self._fills = {tint: str(self._fill(tint)) for tint in (Tint.ROW, Tint.CELL)}
        # whether some cells bear our colours from before
        self.coloured = any(one.get("fillId") in self._fills.values() for one in self._formats)

    def tinted(self, style: int, tint: Tint) -> int:
        """Return the number of the style that is `style` with the colour; without one, a colour of ours is taken away."""
        key = (style, tint)
        if key not in self._known:
            self._known[key] = self._tinted(style, tint)
        return self._known[key]

    def of_head(self) -> int:
        """Return the style of the heads of a listing."""
        return self._own("head", font=self._font(bold=True), fill=Tint.ROW, wrap=True)

    def of_words(self) -> int:
        """Return the style of words that may take several lines."""
        return self._own("words", wrap=True)

    def of_link(self) -> int:
        """Return the style of what leads to another cell."""
        return self._own("link", font=self._font(link=True), wrap=True)

    def xml(self) -> bytes:
        """Return the part."""
        for group in self._root:
            if "count" in group.attrib:
                group.set("count", str(len(group)))
        return bytes(etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True))

    def _tinted(self, style: int, tint: Tint) -> int:
        if not 0 <= style < len(self._formats):
            style = 0
        old = self._formats[style]
        if tint is Tint.NONE and old.get("fillId") not in self._fills.values():
            return style
        new = deepcopy(old)
        new.set("fillId", self._fills[tint] if tint else "0")
        new.set("applyFill", "1")
        self._formats.append(new)
        return len(self._formats) - 1

    def _own(self, name: str, *, font: int = 0, fill: Tint = Tint.NONE, wrap: bool = False) -> int:
        if name not in self._made:
            made = etree.SubElement(self._formats, f"{self._space}xf")
            for key, value in {
                "numFmtId": "0",
                "fontId": str(font),
                "fillId": "0",
                "borderId": str(self._border()),
                "xfId": "0",
            }.items():
                made.set(key, value)
            made.set("applyFont", "1")
            made.set("applyBorder", "1")
            if fill:
                made.set("fillId", self._fills[fill])
                made.set("applyFill", "1")
            if wrap:
                made.set("applyAlignment", "1")
                etree.SubElement(made, f"{self._space}alignment", vertical="top", wrapText="1")
            self._made[name] = len(self._formats) - 1
        return self._made[name]

    def _font(self, *, bold: bool = False, link: bool = False) -> int:
        fonts = self._child("fonts")
        made = deepcopy(fonts[0]) if len(fonts) else etree.Element(f"{self._space}font")
        for name in ("b", "i", "u", "color", "strike"):
            for old in made.findall(f"{self._space}{name}"):
                made.remove(old)
        if link:  # in the order that the schema asks for
            made.insert(0, etree.Element(f"{self._space}u"))
            after = made.find(f"{self._space}sz")
            at = list(made).index(after) + 1 if after is not None else 1
            made.insert(at, etree.Element(f"{self._space}color", rgb="FF0563C1"))
        if bold:
            made.insert(0, etree.Element(f"{self._space}b"))
        fonts.append(made)
        return len(fonts) - 1

    def _border(self) -> int:
        """Return the number of the thin grey border of a listing."""
        if "border" not in self._made:
            borders = self._child("borders")
            made = etree.SubElement(borders, f"{self._space}border")
            for side in ("left", "right", "top", "bottom"):
                line = etree.SubElement(made, f"{self._space}{side}", style="thin")
                etree.SubElement(line, f"{self._space}color", rgb="FFBFBFBF")
            etree.SubElement(made, f"{self._space}diagonal")
            self._made["border"] = len(borders) - 1
        return self._made["border"]

    def _fill(self, tint: Tint) -> int:
        """Return the number of the colour's fill; one that an earlier marking left is used again."""
        fills = self._child("fills")
        for index, fill in enumerate(fills):
            if any(color.get("rgb") == tint.value for color in fill.iter(f"{self._space}fgColor")):
                return index
        fill = etree.SubElement(fills, f"{self._space}fill")
        pattern = etree.SubElement(fill, f"{self._space}patternFill", patternType="solid")
        etree.SubElement(pattern, f"{self._space}fgColor", rgb=tint.value)
        etree.SubElement(pattern, f"{self._space}bgColor", indexed="64")
        return len(fills) - 1

    def _child(self, name: str) -> Any:
        return self._root.find(f"{self._space}{name}")
