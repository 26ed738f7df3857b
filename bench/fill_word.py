"""Filling 200 different gd2009-绩效表: docxtpl, this package and the floor, side by side in one run.

    python -m bench.fill_word [documents]

The floor deflates the one changed part with the fastest compressor at hand, takes its checksum and writes a file of the
same size; nothing that makes a .docx can be faster. All three fill the same template with the same values.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

FORM = "gd2009-绩效表"
ROUNDS = 5
Context = Mapping[str, Any]


def main() -> None:
    """Print the table, then the memory of a short and a long run."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    template, context = material()
    contexts = [varied(context, number) for number in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        peer = rate(by_docxtpl(template, folder), contexts[:20], 1)
        fills = (by_whole_chain(folder), by_us(template, folder), by_floor(template, context, folder))
        # in turn, so that all meet the same moods of the machine
        rounds = [[rate(fill, contexts, 1) for fill in fills] for _round in range(ROUNDS)]
    chain, ours, floor = (sorted(rates)[ROUNDS // 2] for rates in zip(*rounds, strict=True))
    print(f"{FORM}, {count} different documents to disk, one process, median of {ROUNDS} rounds")
    print(f"{'engine':<34}{'docs/s':>10}{'× docxtpl':>12}{'of the floor':>14}")
    for name, speed in (
        ("docxtpl, autoescape", peer),
        ("qjsc_docs: check, format and fill", chain),
        ("qjsc_docs: fill", ours),
        ("floor: deflate, checksum, write", floor),
    ):
        print(f"{name:<34}{speed:>10,.0f}{speed / peer:>12.1f}{speed / floor:>14.2f}")
    for documents in (50, 2000):
        print(f"peak memory after {documents:>5} documents: {peak(documents):6.1f} MB")


def material() -> tuple[bytes, Context]:
    """Return the template and the printed texts of the sample record."""
    from qjsc_docs.catalogue import find
    from qjsc_docs.derive import template_path
    from qjsc_docs.form.check import check
    from qjsc_docs.form.view import view
    from qjsc_docs.records import load

    form = find(FORM)
    record = load(ROOT / "samples" / f"{FORM}.yaml", form=form)
    return template_path(form, ".docx").read_bytes(), view(check(form, record), on=date(2026, 11, 21))


def varied(value: Any, number: int) -> Any:
    """Return the texts with a number in each, so that no two documents are the same."""
    if isinstance(value, Mapping):
        return {key: varied(inner, number) for key, inner in value.items()}
    if isinstance(value, list):
        return [varied(inner, number) for inner in value]
    return f"{value}{number}" if value else value


def by_docxtpl(template: bytes, folder: str) -> Callable[[Context, int], None]:
    """Return the peer: a fresh DocxTemplate for every document, as its manual has it."""
    from docxtpl import DocxTemplate

    source = Path(folder) / "template.docx"
    source.write_bytes(template)

    def fill(context: Context, number: int) -> None:
        document = DocxTemplate(source)
        document.render(dict(context), autoescape=True)
        document.save(Path(folder) / f"{number}.docx")

    return fill


def by_us(template: bytes, folder: str) -> Callable[[Context, int], None]:
    """Return this package's way: compile once, render, write."""
    from qjsc_docs.engine.docx import compile_template

    compiled = compile_template(template)

    def fill(context: Context, number: int) -> None:
        write(folder, number, compiled.render(context))

    return fill


def by_whole_chain(folder: str) -> Callable[[Context, int], None]:
    """Return the whole way from a collected record: every check, the printed texts, the document."""
    from qjsc_docs.catalogue import find
    from qjsc_docs.derive import template_path
    from qjsc_docs.engine.docx import compile_template
    from qjsc_docs.form.check import check
    from qjsc_docs.form.record import Record
    from qjsc_docs.form.view import view
    from qjsc_docs.records import load

    form = find(FORM)
    data = load(ROOT / "samples" / f"{FORM}.yaml", form=form).data
    compiled = compile_template(template_path(form, ".docx"))

    def fill(_context: Context, number: int) -> None:
        company = {**data["企业"], "名称": f"{data['企业']['名称']}{number}"}
        checked = check(form, Record({**data, "企业": company}))
        assert checked.ok
        write(folder, number, compiled.render(view(checked, on=date(2026, 11, 21))))

    return fill


def by_floor(template: bytes, context: Context, folder: str) -> Callable[[Context, int], None]:
    """Return the least that has to be done: one part deflated, its checksum taken, the file written."""
    from qjsc_docs.engine.docx import compile_template
    from qjsc_docs.engine.package import Package

    try:
        from isal.isal_zlib import compress, crc32
    except ImportError:
        from zlib import compress, crc32
    whole = compile_template(template).render(context)
    part = Package.open(whole).read("word/document.xml")
    rest = b"\0" * (len(whole) - len(compress(part, 1)))

    def fill(_context: Context, number: int) -> None:
        crc32(part)
        write(folder, number, rest + compress(part, 1))

    return fill


def write(folder: str, number: int, data: bytes) -> None:
    """Write one document."""
    Path(folder, f"{number}.docx").write_bytes(data)


def rate(fill: Callable[[Context, int], None], contexts: list[Context], rounds: int) -> float:
    """Return documents per second, the best of `rounds`; the first document is made before the clock starts."""
    fill(contexts[0], 0)
    best = 0.0
    for _round in range(rounds):
        start = time.perf_counter()
        for number, context in enumerate(contexts):
            fill(context, number)
        best = max(best, len(contexts) / (time.perf_counter() - start))
    return best


def peak(documents: int) -> float:
    """Return the peak memory of a process of its own that fills `documents`, in MB."""
    command = [sys.executable, __file__, "--fill-only", str(documents)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def fill_only(documents: int) -> None:
    """Fill `documents` and print the peak memory of this process."""
    template, context = material()
    with tempfile.TemporaryDirectory() as folder:
        fill = by_us(template, folder)
        for number, each in enumerate(stream(context, documents)):
            fill(each, number)
            Path(folder, f"{number}.docx").unlink()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def stream(context: Context, documents: int) -> Iterator[Context]:
    """Yield different contexts one after another."""
    for number in range(documents):
        yield varied(context, number)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--fill-only"]:
        fill_only(int(sys.argv[2]))
    else:
        main()
