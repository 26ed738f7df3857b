"""Finding a form by the names that people use."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qjsc_docs.catalogue import FORMS, find
from qjsc_docs.errors import UsageError
from qjsc_docs.form import lookup


@pytest.mark.parametrize(
    "name",
    [
        "gd2009-绩效表",
        "绩效表",
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
    assert "gd2009-评估申请表" in problem.todo


def test_a_name_like_no_other_has_no_suggestion() -> None:
    with pytest.raises(UsageError) as caught:
        find("xyz")
    assert "xyz" in caught.value.problems[0].why


def test_an_ambiguous_name_is_refused_with_the_candidates() -> None:
    other = replace(FORMS["gd2009-绩效表"], id="gd2017-绩效表")
    with pytest.raises(UsageError) as caught:
        lookup.find(lookup.by_id(*FORMS.values(), other), "绩效表")
    [problem] = caught.value.problems
    assert problem.code == "ambiguous-form"
    assert "gd2009-绩效表、gd2017-绩效表" in problem.why


def test_names_of_different_forms_do_not_meet() -> None:
    """No alias of one form is a name of another, so that each of them finds its form."""
    for form in FORMS.values():
        for name in lookup.names_of(form):
            assert find(name) is form
