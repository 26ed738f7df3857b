"""Whether Word and Excel would open a file without "repairing" it: every part against the ECMA-376 schemas.

assert_valid(some_bytes)          # .docx or .xlsx; raises AssertionError that names part, line and reason
faults(some_bytes)                # the same as a list of sentences, empty when all is well
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree

SCHEMAS = Path(__file__).parents[1] / "ooxml-xsd"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"

# root element's namespace → schema
_SCHEMA_OF = {
    _W: "wml.xsd",
    _S: "sml.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "dml-main.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "dml-spreadsheetDrawing.xsd",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "dml-chart.xsd",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": (
        "shared-documentPropertiesExtended.xsd"
    ),
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties": "shared-documentPropertiesCustom.xsd",
    "http://schemas.openxmlformats.org/officeDocument/2006/customXml": "shared-customXmlDataProperties.xsd",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "opc-coreProperties.xsd",
    _TYPES: "opc-contentTypes.xsd",
    _RELS: "opc-relationships.xsd",
}


def assert_valid(source: bytes | Path) -> None:
    """Assert that the .docx or .xlsx in `source` is what the standard allows, part by part."""
    found = faults(source)
    assert not found, "\n".join(found)


def faults(source: bytes | Path) -> list[str]:
    """Return everything in the .docx or .xlsx `source` that the standard does not allow."""
    data = source if isinstance(source, bytes) else source.read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        twice = [name for name, count in Counter(package.namelist()).items() if count > 1]
        parts = {name: package.read(name) for name in package.namelist() if not name.endswith("/")}
    found = [f"{name}: stands twice in the package" for name in twice]
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            found += [f"{name}: {fault}" for fault in part_faults(part)]
    return [*found, *_untyped(parts), *_dangling(parts)]


def part_faults(part: bytes) -> list[str]:
    """Return what is wrong with one XML part: not well formed, not valid, or valid and yet refused by Word."""
    try:
        root = etree.fromstring(part)
    except etree.XMLSyntaxError as error:
        return [f"not well formed: {error}"]
    namespace = etree.QName(root).namespace or ""
    if namespace not in _SCHEMA_OF:  # a custom part, or VML
        return []
    _drop_extensions(root)
    for text in root.iter(f"{{{_S}}}t"):  # Excel itself writes xml:space there; the published schema forgot it
        text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
    schema = _schema(_SCHEMA_OF[namespace])
    # parsed again: lxml keeps the line numbers of the text that was validated
    schema.validate(etree.fromstring(etree.tostring(root)))
    found = [f"line {entry.line}: {entry.message}" for entry in schema.error_log]
    return found + (list(_word_faults(root)) if namespace == _W else [])


@cache
def _schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / name))


def _drop_extensions(root: etree._Element) -> None:
    """Leave out what a reader may ignore (mc:Ignorable) and take the fallback of each mc:AlternateContent."""
    prefixes = (root.attrib.pop(f"{{{_MC}}}Ignorable", "") or "").split()
    ignorable = {root.nsmap[prefix] for prefix in prefixes}  # KeyError: declared ignorable, namespace missing
    for element in list(root.iter(etree.Element)):
        if etree.QName(element).namespace in ignorable:
            _remove(element)
            continue
        for name in list(element.attrib):
            if etree.QName(name).namespace in ignorable:
                del element.attrib[name]
    for choice in list(root.iter(f"{{{_MC}}}AlternateContent")):
        fallback = choice.find(f"{{{_MC}}}Fallback")
        for child in list(fallback if fallback is not None else ()):
            choice.addprevious(child)
        _remove(choice)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _word_faults(root: etree._Element) -> Iterator[str]:
    """Yield what the schema lets pass and Word does not: a cell without a last paragraph, rows off the grid, ids twice."""
    for cell in root.iter(f"{{{_W}}}tc"):
        if not len(cell) or cell[-1].tag != f"{{{_W}}}p":
            yield "a cell does not end with a paragraph"
    for table in root.iter(f"{{{_W}}}tbl"):
        columns = len(table.findall(f"{{{_W}}}tblGrid/{{{_W}}}gridCol"))
        for number, row in enumerate(table.findall(f"{{{_W}}}tr"), 1):
            wide = sum(_span(cell) for cell in row.findall(f"{{{_W}}}tc"))
            if wide != columns:
                yield f"row {number} covers {wide} of {columns} grid columns"
    ids = Counter(node.get(f"{{{_W}}}val") for node in root.iterfind(f".//{{{_W}}}sdtPr/{{{_W}}}id"))
    for value, count in ids.items():
        if count > 1:
            yield f"{count} content controls have the id {value}"


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{{{_W}}}tcPr/{{{_W}}}gridSpan")
    return 1 if span is None else int(span.get(f"{{{_W}}}val", "1"))


def _untyped(parts: dict[str, bytes]) -> Iterator[str]:
    """Yield the parts whose content type is not declared, and the declarations of parts that are not there."""
    types = etree.fromstring(parts["[Content_Types].xml"])
    extensions = {node.get("Extension", "").lower() for node in types.iter(f"{{{_TYPES}}}Default")}
    overrides = {node.get("PartName", "").lstrip("/") for node in types.iter(f"{{{_TYPES}}}Override")}
    for name in parts:
        if (
            name != "[Content_Types].xml"
            and name not in overrides
            and name.rpartition(".")[2].lower() not in extensions
        ):
            yield f"{name}: no content type"
    yield from (f"[Content_Types].xml: {name} is declared and missing" for name in sorted(overrides - set(parts)))


def _dangling(parts: dict[str, bytes]) -> Iterator[str]:
    """Yield the relationships whose target is not in the package."""
    for name, part in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        for node in etree.fromstring(part).iter(f"{{{_RELS}}}Relationship"):
            target = node.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if node.get("TargetMode") != "External" and path not in parts:
                yield f"{name}: {target} is missing"
