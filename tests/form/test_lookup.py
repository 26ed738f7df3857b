"""Finding a form by the names that people use."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qjsc_docs.catalogue import FORMS, find
from qjsc_docs.errors import UsageError
from qjsc_docs.form import lookup
from qjsc_docs.form.model import Form

from ..support.forms import every_form


@pytest.mark.parametrize(
    "name",
    [
        "gd2009-绩效表",
        "强制性清洁生产企业审核绩效表",
        "《强制性清洁生产企业审核绩效表》",
        " GD2009-绩效表 ",
        "企业审核绩效表",
    ],
)
def test_a_form_is_found_by_every_name(name: str) -> None:
    assert find(name).id == "gd2009-绩效表"


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        find("评估申报表")
    [problem] = caught.value.problems
    assert problem.code == "unknown-form"
    assert "-评估申请表" in problem.todo


def test_a_name_like_no_other_has_no_suggestion() -> None:
    with pytest.raises(UsageError) as caught:
        find("xyz")
    assert "xyz" in caught.value.problems[0].why


def test_an_ambiguous_name_is_refused_with_the_candidates() -> None:
    one = FORMS["gd2009-绩效表"]
    other = replace(one, id="xx2030-绩效表", title="另一张绩效表")
    with pytest.raises(UsageError) as caught:
        lookup.find(lookup.by_id(one, other), "绩效表")
    [problem] = caught.value.problems
    assert problem.code == "ambiguous-form"
    assert "gd2009-绩效表（强制性清洁生产企业审核绩效表）、xx2030-绩效表（另一张绩效表）" in problem.why


@every_form
def test_every_name_finds_its_form_or_names_it_among_others(form: Form) -> None:
    for name in lookup.names_of(form):
        try:
            assert find(name) is form
        except UsageError as error:
            assert name != form.id
            assert f"{form.id}（{form.title}）" in error.problems[0].why
