"""Fills the sample records to Word, Excel and PDF and binds two sample bundles, all under out/; says what it wrote."""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

import qjsc_docs

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
OUT = ROOT / "out"
ENDINGS = (".docx", ".xlsx", ".pdf")
BUNDLES = (  # procedure, case and folder of attachments, day
    ("gd2009-强制评估", "广东-强制", date(2025, 12, 26)),
    ("dg2023-第三方报送", "东莞-自愿", date(2023, 12, 15)),
)


def main() -> None:
    """Fill every sample, the name of its file is the form's; then bind the bundles."""
    begun = time.perf_counter()
    written = sum(map(fill, sorted(SAMPLES.glob("*.yaml"))))
    print(f"共 {written} 个文件 files, {time.perf_counter() - begun:.1f} s")
    for name, case, day in BUNDLES:
        bind(name, case, day)


def fill(sample: Path) -> int:
    """Fill one sample into all kinds of documents; return how many."""
    outputs = [OUT / f"{sample.stem}{ending}" for ending in ENDINGS]
    filled = qjsc_docs.fill(sample.stem, sample, outputs, on=date(2023, 11, 21), overwrite=True)
    for path in filled.paths:
        print(f"已生成 written: {path.relative_to(ROOT)} ({path.stat().st_size:,} bytes)")
    return len(filled.paths)


def bind(name: str, case: str, day: date) -> None:
    """Build one bundle, and show from its manifest what is bound where."""
    begun = time.perf_counter()
    record = SAMPLES / "cases" / f"{case}.yaml"
    target = OUT / "bundles" / name
    qjsc_docs.bind(name, record, target, attachments=SAMPLES / "附件" / case, on=day, overwrite=True)
    taken = time.perf_counter() - begun
    told = json.loads((target / "manifest.json").read_text("utf-8"))
    print(f"\n已成册 bound: {target.relative_to(ROOT)}　{told['procedure']['title']}")
    for paper in told["papers"]:
        print(f"  第 {paper['first']:>3} — {paper['last']:>3} 页　{paper['number']}. {paper['title']}")
    counts = told["counts"]
    print(
        f"附件 attachments {counts['attachments']}，共 {counts['pages']} 页 pages，{counts['files']} 个文件 files, {taken:.1f} s"
    )


if __name__ == "__main__":
    try:
        main()
    except qjsc_docs.QjscError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)
