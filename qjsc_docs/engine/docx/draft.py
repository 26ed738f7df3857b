"""The red 草稿 on every page of a draft: a paragraph in every header that the document shows. Floor 1."""

from __future__ import annotations

import posixpath
import re

from ...messages import _
from ..package import Package, unreadable
from .parts import DECLARED, attributes, main_part, read_text, rels_of

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_MARK = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="0"/>'
    '<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"'
    ' w:eastAsia="黑体"/><w:color w:val="FF0000"/><w:sz w:val="28"/></w:rPr><w:t>草稿</w:t></w:r></w:p>'
)
_SECTION = re.compile(r"<w:sectPr\b[^>]*?(?:/>|>(.*?)</w:sectPr>)", re.DOTALL)
_OLD_SECTION = re.compile(r"<w:sectPrChange\b.*?(?:</w:sectPrChange>|$)", re.DOTALL)
_REFERENCE = re.compile(r"<w:headerReference\b[^>]*>")
_HEADER_START = re.compile(r"<w:hdr\b[^>]*?(/?)>")
_EMPTY_RELATIONS = f'{DECLARED}<Relationships xmlns="{_RELATIONS}"></Relationships>'
_ID = "rIdDraft"
_OFF = ("0", "false", "off")


def with_draft_mark(package: Package) -> Package:
    """Return the package with 草稿 in red at the head of every page, whatever headers it had."""
    main = main_part(package)
    xml = read_text(package, main)
    kinds_on = {"default"} | ({"even"} if _odd_and_even(package, main) else set())
    marked, missing = _with_references(xml, kinds_on)
    changed = {name: _with_mark(package, name) for name in _headers(package, xml, main)}
    if missing:
        changed |= _new_header(package, main)
        changed[main] = marked.encode()
    return Package.open(package.rewrite(changed), package.label)


def _with_references(xml: str, kinds_on: set[str]) -> tuple[str, bool]:
    """Return the document with the new header where a section shows none, and whether it is anywhere."""
    known: set[str] = set()
    missing = False

    def fill(match: re.Match[str]) -> str:
        nonlocal missing
        inside = _OLD_SECTION.sub("", match.group(1) or "")
        known.update(attributes(tag).get("w:type", "default") for tag in _REFERENCE.findall(inside))
        wanted = kinds_on | ({"first"} if _is_on(inside, "titlePg") else set())
        lacking = sorted(wanted - known)
        known.update(lacking)
        missing = missing or bool(lacking)
        return _with_kinds(match.group(), lacking)

    if not _SECTION.search(xml):
        xml = xml.replace("</w:body>", "<w:sectPr></w:sectPr></w:body>")
    return _SECTION.sub(fill, xml), missing


def _with_kinds(section: str, kinds: list[str]) -> str:
    references = "".join(f'<w:headerReference xmlns:r="{_RELATION}" w:type="{kind}" r:id="{_ID}"/>' for kind in kinds)
    start = section[: section.index(">") + 1]
    if start.endswith("/>"):
        return f"{start[:-2]}>{references}</w:sectPr>"
    return start + references + section[len(start) :]


def _headers(package: Package, xml: str, main: str) -> list[str]:
    """Return the names of the header parts that the document's sections refer to."""
    if rels_of(main) not in package.names:
        return []
    wanted = {attributes(tag).get("r:id") for tag in _REFERENCE.findall(xml)}
    found = []
    for tag in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", read_text(package, rels_of(main))):
        relation = attributes(tag)
        if relation.get("Id") in wanted:
            name = posixpath.normpath(posixpath.join("/", posixpath.dirname(main), relation.get("Target", "")))
            found.append(name.lstrip("/"))
    return [name for name in dict.fromkeys(found) if name in package.names]


def _with_mark(package: Package, name: str) -> bytes:
    xml = read_text(package, name)
    start = _HEADER_START.search(xml)
    if not start:
        raise unreadable(package.label, _("the part {name} is missing").format(name=name), _open_and_save())
    if start.group(1):
        return f"{xml[: start.end() - 2]}>{_MARK}</w:hdr>{xml[start.end() :]}".encode()
    return f"{xml[: start.end()]}{_MARK}{xml[start.end() :]}".encode()


def _new_header(package: Package, main: str) -> dict[str, bytes]:
    """Return the new header part, and the lists of relationships and content types that name it."""
    folder = posixpath.dirname(main)
    number = next(n for n in range(1, 10_000) if posixpath.join(folder, f"header{n}.xml") not in package.names)
    name = posixpath.join(folder, f"header{number}.xml")
    rels = rels_of(main)
    listed = read_text(package, rels) if rels in package.names else _EMPTY_RELATIONS
    relation = f'<Relationship xmlns="{_RELATIONS}" Id="{_ID}" Type="{_RELATION}/header" Target="header{number}.xml"/>'
    types = read_text(package, "[Content_Types].xml")
    override = (
        '<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
        f' PartName="/{name}" ContentType="{_TYPE}"/>'
    )
    return {
        "[Content_Types].xml": _before_end(types, override),
        rels: _before_end(listed, relation),
        name: f'{DECLARED}<w:hdr xmlns:w="{_WORDS}">{_MARK}</w:hdr>'.encode(),
    }


def _before_end(xml: str, element: str) -> bytes:
    """Return `xml` with `element` as the last child of its root."""
    if xml.rstrip().endswith("/>"):
        root = re.findall(r"<((?:\w+:)?\w+)", xml)[-1]
        return f"{xml.rstrip()[:-2]}>{element}</{root}>".encode()
    at = xml.rindex("</")
    return f"{xml[:at]}{element}{xml[at:]}".encode()


def _odd_and_even(package: Package, main: str) -> bool:
    settings = posixpath.join(posixpath.dirname(main), "settings.xml")
    return settings in package.names and _is_on(read_text(package, settings), "evenAndOddHeaders")


def _is_on(xml: str, switch: str) -> bool:
    found = re.search(rf"<w:{switch}\b[^>]*>", xml)
    return found is not None and attributes(found.group()).get("w:val", "1") not in _OFF


def _open_and_save() -> str:
    return _("Open it in Word, Excel or WPS and save it again as .docx or .xlsx.")
