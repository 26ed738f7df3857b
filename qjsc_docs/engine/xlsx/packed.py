"""A workbook of openpyxl packed into the same bytes every time. Floor 1."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from openpyxl import Workbook

from ..package import pack

_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_LETTER = re.compile(rb"&#(\d{3,});")  # openpyxl writes Chinese letters as numbers


def pack_book(book: Workbook) -> bytes:
    """Return `book` as a file that is the same bytes every time."""
    raw = BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, xml in parts.items():
        xml = _LETTER.sub(lambda match: chr(int(match[1])).encode(), xml)
        if name == "docProps/core.xml":
            xml = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", xml)
        elif name.startswith("xl/worksheets/"):
            xml = _calm(xml.replace(b' t="n"></c>', b"/>"))
        parts[name] = xml
    first = "[Content_Types].xml"
    return pack({name: parts[name] for name in [first, *sorted(parts.keys() - {first})]})


def _calm(xml: bytes) -> bytes:
    """Return the sheet with Excel's green corners switched off for numbers that are meant to be text."""
    area = re.search(rb'<dimension ref="([^"]+)"', xml)
    if area is None:
        return xml
    element = b'<ignoredErrors><ignoredError sqref="%s" numberStoredAsText="1"/></ignoredErrors>' % area[1]
    return xml.replace(b"</worksheet>", element + b"</worksheet>")
