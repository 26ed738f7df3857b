"""The zip border: copies what did not change, refuses what is unsound or hostile."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.engine import member
from qjsc_docs.engine import package as border
from qjsc_docs.engine.package import Package, pack
from qjsc_docs.errors import TemplateError

PARTS = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>" * 500, "word/media/a.png": bytes(range(256))}


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def refusal(source: bytes | Path) -> str:
    with pytest.raises(TemplateError) as caught:
        Package.open(source, "某.docx")
    (problem,) = caught.value.problems
    assert problem.code == "template-unreadable"
    assert problem.why
    assert problem.todo
    return problem.params["reason"]


def raw(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = archive.getinfo(name)
    name_size, extra_size = struct.unpack_from("<2H", data, info.header_offset + 26)
    start = info.header_offset + 30 + name_size + extra_size
    return data[start : start + info.compress_size]


def test_reads_every_part() -> None:
    package = Package.open(zipped(PARTS))
    assert {name: package.read(name) for name in package.names} == PARTS


def test_rewriting_changes_only_what_changed_and_copies_the_rest_compressed_as_it_was() -> None:
    source = zipped(PARTS)
    made = Package.open(source).rewrite({"word/document.xml": "<新/>".encode(), "word/新.xml": b"<a/>"})
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            **PARTS,
            "word/document.xml": "<新/>".encode(),
            "word/新.xml": b"<a/>",
        }
    assert raw(made, "word/media/a.png") == raw(source, "word/media/a.png")


def test_the_same_parts_give_the_same_bytes_whenever_the_source_was_zipped() -> None:
    early = zipped(PARTS)
    late = early.replace(early[10:14], b"\x01\x02\x03\x04")  # the time, wherever it stands
    assert early != late
    changed = {"word/document.xml": b"<x/>"}
    assert Package.open(early).rewrite(changed) == Package.open(late).rewrite(changed)


def test_stored_members_and_streamed_ones_are_read() -> None:
    streamed = io.BytesIO()

    class Pipe(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            return streamed.write(data)

    with zipfile.ZipFile(Pipe(), "w", zipfile.ZIP_DEFLATED) as archive:  # cannot seek: sizes stand behind the data
        archive.writestr("a.xml", b"<a/>")
    for source in (zipped({"a.xml": b"<a/>"}, zipfile.ZIP_STORED), streamed.getvalue()):
        package = Package.open(source)
        assert package.read("a.xml") == b"<a/>"
        assert Package.open(package.rewrite({})).read("a.xml") == b"<a/>"


@given(
    st.dictionaries(
        st.text(st.characters(codec="utf-8", exclude_characters="\0/"), min_size=1), st.binary(), min_size=1
    )
)
def test_whatever_is_packed_comes_out_again(parts: dict[str, bytes]) -> None:
    parts = {f"{name}.bin": data for name, data in parts.items()}
    made = pack(parts)
    assert made == pack(parts)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == parts


@pytest.mark.parametrize("cut", [1, 20, 200, 500])
def test_a_truncated_file_is_refused(cut: int) -> None:
    assert refusal(zipped(PARTS)[:-cut])


@pytest.mark.parametrize(
    "source", [b"", b"hello", "姓名,电话\n".encode("gb18030"), b"\xd0\xcf\x11\xe0" + bytes(600), b"PK\3\4", b"%PDF-1.7"]
)
def test_what_is_no_zip_is_refused_with_its_own_reason(source: bytes) -> None:
    assert refusal(source)


def test_the_reasons_tell_old_files_from_damaged_ones() -> None:
    reasons = [refusal(source) for source in (b"", b"hello", b"\xd0\xcf\x11\xe0" + bytes(600), b"PK\3\4")]
    assert len(set(reasons)) == len(reasons)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "没有.docx")
    assert refusal(tmp_path)  # a folder


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    start = time.perf_counter()
    assert refusal(zipped({"word/document.xml": bytes(60 << 20)}))  # 60 MB of nothing: 1/1000
    assert time.perf_counter() - start < 5


def test_a_bomb_that_lies_about_its_size_is_cut_off() -> None:
    source = zipped({"a.xml": b" " * 50_000_000})
    lying = source.replace(struct.pack("<L", 50_000_000), struct.pack("<L", 100))
    tracemalloc.start()
    try:
        assert refusal(lying)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(border, "MOST_MEMBERS", 3)
    Package.open(zipped(PARTS))
    assert refusal(zipped({**PARTS, "more.xml": b"<a/>"}))


def test_too_much_in_all_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(border, "MOST_BYTES", 1000)
    assert refusal(zipped(PARTS))


def test_an_encrypted_member_is_refused() -> None:
    source = bytearray(zipped({"a.xml": b"<a/>"}))
    source[6] |= 1
    source[source.index(b"PK\1\2") + 8] |= 1
    assert refusal(bytes(source))


def test_a_part_that_stands_twice_is_refused() -> None:
    one = zipped({"a.xml": b"<a/>", "b.xml": b"<b/>"})
    assert refusal(one.replace(b"b.xml", b"a.xml"))


def test_a_wrong_checksum_is_refused() -> None:
    source = zipped(PARTS, zipfile.ZIP_STORED)
    with pytest.raises(TemplateError):
        Package.open(source.replace(bytes(range(250)), bytes(250))).read("word/media/a.png")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w>&b;</w>',
        '<!DOCTYPE w SYSTEM "http://example.invalid/x.dtd"><w/>',
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>',
    ],
)
def test_xml_with_entities_or_a_dtd_is_refused(xml: str, encoding: str) -> None:
    assert refusal(zipped({**PARTS, "word/styles.xml": xml.encode(encoding)}))


def test_reading_what_is_not_there_is_a_template_error() -> None:
    with pytest.raises(TemplateError):
        Package.open(zipped(PARTS)).read("xl/workbook.xml")


@given(st.data())
def test_flipped_bytes_never_surprise(data: st.DataObject) -> None:
    source = bytearray(zipped(PARTS))
    for _flip in range(data.draw(st.integers(1, 4))):
        source[data.draw(st.integers(0, len(source) - 1))] = data.draw(st.integers(0, 255))
    try:
        package = Package.open(bytes(source))
        for name in package.names:
            package.read(name)
    except TemplateError as error:
        assert error.problems


def test_works_without_isal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(border, "deflate_raw", zlib.compress)
    monkeypatch.setattr(border, "crc32", zlib.crc32)
    monkeypatch.setattr(member, "crc32", zlib.crc32)
    monkeypatch.setattr(member, "_inflate", zlib.decompressobj)
    assert Package.open(pack(PARTS)).read("word/document.xml") == PARTS["word/document.xml"]
