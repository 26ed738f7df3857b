"""Fills the sample records to Word, Excel and PDF under out/ and says what it wrote."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

import qjsc_docs

ROOT = Path(__file__).parents[1]
ENDINGS = (".docx", ".xlsx", ".pdf")


def main() -> None:
    """Fill every sample; the name of its file is the form's."""
    begun = time.perf_counter()
    written = 0
    for sample in sorted((ROOT / "samples").glob("*.yaml")):
        outputs = [ROOT / "out" / f"{sample.stem}{ending}" for ending in ENDINGS]
        filled = qjsc_docs.fill(sample.stem, sample, outputs, on=date(2023, 11, 21), overwrite=True)
        for path in filled.paths:
            print(f"已生成 written: {path.relative_to(ROOT)} ({path.stat().st_size:,} bytes)")
        written += len(filled.paths)
    print(f"共 {written} 个文件 files, {time.perf_counter() - begun:.1f} s")


if __name__ == "__main__":
    try:
        main()
    except qjsc_docs.QjscError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)
