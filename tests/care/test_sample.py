"""The sample blank of an office: what docs/templates.md says of it, and that a filled template is read back."""

from __future__ import annotations

from pathlib import Path

import pytest

from qjsc_docs.care.adopting import adopt, adopted
from qjsc_docs.care.comparing import compare
from qjsc_docs.catalogue import FORMS
from qjsc_docs.engine.docx import compile_template
from qjsc_docs.form.check import check
from qjsc_docs.form.model import Form
from qjsc_docs.form.view import view
from qjsc_docs.records import load

from .blanks import PAPERS, SAMPLES, filled, office_blank

BLANK = SAMPLES / "模板" / "本局-评估申请表.docx"
FORM = FORMS["gd2009-评估申请表"]


def test_what_the_office_has_otherwise_is_found() -> None:
    assert sorted((each.change.value, each.ours, each.theirs) for each in compare(BLANK, FORM)) == [
        ("added", "", "电子邮箱"),
        ("added", "", "行业类别"),
        ("changed", "企业名称", "单 位 名 称"),
        ("changed", "通讯地址", "地 址"),
        ("gone", "所属行业", ""),
        ("gone", "附件3：", ""),
        ("moved", "企业性质", "企业性质"),
    ]


def test_all_but_one_value_find_their_place(tmp_path: Path) -> None:
    template = tmp_path / "本局模板.docx"
    made = adopt(BLANK, FORM, template)
    assert [(problem.code, problem.path) for problem in made.problems] == [("template-slot-missing", "企业.所属行业")]
    printed = filled(template.read_bytes(), FORM)
    for label, value in (
        ("单位名称", "广东禾岭印染有限公司"),
        ("企业性质", "有限责任公司"),
        ("注册资本（万元）", "3600"),
    ):
        behind = printed[printed.index(label) + 1]
        assert behind == value if label != "单位名称" else behind.endswith("公司")
    assert printed[printed.index("电子邮箱") + 1] != "电子邮箱"


@pytest.mark.parametrize("form", [form for form in PAPERS if form.id != "dg2023-现场照片"], ids=lambda form: form.id)
def test_what_an_adopted_template_printed_is_read_back(form: Form, tmp_path: Path) -> None:
    record = load(SAMPLES / f"{form.id}.yaml", form=form)
    checked = check(form, record)
    output = tmp_path / "filled.docx"
    output.write_bytes(compile_template(adopted(office_blank(form, tmp_path), form).document).render(view(checked)))
    assert view(check(form, load(output, form=form))) == view(checked)
