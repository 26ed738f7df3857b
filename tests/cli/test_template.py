"""`qjsc template`: from export to a filled form, as a clerk would go."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import openpyxl
import pytest

from qjsc_docs.cli.template import command

from .running import SAMPLES, qjsc

FORM = "dg2023-回执表"


@pytest.mark.parametrize("name", ["export", "check", "adopt", "compare"])
def test_every_command_of_the_group_explains_itself(name: str) -> None:
    assert name in qjsc("template", "--help").stdout
    inner = command.commands[name]
    assert inner.help
    assert all(parameter.help for parameter in inner.params)
    assert qjsc("template", name, "--help").exit_code == 0


def test_an_exported_template_is_sound_and_fills(tmp_path: Path) -> None:
    word, excel = tmp_path / "我的.docx", tmp_path / "我的.xlsx"
    assert qjsc("template", "export", FORM, "-o", word, "-o", excel).exit_code == 0
    for path in (word, excel):
        checked = qjsc("template", "check", path, "--form", FORM)
        assert (checked.exit_code, checked.stdout) == (0, "√ 未发现问题。\n")
        output = path.with_stem("填好")
        assert qjsc("fill", FORM, SAMPLES / f"{FORM}.yaml", "--template", path, "-o", output).exit_code == 0


def test_a_blank_becomes_a_template_that_fills(tmp_path: Path) -> None:
    blank, template, output = (tmp_path / name for name in ("空表.docx", "本局.docx", "回执.docx"))
    qjsc("blank", FORM, "-o", blank)
    assert qjsc("template", "compare", blank, "--form", FORM).exit_code == 0
    adopted = qjsc("template", "adopt", blank, "--form", FORM, "-o", template, "--lang", "en")
    assert adopted.exit_code == 0
    assert "Values with a place in the template: 7 of 7." in adopted.stdout
    assert qjsc("template", "check", template, "--form", FORM).exit_code == 0
    assert qjsc("template", "compare", template, "--form", FORM).exit_code == 0
    assert qjsc("fill", FORM, SAMPLES / f"{FORM}.yaml", "--template", template, "-o", output).exit_code == 0
    assert "{{" not in "".join(cell.text for table in docx.Document(str(output)).tables for cell in table._cells)


def test_what_is_wrong_is_told_as_text_and_json_and_in_a_copy(tmp_path: Path) -> None:
    path, copy = tmp_path / "我的.xlsx", tmp_path / "批注.xlsx"
    qjsc("template", "export", FORM, "-o", path)
    book = openpyxl.load_workbook(path)
    (cell,) = (cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == "{{ 项.职务 }}")
    cell.value = "{{ 项.职物 }}"
    book.save(path)
    told = qjsc("template", "check", path, "--form", FORM, "--lang", "en")
    assert told.exit_code == 1
    assert f"cell {cell.coordinate}" in told.stdout
    told = qjsc("template", "check", path, "--form", FORM, "--report", "json", "-o", copy)
    report = json.loads(told.stdout)
    assert (report["form"], report["ok"], report["errors"]) == (FORM, False, 1)
    assert report["problems"][0]["place"]["cell"] == cell.coordinate
    assert openpyxl.load_workbook(copy).worksheets[0][cell.coordinate].comment is not None


def test_differences_are_told_as_a_table_and_as_json(tmp_path: Path) -> None:
    blank = tmp_path / "空表.docx"
    qjsc("blank", "common-签到表", "-o", blank)
    told = qjsc("template", "compare", blank, "--form", FORM, "--lang", "en")
    assert told.exit_code == 1
    assert told.stdout.splitlines()[0].split("\t") == [
        "Change",
        "Form",
        "Blank",
        "Place in the form",
        "Place in the blank",
    ]
    report = json.loads(qjsc("template", "compare", blank, "--form", FORM, "--report", "json").stdout)
    assert not report["same"]
    assert {each["change"] for each in report["differences"]} <= {"added", "gone", "moved", "changed"}


def test_what_found_no_place_is_listed_and_ends_with_1(tmp_path: Path) -> None:
    blank, template = tmp_path / "空表.docx", tmp_path / "本局.docx"
    document = docx.Document()
    document.add_paragraph("填报单位：")
    document.save(str(blank))
    adopted = qjsc("template", "adopt", blank, "--form", FORM, "-o", template, "--report", "json")
    assert adopted.exit_code == 1
    assert template.exists()
    listed = {problem["path"]: problem["code"] for problem in json.loads(adopted.stdout)["problems"]}
    assert listed["参加人员[].姓名"] == "template-slot-missing"
    assert "填报.单位" not in listed


def test_a_file_that_is_not_there_and_one_that_is(tmp_path: Path) -> None:
    missing = tmp_path / "没有.docx"
    for words in (("check", missing), ("compare", missing), ("adopt", missing, "-o", tmp_path / "x.docx")):
        assert qjsc("template", *words, "--form", FORM).exit_code == 2
    (tmp_path / "有.docx").write_text("x")
    assert qjsc("template", "export", FORM, "-o", tmp_path / "有.docx").exit_code == 5
    assert qjsc("template", "check", tmp_path / "有.docx", "--form", FORM).exit_code == 1
    assert qjsc("template", "adopt", tmp_path / "有.docx", "--form", FORM, "-o", tmp_path / "x.docx").exit_code == 3
