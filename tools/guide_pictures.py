"""Writes pictures for the pages of docs/ that are written by hand, from the sample cases: docs/pictures/.

Run it when the look of a bundle or of the list of deadlines has changed; LibreOffice draws the sheet.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import docx
import pypdfium2
from docx.oxml.ns import qn
from PIL import Image, ImageChops

import qjsc_docs as q
from qjsc_docs.deadlines.report import as_book
from qjsc_docs.engine.xlsx.listing import Column, list_book
from qjsc_docs.form.compare import compare
from qjsc_docs.office import convert
from qjsc_docs.records.filled.reading import read_filled, record_of

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
        _write("read-改动", _changed(Path(folder)))
        _write("own-form-走访表", _own(Path(folder)))


def _deadlines(folder: Path) -> Image.Image:
    """Return the list of deadlines as it opens in Excel, without the margins of the paper."""
    sheet = folder / "期限.xlsx"
    sheet.write_bytes(as_book(q.calendar("广东", CASE, today=TODAY)))
    return _top(convert(sheet, ".pdf", folder), 1.2, 0.9)  # without the number of the page


def _changed(folder: Path) -> Image.Image:
    """Return a slip that somebody went on with in Word, and beneath it what `--against` tells of it."""
    slip, sample = folder / "回执.docx", ROOT / "samples" / "dg2023-回执表.yaml"
    form = q.find("dg2023-回执表")
    q.fill(form, sample, slip, on=DAY)
    document = docx.Document(str(slip))
    for text in document.element.body.iter(qn("w:t")):
        text.text = {"工业股股长": "工业股副股长", "13800138003": "13800138033"}.get(text.text, text.text)
    document.save(str(slip))
    changes = compare(form, q.load(sample, form=form), record_of([read_filled(slip)]))
    heads = (Column("项目", 34), Column("原来", 22), Column("现在", 22), Column("位置", 40))
    listed = folder / "改动.xlsx"
    rows = [(one.label, one.old, one.new, str(one.place).replace(str(folder) + "/", "")) for one in changes]
    listed.write_bytes(list_book("qjsc read 回执.docx --against 案卷.yaml", heads, rows, ()))
    shown = [_top(convert(path, ".pdf", folder), scale, 0.6) for path, scale in ((slip, 1.0), (listed, 1.0))]
    width = max(picture.width for picture in shown)
    both = Image.new("RGB", (width, sum(picture.height for picture in shown)), _WHITE)
    both.paste(shown[0], ((width - shown[0].width) // 2, 0))
    both.paste(shown[1], ((width - shown[1].width) // 2, shown[0].height))
    return both


def _own(folder: Path) -> Image.Image:
    """Return the filled form of docs/own-form.md."""
    page = (ROOT / "docs" / "own-form.md").read_text("utf-8")
    for name, language in (("本局.py", "python"), ("走访.yaml", "yaml")):
        (folder / name).write_text(page.split(f"```{language}\n")[1].partition("```")[0], "utf-8")
    form = q.find("走访表", own=folder / "本局.py")
    q.fill(form, folder / "走访.yaml", folder / "走访.pdf", on=DAY)
    return _top(folder / "走访.pdf", 1.0, 0.6)


def _top(document: Path, scale: float, share: float) -> Image.Image:
    """Return what is printed on the upper `share` of the first page."""
    [page] = _pages(document, (0,), scale)
    return _cropped(page.crop((0, 0, page.width, int(page.height * share))))


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
    left, top = max(0, box[0] - _GAP), max(0, box[1] - _GAP)
    return page.crop((left, top, min(page.width, box[2] + _GAP), min(page.height, box[3] + _GAP)))


def _write(name: str, picture: Image.Image) -> None:
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    PICTURES.joinpath(f"{name}.png").write_bytes(pictures.small(stream.getvalue()))
    print(name, *picture.size)


if __name__ == "__main__":
    main()
