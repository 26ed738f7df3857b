"""Hostile values: what can be printed comes back letter for letter, anything else is a problem, drafts show it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import qjsc_docs as q
from qjsc_docs.form.facts import Fact, Kind
from tests.support.ooxml import faults

from .material import FORMS, Steps, excel_text, fact, leaves, pdf_text, put, tree_of, word_text

OUTPUTS = ("a.docx", "a.xlsx", "a.pdf")
WORDS = (
    "<&>\"'</w:t>]]>&#x41;",
    "{{ 7*7 }}{# c #}",
    "{% for x in y %}",
    "{%tr if 1 %}",
    '#eval("x")',
    "$x$ \\ ] [ * _ ` @x",
    "<l> // /* -- ~ #{1}",
    "=cmd|' /C calc'!A0",
    "+1",
    "@SUM(1)",
    "-2+3",
    "007",
    "'x",
    "_x0041_ _x000D_",
    "%s %(x)s {0} {value}",
    "滘埗𬭊𠮷㐂",
    "a  b   c",
    "a\u00a0b\u3000c",
    "\u202eabc\u202c\u200fאב",
    "e\u0301\u0301\u0302",
    "a\u200bb\ufe0f",
)
WITH_TEXTS = [form for form in FORMS if form != "dg2023-任务分解表"]
NOT_ON_PAPER = {17, 18, 19, 20}  # of blanks, direction marks and the like a PDF keeps only the look


def texts(form: str) -> dict[Steps, Fact]:
    """Return where the form's good record has texts that are printed; towns have a list of names of their own."""
    found = {path: fact(form, path) for path in leaves(tree_of(form)) if path[0] != "方案" and path[-1] != "镇街"}
    return {path: known for path, known in found.items() if known and known.kind in (Kind.TEXT, Kind.PARAGRAPH)}


@pytest.mark.parametrize("form", WITH_TEXTS)
@pytest.mark.parametrize("turn", [0, 7, 14])
def test_every_letter_comes_back(form: str, turn: int, tmp_path: Path) -> None:
    tree, used = tree_of(form), set()
    for number, (path, known) in enumerate(texts(form).items(), turn):
        words = WORDS[number % len(WORDS)]
        if len(words) <= known.longest:
            put(tree, path, f"\u3000 {words} \t\ufeff")
            used.add(number % len(WORDS))
    q.fill(form, tree, [tmp_path / name for name in OUTPUTS], on=date(2023, 1, 2))
    word, excel, paper = ((tmp_path / name).read_bytes() for name in OUTPUTS)
    assert faults(word) + faults(excel) == []
    word_words, excel_words, paper_words = word_text(word), excel_text(excel), pdf_text(paper)
    assert len(used) > 5
    for number in used:
        assert WORDS[number] in word_words
        assert WORDS[number] in excel_words
        assert number in NOT_ON_PAPER or "".join(WORDS[number].split()) in paper_words


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("a\x01b", "forbidden-character"),
        ("a\0b", "forbidden-character"),
        ("a\ud800b", "forbidden-character"),
        ("a\ufffeb", "forbidden-character"),
        ("长" * 10_000, "too-long"),
        ("a\r\nb", "line-break"),
        ("a\u2028b", "line-break"),
        ("a\x85b", "line-break"),
    ],
    ids=ascii,
)
@pytest.mark.parametrize("form", WITH_TEXTS)
def test_what_no_document_may_hold_is_a_problem_and_shown_on_drafts(
    form: str, value: str, code: str, tmp_path: Path
) -> None:
    tree = tree_of(form)
    lines = [path for path, known in texts(form).items() if known.kind is Kind.TEXT]
    for path in lines:
        put(tree, path, value)
    with pytest.raises(q.DataError) as caught:
        q.fill(form, tree, tmp_path / "a.docx")
    codes = [problem.code for problem in caught.value.problems]
    assert codes.count(code) == len(lines)
    assert list(tmp_path.iterdir()) == []
    filled = q.fill(form, tree, [tmp_path / name for name in OUTPUTS], draft=True)
    assert "【待改：" in word_text(filled.paths[0].read_bytes())
    assert faults(filled.paths[0].read_bytes()) + faults(filled.paths[1].read_bytes()) == []


def nest(depth: int, make: type[dict[str, Any]] | type[list[Any]]) -> Any:
    """Return lists or groups within each other."""
    inner: Any = "x"
    for _level in range(depth):
        inner = {"a": inner} if make is dict else [inner]
    return inner


ODD: dict[str, Any] = {
    "a list": [1, 2],
    "a group": {"a": 1},
    "deep groups": nest(1000, dict),
    "deep lists": nest(1000, list),
    "bytes": b"abc",
    "infinity": float("inf"),
    "no number": Decimal("sNaN"),
    "a number of 5,000 digits": 10**5000,
    "5,000 digits": "9" * 5000,
    "1,000 decimals": "0." + "1" * 1000,
    "a huge exponent": "1e999999999",
    "a huge decimal": Decimal("1e999999"),
    "rows": [{"x": 1}] * 20,
    "true": True,
    "a function": print,
    "a sum": "1+1",
    "Arabic digits": "٣",
}


@pytest.mark.parametrize("value", ODD.values(), ids=ODD)
@pytest.mark.parametrize("form", ["gd2009-绩效表", "hn2018-审核申请表", "dg2023-任务分解表"])
def test_a_value_of_any_shape_anywhere_is_a_problem(form: str, value: Any, tmp_path: Path) -> None:
    tree = tree_of(form)
    for path in leaves(tree_of(form)):
        put(tree, path, value)
    start = time.perf_counter()
    problems = tuple(problems_of(form, tree))
    assert problems
    for problem in problems:
        assert problem.why
        assert problem.todo
    if problems[0].code != "unreadable":
        q.fill(form, tree, [tmp_path / "a.docx", tmp_path / "a.pdf"], draft=True)
    assert time.perf_counter() - start < 10


def problems_of(form: str, tree: Any) -> Iterator[q.Problem]:
    """Yield the problems of checking, whether they stop it or not."""
    try:
        yield from q.check(form, tree).problems
    except q.DataError as error:
        yield from error.problems


@pytest.mark.parametrize("count", [0, 1, 500])
def test_any_number_of_rows(count: int, tmp_path: Path) -> None:
    tree = tree_of("dg2023-回执表")
    rows = [{**tree["参加人员"][0], "姓名": f"第{number}人"} for number in range(count)]
    outputs = [tmp_path / name for name in OUTPUTS]
    if not count:
        with pytest.raises(q.DataError):
            q.fill("dg2023-回执表", {**tree, "参加人员": rows}, outputs)
        return
    q.fill("dg2023-回执表", {**tree, "参加人员": rows}, outputs)
    for read, path in zip((word_text, excel_text, pdf_text), outputs, strict=True):
        assert f"第{count - 1}人" in read(path.read_bytes())


@pytest.mark.parametrize("form", WITH_TEXTS)
@pytest.mark.parametrize("words", ["长" * 5000, "行\n" * 2500, "9" * 5000], ids=["letters", "lines", "one word"])
def test_the_longest_texts_are_printed_to_their_last_letter(form: str, words: str, tmp_path: Path) -> None:
    tree, places = tree_of(form), texts(form)
    for path, known in places.items():
        text = words if known.kind is Kind.PARAGRAPH or "\n" not in words else "长" * 5000
        put(tree, path, text[: known.longest - 1] + "终")
    q.fill(form, tree, [tmp_path / "a.docx", tmp_path / "a.pdf"])
    assert word_text((tmp_path / "a.docx").read_bytes()).count("终") == len(places)
    assert pdf_text((tmp_path / "a.pdf").read_bytes()).count("终") == len(places)


def test_a_character_that_no_font_has_is_named_with_its_text(tmp_path: Path) -> None:
    tree = tree_of("dg2023-回执表")
    tree["填报"]["单位"] = "某镇\ue000"
    q.fill("dg2023-回执表", tree, [tmp_path / "a.docx", tmp_path / "a.xlsx"])
    for name in ("a.pdf", "a.png"):
        with pytest.raises(q.DataError) as caught:
            q.fill("dg2023-回执表", tree, tmp_path / name)
        assert [(problem.code, problem.value) for problem in caught.value.problems] == [("no-glyph", "某镇\ue000")]
