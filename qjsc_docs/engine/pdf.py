"""PDF and page pictures: Typst source × context → bytes. Floor 1.

The source is static (derive/typst.py); the printed texts travel as JSON beside it and are never read as source.
"""

from __future__ import annotations

import json
from typing import Any

from . import typesetter as _typesetter
from .fonts import check_glyphs, require_cjk
from .shown import Context, Missing
from .widths import longest_word, width


def pdf(source: str, context: Context, *, draft: bool = False) -> bytes:
    """Return the PDF that `source` makes of `context`; a draft says 草稿 on every page.

    Raises MissingError when no font has Chinese characters, DataError when a character has no glyph in any font.
    """
    return _typesetter.typesetter().pdf(source, _data(context, draft))


def pictures(source: str, context: Context, *, draft: bool = False, ppi: float = 144) -> list[bytes]:
    """Return the pages as PNG pictures; raises what `pdf` raises."""
    return _typesetter.typesetter().pictures(source, _data(context, draft), ppi)


def _data(context: Context, draft: bool) -> str:
    """Return the JSON beside the source, when this machine can draw all of it."""
    texts: list[str] = []
    data = {"data": _measured(context, texts), "draft": draft}
    require_cjk()
    check_glyphs(texts)
    return json.dumps(data, ensure_ascii=False)


def _measured(part: Any, texts: list[str]) -> Any:
    """Return the context with each text as page.typ takes it, and put the texts into `texts`."""
    if isinstance(part, str):
        texts.append(part)
        word = longest_word(part) if len(part) > _SHORT else 0
        return str(part), round(width(part), 2), part.count("\n"), round(word, 2), isinstance(part, Missing)
    if isinstance(part, list):
        return [_measured(item, texts) for item in part]
    return {key: _measured(value, texts) for key, value in part.items()}


_SHORT = 3  # letters; shorter words fit into every column
