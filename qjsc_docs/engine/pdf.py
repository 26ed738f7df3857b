"""PDF and page pictures: Typst source × context → bytes. Floor 1.

The source is static (derive/typst.py); the printed texts travel as JSON beside it and are never read as source.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from . import typesetter as _typesetter
from .fonts import check_glyphs, require_cjk
from .shown import Context, Missing

_LONG = 80  # letters; a shorter text never makes a row higher than a page


def pdf(source: str, context: Context, *, draft: bool = False) -> bytes:
    """Return the PDF that `source` makes of `context`; a draft says 草稿 on every page.

    Raises MissingError when no font has Chinese characters, DataError when a character has no glyph in any font.
    """
    return _typesetter.typesetter().pdf(source.encode(), _inputs(context, draft))


def pictures(source: str, context: Context, *, draft: bool = False, ppi: float = 144) -> list[bytes]:
    """Return the pages as PNG pictures; raises what `pdf` raises."""
    return _typesetter.typesetter().pictures(source.encode(), _inputs(context, draft), ppi)


def _inputs(context: Context, draft: bool) -> dict[str, str]:
    texts = list(_texts(context))
    require_cjk()
    check_glyphs(texts)
    return {
        "data": json.dumps(_plain(context), ensure_ascii=False),
        "fonts": _typesetter.typesetter().fonts,
        "draft": "1" if draft else "0",
        "long": "1" if any(len(text) > _LONG or text.count("\n") > 8 for text in texts) else "0",
    }


def _plain(part: Any) -> Any:
    """Return the context as JSON takes it; a missing value is marked, to be printed in red."""
    if isinstance(part, Missing):
        return {"red": str(part)}
    if isinstance(part, str):
        return str(part)
    if isinstance(part, list):
        return [_plain(item) for item in part]
    return {key: _plain(value) for key, value in part.items()}


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    else:
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _texts(inner)
