"""Scans made pages: JPEG, PNG, TIFF, BMP and WebP pictures as PDF, their pixels untouched. Floor 1.

The page is chosen so that it prints as a photocopier would copy it. A picture that by its own word is about as large
as A4 or A3 fills that page. From 150 dots per inch on, where scanners begin, a smaller one (an A5 licence, a card) keeps
its size in the middle of A4. Any other picture, such as a photograph, is fitted into A4 with a margin in which binding
and page number find room, on a lying page where it is wider than high, and no coarser than 72 dots per inch.
"""

from __future__ import annotations

import logging
import re
import struct
import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .photos import on_white

if TYPE_CHECKING:  # Pillow is imported only when there is a picture
    from PIL.Image import Image

MOST_BYTES = 300 << 20
A4, A3 = (210.0, 297.0), (297.0, 420.0)
MARGIN = 20.0  # mm, on every side of what is fitted
_NEAR = 8.0  # mm by which a scan may miss the sheet it was made of
_SCANNER = 150  # dots per inch from which on a picture's own word is believed
_COARSEST = 72
_INCH, _POINT = 25.4, 72 / 25.4
_UNTOLD = (1.0, 1.0)
_ORIENTATION = 0x0112
_PLAIN_MODES = ("1", "L", "P", "RGB", "CMYK")
_JPEG, _JPEG_MODES = ("JPEG", "MPO"), ("L", "RGB", "CMYK")
_PICTURE_BEGINS = (0xD9, 0xDA)  # end of image, start of scan: what follows has no lengths
# segments that belong to the picture: all but APP1 (Exif, XMP), APP3 to APP13, APP15 and comments
_PROFILE = 0xE2
_OF_THE_PICTURE = {*range(0xC0, 0xE0), 0xE0, _PROFILE, 0xEE}
_PREVIEWS = b"MPF\0"
_MARKER, _END = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]"), b"\xff\xd9"  # no marker: a 255 among the pixels, a restart
_FORMATS = ("JPEG", "PNG", "BMP", "TIFF", "WEBP")
_TURNS = {1: 0, 3: 180, 6: 90, 8: 270}  # EXIF's orientations without a mirror, and degrees clockwise
_LYING = (5, 6, 7, 8)  # EXIF's orientations that make what is wide high
_DAMAGED = (OSError, SyntaxError, ValueError, struct.error, EOFError, LookupError, ArithmeticError)


class NoScanError(Exception):
    """The file cannot be made pages; the first argument is the problem's code."""


class Sheet(NamedTuple):
    """A page and the picture in the middle of it, in millimetres."""

    width: float
    height: float
    picture_width: float
    picture_height: float


def sheet(width: int, height: int, dpi: float) -> Sheet:
    """Return the page for a picture of `width` by `height` pixels that says `dpi`, 1 where it says nothing."""
    lying = width > height
    short, long = sorted((width, height))
    size = (short * _INCH / dpi, long * _INCH / dpi)
    for paper in (A4, A3):
        if dpi >= _COARSEST and all(abs(one - other) <= _NEAR for one, other in zip(size, paper, strict=True)):
            return _turned(Sheet(*paper, *_within(*size, *paper)), lying)
    if dpi >= _SCANNER:
        if lying and size[1] <= A4[0]:  # there is room for it on a standing page
            return Sheet(*A4, size[1], size[0])
        paper = A4 if size[0] <= A4[0] + _NEAR and size[1] <= A4[1] + _NEAR else A3
        return _turned(Sheet(*paper, *_within(*size, *paper, most=1.0)), lying)
    coarse = _INCH / _COARSEST  # mm per pixel
    fitted = _within(short * coarse, long * coarse, A4[0] - 2 * MARGIN, A4[1] - 2 * MARGIN, most=1.0)
    return _turned(Sheet(*A4, *fitted), lying)


def _within(
    width: float, height: float, most_width: float, most_height: float, most: float = 2.0
) -> tuple[float, float]:
    """Return a size fitted into another, its proportions kept, no more than `most` times as large."""
    scale = min(most_width / width, most_height / height, most)
    return width * scale, height * scale


def _turned(upright: Sheet, lying: bool) -> Sheet:
    width, height, picture_width, picture_height = upright
    return Sheet(height, width, picture_height, picture_width) if lying else upright


def scan_to_pdf(path: Path) -> bytes:
    """Return the pictures of the file at `path` as a PDF, one page each, the same bytes every time. Raises NoScanError."""
    from PIL import Image

    try:
        if path.stat().st_size > MOST_BYTES:
            raise NoScanError("attachment-huge")
        data = path.read_bytes()
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=_FORMATS) as opened:
                return _pdf(opened, data)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError) as error:
        raise NoScanError("attachment-huge") from error
    except _DAMAGED as error:
        raise NoScanError("attachment-damaged") from error


def _pdf(opened: Image, data: bytes) -> bytes:
    """Return the frames of a picture as a PDF: the file as it is where it can go in as it is, else frame by frame."""
    frames = [_Frame.of(frame) for frame in _frames(opened)]
    if opened.format in _JPEG and opened.mode in _JPEG_MODES and frames[0].orientation in _TURNS:
        return _bound([_without_remarks(data, profile=frames[0].colours)], frames, _TURNS[frames[0].orientation])
    if opened.format not in _JPEG and all(frame.plain for frame in frames):
        return _bound([data], frames)
    return _bound([_as_png(frame) for frame in _frames(opened)], frames)


class _Frame(NamedTuple):
    """One picture of a file as it will stand on paper: its size when upright, in square pixels."""

    width: int
    height: int
    dpi: float
    orientation: int
    colours: bool  # whether its colours' profile, if it has one, can be read
    plain: bool

    @classmethod
    def of(cls, image: Image) -> _Frame:
        """Return what is known of `image`, which is unpacked to find what is damaged in it."""
        orientation = int(image.getexif().get(_ORIENTATION) or 1)
        image.load()
        colours = _has_sound_profile(image)
        plain = orientation == 1 and colours and image.mode in _PLAIN_MODES and "transparency" not in image.info
        across, down = _resolution(image)
        width, height = image.width, round(image.height * across / down) or 1  # a fax has fewer lines than dots
        if orientation in _LYING and image.format != "TIFF":  # which Pillow sets upright itself
            width, height = height, width
        return cls(width, height, across, orientation, colours, plain)


def _frames(opened: Image) -> Iterator[Image]:
    """Yield the pages of a picture file; further frames of any kind but TIFF are previews and animation."""
    for number in range(getattr(opened, "n_frames", 1) if opened.format == "TIFF" else 1):
        opened.seek(number)
        yield opened


def _resolution(image: Image) -> tuple[float, float]:
    """Return the dots per inch across and down that a picture says, (0, 0) where it says none; never a part by 0."""
    try:
        across, down = (float(one) for one in image.info.get("dpi", ()))
    except (TypeError, ValueError, ZeroDivisionError):
        return _UNTOLD
    return (across, down) if _COARSEST <= across < 10_000 and _COARSEST <= down < 10_000 else _UNTOLD


def _has_sound_profile(image: Image) -> bool:
    """Whether the profile of a picture's colours can be read; a broken one is left out."""
    profile = image.info.get("icc_profile")
    if not profile:
        return True
    from PIL import ImageCms

    try:
        ImageCms.ImageCmsProfile(BytesIO(profile))
    except _DAMAGED:
        return False
    return True


def _as_png(image: Image) -> bytes:
    """Return a picture set upright and on white, without loss."""
    from PIL.ImageOps import exif_transpose

    if image.mode.startswith("I"):  # 16 bits of grey
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    out = BytesIO()
    on_white(exif_transpose(image)).save(out, "PNG")
    return out.getvalue()


def _bound(pictures: Sequence[bytes], frames: Sequence[_Frame], turn: int = 0) -> bytes:
    """Return a PDF with a page for each frame; `turn` degrees clockwise are left to the page's own rotation."""
    import img2pdf

    sheets = (sheet(frame.width, frame.height, frame.dpi) for frame in frames)

    def layout(_width: int, _height: int, _dpi: object) -> tuple[float, ...]:
        width, height, across, down = (length * _POINT for length in next(sheets))
        return (height, width, down, across) if turn % 180 else (width, height, across, down)

    logging.getLogger("img2pdf").setLevel(logging.CRITICAL)  # it tells about colour profiles on the screen
    made = img2pdf.convert(
        *(BytesIO(picture) for picture in pictures),
        layout_fun=layout,
        rotation=img2pdf.Rotation[str(turn)],
        engine=img2pdf.Engine.internal,
        nodate=True,
        first_frame_only=len(frames) == 1,
    )
    return bytes(made)


def _without_remarks(data: bytes, *, profile: bool = True) -> bytes:
    """Return a JPEG without what cameras write beside the picture: place, time, device, previews, comments."""
    kept, at = [data[:2]], 2
    wanted = _OF_THE_PICTURE if profile else _OF_THE_PICTURE - {_PROFILE}
    while data[at : at + 1] == b"\xff" and data[at + 1] not in _PICTURE_BEGINS:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        segment = data[at:end]
        if segment[1] in wanted and not segment[4:].startswith(_PREVIEWS):
            kept.append(segment)
        at = end
    return b"".join([*kept, data[at : _end(data, at)]])


def _end(data: bytes, at: int) -> int:
    """Return where the picture of a JPEG ends whose packed pixels begin at `at`; telephones put previews behind it."""
    while match := _MARKER.search(data, at):
        if match[0] == _END:
            return match.end()
        at = match.start() + 2 + int.from_bytes(data[match.start() + 2 : match.start() + 4], "big")
    return len(data)
