"""Pictures, rich text and sub-documents take docxtpl's full path, in the same sandbox."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from docxtpl import InlineImage, RichText
from PIL import Image

from qjsc_docs.engine.docx import compile_template
from qjsc_docs.engine.docx.full import Picture, Subdocument
from qjsc_docs.engine.shown import Missing
from qjsc_docs.errors import DataError, TemplateError

from .words import STAFF, drawing, grid, paragraphs, template, xml_of


def png() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (20, 10), "red").save(made, "PNG")
    return made.getvalue()


SOURCE = template("{{ 图 }}：{{ 名称 }}", table=STAFF)
STAFF_DATA = [{"姓名": "A&B", "手机": "1\n2"}]


def fill(picture: Any, name: Any = "x") -> bytes:
    return compile_template(SOURCE).render({"图": picture, "名称": name, "人员": STAFF_DATA})


def test_a_picture_is_placed_at_its_width() -> None:
    document = docx.Document(io.BytesIO(fill(Picture(png(), width=30))))
    (shape,) = document.inline_shapes
    assert (round(shape.width.mm), round(shape.height.mm)) == (30, 15)


def test_docxtpls_own_pictures_work_too(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png())
    made = fill(InlineImage(None, str(tmp_path / "a.png")))
    assert len(docx.Document(io.BytesIO(made)).inline_shapes) == 1


def test_all_else_is_filled_as_on_the_fast_path() -> None:
    values = ["A&B<c>", "{{ 7*7 }}", "{ }", "一\n二\t三", " 边 "]
    for value in values:
        made = fill(Picture(png()), value)
        assert paragraphs(made) == [f"：{value}"]
        assert grid(made) == drawing("姓名 | 手机\nA&B | 1") + "\n2"


def test_what_is_missing_is_red() -> None:
    made = fill(Picture(png()), Missing("【待填】"))
    assert paragraphs(made) == ["：【待填】"]
    assert xml_of(made).count('<w:color w:val="FF0000"/>') == 1


def test_rich_text_keeps_its_looks() -> None:
    made = compile_template(template("前{{r 名称 }}后")).render({"名称": RichText("红&", color="00FF00")})
    assert paragraphs(made) == ["前红&后"]
    assert '<w:color w:val="00FF00"/>' in xml_of(made)


def test_a_sub_document_takes_the_place_of_its_paragraph() -> None:
    inner = template("内一<", "内二")
    made = compile_template(template("头", "{{p 文 }}", "尾")).render({"文": Subdocument(inner)})
    assert paragraphs(made) == ["头", "内一<", "内二", "尾"]


def test_drafts_say_so_here_too() -> None:
    made = compile_template(SOURCE, draft=True).render({"图": Picture(png()), "名称": "x", "人员": []})
    assert docx.Document(io.BytesIO(made)).sections[0].header.paragraphs[0].text == "草稿"


def test_the_same_context_gives_the_same_bytes() -> None:
    assert fill(Picture(png())) == fill(Picture(png()))


@pytest.mark.parametrize("source", [b"no picture", b"", Path("没有.png")])
def test_what_is_no_picture_is_a_problem(source: bytes | Path) -> None:
    with pytest.raises((DataError, TemplateError)) as caught:
        fill(Picture(source))
    assert caught.value.problems[0].why


def test_what_is_no_sub_document_is_a_problem() -> None:
    with pytest.raises(TemplateError):
        compile_template(template("{{p 文 }}")).render({"文": Subdocument(b"hello")})


def test_forbidden_letters_are_refused() -> None:
    with pytest.raises(DataError):
        fill(Picture(png()), "\x01")
