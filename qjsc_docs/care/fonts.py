"""Fonts of a Word file: which one each letter is set in, through styles and themes, and whether offices have it. Floor 4."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from ..derive.wordml import HAN
from ..engine.docx.parts import rels_of
from ..engine.package import Package
from ..engine.typesetter import CHAINS, LATIN, SYMBOLS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# the names under which Chinese Word and WPS know the fonts of the chains
_CHINESE = {
    "SimSun": "宋体", "NSimSun": "新宋体", "SimHei": "黑体", "FangSong": "仿宋", "FangSong_GB2312": "仿宋_GB2312",
    "KaiTi": "楷体", "KaiTi_GB2312": "楷体_GB2312", "Microsoft YaHei": "微软雅黑", "STZhongsong": "华文中宋",
    "STSong": "华文宋体", "STFangsong": "华文仿宋", "STKaiti": "华文楷体", "STHeiti": "华文黑体",
    "FZXiaoBiaoSong-B05S": "方正小标宋简体", "FZXiaoBiaoSong-B05": "方正小标宋_GBK", "Songti SC": "宋体-简",
    "LXGW WenKai": "霞鹜文楷", "Source Han Serif SC": "思源宋体", "Source Han Sans SC": "思源黑体",
}  # fmt: skip
_SIGNS = ("Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Symbol", "MS Gothic", "SimSun-ExtB", "Cambria Math")
USUAL = ("宋体", "仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体", "Times New Roman")
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_LATIN = re.compile(r"[!-~]")
_SIDES = {"eastAsia": _HAN, "ascii": _LATIN}


def _known() -> frozenset[str]:
    fonts = {font for chain in CHAINS.values() for font in chain.fonts}
    names = (*fonts, *LATIN, *SYMBOLS, *HAN.values(), *_CHINESE.values(), *_SIGNS)
    return frozenset(name.casefold() for name in names)


KNOWN = _known()


def is_known(font: str) -> bool:
    """Return whether `font` is one that the forms are set in, by its English or its Chinese name."""
    return font.lstrip("@").casefold() in KNOWN


class Fonts:
    """The fonts of one Word file, found the way Word finds them: run, its style, the paragraph's, the defaults."""

    def __init__(self, package: Package, main: str, parser: Any) -> None:
        self._parse = parser
        self._package = package
        self._main = main

    def of(self, run: Any, text: str) -> set[str]:
        """Return the fonts that the letters of `text` in `run` are set in; none where nobody says so."""
        found = set()
        for side, letters in _SIDES.items():
            if letters.search(text) and (font := self._font(run, side)):
                found.add(font)
        return found

    def _font(self, run: Any, side: str) -> str:
        own = self._said(run.find(f"{W}rPr"), side)
        paragraph = next(run.iterancestors(f"{W}p"), None)
        styles = (
            _val(run.find(f"{W}rPr/{W}rStyle")),
            _val(paragraph.find(f"{W}pPr/{W}pStyle")) if paragraph is not None else "",
        )
        return own or next(filter(None, (self._of_style(style, side) for style in styles)), "") or self._usual(side)

    def _of_style(self, style: str, side: str) -> str:
        seen = set()
        style = style or self._default_style
        while style and style not in seen and style in self._styles:
            seen.add(style)
            element = self._styles[style]
            if found := self._said(element.find(f"{W}rPr"), side):
                return found
            style = _val(element.find(f"{W}basedOn"))
        return ""

    def _usual(self, side: str) -> str:
        root = self._style_root
        return "" if root is None else self._said(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), side)

    def _said(self, properties: Any, side: str) -> str:
        fonts = None if properties is None else properties.find(f"{W}rFonts")
        if fonts is None:
            return ""
        theme = fonts.get(f"{W}{'eastAsiaTheme' if side == 'eastAsia' else 'asciiTheme'}")
        return (self._themed(theme) if theme else "") or fonts.get(f"{W}{side}", "")

    def _themed(self, name: str) -> str:
        """Return the font that the theme has for `minorEastAsia` and its like."""
        if self._theme is None:
            return ""
        kind = "majorFont" if name.startswith("major") else "minorFont"
        path = "latin" if name.endswith(("Ascii", "HAnsi")) else "ea"
        fonts = next(self._theme.iter(f"{_A}{kind}"), None)
        if fonts is None:
            return ""
        chinese = next((each for each in fonts.iter(f"{_A}font") if each.get("script") == "Hans"), None)
        plain = fonts.find(f"{_A}{path}")
        found = "" if plain is None else plain.get("typeface", "")
        return found or (chinese.get("typeface", "") if path == "ea" and chinese is not None else "")

    @cached_property
    def _style_root(self) -> Any:
        return self._part("/styles")

    @cached_property
    def _theme(self) -> Any:
        return self._part("/theme")

    @cached_property
    def _styles(self) -> dict[str, Any]:
        root = self._style_root
        return {} if root is None else {each.get(f"{W}styleId", ""): each for each in root.iter(f"{W}style")}

    @cached_property
    def _default_style(self) -> str:
        marked = (id_ for id_, each in self._styles.items() if each.get(f"{W}default") in ("1", "true"))
        return next((id_ for id_ in marked if self._styles[id_].get(f"{W}type") == "paragraph"), "")

    def _part(self, kind: str) -> Any:
        """Return the root of the part that the document is related to as `kind`; None where there is none."""
        if rels_of(self._main) not in self._package.names:
            return None
        folder = self._main.rpartition("/")[0]
        for link in self._parse(self._package.read(rels_of(self._main))):
            target = link.get("Target", "")
            name = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
            if link.get("Type", "").endswith(kind) and name in self._package.names:
                return self._parse(self._package.read(name))
        return None


def _val(element: Any) -> str:
    return "" if element is None else str(element.get(f"{W}val", ""))
