"""The sample attachments are what they are there for: forty pages, a picture on its side, a page that is turned."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pypdf
import pytest
from docx import Document
from PIL import Image

FOLDER = Path(__file__).parents[1] / "samples" / "附件"
MANDATORY, VOLUNTARY = FOLDER / "广东-强制", FOLDER / "东莞-自愿"
REPORT = MANDATORY / "清洁生产审核报告书（送审稿）.pdf"


def bookmarks(outline: list[object]) -> list[str]:
    return [title for one in outline for title in (bookmarks(one) if isinstance(one, list) else [str(one["/Title"])])]


def test_the_report_has_forty_pages_and_a_bookmark_for_each_chapter() -> None:
    report = pypdf.PdfReader(REPORT)
    assert len(report.pages) == 40
    assert [title[:3] for title in bookmarks(report.outline) if title.startswith("第")] == [
        f"第{n}章" for n in "一二三四五六七"
    ]


def test_the_word_file_has_the_same_headings_as_the_pdf() -> None:
    headings = [p.text for p in Document(REPORT.with_suffix(".docx")).paragraphs if p.style.name.startswith("Heading")]
    assert headings == bookmarks(pypdf.PdfReader(REPORT).outline)


def test_the_monitoring_report_has_a_turned_page_a_lying_one_and_upright_ones() -> None:
    pages = pypdf.PdfReader(MANDATORY / "监测" / "JC2512-0386.pdf").pages
    assert [(page.rotation, page.mediabox.width > page.mediabox.height) for page in pages] == [
        (0, False),
        (90, False),  # shown lying
        (0, True),
        (0, False),
    ]


def test_the_licence_lies_on_its_side_and_says_so() -> None:
    with Image.open(MANDATORY / "5-资质证明" / "1 营业执照.jpg") as picture:
        assert picture.getexif()[0x0112] == 6
        assert picture.width < picture.height  # a licence is wider than high


@pytest.mark.parametrize(
    ("path", "frames"),
    [
        (MANDATORY / "5-资质证明" / "2 审核师证书.tif", 6),
        (VOLUNTARY / "评分表" / "谭月娥.tif", 2),
        (VOLUNTARY / "盖章件" / "意见表.tif", 2),
    ],
)
def test_a_copying_machine_sends_several_pages_in_one_file(path: Path, frames: int) -> None:
    with Image.open(path) as picture:
        assert (picture.n_frames, picture.mode) == (frames, "1")


def test_every_expert_signed_a_sheet() -> None:
    assert sorted(path.stem for path in (VOLUNTARY / "评分表").iterdir()) == ["冯启明", "区志强", "谭月娥"]


def test_they_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 1_500_000


def test_the_word_file_says_no_time_of_day() -> None:
    with ZipFile(REPORT.with_suffix(".docx")) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
