"""The sheet, its settings, and how paragraphs and letters stand on it."""

from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Mm
from lxml import etree

from qjsc_docs.derive.docx import build
from qjsc_docs.form.inline import Sub, Sup
from qjsc_docs.form.layout import PITCH, POINTS, Align, Face, Table, Turn, cell, para, row, title

from .reading import HAN, W, body, form_of, part, val


@pytest.mark.parametrize(("turn", "width", "height"), [(Turn.PORTRAIT, 210, 297), (Turn.LANDSCAPE, 297, 210)])
def test_the_sheet_is_a4_with_the_margins_of_the_standard(turn: Turn, width: int, height: int) -> None:
    section = docx.Document(io.BytesIO(build(form_of(para("甲"), turn=turn)))).sections[0]

    sheet = (section.page_width, section.page_height)
    margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert [round(length / Mm(1), 1) for length in sheet] == [width, height]
    assert [round(length / Mm(1), 1) for length in margins] == [37, 26, 35, 28]
    assert (section.orientation == docx.enum.section.WD_ORIENT.LANDSCAPE) == (turn is Turn.LANDSCAPE)


def test_page_numbers_stand_outside_one_character_from_the_edge() -> None:
    data = build(form_of(para("甲")))
    section = docx.Document(io.BytesIO(data)).sections[0]

    assert val(part(data, "word/settings.xml"), "evenAndOddHeaders") is None  # there, and not switched off
    assert part(data, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        line = part(data, str(footer.part.partname).lstrip("/"))[0]
        indent = line.find(f"{W}pPr/{W}ind")
        assert "".join(line.itertext()) == "— 1 —"
        assert val(line, "pPr/jc") == side
        assert indent is not None
        assert dict(indent.attrib) == {f"{W}{side}": "280"}  # 14 pt
        assert line.find(f"{W}fldSimple").get(f"{W}instr") == " PAGE "


def test_word_opens_it_in_its_present_mode_and_sets_the_same_lines_as_the_pdf() -> None:
    data = build(form_of(para("甲")))
    mode = part(data, "word/settings.xml").find(f".//{W}compatSetting[@{W}name='compatibilityMode']")
    (normal,) = [s for s in part(data, "word/styles.xml").iter(f"{W}style") if s.get(f"{W}styleId") == "Normal"]

    assert mode is not None
    assert mode.get(f"{W}val") == "15"
    for switch in ("snapToGrid", "overflowPunct", "widowControl"):
        assert val(normal, f"pPr/{switch}") == "0", switch
    for switch in ("kinsoku", "autoSpaceDE", "autoSpaceDN"):
        assert normal.find(f"{W}pPr/{W}{switch}") is not None, switch


def test_a_missing_title_font_has_a_substitute() -> None:
    table = part(build(form_of(para("甲"))), "word/fontTable.xml")
    names = {font.get(f"{W}name"): val(font, "altName") for font in table}

    assert names.keys() == {*HAN, "Times New Roman"}
    assert names["方正小标宋简体"] == "方正小标宋_GBK"


def test_lines_have_a_fixed_pitch_and_paragraphs_stand_as_the_layout_says() -> None:
    (line, _last) = body(
        form_of(
            para("甲", size="四号", face=Face.FANG, bold=True, align=Align.SPREAD, indent=2, right=3, above=2, below=4),
            Table((10.0,), (row("乙"),)),
        )
    ).iterfind(f"{W}body/{W}p")

    spacing, indent = line.find(f"{W}pPr/{W}spacing"), line.find(f"{W}pPr/{W}ind")
    assert spacing is not None
    assert indent is not None
    assert {etree.QName(key).localname: value for key, value in spacing.attrib.items()} == {
        "before": "113",
        "after": "227",
        "line": str(round(14 * PITCH * 20)),
        "lineRule": "exact",
    }
    assert {etree.QName(key).localname: value for key, value in indent.attrib.items()} == {
        "right": "840",
        "firstLine": "560",
    }
    assert val(line, "pPr/jc") == "distribute"
    assert val(line, "r/rPr/sz") == "28"
    assert line.find(f"{W}r/{W}rPr/{W}b") is not None
    assert line.find(f"{W}r/{W}rPr/{W}rFonts").get(f"{W}eastAsia") == "仿宋"


def test_what_is_said_nearest_decides_face_and_size() -> None:
    table = Table(
        (10.0, 10.0, 10.0),
        (row("一", cell("二", size="小五"), cell(para("三", size="四号"), size="小五", face=Face.HEI)),),
        Face.KAI,
        "小四",
    )
    runs = list(body(form_of(para("零"), table)).iter(f"{W}r"))

    assert [(r.find(f"{W}rPr/{W}rFonts").get(f"{W}eastAsia"), val(r, "rPr/sz")) for r in runs] == [
        ("宋体", "21"),
        ("楷体", "24"),
        ("楷体", "18"),
        ("黑体", "28"),
    ]


def test_small_letters_are_true_subscripts_and_superscripts() -> None:
    runs = list(body(form_of(para("BOD", Sub("5"), "万米", Sup("3")))).iter(f"{W}r"))

    assert [("".join(r.itertext()), val(r, "rPr/vertAlign")) for r in runs] == [
        ("BOD", None),
        ("5", "subscript"),
        ("万米", None),
        ("3", "superscript"),
    ]


def test_an_exponent_stands_close_to_its_word() -> None:
    close, spaced = body(form_of(para("万米", Sup("3")), para("BOD", Sub("5"), "产生"))).iter(f"{W}p")

    assert (val(close, "pPr/autoSpaceDE"), val(close, "pPr/autoSpaceDN")) == ("0", "0")
    assert spaced.find(f"{W}pPr/{W}autoSpaceDN") is None


def test_latin_letters_of_a_title_are_as_heavy_as_the_chinese_ones() -> None:
    runs = list(body(form_of(title("2023年任务\n分解表"))).iter(f"{W}r"))

    assert [("".join(r.itertext()), r.find(f"{W}rPr/{W}b") is not None) for r in runs] == [
        ("2023", True),
        ("年任务分解表", False),
    ]


def test_line_breaks_blanks_and_marks_of_xml_stay_in_words() -> None:
    data = build(form_of(para("  甲 <&>\n 乙  ")))
    (line,) = docx.Document(io.BytesIO(data)).paragraphs
    texts = part(data, "word/document.xml").iter(f"{W}t")

    assert line.text == "  甲 <&>\n 乙  "
    # Word drops blanks at the edges of a text that does not say so
    assert {text.get("{http://www.w3.org/XML/1998/namespace}space") for text in texts} == {"preserve"}


@pytest.mark.parametrize("size", POINTS)
def test_every_size_is_written_in_half_points(size: str) -> None:
    (run,) = body(form_of(para("甲", size=size))).iter(f"{W}r")

    assert val(run, "rPr/sz") == f"{POINTS[size] * 2:g}"
