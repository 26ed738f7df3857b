"""Word templates, compiled once and rendered many times. Floor 1.

Parts with only slots and row loops become byte segments; what else docxtpl's dialect allows becomes a sandboxed Jinja
template; values that bring their own XML (pictures, rich text, sub-documents) take docxtpl's full path.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from ..package import Package
from ..shown import Context
from . import clean
from .parts import read_text, text_parts
from .segments import compile_segments
from .values import RichValueError


class Program(Protocol):
    """A compiled part."""

    @property
    def names(self) -> frozenset[str]:
        """The names it asks for."""

    def render(self, context: Context) -> bytes:
        """Return the part's XML filled from `context`."""


class DocxTemplate:
    """A compiled Word template."""

    def __init__(self, package: Package, programs: Mapping[str, Program]) -> None:
        self._package = package
        self._programs = dict(programs)

    @property
    def names(self) -> frozenset[str]:
        """The names the template asks for: `企业.名称`, `人员[]`, `人员[].姓名`."""
        return frozenset().union(*(program.names for program in self._programs.values()))

    def render(self, context: Context) -> bytes:
        """Return the document filled from `context`.

        Raises DataError on a character that no Word file may hold, TemplateError if the context lacks a name.
        """
        try:
            return self._package.rewrite({name: program.render(context) for name, program in self._programs.items()})
        except RichValueError:
            from .full import render_full

            return render_full(self._package, context)


def compile_template(source: bytes | Path, *, draft: bool = False) -> DocxTemplate:
    """Return the Word template in `source`, compiled; with `draft`, every page of its documents says so.

    Raises TemplateError if it is no sound Word file or its tags are broken or forbidden.
    """
    package = Package.open(source)
    if draft:
        from .draft import with_draft_mark

        package = with_draft_mark(package)
    texts = {name: read_text(package, name) for name in text_parts(package)}
    return DocxTemplate(
        package, {name: _compile_part(xml, name, package) for name, xml in texts.items() if clean.has_tags(xml)}
    )


def _compile_part(xml: str, name: str, package: Package) -> Program:
    cleaned = clean.quick(xml)
    program = compile_segments(cleaned) if cleaned else None
    if program:
        return program
    from .jinja_path import compile_jinja
    from .lint import refuse_broken

    refuse_broken(xml, name, package.label)
    cleaned = clean.thorough(xml)
    return compile_segments(cleaned) or compile_jinja(cleaned)
