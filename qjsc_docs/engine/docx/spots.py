"""Where a value stands in WordprocessingML, and how it is printed there. Floor 1."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, NamedTuple

from markupsafe import Markup

from ..shown import Missing
from .segments import run_properties
from .values import escape, plain, red_run, red_within, run_text

_NEAR = 4000  # letters in which a run begins before its text


class Kind(StrEnum):
    """What surrounds the value."""

    TEXT = "text"  # within a `w:t`
    ATTRIBUTE = "attribute"
    RUN = "run"  # among the runs of a paragraph
    BLOCK = "block"  # among paragraphs
    PLAIN = "plain"  # in XML that is not Word's


class Spot(NamedTuple):
    """The surroundings of a value: their kind, and the `w:rPr` of the run it stands in."""

    kind: Kind
    properties: str

    def printed(self, value: Any) -> Markup:
        """Return `value` as XML for this spot."""
        return _PRINTERS[self.kind](plain(value), value, self.properties)


class Surroundings:
    """Follows the XML before the values, piece by piece."""

    def __init__(self) -> None:
        self._near = ""

    def pass_by(self, xml: str) -> None:
        """Note that `xml` stands next."""
        self._near = (self._near + xml)[-_NEAR:]

    def spot(self) -> Spot:
        """Return what surrounds a value that stands here."""
        near = self._near
        opened = near.rfind("<")
        if opened > near.rfind(">"):
            return Spot(Kind.ATTRIBUTE, "")
        if near.startswith(("<w:t>", "<w:t "), opened):
            return Spot(Kind.TEXT, run_properties(near, opened))
        if "<w:" not in near:
            return Spot(Kind.PLAIN, "")
        inside = max(near.rfind("<w:p>"), near.rfind("<w:p ")) > near.rfind("</w:p>")
        return Spot(Kind.RUN if inside else Kind.BLOCK, "")


def _text(text: str, value: Any, properties: str) -> Markup:
    return Markup(red_within(text, properties) if isinstance(value, Missing) else run_text(text))


def _run(text: str, value: Any, properties: str) -> Markup:
    if isinstance(value, Missing):
        return Markup(red_run(text, properties))
    return Markup(f'<w:r>{properties}<w:t xml:space="preserve">{run_text(text)}</w:t></w:r>')


def _block(text: str, value: Any, properties: str) -> Markup:
    return Markup(f"<w:p>{_run(text, value, properties)}</w:p>")


def _escaped(text: str, _value: Any, _properties: str) -> Markup:
    return Markup(escape(text))


_PRINTERS: dict[Kind, Callable[[str, Any, str], Markup]] = {
    Kind.TEXT: _text,
    Kind.ATTRIBUTE: _escaped,
    Kind.RUN: _run,
    Kind.BLOCK: _block,
    Kind.PLAIN: _escaped,
}
