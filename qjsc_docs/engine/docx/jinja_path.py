"""A part as a sandboxed Jinja template, compiled once: for conditions, filters, nested loops. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from jinja2 import Template, UndefinedError
from jinja2 import TemplateError as JinjaError

from ...errors import TemplateError
from ...messages import _
from ...problems import Problem
from ..shown import Context
from .clean import without_printed_braces
from .getter import unknown_name
from .parts import xml_fault
from .reading import Reader, Use
from .sandbox import BUDGET, MOST_LETTERS, Sandbox
from .tags import Tag, scan


def compile_jinja(xml: str) -> JinjaPart:
    """Return the cleaned `xml` as a compiled template. Raises TemplateError on what is forbidden or broken."""
    with jinja_errors():
        return JinjaPart(Sandbox().from_string(printed_braces(xml)), frozenset(_names(xml)))


class JinjaPart:
    """A compiled part."""

    def __init__(self, template: Template, names: frozenset[str]) -> None:
        self._template = template
        self.names = names

    def render(self, context: Context) -> bytes:
        """Return the part's XML filled from `context`. Raises TemplateError if the tags tear it apart."""
        with jinja_errors():
            xml = self._template.render(budgeted(context)).encode()
        fault = xml_fault(xml)
        if fault:
            raise _broken(_("its conditions or loops tear paragraphs or rows apart"), fault)
        return xml


def budgeted(context: Context) -> dict[str, object]:
    """Return the context with the budget that bounds the loops of one part."""
    return {**context, BUDGET: [MOST_LETTERS]}


def printed_braces(xml: str) -> str:
    """Return `xml` with docxtpl's `{_{` turned into tags that print `{{`."""
    if "{_" not in xml and "_}" not in xml:
        return xml
    for written in ("{_{", "}_}", "{_%", "%_}"):
        xml = xml.replace(written, f"{{{{ '{without_printed_braces(written)}' }}}}")
    return xml


@contextmanager
def jinja_errors() -> Iterator[None]:
    """Turn what Jinja may raise into TemplateError."""
    try:
        yield
    except UndefinedError as error:
        raise unknown_name(str(error)) from error
    except (JinjaError, SyntaxError, RecursionError, ArithmeticError, TypeError, ValueError, LookupError) as error:
        raise _broken(_("its words are not understood"), str(error)) from error


def _broken(reason: str, tag: str) -> TemplateError:
    return TemplateError(Problem("template-broken-tag", params={"reason": reason, "tag": tag}))


def _names(xml: str) -> Iterator[str]:
    reader = Reader()
    for tag in scan(xml):
        if isinstance(tag, Tag):
            yield from (use.name for use in reader.read(tag) if isinstance(use, Use))
