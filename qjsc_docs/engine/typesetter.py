"""The typesetter: Typst with this machine's fonts, found once per process and kept. Floor 1."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path
from threading import Lock
from typing import Literal, NamedTuple

import typst

from ..errors import QjscError
from ..problems import Problem

LATIN = ("Times New Roman", "Liberation Serif", "Tinos", "Libertinus Serif")
_SERIF = ("Source Han Serif SC", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC")
_SANS = ("Source Han Sans SC", "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "WenQuanYi Micro Hei")

SYMBOLS = ("Segoe UI Symbol", "Apple Symbols", "Noto Sans Symbols 2", "DejaVu Sans")  # for ☑, which Han fonts lack


Files = dict[str, bytes]  # by name, beside the source
_HERE = Path(__file__).resolve().parent


class Chain(NamedTuple):
    """The fonts of a face, best first, and the weight that is asked of them."""

    fonts: tuple[str, ...]
    weight: int = 400


# What a Windows office has comes first, what is free comes last; names as the font files give them.
CHAINS: dict[str, Chain] = {
    "小标宋": Chain(("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "STZhongsong", *_SERIF, "SimSun", *_SANS), 700),
    "宋体": Chain(("SimSun", "NSimSun", "STSong", *_SERIF, *_SANS)),
    "仿宋": Chain(("FangSong_GB2312", "FangSong", "STFangsong", *_SERIF, "SimSun", *_SANS)),
    "黑体": Chain(("SimHei", "Microsoft YaHei", "STHeiti", *_SANS, *_SERIF)),
    "楷体": Chain(("KaiTi_GB2312", "KaiTi", "STKaiti", "LXGW WenKai", *_SERIF, "SimSun", *_SANS)),
}


class Typesetter:
    """Typst, its fonts and its cache. One thread at a time compiles; the others wait."""

    def __init__(self, *, system_fonts: bool = True) -> None:
        found = typst.Fonts(include_system_fonts=system_fonts)
        self.families: frozenset[str] = frozenset(found.families())
        # page.typ lies at the root: Typst parses it once there, and would at every call as one of the files given to it
        self._compiler = typst.Compiler(font_paths=found, root=_HERE)
        self._lock = Lock()
        self._home = os.getpid()

    def chain(self, face: str) -> list[str]:
        """Return the fonts of `face` that this machine has, best first."""
        return [name for name in CHAINS[face].fonts if name in self.families]

    @cached_property
    def fonts(self) -> bytes:
        """The chains as JSON, for page.typ."""
        latin = [name for name in LATIN if name in self.families]
        symbols = [name for name in SYMBOLS if name in self.families]
        chains = {
            face: {"latin": latin, "han": self.chain(face) + symbols, "weight": CHAINS[face].weight} for face in CHAINS
        }
        return json.dumps(chains, ensure_ascii=False).encode()

    def pdf(self, source: str, data: str, files: Files) -> bytes:
        """Return the PDF that `source` makes of the JSON `data`, which names pictures among `files`."""
        # the page asks for a region's punctuation (page.typ); the document's language is that of the mainland
        made = b"".join(self._compile(source, data, files, "pdf", None))
        return made.replace(b"/Lang(zh-TW)", b"/Lang(zh-CN)").replace(b">zh-TW<", b">zh-CN<")

    def pictures(self, source: str, data: str, files: Files, ppi: float) -> list[bytes]:
        """Return one PNG per page that `source` makes of the JSON `data`."""
        return self._compile(source, data, files, "png", ppi)

    def draws(self, characters: Iterable[str]) -> bool:
        """Return whether each of `characters` has a glyph in some font that Typst would take for it."""
        self._at_home()
        words = json.dumps(" ".join(characters), ensure_ascii=False)
        source = f'#set document(title: "-", date: none)\n#set text(lang: "zh")\n#{words}'
        try:  # the standard for accessible PDF forbids the empty box that stands for a missing glyph
            with self._lock:
                self._compiler.compile(input=source.encode(), format="pdf", pdf_standards="ua-1")
        except typst.TypstError:
            return False
        return True

    def _compile(
        self, source: str, data: str, pictures: Files, format: Literal["pdf", "png"], ppi: float | None
    ) -> list[bytes]:
        self._at_home()
        files = {"main.typ": source.encode(), "fonts.json": self.fonts, "data.json": data.encode()}
        files |= pictures
        try:
            with self._lock:
                # the stubs forget that several files may come as a dict
                pages = self._compiler.compile(input=files, format=format, ppi=ppi)  # type: ignore[type-var]
        except typst.TypstError as error:
            raise QjscError(Problem("bug", params={"reason": str(error)})) from error
        return pages if isinstance(pages, list) else [pages] if pages else []

    def _at_home(self) -> None:
        """Refuse to work in a forked child: Typst's threads stayed with the parent, and it would wait for them forever."""
        if os.getpid() != self._home:
            reason = "a PDF was made before this process was forked; start workers with spawn or forkserver"
            raise QjscError(Problem("bug", params={"reason": reason}))


@cache
def typesetter() -> Typesetter:
    """Return this process's typesetter."""
    return Typesetter()
