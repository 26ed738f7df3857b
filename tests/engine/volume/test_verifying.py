"""A volume that is not what its contents say is noticed, whatever is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, String

from qjsc_docs.engine.front import Cover, Leaf, Row, front, leaves
from qjsc_docs.engine.volume import Part, Placed, bind, place, verify
from qjsc_docs.errors import QjscError

from .files import changed, pdf

TITLES = ("重点企业清洁生产审核评估申请表", "清洁生产审核报告（送审稿）", "监测报告")


@pytest.fixture
def bound(tmp_path: Path) -> tuple[Path, list[Part], tuple[Placed, ...]]:
    """A volume of three papers behind cover and contents, each with a leaf."""
    leaf, body = tmp_path / "leaves.pdf", pdf(tmp_path / "1.pdf", ["a", "b", "c"])
    leaf.write_bytes(leaves([Leaf(f"材料{number}", title) for number, title in zip("一二三", TITLES, strict=False)]))
    parts = [Part(tmp_path / "front.pdf", own=True, numbered=False, labels=("封面", "目录"))]
    for index, title in enumerate(TITLES):
        parts.append(Part(leaf, title, words=title, listed=True, own=True, pages=range(index, index + 1)))
        parts.append(Part(body, level=1))
    numbers = place(parts, [2, 1, 3, 1, 3, 1, 3])
    rows = [Row(str(n + 1), title, str(numbers[2 * n + 1].number), 2 * n + 1) for n, title in enumerate(TITLES)]
    (tmp_path / "front.pdf").write_bytes(front(Cover("申请材料"), rows))
    path = tmp_path / "装订本.pdf"
    return path, parts, bind(path, parts)


def test_a_right_volume_passes(bound: tuple[Path, list[Part], tuple[Placed, ...]]) -> None:
    path, parts, placed = bound
    assert [one.number for one in placed] == [0, 1, 2, 5, 6, 9, 10]
    verify(path, parts, placed)


def swap_pages(file: pikepdf.Pdf) -> None:
    kids = file.Root.Pages.Kids
    kids[2], kids[6] = kids[6], kids[2]


def drop_page(file: pikepdf.Pdf) -> None:
    del file.pages[-1]


def other_label(file: pikepdf.Pdf) -> None:
    file.Root.PageLabels.Nums[-1].St = 2


def no_number(file: pikepdf.Pdf) -> None:
    page = file.pages[4].obj
    page.Contents = file.make_stream(b"/P Do")


def other_number(file: pikepdf.Pdf) -> None:
    file.pages[4].obj.Contents = file.pages[5].obj.Contents


def no_link(file: pikepdf.Pdf) -> None:
    del file.pages[1].obj.Annots[0]


def other_link(file: pikepdf.Pdf) -> None:
    for note in file.pages[1].obj.Annots:
        note.Dest[0] = file.pages[3].obj


def other_bookmark(file: pikepdf.Pdf) -> None:
    file.Root.Outlines.First.Dest[0] = file.pages[4].obj


def other_title(file: pikepdf.Pdf) -> None:
    file.Root.Outlines.Last.Title = String("别的")


def no_contents(file: pikepdf.Pdf) -> None:
    file.pages[1].obj.Resources.XObject = Dictionary()
    file.pages[1].obj.Contents = file.make_stream(b"")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (swap_pages, "“重点企业清洁生产审核评估申请表” is not on page 3"),
        (drop_page, "13 pages instead of 14"),
        (other_label, "page 3 is labelled 2 instead of 1"),
        (no_number, "page 5 does not print its number 3"),
        (other_number, "page 5 does not print its number 3"),
        (no_link, "no link of the contents leads to “重点企业清洁生产审核评估申请表” on page 3"),
        (other_link, "no link of the contents leads to “监测报告” on page 11"),
        (other_bookmark, "no bookmark “重点企业清洁生产审核评估申请表” leads to page 3"),
        (other_title, "no bookmark “监测报告” leads to page 11"),
        (no_contents, "the contents do not name “监测报告”"),
    ],
)
def test_a_wrong_volume_does_not(
    bound: tuple[Path, list[Part], tuple[Placed, ...]], change: Callable[[pikepdf.Pdf], None], reason: str
) -> None:
    path, parts, placed = bound
    changed(path, change)
    with pytest.raises(QjscError) as caught:
        verify(path, parts, placed)
    assert {one.code for one in caught.value.problems} == {"volume-wrong"}
    assert reason in [one.params["reason"] for one in caught.value.problems]


def test_contents_with_another_number_are_noticed(bound: tuple[Path, list[Part], tuple[Placed, ...]]) -> None:
    path, parts, placed = bound
    rows = [
        Row("1", title, number, part) for title, number, part in zip(TITLES, ("1", "50", "9"), (1, 3, 5), strict=False)
    ]
    parts[0].source.write_bytes(front(Cover("申请材料"), rows))
    bind(path, parts)
    with pytest.raises(QjscError) as caught:
        verify(path, parts, placed)
    assert [one.params["reason"] for one in caught.value.problems] == [
        "the contents do not say page 5 for “清洁生产审核报告（送审稿）”"
    ]


def test_words_that_a_part_should_begin_with_are_looked_for(
    bound: tuple[Path, list[Part], tuple[Placed, ...]],
) -> None:
    path, parts, placed = bound
    parts[-1] = replace(parts[-1], words="z")
    with pytest.raises(QjscError):
        verify(path, parts, placed)
    parts[-1] = replace(parts[-1], words=" ａ ")  # widths and blanks do not count
    verify(path, parts, placed)
