"""Interrupted, without room, over a bundle that is there: a whole bundle, the old one, or nothing."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qjsc_docs.bundle.landing import MADE, landing
from qjsc_docs.errors import WriteError

from .material import EVALUATION, attachments, files, record

LISTEN = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
READY = f"{LISTEN}; from qjsc_docs.cli.main import run; print('ready', flush=True); run()"
WORDS = ("--attachments", "附件", "-o", "out", "--date", "2026-01-05")


def laid(folder: Path) -> list[str]:
    attachments(folder / "附件")
    return ["bundle", EVALUATION, str(record(folder).name), *WORDS]


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name not in ("附件", "案卷.json"))


@pytest.mark.parametrize("delay", [0.05, 0.2, 0.4, 0.6, 0.8, 1.0])
def test_an_interruption_leaves_a_whole_bundle_or_nothing(delay: float, tmp_path: Path) -> None:
    command = [sys.executable, "-c", READY, *laid(tmp_path)]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        time.sleep(delay)
        running.send_signal(signal.SIGINT)
        _said, told = running.communicate(timeout=60)
    assert "Traceback" not in told or "ignored" in told  # Python ignores it while it clears away an import's lock
    if running.returncode == 0:
        assert left(tmp_path) == ["out"] and len(files(tmp_path / "out")) == 13
    else:
        assert (running.returncode, left(tmp_path)) in ((130, []), (130, ["out"]))


@pytest.mark.parametrize("room", [3_000, 20_000, 40_000])
def test_without_room_nothing_is_written_and_the_old_bundle_stays(room: int, tmp_path: Path) -> None:
    words = laid(tmp_path)
    command = [sys.executable, "-c", "from qjsc_docs.cli.main import run; run()", *words]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=60)
    before = files(tmp_path / "out")

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    for more in (["--overwrite", "--draft"], ["--overwrite"]):
        done = subprocess.run(
            [*command, *more],
            cwd=tmp_path,
            preexec_fn=limit,
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=60,
        )
        assert (done.returncode, "无法写入" in done.stderr) == (5, True), done.stderr
        assert (left(tmp_path), files(tmp_path / "out")) == (["out"], before)


def test_what_raises_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), landing(tmp_path / "a" / "out", overwrite=False) as beside:
        (beside / MADE / "x").write_bytes(b"x")
        raise KeyboardInterrupt
    assert [*(tmp_path / "a").iterdir()] == []


def test_a_folder_that_came_meanwhile_is_kept(tmp_path: Path) -> None:
    with pytest.raises(WriteError), landing(tmp_path / "out", overwrite=False) as beside:
        (beside / MADE / "x").write_bytes(b"x")
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "mine").write_bytes(b"mine")
    assert files(tmp_path) == {"out/mine": b"mine"}


@pytest.mark.parametrize("target", ["out\0x", "x" * 300, "file/out"])
def test_impossible_names_are_told(target: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError), landing(tmp_path / target, overwrite=False):
        pass
    assert files(tmp_path) == {"file": b""}
