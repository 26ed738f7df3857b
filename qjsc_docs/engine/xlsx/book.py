"""The workbook: which sheets it has and where, and its names, which follow the rows. Floor 1."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass

from ...messages import _
from ..package import Package, unreadable
from .formulas import Moves, moved
from .scan import UnreadableError, normal, scan
from .strings import escaped

_MAIN = "officeDocument"
_SHEET = "worksheet"


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook as read. `sheets` are name and part of each worksheet, in order; `parts` the shared parts by kind."""

    file: str
    xml: bytes
    sheets: tuple[tuple[str, str], ...]
    parts: dict[str, str]
    since_1904: bool


def read_xml(package: Package, name: str) -> bytes:
    """Return a part in UTF-8 with its main namespace as the default one. Raises TemplateError if it is no XML."""
    try:
        xml = normal(package.read(name))
        scan(xml)
    except (UnreadableError, ValueError) as error:
        reason = _("the part {name} is damaged").format(name=name)
        raise unreadable(package.label, reason, _("Open it in Excel or WPS and save it again as .xlsx.")) from error
    return xml


def read_book(package: Package) -> Book:
    """Return the workbook of `package`. Raises TemplateError if there is none with sheets."""
    top = relations(package, "")
    file = next((part for kind, _id, part in top if kind == _MAIN), "")
    if not file or file not in package.names or not file.startswith("xl/"):
        raise unreadable(package.label, _("it is no Excel workbook"), _("Save the template in Excel or WPS as .xlsx."))
    xml = read_xml(package, file)
    root = scan(xml)
    links = relations(package, file)
    by_id = {ident: part for kind, ident, part in links if kind == _SHEET}
    listed = root.find("sheets")
    sheets = []
    for node in listed.all("sheet") if listed else []:
        ident = next((value for key, value in node.attrs.items() if key.endswith(":id")), "")
        if by_id.get(ident) in package.names:
            sheets.append((node.attrs.get("name", ""), by_id[ident]))
    properties = root.find("workbookPr")
    old = properties is not None and properties.attrs.get("date1904") in ("1", "true")
    parts = {kind: part for kind, _ident, part in links if kind != _SHEET and part in package.names}
    return Book(file, xml, tuple(sheets), parts, old)


def relations(package: Package, owner: str) -> list[tuple[str, str, str]]:
    """Return kind, id and target of the relations of the part `owner`."""
    folder, name = posixpath.split(owner)
    part = posixpath.join(folder, "_rels", f"{name}.rels")
    if part not in package.names:
        return []
    found = []
    for node in scan(read_xml(package, part)).all("Relationship"):
        target = node.attrs.get("Target", "")
        whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found.append((node.attrs.get("Type", "").rpartition("/")[2], node.attrs.get("Id", ""), whole))
    return found


class Names:
    """The workbook's part with its defined names, which follow the rows."""

    def __init__(self, xml: bytes) -> None:
        group = scan(xml).find("definedNames")
        self._parts: list[str | Callable[[Moves], str]] = []
        at = 0
        for node in group.all("definedName") if group else ():
            self._parts += [xml[at : node.inner].decode(), _moved(node.text)]
            at = node.close
        self._end = xml[at:].decode()

    def __bool__(self) -> bool:
        return bool(self._parts)

    def write(self, moves: Moves) -> bytes:
        """Return the part with the names moved."""
        words = "".join(part if isinstance(part, str) else part(moves) for part in self._parts)
        return (words + self._end).encode()


def _moved(formula: str) -> Callable[[Moves], str]:
    if not re.search(r"\d", formula):
        return lambda moves: escaped(formula)
    return lambda moves: escaped(moved(formula, moves, ""))
