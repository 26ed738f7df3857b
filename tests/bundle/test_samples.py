"""The bundles of the sample cases, opened by two readers that had no part in binding them (support/volumes.py)."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from qjsc_docs import bind
from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.procedures import PROCEDURES

from ..support.volumes import Volume, flat, fonts, is_embedded, letters, lies, number_of, place, target

SAMPLES = Path(__file__).parents[2] / "samples"


class Sample(NamedTuple):
    """A procedure with its sample case, the day of its bundle, and the pages of what is bound, paper by paper."""

    procedure: str
    case: str
    on: date
    pages: tuple[tuple[int, ...], ...]  # of each paper: its leaf, then its pieces


EVALUATION = Sample(
    "gd2009-强制评估",
    "广东-强制",
    date(2025, 12, 26),
    (
        (1,),  # 评估申请表
        (2,),  # 绩效表
        (1, 40),  # 审核报告书
        (1, 4),  # 监测报告
        (1, 1, 1, 6),  # 人员名单、营业执照、审核师证书
    ),
)
REPORT = Sample(
    "dg2023-第三方报送",
    "东莞-自愿",
    date(2023, 12, 15),
    (
        (1, 1),  # 记录表，盖章件
        (1, 1),  # 确认表，盖章件
        (1,),  # 汇总表
        (1, 2, 14),  # 报告封面、扉页，报告
        (1, 2, 2, 2),  # 评分表，每位专家一份
        (1, 2),  # 意见表，盖章件
        (2,),  # 现场照片
    ),
)


def make(sample: Sample, folder: Path) -> Path:
    case = SAMPLES / "cases" / f"{sample.case}.yaml"
    bundle = bind(sample.procedure, case, folder, attachments=SAMPLES / "附件" / sample.case, on=sample.on)
    assert bundle.problems == ()
    return bundle.folder


@pytest.fixture(scope="module", params=[EVALUATION, REPORT], ids=lambda sample: sample.procedure)
def sample(request: pytest.FixtureRequest) -> Sample:
    found: Sample = request.param
    return found


@pytest.fixture(scope="module")
def volume(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> Volume:
    return opened(sample, tmp_path_factory.mktemp("bundles") / "bundle")


@pytest.fixture(scope="module")
def evaluation(tmp_path_factory: pytest.TempPathFactory) -> Volume:
    return opened(EVALUATION, tmp_path_factory.mktemp("bundles") / "bundle")


def opened(sample: Sample, folder: Path) -> Volume:
    return Volume(make(sample, folder), [item.name for item in PROCEDURES[sample.procedure].items])


def test_what_went_in_came_out(sample: Sample, volume: Volume) -> None:
    body = sum(map(sum, sample.pages))
    assert len(volume.pdf.pages) == len(volume.shown) == body + 2
    assert volume.labels == ["封面", "目录", *map(str, range(1, body + 1))]
    counts = volume.manifest["counts"]
    brought = [path for path in (SAMPLES / "附件" / sample.case).rglob("*") if path.is_file()]
    assert counts["attachments"] == counts["bound"] + counts["sealed"] + counts["electronic"] == len(brought)
    assert counts["pages"] == len(volume.pdf.pages)


def test_the_contents_name_the_page_on_which_each_paper_begins(sample: Sample, volume: Volume) -> None:
    firsts = [1 + sum(map(sum, sample.pages[:paper])) for paper in range(len(sample.pages))]
    assert [number for _title, number in volume.contents] == firsts
    for item, (title, number) in zip(PROCEDURES[sample.procedure].items, volume.contents, strict=True):
        own = FORMS[item.form].title if item.form else title  # what a form calls itself
        text = volume.text(volume.numbered(number))
        assert title in text or letters(own) in text, f"{title} is not on page {number}"


def test_every_page_bears_its_number_once(volume: Volume) -> None:
    for index, label in enumerate(volume.labels):
        found = re.findall(r"[—-](\d+)[—-]", volume.text(index)) if label.isdigit() else []
        assert found.count(label) == (1 if label.isdigit() else 0), f"page {label}: {found}"


def test_numbers_of_upright_pages_stand_outside_below(volume: Volume) -> None:
    for index, label in enumerate(volume.labels):
        page = volume.shown[index]
        width, height = page.get_size()
        if not label.isdigit() or width > height:
            continue
        left, bottom, right, top = place(page, number_of(label))
        assert top < height / 7, f"page {label}"
        assert left > width / 2 if int(label) % 2 else right < width / 2, f"page {label}"


def test_numbers_of_lying_pages_stand_at_the_left_edge_turned(sample: Sample, volume: Volume) -> None:
    """Bound with their heads to the left, their left edge is the bottom of the sheet."""
    lying = [(index, label) for index, label in enumerate(volume.labels) if lies(volume.shown[index])]
    assert len(lying) == {"gd2009-强制评估": 3, "dg2023-第三方报送": 1}[sample.procedure]
    for index, label in lying:
        page = volume.shown[index]
        left, bottom, right, top = place(page, number_of(label))
        assert right < page.get_size()[0] / 7
        assert top - bottom > right - left  # it reads from top to bottom
        odd = int(label) % 2 == 1
        assert (bottom < page.get_size()[1] / 2) == odd


def test_entries_of_the_contents_are_links_to_their_pages(volume: Volume) -> None:
    page = volume.pdf.pages[1]
    targets = [target(volume.pdf, annotation.get_object()) for annotation in page["/Annots"]]
    wanted = [volume.numbered(number) for _title, number in volume.contents]
    assert sorted(set(targets)) == wanted
    for annotation in page["/Annots"]:
        assert "qjsc-part" not in str(annotation.get_object())


def test_bookmarks_are_the_papers_and_what_lies_beneath_them(volume: Volume) -> None:
    top = [one for one in volume.pdf.outline if not isinstance(one, list)]
    papers = [one for one in top if letters(str(one["/Title"])).lstrip("0123456789.、") not in ("封面", "目录")]
    assert [title for title, _page in volume.contents] == [_bare(str(one["/Title"])) for one in papers]
    assert [volume.labels[volume.pdf.get_destination_page_number(one)] for one in papers] == [
        str(number) for _title, number in volume.contents
    ]


def _bare(title: str) -> str:
    return re.sub(r"^(材料)?[\d一二三四五六七八九十]+[.、\s]+", "", letters(title))


def test_bookmarks_of_an_attachment_lead_to_its_headings(volume: Volume) -> None:
    found = [(letters(str(one["/Title"])), one) for one in flat(volume.pdf.outline)]
    chapters = [(title, one) for title, one in found if title.startswith("第") and "章" in title]
    assert len(chapters) == 7
    for title, one in chapters:
        assert title in volume.text(volume.pdf.get_destination_page_number(one))


def test_pages_lie_and_stand_as_they_were_brought(evaluation: Volume) -> None:
    first = evaluation.numbered(evaluation.contents[3][1]) + 1
    assert [lies(evaluation.shown[index]) for index in range(first, first + 4)] == [False, True, True, False]
    assert "废水总排口监测结果" in evaluation.text(first + 1)
    left, bottom, right, top = place(evaluation.shown[first + 1], "废水总排口")
    assert right - left > top - bottom  # it reads from left to right
    licence = evaluation.numbered(evaluation.contents[4][1]) + 2
    assert lies(evaluation.shown[licence])  # turned as its camera says


def test_every_font_is_embedded(volume: Volume) -> None:
    missing = {
        str(font.get("/BaseFont"))
        for page in volume.pdf.pages
        for font in fonts(page.get("/Resources", {}).get_object())
        if not is_embedded(font)
    }
    assert missing == set()


def test_no_page_is_blank(volume: Volume) -> None:
    for index, label in enumerate(volume.labels):
        darkest, _lightest = volume.shown[index].render(scale=0.3).to_pil().convert("L").getextrema()
        assert darkest < 200, f"page {label}"


def test_the_same_bundle_has_the_same_bytes(sample: Sample, volume: Volume, tmp_path: Path) -> None:
    again = make(sample, tmp_path / "bundles" / sample.procedure)
    assert digests(again) == digests(volume.folder)


def test_attachments_stay_as_they_were(tmp_path: Path) -> None:
    folder = SAMPLES / "附件" / EVALUATION.case
    before = {path: (digest(path), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}
    make(EVALUATION, tmp_path / "bundle")
    assert {path: (digest(path), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()} == before


def digests(folder: Path) -> dict[str, str]:
    """The bytes of every file but the manifest, which says where the inputs lie."""
    paths = [path for path in folder.rglob("*.*") if path.name != "manifest.json"]
    return {str(path.relative_to(folder)): digest(path) for path in paths}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
