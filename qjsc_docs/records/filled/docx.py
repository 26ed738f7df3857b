"""A filled .docx of ours read back: by its content controls, else by the grid of its cells. Floor 3."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from pathlib import Path

from ...engine.glance import Parts, glance
from ...errors import DataError, TemplateError
from ...form.inline import Picture
from ...form.model import Form
from ...problems import Place, Problem
from ..text_file import read_bytes
from .found import Filled, Found, tree_of
from .known import learn, recall
from .placing import Placed, place_lines
from .recognise import Mark, by_words, is_older, mark_of, marked
from .wordtext import text_lines

_MAIN, _CUSTOM, _RELATIONS = "word/document.xml", "docProps/custom.xml", "_rels/.rels"
_LINKS = "word/_rels/document.xml.rels"
_LINK, _ATTRIBUTE = re.compile(r"<Relationship\b[^>]*>"), re.compile(r'(\w+)="([^"]*)"')
_OFFICE = re.compile(r'<Relationship\b(?=[^>]*Type="[^"]*/officeDocument")[^>]*Target="/?([^"]*)"')


def read(path: Path, form: Form | None = None) -> Filled:
    """Return what stands in the filled form at `path`, which may be `form` or any other of the catalogue.

    Raises DataError for a file that cannot be read, or that is no form.
    """
    content = read_bytes(path)
    try:
        return _read(content, path, form)
    except (
        TemplateError
    ) as error:  # what is wrong with the package; as this is no template, it is a problem of the data
        params = {"file": str(path), **error.problems[0].params}
        raise DataError(Problem("unreadable", params=params, place=Place(str(path)))) from error


def _read(content: bytes, path: Path, form: Form | None) -> Filled:
    file = str(path)
    package = glance(content, file)
    xml = package.read(_main(package))
    mark = mark_of(package.read(_CUSTOM)) if _CUSTOM in package.names else Mark()
    found, placed = _placed(xml, mark, form, file)
    older = [Problem("older-state", params={"file": file, "form": found.title}, place=Place(file))]
    problems = (*(older if is_older(found, mark) else ()), *placed.problems)
    return Filled(found, tree_of(found, _with_pictures(placed.found, package, path)), problems)


def _placed(xml: bytes, mark: Mark, asked: Form | None, file: str) -> tuple[Form, Placed]:
    """Return the form that a document is and what stands in its places."""
    form = marked(mark, _catalogue(), asked)
    if form is not None and (known := recall(form, xml, file)):
        return form, Placed(known)
    seen = text_lines(xml, file)
    form = form or by_words(seen, [*_catalogue().values(), *filter(None, [asked])])
    if form is None and asked is not None:  # two forms are alike: the word of whoever asks decides
        form = by_words(seen, [asked])
    if form is None:
        raise DataError(Problem("other-form", params={"file": file}, place=Place(file)))
    placed = place_lines(form, seen, file)
    if placed.exact:
        learn(form, xml)
    return form, placed


@cache
def _catalogue() -> Mapping[str, Form]:
    from ...catalogue import FORMS

    return FORMS


def _with_pictures(found: list[Found], package: Parts, path: Path) -> list[Found]:
    """Return `found` with the pictures under the names of their files, which lie within the document."""
    if not any(isinstance(one.spot.part, Picture) for one in found):
        return found
    links = package.read(_LINKS).decode("utf-8", "replace") if _LINKS in package.names else ""
    files = {id_: f"{path.name}/word/{target}" for id_, target in _picture_files(links)}
    return [
        one._replace(shown=files.get(str(one.shown), "")) if isinstance(one.spot.part, Picture) else one
        for one in found
    ]


def _picture_files(links: str) -> Iterator[tuple[str, str]]:
    for link in _LINK.findall(links):
        attributes = dict(_ATTRIBUTE.findall(link))
        yield attributes.get("Id", ""), unescape(attributes.get("Target", ""))


def _main(package: Parts) -> str:
    """Return the name of the part that holds the text."""
    if _MAIN in package.names or _RELATIONS not in package.names:
        return _MAIN
    match = _OFFICE.search(package.read(_RELATIONS).decode("utf-8", "replace"))
    return match[1] if match else _MAIN
