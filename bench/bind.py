"""Binding 600 pages from 30 files: ours beside pikepdf's bare merge and stamp and beside pypdf, the same files in one run.

Ours makes contents, links, page numbers upright on each sheet and the files' own bookmarks, too; the other two put the
pages in a row, stamp a number on each and write one bookmark per file. Every measure is a fresh process, interpreter and
imports left out. The targets are ratios: ours ≤ 2 × pikepdf, ≥ 6 × faster than pypdf; memory as pikepdf's, and it must
not grow with the pictures in the files.
"""

from __future__ import annotations

import io
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

FILES, PAGES, RUNS = 30, 20, 5
_PAGE = """#set document(title: "x", date: none)
#set page(paper: "a4", flipped: FLIPPED)
#set text(font: ("Liberation Serif", "Noto Serif CJK SC", "SimSun"), size: 12pt, lang: "zh")
#for page in range(PAGES) {
  if page > 0 { pagebreak() }
  if calc.rem(page, 4) == 0 { heading("第" + str(page + 1) + "节 车间用水") }
  for line in range(12) [第 FILE 车间 #(page * line) 号水表今年用水减少了百分之 #line，清洁生产方案已经全部实施并通过检查。]
  table(columns: 6, ..range(60).map(number => str(number * (page + 3))))
}"""


def make_files(folder: Path, *, scans: bool = False) -> list[Path]:
    """Write the files: pages of text and a table, every seventh file lying; or each with a large picture."""
    from qjsc_docs.engine.typesetter import typesetter

    paths = []
    for number in range(FILES):
        path = folder / f"{number:02}.pdf"
        if scans:
            path.write_bytes(_scan(number))
        else:
            source = _PAGE.replace("FILE", str(number)).replace("PAGES", str(PAGES))
            path.write_bytes(typesetter().pdf(source.replace("FLIPPED", str(number % 7 == 3).lower()), "{}", {}))
        paths.append(path)
    return paths


def _scan(seed: int) -> bytes:
    """Return a file with one page: a picture of about 3 MB, which no program can make smaller."""
    import random

    import pikepdf
    from pikepdf import Dictionary, Name

    out = pikepdf.new()
    data = random.Random(seed).randbytes(3 << 20)
    picture = out.make_stream(
        data, Type=Name.XObject, Subtype=Name.Image, Width=1024, Height=1024, BitsPerComponent=8,
        ColorSpace=Name.DeviceRGB, Filter=Name.DCTDecode,
    )  # fmt: skip
    page = out.add_blank_page(page_size=(595, 842)).obj
    page.Resources = Dictionary(XObject=Dictionary(Im=picture))
    page.Contents = out.make_stream(b"q 595 0 0 842 0 0 cm /Im Do Q")
    made = io.BytesIO()
    out.save(made)
    return made.getvalue()


def with_qjsc(paths: list[Path], output: Path) -> Callable[[], object]:
    """Return what binds `paths` with contents, as qjsc does."""
    from qjsc_docs.engine.front import Cover, Row, front
    from qjsc_docs.engine.volume import Part, bind, place
    from qjsc_docs.engine.volume.glyphs import letters

    made = output.with_name("front.pdf")
    parts = [Part(made, own=True, numbered=False, labels=("封面", "目录")), *(Part(path, path.stem) for path in paths)]
    placed = place(parts, [2, *[PAGES] * len(paths)])[1:]
    rows = [Row(str(one.part), parts[one.part].title, str(one.number), one.part) for one in placed]
    made.write_bytes(front(Cover("材料"), rows))  # the typesetter has a bench of its own
    letters()
    return lambda: bind(output, parts)


def with_pikepdf(paths: list[Path], output: Path) -> Callable[[], object]:
    """Return what puts the pages in a row and stamps them with pikepdf."""
    import pikepdf
    from pikepdf import Dictionary, Name, OutlineItem

    def merge() -> None:
        out, firsts = pikepdf.new(), []
        for path in paths:
            firsts.append(len(out.pages))
            out.pages.extend(pikepdf.open(path).pages)
        font = out.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        for number, page in enumerate(out.pages, 1):
            if "/Font" not in page.resources:
                page.resources.Font = Dictionary()
            page.resources.Font.Number = font
            page.contents_add(b"q BT /Number 14 Tf 500 40 Td (- %d -) Tj ET Q" % number)
        with out.open_outline() as outline:
            outline.root += [OutlineItem(path.stem, first) for path, first in zip(paths, firsts, strict=True)]
        out.save(output, object_stream_mode=pikepdf.ObjectStreamMode.generate)

    return merge


def with_pypdf(paths: list[Path], output: Path) -> Callable[[], object]:
    """Return what puts the pages in a row and stamps them with pypdf, each with a number made as a page beforehand."""
    import pypdf
    from pypdf.generic import DictionaryObject, NameObject, StreamObject

    def merge() -> None:
        writer = pypdf.PdfWriter()
        for path in paths:
            writer.append(path, outline_item=path.stem)
        font = DictionaryObject(
            {NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
             NameObject("/BaseFont"): NameObject("/Helvetica")}
        )  # fmt: skip
        for number, page in enumerate(writer.pages, 1):
            stamp = pypdf.PageObject.create_blank_page(width=595, height=842)
            stamp[NameObject("/Resources")] = DictionaryObject(
                {NameObject("/Font"): DictionaryObject({NameObject("/Number"): font})}
            )
            stream = StreamObject()
            stream.set_data(b"BT /Number 14 Tf 500 40 Td (- %d -) Tj ET" % number)
            stamp[NameObject("/Contents")] = stream
            page.merge_page(stamp)
        writer.write(output)

    return merge


WAYS = {"qjsc": with_qjsc, "pikepdf": with_pikepdf, "pypdf": with_pypdf}


def measure(way: str, folder: str) -> None:
    """Print the seconds that one way takes and by how much the process grew, as JSON: the child's part."""
    paths = sorted(path for path in Path(folder).glob("[0-9]*.pdf"))
    work = WAYS[way](paths, Path(folder) / f"out-{way}.pdf")
    _reset_peak()
    before = _memory("VmRSS")
    begun = time.perf_counter()
    work()
    print(
        json.dumps(
            {"seconds": time.perf_counter() - begun, "grown": _memory("VmHWM") - before, "peak": _memory("VmHWM")}
        )
    )


def _memory(key: str) -> float:
    """Return a line of what Linux knows of this process's memory, in MB."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(key)) / 1024


def _reset_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5", "ascii")


def run(folder: Path) -> dict[str, dict[str, float]]:
    """Return the medians of all ways over the files in `folder`, one process after the other in turn."""
    found: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
    for _run in range(RUNS):
        for way, results in found.items():
            done = subprocess.run(
                [sys.executable, __file__, way, str(folder)], check=True, capture_output=True, text=True
            )
            results.append(json.loads(done.stdout))
    return {
        way: {key: statistics.median(one[key] for one in results) for key in results[0]}
        for way, results in found.items()
    }


def show(title: str, folder: Path, found: dict[str, dict[str, float]]) -> None:
    """Print a table of the medians."""
    print(title)
    for way, one in found.items():
        size = (folder / f"out-{way}.pdf").stat().st_size / (1 << 20)
        print(
            f"  {way:8} {one['seconds']:6.3f} s   memory +{one['grown']:5.0f} MB, peak {one['peak']:4.0f}   file {size:5.1f} MB"
        )


def main() -> None:
    """Make the files, measure, print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_files(folder)
        found = run(folder)
        show(f"{FILES * PAGES} pages from {FILES} files", folder, found)
        ours = found["qjsc"]["seconds"]
        print(f"  qjsc ÷ pikepdf {ours / found['pikepdf']['seconds']:5.2f}  (≤ 2)")
        print(f"  pypdf ÷ qjsc   {found['pypdf']['seconds'] / ours:5.2f}  (≥ 6)")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_files(folder, scans=True)
        show(f"{FILES} pages from {FILES} scans of 3 MB", folder, run(folder))


if __name__ == "__main__":
    measure(*sys.argv[1:]) if len(sys.argv) > 1 else main()
