"""A draft says so, in red, at the head of every page."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION

from qjsc_docs.engine.docx import compile_template
from qjsc_docs.engine.package import Package

from .words import CONTEXT, MAIN, template

KINDS = {"default": "header", "first": "first_page_header", "even": "even_page_header"}


def saved(change: Callable[[Document], None]) -> bytes:
    document = docx.Document()
    document.add_paragraph("{{ 企业.名称 }}")
    change(document)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def draft(source: bytes) -> Document:
    return docx.Document(io.BytesIO(compile_template(source, draft=True).render(CONTEXT)))


def heads(document: Document) -> list[dict[str, str]]:
    return [
        {kind: "/".join(each.text for each in getattr(section, name).paragraphs) for kind, name in KINDS.items()}
        for section in document.sections
    ]


def test_a_template_without_headers_gets_one() -> None:
    document = draft(template("{{ 企业.名称 }}"))
    assert heads(document)[0]["default"] == "草稿"
    (word,) = document.sections[0].header.paragraphs[0].runs
    assert str(word.font.color.rgb) == "FF0000"
    assert document.paragraphs[0].text == "禾岭印染"


def test_without_draft_nothing_is_added() -> None:
    source = template("{{ 企业.名称 }}")
    made = compile_template(source).render(CONTEXT)
    assert set(Package.open(made).names) == set(Package.open(source).names)


def test_headers_that_were_there_keep_their_words() -> None:
    def change(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "某局：{{ 企业.名称 }}"

    assert heads(draft(saved(change)))[0]["default"] == "草稿/某局：禾岭印染"


def test_first_and_even_pages_say_it_too() -> None:
    def change(document: Document) -> None:
        document.settings.odd_and_even_pages_header_footer = True
        document.sections[0].different_first_page_header_footer = True
        document.sections[0].even_page_header.paragraphs[0].text = "双页"

    assert heads(draft(saved(change)))[0] == {"default": "草稿", "first": "草稿", "even": "草稿/双页"}


def test_even_pages_without_a_header_of_their_own_get_one() -> None:
    def change(document: Document) -> None:
        document.settings.odd_and_even_pages_header_footer = True

    document = draft(saved(change))
    assert not document.sections[0].even_page_header.is_linked_to_previous
    assert heads(document)[0]["even"] == "草稿"


def test_every_section_says_it() -> None:
    def change(document: Document) -> None:
        document.add_section(WD_SECTION.NEW_PAGE).different_first_page_header_footer = True
        third = document.add_section(WD_SECTION.NEW_PAGE)
        third.header.is_linked_to_previous = False
        third.header.paragraphs[0].text = "三"

    first, second, third = heads(draft(saved(change)))
    assert first["default"] == second["default"] == "草稿"
    assert second["first"] == "草稿"
    assert third["default"] == "草稿/三"


@pytest.mark.parametrize(
    "end", ["", "<w:sectPr/>", '<w:sectPr w:rsidR="00000001"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>']
)
def test_sections_of_any_shape_are_understood(end: str) -> None:
    package = Package.open(template("{{ 企业.名称 }}"))
    xml = package.read(MAIN).decode()
    start = xml.index("<w:sectPr")
    source = package.rewrite({MAIN: f"{xml[:start]}{end}</w:body></w:document>".encode()})
    assert heads(draft(source))[0]["default"] == "草稿"


def test_a_section_as_it_was_before_a_tracked_change_is_left_alone() -> None:
    package = Package.open(template("{{ 企业.名称 }}"))
    xml = package.read(MAIN).decode()
    change = '<w:sectPrChange w:id="9" w:author="x"><w:sectPr><w:titlePg/></w:sectPr></w:sectPrChange></w:sectPr>'
    source = package.rewrite({MAIN: xml.replace("</w:sectPr>", change).encode()})
    made = Package.open(compile_template(source, draft=True).render(CONTEXT)).read(MAIN).decode()
    assert made.count("<w:headerReference") == 1
    assert '<w:sectPrChange w:id="9" w:author="x"><w:sectPr><w:titlePg/>' in made


def test_the_same_draft_has_the_same_bytes() -> None:
    source = template("{{ 企业.名称 }}")
    assert compile_template(source, draft=True).render(CONTEXT) == compile_template(source, draft=True).render(CONTEXT)
