"""Word files changed as people change them: controls taken out, rows put in, texts typed over."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"


def changed(path: Path, change: Callable[[etree._Element], object], *, without: tuple[str, ...] = ()) -> Path:
    """Return `path`, whose text `change` was applied to; parts named in `without` are left out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == MAIN:
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            if name not in without:
                new.writestr(name, content)
    path.write_bytes(stream.getvalue())
    return path


def without_controls(root: etree._Element) -> None:
    """Take out every content control; what stands in it stays."""
    for control in list(root.iter(f"{W}sdt")):
        parent, at = control.getparent(), control.getparent().index(control)
        for child in reversed(control.find(f"{W}sdtContent")):
            parent.insert(at, child)
        parent.remove(control)


def control(root: etree._Element, tag: str, number: int = 0) -> etree._Element:
    """Return the control with this tag, of several the one with this number."""
    return [sdt for sdt in root.iter(f"{W}sdt") if sdt.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == tag][number]


def row_of(element: etree._Element) -> etree._Element:
    """Return the table row that holds `element`."""
    return next(element.iterancestors(f"{W}tr"))


def type_over(element: etree._Element, text: str) -> None:
    """Make `text` all that stands in `element`, which is a control, a cell or a paragraph."""
    texts = list(element.iter(f"{W}t"))
    if not texts:
        paragraph = element if element.tag == f"{W}p" else next(element.iter(f"{W}p", f"{W}sdtContent"))
        texts = [etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t")]
    for one in texts:
        one.text = ""
    texts[0].text = text
