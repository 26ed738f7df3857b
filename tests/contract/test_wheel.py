"""The wheel works where no checkout is: templates, messages, types and the command are inside."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from .sources import PACKAGE, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    return next(folder.glob("*.whl"))


def test_the_wheel_brings_everything(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = [path.relative_to(ROOT) for path in (ROOT / "templates").rglob("*.*")]
    assert len(templates) >= 12
    wanted = {f"qjsc_docs/{path.as_posix()}" for path in templates}
    wanted |= {
        f"qjsc_docs/locale/{where}.mo"
        for where in ("zh/LC_MESSAGES/qjsc", "en/LC_MESSAGES/qjsc", "zh/LC_MESSAGES/click")
    }
    wanted |= {str(path.relative_to(ROOT)) for path in PACKAGE.rglob("*") if path.suffix in {".typ", ".typed"}}
    wanted |= {"qjsc_docs/py.typed", "qjsc_docs-0.1.0.dist-info/licenses/LICENSE"}
    assert wanted - names == set()
    assert not [name for name in names if name.startswith(("tests", "tools", "samples"))]


def test_the_wheel_fills_forms_from_its_own_templates(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import qjsc_docs; from qjsc_docs.derive import template_path;"
        "path = template_path(qjsc_docs.find('回执表'), '.docx'); print(path);"
        "from qjsc_docs.cli.main import run; run()"
    )
    words = ["blank", "回执表", "-o", "a.docx", "-o", "a.xlsx", "-o", "a.pdf"]
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "site"), *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(str(tmp_path / "site" / "qjsc_docs" / "templates"))
    assert {path.suffix for path in tmp_path.glob("a.*")} == {".docx", ".xlsx", ".pdf"}
