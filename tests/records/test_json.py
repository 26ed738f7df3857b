"""JSON records: numbers stay as written, doubled keys are found, defects are told with their line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.errors import DataError
from qjsc_docs.records.json_file import read
from qjsc_docs.records.tree import bare

from .small import loaded, told, written


@pytest.mark.parametrize("number", ["12.50", "1e5", "-0", "123456789012345678901234567890", "0.1"])
def test_a_number_stays_the_text_that_was_written(tmp_path: Path, number: str) -> None:
    record = loaded(tmp_path, "a.json", f'{{"企业": {{"年产值": {number}}}}}')
    assert record.data == {"企业": {"年产值": number}}


def test_true_false_and_null_are_what_they_are(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.json", '{"企业": {"有许可证": true, "名称": null}}')
    assert record.data == {"企业": {"有许可证": True, "名称": None}}


def test_every_value_knows_its_line(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.json", '{\n "企业": {\n  "名称":\n   "甲"\n },\n "人员": [\n  {"姓名": "张三"}\n ]\n}')
    lines = {path: place.line for path, place in record.places.items()}
    assert lines == {"企业": 2, "企业.名称": 4, "人员": 6, "人员[0]": 7, "人员[0].姓名": 7}


def test_a_doubled_key_is_found(tmp_path: Path) -> None:
    record = loaded(tmp_path, "a.json", '{"企业": {"名称": "甲",\n "名称": "乙"}}')
    assert record.data == {"企业": {"名称": "甲"}}
    assert told(record) == [("duplicate-key", 2)]


@pytest.mark.parametrize("text", ["", "  \n ", "{}"])
def test_nothing_is_an_empty_record(tmp_path: Path, text: str) -> None:
    assert loaded(tmp_path, "a.json", text).data == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"企业": {"邮编": 010000}}', 1),
        ('{"企业": {"名称": \'甲\'}}', 1),
        ('{"企业":\n {"名称": "甲",}}', 2),
        ('{"企业": {"名称": "甲"}\n "人员": []}', 2),
        ('{"企业": {"名称": "甲"}}\n}', 2),
        ('{"企业": {"名称": "甲', 1),
        ('{"企业": {"名称": "\\ud800"}}', 1),
        ('{"企业": {"年产值": NaN}}', 1),
        ('{"企业" {}}', 1),
        ("{企业: 1}", 1),
        ('{"企业": [1', 1),
        ('{"企业":', 1),
        ("[" * 100_000, 1),
        ('"只有一句话"', 1),
    ],
)
def test_what_is_not_json_is_refused_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(DataError) as caught:
        loaded(tmp_path, "a.json", text)
    (problem,) = caught.value.problems
    assert (problem.code, problem.place.line) == ("unreadable", line)


def test_a_bare_list_is_the_only_list_of_the_form(tmp_path: Path) -> None:
    with pytest.raises(DataError):  # the small form has two lists
        loaded(tmp_path, "a.json", '[{"姓名": "张三"}]')


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_trees = st.recursive(
    _texts | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=12,
)


@given(tree=_trees, indent=st.sampled_from([None, 2]), ascii_only=st.booleans())
def test_any_tree_comes_back_letter_for_letter(
    tree: object, indent: int | None, ascii_only: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = json.dumps(tree, ensure_ascii=ascii_only, indent=indent)
    if "\0" not in text:
        path = written(tmp_path_factory.getbasetemp(), "tree.json", text)
        assert bare(read(path)) == tree
