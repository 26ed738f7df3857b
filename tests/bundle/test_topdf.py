"""Attachments made PDF: what has pages stays as it is, scans and office files become pages, the rest is told."""

from __future__ import annotations

import os
import stat
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import docx
import openpyxl
import pikepdf
import pytest
from PIL import Image

from qjsc_docs import office
from qjsc_docs.bundle import topdf
from qjsc_docs.bundle.topdf import Converted, to_pdfs
from qjsc_docs.engine.volume import inspect
from qjsc_docs.problems import Problem

from ..support.ink import letters


@pytest.fixture()
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def word(path: Path, text: str = "监测结果合格") -> Path:
    document = docx.Document()
    document.add_heading("一、概况", 1)
    document.add_paragraph(text)
    document.save(str(path))
    return path


def sheet(path: Path, text: str) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = text
    book.save(path)
    return path


def pdf(path: Path, **options: object) -> Path:
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(path, **options)  # type: ignore[arg-type]
    return path


def picture(path: Path) -> Path:
    Image.new("RGB", (60, 40), (200, 30, 30)).save(path)
    return path


def raw(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def words(path: Path) -> str:
    return "".join(one.letter for one in letters(path.read_bytes()))


def codes(made: Converted) -> list[tuple[str, str]]:
    return [(problem.code, problem.params["file"]) for problem in made.problems]


@pytest.fixture()
def no_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_PLACES", ())
    monkeypatch.setenv("PATH", str(tmp_path))


def stand_in(folder: Path, *lines: str) -> Path:
    """A program in LibreOffice's stead."""
    path = folder / "soffice"
    path.write_text("\n".join(["#!/bin/sh", *lines]), encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_a_pdf_stays_as_it_is(tmp_path: Path, out: Path) -> None:
    path = pdf(tmp_path / "a.PDF")
    assert to_pdfs([path], out).pdfs == {path: path}
    assert [*out.iterdir()] == []


def test_pictures_become_pages_though_their_names_are_alike(tmp_path: Path, out: Path) -> None:
    paths = [picture(tmp_path / "a.jpg"), picture(tmp_path / "a.png"), picture(tmp_path / "a.TIF")]
    made = to_pdfs(paths, out)
    assert (list(made.pdfs), made.problems) == (paths, ())
    for path in made.pdfs.values():
        with pikepdf.open(path) as document:
            assert len(document.pages) == 1


def test_office_files_become_pdf_in_one_start(tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "二").mkdir()
    paths = [
        word(tmp_path / "报告 1.docx", "第一份"),
        word(tmp_path / "二" / "报告 1.docx", "第二份"),
        sheet(tmp_path / "报告 1.xlsx", "第三份"),
        word(tmp_path / "😀长长长.DOCX", "第四份"),
    ]
    starts = []
    run = office._run
    monkeypatch.setattr(office, "_run", lambda *given: starts.append(given) or run(*given))
    made = to_pdfs(paths, out)
    assert made.problems == ()
    assert [words(made.pdfs[path])[-3:] for path in paths] == ["第一份", "第二份", "第三份", "第四份"]
    assert len(starts) == 1
    assert sorted(path.name for path in out.iterdir()) == ["001.pdf", "002.pdf", "003.pdf", "004.pdf"]


def test_headings_become_bookmarks(tmp_path: Path, out: Path) -> None:
    path = word(tmp_path / "a.docx")
    with pikepdf.open(to_pdfs([path], out).pdfs[path]) as document, document.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["一、概况"]


def test_old_word_files_are_read(tmp_path: Path, out: Path) -> None:
    first = word(tmp_path / "原件.docx")
    paths = [office.convert(first, suffix, tmp_path / "旧") for suffix in (".doc", ".rtf")]
    assert ["监测结果合格" in words(path) for path in to_pdfs(paths, out).pdfs.values()] == [True, True]


def test_the_files_are_only_read_and_nothing_lies_beside_them(tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "附件"
    folder.mkdir()
    paths = [word(folder / "a.docx"), picture(folder / "b.jpg"), pdf(folder / "c.pdf")]
    for path in paths:
        path.chmod(stat.S_IRUSR)
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in paths]
    assert to_pdfs(paths, out).problems == ()
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in paths] == before
    assert sorted(folder.iterdir()) == paths


def test_without_libreoffice_each_file_is_told_with_the_way_round(tmp_path: Path, out: Path, no_office: None) -> None:
    old = raw(tmp_path / "旧.doc", topdf._OLD + b"x")
    paths = [word(tmp_path / "a.docx"), old, pdf(tmp_path / "b.pdf"), picture(tmp_path / "c.jpg")]
    made = to_pdfs(paths, out)
    assert codes(made) == [("attachment-no-office", "a.docx"), ("attachment-no-office", "旧.doc")]
    assert list(made.pdfs) == paths[2:]
    assert "PDF" in made.problems[0].todo and "libreoffice" in made.problems[0].todo


def test_one_that_fails_does_not_stop_the_others(tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that stops at the second file, whoever stands beside it."""
    program = stand_in(
        tmp_path,
        'while [ $# -gt 0 ]; do case "$1" in',
        '--outdir) mkdir -p "$2"; out="$2"; shift;;',
        "*002.docx) exit 1;;",
        '*.docx) name="${1##*/}"; echo pdf > "$out/${name%.docx}.pdf";;',
        "esac; shift; done",
    )
    monkeypatch.setattr(office, "find", lambda: program)
    paths = [word(tmp_path / f"{name}.docx") for name in "abc"]
    made = to_pdfs(paths, out)
    assert codes(made) == [("attachment-unconverted", "b.docx")]
    assert list(made.pdfs) == [paths[0], paths[2]]
    assert sorted(path.name for path in out.iterdir()) == ["001.pdf", "003.pdf"]


def test_one_that_always_fails_is_not_started_for_ever(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "find", lambda: stand_in(tmp_path, f"echo >> '{tmp_path}/starts'", "exit 1"))
    paths = [word(tmp_path / f"{name}.docx") for name in "abcdef"]
    assert codes(to_pdfs(paths, out)) == [("attachment-unconverted", path.name) for path in paths]
    assert (tmp_path / "starts").read_text() == "\n" * 4


def test_one_that_hangs_is_told(tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find", lambda: stand_in(tmp_path, "sleep 60"))
    monkeypatch.setattr(topdf, "_PATIENCE", (0.2, 0))
    assert codes(to_pdfs([word(tmp_path / "a.docx")], out)) == [("attachment-unconverted", "a.docx")]


def locked(path: Path) -> Path:
    return raw(path, topdf._OLD + b"\0" * 600 + topdf._LOCKED + b"\0" * 600)


def cut(path: Path) -> Path:
    return raw(path, word(path).read_bytes()[:-400])


def spoiled(path: Path) -> Path:
    """A Word file with one letter of its text turned."""
    with ZipFile(path, "w", ZIP_STORED) as package:
        package.writestr("word/document.xml", "<w:document/>" * 50)
    content = bytearray(path.read_bytes())
    content[80] ^= 0xFF
    return raw(path, bytes(content))


BAD = {
    "0 bytes.pdf": (lambda path: raw(path, b""), "attachment-empty"),
    "0 bytes.docx": (lambda path: raw(path, b""), "attachment-empty"),
    "0 bytes.jpg": (lambda path: raw(path, b""), "attachment-empty"),
    "cut.jpg": (lambda path: raw(path, picture(path).read_bytes()[:-200]), "attachment-damaged"),
    "text.png": (lambda path: raw(path, b"hello"), "attachment-damaged"),
    "cut.docx": (cut, "attachment-damaged"),
    "spoiled.docx": (spoiled, "attachment-damaged"),
    "text.docx": (lambda path: raw(path, "监测报告".encode()), "attachment-damaged"),
    "noise.doc": (lambda path: raw(path, os.urandom(500).replace(b"<", b"-")), "attachment-damaged"),
    "locked.docx": (locked, "attachment-locked"),
    "locked.xlsx": (locked, "attachment-locked"),
    "archive.zip": (lambda path: raw(path, b"PK\3\4"), "attachment-kind"),
    "drawing.dwg": (lambda path: raw(path, b"AC1032"), "attachment-kind"),
    "photo.heic": (lambda path: raw(path, b"\0\0\0\x18ftypheic"), "attachment-kind"),
    "no suffix": (lambda path: raw(path, b"x"), "attachment-kind"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_bound_is_told_by_name(tmp_path: Path, out: Path, name: str) -> None:
    make, code = BAD[name]
    path = make(tmp_path / name)
    good = pdf(tmp_path / "good.pdf")
    made = to_pdfs([path, good], out)
    assert codes(made) == [(code, name)]
    assert made.pdfs == {good: good}
    (problem,) = made.problems
    assert name in problem.why
    assert problem.todo
    assert [*out.iterdir()] == []


def test_a_file_that_vanished_is_told(tmp_path: Path, out: Path) -> None:
    assert codes(to_pdfs([tmp_path / "a.pdf"], out)) == [("attachment-unreadable", "a.pdf")]


def test_a_file_of_unreasonable_size_is_not_opened(tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topdf, "MOST_BYTES", 10)
    assert codes(to_pdfs([pdf(tmp_path / "a.pdf")], out)) == [("attachment-huge", "a.pdf")]


def test_a_word_file_that_swells_is_not_unpacked(tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topdf, "_MOST_UNPACKED", 1000)
    assert codes(to_pdfs([word(tmp_path / "a.docx")], out)) == [("attachment-huge", "a.docx")]


def test_an_encrypted_pdf_is_known_when_it_is_looked_into(tmp_path: Path, out: Path) -> None:
    """Whether a PDF can be bound is seen there, for those that were made too."""
    path = pdf(tmp_path / "密.pdf", encryption=pikepdf.Encryption(user="geheim", owner="geheim"))
    looked = inspect(to_pdfs([path], out).pdfs[path], "附件/密.pdf")
    assert isinstance(looked, Problem)
    assert (looked.code, looked.params["file"]) == ("attachment-locked", "附件/密.pdf")


def test_the_same_word_file_gives_the_same_pages(tmp_path: Path, out: Path) -> None:
    """LibreOffice writes the time into its PDF, but not onto the pages that are bound."""
    path = word(tmp_path / "a.docx")
    (out / "1").mkdir()
    (out / "2").mkdir()
    assert bound(to_pdfs([path], out / "1").pdfs[path]) == bound(to_pdfs([path], out / "2").pdfs[path])


def bound(path: Path) -> bytes:
    with pikepdf.open(path) as source, pikepdf.new() as volume:
        volume.pages.extend(source.pages)
        volume.save(written := BytesIO(), deterministic_id=True)
        return written.getvalue()
