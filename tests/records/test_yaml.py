"""YAML records: text stays as written, places are lines, defects are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from qjsc_docs.errors import DataError

from .small import loaded, told


@pytest.mark.parametrize(
    "text",
    [
        "010000",
        "1e5",
        "否",
        "yes",
        "off",
        "2023-11-21",
        "12:30:45",
        "0x1F",
        "1_000",
        ".inf",
        "1.10",
        "+86",
        "=1+1",
        "<<",
    ],
)
def test_a_plain_scalar_stays_the_text_that_was_written(tmp_path: Path, text: str) -> None:
    assert loaded(tmp_path, "a.yaml", f"企业:\n  邮编: {text}\n").data == {"企业": {"邮编": text}}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_an_empty_value_is_empty_and_has_a_place(tmp_path: Path, text: str) -> None:
    record = loaded(tmp_path, "a.yaml", f"企业:\n  邮编: {text}\n")
    assert record.data == {"企业": {"邮编": None}}
    assert record.places["企业.邮编"].line == 2


def test_quoted_words_are_words(tmp_path: Path) -> None:
    assert loaded(tmp_path, "a.yaml", '企业: {名称: "null", 邮编: "~"}').data == {"企业": {"名称": "null", "邮编": "~"}}


def test_every_value_knows_its_line(tmp_path: Path) -> None:
    record = loaded(
        tmp_path,
        "a.yaml",
        """\
企业:
  名称: 某公司

人员:
  - 姓名: 张三
    手机: 13800138000
  - {姓名: 李四}
""",
    )
    assert {path: place.line for path, place in record.places.items()} == {
        "企业": 1,
        "企业.名称": 2,
        "人员": 4,
        "人员[0]": 5,
        "人员[0].姓名": 5,
        "人员[0].手机": 6,
        "人员[1]": 7,
        "人员[1].姓名": 7,
    }
    assert record.places["企业.名称"].file.endswith("a.yaml")


def test_a_doubled_key_is_told_with_both_values(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.yaml", "企业:\n  名称: 甲\n  名称: 乙\n")
    assert record.data == {"企业": {"名称": "甲"}}
    assert told(record) == [("duplicate-key", 3)]
    assert (record.problems[0].value, record.problems[0].params["other"]) == ("乙", "甲")
    assert record.problems[0].params["otherplace"].endswith("a.yaml，第 2 行")


def test_a_section_given_in_two_pieces_is_one_section(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.yaml", "企业: {名称: 甲}\n企业: {邮编: '523000'}\n")
    assert (record.data, record.problems) == ({"企业": {"名称": "甲", "邮编": "523000"}}, ())


def test_an_anchor_is_copied(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.yaml", "企业: {联系人: &a 张三}\n机构: {联系人: *a}\n")
    assert record.data == {"企业": {"联系人": "张三"}, "机构": {"联系人": "张三"}}


def test_block_text_keeps_its_lines(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.yaml", "企业:\n  简介: |-\n    第一段\n    第二段\n")
    assert record.data == {"企业": {"简介": "第一段\n第二段"}}


def test_an_empty_file_is_an_empty_record(tmp_path: Path) -> None:
    assert loaded(tmp_path, "a.yaml", "# 还没有内容\n").data == {}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("企业: {名称: 甲}\n---\n企业: {名称: 乙}\n", 2, "---"),
        ("企业:\n\t名称: 甲\n", 2, "制表符|tab"),
        ("企业：\n  名称：甲\n邮编: 1", 3, "半角"),
        ("企业：\n  名称：甲\n", 1, "半角"),
        ("企业:\n  名称: [未完\n", 0, ""),
        ("企业: *无\n", 1, "无"),
        ("名称: {{ 7*7 }}\n", 1, ""),
        ("[" * 100_000, 1, ""),
        ("只有一句话\n", 1, ""),
    ],
    ids=[
        "two documents",
        "tab",
        "wide colons",
        "only wide colons",
        "open bracket",
        "alias",
        "braces",
        "deep",
        "no mapping",
    ],
)
def test_what_is_not_a_record_is_refused_with_a_reason(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(DataError) as caught:
        loaded(tmp_path, "a.yaml", text)
    (problem,) = caught.value.problems
    assert problem.code == "unreadable"
    assert problem.place.line == line or not line
    assert any(word in problem.why + problem.todo for word in words.split("|"))


def test_a_bomb_of_aliases_does_not_go_off(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    with pytest.raises(DataError) as caught:
        loaded(tmp_path, "a.yaml", "\n".join(lines))
    assert caught.value.problems[0].code == "unreadable"
