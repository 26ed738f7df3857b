"""`qjsc batch`: real processes, some of which are interrupted or killed."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ..batch.material import BAD, GOOD, company, many, table, written
from .running import PROGRAM, SAMPLES, qjsc

FORM = "gd2009-评估申请表"


@pytest.fixture
def started() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Start the program as the foreground of a terminal would, in a group of its own."""
    running: list[subprocess.Popen[str]] = []

    def start(*words: str | Path) -> subprocess.Popen[str]:
        program = subprocess.Popen(
            [*PROGRAM, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
            start_new_session=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
        running.append(program)
        return program

    yield start
    for program in running:
        if program.poll() is None:
            program.kill()
        program.communicate()


def test_good_rows(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", many(2))
    done = qjsc("--lang", "en", "batch", FORM, source, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert sorted(written(tmp_path / "out")) == ["001 东莞市第1印染有限公司.docx", "002 东莞市第2印染有限公司.docx"]
    assert "Written: 2." in done.stdout
    assert done.stderr == ""


def test_bad_rows_are_told_and_the_others_written(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", [GOOD, BAD, company("东莞乙厂")])
    done = qjsc("--lang", "en", "batch", FORM, source, "-o", tmp_path / "out", "--to", "pdf")
    assert done.exit_code == 1
    assert "Row 2" in done.stderr and "5231" in done.stderr and "--resume" in done.stderr
    assert sorted(written(tmp_path / "out")) == ["001 东莞市禾岭印染有限公司.pdf", "003 东莞乙厂.pdf"]


def test_many_bad_rows_are_counted(tmp_path: Path) -> None:
    done = qjsc("batch", FORM, table(tmp_path / "表.csv", [BAD] * 25), "-o", tmp_path / "out")
    assert done.exit_code == 1
    assert done.stderr.count("5231") == 2 * 20  # as the value, and in the sentence
    assert "5" in done.stderr.splitlines()[-2]


def test_a_file_in_the_way_is_told_by_the_exit_code(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", [GOOD])
    (tmp_path / "甲.docx").write_text("mine")
    done = qjsc("batch", FORM, source, "-o", tmp_path, "--name", "甲")
    assert done.exit_code == 5
    assert (tmp_path / "甲.docx").read_text() == "mine"


def test_words_of_the_form_are_those_of_the_header(tmp_path: Path) -> None:
    done = qjsc("batch", FORM, table(tmp_path / "表.csv", [{"企业名秤": "甲"}, *many(1)]), "-o", tmp_path / "out")
    assert done.exit_code in (1, 2)
    assert "企业名秤" in done.stderr and "企业名称" in done.stderr


def test_visits_of_a_week(tmp_path: Path) -> None:
    plan = [
        {"企业名称": "东莞市高埗恒泽精密五金有限公司", "验收时间": "2023年11月21日", "专家组": "冯启明、谭月娥、区志强"}
    ]
    done = qjsc("batch", "dg2023-现场验收", table(tmp_path / "计划.csv", plan), "-o", tmp_path / "out", "--to", "pdf")
    assert done.exit_code == 0, done.output
    assert (tmp_path / "out/001 东莞市高埗恒泽精密五金有限公司/打印本.pdf").exists()


def test_ctrl_c_leaves_whole_files_and_the_rest_is_resumed(
    tmp_path: Path, started: Callable[..., subprocess.Popen[str]]
) -> None:
    source, out = table(tmp_path / "表.csv", many(500)), tmp_path / "out"
    for processes in ("1", "2"):
        program = started(
            "batch", FORM, source, "-o", out, "--jobs", processes, *(["--resume"] if out.exists() else [])
        )
        before = len(list(out.glob("*.docx")))
        _until(lambda before=before: len(list(out.glob("*.docx"))) > before + 20)
        os.killpg(program.pid, signal.SIGINT)
        said, told = program.communicate(timeout=60)
        assert program.returncode == 130, told
        assert "--resume" in told and "Traceback" not in told
        assert "已生成：" in said
        assert 20 < len(list(out.glob("*.docx"))) < 500
        assert list(out.glob(".qjsc-*")) == []
    done = qjsc("batch", FORM, source, "-o", out, "--jobs", "2", "--resume")
    assert done.exit_code == 0, done.output
    assert len(list(out.glob("*.docx"))) == 500
    whole = qjsc("batch", FORM, source, "-o", tmp_path / "whole", "--jobs", "1")
    assert whole.exit_code == 0
    assert written(out) == written(tmp_path / "whole")


def test_the_program_may_be_killed_and_resumed(tmp_path: Path, started: Callable[..., subprocess.Popen[str]]) -> None:
    source, out = table(tmp_path / "表.csv", many(400)), tmp_path / "out"
    program = started("batch", FORM, source, "-o", out, "--jobs", "2")
    _until(lambda: len(list(out.glob("*.docx"))) > 50)
    program.kill()
    program.communicate()
    time.sleep(0.5)  # the workers notice and end
    done = qjsc("batch", FORM, source, "-o", out, "--resume")
    assert done.exit_code == 0, done.output
    assert len(list(out.glob("*.docx"))) == 400
    assert list(out.glob(".qjsc-*")) == []


def test_a_killed_worker_costs_no_row(tmp_path: Path, started: Callable[..., subprocess.Popen[str]]) -> None:
    source, out = table(tmp_path / "表.csv", many(400)), tmp_path / "out"
    program = started("batch", FORM, source, "-o", out, "--jobs", "2")
    _until(lambda: len(list(out.glob("*.docx"))) > 50)
    os.kill(_workers(program.pid)[0], signal.SIGKILL)
    _said, told = program.communicate(timeout=120)
    assert program.returncode == 0, told
    assert len(list(out.glob("*.docx"))) == 400
    assert list(out.glob(".qjsc-*")) == []
    assert told == ""


HOSTILE = {
    "no table": (FORM, "nosuch.xlsx"),
    "a table of no kind": (FORM, "表.exe"),
    "an empty table": (FORM, "empty.csv"),
    "an empty folder": (FORM, "folder"),
    "no form": ("nosuch", "表.csv"),
    "an empty pattern field": (FORM, "表.csv", "--name", "{}"),
    "an unknown pattern field": (FORM, "表.csv", "--name", "{镇长}"),
    "format letters": (FORM, "表.csv", "--name", "{0.__class__}"),
    "no processes": (FORM, "表.csv", "--jobs", "0"),
    "too many processes": (FORM, "表.csv", "--jobs", "100000"),
    "a kind that is none": (FORM, "表.csv", "--to", "exe"),
    "resuming nothing": (FORM, "表.csv", "--resume"),
    "the case itself": ("案卷", "表.csv"),
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_it_is_refused(words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    table(tmp_path / "表.csv", many(1))
    (tmp_path / "表.exe").write_bytes(b"MZ")
    (tmp_path / "empty.csv").write_text("")
    (tmp_path / "folder").mkdir()
    done = qjsc("batch", *words, "-o", "out")
    assert done.exit_code in (1, 2)
    assert done.stderr.strip() and "Traceback" not in done.stderr and "程序自身出错" not in done.stderr
    assert not list(tmp_path.glob("out/*.docx"))


@pytest.mark.parametrize("output", ["表.csv", "表.csv/out"])
def test_an_output_that_is_none(output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    source = table(tmp_path / "表.csv", many(1))
    before = source.read_bytes()
    done = qjsc("batch", FORM, source, "-o", output)
    assert done.exit_code in (1, 2, 5) and "Traceback" not in done.stderr and "程序自身出错" not in done.stderr
    assert source.read_bytes() == before


def test_a_folder_of_records_is_a_table(tmp_path: Path) -> None:
    folder = tmp_path / "案卷"
    folder.mkdir()
    for name in ("甲厂", "乙厂"):
        (folder / f"{name}.yaml").write_bytes((SAMPLES / f"{FORM}.yaml").read_bytes())
    done = qjsc("batch", FORM, folder, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert sorted(written(tmp_path / "out")) == ["乙厂.docx", "甲厂.docx"]


def _until(what: Callable[[], bool]) -> None:
    for _time in range(1200):
        if what():
            return
        time.sleep(0.02)
    raise AssertionError("it never came to that")


def _workers(pid: int) -> list[int]:
    """Return the worker processes of a program: its children that were spawned, but for the one that keeps semaphores."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            words = (folder / "cmdline").read_text()
        except OSError:
            continue
        if parent == pid and "spawn_main" in words:
            found.append(int(folder.name))
    return found
