"""A glance into a package reads what opening it whole reads, and refuses what that refuses."""

from __future__ import annotations

import io
import zipfile

import pytest

from qjsc_docs.engine.glance import glance
from qjsc_docs.engine.package import Package, pack
from qjsc_docs.errors import TemplateError

PARTS = {
    "word/document.xml": "<w>甲</w>".encode(),
    "docProps/custom.xml": b"<p/>",
    "word/media/image1.jpeg": b"\xff" * 99,
}


def zipped(parts: dict[str, bytes], comment: bytes = b"") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
        package.comment = comment
    return stream.getvalue()


@pytest.mark.parametrize("data", [pack(PARTS), zipped(PARTS), zipped(PARTS, b"a comment")])
def test_every_part_is_read_as_from_the_opened_package(data: bytes) -> None:
    parts = glance(data, "x")
    assert set(parts.names) == set(PARTS)
    assert {name: parts.read(name) for name in parts.names} == PARTS


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\3\4", b"hello", zipped(PARTS)[:-5], zipped(PARTS)[5:], b"\xd0\xcf\x11\xe0" * 9],
    ids=["empty", "cut", "text", "cut behind", "cut before", "old"],
)
def test_what_is_no_package_is_refused_as_by_opening_it(data: bytes) -> None:
    with pytest.raises(TemplateError) as opened:
        Package.open(data, "x")
    with pytest.raises(TemplateError) as glanced:
        glance(data, "x")
    assert glanced.value.problems == opened.value.problems


@pytest.mark.parametrize(
    "part",
    [b"<!DOCTYPE a><a/>", "<!DOCTYPE a><a/>".encode("utf-16"), b" " * (5 << 20)],
    ids=["entities", "entities, wide", "bomb"],
)
def test_a_hostile_part_is_refused(part: bytes) -> None:
    with pytest.raises(TemplateError):
        glance(zipped(PARTS | {"word/document.xml": part}), "x").read("word/document.xml")


@pytest.mark.parametrize("at", range(0, 200, 7))
def test_a_changed_letter_is_noticed_or_changes_nothing(at: int) -> None:
    data = bytearray(zipped(PARTS))
    data[at] ^= 0x5A
    try:
        parts = glance(bytes(data), "x")
        read = {name: parts.read(name) for name in parts.names}
    except TemplateError:
        return
    assert all(PARTS.get(name, content) == content for name, content in read.items())


def test_a_part_that_is_not_there_is_told() -> None:
    with pytest.raises(TemplateError, match="styles"):
        glance(zipped(PARTS), "x").read("word/styles.xml")
