"""Any text that a Word file can hold comes back letter for letter; any other is refused."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qjsc_docs.engine.docx import compile_template
from qjsc_docs.engine.docx.values import encode_all, escape, red, run_text
from qjsc_docs.engine.shown import Missing
from qjsc_docs.errors import DataError

from .words import MAIN, STAFF, grid, paragraphs, template, xml_of

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MARKS = [
    "&",
    "<",
    ">",
    '"',
    "'",
    "]]>",
    "{{",
    "}}",
    "{%",
    "{_{",
    "\n",
    "\t",
    "\r\n",
    "\u3000",
    "\u202e",
    "滘埗𬭊",
    "😀",
    "\0",
]
texts = st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=8))).map("".join)
legal = texts.filter(lambda text: not FORBIDDEN.search(text))

FAST = compile_template(template("前{{ 企业.名称 }}后", table=STAFF))
JINJA = compile_template(template("前{{ 企业.名称 }}后{% if 1 %}{% endif %}", table=STAFF))


def seen(text: str) -> str:
    """Return the text as a reader finds it: every kind of line end is a line break."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@settings(max_examples=60, deadline=None)
@given(legal, legal)
@pytest.mark.parametrize("compiled", [FAST, JINJA], ids=["segments", "jinja"])
def test_any_text_comes_back_letter_for_letter(compiled: object, name: str, phone: str) -> None:
    context = {"企业": {"名称": name}, "人员": [{"姓名": name, "手机": phone}]}
    made = compiled.render(context)  # type: ignore[attr-defined]
    ElementTree.fromstring(xml_of(made))
    assert paragraphs(made) == [f"前{seen(name)}后"]
    assert grid(made) == "\n".join(["姓名 | 手机", f"{seen(name)} | {seen(phone)}".rstrip()])


@settings(max_examples=60, deadline=None)
@given(texts)
@pytest.mark.parametrize("compiled", [FAST, JINJA], ids=["segments", "jinja"])
def test_a_text_is_printed_whole_or_refused_with_its_name(compiled: object, text: str) -> None:
    context = {"企业": {"名称": text}, "人员": []}
    if FORBIDDEN.search(text):
        with pytest.raises(DataError) as caught:
            compiled.render(context)  # type: ignore[attr-defined]
        assert {problem.code for problem in caught.value.problems} == {"forbidden-character"}
    else:
        ElementTree.fromstring(xml_of(compiled.render(context), MAIN))  # type: ignore[attr-defined]


@settings(max_examples=60, deadline=None)
@given(legal)
def test_a_mark_for_missing_may_be_any_text(text: str) -> None:
    made = FAST.render({"企业": {"名称": Missing(text)}, "人员": []})
    assert paragraphs(made) == [f"前{seen(text)}后"]


@given(st.lists(legal))
def test_all_at_once_is_as_one_by_one(values: list[str]) -> None:
    expected = [run_text(value).replace("&quot;", '"').encode() for value in values]
    assert (encode_all(values, str) if values else []) == expected


@given(legal)
def test_escaped_text_is_safe_in_attributes_too(text: str) -> None:
    read = ElementTree.fromstring(f'<a b="{escape(text)}">{escape(text)}</a>')
    assert (read.text or "") == seen(text)
    assert read.get("b") == re.sub(r"[\n\t]", " ", seen(text))  # XML itself turns these into blanks in attributes


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("", '<w:rPr><w:color w:val="FF0000"/></w:rPr>'),
        ("<w:rPr><w:b/></w:rPr>", '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>'),
        (
            '<w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/><w:vertAlign w:val="subscript"/></w:rPr>',
            '<w:rPr><w:rFonts w:eastAsia="宋体"/><w:color w:val="FF0000"/><w:sz w:val="21"/>'
            '<w:vertAlign w:val="subscript"/></w:rPr>',
        ),
        ('<w:rPr><w:color w:val="00FF00" w:themeColor="text1"/></w:rPr>', '<w:rPr><w:color w:val="FF0000"/></w:rPr>'),
    ],
)
def test_red_stands_where_the_standard_wants_it(properties: str, expected: str) -> None:
    assert red(properties) == expected
