"""A whole bundle: three forms filled in, five attachments of ten pages, bound with cover, contents, numbers, lists.

Beside it, with the same files in one run: pikepdf putting the five attachments in a row, and the same with the three
forms filled in before. What the bundle costs more is told by its steps; reading the volume again with pypdf is most of it.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf

import qjsc_docs as q
from qjsc_docs.bundle import volumes
from qjsc_docs.form.model import Audit, Copies
from qjsc_docs.form.procedure import Item, Procedure

FILES, PAGES, RUNS = 5, 10, 7
CASE = Path(__file__).parents[1] / "samples" / "cases" / "广东-强制.yaml"
FORMS = ("gd2009-评估申请表", "gd2009-绩效表", "gd2009-审核人员名单")
ON = date(2026, 1, 5)
PROCEDURE = Procedure(
    id="bench-三表五件",
    title="三表五件",
    audit=Audit.BOTH,
    region="",
    document="测速",
    who="企业",
    whom="环保部门",
    basis="第一条",
    copies=Copies(7),
    items=(
        *(Item(form.partition("-")[2], form) for form in FORMS),
        *(Item(f"附件材料{letter}") for letter in "甲乙丙丁戊"),
    ),
)
_PAGE = """#set document(title: "x", date: none)
#set page(paper: "a4")
#set text(font: ("Liberation Serif", "Noto Serif CJK SC", "SimSun"), size: 12pt, lang: "zh")
#for page in range(PAGES) {
  if page > 0 { pagebreak() }
  heading("第" + str(page + 1) + "节 车间用水")
  for line in range(20) [第 FILE 车间 #(page * line) 号水表今年用水减少了百分之 #line，清洁生产方案已经全部实施并通过检查。]
}"""


def make_files(folder: Path) -> None:
    """Write the attachments under the numbers of their papers."""
    from qjsc_docs.engine.typesetter import typesetter

    for number in range(FILES):
        source = _PAGE.replace("FILE", str(number)).replace("PAGES", str(PAGES))
        (folder / f"{number + 1 + len(FORMS)}.pdf").write_bytes(typesetter().pdf(source, "{}", {}))


def merge(paths: list[Path], output: Path) -> None:
    """Put the files in a row, no more."""
    with pikepdf.new() as out:
        for path in paths:
            with pikepdf.open(path) as source:
                out.pages.extend(source.pages)
        out.save(output)


def best(work: Callable[[], object]) -> float:
    """Return the milliseconds of the quickest of several runs."""
    times = []
    for _run in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name, "附件"), Path(name, "out")
        folder.mkdir()
        make_files(folder)
        record = q.load(CASE)
        data = q.load(CASE).data | {"材料": []}
        papers = sorted(folder.iterdir())

        def filled() -> None:
            forms = [Path(name, f"{form}.pdf") for form in FORMS]
            for form, path in zip(FORMS, forms, strict=True):
                q.fill(form, record, path, on=ON, overwrite=True)
            merge([*forms, *papers], Path(name, "merged.pdf"))

        def bundle() -> None:
            shutil.rmtree(out, ignore_errors=True)
            q.bind(PROCEDURE, data, out, attachments=folder, on=ON, to=("pdf",))

        alone = best(lambda: merge(papers, Path(name, "merged.pdf")))
        with_forms, whole = best(filled), best(bundle)
        verify, volumes.verify = volumes.verify, lambda *_arguments: None
        unread = best(bundle)
        volumes.verify = verify
        print(f"pikepdf: {FILES} attachments of {PAGES} pages in a row      {alone:8.1f} ms")
        print(f"three forms filled in, and all of it in a row        {with_forms:8.1f} ms")
        print(f"the bundle, not read again                           {unread:8.1f} ms   {unread / with_forms:.1f} ×")
        print(f"the bundle                                           {whole:8.1f} ms   {whole / with_forms:.1f} ×")


if __name__ == "__main__":
    main()
