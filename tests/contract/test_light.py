"""Importing the package and asking for help costs nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("docx", "docxtpl", "lxml", "openpyxl", "typst", "jinja2", "pikepdf", "pypdf", "PIL", "babel", "rich", "yaml")
PROBE = "import sys; print(','.join(name for name in {heavy!r} if name in sys.modules))"


def loaded_after(code: str) -> str:
    """Which heavy libraries a fresh process has loaded after `code`."""
    command = [sys.executable, "-c", f"{code}\n{PROBE.format(heavy=HEAVY)}"]
    return subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8").stdout.splitlines()[-1]


HELP = """
from qjsc_docs.cli.main import run
try:
    run.main([{words}])
except SystemExit:
    pass
"""


@pytest.mark.parametrize(
    "code",
    [
        "import qjsc_docs",
        HELP.format(words="'--help'"),
        HELP.format(words="'fill', '--help'"),
        HELP.format(words="'forms'"),
    ],
    ids=["import", "help", "fill help", "forms"],
)
def test_nothing_heavy_is_imported(code: str) -> None:
    assert loaded_after(code) == ""


def test_the_probe_sees_a_heavy_import() -> None:
    assert loaded_after("import jinja2") == "jinja2"
