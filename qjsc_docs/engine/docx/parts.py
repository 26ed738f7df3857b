"""The parts of a Word file that hold text: which they are, decoded, and proved well-formed. Floor 1."""

from __future__ import annotations

import posixpath
import re
from pyexpat import ExpatError, ParserCreate

from ...errors import TemplateError
from ...messages import _
from ..package import Package, unreadable

_TYPES = "[Content_Types].xml"
_MAIN = (
    "document.main+xml",
    "template.main+xml",
    "document.macroEnabled.main+xml",
    "template.macroEnabledTemplate.main+xml",
)
_TEXT = (*_MAIN, ".header+xml", ".footer+xml", ".footnotes+xml", ".endnotes+xml", "core-properties+xml")
_OVERRIDE = re.compile(r"<(?:\w+:)?Override\b[^>]*>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*["']([^"']*)["']""")
_DECLARATION = re.compile(r"""\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["'][^>]*\?>""")
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def text_parts(package: Package) -> tuple[str, ...]:
    """Return the names of the parts in which tags may stand, the main document first."""
    main = main_part(package)
    return (main, *(name for name, kind in _types(package) if kind.endswith(_TEXT) and name != main))


def main_part(package: Package) -> str:
    """Return the name of the main document. Raises TemplateError if the package is no Word file."""
    for name, kind in _types(package):
        if kind.endswith(_MAIN):
            return name
    raise unreadable(package.label, _("it is no Word document"), _("Use a .docx file."))


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a start tag."""
    return dict(_ATTRIBUTE.findall(tag))


def rels_of(part: str) -> str:
    """Return the name of the part that lists the relationships of `part`."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def read_text(package: Package, name: str) -> str:
    """Return the part `name` as text that will be written in UTF-8. Raises TemplateError if it is no XML."""
    data = package.read(name)
    fault = xml_fault(data)
    if fault:
        raise not_xml(package.label, name, fault)
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace")
    declared = _DECLARATION.match(text)
    if declared and declared.group(1).lower() not in ("utf-8", "us-ascii", "utf-16"):
        text = data.decode(declared.group(1))
    return DECLARED + text[declared.end() :].lstrip() if declared else text


def xml_fault(data: bytes) -> str:
    """Return why `data` is no well-formed XML with declared prefixes; "" when it is."""
    parser = ParserCreate(namespace_separator=" ")
    try:
        parser.Parse(data, True)
    except (ExpatError, ValueError) as error:
        return str(error)
    return ""


def not_xml(label: str, name: str, fault: str) -> TemplateError:
    """Return the error that the part `name` is no sound XML."""
    reason = _("the part {name} is damaged ({fault})").format(name=name, fault=fault)
    return unreadable(label, reason, _("Open it in Word, Excel or WPS and save it again as .docx or .xlsx."))


def _types(package: Package) -> list[tuple[str, str]]:
    if _TYPES not in package.names:
        raise unreadable(package.label, _("it is no Word document"), _("Use a .docx file."))
    found = (attributes(tag) for tag in _OVERRIDE.findall(package.read(_TYPES).decode("utf-8", "replace")))
    listed = [(each.get("PartName", "").lstrip("/"), each.get("ContentType", "")) for each in found]
    return [(name, kind) for name, kind in listed if name in package.names]
