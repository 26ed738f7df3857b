"""LibreOffice at the border: found, run in a profile of its own, and its failures told in words."""

from __future__ import annotations

import os
import re
import stat
import sys
import time
from pathlib import Path

import pytest

from qjsc_docs import office
from qjsc_docs.derive.docx import build
from qjsc_docs.errors import ExitCode, MissingError, QjscError

from .support.ink import letters
from .support.small import FORM


@pytest.fixture()
def word(tmp_path: Path) -> Path:
    path = tmp_path / "小表 1.docx"
    path.write_bytes(build(FORM))
    return path


def program(folder: Path, *lines: str) -> Path:
    """A stand-in for LibreOffice."""
    path = folder / "soffice"
    path.write_text("\n".join(["#!/bin/sh", *lines]), encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_libreoffice_is_found_and_tells_its_version() -> None:
    assert office.find() is not None
    assert re.fullmatch(r"\d+(\.\d+)+", office.version())


def test_a_word_file_becomes_a_pdf(word: Path, tmp_path: Path) -> None:
    made = office.convert(word, ".pdf", tmp_path / "out")
    assert made == tmp_path / "out" / "小表 1.pdf"
    assert "企业名称" in "".join(one.letter for one in letters(made.read_bytes()))


def test_nothing_is_left_behind(word: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office.tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    office.convert(word, ".pdf", tmp_path / "out")
    assert list((tmp_path / "temporary").iterdir()) == []
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["小表 1.pdf"]


def test_a_file_that_it_cannot_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(QjscError) as caught:
        office.convert(tmp_path / "不在.docx", ".pdf", tmp_path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.params["file"]) == ("office-failed", "不在.docx")
    assert "不在.docx" in problem.why


def test_an_old_file_never_passes_for_the_new_one(word: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "小表 1.pdf").write_bytes(b"old")
    monkeypatch.setattr(office, "find", lambda: program(tmp_path, "echo 'out of order'", "exit 1"))
    with pytest.raises(QjscError) as caught:
        office.convert(word, ".pdf", tmp_path)
    assert caught.value.problems[0].params["reason"] == "out of order"


def test_one_that_hangs_is_ended_with_all_its_children(
    word: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "child"
    monkeypatch.setattr(office, "find", lambda: program(tmp_path, f"(sleep 2; touch {mark}) &", "sleep 60"))
    begun = time.monotonic()
    with pytest.raises(QjscError) as caught:
        office.convert(word, ".pdf", tmp_path, timeout=0.3)
    assert time.monotonic() - begun < 2
    assert caught.value.problems[0].code == "office-failed"
    time.sleep(2.2)
    assert not mark.exists()


def test_a_program_that_does_not_start_is_told(word: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find", lambda: tmp_path / "nowhere" / "soffice")
    with pytest.raises(QjscError) as caught:
        office.convert(word, ".pdf", tmp_path)
    assert caught.value.problems[0].code == "office-failed"


def test_without_libreoffice_the_command_that_installs_it_is_told(
    word: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "_PLACES", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert office.find() is None
    assert office.version() == ""
    with pytest.raises(MissingError) as caught:
        office.convert(word, ".pdf", tmp_path)
    assert caught.value.exit_code is ExitCode.MISSING
    (problem,) = caught.value.problems
    assert problem.code == "no-office"
    assert "libreoffice" in problem.todo


def test_it_is_found_where_it_is_usually_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "libreoffice24.8" / "program").mkdir(parents=True)
    there = program(tmp_path / "libreoffice24.8" / "program")
    monkeypatch.setattr(office, "_PLACES", (f"{tmp_path}/libreoffice*/program/soffice",))
    monkeypatch.setenv("PATH", os.devnull)
    assert office.find() == there


@pytest.mark.parametrize(
    ("platform", "word_"), [("darwin", "brew"), ("win32", "winget"), (sys.platform, "libreoffice")]
)
def test_the_command_suits_the_system(monkeypatch: pytest.MonkeyPatch, platform: str, word_: str) -> None:
    monkeypatch.setattr(office.sys, "platform", platform)
    assert word_ in office.install_command()
