"""The words that people say for the forms: each finds its form alone, or is refused with the forms it could mean."""

from __future__ import annotations

import pytest

from qjsc_docs.catalogue import FORMS, find
from qjsc_docs.errors import UsageError

from ..cli.running import qjsc

WORDS = {
    "回执表": ("dg2023-回执表",),
    "任务分解表": ("dg2023-任务分解表",),
    "绩效表": ("gd2009-绩效表", "gd2017-绩效表"),
    "评估申请表": ("gd2009-评估申请表", "sh2020-评估申请表"),
    "报批表": ("gd2009-报批表",),
    "换证申请表": ("gd2009-换证申请表",),
    "咨询机构情况表": ("sh2020-机构情况表",),
    "档案清单": ("sh2020-档案清单",),
    "记录表": ("dg2023-记录表",),
    "确认表": ("dg2023-确认表",),
    "汇总表": ("dg2023-汇总表",),
}
every_word = pytest.mark.parametrize(("word", "ids"), WORDS.items(), ids=list(WORDS))


@every_word
def test_a_word_finds_its_form_or_lists_the_candidates(word: str, ids: tuple[str, ...]) -> None:
    if len(ids) == 1:
        assert find(word).id == ids[0]
        return
    with pytest.raises(UsageError) as caught:
        find(word)
    [problem] = caught.value.problems
    assert problem.code == "ambiguous-form"
    assert problem.params["candidates"] == "、".join(f"{name}（{FORMS[name].title}）" for name in ids)


@every_word
def test_the_command_line_says_the_same(word: str, ids: tuple[str, ...]) -> None:
    shown = qjsc("show", word)
    assert shown.exit_code == (0 if len(ids) == 1 else 2)
    for name in ids:
        assert name in (shown.stdout if len(ids) == 1 else shown.stderr)
        assert FORMS[name].title in (shown.stdout if len(ids) == 1 else shown.stderr)


@every_word
def test_the_list_shows_where_each_stands(word: str, ids: tuple[str, ...]) -> None:
    lines = [line.split("\t") for line in qjsc("forms").stdout.splitlines()]
    for name in ids:
        [line] = [line for line in lines if line[0] == name]
        source = FORMS[name].provenance
        assert line[1:5] == [FORMS[name].title, source.region, source.annex, FORMS[name].audit.value]
        assert line[5]
