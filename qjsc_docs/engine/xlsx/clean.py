"""What is done to a template's file before anything is filled in: tags leave the shared strings, old results the book. Floor 1."""

from __future__ import annotations

import re

from ..package import Package, pack
from .book import Book, read_xml
from .scan import scan
from .strings import plain, runs_of
from .tags import has_tag

_CHAIN = "calcChain"


def cleaned(package: Package, book: Book, *, formulas: bool) -> Package:
    """Return `package` as filled files are to be made from it.

    Shared strings with tags are emptied: filled cells hold their own text, and no tag shall be left in the file. The order
    of calculation, which names cells that will have moved, is dropped; Excel works it out anew and computes on opening.
    """
    changed: dict[str, bytes] = {}
    strings = book.parts.get("sharedStrings")
    if strings:
        xml = _without_tags(package, strings)
        if xml:
            changed[strings] = xml
    dropped = book.parts.get(_CHAIN, "")
    if dropped:
        types, links = "[Content_Types].xml", _links(book.file)
        changed[types] = _without(package.read(types), "Override", dropped)
        changed[links] = _without(package.read(links), "Relationship", dropped.rpartition("/")[2])
    if formulas:
        changed[book.file] = computing(book.xml)
    if not changed:
        return package
    parts = {name: changed.get(name) or package.read(name) for name in package.names if name != dropped}
    return Package.open(pack(parts), package.label)


def _without_tags(package: Package, part: str) -> bytes:
    """Return the shared strings with those emptied that hold tags; nothing if there are none."""
    xml = read_xml(package, part)
    out, at = [], 0
    for node in scan(xml).all("si"):
        if has_tag(plain(runs_of(xml, node))):
            out += [xml[at : node.start], b"<si><t></t></si>"]
            at = node.end
    return b"".join((*out, xml[at:])) if out else b""


def _links(part: str) -> str:
    folder, _slash, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _without(xml: bytes, element: str, target: str) -> bytes:
    """Return `xml` without the empty `element` that names `target`."""
    pattern = rb"<(?:\w+:)?%s\s[^>]*%s\"[^>]*/>" % (element.encode(), re.escape(target).encode())
    return re.sub(pattern, b"", xml)


def computing(xml: bytes) -> bytes:
    """Return the workbook's part with the wish that everything be computed when it is opened."""
    root = scan(xml)
    node = root.find("calcPr")
    if node is not None:
        start = re.sub(rb'\sfullCalcOnLoad="[^"]*"', b"", xml[node.start : node.inner])
        start = re.sub(rb"\s*/?>$", b"", start) + b' fullCalcOnLoad="1"'
        return xml[: node.start] + start + b"/>" + xml[node.end :]
    before = [child for child in root.children if child.name in _BEFORE_CALC]
    at = before[-1].end if before else root.inner
    return xml[:at] + b'<calcPr fullCalcOnLoad="1"/>' + xml[at:]


_BEFORE_CALC = (
    *("fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets"),
    *("functionGroups", "externalReferences", "definedNames"),
)
