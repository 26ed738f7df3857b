"""PDF and page pictures: what was put in is what an independent reader finds, on paper that people would take."""

from __future__ import annotations

import io
import multiprocessing
import re
import struct
import threading
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from typing import Any

import pypdf
import pytest

from qjsc_docs.derive.typst import build
from qjsc_docs.engine import pdf as engine
from qjsc_docs.engine.shown import Missing
from qjsc_docs.errors import ExitCode, QjscError
from qjsc_docs.form.check import check
from qjsc_docs.form.inline import Slot, Sub, Sup
from qjsc_docs.form.layout import Align, Face, Layout, PageBreak, Side, Table, Turn, Valign, cell, para, row, title
from qjsc_docs.form.model import Form
from qjsc_docs.form.view import view

from ..support.ink import letters
from ..support.small import FORM, record

HOSTILE = [
    "#eval(\"1+1\")",
    "$x^2$",
    "a\\b\\\\c",
    "]#text(red)[",
    "\"quoted\" #\"x\"",
    "= heading",
    "- item",
    "@ref <label>",
    "//comment /* */",
    "`raw`",
    "*bold* _it_",
    "{{ 7*7 }}{% if %}",
    "A&B<60mg/L>",
    "#sys.inputs",
    "~ -- --- ...",
    "\\u{1F600}",
]  # fmt: skip


def form_of(*blocks: Any, **options: Any) -> Form:
    """The small form with another layout."""
    return replace(FORM, layout=Layout(blocks, **options))


def printed(form: Form, context: Mapping[str, Any], **options: Any) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(engine.pdf(build(form), context, **options)))


def words(reader: pypdf.PdfReader, page: int = 0) -> list[str]:
    """The words of a page, blanks between letters left out, for readers guess at them."""
    return [re.sub(r"\s", "", line) for line in reader.pages[page].extract_text().splitlines() if line.strip()]


def squeezed(reader: pypdf.PdfReader) -> str:
    return re.sub(r"\s", "", "".join(page.extract_text() for page in reader.pages))


def test_the_small_form_reads_as_it_was_filled() -> None:
    years = [{"年度": "2022", "产生": "5", "排放": "2.5"}, {"年度": "2023", "产生": "4", "排放": "2"}]
    data = {"年度数据": years, "效益": {"投资": {"已实施": "3"}}}
    text = words(printed(FORM, view(check(FORM, record(data)))))
    assert text == [
        "小表",
        "企业名称甲公司",
        "年产值（亿元）1.2345",
        "是否有许可证是□否☑",
        "序号姓名手机号码",
        "1张三13800138000",
        "产生/排放5/2.54/2",
        "投资36",
        "部门意见",
        "填表日期：年月日",
        "—1—",
    ]


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_is_never_read_as_source(value: str) -> None:
    form = form_of(Table((80.0, 80.0), (row("企业名称", Slot("企业.名称")),)))
    assert squeezed(printed(form, {"企业": {"名称": value}})) == "企业名称" + value.replace(" ", "") + "—1—"


@pytest.mark.parametrize("words_", ['a"b', "a\\b", "#x", "]", "$"])
def test_printed_words_are_never_read_as_source(words_: str) -> None:
    assert squeezed(printed(form_of(para(words_)), {})) == words_ + "—1—"


def test_the_same_input_gives_the_same_bytes() -> None:
    context = view(check(FORM, record()))
    assert engine.pdf(build(FORM), context) == engine.pdf(build(FORM), context)
    assert engine.pictures(build(FORM), context) == engine.pictures(build(FORM), context)


def test_the_file_tells_title_and_language_and_no_time() -> None:
    reader = printed(FORM, view(check(FORM, record())))
    assert reader.metadata is not None
    assert reader.metadata.title == "小表"
    assert "/CreationDate" not in reader.metadata
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"


def test_every_font_is_embedded() -> None:
    reader = printed(FORM, view(check(FORM, record())))
    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def test_the_paper_is_a4_and_may_lie() -> None:
    upright, lying = (printed(form_of(para("纸"), turn=turn), {}).pages[0].mediabox for turn in Turn)
    assert (round(upright.width), round(upright.height)) == (595, 842)
    assert (round(lying.width), round(lying.height)) == (842, 595)


def test_page_numbers_stand_outside() -> None:
    data = engine.pdf(build(form_of(para("一"), PageBreak(), para("二"), PageBreak(), para("三"))), {})
    numbers = [one for one in letters(data) if one.letter in "123"]
    assert [(one.letter, one.page) for one in numbers] == [("1", 1), ("2", 2), ("3", 3)]
    assert [one.x > 105 for one in numbers] == [True, False, True]


def test_a_row_is_as_high_as_it_says_and_grows_with_its_text() -> None:
    rows = (row(Slot("甲.名"), height=20), row(Slot("甲.文"), height=10), row("终", height=10))
    form = form_of(Table((40.0,), rows))
    small, large = (
        {one.letter: one.y for one in letters(engine.pdf(build(form), {"甲": {"名": "首", "文": "文" * count}}))}
        for count in (1, 90)
    )
    assert small["终"] - small["首"] == pytest.approx(25, abs=0.2)
    assert large["终"] - large["首"] > 50


def test_rows_of_fixed_height_and_growing_rows_keep_the_same_measure() -> None:
    """A value that just fits leaves its row as it is; one letter more makes it grow by a line, not by anything else."""
    form = form_of(Table((40.0, 40.0), (row(Slot("甲.文"), "左", height=4.9), row("下", "右", height=10))))
    at = []
    for count in (1, 9, 10):
        found = {one.letter: one.y for one in letters(engine.pdf(build(form), {"甲": {"文": "文" * count}}))}
        at.append(round(found["下"] - found["左"], 1))
    assert at[0] == at[1]
    assert at[-1] == pytest.approx(at[0] + 10.5 * 1.3 * 25.4 / 72 / 2, abs=0.1)


def test_a_merged_cell_stands_in_the_middle_of_its_rows_whether_they_grow_or_not() -> None:
    rows = (
        row(cell("中", rows=2), cell(Slot("甲.文"), valign=Valign.TOP, align=Align.LEFT), height=10),
        row("末", height=10),
    )
    for count in (1, 200):
        data = engine.pdf(build(form_of(Table((40.0, 40.0), rows))), {"甲": {"文": "文" * count}})
        found = [one for one in letters(data) if one.y < 260]
        top = min(one.y for one in found if one.letter == "文") - 10.5 * 1.04 * 25.4 / 72
        bottom = next(one.y for one in found if one.letter == "末") + 5
        middle = next(one.y for one in found if one.letter == "中")
        assert middle == pytest.approx((top + bottom) / 2, abs=2)


def test_a_long_word_breaks_within_its_cell() -> None:
    code = "91441900MA0TET017Y001P" * 3
    form = form_of(Table((30.0, 30.0), (row(Slot("甲.码"), "右"),)))
    found = letters(engine.pdf(build(form), {"甲": {"码": code}}))
    table = [one for one in found if one.y < 200]
    assert "".join(one.letter for one in table if one.letter != "右") == code
    left, right = 28 + 48, 28 + 48 + 30
    assert all(left <= one.x <= right for one in table if one.letter != "右")


def test_ten_thousand_letters_flow_over_the_pages() -> None:
    text = "".join(chr(0x4E00 + at % 4000) for at in range(10_000))
    opinion = cell(Slot("甲.文"), align=Align.JUSTIFY, valign=Valign.TOP, open=(Side.BOTTOM,))
    rows = (row(cell("意见", rows=2), opinion, height=40), row(cell("日期", open=(Side.TOP,))))
    reader = printed(form_of(Table((30.0, 126.0), rows)), {"甲": {"文": text}})
    assert len(reader.pages) == 7
    found = squeezed(reader)
    assert sorted(re.sub(r"—\d+—|意见|日期", "", found)) == sorted(re.sub("意见|日期", "", text))


def test_the_head_of_a_table_is_printed_on_every_page() -> None:
    rows = (row("序号", "姓名", head=True), row(Slot("序号"), Slot("姓名"), each="人员", blanks=1))
    people = [{"序号": str(number), "姓名": f"人{number}"} for number in range(1, 61)]
    reader = printed(form_of(Table((30.0, 60.0), rows)), {"人员": people})
    assert [words(reader, page)[0] for page in range(len(reader.pages))] == ["序号姓名"] * 3
    assert "人60" in squeezed(reader)


def test_line_breaks_of_a_value_are_line_breaks_on_paper() -> None:
    form = form_of(Table((60.0,), (row(Slot("甲.文")),)))
    assert words(printed(form, {"甲": {"文": "第一行\n\n第三行"}})) == ["第一行", "第三行", "—1—"]
    found = {one.letter: one.y for one in letters(engine.pdf(build(form), {"甲": {"文": "一\n\n三"}}))}
    assert found["三"] - found["一"] == pytest.approx(2 * 10.5 * 1.3 * 25.4 / 72, abs=0.05)


def test_lines_have_the_same_pitch_with_sub_and_superscripts() -> None:
    form = form_of(para("甲"), para("BOD", Sub("5"), "万米", Sup("3")), para("乙"))
    found = {one.letter: one.y for one in letters(engine.pdf(build(form), {}))}
    assert found["乙"] - found["甲"] == pytest.approx(2 * 10.5 * 1.3 * 25.4 / 72, abs=0.01)
    assert found["5"] > found["B"] > found["3"]


def test_a_missing_value_is_red_and_a_draft_says_so_on_every_page() -> None:
    form = form_of(para(Slot("甲.名")), PageBreak(), para("二"))
    context = {"甲": {"名": Missing("【待填：名】")}}
    reader = printed(form, context, draft=True)
    assert all("草稿" in page.extract_text() for page in reader.pages)
    assert b"1 0 0" in reader.pages[0].get_contents().get_data()
    assert "草稿" not in squeezed(printed(form, context))


def test_faces_and_weights_are_told_apart() -> None:
    form = form_of(title("题"), para("宋"), para("黑", face=Face.HEI), para("粗", bold=True))
    names = {str(font.get_object()["/BaseFont"]) for font in printed(form, {}).pages[0]["/Resources"]["/Font"].values()}
    assert len({name.partition("+")[2] for name in names if "Liberation" not in name and "Times" not in name}) >= 3


def test_pictures_are_one_png_per_page() -> None:
    pictures = engine.pictures(build(form_of(para("一"), PageBreak(), para("二"))), {})
    assert len(pictures) == 2
    for picture in pictures:
        assert picture.startswith(b"\x89PNG")
        assert struct.unpack(">II", picture[16:24]) == (1191, 1684)


def test_a_defect_of_the_source_is_a_problem_not_a_traceback() -> None:
    with pytest.raises(QjscError) as caught:
        engine.pdf("#nonsense()", {})
    assert caught.value.exit_code is ExitCode.DEFECT
    assert [problem.code for problem in caught.value.problems] == ["bug"]


def test_threads_may_share_the_typesetter() -> None:
    context = view(check(FORM, record()))
    expected = engine.pdf(build(FORM), context)
    results: list[bytes] = []
    threads = [threading.Thread(target=lambda: results.append(engine.pdf(build(FORM), context))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 4


def _in_a_child() -> str:
    try:
        engine.pdf(build(FORM), view(check(FORM, record())))
    except QjscError as error:
        return error.problems[0].code
    return "made"


@pytest.mark.parametrize(("method", "outcome"), [("fork", "bug"), ("spawn", "made")])
def test_a_forked_child_is_told_rather_than_left_hanging(method: str, outcome: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        assert method == "fork"  # Windows, where nothing is forked
        return
    engine.pdf(build(FORM), view(check(FORM, record())))
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context(method)) as pool:
        assert pool.submit(_in_a_child).result(timeout=60) == outcome


def test_without_numbers_the_pages_are_the_same_but_for_them() -> None:
    with_number, without = (
        words(printed(FORM, view(check(FORM, record())), numbered=asked)) for asked in (True, False)
    )
    assert [word for word in with_number if word not in without] == ["—1—"]
    assert [word for word in without if word not in with_number] == []
