"""How far a batch has come, and how it is stopped."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
from pathlib import Path

import pytest

from qjsc_docs.cli import progress as progress_module
from qjsc_docs.cli.progress import Progress, Stop

from ..batch.material import many, table
from .running import PROGRAM


def test_lines_are_said_now_and_then(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 3.0, 10.0, 12.0, 20.5])
    monkeypatch.setattr(progress_module.time, "monotonic", lambda: next(clock))
    with Progress() as progress:
        progress.begin(4)
        for _row in range(4):
            progress.step()
    said = capsys.readouterr()
    assert said.out == ""
    assert [line for line in said.err.splitlines() if "2" in line and "4" in line]
    assert len(said.err.splitlines()) == 2


def test_without_a_known_end_only_what_is_done_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress_module, "_EVERY", 0.0)
    with Progress() as progress:
        progress.begin(None)
        progress.step()
        progress.say("a word")
    first, second = capsys.readouterr().err.splitlines()
    assert "1" in first and second == "a word"


def test_a_terminal_shows_a_bar_with_the_rate(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", many(120))
    ours, theirs = pty.openpty()
    program = subprocess.Popen(
        [*PROGRAM, "batch", "gd2009-评估申请表", str(source), "-o", str(tmp_path / "out"), "--jobs", "1"],
        stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm", "COLUMNS": "100", "QJSC_LANG": "en"},
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 10_000)
        except OSError:  # the terminal was closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    out, _err = program.communicate(timeout=60)
    assert program.returncode == 0, shown.decode()
    assert "rows/s" in shown.decode() and "━" in shown.decode()
    assert "━" not in out.decode() and "120" in out.decode()


def test_the_first_ctrl_c_is_a_wish_and_the_second_an_order() -> None:
    said: list[str] = []
    before = signal.getsignal(signal.SIGINT)
    with Stop(said.append) as stop:
        assert not stop()
        signal.raise_signal(signal.SIGINT)
        assert stop() and len(said) == 1
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before
