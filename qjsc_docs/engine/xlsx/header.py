"""The word 草稿 in red in the header of every page of a draft. Floor 1."""

from __future__ import annotations

import re

from .scan import Node, escape

DRAFT = '&"宋体,Regular"&16&KFF0000草稿'
_PARTS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_SECTION = re.compile(r"&([LCR])((?:&[^LCR]|[^&])*)")


def with_draft(xml: bytes, node: Node | None) -> bytes:
    """Return the `<headerFooter>` element with the mark in every header that the sheet prints."""
    texts = {child.name: child.text for child in node.children} if node else {}
    attrs = dict(node.attrs) if node else {}
    marked = ["oddHeader"]
    if attrs.get("differentOddEven") in ("1", "true"):
        marked.append("evenHeader")
    if attrs.get("differentFirst") in ("1", "true"):
        marked.append("firstHeader")
    for name in marked:
        texts[name] = _marked(texts.get(name, ""))
    inner = "".join(f"<{name}>{escape(texts[name])}</{name}>" for name in _PARTS if name in texts)
    words = "".join(f' {key}="{escape(value)}"' for key, value in attrs.items())
    return f"<headerFooter{words}>{inner}</headerFooter>".encode()


def _marked(header: str) -> str:
    """Return `header` with the mark in the middle, else in another free section, else before what stands in the middle."""
    if header and not header.startswith(("&L", "&C", "&R")):
        header = f"&C{header}"
    sections = dict(_SECTION.findall(header))
    free = next((section for section in "CRL" if not sections.get(section)), "")
    if free:
        sections[free] = DRAFT
    else:
        sections["C"] = f"{DRAFT} {sections['C']}"
    return "".join(f"&{section}{sections[section]}" for section in "LCR" if section in sections)
