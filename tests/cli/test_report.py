"""Problems as a clerk reads them, and as JSON for programs."""

from __future__ import annotations

import json

import click

from qjsc_docs import Place, Problem
from qjsc_docs.cli.report import as_json, as_text

from .running import SAMPLES, qjsc

MOBILE = Problem(
    "bad-mobile", "参加人员[2].手机", where="参加人员 第3行 手机", value="1380013800",
    place=Place("名单.xlsx", sheet="人员", cell="D5"),
)  # fmt: skip
CODE = Problem(
    "uscc-check-digit", "企业.统一社会信用代码", {"expected": "D"}, "统一社会信用代码", "91410100MA0TET041E",
    Place("案卷.yaml", 6), "GB 32100-2015",
)  # fmt: skip


def plain(text: str) -> str:
    """The text without colours."""
    return click.unstyle(text)


def test_the_report_as_it_stands_on_the_screen() -> None:
    assert (
        plain(as_text([CODE, MOBILE]))
        == """\
必须更正（1 处）

× 第 1 处　参加人员 第3行 手机
  位置：名单.xlsx，工作表“人员”，单元格 D5
  内容：1380013800
  原因：“1380013800”不是有效的大陆手机号码。
  办法：请填写以 1 开头的 11 位数字。

请予核对（1 处）

△ 第 1 处　统一社会信用代码
  位置：案卷.yaml，第 6 行
  内容：91410100MA0TET041E
  原因：“91410100MA0TET041E”的末位校验码与前 17 位不符，按 GB 32100 应为 D。
  办法：请与营业执照核对；如执照所载确实如此，则无需处理。
  依据：GB 32100-2015

共 1 处错误、1 处提醒。"""
    )


def test_one_problem_is_told_without_numbers() -> None:
    assert (
        plain(as_text([Problem("exists", params={"file": "a.docx"})]))
        == """\
× a.docx 已存在，未作改动。
  办法：请换一个文件名，或加上 --overwrite 以覆盖。"""
    )


def test_no_problem() -> None:
    assert plain(as_text([])) == "√ 未发现问题。"


def test_control_characters_do_not_reach_the_terminal() -> None:
    text = plain(as_text([Problem("bad-mobile", where="手机", value="\x1b[2J\u202e13\r\n")]))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\\u001b[2J\\u202e13" in text


def test_long_values_are_cut() -> None:
    lines = plain(as_text([Problem("bad-mobile", where="手机", value="1" * 10_000)])).splitlines()
    assert max(map(len, lines)) < 450
    assert "  内容：" + "1" * 80 + "…" in lines


def test_json_has_stable_keys() -> None:
    report = json.loads(as_json("dg2023-回执表", [MOBILE, CODE]))
    assert {key: report[key] for key in ("form", "ok", "errors", "warnings")} == {
        "form": "dg2023-回执表", "ok": False, "errors": 1, "warnings": 1,
    }  # fmt: skip
    assert report["problems"][0] == {
        "code": "bad-mobile",
        "severity": "error",
        "path": "参加人员[2].手机",
        "where": "参加人员 第3行 手机",
        "value": "1380013800",
        "why": "“1380013800”不是有效的大陆手机号码。",
        "todo": "请填写以 1 开头的 11 位数字。",
        "basis": "",
        "place": {"file": "名单.xlsx", "line": 0, "sheet": "人员", "cell": "D5", "control": ""},
    }


def test_an_unreadable_file_is_part_of_the_json_report() -> None:
    result = qjsc("check", "回执表", "nosuch.yaml", "--report", "json")
    assert result.exit_code == 1
    assert [problem["code"] for problem in json.loads(result.stdout)["problems"]] == ["unreadable"]


def test_check_tells_the_codes_of_a_bad_sample_as_json() -> None:
    result = qjsc("check", "dg2023-回执表", SAMPLES / "bad" / "dg2023-回执表.yaml", "--report", "json")
    told = [problem["code"] for problem in json.loads(result.stdout)["problems"]]
    expected = (SAMPLES / "bad" / "dg2023-回执表.codes").read_text("utf-8").split()
    assert sorted(told) == sorted(word for word in expected if word in told)
    assert result.exit_code == 1
