"""Chinese first, English on request, wherever the request stands."""

from __future__ import annotations

import pytest

from qjsc_docs.cli.main import COMMANDS
from qjsc_docs.cli.wide import columns

from .running import SAMPLES, process, qjsc


@pytest.mark.parametrize(
    "words",
    [
        ("--lang", "en", "fill", "--help"),
        ("fill", "--lang", "en", "--help"),
        ("fill", "--help", "--lang", "en"),
        ("--help", "fill", "--lang=en"),
    ],
    ids=" ".join,
)
def test_english_on_request(words: tuple[str, ...]) -> None:
    page = qjsc(*words).stdout
    assert page.startswith("Usage: qjsc")
    assert not any("一" <= letter <= "鿿" for letter in page.replace("广东", ""))


def test_chinese_by_default() -> None:
    page = qjsc("fill", "--help").stdout
    assert page.startswith("用法: qjsc fill [选项] 表格 数据...")
    assert "覆盖已有的同名文件。" in page
    assert "显示本帮助。" in page


def test_the_environment_says_the_language() -> None:
    assert process("--version", QJSC_LANG="en").stdout.startswith("qjsc 0.")
    assert process("nosuch", QJSC_LANG="en").stderr.startswith("Usage:")
    assert process("nosuch", QJSC_LANG="en_US.UTF-8").stderr.startswith("Usage:")
    assert process("nosuch", QJSC_LANG="xx").stderr.startswith("用法:")
    assert process("nosuch", "--lang", "zh", QJSC_LANG="en").stderr.startswith("用法:")


def test_one_process_speaks_both_in_turn() -> None:
    assert qjsc("doctor", "--help", "--lang", "en").stdout.startswith("Usage")
    assert "显示本帮助" in qjsc("doctor", "--help").stdout
    assert "Show this message" in qjsc("doctor", "--help", "--lang", "en").stdout


def test_what_stands_behind_a_double_dash_is_data() -> None:
    assert "--lang" in qjsc("show", "--", "--lang").stderr


def test_no_line_of_a_help_page_is_wider_than_the_terminal() -> None:
    for words in ((), *((name,) for name in COMMANDS)):
        for line in qjsc(*words, "--help").stdout.splitlines():
            # a command to be copied is never broken
            assert columns(line) <= 80 or "qjsc completion bash" in line


def test_a_console_without_chinese_letters_shows_marks_instead() -> None:
    done = process("forms", PYTHONIOENCODING="latin-1")
    assert done.returncode == 0
    assert "gd2009-???" in done.stdout


def test_a_chinese_windows_console_shows_every_letter_of_a_report() -> None:
    report = qjsc("check", "gd2009-绩效表", SAMPLES / "bad" / "gd2009-绩效表.yaml").stdout
    assert report.encode("gbk")
