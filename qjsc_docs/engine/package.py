"""The zip border of .docx and .xlsx: opened with guards, read by part, rewritten by copying what did not change. Floor 1.

A rewritten package holds the unchanged members' compressed bytes as they were; only changed parts are deflated anew.
Times are fixed, so the same parts give the same bytes.
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from ..errors import TemplateError
from ..messages import _
from ..system import reason
from .member import (
    XML,
    Member,
    bomb,
    crc32,
    damaged,
    deflate_raw,
    open_and_save,
    refuse_dtd,
    refuse_swollen,
    unpacked,
    unreadable,
)

__all__ = ["Package", "pack", "pack_member", "unreadable"]

MOST_BYTES = 200 << 20  # of all parts together, unpacked
MOST_MEMBERS = 5_000
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DAY_ONE = 0x0021  # 1980-01-01, the first day that zip knows


class _Plan(NamedTuple):
    """The part of a rewritten file that does not depend on the changed parts."""

    body: bytes
    directory: bytes
    members: int


class Package:
    """An opened .docx or .xlsx. It lies in memory whole; nothing is unpacked before it is read."""

    def __init__(self, members: Mapping[str, Member], label: str = "") -> None:
        self._members = dict(members)
        self._label = label
        self._plans: dict[tuple[str, ...], _Plan] = {}
        self._unseen: set[str] = set()  # parts that nobody has looked into

    @classmethod
    def open(cls, source: bytes | Path, label: str = "") -> Package:
        """Return the package in `source`. Raises TemplateError if it is no sound, harmless package.

        `label` names it in problems; a path names itself.
        """
        label = label or (source.name if isinstance(source, Path) else _("the template"))
        try:
            data = _read(source) if isinstance(source, Path) else source
        except OSError as error:
            raise unreadable(label, reason(error), _("Check the name and the rights of the file.")) from error
        package = cls.of(_members(data, label), label)
        for name in package.names:
            if name in package._unseen:
                package.read(name)
        return package

    @classmethod
    def of(cls, members: Mapping[str, Member], label: str) -> Package:
        """Return the package of members that come from strangers: each is looked into before it is handed out."""
        refuse_swollen(members.values(), label)
        package = cls(members, label)
        package._unseen = {name for name in members if name.lower().endswith(XML)}
        return package

    @property
    def label(self) -> str:
        """How problems name this package."""
        return self._label

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the file."""
        return tuple(self._members)

    def read(self, name: str) -> bytes:
        """Return the part `name`, unpacked. Raises TemplateError if it is missing or damaged."""
        member = self._members.get(name)
        if member is None:
            raise unreadable(self._label, _("the part {name} is missing").format(name=name), open_and_save())
        data = unpacked(member, self._label)
        if name in self._unseen:
            refuse_dtd(name, data, self._label)
            self._unseen.discard(name)
        return data

    def rewrite(self, changed: Mapping[str, bytes]) -> bytes:
        """Return the package as a file in which `changed` parts are new and all others are copied as they are.

        Changed parts stand at the end, so that the places of the others are the same in every rewritten file.
        """
        plan = self._plan(tuple(changed))
        body, directory = [plan.body], [plan.directory]
        offset = len(plan.body)
        for name, data in changed.items():
            local, central = _headers(name, pack_member(data), offset)
            body += local
            directory.append(central)
            offset += sum(map(len, local))
        count, size = plan.members + len(changed), sum(map(len, directory))
        end = _END.pack(b"PK\5\6", 0, 0, count, count, size, offset, 0)
        return b"".join((*body, *directory, end))

    def _plan(self, changed: tuple[str, ...]) -> _Plan:
        plan = self._plans.get(changed)
        if plan is None:
            body: list[bytes] = []
            directory: list[bytes] = []
            offset = 0
            for name, member in self._members.items():
                if name not in changed:
                    local, central = _headers(name, member, offset)
                    body += local
                    directory.append(central)
                    offset += sum(map(len, local))
            plan = self._plans[changed] = _Plan(b"".join(body), b"".join(directory), len(directory))
        return plan


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return a new package that holds `parts`, in their order, with the same bytes every time."""
    return Package({}).rewrite(parts)


def pack_member(data: bytes) -> Member:
    """Return `data` deflated, ready to be put into a package."""
    return Member(zipfile.ZIP_DEFLATED, crc32(data), len(data), deflate_raw(data, 1, -15))


def _read(path: Path) -> bytes:
    """Return the content of a file, as much of it as any package could need."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES)


def _members(data: bytes, label: str) -> dict[str, Member]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, struct.error, EOFError, NotImplementedError, OSError) as error:
        raise _no_package(data, label) from error
    _refuse_bombs(infos, label)
    if len({info.filename for info in infos}) < len(infos):
        raise unreadable(label, _("it holds the same part twice"), open_and_save())
    return {info.filename: _member(data, info, label) for info in infos if not info.is_dir()}


def _member(data: bytes, info: zipfile.ZipInfo, label: str) -> Member:
    head = data[info.header_offset : info.header_offset + _LOCAL.size]
    if len(head) < _LOCAL.size or not head.startswith(b"PK\3\4"):
        raise damaged(label)
    *_rest, name_size, extra_size = _LOCAL.unpack(head)
    start = info.header_offset + _LOCAL.size + name_size + extra_size
    packed = data[start : start + info.compress_size]
    if info.flag_bits & 1 or info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise unreadable(label, _("it is encrypted or packed in an unusual way"), open_and_save())
    if len(packed) < info.compress_size:
        raise damaged(label)
    return Member(info.compress_type, info.CRC, info.file_size, packed)


def _refuse_bombs(infos: list[zipfile.ZipInfo], label: str) -> None:
    if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > MOST_BYTES:
        raise bomb(label)


def _headers(name: str, member: Member, offset: int) -> tuple[tuple[bytes, bytes, bytes], bytes]:
    raw = name.encode()
    flags = 0 if name.isascii() else 0x800
    same = (20, flags, member.method, 0, _DAY_ONE, member.crc, len(member.packed), member.size, len(raw), 0)
    local = _LOCAL.pack(b"PK\3\4", *same)
    central = _CENTRAL.pack(b"PK\1\2", 20, *same, 0, 0, 0, 0, offset)
    return (local, raw, member.packed), central + raw


def _no_package(data: bytes, label: str) -> TemplateError:
    if not data:
        return unreadable(label, _("the file is empty"), open_and_save())
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        reason = _("it is an old .doc or .xls file, or protected by a password")
        return unreadable(
            label, reason, _("Open it in Word, Excel or WPS and save it as .docx or .xlsx without a password.")
        )
    if data.startswith(b"PK"):
        return damaged(label)
    return unreadable(label, _("it is no Office file"), open_and_save())
