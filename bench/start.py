"""Start-up, measured as whole processes side by side: `qjsc --help` and `import click`, `qjsc fill` and docxtpl.

The targets are ratios: help ≤ 2 × the import of click, a fill ≤ 1.5 × a bare docxtpl script on the same template.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import qjsc_docs
from qjsc_docs.form.view import view

ROOT = Path(__file__).parents[1]
FORM = "gd2009-绩效表"
SAMPLE = ROOT / "samples" / f"{FORM}.yaml"
TEMPLATE = ROOT / "templates" / "docx" / f"{FORM}.docx"
QJSC = str(Path(sys.executable).with_name("qjsc"))
SCRIPT = """
import json, sys
from pathlib import Path
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
template.render(json.loads(Path(sys.argv[2]).read_text("utf-8")), autoescape=True)
template.save(sys.argv[3])
"""
RUNS = 15


def seconds(*words: str) -> float:
    """Return how long the process takes."""
    begun = time.perf_counter()
    subprocess.run(words, check=True, capture_output=True)
    return time.perf_counter() - begun


def context() -> dict[str, Any]:
    """Return the printed texts of the sample, the very same that qjsc puts into the template."""
    checked = qjsc_docs.check(FORM, SAMPLE)
    return dict(view(checked))


def main() -> None:
    """Measure all commands in turn, several times, and print the medians with their ratios."""
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder, "a.docx"))
        values = Path(folder, "values.json")
        values.write_text(json.dumps(context(), ensure_ascii=False), "utf-8")
        commands = {
            "python -c 'import click'": (sys.executable, "-c", "import click"),
            "qjsc --help": (QJSC, "--help"),
            "docxtpl script": (sys.executable, "-c", SCRIPT, str(TEMPLATE), str(values), out),
            "qjsc fill": (QJSC, "fill", FORM, str(SAMPLE), "-o", out, "--overwrite"),
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _run in range(RUNS):
            for name, words in commands.items():
                times[name].append(seconds(*words))
    medians = {name: statistics.median(found) for name, found in times.items()}
    click, help_, docxtpl, fill = medians.values()
    for name, median in medians.items():
        print(f"{name:28} {median * 1000:7.0f} ms")
    print(f"help ÷ click   {help_ / click:5.2f}  (≤ 2)")
    print(f"fill ÷ docxtpl {fill / docxtpl:5.2f}  (≤ 1.5)")


if __name__ == "__main__":
    main()
