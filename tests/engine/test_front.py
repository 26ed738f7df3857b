"""Cover, contents and title leaves, read back; numbers of the binder stand where the forms have theirs."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest

from qjsc_docs.engine.front import Cover, Leaf, Row, front, leaves
from qjsc_docs.engine.volume import Part, bind
from qjsc_docs.errors import DataError

COVER = Cover(
    "广东省重点企业清洁生产审核评估申请材料",
    "附件（单独装订）",
    (("企业名称", "东莞市禾岭印染有限公司"), ("份　　数", "一式七份")),
    "2023年11月21日",
)


def read(data: bytes) -> list[str]:
    """The letters of each page, blanks left out."""
    return [re.sub(r"\s", "", page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def links(data: bytes) -> list[str]:
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return [note.get_object()["/A"]["/URI"] for page in pages for note in page.get("/Annots", ())]


def test_the_cover_says_who_what_and_when() -> None:
    cover, contents = read(front(COVER, [Row("1", "申请表", "1", 1)]))
    assert cover == (
        "广东省重点企业清洁生产审核评估申请材料附件（单独装订）企业名称：东莞市禾岭印染有限公司份数：一式七份2023年11月21日"
    )
    assert re.fullmatch(r"目录1\.申请表\.{20,}1", contents)


def test_a_cover_without_a_date_leaves_room_for_it() -> None:
    assert read(front(Cover("材料"), []))[0] == "材料年月日"


def test_rows_lead_to_their_parts() -> None:
    rows = [Row("1", "甲", "1", 3), Row("2", "乙", "单独装订"), Row("3", "丙", "9", 12)]
    data = front(COVER, rows)
    assert set(links(data)) == {"qjsc-part:3", "qjsc-part:12"}
    assert re.search(r"2\.乙\.+单独装订3\.丙", read(data)[1])


def test_long_titles_and_many_rows_go_on() -> None:
    title = "清洁生产审核报告书及其全部附件、监测数据、能源与水的平衡表以及全部方案的投资与效益汇总" * 2
    rows = [Row(str(number), title, str(number * 10), number) for number in range(1, 31)]
    data = front(COVER, rows)
    pages = read(data)
    assert len(pages) > 3
    text = "".join(pages)
    assert all(re.search(rf"{number}\.{title}\.*{number * 10}", text) for number in range(1, 31))
    assert set(links(data)) == {f"qjsc-part:{number}" for number in range(1, 31)}


def test_each_leaf_has_a_page() -> None:
    lines = (("份数", "一式七份"), ("盖章", "企业（封面、骑缝）"))
    pages = read(leaves([Leaf("材料一", "申请表", lines), Leaf("材料二", "报告（实施稿）")]))
    assert pages == ["材料一申请表份数：一式七份盖章：企业（封面、骑缝）", "材料二报告（实施稿）"]


def test_a_draft_says_so_on_every_page() -> None:
    pages = read(front(COVER, [Row("1", "申请表", "1", 1)], draft=True)) + read(leaves([Leaf("一", "x")], draft=True))
    assert [page.count("草稿") for page in pages] == [2, 2, 2]


@pytest.mark.parametrize("words", ['#eval("1")', "$x$", '"a\\b"', "]", "@ref", "*bold*"])
def test_words_are_never_read_as_source(words: str) -> None:
    row = Row("1", words, "1", 1)
    assert words in read(front(Cover(words), [row]))[0]
    assert words in read(leaves([Leaf("一", words, (("份数", words),))]))[0]


def test_a_letter_that_no_font_has_is_a_problem() -> None:
    with pytest.raises(DataError):
        front(Cover("\ue000"), [])


def test_the_same_words_give_the_same_bytes() -> None:
    assert front(COVER, [Row("1", "甲", "1", 1)]) == front(COVER, [Row("1", "甲", "1", 1)])


def ink(path: Path, page: int) -> tuple[float, float, float, float]:
    """The box of what is printed below the text area, in points."""
    with pypdfium2.PdfDocument(path) as file:
        image: Any = file[page].render(scale=8).to_pil().convert("L").point(lambda value: 255 * (value < 128))
    top = int(image.height * (297 - 34) / 297)
    left, upper, right, lower = image.crop((0, top, *image.size)).getbbox()
    return left / 8, (upper + top) / 8, right / 8, (lower + top) / 8


def test_numbers_stand_where_the_forms_have_theirs(tmp_path: Path) -> None:
    from qjsc_docs.engine.typesetter import typesetter

    margins = tuple(side * 72 / 25.4 for side in (37, 26, 35, 28))
    source = f'#import "page.typ": F, letters\n#F("x", {margins}, false, letters("仿宋", 16), false)[甲#pagebreak()乙]'
    form, plain = tmp_path / "form.pdf", tmp_path / "plain.pdf"
    form.write_bytes(typesetter().pdf(source, '{"numbered": true}', {}))
    plain.write_bytes(leaves([Leaf("", "x"), Leaf("", "x")]))
    bind(tmp_path / "out.pdf", [Part(plain, own=True)])
    for page in (0, 1):
        ours, theirs = ink(tmp_path / "out.pdf", page), ink(form, page)
        assert ours == pytest.approx(theirs, abs=0.3)
