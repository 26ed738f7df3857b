"""A member of a package that may come from a stranger: unpacked with guards against bombs, entities and damage. Floor 1."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable
from typing import NamedTuple

from ..errors import TemplateError
from ..messages import _
from ..problems import Place, Problem

_corrupt: tuple[type[Exception], ...] = (zlib.error,)
try:
    from isal import isal_zlib

    deflate_raw, crc32, _inflate = isal_zlib.compress, isal_zlib.crc32, isal_zlib.decompressobj
    _corrupt = (zlib.error, isal_zlib.IsalError)  # type: ignore[assignment] # its stubs take the class for an error
except ImportError:  # a platform without a wheel: the standard library is slower, the file is as good
    deflate_raw, crc32, _inflate = zlib.compress, zlib.crc32, zlib.decompressobj  # type: ignore[assignment]

_RATIO, _RATIO_FROM = 200, 1 << 20  # a part above 1 MB that shrank to less than 1/200 is a bomb
XML = (".xml", ".rels", ".vml")


class Member(NamedTuple):
    """A member as it lies in the file."""

    method: int
    crc: int
    size: int
    packed: bytes


def look_into(name: str, member: Member, label: str) -> bytes:
    """Return a member that comes from strangers, unpacked. Raises TemplateError as `Package.open` does."""
    refuse_swollen((member,), label)
    data = unpacked(member, label)
    if name.lower().endswith(XML):
        refuse_dtd(name, data, label)
    return data


def unpacked(member: Member, label: str) -> bytes:
    """Return the content of a member. Raises TemplateError if it is damaged."""
    if member.method == zipfile.ZIP_STORED:
        data = member.packed
    else:
        try:
            data = _inflate(-15).decompress(member.packed, member.size + 1)
        except _corrupt as error:
            raise damaged(label) from error
    if len(data) != member.size or crc32(data) != member.crc:
        raise damaged(label)
    return data


def refuse_dtd(name: str, data: bytes, label: str) -> None:
    """Raise TemplateError if a part declares entities."""
    if b"\0" in data:  # UTF-16 or UTF-32: the letters below are then spread by zeros
        data = data.replace(b"\0", b"")
    if b"!" in data and (b"<!DOCTYPE" in data or b"<!ENTITY" in data):  # one letter is looked for much faster
        raise unreadable(
            label,
            _("the part {name} declares XML entities, which Office files never do").format(name=name),
            _("Do not use this file; it may be hostile."),
        )


def refuse_swollen(members: Iterable[Member], label: str) -> None:
    """Raise TemplateError if a member would unpack to much more than it is."""
    if any(member.size > _RATIO_FROM and member.size > _RATIO * len(member.packed) for member in members):
        raise bomb(label)


def bomb(label: str) -> TemplateError:
    """Return the error for a package that would unpack to an unreasonable size."""
    return unreadable(
        label, _("it would unpack to an unreasonable size"), _("Do not use this file; it may be hostile.")
    )


def unreadable(label: str, reason: str, advice: str) -> TemplateError:
    """Return the error that `label` cannot serve as a template, because of `reason`."""
    params = {"file": label, "reason": reason, "advice": advice}
    return TemplateError(Problem("template-unreadable", params=params, place=Place(file=label)))


def damaged(label: str) -> TemplateError:
    """Return the error for a package that is damaged."""
    return unreadable(label, _("the file is damaged or cut short"), _("Copy or download it again."))


def open_and_save() -> str:
    """Return the advice that helps with most odd packages."""
    return _("Open it in Word, Excel or WPS and save it again as .docx or .xlsx.")
