"""Names of what is written for a row."""

from __future__ import annotations

from pathlib import Path

import pytest

from qjsc_docs.batch.model import Row
from qjsc_docs.batch.names import Namer, safe
from qjsc_docs.catalogue.procedures import find_procedure
from qjsc_docs.errors import UsageError
from qjsc_docs.problems import NOWHERE
from qjsc_docs.records.tree import Entry, Group, Leaf

from .material import FORM


def row(number: int = 1, *cases: str, **cells: object) -> Row:
    entries = tuple(Entry(key.replace("_", "."), NOWHERE, Leaf(value, NOWHERE)) for key, value in cells.items())
    return Row(number, Group(entries, NOWHERE), cases=cases)


def namer(pattern: str = "", *heads: str) -> Namer:
    return Namer(pattern, FORM, heads)


def test_the_number_and_the_company_are_the_usual_name() -> None:
    assert namer("", "邮编", "企业名称").name(row(7, 企业_名称="东莞甲厂")) == ("007 东莞甲厂", "")


def test_without_a_column_that_tells_rows_apart_the_first_text_is_taken() -> None:
    assert namer("", "邮编", "填表人").name(row(7, 邮编="523000", 填表人="苏敏仪")) == ("007 苏敏仪", "")


def test_a_record_of_a_folder_gives_its_own_name() -> None:
    assert namer().name(row(3, "cases/甲厂 2025.yaml")) == ("甲厂 2025", "")


def test_a_pattern_may_use_headers_labels_and_keys() -> None:
    pattern = "{企业.名称}-{邮编}-{企业名称}-{序号}"
    assert namer(pattern, "邮编").name(row(2, 企业_名称="甲", 邮编=523000.0)) == ("甲-523000-甲-002", "")


def test_what_the_cells_do_not_say_is_looked_up_in_the_record(tmp_path: Path) -> None:
    case = tmp_path / "甲.yaml"
    case.write_text("企业: {名称: 东莞甲厂}\n", "utf-8")
    assert namer("{企业.名称}").name(row(1, str(case))) == ("东莞甲厂", "")


def test_a_record_that_cannot_be_read_is_the_workers_to_tell() -> None:
    assert namer("{企业.名称}").name(row(1, "nosuch.yaml")) == ("001 评估申请表", "")


def test_folders_are_those_of_the_pattern_alone() -> None:
    assert namer("{性质}/{企业.名称}").name(row(性质="../..", 企业_名称="甲/乙")) == ("甲-乙", "")
    assert namer("../{企业.名称}").name(row(企业_名称="甲")) == ("甲", "")


@pytest.mark.parametrize("pattern", ["{}", "{ }", "{企业.名称", "企业}", "{{企业.名称}}"])
def test_a_pattern_that_makes_no_sense(pattern: str) -> None:
    with pytest.raises(UsageError) as caught:
        namer(pattern, "企业名称")
    assert caught.value.problems[0].code == "bad-name-pattern"


def test_an_unknown_field_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        namer("{企业名秤}", "企业名称")
    [problem] = caught.value.problems
    assert (problem.code, problem.value) == ("unknown-name-field", "企业名秤")
    assert "企业名称" in problem.params["suggestion"]


def test_the_words_of_a_schedule_name_the_packs_of_a_visit() -> None:
    packs = Namer("{验收时间} {企业名称}", find_procedure("dg2023-现场验收"), ("企业名称", "验收时间"))
    assert packs.name(row(企业_名称="甲厂", 验收_时间="2023年11月21日"))[0] == "2023年11月21日 甲厂"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ('甲/乙\\丙:丁*戊?己"庚<辛>壬|癸', "甲-乙-丙-丁-戊-己-庚-辛-壬-癸"),
        ("  甲 \t 乙 . . ", "甲 乙"),
        ("...", ""),
        ("CON", "_CON"),
        ("nul.甲", "_nul.甲"),
        ("Com1", "_Com1"),
        ("COM¹", "_COM¹"),
        ("COM10", "COM10"),
        ("甲\u200b\u202e乙", "甲乙"),
        ("甲\n乙\x00", "甲 乙"),
        ("\ud83c甲", "甲"),
        ("e\u0301", "é"),
        ("🏭甲", "🏭甲"),
    ],
)
def test_a_name_that_every_system_allows(words: str, name: str) -> None:
    assert safe(words) == name


def test_a_long_name_is_cut_by_letters_and_by_bytes() -> None:
    assert safe("a" * 300) == "a" * 100 + "…"
    cut = safe("长" * 300)
    assert cut.endswith("…") and len(cut.encode()) <= 255 - len("-10000.docx")


def test_the_same_name_never_comes_twice() -> None:
    names = namer("{企业.名称}")
    given = [names.name(row(企业_名称=word)) for word in ("甲a", "甲a-2", "甲A", "甲ａ", "甲a-2")]
    assert given == [("甲a", ""), ("甲a-2", ""), ("甲A-3", "甲A"), ("甲ａ-4", "甲ａ"), ("甲a-2-2", "甲a-2")]


def test_names_of_what_is_cut_off_do_not_clash() -> None:
    names = namer("{企业.名称}")
    long = "东莞市" + "长" * 100
    assert names.name(row(企业_名称=long + "甲"))[0] != names.name(row(企业_名称=long + "乙"))[0]


def test_a_reserved_name_is_taken() -> None:
    assert Namer("{企业.名称}", FORM, (), ["结果"]).name(row(企业_名称="结果")) == ("结果-2", "结果")
