"""What the engine needs to know of styles.xml: formats, sizes, wrapping; and styles made beside the template's. Floor 1."""

from __future__ import annotations

from dataclasses import dataclass

from .scan import Node, escape, scan
from .strings import run_style

TEXT = "@"
GENERAL = "General"
DATE = 'yyyy"年"m"月"d"日"'
RED = '<color rgb="FFFF0000"/>'
_BUILT_IN = {0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 49: TEXT}
_HALF_EM = ("宋体", "SimSun", "新宋体", "仿宋", "黑体", "楷体")
_FIRST_OWN = 164
_PLAIN = (11.0, "", f"<rPr>{RED}</rPr>")


@dataclass(frozen=True, slots=True)
class Style:
    """A cell's style: its number format, size of type in points, and whether it wraps."""

    format: str
    wraps: bool
    size: float
    own: str  # its font as the `<rPr>` of a run
    red: str  # the same in red


@dataclass(frozen=True, slots=True)
class Wish:
    """A style like number `base`, with another number format or with wrapping."""

    base: int
    format: str
    wraps: bool


class Styles:
    """The styles of a template. `digit` is the width of a digit in its normal font, in pixels: what column widths count."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self._root = scan(xml)
        self._formats = {
            int(node.attrs["numFmtId"]): node.attrs["formatCode"] for node in self._list("numFmts", "numFmt")
        }
        self._xfs = self._list("cellXfs", "xf")
        fonts = self._list("fonts", "font")
        self._fonts = [(_size(font), run_style(font), run_style(font, RED)) for font in fonts] or [_PLAIN]
        self.digit = 8 if fonts and (_size(fonts[0]) >= 12 or _face(fonts[0]) in _HALF_EM) else 7
        self.all = tuple(map(self._style, self._xfs)) or (Style(GENERAL, False, *_PLAIN),)

    def _list(self, group: str, name: str) -> list[Node]:
        node = self._root.find(group)
        return node.all(name) if node else []

    def _style(self, xf: Node) -> Style:
        number = int(xf.attrs.get("numFmtId", "0"))
        alignment = xf.find("alignment")
        wraps = alignment is not None and alignment.attrs.get("wrapText") in ("1", "true")
        size, own, red = self._fonts[min(int(xf.attrs.get("fontId", "0")), len(self._fonts) - 1)]
        if alignment is not None and alignment.attrs.get("horizontal") in ("justify", "distributed"):
            wraps = True
        return Style(self._formats.get(number) or _BUILT_IN.get(number, f"#{number}"), wraps, size, own, red)

    def of(self, number: int) -> Style:
        """Return style `number`."""
        return self.all[number] if number < len(self.all) else self.all[0]

    def with_wishes(self, wishes: dict[Wish, int]) -> bytes:
        """Return styles.xml with the styles that `wishes` ask for, which stand behind the others in their order."""
        codes = self._codes(wishes)
        new = "".join(self._variant(wish, codes) for wish in wishes)
        xml = self._xml
        cell_xfs = self._root.find("cellXfs")
        if cell_xfs is not None:
            xml = _grown(xml, cell_xfs, new, len(self._xfs) + len(wishes))
        own = {code: number for code, number in codes.items() if number not in self._formats and number >= _FIRST_OWN}
        return self._with_formats(xml, own) if own else xml

    def _codes(self, wishes: dict[Wish, int]) -> dict[str, int]:
        codes = {code: number for number, code in (_BUILT_IN | self._formats).items()}
        fresh = max([_FIRST_OWN - 1, *self._formats]) + 1
        for wish in wishes:
            if wish.format not in codes:
                codes[wish.format] = fresh
                fresh += 1
        return codes

    def _variant(self, wish: Wish, codes: dict[str, int]) -> str:
        xf = self._xfs[min(wish.base, len(self._xfs) - 1)]
        attrs = dict(xf.attrs)
        if wish.format != self.of(wish.base).format:
            attrs |= {"numFmtId": str(codes[wish.format]), "applyNumberFormat": "1"}
        alignment = xf.find("alignment")
        aligned = dict(alignment.attrs) if alignment else {}
        if wish.wraps:
            aligned["wrapText"] = "1"
            attrs["applyAlignment"] = "1"
        inner = f"<alignment{_attributes(aligned)}/>" if aligned else ""
        protection = xf.find("protection")
        if protection:
            inner += f"<protection{_attributes(protection.attrs)}/>"
        return f"<xf{_attributes(attrs)}>{inner}</xf>"

    def _with_formats(self, xml: bytes, own: dict[str, int]) -> bytes:
        new = "".join(f'<numFmt numFmtId="{number}" formatCode="{escape(code)}"/>' for code, number in own.items())
        group = self._root.find("numFmts")
        if group is not None:  # it stands before cellXfs, whose bytes may have grown already: places still hold
            return _grown(xml, group, new, len(self._formats) + len(own))
        whole = f'<numFmts count="{len(own)}">{new}</numFmts>'
        return xml[: self._root.inner] + whole.encode() + xml[self._root.inner :]


def _grown(xml: bytes, group: Node, new: str, count: int) -> bytes:
    """Return `xml` with `new` at the end of the list `group`, which then has `count` entries."""
    words = "".join(f' {key}="{escape(value)}"' for key, value in (group.attrs | {"count": str(count)}).items())
    inner = xml[group.inner : group.close].decode()
    return xml[: group.start] + f"<{group.name}{words}>{inner}{new}</{group.name}>".encode() + xml[group.end :]


def _attributes(attrs: dict[str, str]) -> str:
    return "".join(f' {key}="{escape(value)}"' for key, value in attrs.items())


def _face(font: Node) -> str:
    name = font.find("name")
    return name.attrs.get("val", "") if name else ""


def _size(font: Node) -> float:
    size = font.find("sz")
    return float(size.attrs.get("val", "11")) if size else 11.0


def number_format(places: int | None) -> str:
    """Return the number format that shows `places` decimals."""
    if places is None:
        return GENERAL
    return "0." + "0" * places if places else "0"
