"""The skeleton shows every key with what a person should know, and loads again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qjsc_docs.catalogue import FORMS
from qjsc_docs.errors import UsageError
from qjsc_docs.form.check import check
from qjsc_docs.form.model import Form
from qjsc_docs.messages import use_language
from qjsc_docs.records import load, skeleton

from .small import FORM, written

ALL = [FORM, *FORMS.values()]


def test_a_skeleton_shows_label_need_unit_choices_and_clause() -> None:
    text = skeleton(FORM, ".yaml")
    assert text.startswith("# 小表\n# t2026-小表 · 《某办法》 附件1\n")
    lines = [line.strip() for line in text.splitlines()]
    for key, remarks in {
        "名称": ["企业名称（盖章）", "必填", "第一条"],
        "年产值（亿元）": ["年产值（亿元）", "必填"],
        "有许可证": ["是 / 否"],
        "许可证编号": ["是否有许可证", "是"],
        "类别": ["自愿 / 强制"],
        "日期": ["填报日期", "2023年11月21日"],
        "煤耗": ["煤耗（万吨/年）", "选填"],
    }.items():
        comment = lines[lines.index(f"{key}:") - 1]
        assert comment.startswith("# ")
        assert [words for words in remarks if words not in comment] == []
    assert "意见:" not in text
    assert text.count("姓名:") == 2


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.id)
@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_skeleton_loads_again_and_only_lacks_values(tmp_path: Path, form: Form, suffix: str, language: str) -> None:
    use_language(language)
    try:
        path = written(tmp_path, f"a{suffix}", skeleton(form, suffix))
    finally:
        use_language("zh")
    record = load(path, form=form)
    assert record.problems == ()
    problems = check(form, record).problems
    assert {problem.code for problem in problems} == {"required"}
    assert all(problem.place.line for problem in problems)


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.id)
def test_a_json_skeleton_has_the_keys_of_the_yaml_one(form: Form) -> None:
    keys = set()

    def gather(tree: object) -> None:
        if isinstance(tree, dict):
            keys.update(tree)
        for below in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
            gather(below)

    gather(json.loads(skeleton(form, ".json")))
    lines = [line.strip() for line in skeleton(form, ".yaml").splitlines()]
    assert keys == {line.rstrip(":").strip('"') for line in lines if line.endswith(":") and not line.startswith("#")}


def test_another_suffix_is_refused() -> None:
    with pytest.raises(UsageError):
        skeleton(FORM, ".toml")
