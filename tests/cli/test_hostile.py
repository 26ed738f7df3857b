"""Arguments that nobody sane would give end in a clear refusal, and leave nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from .running import SAMPLES, process, qjsc

GOOD = str(SAMPLES / "dg2023-回执表.yaml")
HOSTILE = {
    "an empty form": ("fill", "", GOOD, "-o", "a.docx"),
    "a path as form": ("fill", "../../etc/passwd", GOOD, "-o", "a.docx"),
    "a very long form": ("show", "表" * 10_000),
    "an emoji": ("show", "🏭"),
    "format letters": ("show", "{0.__class__}%s%(x)s"),
    "no output": ("fill", "回执表", GOOD),
    "an output without ending": ("fill", "回执表", GOOD, "-o", "a"),
    "a strange ending": ("fill", "回执表", GOOD, "-o", "a.exe"),
    "an empty output": ("fill", "回执表", GOOD, "-o", ""),
    "a very long output": ("fill", "回执表", GOOD, "-o", "长" * 300 + ".docx"),
    "a folder as output": ("fill", "回执表", GOOD, "-o", "folder.docx"),
    "a folder as data": ("fill", "回执表", "folder.docx", "-o", "a.docx"),
    "binary data": ("fill", "回执表", "binary.yaml", "-o", "a.docx"),
    "no data": ("fill", "回执表", "nosuch.yaml", "-o", "a.docx"),
    "data of a strange kind": ("fill", "回执表", "data.exe", "-o", "a.docx"),
    "a day that is none": ("fill", "回执表", GOOD, "-o", "a.docx", "--date", "2023-02-30"),
    "no template": ("fill", "回执表", GOOD, "-o", "a.docx", "--template", "nosuch.docx"),
    "a template of the wrong kind": ("fill", "回执表", GOOD, "-o", "a.docx", "--template", "binary.yaml"),
    "an option without value": ("fill", "回执表", GOOD, "-o"),
    "a language without value": ("forms", "--lang"),
    "two wishes": ("new", "回执表", "-o", "a.exe"),
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_it_is_refused(words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.docx").mkdir()
    (tmp_path / "binary.yaml").write_bytes(bytes(range(256)))
    (tmp_path / "data.exe").write_bytes(b"MZ")
    before = sorted(tmp_path.rglob("*"))
    result = qjsc(*words)
    assert result.exit_code in (1, 2, 3, 5)
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr
    assert "程序自身出错" not in result.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_one_bad_output_among_good_ones_leaves_nothing(tmp_path: Path) -> None:
    result = qjsc("fill", "回执表", GOOD, "-o", tmp_path / "a.docx", "-o", tmp_path / "a.exe")
    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_letters_that_are_no_letters() -> None:
    done = process("show", b"\xff\xfe")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
