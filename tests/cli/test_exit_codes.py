"""What the command line ends with, as a script sees it."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pytest

from qjsc_docs import find, office
from qjsc_docs.derive import template_path

from .running import PROGRAM, SAMPLES, process, qjsc

GOOD = SAMPLES / "dg2023-回执表.yaml"
BAD = SAMPLES / "bad" / "dg2023-回执表.yaml"


def test_0_a_form_is_filled(tmp_path: Path) -> None:
    done = process("fill", "回执表", GOOD, "-o", tmp_path / "a.docx", "-o", tmp_path / "a.pdf")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"已生成：{tmp_path / 'a.docx'}\n已生成：{tmp_path / 'a.pdf'}\n"
    assert (tmp_path / "a.docx").read_bytes()[:2] == b"PK"
    assert (tmp_path / "a.pdf").read_bytes()[:5] == b"%PDF-"


def test_0_good_data_are_checked() -> None:
    done = process("check", "回执表", GOOD)
    assert (done.returncode, done.stdout, done.stderr) == (0, "√ 未发现问题。\n", "")


def test_1_bad_data_are_told_and_nothing_is_written(tmp_path: Path) -> None:
    done = process("fill", "回执表", BAD, "-o", tmp_path / "a.docx")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.endswith("未生成任何文件。\n")
    assert list(tmp_path.iterdir()) == []


def test_1_the_report_of_a_check_is_its_output() -> None:
    done = process("check", "回执表", BAD)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("必须更正")


def test_a_draft_is_written_in_spite_of_errors(tmp_path: Path) -> None:
    done = process("fill", "回执表", BAD, "-o", tmp_path / "a.docx", "--draft")
    assert done.returncode == 0
    assert "必须更正" in done.stderr
    assert (tmp_path / "a.docx").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("nosuch",),
        ("fill",),
        ("forms", "--nosuch"),
        ("show", "没有的表"),
        ("check", "回执表"),
        ("forms", "--lang", "fr"),
    ],
    ids=" ".join,
)
def test_2_the_command_was_not_understood(words: tuple[str, ...]) -> None:
    done = process(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    assert any("一" <= letter <= "鿿" for letter in done.stderr)


def test_3_a_template_that_is_none(tmp_path: Path) -> None:
    template = tmp_path / "mine.docx"
    template.write_bytes(b"not a zip at all")
    done = process("fill", "回执表", GOOD, "-o", tmp_path / "a.docx", "--template", template)
    assert done.returncode == 3
    assert "不能用作 Word 或 Excel 模板" in done.stderr
    assert not (tmp_path / "a.docx").exists()


def test_4_a_program_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find", lambda: None)
    template = template_path(find("回执表"), ".docx")
    result = qjsc("fill", "回执表", GOOD, "-o", tmp_path / "a.pdf", "--template", template)
    assert result.exit_code == 4
    assert "没有安装 LibreOffice" in result.stderr
    assert not (tmp_path / "a.pdf").exists()


def test_4_a_font_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qjsc_docs.engine.fonts.have_cjk", lambda: False)
    result = qjsc("doctor")
    assert result.exit_code == 4
    assert "本机没有中文字体" in result.stderr
    assert "程序：qjsc " in result.stdout
    result = qjsc("blank", "回执表", "-o", tmp_path / "a.pdf")
    assert result.exit_code == 4
    assert "本机没有中文字体" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_5_an_existing_file_is_kept(tmp_path: Path) -> None:
    output = tmp_path / "a.docx"
    output.write_text("mine", "utf-8")
    done = process("fill", "回执表", GOOD, "-o", output)
    assert done.returncode == 5
    assert "已存在，未作改动" in done.stderr
    assert output.read_text("utf-8") == "mine"
    assert process("fill", "回执表", GOOD, "-o", output, "--overwrite").returncode == 0
    assert output.read_bytes()[:2] == b"PK"


def test_5_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", "utf-8")
    done = process("blank", "回执表", "-o", tmp_path / "a" / "b.docx")
    assert done.returncode == 5
    assert "无法写入" in done.stderr


def test_5_a_full_disk_under_the_output() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*PROGRAM, "forms"], stdout=full, stderr=subprocess.PIPE, check=False, encoding="utf-8")
    assert done.returncode == 5
    assert "磁盘空间不足" in done.stderr
    assert "Traceback" not in done.stderr


def test_5_quietly_when_the_reader_went_away() -> None:
    with subprocess.Popen(
        [*PROGRAM, "show", "gd2009-绩效表"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(60) == 5


def test_130_interrupted(tmp_path: Path) -> None:
    data = tmp_path / "slow.yaml"
    os.mkfifo(data)
    # a shell starts what runs in its background with Ctrl-C switched off: switch it on as on a terminal
    listen = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    slow = "import time, qjsc_docs; qjsc_docs.load = lambda *_, **__: print('ready', flush=True) or time.sleep(60)"
    script = f"{listen}\n{slow}\nfrom qjsc_docs.cli.main import run; run()"
    words = [PROGRAM[0], "-c", script, "fill", "回执表", str(data), "-o", str(tmp_path / "a.docx")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"ready\n"
        running.send_signal(signal.SIGINT)
        _out, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"Traceback" not in err


@pytest.mark.parametrize("debug", ["", "1"])
def test_a_defect_of_our_own_is_confessed(monkeypatch: pytest.MonkeyPatch, debug: str) -> None:
    def broken(*_args: object, **_settings: object) -> None:
        raise RuntimeError("wheels came off")

    monkeypatch.setattr("qjsc_docs.forms", broken)
    result = qjsc("forms", env={"QJSC_DEBUG": debug})
    assert result.exit_code == 3
    assert "程序自身出错：RuntimeError: wheels came off" in result.stderr
    assert ("Traceback" in result.stderr) == bool(debug)
