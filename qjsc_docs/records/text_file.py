"""The bytes and the letters of a user's file, or a clear word why they cannot be had. Floor 3."""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import Path

from ..messages import _
from ..problems import Place
from ..system import reason
from .tree import unreadable

MOST_MEGABYTES = 50
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HANZI = re.compile("[\u4e00-\u9fff]")


def read_bytes(path: Path) -> bytes:
    """Return the content of `path`."""
    place = Place(str(path))
    try:
        status = path.stat()
        kind = status.st_mode
        if stat.S_ISDIR(kind):
            raise unreadable(place, _("it is a folder"), _("Name a file in it."))
        if not stat.S_ISREG(kind):  # a pipe may never end
            raise unreadable(place, _("it is no ordinary file"), _("Save the data as a file and name that."))
        with path.open("rb") as file:
            content = file.read(min(status.st_size, MOST_MEGABYTES * 1_000_000) + 1)
        if len(content) > MOST_MEGABYTES * 1_000_000:
            size = _("it is larger than {most} MB").format(most=MOST_MEGABYTES)
            raise unreadable(place, size, _("Check that it is the right file."))
        return content
    except FileNotFoundError:
        raise unreadable(place, _("there is no such file"), _("Check the name and the folder.")) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise unreadable(place, why, _("Close it in other programs and check its rights.")) from None


def read_text(path: Path) -> str:
    """Return the letters of `path`, which is UTF-8, UTF-16 with a mark, or GBK/GB18030 as Windows saves it."""
    text = _decode(read_bytes(path), Place(str(path)))
    if "\0" in text:
        raise unreadable(Place(str(path)), _("it is not a text file"), _("Check that it is the right file."))
    return text


def _decode(content: bytes, place: Place) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            try:
                return content[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                raise _damaged(place) from None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        # GBK read as UTF-8 is nearly all bad letters; mostly good ones are a damaged UTF-8 file.
        rest = content.decode("utf-8", "replace")
        if len(_HANZI.findall(rest)) > 2 * rest.count("\ufffd"):
            line = content.count(b"\n", 0, error.start) + 1
            raise _damaged(place._replace(line=line)) from None
    try:
        return content.decode("gb18030")
    except UnicodeDecodeError:
        raise _damaged(place) from None


def _damaged(place: Place) -> Exception:
    return unreadable(place, _("its letters are neither UTF-8 nor GBK, or it is cut off"), _("Save it again as UTF-8."))
