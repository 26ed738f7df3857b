"""Every form has its page, with pictures of what it is today."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from qjsc_docs.catalogue import FORMS
from qjsc_docs.form.layout import para
from qjsc_docs.form.model import Form
from qjsc_docs.form.view import empty_view
from tools import form_pages, pictures

from ..support.forms import every_form


@every_form
def test_the_page_is_fresh(form: Form) -> None:
    page = next(page for page in form_pages.pages() if page.form is form)
    assert (form_pages.FOLDER / f"{form.id}.md").read_text("utf-8") == form_pages.text_of(page), "run: make docs"


@every_form
def test_the_page_shows_the_blank_and_the_filled_form(form: Form) -> None:
    text = (form_pages.FOLDER / f"{form.id}.md").read_text("utf-8")
    for kind in form_pages.KINDS:
        files = [path for path in form_pages.PICTURES.iterdir() if path.name.startswith(f"{form.id}-{kind}-")]
        assert files
        for path in files:
            assert f'src="pictures/{path.name}"' in text
            assert path.stat().st_size <= pictures.LARGEST
            with Image.open(path) as image:
                assert image.size in ((595, 842), (842, 595))


def test_the_gallery_is_fresh_and_shows_every_form() -> None:
    text = (form_pages.FOLDER / "README.md").read_text("utf-8")
    assert text == form_pages.gallery(), "run: make docs"
    assert [form.id for form in FORMS.values() if f"({form.id}.md)" not in text] == []


def test_nothing_else_lies_there() -> None:
    assert [path.name for path in form_pages.stale()] == []
    assert sum(path.stat().st_size for path in form_pages.PICTURES.iterdir()) < 5_000_000


def test_the_page_says_what_the_definition_says() -> None:
    text = form_pages.text_of(next(page for page in form_pages.pages() if page.form.id == "gd2009-评估申请表"))
    for line in (
        "# 重点企业清洁生产审核评估申请表",
        "- **状态 Status** 照录原文 reproduced",
        "- **份数 Copies** 7 （第二十六条）",
        "| 邮编 | `企业.邮编` | postcode of the postal address | 邮编 postcode |  | 必填 required |  |",
        "- 审核报告书完成时间不早于开展审核时间。 The audit report is completed no earlier than the audit began.",
    ):
        assert f"\n{line}\n" in f"\n{text}"


def test_another_layout_or_another_value_makes_a_picture_stale() -> None:
    form = FORMS["dg2023-回执表"]
    other = replace(form, layout=replace(form.layout, blocks=(*form.layout.blocks, para("又一行"))))
    blank = empty_view(form)
    marks = {
        pictures.fingerprint(form, blank),
        pictures.fingerprint(other, blank),
        pictures.fingerprint(form, {**blank, "填报": {"单位": "东莞", "日期": ""}}),
    }
    assert len(marks) == 3
    assert pictures.fingerprint(form, empty_view(form)) in marks


def test_the_same_page_gives_the_same_bytes(tmp_path: Path) -> None:
    form = FORMS["dg2023-回执表"]
    first, again = (pictures.draw(form, empty_view(form)) for _turn in range(2))
    assert first == again


@pytest.mark.parametrize("letters", ["RGB", "L"])
def test_a_picture_keeps_its_colours_and_stays_small(letters: str, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.effect_noise((595, 842), 200).convert(letters).save(path)
    if letters == "RGB":
        Image.merge("RGB", [Image.effect_noise((595, 842), 200) for _band in "RGB"]).save(path)
    made = pictures.small(path.read_bytes())
    (tmp_path / "b.png").write_bytes(made)
    assert len(made) < path.stat().st_size / 2
    with Image.open(tmp_path / "b.png") as image:
        shades = image.convert("RGB").getcolors() or []
    assert (letters == "RGB") == any(len(set(colour)) > 1 for _count, colour in shades)
