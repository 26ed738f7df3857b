"""Writes pictures for the pages of docs/ that are written by hand, from the sample cases: docs/pictures/.

Run it when the look of a bundle or of the list of deadlines has changed; LibreOffice draws the sheet.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

import qjsc_docs as q
from qjsc_docs.deadlines.report import as_book
from qjsc_docs.office import convert

from . import pictures

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
CASE = ROOT / "samples" / "cases" / "广东-强制.yaml"
ATTACHMENTS = ROOT / "samples" / "附件" / "广东-强制"
DAY, TODAY = date(2025, 12, 26), date(2026, 1, 20)
_GAP, _EDGE = 14, 2
_WHITE, _DESK = (255, 255, 255), (221, 221, 221)


def main() -> None:
    """Write all pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="qjsc-") as folder:
        bundle = Path(folder, "bundle")
        q.bind("gd2009-强制评估", CASE, bundle, attachments=ATTACHMENTS, on=DAY)
        volume = bundle / "装订本.pdf"
        _write("start-装订本", beside(_pages(volume, (0, 1, 2, 52), 0.45)))
        lists = [page for name in ("材料清单", "打印说明") for page in _pages(bundle / f"{name}.pdf", (0,), 0.62)]
        _write("bundles-清单", beside(lists))
        _write("deadlines-期限", _deadlines(Path(folder)))


def _deadlines(folder: Path) -> Image.Image:
    """Return the list of deadlines as it opens in Excel, without the margins of the paper."""
    sheet = folder / "期限.xlsx"
    sheet.write_bytes(as_book(q.calendar("广东", CASE, today=TODAY)))
    [page] = _pages(convert(sheet, ".pdf", folder), (0,), 1.2)
    return _cropped(page.crop((0, 0, page.width, page.height * 9 // 10)))  # the number of the page is left out


def _pages(document: Path, numbers: Sequence[int], scale: float) -> list[Image.Image]:
    opened = pypdfium2.PdfDocument(document.read_bytes())
    return [opened[number].render(scale=scale).to_pil().convert("RGB") for number in numbers]


def beside(pages: Sequence[Image.Image]) -> Image.Image:
    """Return pages as they lie beside each other on a desk."""
    height = max(page.height for page in pages) + 2 * _GAP
    desk = Image.new("RGB", (sum(page.width + _GAP for page in pages) + _GAP, height), _DESK)
    left = _GAP
    for page in pages:
        desk.paste(page, (left, _GAP))
        left += page.width + _GAP
    return desk


def _cropped(page: Image.Image) -> Image.Image:
    box = ImageChops.difference(page, Image.new("RGB", page.size, _WHITE)).getbbox() or (0, 0, *page.size)
    return page.crop((max(0, box[0] - _GAP), max(0, box[1] - _GAP), box[2] + _GAP, box[3] + _GAP))


def _write(name: str, picture: Image.Image) -> None:
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    PICTURES.joinpath(f"{name}.png").write_bytes(pictures.small(stream.getvalue()))
    print(name, *picture.size)


if __name__ == "__main__":
    main()
