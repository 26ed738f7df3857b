"""A batch: every row of one .xlsx checked and filled in, beside docxtpl's bare loop and one call of LibreOffice.

    python bench/batch.py [rows] [--memory 1000,100000]

docxtpl gets the printed texts of the same rows as they are, without reading or checking anything, and makes a sample of
them; LibreOffice gets a sample of our own .docx in one call. All ways take turns, each of ours in a fresh process, for
machines are moody. On a machine that others use too, the seconds of the processors tell more than those of the clock. The
memory is that of the largest process of a run.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

FORM = "gd2009-评估申请表"
ON = date(2026, 1, 5)
ROUNDS = 3
BY_DOCXTPL, BY_OFFICE = 60, 20  # documents in their samples
PDF_ROWS = 600  # documents that we set
COLUMNS = (
    "企业.名称", "企业.通讯地址", "企业.邮编", "企业.法定代表人", "企业.填表人", "企业.电话", "企业.性质", "企业.所属行业",
    "企业.注册资本", "企业.营业执照号码", "企业.主要产品及产量", "企业.年产值", "企业.员工总人数", "审核.开展时间",
    "审核.报告书完成时间", "评估.申请意见",
)  # fmt: skip


def main() -> None:
    """Print the table, then the memory."""
    rows, memory = _arguments()
    with TemporaryDirectory() as name:
        folder = Path(name)
        table = make_table(folder / "名单.xlsx", rows)
        short = make_table(folder / "短.xlsx", PDF_ROWS)
        ways: dict[str, Callable[[], float]] = {
            "docxtpl, bare loop": lambda: by_docxtpl(folder),
            "qjsc batch, one process": lambda: rows / _run(table, folder, "docx", 1)[0],
            "qjsc batch, two processes": lambda: rows / _run(table, folder, "docx", 2)[0],
            "soffice --convert-to pdf, one call": lambda: by_office(short, folder),
            "qjsc batch to PDF, one process": lambda: PDF_ROWS / _run(short, folder, "pdf", 1)[0],
            "qjsc batch to PDF, two processes": lambda: PDF_ROWS / _run(short, folder, "pdf", 2)[0],
        }
        counts = dict(zip(ways, (BY_DOCXTPL, rows, rows, BY_OFFICE, PDF_ROWS, PDF_ROWS), strict=True))
        speeds = {name: [] for name in ways}  # type: dict[str, list[float]]
        spent = {name: [] for name in ways}  # type: dict[str, list[float]]
        by_office(short, folder)  # its documents are made once, before the clocks start
        for _round in range(ROUNDS):
            for name, way in ways.items():
                before = _processors()
                speeds[name].append(way())
                spent[name].append((_processors() - before) * 1000 / counts[name])
        _print(rows, speeds, spent)
        for count in memory:
            _seconds, peak = _run(make_table(folder / f"{count}.xlsx", count), folder, "docx", 1)
            print(f"peak memory of {count:>7} rows, one process: {peak:6.1f} MB")


def _arguments() -> tuple[int, list[int]]:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", nargs="?", type=int, default=10_000)
    parser.add_argument("--memory", default="1000,10000", help="rows of the runs whose memory is measured")
    given = parser.parse_args()
    return given.rows, [int(count) for count in given.memory.split(",")]


def _processors() -> float:
    """Return the seconds that this process and those it has waited for spent on processors."""
    return sum(os.times()[:4])


def _print(rows: int, speeds: dict[str, list[float]], spent: dict[str, list[float]]) -> None:
    docxtpl, one, _two, office, pdf, pdf_two = (median(found) for found in speeds.values())
    pairs = [after / before for before, after in zip(*list(speeds.values())[1:3], strict=True)]
    cost = [median(found) for found in spent.values()]
    sides = (
        "",
        f"{one / docxtpl:.1f} × docxtpl by the clock, {cost[0] / cost[1]:.1f} × by the processors",
        f"{median(pairs):.2f} × one process, {max(pairs):.2f} × at best",
        "",
        f"{pdf / office:.1f} × soffice by the clock, {cost[3] / cost[4]:.1f} × by the processors",
        f"{pdf_two / office:.1f} × soffice by the clock",
    )
    print(f"{FORM}, {rows} rows; samples: docxtpl {BY_DOCXTPL}, LibreOffice {BY_OFFICE}; PDF of {PDF_ROWS} rows")
    print(f"{f'way, median of {ROUNDS} rounds':<38}{'docs/s':>8}{'CPU ms each':>13}   beside")
    for name, ms, side in zip(speeds, cost, sides, strict=True):
        print(f"{name:<38}{median(speeds[name]):>8.1f}{ms:>13.2f}   {side}")


def make_table(path: Path, rows: int) -> Path:
    """Write a workbook of `rows` different companies."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("名单")
    sheet.append(COLUMNS)
    for number in range(1, rows + 1):
        sheet.append(row(number))
    book.save(path)
    return path


def row(number: int) -> list[Any]:
    """Return the cells of a company."""
    return [
        f"东莞市禾岭印染{number}有限公司", f"东莞市麻涌镇新沙工业园禾岭路{number}号", "523143", "梁启荣", "苏敏仪",
        f"0769-2{number:07}", "有限责任公司", "棉印染精加工", 3600 + number, f"{number:015}", f"针织布{number}万吨/年",
        39860 + number, 598 + number % 100, "2025年3月", "2025年12月",
        f"我公司于2025年3月启动本轮清洁生产审核，由总经理任审核小组组长，共组织全员培训6次，提出方案{number}项，其中无低费方案6项、"
        f"中高费方案4项，至2025年12月已实施8项，累计投入{number}.6万元，年取得经济效益352.3万元，每年可减少废水排放13.02万吨、"
        "COD排放7.77吨；单位产品取水量由92吨降至84吨，废水、废气各项污染物稳定达标排放。现申请清洁生产审核评估。",
    ]  # fmt: skip


def by_docxtpl(folder: Path) -> float:
    """Return the documents per second of docxtpl: a fresh DocxTemplate for each, as its manual has it."""
    from docxtpl import DocxTemplate

    from qjsc_docs.catalogue import find
    from qjsc_docs.derive import template_path
    from qjsc_docs.form.check import check
    from qjsc_docs.form.record import Record
    from qjsc_docs.form.view import view

    form = find(FORM)
    template = folder / "template.docx"
    shutil.copy(template_path(form, ".docx"), template)
    contexts = []
    for number in range(BY_DOCXTPL):
        data: dict[str, Any] = {}
        for column, value in zip(COLUMNS, row(number), strict=True):
            group, _dot, name = column.partition(".")
            data.setdefault(group, {})[name] = value
        contexts.append(view(check(form, Record(data)), on=ON))
    start = perf_counter()
    for number, context in enumerate(contexts):
        document = DocxTemplate(template)
        document.render(dict(context), autoescape=True)
        document.save(folder / f"docxtpl-{number}.docx")
    return BY_DOCXTPL / (perf_counter() - start)


def by_office(table: Path, folder: Path) -> float:
    """Return the documents per second of one call of LibreOffice over our own .docx of the same rows."""
    from qjsc_docs import office

    made = folder / "word"
    if not made.exists():
        _run(table, made, "docx", 1, keep=True)
    paths = sorted(made.rglob("*.docx"))[:BY_OFFICE]
    fonts = {**os.environ, "FONTCONFIG_FILE": str(ROOT / "tests" / "fonts.conf")}
    with TemporaryDirectory() as out:
        start = perf_counter()
        office.convert_all(paths, ".pdf", Path(out), environment=fonts)
        return len(paths) / (perf_counter() - start)


def _run(table: Path, folder: Path, kind: str, jobs: int, *, keep: bool = False) -> tuple[float, float]:
    """Return the seconds and the peak MB of a batch in a fresh process."""
    command = [sys.executable, __file__, "--run", str(table), str(folder), kind, str(jobs), "keep" if keep else ""]
    seconds, peak = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), float(peak)


def run(table: str, folder: str, kind: str, jobs: str, keep: str) -> None:
    """Do a batch as the command does, and print its seconds and the peak memory of its largest process."""
    from qjsc_docs.batch.model import Options, Result
    from qjsc_docs.batch.whole import run_batch
    from qjsc_docs.catalogue import find

    with TemporaryDirectory(dir=None if keep else folder) as spare:
        out = Path(folder) if keep else Path(spare, "out")

        def forget(result: Result) -> None:
            assert result.status == "done", result
            for file in () if keep else result.files:
                (out / file).unlink()

        options = Options((kind,), jobs=int(jobs), on=ON)
        start = perf_counter()
        run_batch(find(FORM), Path(table), out, options, tell=forget)
        seconds = perf_counter() - start
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(seconds, peak / 1024)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        run(*sys.argv[2:])
    else:
        main()
