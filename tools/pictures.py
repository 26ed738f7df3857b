"""Pictures of forms for the pages: small, few greys, the same bytes for the same pages."""

from __future__ import annotations

import hashlib
import io
import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops

from qjsc_docs.derive import typst
from qjsc_docs.engine import pdf
from qjsc_docs.engine.shown import Context, Photo
from qjsc_docs.form.model import Form

PPI = 72
LARGEST = 40_000  # bytes
_PAGE = Path(pdf.__file__).with_name("page.typ")


def draw(form: Form, context: Context) -> list[bytes]:
    """Return the pages of `form` filled with `context`, as small PNG files."""
    return [small(page) for page in pdf.pictures(typst.build(form), context, ppi=PPI)]


def small(picture: bytes) -> bytes:
    """Return a PNG with so few shades that it stays small; black and white pages get greys, others colours."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    grey = image.convert("L")
    if ImageChops.difference(image, grey.convert("RGB")).getbbox() is None:
        image = grey.point([round(shade / 17) * 17 for shade in range(256)]).convert("RGB")
    for shades in (16, 12, 8, 4):
        stream = io.BytesIO()
        image.quantize(shades, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
        if stream.tell() <= LARGEST:
            break
    return stream.getvalue()


def fingerprint(form: Form, *contexts: Context) -> str:
    """Return a word that changes when the pictures would: with layout, values, page design or typesetter."""
    parts = [typst.build(form), *(json.dumps(_plain(context)) for context in contexts)]
    parts += [_PAGE.read_text("utf-8"), version("typst"), str(PPI)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:20]


def _plain(part: Any) -> Any:
    """Return a context whose photographs are told apart by what they show."""
    if isinstance(part, dict):
        return {key: _plain(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_plain(value) for value in part]
    return [part, hashlib.sha256(part.data).hexdigest()] if isinstance(part, Photo) else part
