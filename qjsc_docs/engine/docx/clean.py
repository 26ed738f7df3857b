"""A part's XML made ready for compiling: whole tags, row tags in place of their rows, slots that keep spaces. Floor 1.

Most templates need only the quick cleaning here; what Word split over runs, or other dialect, takes docxtpl's own.
"""

from __future__ import annotations

import re

from .tags import PATH

_MARKUP = re.compile(r"<[^>]*>")
_MARKS = ("{{", "}}", "{%", "%}", "{#", "#}")
_WRITTEN = re.compile(r"\{\{[^<{}]*\}\}|\{%[^<{}]*%\}")
_SIMPLE = re.compile(
    rf"\{{\{{\s*{PATH}\s*\}}\}}|\{{%(?:tr)?\s+for\s+{PATH}\s+in\s+{PATH}\s*%\}}|\{{%(?:tr)?\s+endfor\s*%\}}"
)
_ROW_TAG = re.compile(r"\{%tr\s([^%]*)%\}")
_ROW = re.compile(r"<w:tr[ >]")
_SPACES_LOST = re.compile(r"<w:t>(?=[^<]*\{[{%])")
_CHECK_BOX = re.compile(
    r'(<w14:checked\s+w14:val=")[^"]*("\s*/>(?:(?!<w14:checked\b|</w:sdtContent>).)*?\{\{)((?!r\s|p\s)[^<}]*)\}\}',
    re.DOTALL,
)
_PRINTED_BRACES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


def visible(xml: str) -> str:
    """Return the letters of `xml` without its markup."""
    return _MARKUP.sub("", xml)


def has_tags(xml: str) -> bool:
    """Return whether anything in `xml`, or split over its elements, looks like a tag."""
    letters = visible(xml)
    return any(mark in xml or mark in letters for mark in ("{{", "{%", "{#"))


def quick(xml: str) -> str | None:
    """Return `xml` cleaned without docxtpl, or None if it is more than slots and row loops, or Word split a tag."""
    letters = visible(xml)
    if any(xml.count(mark) != letters.count(mark) for mark in _MARKS) or "{#" in xml:
        return None
    tags = _WRITTEN.findall(xml)
    whole = sum(xml.count(mark) for mark in ("{{", "{%"))
    if len(tags) != whole or not all(_SIMPLE.fullmatch(tag) for tag in tags):
        return None
    return _finish(_rows_replaced(xml))


def thorough(xml: str) -> str:
    """Return `xml` cleaned by docxtpl, whatever its dialect allows."""
    from docxtpl import DocxTemplate

    return _finish(str(DocxTemplate.patch_xml(None, xml)))  # it does not use itself


def without_printed_braces(text: str) -> str:
    """Return printed words with docxtpl's `{_{` for a printed `{{` and its like resolved."""
    if "_" in text:
        for written, printed in _PRINTED_BRACES:
            text = text.replace(written, printed)
    return text


def _finish(xml: str) -> str:
    xml = _SPACES_LOST.sub('<w:t xml:space="preserve">', xml)
    return _CHECK_BOX.sub(r"\1{{(\3)|tick}}\2\3}}", xml)


def _rows_replaced(xml: str) -> str:
    """Return `xml` with every row that holds a `{%tr …%}` replaced by `{% …%}`, as docxtpl does it."""
    done: list[str] = []
    at = 0
    while found := _ROW_TAG.search(xml, at):
        starts = [match.start() for match in _ROW.finditer(xml, at, found.start())]
        end = xml.find("</w:tr>", found.end())
        if not starts or end < 0:
            break
        done += [xml[at : starts[-1]], "{% ", found.group(1), "%}"]
        at = end + len("</w:tr>")
    done.append(xml[at:])
    return "".join(done)
