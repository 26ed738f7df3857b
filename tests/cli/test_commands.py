"""What each command shows and writes."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from qjsc_docs import forms

from .running import PROGRAM, SAMPLES, process, qjsc

IDS = [form.id for form in forms()]


def test_forms_are_listed_for_programs_with_tabs() -> None:
    lines = [line.split("\t") for line in qjsc("forms").stdout.splitlines()]
    assert lines[0] == ["表格", "名称", "地区", "附件", "审核类型", "状态"]
    assert [line[0] for line in lines[1:]] == IDS
    assert ["gd2009-评估申请表", "重点企业清洁生产审核评估申请表", "广东省", "附件3", "强制性", "照录原文"] in lines


def test_forms_are_listed_as_json() -> None:
    listed = json.loads(qjsc("forms", "--json").stdout)
    assert [form["id"] for form in listed] == IDS
    assert set(listed[0]) == {"id", "title", "short", "aliases", "region", "annex", "audit", "status", "summary"}


@pytest.mark.parametrize(
    ("words", "found", "left_out"),
    [
        (("--region", "东莞"), {"dg2023-任务分解表", "dg2023-回执表"}, {"gd2009-绩效表", "sh2020-机构情况表"}),
        (("--audit", "强制性", "--region", "广东"), {"gd2009-绩效表"}, {"dg2023-回执表", "sh2020-机构情况表"}),
        (("--status", "corrected"), {"sh2020-机构情况表"}, {"gd2009-绩效表", "dg2023-记录表"}),
        (("--region", "火星"), set(), set(IDS)),
    ],
)
def test_forms_are_filtered(words: tuple[str, ...], found: set[str], left_out: set[str]) -> None:
    listed = {form["id"] for form in json.loads(qjsc("forms", "--json", *words).stdout)}
    assert found <= listed
    assert not left_out & listed


def test_forms_are_drawn_on_a_terminal() -> None:
    main, end = pty.openpty()
    with subprocess.Popen([*PROGRAM, "forms"], stdout=end, env={**os.environ, "COLUMNS": "100", "TERM": "xterm"}):
        os.close(end)
        drawn = b""
        while b"sh2020" not in drawn:
            drawn += os.read(main, 10_000)
    os.close(main)
    words = drawn.decode(errors="ignore")  # what was read may end within a letter
    assert "\t" not in words
    assert "──────" in words


@pytest.mark.parametrize("form", IDS)
def test_every_form_is_shown(form: str) -> None:
    for language in ("zh", "en"):
        result = qjsc("show", form, "--lang", language)
        assert result.exit_code == 0
        assert form in result.stdout


def test_a_form_is_shown_with_all_that_is_known_of_it() -> None:
    page = qjsc("show", "gd2009-绩效表").stdout
    for line in (
        "强制性清洁生产企业审核绩效表",
        "编号：gd2009-绩效表",
        "状态：照录原文",
        "份数：7 （第二十六条）",
        "核对规则：同一年度污染物排放量不大于产生量。",
        "年产值（亿元）\t年度数据[].年产值\t数字\t亿元\t必填\t",
    ):
        assert line in page.splitlines()


@pytest.mark.parametrize("form", IDS)
@pytest.mark.parametrize("ending", [".yaml", ".json"])
def test_a_new_record_is_readable_and_only_empty(form: str, ending: str, tmp_path: Path) -> None:
    skeleton = tmp_path / f"new{ending}"
    assert qjsc("new", form, "-o", skeleton).exit_code == 0
    report = json.loads(qjsc("check", form, skeleton, "--report", "json").stdout)
    assert {problem["code"] for problem in report["problems"]} <= {"required", "required-when", "too-few-rows"}


def test_an_existing_record_is_not_replaced(tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text("企业: {}", "utf-8")
    assert qjsc("new", "回执表", "-o", mine).exit_code == 5
    assert mine.read_text("utf-8") == "企业: {}"


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".pdf", ".png"])
def test_a_blank_form_is_written(ending: str, tmp_path: Path) -> None:
    assert qjsc("blank", "回执表", "-o", tmp_path / f"a{ending}").exit_code == 0
    assert (tmp_path / f"a{ending}").stat().st_size > 1000


def test_the_date_is_stamped(tmp_path: Path) -> None:
    from docx import Document

    sample = (SAMPLES / "dg2023-回执表.yaml").read_text("utf-8").replace("日期: 2023年11月21日", "日期:")
    data = tmp_path / "a.yaml"
    data.write_text(sample, "utf-8")
    for words, name in ((("--date", "2024-02-29"), "a.docx"), ((), "b.docx")):
        assert qjsc("fill", "回执表", data, "-o", tmp_path / name, *words).exit_code == 0
    stamped = Document(str(tmp_path / "a.docx")).element.xml
    assert "2024年2月29日" in stamped
    assert "2024年2月29日" not in Document(str(tmp_path / "b.docx")).element.xml


def test_derive_checks_the_committed_templates() -> None:
    done = process("derive", "--check", folder=SAMPLES.parent)
    assert (done.returncode, done.stderr) == (0, "")


def test_derive_finds_what_is_stale(tmp_path: Path) -> None:
    result = process("derive", "--check", folder=tmp_path)
    assert result.returncode == 3
    assert result.stderr.count("与表格定义不一致") == 2 * len(IDS)
    assert process("derive", folder=tmp_path).returncode == 0
    assert process("derive", "--check", folder=tmp_path).returncode == 0


def test_doctor_shows_fonts_and_office() -> None:
    page = qjsc("doctor").stdout
    for face in ("小标宋", "宋体", "仿宋", "黑体", "楷体", "LibreOffice", "程序"):
        assert f"{face}：" in page


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str) -> None:
    script = qjsc("completion", shell).stdout
    assert "_QJSC_COMPLETE" in script
    assert f"{shell}_complete" in script


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("qjsc fi", ["fill"]),
        ("qjsc fill hn2018-审", ["hn2018-审核申请表"]),
        ("qjsc show 任务", ["任务分解表"]),
        ("qjsc check 回执表 a.yaml --report ", ["text", "json", "xlsx"]),
    ],
)
def test_a_shell_completes(line: str, wanted: list[str]) -> None:
    done = process(_QJSC_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=str(len(line.split(" ")) - 1))
    assert [found.partition(",")[2] for found in done.stdout.split()] == wanted


def test_version() -> None:
    from importlib.metadata import version

    assert qjsc("--version").stdout == f"qjsc {version('qjsc-docs')}\n"
