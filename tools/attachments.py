"""samples/附件: what a consultancy brings to a bundle beside its record, made for the samples. All of it is invented.

    python -m tools.attachments

The same machine makes the same bytes; other fonts make other ones, so the files are committed and no test compares them.
"""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image

import qjsc_docs
from qjsc_docs.derive import typst
from qjsc_docs.engine import pdf
from qjsc_docs.form.view import view

from .papers import scans, single, writers
from .papers.chapters import blocks
from .papers.parts import Data
from .papers.plants import DYEING, PLATING

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "samples" / "附件"
EXPERTS: dict[str, dict[str, str]] = {  # how their scores differ from those of the case
    "冯启明": {},
    "谭月娥": {"文明生产": "2", "技术和装备": "5", "废水资源化": "3"},
    "区志强": {"能源消耗": "4", "平衡测试和原因分析": "1.5"},
}


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield every attachment with its path beneath samples/附件."""
    yield from _mandatory(_case("广东-强制"))
    yield from _voluntary(_case("东莞-自愿"))


def _case(name: str) -> Data:
    data = qjsc_docs.load(ROOT / "samples" / "cases" / f"{name}.yaml").data
    assert isinstance(data, dict)
    return data


def _mandatory(data: Data) -> Iterator[tuple[Path, bytes]]:
    """What goes to an evaluation: found by the item's name, by the record's 材料, by the number of a folder."""
    folder = Path("广东-强制")
    cover = ("清洁生产审核报告书", "（送审稿）", data["企业"]["名称"], "2025年12月")
    report = list(blocks(data, DYEING))
    yield folder / "清洁生产审核报告书（送审稿）.pdf", _small(writers.pdf(cover, report))
    yield folder / "清洁生产审核报告书（送审稿）.docx", writers.docx(cover, report)
    yield folder / "监测" / "JC2512-0386.pdf", single.monitoring(data)
    (licence,) = scans.scanned(single.licence(data["企业"]), dpi=100, askew=-0.6)
    yield folder / "5-资质证明" / "1 营业执照.jpg", scans.jpeg(licence, 100, turned=True)
    certificates = scans.scanned(single.certificates(data["审核人员"]), dpi=150, askew=0.4)
    yield folder / "5-资质证明" / "2 审核师证书.tif", scans.tiff(certificates)


def _voluntary(data: Data) -> Iterator[tuple[Path, bytes]]:
    """What a third-party body hands in: found by number, by the name of a folder, and sealed sheets in 盖章件."""
    folder = Path("东莞-自愿")
    cover = ("清洁生产审核报告", "（实施稿，样例节选）", data["企业"]["名称"], "2023年12月")
    yield folder / "4-恒泽精密五金报告定稿.pdf", _small(writers.pdf(cover, blocks(data, PLATING), covered=False))
    for expert, scores in EXPERTS.items():
        pages = _scored(data, expert, scores)
        ending = ".tif" if expert == "谭月娥" else ".pdf"
        made = scans.tiff(pages) if ending == ".tif" else _bitmap_pdf(pages)
        yield folder / "评分表" / f"{expert}{ending}", made
    (record,) = scans.scanned(_form("dg2023-记录表", data), _RECORD, dpi=150, askew=-0.4)
    yield folder / "盖章件" / "工作记录表.jpg", scans.jpeg(record, 150, quality=28)
    (confirmation,) = scans.scanned(_form("dg2023-确认表", data), _CONFIRMATION, dpi=150)
    yield folder / "盖章件" / "2-确认表.jpg", scans.jpeg(confirmation, 150, quality=28)
    opinion = scans.scanned(_form("gd2017-意见表", data), _OPINION, dpi=150, askew=0.3)
    yield folder / "盖章件" / "意见表.tif", scans.tiff(opinion)


def _form(name: str, data: Data) -> bytes:
    checked = qjsc_docs.check(name, data)
    return pdf.pdf(typst.build(checked.form), view(checked), numbered=False)


def _scored(data: Data, expert: str, scores: dict[str, str]) -> list[Image.Image]:
    sheet: dict[str, Any] = deepcopy(data)
    sheet["填表专家"] = {"姓名": expert}
    sheet["考核得分"] |= scores
    marks = (scans.name(expert, "专家签名："), scans.name("2023　11　21", "日期：", 1, size=15))
    return scans.scanned(_form("gd2017-评分表", sheet), marks, dpi=150, askew=0.3)


_RECORD = (
    scans.name("欧阳晓岚", "镇街（园区）工信部门（签名）", -38, 4),
    scans.name("蔡思敏", "验收机构工作人员（签名）", -34, 4),
    scans.name("冯启明", "专家组代表（签名）", -24, 4),
    scans.name("黎倩文", "企业代表（签名并加盖企业公章）", -52, 4),
    scans.ring("企业", "企业代表（签名并加盖企业公章）", -20, -20),
)
_CONFIRMATION = (scans.ring("第三方验收机构", "确认日期：", 10, -34),)
_OPINION = (
    *(
        scans.name(expert, field, 4, -6, 16)
        for expert, field in zip(EXPERTS, ("环境工程", "机械制造", "热能动力"), strict=True)
    ),
    scans.name("冯启明", "　签名："),
)


def _small(made: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(made)) as document:
        stream = io.BytesIO()
        document.save(
            stream, deterministic_id=True, recompress_flate=True, object_stream_mode=pikepdf.ObjectStreamMode.generate
        )
    return stream.getvalue()


def _bitmap_pdf(pages: list[Image.Image]) -> bytes:
    """Return a PDF of black and white pictures, as a copying machine sends it."""
    first, *rest = (page.convert("L").point(lambda grey: 255 if grey > 150 else 0).convert("1") for page in pages)
    stream, day = io.BytesIO(), time.gmtime(0)
    first.save(stream, "PDF", save_all=True, append_images=rest, resolution=150, creationDate=day, modDate=day)
    return _small(stream.getvalue())


def main() -> None:
    """Write the attachments, and say how large they are."""
    for path, content in files():
        target = FOLDER / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        print(f"{path}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
