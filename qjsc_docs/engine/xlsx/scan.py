"""A light tree over XML bytes: every element knows where it stands, so that all else can be copied byte for byte. Floor 1.

Names are compared without namespace prefixes; `normal` makes the main namespace the default one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

_TAG = re.compile(rb"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(rb"\s([^\s=]+)\s*=\s*(\"[^\"]*\"|'[^']*')")


class UnreadableError(ValueError):
    """The bytes are not well-formed XML."""


@dataclass(slots=True)
class Node:
    """An element. Its start tag is bytes `start` to `inner`, its end tag `close` to `end`; without content the two meet."""

    name: str
    attrs: dict[str, str]
    start: int
    inner: int = 0
    close: int = 0
    end: int = 0
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def find(self, name: str) -> Node | None:
        """Return the first child called `name`."""
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> list[Node]:
        """Return the children called `name`."""
        return [child for child in self.children if child.name == name]

    def walk(self) -> Iterator[Node]:
        """Yield the element and all that stand in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def scan(xml: bytes) -> Node:
    """Return the root element of `xml`, which must be UTF-8 (see `normal`)."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    root = Node("", {}, 0)
    stack = [root]

    def begin(name: str, attrs: dict[str, str]) -> None:
        start = parser.CurrentByteIndex
        match = _TAG.match(xml, start)
        if match is None:
            raise UnreadableError(name)
        node = Node(local(name), attrs, start, match.end())
        stack[-1].children.append(node)
        stack.append(node)

    def finish(name: str) -> None:
        node = stack.pop()
        node.close = parser.CurrentByteIndex
        if xml[node.inner - 2 : node.inner] == b"/>":
            node.close = node.end = node.inner
        else:
            node.end = xml.index(b">", node.close) + 1

    def words(text: str) -> None:
        stack[-1].text += text

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, finish, words
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise UnreadableError(str(error)) from error
    return root.children[0]


def local(name: str) -> str:
    """Return `name` without its namespace prefix."""
    return name.rpartition(":")[2]


def spans(xml: bytes, node: Node) -> dict[str, tuple[int, int]]:
    """Return for each attribute of `node` where its value stands in `xml`, without the quotes."""
    found: dict[str, tuple[int, int]] = {}
    for match in _ATTRIBUTE.finditer(xml, node.start, node.inner):
        found[match[1].decode()] = (match.start(2) + 1, match.end(2) - 1)
    return found


def normal(xml: bytes) -> bytes:
    """Return `xml` in UTF-8 and with its main namespace as the default one, as Excel itself writes it."""
    xml = _as_utf8(xml)
    match = re.search(rb"<([A-Za-z_][\w.-]*):\w+[\s>]", xml[:4000])
    if match is None or xml.find(b"<") == -1:
        return xml
    first = re.search(rb"<[A-Za-z_]", xml)
    if first is None or first.start() != match.start():
        return xml  # the root element has no prefix
    tag = match[1]
    xml = re.sub(rb"(</?)" + re.escape(tag) + rb":", rb"\1", xml)
    return xml.replace(b"xmlns:" + tag + b"=", b"xmlns=", 1)


def _as_utf8(xml: bytes) -> bytes:
    if xml.startswith(b"\xef\xbb\xbf"):
        return xml[3:]
    coding = "utf-16" if xml[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    if match := re.match(rb"<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)", xml[:200]):
        coding = match[1].decode()
    if not coding or coding.lower() in ("utf-8", "us-ascii", "ascii"):
        return xml
    try:
        text = xml.decode(coding)
    except (LookupError, UnicodeDecodeError) as error:
        raise UnreadableError(str(error)) from error
    return re.sub(r"<\?xml[^>]*\?>", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', text, count=1).encode()


_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escape(text: str) -> str:
    """Return `text` as it may stand in XML content and in attributes with double quotes."""
    return text.translate(_ESCAPES)
