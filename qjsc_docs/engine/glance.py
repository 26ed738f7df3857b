"""A glance into a package: one or two parts of a .docx or .xlsx read, the others left alone. Floor 1.

Opening a package whole looks into every part; whoever reads thousands of filled forms wants one part of each. The usual
zip is read by its directory right here; anything unusual goes the careful way of `Package`.
"""

from __future__ import annotations

import struct
import zipfile
from typing import NamedTuple, Protocol

from .member import Member, look_into
from .package import MOST_BYTES, MOST_MEMBERS, Package

_LOCAL_NAMES = struct.Struct("<26x2H")  # of a member's own header: how long its name and extra field are
_ENTRY = struct.Struct("<4s4xHH4xLLL3H8xL")
_END = struct.Struct("<8xHHLLH")
_USUAL = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Parts(Protocol):
    """Parts that can be read by name."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""

    def read(self, name: str) -> bytes:
        """Return a part, unpacked."""


class _Entry(NamedTuple):
    """What the directory says of a member."""

    method: int
    crc: int
    packed: int
    size: int
    offset: int


def glance(data: bytes, label: str) -> Parts:
    """Return the package that `data` is, for reading some of its parts. Raises TemplateError as `Package.open` does."""
    entries = _directory(data)
    return Package.open(data, label) if entries is None else _Glance(data, entries, label)


class _Glance:
    """A package of which nothing has been looked into."""

    def __init__(self, data: bytes, entries: dict[str, _Entry], label: str) -> None:
        self._data = data
        self._entries = entries
        self._label = label

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """Return a part, unpacked, with all guards of a package."""
        if name not in self._entries:
            return Package({}, self._label).read(name)  # says that it is missing
        entry = self._entries[name]
        start = entry.offset + _LOCAL_NAMES.size
        name_size, extra_size = _LOCAL_NAMES.unpack_from(self._data, entry.offset)
        start += name_size + extra_size
        packed = self._data[start : start + entry.packed]
        member = Member(entry.method, entry.crc, entry.size, packed)
        return look_into(name, member, self._label)


def _directory(data: bytes) -> dict[str, _Entry] | None:
    """Return the directory of a usual zip: no comment, nothing before or behind, nothing encrypted; else None."""
    end = len(data) - _END.size
    if end < 0 or not data.startswith(b"PK\3\4") or data[end : end + 4] != b"PK\5\6":
        return None
    here, count, size, start, comment = _END.unpack_from(data, end)
    if comment or here != count or count > MOST_MEMBERS or start + size != end:
        return None
    entries: dict[str, _Entry] = {}
    at = start
    for _number in range(count):
        if at + _ENTRY.size > end:
            return None
        mark, flags, method, crc, packed, unpacked, name_size, extra, comment, offset = _ENTRY.unpack_from(data, at)
        name = data[at + _ENTRY.size : at + _ENTRY.size + name_size]
        whole = offset + _LOCAL_NAMES.size + packed <= start and data[offset : offset + 4] == b"PK\3\4"
        if mark != b"PK\1\2" or flags & 1 or method not in _USUAL or not whole or not name.isascii():
            return None
        entries[name.decode()] = _Entry(method, crc, packed, unpacked, offset)
        at += _ENTRY.size + name_size + extra + comment
    total = sum(entry.size for entry in entries.values())
    return entries if at == end and len(entries) == count and total <= MOST_BYTES else None
