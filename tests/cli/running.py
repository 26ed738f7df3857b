"""Running the command line: in this process, and as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from qjsc_docs.cli.main import run

SAMPLES = Path(__file__).parents[2] / "samples"
PROGRAM = (sys.executable, "-c", "from qjsc_docs.cli.main import run; run()")


def qjsc(*words: str | Path, env: dict[str, str] | None = None) -> Result:
    """Run a command line in this process."""
    return CliRunner().invoke(run, [*map(str, words)], env={"COLUMNS": "80", "QJSC_LANG": None, **(env or {})})


def process(*words: str | Path | bytes, folder: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a command line as a process of its own."""
    return subprocess.run(
        [*PROGRAM, *words],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80", **env},
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )
