"""PDF and page pictures: Typst source × context → bytes. Floor 1.

The source is static (derive/typst.py); the printed texts travel as JSON beside it and are never read as source.
"""

from __future__ import annotations

import base64
import json
import re
from typing import Any

from . import typesetter as _typesetter
from .fonts import check_glyphs, require_cjk
from .shown import Context, Missing, Photo
from .widths import longest_word, width

_SHORT = 3  # letters; shorter words fit into every column
_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad]")  # fonts have boxes or names for some of them
_CONTROL_OR_BREAK = re.compile(f"{_BREAK.pattern}|{_CONTROL.pattern}")


def pdf(source: str, context: Context, *, draft: bool = False, numbered: bool = True) -> bytes:
    """Return the PDF that `source` makes of `context`; a draft says 草稿 on every page.

    Without `numbered` the pages bear no number: they become part of a volume that numbers all its pages. Raises MissingError when no font has Chinese characters, DataError when a character has no glyph in any font.
    """
    return _typesetter.typesetter().pdf(source, *_data(context, draft, numbered=numbered))


def pictures(source: str, context: Context, *, draft: bool = False, ppi: float = 144) -> list[bytes]:
    """Return the pages as PNG pictures; raises what `pdf` raises."""
    return _typesetter.typesetter().pictures(source, *_data(context, draft), ppi)


def _data(context: Context, draft: bool, *, numbered: bool = True) -> tuple[str, dict[str, bytes]]:
    """Return the JSON beside the source, when this machine can draw all of it, and the pictures that it names."""
    texts: list[str] = []
    files: dict[str, bytes] = {}
    data = {"data": _measured(context, texts, files), "draft": draft, "numbered": numbered}
    require_cjk()
    check_glyphs(texts)
    return json.dumps(data, ensure_ascii=False), files


def _wrapped(photo: Photo) -> bytes:
    """Return the picture within an SVG: the binding of Typst takes files of text only. The JPEG reaches the PDF as it is."""
    size = f'width="{photo.width}" height="{photo.height}"'
    data = base64.b64encode(photo.data).decode()
    image = f'<image {size} href="data:image/jpeg;base64,{data}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{image}</svg>'.encode()


def _measured(part: Any, texts: list[str], files: dict[str, bytes]) -> Any:
    """Return the context with each text as page.typ takes it; put the texts into `texts`, pictures into `files`."""
    if isinstance(part, Photo):
        name = f"picture-{len(files) + 1}.svg"
        files[name] = _wrapped(part)
        return "", 0, 0, 0, False, name, part.width, part.height, str(part)
    if isinstance(part, str):
        text = _BREAK.sub("\n", _CONTROL.sub("", part)) if _CONTROL_OR_BREAK.search(part) else str(part)
        texts.append(text)
        word = longest_word(text) if len(text) > _SHORT else 0
        return text, round(width(text), 2), text.count("\n"), round(word, 2), isinstance(part, Missing)
    if isinstance(part, list):
        return [_measured(item, texts, files) for item in part]
    return {key: _measured(value, texts, files) for key, value in part.items()}
