"""Hostile surroundings: interruptions, no streams, narrow consoles, odd environments; and the same bytes every time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from tests.cli.running import PROGRAM, process

from .material import FORMS, sample, word_text

FORM = "gd2009-绩效表"
NAMES = ("a.docx", "b.xlsx", "c.pdf", "d.png")
# Ctrl-C as on a terminal, whatever shell started the tests
LISTEN = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
READY = f"{LISTEN}; from qjsc_docs.cli.main import run; print('ready', flush=True); run()"
ALL = """
import sys; from datetime import date; from pathlib import Path; import qjsc_docs as q
for form in sys.argv[2:]:
    record = q.load(Path("samples", form + ".yaml"), form=form)
    names = [Path(sys.argv[1], form + end) for end in (".docx", ".xlsx", ".pdf", ".png")]
    q.fill(form, record, names, on=date(2023, 11, 21), draft=form.startswith("hn"))
"""


def outputs(*names: str) -> list[str]:
    """Return the options that ask for these files."""
    return [part for name in names for part in ("-o", name)]


@pytest.mark.parametrize("delay", [0.05, 0.1, 0.2, 0.3, 0.4, 0.6])
def test_an_interruption_leaves_whole_files_or_none(delay: float, tmp_path: Path) -> None:
    command = [sys.executable, "-c", READY, "fill", FORM, str(sample(FORM)), *outputs(*NAMES)]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        time.sleep(delay)
        running.send_signal(signal.SIGINT)
        said, told = running.communicate(timeout=60)
    left = sorted(path.name for path in tmp_path.iterdir())
    assert "Traceback" not in told or "ignored" in told  # Python ignores it while it clears away an import's lock
    assert not [name for name in left if name.startswith(".")]
    assert running.returncode == 130 or len(left) == 5, (running.returncode, left, said)
    assert all(zipfile.is_zipfile(tmp_path / name) for name in left if name in NAMES[:2])


@pytest.mark.parametrize("closed", [(1,), (2,), (0, 1, 2)], ids=str)
@pytest.mark.parametrize(("words", "code"), [(("fill", FORM, str(sample(FORM))), 0), (("fill", FORM, "none"), 1)])
def test_without_streams_it_does_its_work(
    closed: tuple[int, ...], words: tuple[str, ...], code: int, tmp_path: Path
) -> None:
    shut = " ".join(f"{number}>&-" for number in closed)
    command = ["/bin/sh", "-c", f'exec "$@" {shut}', "sh", *PROGRAM, *words, *outputs("a.docx")]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=60)
    assert (done.returncode, b"Traceback" in done.stderr) == (code, False)
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"] * (not code)
    if not code:
        assert "东莞市禾岭印染有限公司" in word_text((tmp_path / "a.docx").read_bytes())


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp936"},
        {"PYTHONIOENCODING": "utf-16"},
        {"QJSC_LANG": "xx", "TZ": "Nowhere/Odd", "HOME": "/nosuch"},
        {"COLUMNS": "-5", "TERM": "dumb", "PYTHONWARNINGS": "error"},
    ],
    ids=lambda environment: ",".join(environment),
)
def test_odd_surroundings_change_nothing(environment: dict[str, str], tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name != "HOME"} | environment
    command = [*PROGRAM, "fill", FORM, str(sample(FORM)), *outputs("🏭.docx")]
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "🏭.docx").exists()


def test_a_terminal_of_twenty_columns_shows_every_word() -> None:
    master, slave = os.openpty()
    env = {**os.environ, "COLUMNS": "20", "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen([*PROGRAM, "show", "dg2023-回执表"], stdout=slave, stderr=slave, env=env) as running:
        os.close(slave)
        said = b""
        while part := _read(master):
            said += part
        assert running.wait(60) == 0
    os.close(master)
    assert "参加人员[].手机" in said.decode()


def _read(master: int) -> bytes:
    try:
        return os.read(master, 65536)
    except OSError:  # Linux says so when the other side is closed
        return b""


def test_the_same_data_make_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    for seed in ("1", "77"):
        (tmp_path / seed).mkdir()
        env = {**os.environ, "PYTHONHASHSEED": seed}
        root = sample(FORM).parents[1]
        subprocess.run([sys.executable, "-c", ALL, tmp_path / seed, *FORMS], env=env, cwd=root, check=True, timeout=120)
    one, other = ({path.name: path.read_bytes() for path in (tmp_path / seed).iterdir()} for seed in ("1", "77"))
    assert len(one) > 4 * len(FORMS) - 1
    assert [name for name in one.keys() | other.keys() if one.get(name) != other.get(name)] == []


def test_the_program_itself_knows_no_day_but_the_one_it_is_given(tmp_path: Path) -> None:
    for name, zone in (("a.docx", "Pacific/Kiritimati"), ("b.docx", "Etc/GMT+12")):
        done = process("fill", FORM, sample(FORM), "-o", name, "--date", "2023-11-21", folder=tmp_path, TZ=zone)
        assert done.returncode == 0
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
