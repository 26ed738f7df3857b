"""Photographs made ready for paper: upright, on white, without hidden data, no larger than print needs. Floor 1."""

from __future__ import annotations

import struct
import warnings
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import TemplateError
from .glance import glance

if TYPE_CHECKING:  # Pillow is imported only when there is a picture
    from PIL.Image import Image

MOST_BYTES = 50 << 20
LONGEST = 1600  # pixels of the longer side: 250 to the inch on a page's width
_QUALITY = 85
_FORMATS = ("JPEG", "PNG", "BMP", "GIF", "TIFF", "WEBP")
_DAMAGED = (OSError, SyntaxError, ValueError, struct.error, EOFError, LookupError, ArithmeticError)


class NoPhotoError(Exception):
    """The file cannot be printed as a picture; the first argument is the problem's code."""


class Prepared(NamedTuple):
    """A picture as JPEG, and its size in pixels."""

    data: bytes
    width: int
    height: int

    def within(self, width: float, height: float) -> tuple[float, float]:
        """Return the size that it takes in a box of `width` and `height`, its proportions kept."""
        scale = min(width / self.width, height / self.height)
        return round(self.width * scale, 2), round(self.height * scale, 2)


def prepared(path: Path) -> Prepared:
    """Return the picture in the file at `path`, made ready. Raises NoPhotoError.

    It may lie in a Word file, as `记录.docx/word/media/image1.jpeg`: a filled form that was read back names it so.
    """
    try:
        within = next((above for above in path.parents if above.suffix.lower() == ".docx" and above.is_file()), None)
        if within is not None:
            return _within(within, path.relative_to(within).as_posix())
        facts = path.stat()
        if not path.is_file():
            raise NoPhotoError("picture-missing")
    except OSError as error:
        raise NoPhotoError("picture-missing") from error
    if facts.st_size > MOST_BYTES:
        raise NoPhotoError("picture-huge")
    return _prepared(path, facts.st_mtime_ns, facts.st_size)


def _within(document: Path, part: str) -> Prepared:
    try:
        return _ready(BytesIO(glance(document.read_bytes(), document.name).read(part)))
    except TemplateError as error:
        raise NoPhotoError("picture-missing") from error


@lru_cache(maxsize=64)
def _prepared(path: Path, changed: int, size: int) -> Prepared:
    """Return the picture; `changed` and `size` make an edited file be read anew."""
    return _ready(path)


def _ready(source: Path | BytesIO) -> Prepared:
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(source, formats=_FORMATS) as opened:
                opened.draft("RGB", (LONGEST, LONGEST))  # a JPEG need not be unpacked in its full size
                upright = on_white(ImageOps.exif_transpose(opened))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError) as error:
        raise NoPhotoError("picture-huge") from error
    except _DAMAGED as error:
        raise NoPhotoError("picture-bad") from error
    upright.thumbnail((LONGEST, LONGEST))
    out = BytesIO()
    upright.save(out, "JPEG", quality=_QUALITY)
    return Prepared(out.getvalue(), *upright.size)


def on_white(image: Image) -> Image:
    """Return a copy in plain colours, what is transparent made white; nothing else of the file is kept."""
    from PIL.Image import new

    sheet = new("RGB", image.size, "white")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        sheet.paste(layer, mask=layer.getchannel("A"))
    else:
        sheet.paste(image.convert("RGB"))
    return sheet
