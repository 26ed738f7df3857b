"""Files come in the encodings that Windows writes; text comes back letter for letter."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.errors import DataError
from qjsc_docs.records import from_tree
from qjsc_docs.records.tree import bare
from qjsc_docs.records.yaml_file import read

from .small import FORM, loaded, written

YAML = "企业:\n  名称: 东莞市道滘镇𬭊业厂\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", YAML),
        ("a.json", '{"企业": {"名称": "东莞市道滘镇𬭊业厂"}}'),
        ("a.csv", "企业名称,东莞市道滘镇𬭊业厂\r\n"),
    ],
)
def test_the_encodings_of_windows_are_read(tmp_path: Path, encoding: str, name: str, text: str) -> None:
    assert loaded(tmp_path, name, text.encode(encoding)).data == {"企业": {"名称": "东莞市道滘镇𬭊业厂"}}


@pytest.mark.parametrize(
    "content",
    [
        YAML.encode()[:-2],  # cut in the middle of a letter
        YAML.encode().replace("镇".encode(), b"\xff"),
        b"\xef\xbb\xbf\xff\xff",
        YAML.encode("utf-16-le"),  # no mark: zeros between the letters
        b"\x80\x81\xff",
        bytes(range(256)),
    ],
    ids=["cut", "damaged", "mark and rubbish", "utf-16 without mark", "rubbish", "binary"],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(DataError) as caught:
        loaded(tmp_path, "a.yaml", content)
    assert caught.value.problems[0].code == "unreadable"


def test_a_damaged_letter_is_not_taken_for_gbk(tmp_path: Path) -> None:
    content = YAML.encode()[:28] + YAML.encode()[30:]
    assert "帪" in content.decode("gb18030")  # rubbish, but GBK
    with pytest.raises(DataError) as caught:
        loaded(tmp_path, "a.yaml", content)
    assert caught.value.problems[0].place.line == 2


_texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
_trees = st.dictionaries(
    _texts, st.recursive(_texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3))
)


@given(tree=_trees, flow=st.sampled_from([None, True, False]))
def test_any_tree_of_texts_comes_back_from_yaml(
    tree: dict[str, object], flow: bool | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow)
    assert bare(read(written(tmp_path_factory.getbasetemp(), "tree.yaml", text))) == tree


@given(name=st.text(min_size=1, max_size=30))
def test_python_values_come_through_untouched(name: str) -> None:
    assert from_tree({"企业": {"名称": name}}, FORM).data == {"企业": {"名称": name}}
